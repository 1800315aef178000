#!/usr/bin/env node
// `npm run bench:configure`. Bundles the measurement and its child programs for plain Node, runs it, and clears up.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
// Inside the project, so that the bundles find its packages.
const workFolder = join(root, 'tests', 'output', `bench-configure-${process.pid}`);
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
mkdirSync(workFolder, { recursive: true });
const { build } = await import('vite').catch(() => {
  process.stderr.write('Packages are missing. Run npm ci first.\n');
  process.exit(2);
});
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  ssr: { target: 'node', external: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: workFolder,
    emptyOutDir: false,
    rolldownOptions: {
      input: Object.fromEntries(
        ['benchmark', 'machines', 'mesh-reads'].map((name) => [name, join(here, `${name}.ts`)]),
      ),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const { benchmark } = await import(pathToFileURL(join(workFolder, 'benchmark.mjs')).href);
process.exitCode = await benchmark({ root, workFolder, args: process.argv.slice(2) });
