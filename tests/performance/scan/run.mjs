#!/usr/bin/env node
// `npm run bench:scan`
import { bundled } from '../bundled.mjs';

const programs = ['benchmark', 'field', 'watch', 'mesh-child', 'link-check'];
const { benchmark, ...where } = await bundled('scan', programs);
process.exitCode = await benchmark(process.argv.slice(2), where);
