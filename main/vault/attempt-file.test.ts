import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectWithin } from '#shared/testing/expect-within';
import { AppendLog } from '#main/journal/append-log';
import { AttemptFile, type LedgerEntry } from './attempt-file';

let folder: string;
let lock: string;
let file: AttemptFile;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amt-bench-attempts-'));
  lock = join(folder, 'attempts.jsonl.compacting');
  file = new AttemptFile(folder);
  file.add(outcome('first'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const outcome = (id: string): LedgerEntry => ({ event: 'outcome', id, outcome: 'refused' });
const everything = (all: readonly LedgerEntry[]): LedgerEntry[] => [...all];
const ids = (): unknown[] =>
  new AttemptFile(folder).readNew().map((entry) => ('id' in entry ? entry.id : entry.event));

/** The next line goes to the file that is there now, after something else has happened. */
function meanwhile(happens: () => void): void {
  vi.spyOn(AppendLog.prototype, 'append').mockImplementationOnce((entry: unknown) => {
    const opened = openSync(file.path, 'a');
    happens();
    appendFileSync(opened, `${JSON.stringify(entry)}\n`);
    closeSync(opened);
  });
}

describe('the file of the record of logins', () => {
  // File systems give the number of a file that is gone to the next one; where they do not, this holds anyway.
  it('is read from its beginning when two replacements have given it the number of the file that was read', () => {
    expect(file.readNew()).toHaveLength(1);
    for (let round = 0; round < 20; round++) {
      rmSync(file.path);
      const names = Array.from({ length: 3 + round }, (_, i) => `round-${String(round)}-${String(i)}`);
      writeFileSync(file.path, names.map((id) => `${JSON.stringify(outcome(id))}\n`).join(''));
      expect(file.readNew().map((entry) => ('id' in entry ? entry.id : ''))).toEqual(names);
    }
    expect(file.damaged).toBe(false);
  });

  it('is not taken for an emptied one while another program writes its first line', async () => {
    const line = readFileSync(file.path, 'utf8');
    truncateSync(file.path);
    const script = `setTimeout(() => require('node:fs').appendFileSync(process.argv[1], process.argv[2]), 150)`;
    const other = spawn(process.execPath, ['-e', script, file.path, line]);
    await once(other, 'spawn');
    const late = new AttemptFile(folder);
    expect(late.readNew()).toMatchObject([{ id: 'first' }]);
    expect(late.damaged).toBe(false);
  });

  it('is damaged when it stays empty', async () => {
    truncateSync(file.path);
    const late = new AttemptFile(folder);
    expect(late.readNew()).toEqual([]);
    expect(late.damaged).toBe(true);
    // Who asks again, for each machine of a list, has nothing to wait for.
    await expectWithin(1_500, () => {
      const began = performance.now();
      for (let machine = 0; machine < 100; machine++) late.readNew();
      return performance.now() - began;
    });
    expect(late.damaged).toBe(true);
  });

  it('loses no line that was written into a file which had just been replaced', () => {
    meanwhile(() => expect(new AttemptFile(folder).compact(everything)).toBe(true));
    file.add(outcome('second'));
    expect(ids()).toEqual(['first', 'second']);
  });

  it('loses no line when the file was replaced twice, so that a number of a file may be given again', () => {
    meanwhile(() => {
      const other = new AttemptFile(folder);
      other.compact(everything);
      other.compact(everything);
    });
    file.add(outcome('second'));
    expect(ids()).toEqual(['first', 'second']);
  });

  it('is not replaced by one who took so long that others went on', () => {
    const slow = new AttemptFile(folder);
    const replaced = slow.compact((all) => {
      rmSync(lock);
      file.add(outcome('second'));
      return [...all];
    });
    expect(replaced).toBe(false);
    expect(ids()).toEqual(['first', 'second']);
    expect(readdirSync(folder)).toEqual(['attempts.jsonl']);
  });

  it('leaves the lock of another one alone when its own is gone', () => {
    new AttemptFile(folder).compact((all) => {
      writeFileSync(lock, '1 another');
      return [...all];
    });
    expect(readdirSync(folder)).toContain('attempts.jsonl.compacting');
    rmSync(lock);
  });
});

describe('who waits while the file is replaced', () => {
  /** Waits in steps of a second, and calls back before each. */
  function waiting(steps: (second: number) => void): void {
    let second = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => second * 1000);
    vi.spyOn(Atomics, 'wait').mockImplementation(() => {
      steps(++second);
      return 'timed-out';
    });
  }

  it('removes the lock of one who died', () => {
    writeFileSync(lock, '1 dead');
    const seconds: number[] = [];
    waiting((second) => seconds.push(second));
    file.add(outcome('second'));
    expect(seconds.at(-1)).toBe(6);
    expect(ids()).toEqual(['first', 'second']);
    expect(readdirSync(folder)).toEqual(['attempts.jsonl']);
  });

  it('gives the next one its own time, and removes no lock but the one that it has seen', () => {
    writeFileSync(lock, '1 first');
    let there = false;
    waiting((second) => {
      if (second === 4) writeFileSync(lock, '2 second');
      if (second !== 8) return;
      there = readdirSync(folder).includes('attempts.jsonl.compacting');
      rmSync(lock, { force: true });
    });
    file.add(outcome('second'));
    expect(there).toBe(true);
    expect(ids()).toEqual(['first', 'second']);
  });
});
