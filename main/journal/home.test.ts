import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formerNames, openHome } from './home';
import { holdFiles } from './testing/held-files';

let root: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'amt-bench-home-')));
  env = { APPDATA: join(root, 'Roaming'), LOCALAPPDATA: join(root, 'Local') };
  for (const folder of ['Roaming', 'Local']) mkdirSync(join(root, folder));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const local = (): string => join(root, 'Local', 'AMT Bench');
const roaming = (): string => join(root, 'Roaming', 'AMT Bench');

function keepBefore(): void {
  mkdirSync(roaming());
  writeFileSync(join(roaming(), 'profiles.json'), '{}');
}

describe('the state folder on Windows', () => {
  it('does not travel with the user', () => {
    expect(openHome(env, 'win32')).toBe(local());
    expect(existsSync(roaming())).toBe(false);
  });

  it('moves the one that did, and what the keychain called it', () => {
    keepBefore();
    expect(openHome(env, 'win32')).toBe(local());
    expect(readFileSync(join(local(), 'profiles.json'), 'utf8')).toBe('{}');
    expect(existsSync(roaming())).toBe(false);
    expect(formerNames(local(), env, 'win32')).toEqual([roaming()]);
  });

  it('stays where it was while it cannot be moved', () => {
    keepBefore();
    const held = holdFiles({ calls: ['renameSync'], path: 'Roaming', code: 'EBUSY' });
    try {
      expect(openHome(env, 'win32')).toBe(roaming());
    } finally {
      held.release();
    }
    expect(openHome(env, 'win32')).toBe(local());
  });

  it('of somebody else is left alone', () => {
    mkdirSync(local());
    keepBefore();
    expect(openHome(env, 'win32')).toBe(local());
    expect(existsSync(roaming())).toBe(true);
    expect(formerNames(local(), env, 'win32')).toEqual([]);
  });
});

describe('a folder that can be spelled in several ways', () => {
  it('has one name, and its former ones are known', () => {
    const typed = join(root, 'State');
    mkdirSync(typed);
    // As on a disk that does not tell capital letters from small ones.
    vi.spyOn(realpathSync, 'native').mockImplementation((path) => String(path).replace(/State$/, 'state'));
    const home = join(root, 'state');
    mkdirSync(home);
    expect(openHome({ AMT_BENCH_HOME: typed }, 'darwin')).toBe(home);
    expect(formerNames(home, { AMT_BENCH_HOME: typed }, 'darwin')).toEqual([typed]);
    expect(formerNames(home, { AMT_BENCH_HOME: typed }, 'linux')).toEqual([]);
  });
});
