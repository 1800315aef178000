import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import type { Evidence } from '#shared/model/evidence';
import type { JournalEntry, JournalFilter } from '#shared/model/journal';
import { type Profile, profileSchema } from '#shared/model/profile';
import { statementWords } from '#shared/model/statement-words';
import { ok } from '#shared/result';
import { english } from '#shared/testing/english';
import { value } from '#shared/testing/value';
import { message } from '#shared/texts/message';
import { withLock } from '#main/journal/lock';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { openMachineContext } from '../machines/machines';
import { openTestBench, type TestBench, TYPED_DEMO } from '../testing/lab';
import { UseCases } from '../use-cases';

const FIXTURE = resolve(import.meta.dirname, '../../../tests/fixtures/state-0.1.0/home');

async function openAt(home: string): Promise<UseCases> {
  const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' };
  const context = value(await openMachineContext({ env, host: 'cli', version: 'test', ledgerFolder: home }));
  return new UseCases(context, (bug) => {
    throw bug;
  });
}

const words = ({ kind, outcome, machine }: JournalEntry): string => `${kind} ${outcome} ${machine.address}`;

describe('the journal of version 0.1.0', () => {
  let home: string;
  let useCases: UseCases;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'amt-bench-journal-'));
    cpSync(FIXTURE, home, { recursive: true });
    useCases = await openAt(home);
    await useCases.loadList();
  });
  afterEach(async () => {
    await useCases.close();
    rmSync(home, { recursive: true });
  });

  it('is shown, newest first: runs, actions, logins and statements', async () => {
    const { entries, next } = await useCases.journal.page({});
    expect(next).toBeUndefined();
    const all = entries.map(words);
    expect(all).toContain('configuration done 127.79.1.1');
    expect(all).toContain('configuration cut-short 127.79.1.5');
    expect(all).toContain('set-mebx done 127.79.1.3');
    expect(all).toContain('login refused 127.79.1.6');
    expect(all).toContain('login accepted 127.79.1.7');
    expect(entries.some(({ kind, statement }) => kind === 'statement' && statement !== undefined)).toBe(true);
    const minutes = entries.map(({ at }) => at.slice(0, 15));
    expect(minutes).toEqual(minutes.toSorted().reverse());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('writes one report of several runs, with the result of each in front', async () => {
    const runIds = (await useCases.journal.page({ kinds: ['configuration'] })).entries.flatMap(
      ({ runId }) => runId ?? [],
    );
    expect(runIds.length).toBeGreaterThan(1);
    const files = await Promise.all(
      (['html', 'txt', 'json'] as const).map(async (as) =>
        value(await useCases.journal.report({ runIds }, as, 'de')),
      ),
    );
    const [html, text, json] = files;
    expect(html?.name).toMatch(new RegExp(`^amt-report-${String(runIds.length)}-machines-.*\\.html$`));
    expect(html?.text.match(/<article>/g)).toHaveLength(runIds.length);
    expect(html?.text).toContain('<html lang="de">');
    expect(text?.text).toMatch(new RegExp(`^Bericht über ${String(runIds.length)} Aufträge\n`));
    expect(text?.text).toMatch(/127\.79\.1\.1 .*Erledigt, zurückgelesen und geprüft/);
    expect((JSON.parse(json?.text ?? '') as { jobs: unknown[] }).jobs).toHaveLength(runIds.length);
  });

  it.each<[JournalFilter, string[]]>([
    [{ kinds: ['set-mebx'] }, ['set-mebx done 127.79.1.4', 'set-mebx done 127.79.1.3']],
    [{ kinds: ['configuration'], text: '79.1.2' }, ['configuration done 127.79.1.2']],
    [{ outcomes: ['cut-short'] }, ['configuration cut-short 127.79.1.5']],
    [{ kinds: ['configuration'], machine: '127.79.1.1' }, ['configuration done 127.79.1.1']],
    [{ kinds: ['configuration'], text: 'house' }, ['configuration cut-short 127.79.1.5']],
    [{ kinds: ['set-mebx'], from: '2026-11-26T08:01:00.000Z' }, ['set-mebx done 127.79.1.4']],
    [{ kinds: ['set-mebx'], to: '2026-11-26T08:01:00.000Z' }, ['set-mebx done 127.79.1.3']],
    [{ kinds: ['set-mebx'], to: '2026-11-26T08:00:59.800Z' }, ['set-mebx done 127.79.1.3']],
    [{ kinds: ['set-mebx'], to: '2026-11-26T08:00:59.500Z' }, []],
    [{ text: 'no such words' }, []],
  ])('is filtered by %o', async (filter, expected) => {
    expect((await useCases.journal.page(filter)).entries.map(words)).toEqual(expected);
  });

  it('opens a run and writes its report, which names what it found and needs nothing from elsewhere', async () => {
    const run = value(await useCases.journal.run('20261126T080057Z-11116348'));
    expect(run).toMatchObject({
      entry: { outcome: 'done', verified: true },
      machine: { version: '12.0.24.1314' },
    });
    expect(run.undo).toBeUndefined();
    const html = value(await useCases.journal.report({ runIds: [run.entry.runId ?? ''] }, 'html'));
    expect(html.text).toContain('<!doctype html>');
    expect(html.text).not.toMatch(/<script|https?:|src=/);
    const text = value(await useCases.journal.report({ machineId: '127.79.1.1' }, 'txt')).text;
    expect(text).toContain('Result: Done, read back and verified');
    expect(text).toContain('Before: the one you logged in with');
    expect(text).toContain('ConfigMgr status  Externally Provisioned');
    const json = value(await useCases.journal.report({ machineId: '127.79.1.4' }, 'json'));
    expect(JSON.parse(json.text)).toMatchObject({ entry: { kind: 'set-mebx', outcome: 'done' } });
  });

  it('says in a report of very many runs how many it has no room for', async () => {
    const runIds = Array.from({ length: LIMITS.reportRuns + 2 }, (_, n) => {
      const runId = `20261126T090000Z-${n.toString(16).padStart(8, '0')}`;
      const device = { id: '192.0.2.1', address: '192.0.2.1' };
      appendFileSync(
        join(home, 'journal', `${runId}.jsonl`),
        `${JSON.stringify({ event: 'deed', at: '2026-11-26T09:00:00.000Z', device, deed: 'unprovision-full', outcome: 'done' })}\n`,
      );
      return runId;
    });
    const { journal } = useCases;
    const html = value(await journal.report({ runIds }, 'html')).text;
    expect(html.match(/<article>/g)).toHaveLength(LIMITS.reportRuns);
    expect(html).toContain('2 jobs. A report contains at most 1,000 jobs.');
    const german = value(await journal.report({ runIds: runIds.slice(1) }, 'txt', 'de')).text;
    expect(german).toMatch(
      /\n {2}Nicht enthalten +1 Auftrag\. Ein Bericht enthält höchstens 1\.000 Aufträge\./,
    );
    const { jobs, notIncluded } = JSON.parse(value(await journal.report({ runIds }, 'json')).text) as {
      jobs: unknown[];
      notIncluded: number;
    };
    expect([jobs.length, notIncluded]).toEqual([LIMITS.reportRuns, 2]);
    const whole = value(await journal.report({ runIds: runIds.slice(2) }, 'txt')).text;
    expect(whole).not.toContain('Not included');
  });

  it('says when there is no such run', async () => {
    expect(await useCases.journal.run('20200101T000000Z-00000000')).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    });
    expect(await useCases.journal.report({ machineId: '192.0.2.99' }, 'txt')).toMatchObject({ ok: false });
  });

  it('is a table for spreadsheets, in which no name is a formula', async () => {
    appendFileSync(
      join(home, 'journal', '20261126T090000Z-00000001.jsonl'),
      `${JSON.stringify({ event: 'deed', at: '2026-11-26T09:00:00.000Z', device: { id: '192.0.2.1', address: '192.0.2.1', hostname: '=cmd' }, deed: 'unprovision-full', outcome: 'done' })}\n`,
    );
    const { name, text } = await useCases.journal.csv({ kinds: ['unprovision-full'] });
    expect(name).toMatch(/^amt-journal-.*\.csv$/);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain("'=cmd");
  });

  it('escapes what machines are called in the report', async () => {
    appendFileSync(
      join(home, 'journal', '20261126T090000Z-00000002.jsonl'),
      `${JSON.stringify({ event: 'deed', at: '2026-11-26T09:00:00.000Z', device: { id: '192.0.2.1', address: '192.0.2.1', hostname: '<script>x</script>' }, deed: 'unprovision-full', outcome: 'done' })}\n`,
    );
    const { text } = value(await useCases.journal.report({ runIds: ['20261126T090000Z-00000002'] }, 'html'));
    expect(text).not.toContain('<script>');
    expect(text).toContain('&#60;script&#62;');
  });

  it('orders what began in the same second by its time, not by the names of the files', async () => {
    for (const [name, at] of [
      ['ffffffff', '2026-11-26T09:00:00.100Z'],
      ['00000000', '2026-11-26T09:00:00.900Z'],
      ['88888888', '2026-11-26T09:00:00.500Z'],
    ] as const) {
      const device = { id: '192.0.2.1', address: '192.0.2.1' };
      appendFileSync(
        join(home, 'journal', `20261126T090000Z-${name}.jsonl`),
        `${JSON.stringify({ event: 'deed', at, device, deed: 'unprovision-full', outcome: 'done' })}\n`,
      );
    }
    const { entries } = await useCases.journal.page({ kinds: ['unprovision-full'] });
    expect(entries.map(({ at }) => at.slice(20, 23))).toEqual(['900', '500', '100']);
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that has the name of a run', async () => {
    execFileSync('mkfifo', [join(home, 'journal', '20261126T090000Z-00000005.jsonl')]);
    expect((await useCases.journal.page({ kinds: ['configuration'] })).entries).toHaveLength(3);
  });

  it('shows the runs that can be read beside one that cannot', async () => {
    mkdirSync(join(home, 'journal', '20261126T090000Z-00000003.jsonl'));
    writeFileSync(join(home, 'journal', '20261126T090000Z-00000004.jsonl'), 'nonsense\n{"event"');
    const { entries } = await useCases.journal.page({ kinds: ['configuration'] });
    expect(entries).toHaveLength(3);
  });
});

describe('a long journal', () => {
  it('comes in pages without gaps or repeats, and leaves room for other work', async () => {
    const home = mkdtempSync(join(tmpdir(), 'amt-bench-journal-'));
    const lines: string[] = [];
    for (let n = 0; n < 100_000; n++) {
      const at = new Date(Date.UTC(2026, 0, 1) + Math.floor(n / 3) * 1_000).toISOString();
      const raw = { user: `user${String(n)}`, outcome: 'refused', certain: false };
      const evidence = { at, fact: `login ${String(n)}`, kind: 'login', raw };
      lines.push(JSON.stringify({ id: `192.0.2.${String(n % 250)}`, evidence }));
    }
    writeFileSync(join(home, 'evidence.jsonl'), `${lines.join('\n')}\n`);
    const useCases = await openAt(home);
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    const first = await useCases.journal.page({});
    clearInterval(counting);
    expect(turns).toBeGreaterThan(20);
    const second = await useCases.journal.page({}, first.next);
    const third = await useCases.journal.page({}, second.next);
    const users = [...first.entries, ...second.entries, ...third.entries].map(({ user }) => user);
    expect(new Set(users).size).toBe(300);
    expect(users.map((user) => Number(user?.slice(4))).every((n) => n >= 99_699)).toBe(true);
    const table = await useCases.journal.csv({});
    expect(table.text.split('\n')).toHaveLength(100_002);
    await useCases.close();
    rmSync(home, { recursive: true });
  }, 60_000);
});

describe('what was noted', () => {
  let bench: TestBench;
  let id: string;
  beforeEach(async () => {
    bench = await openTestBench();
    id = await bench.look('ready');
  });
  afterEach(() => bench.close());

  const logIn = (at: number): void =>
    bench.useCases.machines.evidence.add(id, {
      kind: 'login',
      at: new Date(at).toISOString(),
      fact: message('login.accepted', { user: 'admin' }),
      raw: { user: 'admin', outcome: 'accepted', certain: true },
    });

  it('shows the logins of one job once, and all of them to who asks for logins', async () => {
    const day = Date.UTC(2026, 10, 20, 8);
    // More than are kept with the machine: the rest is in its history.
    for (let n = 0; n < 70; n++) logIn(day + n * 1_000);
    logIn(day + 3_600_000);
    const { entries } = await bench.useCases.journal.page({});
    expect(entries.map(({ kind }) => kind)).toEqual(['login', 'login']);
    const logins = await bench.useCases.journal.page({ kinds: ['login'] });
    expect(logins.entries).toHaveLength(71);
  });

  it('tells both times that something was said', async () => {
    const { evidence } = bench.useCases.machines;
    evidence.add(id, said('2026-11-20T08:00:00.000Z'));
    evidence.add(id, said('2026-11-20T09:00:00.000Z'));
    const { entries } = await bench.useCases.journal.page({ kinds: ['statement'] });
    expect(entries.map(({ at }) => at.slice(11, 13))).toEqual(['09', '08']);
    expect(entries[0]?.text).toEqual(statementWords('rtc-cleared'));
  });

  it('marks what was done to simulated machines, also after a restart', async () => {
    const { machines } = bench.useCases;
    const marked = async (useCases: UseCases): Promise<unknown[]> =>
      (await useCases.journal.page({})).entries.map(({ machine }) => machine.simulated);
    logIn(Date.UTC(2026, 10, 20, 8));
    expect(await marked(bench.useCases)).toEqual([undefined]);
    machines.beginSimulation(id, 'ready');
    logIn(Date.UTC(2026, 10, 20, 9));
    expect(await marked(bench.useCases)).toContain(true);
    await bench.useCases.close();
    expect(await marked(await bench.restart())).toContain(true);
  });
});

function said(at: string): Evidence {
  return { kind: 'technician', at, fact: statementWords('rtc-cleared'), raw: { statement: 'rtc-cleared' } };
}

describe('a run of today', () => {
  const ALL: Profile = {
    name: 'House',
    host: { name: 'bench-17' },
    redirection: { sol: true, ider: false, kvm: true, consent: 'kvm' },
    discovery: { pingResponse: false },
    admin: { password: 'random' },
  };
  let bench: TestBench;
  let id: string;
  beforeEach(async () => {
    bench = await openTestBench();
    id = await bench.look('ready');
    bench.useCases.machines.markSimulated(id, 'ready');
  });
  afterEach(() => bench.close());

  const configure = async (profile: Profile, source = TYPED_DEMO): Promise<string> =>
    value(
      await bench.useCases.configure(
        { id, profile, source },
        { onStep: () => undefined, draining: () => false },
      ),
    ).runId;

  it('tells who made it, and can be taken back as far as no password is concerned', async () => {
    const before = bench.machine('ready').inspect();
    const runId = await configure(ALL);
    const run = value(await bench.useCases.journal.run(runId));
    expect(run.startedBy).toMatchObject({ version: 'test' });
    expect(run.hardware?.model).not.toBe('');
    expect(run.hardware).not.toHaveProperty('parts');
    value(await bench.useCases.readHardware(id, { from: 'vault' }));
    const { hardware } = value(await bench.useCases.journal.run(runId));
    expect(hardware?.parts?.map(english)).toEqual([
      'Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz',
      '32 GB memory',
      '512 GB drive',
    ]);
    expect(run.undo?.notUndoable).toEqual([
      { id: 'admin-password', title: 'Change the admin password', why: 'credential' },
    ]);
    expect(run.undo?.profile.name).toBe('Undo of House');
    // Planned and applied like any other profile.
    const undo = run.undo?.profile ?? {};
    const plan = value(await bench.useCases.plan(id, undo, { from: 'vault' }));
    expect(plan.steps.map((step) => step.id).sort()).toEqual(run.undo?.steps.map((step) => step.id).sort());
    await configure(undo, { from: 'vault' });
    expect(bench.machine('ready').inspect()).toMatchObject({
      hostName: before.hostName,
      kvmEnabled: before.kvmEnabled,
      consent: before.consent,
    });
    // It is no longer the newest run of this machine.
    expect(value(await bench.useCases.journal.run(runId)).undo).toBeUndefined();
    const entries = (await bench.useCases.journal.page({ machine: id, kinds: ['configuration'] })).entries;
    expect(entries.map(({ profile }) => profile)).toEqual(['Undo of House', 'House']);
  });

  it('takes away the users and Wi-Fi networks that it added', async () => {
    id = await bench.look('tls-only');
    bench.useCases.machines.markSimulated(id, 'tls-only');
    const { namedSecrets, machines } = bench.useCases;
    machines.identities.trustCertificate(id, (await bench.view(id)).sighting.tls?.fingerprint256 ?? '');
    value(await namedSecrets.save('helpdesk', 'Helpdesk!User7', { kind: 'amt' }));
    value(await namedSecrets.save('workshop', 'a passphrase of the workshop', { kind: 'wifi' }));
    const runId = await configure(
      profileSchema.parse({
        users: [{ name: 'helpdesk', realms: ['hardware-asset'], password: 'vault:helpdesk' }],
        wifi: {
          networks: [
            {
              name: 'Workshop',
              ssid: 'workshop',
              security: 'wpa2-psk',
              passphrase: 'vault:workshop',
              priority: 1,
            },
          ],
          port: 'always',
        },
      }),
    );
    const users = (): unknown => bench.machine('tls-only').inspect().users;
    expect(users()).toHaveLength(1);
    const { undo } = value(await bench.useCases.journal.run(runId));
    expect(undo).toMatchObject({ notUndoable: [], profile: { users: [{ name: 'helpdesk', remove: true }] } });
    await configure(undo?.profile ?? {}, { from: 'vault' });
    expect(users()).toEqual([]);
    // Nothing is left to be done, so port and networks are as they were.
    const plan = value(await bench.useCases.plan(id, undo?.profile ?? {}, { from: 'vault' }));
    expect(plan).toMatchObject({ steps: [], remarks: [] });
  });

  it('tells of orders about power, which do not keep a run from being taken back', async () => {
    const runId = await configure(ALL);
    // It is on already: nothing is sent, so nothing was done.
    value(await bench.useCases.controlPower({ id, order: 'on', source: { from: 'vault' } }));
    value(await bench.useCases.controlPower({ id, order: 'reset', source: { from: 'vault' } }));
    const { entries } = await bench.useCases.journal.page({ kinds: ['power'] });
    expect(entries.map(({ order, outcome }) => `${String(order)} ${outcome}`)).toEqual(['reset done']);
    expect(value(await bench.useCases.journal.run(entries[0]?.runId ?? ''))).toMatchObject({
      entry: { kind: 'power' },
    });
    expect(value(await bench.useCases.journal.run(runId)).undo).toBeDefined();
  });

  it('is neither cut short nor taken back while another program makes it', async () => {
    const machine = bench.useCases.machines.identityOf(id);
    const runId = await configure(ALL);
    const { lastRun } = bench.context.book.recordOf(machine);
    if (!lastRun) throw new Error('it was configured');
    bench.context.book.updateRecord(machine, { lastRun: { ...lastRun, outcome: 'begun' } });
    const file = join(bench.home, 'journal', `${runId}.jsonl`);
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.filter((line) => !line.includes('"ended"')).join('\n'));
    const seen = async (): Promise<unknown> => {
      const { useCases } = bench;
      const { entry, undo } = value(await useCases.journal.run(runId));
      const { status } = await bench.view(id);
      return [status.kind, entry.outcome, undo !== undefined, useCases.openRunOf(id) !== undefined];
    };
    let lock = '';
    value(
      await withLock(bench.home, machine, () => {
        lock = join(bench.home, 'locks', readdirSync(join(bench.home, 'locks'))[0] ?? '');
        return Promise.resolve(ok(undefined));
      }),
    );
    expect(await seen()).toEqual(['failed', 'cut-short', true, true]);
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, token: 'theirs', at: Date.now() }));
    expect(await seen()).toEqual(['ready', 'under-way', false, false]);
    rmSync(lock);
    expect(await seen()).toEqual(['failed', 'cut-short', true, true]);
  });

  it('cannot be taken back once the machine was reset by hand', async () => {
    const runId = await configure({ host: { name: 'bench-17' } });
    expect(await configure({ host: { name: 'bench-17' } }, { from: 'vault' })).toBe('');
    expect(value(await bench.useCases.journal.run(runId)).undo).toBeDefined();
    bench.useCases.machines.identities.forgetPins(id);
    expect(value(await bench.useCases.journal.run(runId)).undo).toBeUndefined();
    expect(await configure({ host: { name: 'bench-17' } })).toBe('');
    bench.context.book.update(id, { lastRun: null });
    expect(value(await bench.useCases.journal.run(runId)).undo).toBeUndefined();
  });

  it('holds no password, in no format', async () => {
    const runId = await configure(ALL);
    const stored = value(await bench.useCases.reveal(id)).password;
    const { journal } = bench.useCases;
    const reports = await Promise.all(
      (['html', 'txt', 'json'] as const).map(
        async (as) => value(await journal.report({ runIds: [runId] }, as)).text,
      ),
    );
    const all = [
      ...reports,
      (await journal.csv({})).text,
      JSON.stringify(value(await journal.run(runId))),
      JSON.stringify(await journal.page({})),
    ].join('\n');
    expect(all).not.toContain(stored);
    expect(all).not.toContain(DEMO_BENCH_PASSWORD);
  });
});
