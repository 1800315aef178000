import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Held, type Hold, holdFiles } from '#main/journal/testing/held-files';
import {
  ensureBuilt,
  ensureInstalled,
  ensureReady,
  fingerprint,
  fitsLock,
  isBuilt,
  isInstalled,
  nodeProblem,
  type Part,
  PARTS,
  sourcesOf,
  type ViteRun,
  withLock,
} from './ensure.mjs';

let root: string;
let said: string[];
const say = (line: string): number => said.push(line);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amt-bench-ensure-'));
  said = [];
  write('main/cli/index.ts', 'one');
  write('main/electron/preload.ts', 'pre');
  write('shared/result.ts', 'two');
  write('renderer/main.tsx', 'three');
  write('package.json', '{}');
  write('package-lock.json', JSON.stringify(LOCK));
  for (const { config } of Object.values(PARTS)) write(config, 'config');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const LOCK = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-mac': { version: '2.0.0', optional: true },
  },
};

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Stands for `npm ci`: installs what the lock file says, or fails with a code. */
function npm(code = 0): { run: (root: string) => Promise<number>; runs: () => number } {
  let runs = 0;
  return {
    runs: () => runs,
    run: () => {
      runs += 1;
      if (code === 0) mkdirSync(join(root, 'node_modules'), { recursive: true });
      return Promise.resolve(code);
    },
  };
}

/** Stands for Vite: writes the entry of each part, after a while or not at all. */
function vite(options: { code?: number; ms?: number } = {}): {
  run: (run: ViteRun) => Promise<{ code: number; output: string }>;
  built: string[];
} {
  const built: string[] = [];
  return {
    built,
    run: async ({ config, outDir }) => {
      await new Promise((resolve) => setTimeout(resolve, options.ms ?? 0));
      const part = Object.values(PARTS).find((each) => each.config === config);
      built.push(config);
      mkdirSync(outDir, { recursive: true });
      writeFileSync(join(outDir, part?.entry ?? '?'), `build ${String(built.length)}`);
      return { code: options.code ?? 0, output: 'what Vite said' };
    },
  };
}

const build = (parts: Part[], tool = vite()): ReturnType<typeof ensureBuilt> =>
  ensureBuilt({ root, parts, say, runVite: tool.run });

describe('packages', () => {
  it('are installed once', async () => {
    const tool = npm();
    expect(isInstalled(root)).toBe(false);
    expect(await ensureInstalled({ root, say, runNpm: tool.run })).toEqual({ ok: true });
    expect(await ensureInstalled({ root, say, runNpm: tool.run })).toEqual({ ok: true });
    expect(tool.runs()).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('npm ci');
  });

  it('are installed again when the lock file has changed', async () => {
    const tool = npm();
    await ensureInstalled({ root, say, runNpm: tool.run });
    write('package-lock.json', JSON.stringify({ ...LOCK, changed: true }));
    await ensureInstalled({ root, say, runNpm: tool.run });
    expect(tool.runs()).toBe(2);
  });

  it('that somebody else has installed are taken as they are', async () => {
    const tool = npm();
    const { ['node_modules/only-mac']: _absent, ...packages } = LOCK.packages;
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    expect(await ensureInstalled({ root, say, runNpm: tool.run })).toEqual({ ok: true });
    expect(tool.runs()).toBe(0);
    expect(said).toEqual([]);
    expect(existsSync(join(root, 'node_modules/.amt-bench-lock-hash'))).toBe(true);
  });

  it('that are incomplete or of another version are not', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    expect(fitsLock(LOCK, installed)).toBe(true);
    expect(fitsLock(LOCK, { packages: {} })).toBe(false);
    expect(fitsLock(LOCK, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    for (const nonsense of [null, undefined, {}, 7]) {
      expect(fitsLock(LOCK, nonsense)).toBe(false);
      expect(fitsLock(nonsense, installed)).toBe(false);
    }
  });

  it('that cannot be installed are an expected failure, tried again the next time', async () => {
    const tool = npm(1);
    const failed = await ensureInstalled({ root, say, runNpm: tool.run });
    expect(failed.ok ? '' : failed.message).toContain('npm ci failed with code 1');
    expect(existsSync(join(root, 'dist/.lock'))).toBe(false);
    await ensureInstalled({ root, say, runNpm: tool.run });
    expect(tool.runs()).toBe(2);
  });

  it('are installed once for two terminals', async () => {
    const tool = npm();
    const slow = async (folder: string): Promise<number> => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return tool.run(folder);
    };
    await Promise.all([
      ensureInstalled({ root, say, runNpm: slow }),
      ensureInstalled({ root, say, runNpm: slow }),
    ]);
    expect(tool.runs()).toBe(1);
    expect(said.filter((line) => line.includes('Waiting'))).toHaveLength(1);
  });
});

describe('the fingerprint of sources', () => {
  const print = (): string => fingerprint(root, sourcesOf('main'));

  it('changes with each change, and only then', () => {
    const seen = [print()];
    expect(print()).toBe(seen[0]);
    write('main/cli/index.ts', 'longer');
    seen.push(print());
    write('main/cli/new.ts', '');
    seen.push(print());
    rmSync(join(root, 'main/cli/new.ts'));
    utimesSync(join(root, 'shared/result.ts'), 1, 1);
    seen.push(print());
    write('package.json', '{"a":1}');
    seen.push(print());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('does not see tests, nor sources of another part', () => {
    const before = print();
    write('main/cli/index.test.ts', 'x');
    write('renderer/main.test.tsx', 'x');
    write('main/web-host/testing.ts', 'x');
    write('main/electron/testing/fake.ts', 'x');
    write('renderer/main.tsx', 'changed');
    expect(print()).toBe(before);
    // A name that only looks like it.
    write('main/cli/contesting.ts', 'x');
    expect(print()).not.toBe(before);
  });
});

describe('the build', () => {
  it('is made once, and again when its sources change', async () => {
    const tool = vite();
    expect(await build(['main', 'renderer'], tool)).toEqual({ ok: true });
    expect(await build(['main', 'renderer'], tool)).toEqual({ ok: true });
    expect(tool.built.sort()).toEqual([PARTS.main.config, PARTS.renderer.config]);
    write('renderer/main.tsx', 'changed');
    await build(['main', 'renderer'], tool);
    expect(tool.built).toHaveLength(3);
    expect(isBuilt(root, 'renderer')).toBe(true);
    expect(isBuilt(root, 'preload')).toBe(false);
    expect(said).toEqual(['Building AMT Bench (main, renderer) …', 'Building AMT Bench (renderer) …']);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['main', 'renderer']);
  });

  it('is made anew on demand', async () => {
    const tool = vite();
    await build(['main'], tool);
    await ensureBuilt({ root, parts: ['main'], say, runVite: tool.run, force: true });
    expect(readFileSync(join(root, 'dist/main/cli.js'), 'utf8')).toBe('build 2');
  });

  it('that fails leaves the last one in its place, and says what Vite said', async () => {
    await build(['main']);
    write('main/cli/index.ts', 'broken');
    const failed = await build(['main'], vite({ code: 1 }));
    expect(failed.ok ? '' : failed.message).toContain('what Vite said\nBuilding main failed.');
    expect(readFileSync(join(root, 'dist/main/cli.js'), 'utf8')).toBe('build 1');
    expect(isBuilt(root, 'main')).toBe(false);
    expect(readdirSync(join(root, 'dist'))).toEqual(['main']);
  });

  it('is stale at once when a source changes while it runs', async () => {
    const tool = vite();
    await build(['main'], {
      ...tool,
      run: (run) => {
        write('main/cli/index.ts', 'changed meanwhile');
        return tool.run(run);
      },
    });
    expect(isBuilt(root, 'main')).toBe(false);
  });

  it('is made once for two terminals', async () => {
    const tool = vite({ ms: 60 });
    await Promise.all([build(['main'], tool), build(['main'], tool), build(['main'], tool)]);
    expect(tool.built).toHaveLength(1);
  });

  it('clears what killed builds have left', async () => {
    write('dist/.building-main-1/x', '');
    write('dist/.old-1-0-main/x', '');
    await build(['main']);
    expect(readdirSync(join(root, 'dist'))).toEqual(['main']);
  });
});

describe('where a virus scanner holds files open', () => {
  const heldFiles: Held[] = [];
  afterEach(() => {
    for (const held of heldFiles.splice(0)) held.release();
  });
  const hold = (what: Hold): void => void heldFiles.push(holdFiles(what));
  const content = (): string => readFileSync(join(root, 'dist/main/cli.js'), 'utf8');

  it('the build gets into its place as soon as it lets go', async () => {
    await build(['main']);
    write('main/cli/index.ts', 'changed');
    hold({ calls: ['renameSync', 'rmSync'], path: 'main', code: 'EBUSY', times: 4 });
    const tool = vite();
    expect(await build(['main'], tool)).toEqual({ ok: true });
    expect(isBuilt(root, 'main')).toBe(true);
  });

  it('the new build counts although the old one cannot be removed', async () => {
    await build(['main']);
    write('main/cli/index.ts', 'changed');
    hold({ calls: ['rmSync'], path: '.old-', code: 'EPERM' });
    expect(await build(['main'])).toEqual({ ok: true });
    expect(isBuilt(root, 'main')).toBe(true);
  });

  it('the new build is copied where it cannot be moved', async () => {
    await build(['main']);
    write('main/cli/index.ts', 'changed');
    hold({ calls: ['renameSync'], path: '.building-', code: 'EPERM' });
    expect(await build(['main'])).toEqual({ ok: true });
    expect(isBuilt(root, 'main')).toBe(true);
  });

  it('the last build stays where no new one can be put, and why is said', async () => {
    await build(['main']);
    const before = content();
    write('main/cli/index.ts', 'changed');
    hold({ calls: ['renameSync', 'cpSync'], path: '.building-', code: 'EBUSY' });
    const failed = await build(['main']);
    expect(failed.ok ? '' : failed.message).toContain('Another program keeps dist/main open (EBUSY)');
    expect(content()).toBe(before);
    expect(readdirSync(join(root, 'dist'))).toEqual(['main']);
  });

  it('a lock that cannot be removed does not make others wait', async () => {
    hold({ calls: ['rmSync'], path: '.lock', code: 'EBUSY', times: 1 });
    await withLock(root, say, () => Promise.resolve());
    expect(await withLock(root, say, () => Promise.resolve('worked'))).toBe('worked');
    expect(said).toEqual([]);
  });
});

describe('the lock', () => {
  it.each([
    ['of a process that is gone', () => write('dist/.lock', '999999999')],
    [
      'that is older than any build',
      () => {
        write('dist/.lock', String(process.pid));
        utimesSync(join(root, 'dist/.lock'), 1, 1);
      },
    ],
    [
      'that is older than any build and empty',
      () => {
        write('dist/.lock', '');
        utimesSync(join(root, 'dist/.lock'), 1, 1);
      },
    ],
  ])('%s is taken over', async (_case, leave) => {
    leave();
    expect(await withLock(root, say, () => Promise.resolve('done'))).toBe('done');
    expect(existsSync(join(root, 'dist/.lock'))).toBe(false);
  });

  it('of a process that runs is waited for', async () => {
    write('dist/.lock', String(process.pid));
    const waiting = withLock(root, say, () => Promise.resolve('done'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said).toEqual(['Another terminal is installing or building AMT Bench. Waiting for it …']);
    rmSync(join(root, 'dist/.lock'));
    expect(await waiting).toBe('done');
  });

  it('is given back when the work throws', async () => {
    await expect(withLock(root, say, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(existsSync(join(root, 'dist/.lock'))).toBe(false);
  });
});

describe('getting ready', () => {
  it('compares nothing in a package without sources', async () => {
    rmSync(join(root, 'main'), { recursive: true });
    write('dist/main/cli.js', '');
    expect(await ensureReady(['main'], { root, say })).toEqual({ ok: true });
    const missing = await ensureReady(['main', 'renderer'], { root, say });
    expect(missing.ok ? '' : missing.message).toContain('dist/renderer is missing');
    expect(said).toEqual([]);
  });

  it('names the Node it needs', () => {
    for (const fine of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) expect(nodeProblem(fine)).toBeUndefined();
    for (const old of ['18.20.0', '20.18.9', '16.0.0']) expect(nodeProblem(old)).toContain('20.19 or newer');
  });
});
