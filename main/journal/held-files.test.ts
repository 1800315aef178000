import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Evidence } from '#shared/model/evidence';
import { ok } from '#shared/result';
import { AppendLog } from './append-log';
import { EvidenceLog } from './evidence-log';
import { openHome } from './home';
import { JsonFile } from './json-file';
import { withLock } from './lock';
import { MachineMemory } from './machine-memory';
import { StateFileError } from './state-file';
import { type Held, type Hold, holdFiles } from './testing/held-files';

let home: string;
const heldFiles: Held[] = [];
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-held-'))));
afterEach(() => {
  for (const held of heldFiles.splice(0)) held.release();
  rmSync(home, { recursive: true });
});

function hold(what: Hold): Held {
  const held = holdFiles(what);
  heldFiles.push(held);
  return held;
}

const schema = z.object({ n: z.number() });
const codes = ['EBUSY', 'EPERM', 'EACCES'] as const;

describe('a file that a virus scanner holds open for a moment', () => {
  it.each(codes)('is added to all the same (%s)', (code) => {
    const log = new AppendLog(join(home, 'log.jsonl'), schema);
    const held = hold({ calls: ['appendFileSync'], path: 'log.jsonl', code, times: 3 });
    log.append({ n: 1 });
    expect(held.refusals).toBe(3);
    expect(log.readNew()).toEqual([{ n: 1 }]);
  });

  it.each(codes)('is read and never taken for a damaged or an absent one (%s)', async (code) => {
    const file = new JsonFile(join(home, 'profiles.json'), schema);
    await file.write({ n: 1 });
    hold({ calls: ['statSync', 'readFileSync'], path: 'profiles.json', code, times: 3 });
    expect(file.read()).toEqual({ n: 1 });
    expect(readdirSync(home)).toEqual(['profiles.json']);
  });

  it.each(codes)('is replaced all the same (%s)', async (code) => {
    const file = new JsonFile(join(home, 'profiles.json'), schema);
    await file.write({ n: 1 });
    hold({ calls: ['rename'], path: 'profiles.json', code, times: 3 });
    await file.write({ n: 2 });
    expect(file.read()).toEqual({ n: 2 });
    expect(readdirSync(home)).toEqual(['profiles.json']);
  });

  it('does not keep the state folder from being opened', () => {
    const held = hold({ calls: ['rmSync', 'openSync'], path: '.trial-', code: 'EBUSY', times: 3 });
    openHome({ AMT_BENCH_HOME: home });
    expect(held.refusals).toBe(3);
  });
});

describe('a file that somebody keeps open all the time', () => {
  it('is said to be so, and is not set aside', () => {
    writeFileSync(join(home, 'profiles.json'), '{"n":1}');
    hold({ calls: ['readFileSync'], path: 'profiles.json', code: 'EBUSY' });
    const file = new JsonFile(join(home, 'profiles.json'), schema);
    expect(() => file.read()).toThrow(StateFileError);
    expect(readdirSync(home)).toEqual(['profiles.json']);
  });

  it('makes the program stand still once, and not at each write', () => {
    const log = new AppendLog(join(home, 'log.jsonl'), schema);
    const held = hold({ calls: ['appendFileSync'], path: 'log.jsonl', code: 'EBUSY' });
    expect(() => log.append({ n: 1 })).toThrow(StateFileError);
    const { refusals } = held;
    expect(() => log.append({ n: 1 })).toThrow(StateFileError);
    expect(held.refusals).toBe(refusals + 1);
    held.release();
    log.append({ n: 2 });
    expect(log.readNew()).toEqual([{ n: 2 }]);
  });
});

describe('the history of the machines', () => {
  it('never fails the work that adds to it; what was not written is there all the same, and is written later', async () => {
    const log = new EvidenceLog(home);
    const held = hold({ calls: ['promises.appendFile'], path: 'evidence.jsonl', code: 'EBUSY' });
    const evidence: Evidence = {
      kind: 'rmcp-pong',
      at: '2026-11-26T12:00:00.000Z',
      fact: 'No answer to a presence ping.',
      raw: { answered: false },
    };
    log.add('machine', [evidence]);
    expect(await log.of(['machine'])).toEqual([evidence]);
    expect(await log.flush()).toBeInstanceOf(StateFileError);
    held.release();
    expect(await log.flush()).toBeUndefined();
    expect(await new EvidenceLog(home).of(['machine'])).toEqual([evidence]);
  }, 30_000);
});

describe('the list of machines', () => {
  it('is read although a shorter one cannot be put in its place', async () => {
    const line = JSON.stringify({ id: 'x', machine: null });
    writeFileSync(join(home, 'machines.jsonl'), `${line}\n`.repeat(3_000));
    hold({ calls: ['rename'], path: 'machines.jsonl', code: 'EPERM' });
    await new MachineMemory(home).load();
  }, 30_000);
});

describe('a lock', () => {
  const locks = (): string[] => readdirSync(join(home, 'locks'));
  const work = (): Promise<unknown> => withLock(home, 'realm', () => Promise.resolve(ok('worked')));

  it.each(codes)('is taken and given back while a scanner looks at it (%s)', async (code) => {
    hold({ calls: ['rmSync', 'readFileSync'], path: '.lock', code, times: 4 });
    expect(await work()).toEqual(ok('worked'));
    await expect.poll(locks).toEqual([]);
  });

  it('that cannot be removed stops neither this process nor another one', async () => {
    const held = hold({ calls: ['rmSync'], path: '.lock', code: 'EBUSY' });
    expect(await work()).toEqual(ok('worked'));
    const [file = ''] = locks().filter((name) => name.endsWith('.lock'));
    expect(JSON.parse(readFileSync(join(home, 'locks', file), 'utf8'))).toMatchObject({ over: true });
    held.release();
    expect(await work()).toEqual(ok('worked'));
  }, 30_000);

  it('that the system does not let be read is never taken for an abandoned one', async () => {
    const theirs = JSON.stringify({ pid: process.ppid, token: 'theirs', at: Date.now() });
    let path = '';
    await withLock(home, 'realm', () => {
      path = join(home, 'locks', locks()[0] ?? '');
      return Promise.resolve(ok(undefined));
    });
    writeFileSync(path, theirs);
    hold({ calls: ['readFileSync'], path: '.lock', code: 'EBUSY', times: 5 });
    expect(await work()).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  }, 30_000);

  it('works on disks without hard links', async () => {
    hold({ calls: ['linkSync'], path: '.lock', code: 'ENOTSUP' });
    let inside = 0;
    let most = 0;
    const slowly = async () => {
      most = Math.max(most, ++inside);
      await new Promise((done) => setTimeout(done, 20));
      inside--;
      return ok(undefined);
    };
    await Promise.all([1, 2, 3].map(() => withLock(home, 'realm', slowly)));
    expect(most).toBe(1);
    expect(locks()).toEqual([]);
  });

  it('that a crash left empty is taken over, and one that is just being written is not', async () => {
    expect(await work()).toEqual(ok('worked'));
    let path = '';
    await withLock(home, 'realm', () => {
      path = join(home, 'locks', locks()[0] ?? '');
      return Promise.resolve(ok(undefined));
    });
    writeFileSync(path, '');
    const began = performance.now();
    expect(await work()).toEqual(ok('worked'));
    expect(performance.now() - began).toBeGreaterThan(3_000);
  }, 30_000);
});
