#!/usr/bin/env node
// `npm run bench:scan`. Bundles the measurement and its child programs for plain Node, runs it, and clears up.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const output = join(root, 'tests', 'output');
// Inside the project, so that the bundles find its packages.
const workFolder = join(output, `bench-scan-${process.pid}`);

const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
process.on('exit', () => remove(workFolder));
for (const name of existsSync(output) ? readdirSync(output) : []) {
  // Of a measurement that was killed outright.
  const owner = /^bench-scan-(\d+)$/.exec(name)?.[1];
  if (owner !== undefined && !existsSync(`/proc/${owner}`)) remove(join(output, name));
}
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
        ['benchmark', 'field', 'watch', 'mesh-child', 'link-check'].map((name) => [
          name,
          join(here, `${name}.ts`),
        ]),
      ),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const { benchmark } = await import(pathToFileURL(join(workFolder, 'benchmark.mjs')).href);
process.exitCode = await benchmark(process.argv.slice(2), { root, sources: here, workFolder });
