import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdFiles } from '#main/journal/testing/held-files';
import { outputFileOf } from './output-file';
import { runCli } from './program';
import { testShell } from './testing/shell';

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-output-'));
  env = { AMT_BENCH_HOME: join(folder, 'state'), AMT_BENCH_VAULT: 'session' };
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, 'result.txt');
const read = (): string => readFileSync(file(), 'utf8');

describe('--output', () => {
  it.each([
    [['secret', 'list', '--json', '--output', 'x'], 'x'],
    [['secret', 'list', '--output=a b'], 'a b'],
    [['secret', 'list'], undefined],
    [['explain-log', '--', '--output', 'x'], undefined],
  ])('is found in %j', (args, path) => expect(outputFileOf(args)).toBe(path));

  it('takes the result of any command, and nothing else', async () => {
    writeFileSync(join(folder, 'log.txt'), 'Valid password not found');
    const shell = testShell({ env });
    const args = ['explain-log', join(folder, 'log.txt'), '--json', '--output', file()];
    expect(await runCli(args, shell)).toBe(0);
    expect(shell.written.out).toBe('');
    expect(JSON.parse(read())).toBeTypeOf('object');
    const plain = testShell({ env });
    await runCli(['explain-log', join(folder, 'log.txt'), '--json'], plain);
    expect(read()).toBe(plain.written.out);
  });

  it('takes the document of a failure, too', async () => {
    const shell = testShell({ env });
    expect(await runCli(['scan', '10.0.0.300', '--json', '--output', file()], shell)).not.toBe(0);
    expect(JSON.parse(read())).toMatchObject({ error: { code: 'target-invalid' } });
  });

  it('says so when a mistake of ours keeps the file from being written', async () => {
    vi.doMock('write-file-atomic', () => ({ default: () => Promise.reject(new TypeError('a mistake')) }));
    try {
      const shell = testShell({ env });
      expect(await runCli(['secret', 'list', '--json', '--output', file()], shell)).toBe(1);
      expect(shell.written.err).toContain('TypeError: a mistake');
    } finally {
      vi.doUnmock('write-file-atomic');
    }
  });

  it('begins a table as spreadsheets want it', async () => {
    const shell = testShell({ env });
    expect(await runCli(['scan', '127.0.0.9', '--csv', '--quiet', '--output', file()], shell)).toBe(0);
    expect(read()).toMatch(/^\uFEFFaddress[,;]hostname/);
    const plain = testShell({ env });
    await runCli(['scan', '127.0.0.9', '--csv', '--quiet'], plain);
    expect(plain.written.out).toMatch(/^address,hostname/);
  });

  it('replaces a file as a whole, also one that a scanner holds for a moment', async () => {
    writeFileSync(file(), 'before');
    const held = holdFiles({ calls: ['rename'], path: 'result.txt', code: 'EPERM', times: 3 });
    try {
      expect(await runCli(['secret', 'list', '--json', '--output', file()], testShell({ env }))).toBe(0);
    } finally {
      held.release();
    }
    expect(read()).not.toContain('before');
    expect(readdirSync(folder).sort()).toEqual(['result.txt', 'state']);
  });

  it('says when it cannot be written, and ends with that', async () => {
    mkdirSync(file());
    const shell = testShell({ env });
    expect(await runCli(['secret', 'list', '--json', '--output', file()], shell)).not.toBe(0);
    expect(shell.written.err).toContain('could not be written');
    expect(existsSync(file())).toBe(true);
  });
});
