#!/usr/bin/env node
// `npm run bench:hardware`
import { bundled } from '../bundled.mjs';

const { benchmark, root, workFolder } = await bundled('hardware', ['benchmark', 'machines']);
process.exitCode = await benchmark({ root, workFolder });
