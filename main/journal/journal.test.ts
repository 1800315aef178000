import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ConfigureReport } from '#shared/model/plan';
import { POSIX } from '#shared/testing/system';
import { AppendLog } from './append-log';
import { openHome } from './home';
import { JsonFile } from './json-file';
import { MachineBook, newIdentity } from './machine-book';
import { newRunId, RunJournal } from './run-journal';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'amt-bench-journal-'))));
afterEach(() => rmSync(home, { recursive: true }));

const UUID = '4540215f-770f-4069-80c3-02007700000f';
const AT = '2026-11-23T12:00:00.000Z';
const schema = z.object({ n: z.number() });

describe('AppendLog', () => {
  it('gives every entry once, to each reader, in the order of the file', () => {
    const path = join(home, 'log.jsonl');
    const [a, b] = [new AppendLog(path, schema), new AppendLog(path, schema)];
    a.append({ n: 1 });
    b.append({ n: 2 });
    expect(a.readNew()).toEqual([{ n: 1 }, { n: 2 }]);
    a.append({ n: 3 });
    expect(a.readNew()).toEqual([{ n: 3 }]);
    expect(b.readNew()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('survives torn lines, foreign lines and cut characters', () => {
    const path = join(home, 'log.jsonl');
    const log = new AppendLog(path, schema);
    log.append({ n: 1 });
    appendFileSync(path, '{"n": "two"}\nnonsense\n{"n": 3');
    expect(log.readNew()).toEqual([{ n: 1 }]);
    log.append({ n: 4 });
    expect(log.readNew()).toEqual([{ n: 4 }]);
    expect(log.damaged).toBe(3);
    const half = Buffer.from('{"n":5,"ü":1}\n');
    appendFileSync(path, half.subarray(0, 9));
    expect(log.readNew()).toEqual([]);
    appendFileSync(path, half.subarray(9));
    expect(log.readNew()).toEqual([{ n: 5 }]);
  });

  it('refuses to write what it could not read', () => {
    expect(() => new AppendLog(join(home, 'log.jsonl'), schema).append({ n: 'x' } as never)).toThrow();
  });

  it.skipIf(POSIX.missing)(POSIX.named('is readable by this user alone'), () => {
    const path = join(home, 'sub', 'log.jsonl');
    new AppendLog(path, schema).append({ n: 1 });
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(home, 'sub')).mode & 0o077).toBe(0);
  });
});

describe('JsonFile', () => {
  it('writes whole, and sets aside what it cannot read', async () => {
    const file = new JsonFile(join(home, 'settings.json'), schema);
    expect(file.read()).toBeUndefined();
    await file.write({ n: 7 });
    expect(file.read()).toEqual({ n: 7 });
    writeFileSync(file.path, '{"n": "broken');
    expect(file.read(() => 42)).toBeUndefined();
    expect(readdirSync(home)).toEqual(['settings.json.unreadable-42']);
  });
});

describe('DeviceBook', () => {
  it('remembers pins across restarts and between processes, and lets go of them', () => {
    const a = new MachineBook(home, () => 0);
    const b = new MachineBook(home, () => 0);
    const ports = { rmcp: 623, http: 16992, https: 16993, redirection: 16994, redirectionTls: 16995 };
    a.update('10.0.0.1', { realm: 'Digest:A', endpoint: { host: '10.0.0.1', ports } });
    b.update('10.0.0.1', { maker: 'hp' });
    expect(a.get('10.0.0.1')).toMatchObject({ realm: 'Digest:A', maker: 'hp', evidence: [] });
    const machine = b.identityOf('10.0.0.1');
    expect(b.holders({ realm: 'Digest:A' })).toEqual([machine]);
    expect(b.recordOf(machine).endpoint?.host).toBe('10.0.0.1');
    a.update('10.0.0.1', { realm: null });
    expect(new MachineBook(home, () => 0).get('10.0.0.1')).toMatchObject({ realm: undefined, maker: 'hp' });
    expect(b.holders({ realm: 'Digest:A' })).toEqual([]);
  });

  it('gives a machine one id, also when two programs meet it at the same moment', () => {
    const a = new MachineBook(home, () => 0);
    const b = new MachineBook(home, () => 0);
    expect(a.identityAt('10.0.0.1')).toBeUndefined();
    expect(b.identityAt('10.0.0.1')).toBeUndefined();
    const machine = a.identityOf('10.0.0.1');
    expect(b.identityOf('10.0.0.1')).toBe(machine);
    // Both have read before either has written.
    appendFileSync(
      join(home, 'devices.jsonl'),
      ['m-x', 'm-y']
        .map((id) => JSON.stringify({ at: AT, row: '10.0.0.2', machine: id, from: null }))
        .join('\n') + '\n',
    );
    expect([a, b].map((book) => book.identityOf('10.0.0.2'))).toEqual(['m-x', 'm-x']);
  });

  it('keeps what is known of a machine apart from its address', () => {
    const book = new MachineBook(home, () => 0);
    book.update('10.0.0.1', { realm: 'Digest:A', uuid: UUID });
    const machine = book.identityOf('10.0.0.1');
    book.bind('10.0.0.9', machine);
    expect(book.get('10.0.0.9').realm).toBe('Digest:A');
    expect(book.rowsOf(machine)).toEqual(['10.0.0.1', '10.0.0.9']);
    const other = book.bind('10.0.0.1', newIdentity());
    expect(book.get('10.0.0.1').realm).toBeUndefined();
    book.update('10.0.0.1', { realm: 'Digest:A' });
    expect(book.holders({ realm: 'Digest:A' })).toEqual([machine, other]);
    expect(book.holders({ realm: 'Digest:A' }, other)).toEqual([machine]);
    expect(book.holders({ uuid: UUID })).toEqual([machine]);
    expect(new MachineBook(home, () => 0).identityOf('10.0.0.9')).toBe(machine);
  });

  it('reads what version 0.1.0 wrote, and says which names several machines shared', () => {
    const line = (id: string, patch: object): string => JSON.stringify({ at: AT, id, patch });
    writeFileSync(
      join(home, 'devices.jsonl'),
      [
        line('10.0.0.1', { realm: 'Digest:A' }),
        line('10.0.0.2', { realm: 'Digest:A', uuid: UUID }),
        line('10.0.0.3', { realm: 'Digest:B' }),
        line('10.0.0.3', { uuid: UUID }),
        line('10.0.0.4', { realm: 'Digest:C', maker: 'hp' }),
      ].join('\n') + '\n',
    );
    const book = new MachineBook(home, () => 0);
    const [one, , three, four] = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].map((row) =>
      book.identityOf(row),
    ) as [string, string, string, string];
    expect(book.formerNames(one)).toMatchObject({ realm: 'Digest:A', realmShared: true });
    expect(book.formerNames(three)).toMatchObject({
      realm: 'Digest:B',
      realmShared: false,
      uuidShared: true,
    });
    expect(book.get('10.0.0.4')).toMatchObject({ realm: 'Digest:C', maker: 'hp' });
    expect(book.firstRows(four)).toEqual(['10.0.0.4']);
    expect(book.formerNames(book.identityOf('10.0.0.5'))).toBeUndefined();
    expect(new MachineBook(home, () => 0).identityOf('10.0.0.4')).toBe(four);
  });
});

describe('RunJournal', () => {
  const machine = { id: '10.0.0.1', address: '10.0.0.1', realm: 'Digest:A' };
  const report: ConfigureReport = { runId: 'x', device: machine, steps: [], outcome: 'done', verified: true };

  it('finds the runs that were cut short, newest first', () => {
    const journal = new RunJournal(home);
    expect(journal.openRuns()).toEqual([]);
    const ids = [
      '2026-11-23T10:00:00Z',
      '2026-11-23T11:00:00Z',
      '2026-11-23T12:00:00Z',
      '2026-11-23T13:00:00Z',
    ].map((at, i) => newRunId(Date.parse(at), Buffer.alloc(4, i)));
    expect(ids[0]).toBe('20261123T100000Z-00000000');
    for (const id of ids) {
      journal.log(id).append({ event: 'started', at: AT, device: machine, profile: {}, steps: [] });
    }
    journal.log(ids[1] ?? '').append({ event: 'ended', at: AT, report });
    journal.log(ids[2] ?? '').append({ event: 'taken-up', at: AT, by: ids[3] ?? '' });
    expect(journal.openRuns().map(({ runId }) => runId)).toEqual([ids[3], ids[0]]);
  });

  it('writes each entry at once', () => {
    const id = newRunId(0, Buffer.alloc(4));
    new RunJournal(home).log(id).append({ event: 'ended', at: AT, report });
    expect(readFileSync(join(home, 'journal', `${id}.jsonl`), 'utf8')).toContain('"event":"ended"');
  });
});

describe('openHome', () => {
  it('goes where AMT_BENCH_HOME says', () => {
    const path = join(home, 'elsewhere');
    expect(openHome({ AMT_BENCH_HOME: path })).toBe(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('keeps to the place that each system has for it', () => {
    expect(openHome({ XDG_DATA_HOME: home }, 'linux')).toBe(join(home, 'amt-bench'));
    expect(openHome({ LOCALAPPDATA: home, APPDATA: join(home, 'none') }, 'win32')).toBe(
      join(home, 'AMT Bench'),
    );
  });
});
