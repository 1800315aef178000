import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { z } from 'zod';
import { ensureReady } from '../../build/ensure.mjs';
import { clearStage, completeStage } from '../../build/package-stage.mjs';
import type { Runtime } from '../electron/runtime';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Packed {
  /** The program in a folder, as it is installed. */
  unpacked: string;
  /** The layout that it was made of. */
  release: string;
  remove: () => void;
}

const configSchema = z.looseObject({ electronFuses: z.record(z.string(), z.boolean()) });

/**
 * Packs the program as `npm run package -- --dir` does, with the Electron of the tests. Where that is the older one, two
 * things differ from what is shipped: the main bundle is CommonJS, because Electron 25 loads no ES module and has Node 18,
 * and the fuse `grantFileProtocolExtraPrivileges` is left out, because it came later.
 */
export async function pack(runtime: Runtime): Promise<Packed> {
  const built = await ensureReady(['preload', 'renderer']);
  if (!built.ok) throw new Error(built.message);
  const release = mkdtempSync(join(tmpdir(), 'amt-bench-package-'));
  chmodSync(release, 0o755);
  clearStage(release);
  if (runtime.source === 'installed') await layOutShipped(release);
  else await layOutForOlder(release);
  const config = join(release, 'config.json');
  writeFileSync(config, JSON.stringify(configFor(runtime, release)));
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--dir', '--publish', 'never', '--config', config];
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 120_000 });
  if (ran.status !== 0) throw new Error(`electron-builder failed:\n${ran.stdout}${ran.stderr}`);
  return {
    unpacked: join(release, 'linux-unpacked'),
    release,
    remove: () => rmSync(release, { recursive: true, force: true }),
  };
}

/**
 * Lays out what is shipped, for the Electron of package.json: in ES modules, as `npm run package` does.
 * @returns the folder that is packed, and a function that removes it
 */
export async function stageShipped(): Promise<{ app: string; remove: () => void }> {
  const built = await ensureReady(['preload', 'renderer']);
  if (!built.ok) throw new Error(built.message);
  const release = mkdtempSync(join(tmpdir(), 'amt-bench-shipped-'));
  clearStage(release);
  await layOutShipped(release);
  return { app: join(release, 'app'), remove: () => rmSync(release, { recursive: true, force: true }) };
}

async function layOutShipped(release: string): Promise<void> {
  await build({
    configFile: join(root, 'build', 'vite.package.config.ts'),
    logLevel: 'error',
    build: { outDir: join(release, 'app', 'dist', 'main') },
  });
  completeStage({ root, release });
}

async function layOutForOlder(release: string): Promise<void> {
  const entry = join(release, 'entry.ts');
  const start = JSON.stringify(join(root, 'main', 'packaged', 'start.ts'));
  // What main/packaged/index.ts does, without its await.
  writeFileSync(entry, `import { start } from ${start};\nvoid start(process.argv.slice(1));\n`);
  await bundle(entry, join(release, 'app', 'dist', 'main'));
  completeStage({ root, release, main: 'dist/main/app.cjs' });
}

/** electron-builder.yml with other folders, and with the runtime of the tests. */
function configFor(runtime: Runtime, release: string): unknown {
  const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { load } = createRequire(ofBuilder.resolve('app-builder-lib/package.json'))('js-yaml') as {
    load: (text: string) => unknown;
  };
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
    .replaceAll('../../node_modules', join(root, 'node_modules'))
    .replace(/^( {2}output: )release$/m, `$1${release}`)
    .replaceAll(/\brelease\/(app|texts)/g, `${release}/$1`);
  const { electronFuses, ...rest } = configSchema.parse(load(text));
  const fuses = Object.entries(electronFuses).filter(
    ([name]) => runtime.source === 'installed' || name !== 'grantFileProtocolExtraPrivileges',
  );
  return {
    ...rest,
    electronFuses: Object.fromEntries(fuses),
    electronDist: runtime.dist,
    electronVersion: runtime.version,
  };
}

async function bundle(entry: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['keytar', 'node-fetch'] },
    build: {
      ssr: true,
      target: 'node18',
      outDir,
      minify: false,
      license: { fileName: 'licenses.json' },
      ssrEmitAssets: true,
      rolldownOptions: {
        input: { app: entry },
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
}
