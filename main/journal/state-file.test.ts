import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FULL_DISK, POSIX, PROC } from '#shared/testing/system';
import { AppendLog } from './append-log';
import { EvidenceLog } from './evidence-log';
import { openHome, openTemporaryHome, openWindowFolder } from './home';
import { JsonFile } from './json-file';
import { withLock } from './lock';
import { MachineMemory } from './machine-memory';
import { RunJournal } from './run-journal';
import { StateFileError } from './state-file';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-state-'))));
afterEach(() => rmSync(home, { recursive: true }));

const schema = z.object({ n: z.number() });
const open = (): string => openHome({ AMT_BENCH_HOME: home });

/** What work throws, which must be the error of this room. */
function refusal(work: () => unknown): StateFileError {
  try {
    work();
  } catch (error) {
    if (error instanceof StateFileError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('opening the state folder', () => {
  it('leaves nothing behind of trying it out', () => {
    open();
    expect(readdirSync(home)).toEqual([]);
  });

  it('refuses a file in its place, and one in the way to it', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    for (const wanted of [file, join(file, 'deeper')]) {
      expect(refusal(() => openHome({ AMT_BENCH_HOME: wanted }))).toMatchObject({
        role: 'folder',
        code: expect.stringMatching(/EEXIST|ENOTDIR/) as string,
        // Of a folder that cannot be made, some versions of Node name the one above it.
        path: expect.stringMatching(/file(\/deeper)?$/) as string,
      });
    }
  });

  it.skipIf(PROC.missing)(PROC.named('ends where the system denies a folder whose parent is there'), () => {
    expect(refusal(() => openHome({ AMT_BENCH_HOME: '/proc/amt-bench/state' })).code).toBe('ENOENT');
  });

  it.each(['attempts.jsonl', 'devices.jsonl', 'machines.jsonl', 'profiles.json'])(
    'refuses a folder where %s should be',
    (name) => {
      mkdirSync(join(home, name));
      expect(refusal(open)).toMatchObject({ code: 'EISDIR', path: join(home, name) });
      expect(existsSync(join(home, name))).toBe(true);
    },
  );

  it.each(['journal', 'locks'])('refuses a file where the folder %s should be', (name) => {
    writeFileSync(join(home, name), '');
    expect(refusal(open).code).toBe('ENOTDIR');
  });

  it.skipIf(POSIX.missing)(POSIX.named('refuses a pipe, which would be waited for without end'), () => {
    execFileSync('mkfifo', [join(home, 'attempts.jsonl')]);
    expect(refusal(open)).toMatchObject({ code: 'ENOTSUP', role: 'attempts' });
  });

  it('does so for the window and for a folder of one run, too', () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    expect(refusal(() => openWindowFolder({ AMT_BENCH_HOME: file })).path).toBe(file);
    writeFileSync(join(home, 'window'), '');
    expect(refusal(() => openWindowFolder({ AMT_BENCH_HOME: home })).path).toBe(join(home, 'window'));
    rmSync(openTemporaryHome(), { recursive: true });
  });
});

describe('a file of the state that the system refuses', () => {
  it('is said by each kind of file, and never taken for an empty one', async () => {
    const [log, json] = [join(home, 'attempts.jsonl'), join(home, 'profiles.json')];
    for (const folder of [log, json, join(home, 'machines.jsonl'), join(home, 'evidence.jsonl')]) {
      mkdirSync(folder);
    }
    expect(refusal(() => new AppendLog(log, schema).append({ n: 1 })).role).toBe('attempts');
    expect(refusal(() => new AppendLog(log, schema).readNew()).code).toBe('EISDIR');
    const file = new JsonFile(json, schema);
    expect(refusal(() => file.read()).role).toBe('profiles');
    // It was not set aside as if it held nonsense.
    expect(existsSync(json)).toBe(true);
    await expect(file.write({ n: 1 })).rejects.toThrow(StateFileError);
    await expect(new MachineMemory(home).load()).rejects.toThrow(StateFileError);
    await expect(new EvidenceLog(home).of(['x'])).rejects.toThrow(StateFileError);
    writeFileSync(join(home, 'locks'), '');
    await expect(withLock(home, 'x', () => Promise.reject(new Error('never')))).rejects.toThrow(
      StateFileError,
    );
  });

  it.skipIf(FULL_DISK.missing)(FULL_DISK.named('is a full disk, too'), () => {
    expect(refusal(() => new AppendLog('/dev/full', schema).append({ n: 1 })).code).toBe('ENOSPC');
  });

  it('may be gone', () => {
    const log = new AppendLog(join(home, 'deep', 'log.jsonl'), schema);
    rmSync(join(home, 'deep'), { recursive: true });
    expect(refusal(() => log.append({ n: 1 })).code).toBe('ENOENT');
  });

  it('does not come into being again, empty, when all of the folder is gone', async () => {
    const folder = openHome({ AMT_BENCH_HOME: join(home, 'drive', 'state') });
    const journal = new RunJournal(folder);
    rmSync(join(home, 'drive'), { recursive: true });
    expect(refusal(() => journal.log('x')).code).toBe('ENOENT');
    await expect(withLock(folder, 'x', () => Promise.reject(new Error('never')))).rejects.toThrow(
      StateFileError,
    );
    expect(readdirSync(home)).toEqual([]);
  });

  it('costs old runs their place in the list, and no new run', () => {
    const journal = new RunJournal(home);
    mkdirSync(join(home, 'journal', '20260101T000000Z-00000001.jsonl'), { recursive: true });
    expect(journal.openRuns()).toEqual([]);
  });

  it('reports a wrong entry as a bug', () => {
    const log = new AppendLog(join(home, 'log.jsonl'), schema);
    expect(() => log.append({ n: 'one' } as never)).toThrow(z.ZodError);
  });
});
