import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes a folder that older Electrons can start, too: 25 loads no ES module as its main script, has Node 18, and lacks
 * two globals of Node 20. Beside that it is what is shipped, and everything is in it: no package is looked for in the
 * checkout, which the user who runs it may not be able to read.
 */
export async function makeAppFolder(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['keytar', 'node-fetch'] },
    build: {
      ssr: true,
      target: 'node18',
      outDir: join(folder, 'dist', 'main'),
      minify: false,
      rolldownOptions: {
        input: { electron: 'main/electron/index.ts' },
        // node-fetch: digest-fetch would take it where Node has no fetch.
        external: ['electron', 'keytar', 'node-fetch'],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          codeSplitting: false,
          dynamicImportInCjs: false,
          banner: [
            "globalThis.File ??= require('node:buffer').File;",
            "globalThis.crypto ??= require('node:crypto').webcrypto;",
            "const hereAsUrl = require('node:url').pathToFileURL(__filename).href;",
          ].join('\n'),
        },
        transform: { define: { 'import.meta.url': 'hereAsUrl' } },
      },
    },
  });
  for (const part of ['preload', 'renderer']) {
    cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(root, 'node_modules', 'keytar'), join(folder, 'node_modules', 'keytar'), { recursive: true });
  const { name, version } = z
    .object({ name: z.string(), version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), MAIN);
}

/**
 * Playwright attaches to the windows that are there, and waits without end for one that is just loading: where it looks
 * on, the app gets ready when Playwright says so. Its own loader does the same, but only for Electrons that take `-r`.
 */
const MAIN = `const { app } = require('electron');
if (process.argv.includes('--remote-debugging-port=0')) {
  const ready = app.whenReady();
  const attached = new Promise((resolve) => { globalThis.__playwright_run = resolve; });
  app.whenReady = async () => { await attached; await ready; };
}
require('./dist/main/electron.cjs');
`;
