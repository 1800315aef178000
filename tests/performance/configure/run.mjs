#!/usr/bin/env node
// `npm run bench:configure`
import { bundled } from '../bundled.mjs';

const { benchmark, root, workFolder } = await bundled('configure', ['benchmark', 'machines', 'mesh-reads']);
process.exitCode = await benchmark({ root, workFolder, args: process.argv.slice(2) });
