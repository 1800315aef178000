import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '#shared/model/profile';
import type { MachineStatus } from '#shared/model/status';
import { AppendLog } from '#main/journal/append-log';
import { MachineBook } from '#main/journal/machine-book';
import { RunJournal } from '#main/journal/run-journal';
import { StateFileError } from '#main/journal/state-file';
import { openTestBench, type TestBench, TYPED_DEMO, value } from '../testing/lab';
import { formerRuns } from './former-runs';

const HOUSE: Profile = { name: 'House', clock: 'sync', host: { name: 'bench-17', domain: 'lab.example' } };

describe('what was done with a machine', () => {
  let bench: TestBench;
  let id: string;
  beforeEach(async () => {
    bench = await openTestBench();
    id = await bench.look('ready');
  });
  afterEach(() => bench.close());

  const configure = async (profile = HOUSE, profileName?: string): Promise<void> => {
    const request = { id, profile, source: TYPED_DEMO, ...(profileName !== undefined && { profileName }) };
    await bench.useCases.configure(request, { onStep: () => undefined });
  };
  const status = async (): Promise<MachineStatus> => (await bench.view(id)).status;
  const afterRestart = async (): Promise<MachineStatus> => {
    await bench.useCases.close();
    const again = await bench.restart();
    await again.loadList();
    return value(await again.machines.view(id)).status;
  };

  it('is configured, also after a restart, and needs its password until then', async () => {
    expect(await status()).toEqual({ kind: 'needs-password' });
    await configure();
    expect(await status()).toMatchObject({ kind: 'configured', profile: 'House', verified: true });
    expect(await afterRestart()).toMatchObject({ kind: 'configured', profile: 'House', verified: true });
  });

  it('is configured where nothing had to be changed', async () => {
    await configure({ redirection: { sol: true } }, 'My profile');
    expect(await status()).toMatchObject({ kind: 'configured', profile: 'My profile', verified: true });
  });

  it('has drifted when a check finds a difference, and is as configured when it is gone', async () => {
    await configure();
    const other: Profile = { host: { name: 'bench-18' } };
    expect(value(await bench.useCases.plan(id, other, { from: 'vault' })).steps).toHaveLength(1);
    expect((await status()).kind).toBe('configured');
    await renamed(other);
    const plan = value(await bench.useCases.checkSettings(id, { from: 'vault' }));
    expect(plan.steps.map(({ title }) => title)).toHaveLength(1);
    expect(await status()).toMatchObject({ kind: 'drifted', settings: plan.steps.map(({ title }) => title) });
    expect((await afterRestart()).kind).toBe('drifted');
  });

  /** Somebody else changes the name of the machine: another program with a book of its own. */
  async function renamed(profile: Profile): Promise<void> {
    const stranger = await openTestBench({ machines: [] });
    const { address, ports } = bench.machine('ready').info;
    const there = value(
      await stranger.useCases.probe({ host: address, ports }, new AbortController().signal),
    );
    const request = { id: there, profile, source: TYPED_DEMO };
    value(await stranger.useCases.configure(request, { onStep: () => undefined }));
    await stranger.close();
  }

  it('failed at a step', async () => {
    bench.machine('ready').faults.returnValues.set('SetHighAccuracyTimeSynch', 38);
    await configure();
    expect(await status()).toMatchObject({
      kind: 'failed',
      profile: 'House',
      step: 'Set the AMT clock',
      code: 'firmware-refused',
      cutShort: false,
    });
    expect((await afterRestart()).kind).toBe('failed');
  });

  it('was cut short where the program ended in the middle', async () => {
    await configure();
    const machine = bench.useCases.machines.identityOf(id);
    const run = bench.context.book.recordOf(machine).lastRun;
    if (!run) throw new Error('it was configured');
    bench.context.book.updateRecord(machine, { lastRun: { ...run, outcome: 'begun' } });
    expect(await afterRestart()).toMatchObject({ kind: 'failed', cutShort: true });
  });

  it('has nothing to compare while it was not configured', async () => {
    expect(await bench.useCases.checkSettings(id, { from: 'vault' })).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    });
  });

  it('shows model, serial number and host name after a restart, and what configuring has changed', async () => {
    await configure();
    const before = await bench.view(id);
    expect(before).toMatchObject({ hostName: 'bench-17.lab.example', inventory: { power: 'on' } });
    await bench.useCases.close();
    const again = await bench.restart();
    await again.loadList();
    const view = value(await again.machines.view(id));
    expect(view).toMatchObject({
      model: before.model,
      serial: before.serial,
      hostName: 'bench-17.lab.example',
      inventoryAt: before.inventoryAt,
    });
    expect(view.model).toBeTruthy();
    expect(view.serial).toBeTruthy();
    expect(view.inventory).not.toHaveProperty('power');
    expect(view.inventory).not.toHaveProperty('clockOffsetSeconds');
  });

  it('writes nothing more of a machine that a check finds as it was, for a day', async () => {
    let later = 0;
    await bench.close();
    bench = await openTestBench({ now: () => Date.now() + later });
    id = await bench.look('ready');
    await configure();
    const written = (): string[] => {
      const lines = readFileSync(join(bench.home, 'devices.jsonl'), 'utf8').trim().split('\n');
      return lines.filter((line) => /"(?:inventory|lastRun)":/.test(line));
    };
    const before = written();
    value(await bench.useCases.checkSettings(id, { from: 'vault' }));
    expect(written()).toEqual(before);
    later = 2 * 86_400_000;
    const { inventory } = await bench.view(id);
    if (!inventory) throw new Error('it was read');
    bench.useCases.machines.setInventory(id, inventory);
    expect(written()).toHaveLength(before.length + 1);
    bench.useCases.machines.setInventory(id, { ...inventory, hostName: 'bench-18' });
    expect(written()).toHaveLength(before.length + 2);
  });

  it('keeps note, tags and star, and takes them back', async () => {
    const { machines } = bench.useCases;
    machines.annotate(id, { note: ' desk\n7 \u202e', tags: ['lab', 'lab', '2nd'], favourite: true });
    const again = await bench.restart();
    await bench.useCases.close();
    await again.loadList();
    expect(value(await again.machines.view(id))).toMatchObject({
      note: 'desk 7 \\u202e',
      tags: ['lab', '2nd'],
      favourite: true,
    });
    again.machines.annotate(id, { note: '', tags: [], favourite: false });
    const view = value(await again.machines.view(id));
    for (const key of ['note', 'tags', 'favourite']) expect(view).not.toHaveProperty(key);
  });

  it('adds one machine by its address, and says why where there is none', async () => {
    const { address, ports } = bench.machine('hidden').info;
    const line = JSON.stringify({ address, ports });
    const { signal } = new AbortController();
    expect(value(await bench.useCases.addMachine(line, signal)).sighting.address).toBe(address);
    const count = bench.useCases.machines.ids().length;
    expect(await bench.useCases.addMachine('127.254.254.254', signal)).toMatchObject({
      ok: false,
      error: { code: 'not-amt' },
    });
    expect(await bench.useCases.addMachine('127.0.0.0/24', signal)).toMatchObject({
      ok: false,
      error: { code: 'target-invalid' },
    });
    expect(bench.useCases.machines.ids()).toHaveLength(count);
  });

  it('remembers the targets that were scanned last', async () => {
    const { scans, jobs } = bench.useCases;
    for (const targets of ['127.254.1.1', '127.254.1.2', '127.254.1.1']) {
      await jobs.ended(value(scans.start({ kind: 'scan', targets })));
    }
    expect((await bench.restart()).scans.recent.get()).toEqual(['127.254.1.1', '127.254.1.2']);
  });
});

describe('machines from before the book kept their last run', () => {
  const FIXTURE = resolve(import.meta.dirname, '../../../tests/fixtures/state-0.1.0/home');
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'amt-bench-former-'));
    cpSync(FIXTURE, home, { recursive: true });
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it.each(['refused', 'done'] as const)(
    'keep their run unless they were reset: an order that was %s',
    (end) => {
      const book = new MachineBook(home, Date.now);
      const journal = new RunJournal(home);
      const machine = book.identityAt('127.79.1.1') ?? '';
      const log = journal.log('20261127T000000Z-00000001');
      for (const outcome of ['told', end] as const) {
        const device = { id: '127.79.1.1', address: '127.79.1.1', machine };
        log.append({
          event: 'deed',
          at: '2026-11-27T00:00:00.000Z',
          device,
          deed: 'unprovision-full',
          outcome,
        });
      }
      expect(formerRuns(journal, book).get(machine)?.outcome).toBe(end === 'refused' ? 'done' : undefined);
    },
  );

  it('are filled in from the run journal, once', () => {
    const book = new MachineBook(home, Date.now);
    book.fillInLastRuns(() => formerRuns(new RunJournal(home), book));
    expect(book.get('127.79.1.1').lastRun).toMatchObject({ outcome: 'done', verified: true });
    expect(book.get('127.79.1.5').lastRun).toMatchObject({ outcome: 'begun', profileName: 'House' });
    expect(book.get('127.79.1.3').lastRun).toBeUndefined();
    const size = readFileSync(join(home, 'devices.jsonl')).length;
    const again = new MachineBook(home, Date.now);
    again.fillInLastRuns(() => {
      throw new Error('it was filled in before');
    });
    expect(again.get('127.79.1.1').lastRun).toMatchObject({ outcome: 'done' });
    expect(readFileSync(join(home, 'devices.jsonl'))).toHaveLength(size);
  });

  it('are filled in at a later start, where the disk is full at the first one', () => {
    const full = vi.spyOn(AppendLog.prototype, 'append').mockImplementation(() => {
      throw new StateFileError('devices.jsonl', 'ENOSPC');
    });
    const book = new MachineBook(home, Date.now);
    const fillIn = (): void => book.fillInLastRuns(() => formerRuns(new RunJournal(home), book));
    expect(fillIn).not.toThrow();
    full.mockRestore();
    fillIn();
    expect(book.get('127.79.1.1').lastRun).toMatchObject({ outcome: 'done' });
  });
});
