import { afterEach, describe, expect, it } from 'vitest';
import type { FleetPlan } from '#shared/model/fleet';
import type { JobEvent, JobRequest } from '#shared/model/job';
import type { Profile } from '#shared/model/profile';
import { ok, type Result } from '#shared/result';
import type { IntelSpec } from '#main/simulator/index';
import { eventually, TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { contractHandlers } from '../handlers';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';

const PROFILE: Profile = { host: { domain: 'fleet.example' }, redirection: { sol: true } };
const DISCONNECTS: Profile = { ...PROFILE, tls: { mode: 'tls-and-plain' } };
const SHARED = { user: 'admin', password: TEST_PASSWORD };
const WRONG = { user: 'admin', password: 'Wrong!Password7' };

let bench: TestBench;
afterEach(() => bench.close());

/** Machines that nobody has logged in to from here yet. */
async function start(specs: Readonly<Record<string, Partial<IntelSpec>>>): Promise<string[]> {
  bench = await openTestBench({
    machines: Object.entries(specs).map(([id, spec], number) =>
      testSpec({ id, address: `127.77.1.${String(10 + number)}`, ...spec }),
    ),
  });
  const ids: string[] = [];
  for (const id of Object.keys(specs)) ids.push(await bench.look(id));
  return ids;
}

function named(count: number): Record<string, Partial<IntelSpec>> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`pc-${String(number)}`, {}]));
}

function plan(
  machineIds: readonly string[],
  password?: typeof SHARED,
  profile = PROFILE,
): Promise<FleetPlan[]> {
  return bench.useCases.planFleet({ machineIds, profile, password }, { onPlan: () => undefined });
}

const said = (plans: readonly FleetPlan[]): unknown[] =>
  plans.map((each) =>
    each.outcome === 'planned' ? [each.outcome, each.password] : [each.outcome, each.failure.code],
  );

function startJob(request: JobRequest): Promise<Result<{ jobId: string }>> {
  const handlers = contractHandlers(bench.useCases, () => undefined);
  return handlers['job.start']({ request }, {}, new AbortController().signal);
}

async function eventsOf(request: JobRequest): Promise<JobEvent[]> {
  const { jobId } = value(await startJob(request));
  await bench.useCases.jobs.ended(jobId);
  return value(bench.useCases.jobs.snapshot(jobId, 0)).events;
}

const fingerprints = (plans: readonly FleetPlan[]): Record<string, string> =>
  Object.fromEntries(
    plans.flatMap((each) => (each.outcome === 'planned' ? [[each.machineId, each.plan.fingerprint]] : [])),
  );

describe('planning for several machines', () => {
  it('opens 24 of them with one typed password, once each, and keeps it', async () => {
    const ids = await start(named(24));
    const plans = await plan(ids, SHARED);
    expect(new Set(said(plans).map((each) => JSON.stringify(each)))).toEqual(
      new Set(['["planned","typed"]']),
    );
    for (const [number, id] of ids.entries()) {
      const { failedLogins, goodLogins } = bench.machine(`pc-${String(number)}`).stats();
      expect([failedLogins, goodLogins > 0]).toEqual([0, true]);
      expect((await bench.view(id)).credential).toMatchObject({ stored: true, user: 'admin' });
      expect(bench.machine(`pc-${String(number)}`).inspect().domainName).toBe('test.example');
    }
    expect(plans[0]).toMatchObject({
      plan: { steps: [{ danger: 'none' }, { danger: 'none' }], blockers: [] },
    });
  }, 60_000);

  it('costs one failed login each where the typed password is wrong, and none when it is tried again', async () => {
    const ids = await start(named(4));
    expect(new Set(said(await plan(ids, WRONG)).map(String))).toEqual(new Set(['failed,password-refused']));
    const failed = (): number[] =>
      ids.map((_, number) => bench.machine(`pc-${String(number)}`).stats().failedLogins);
    expect(failed()).toEqual([1, 1, 1, 1]);
    // The record of logins keeps it back.
    expect(new Set(said(await plan(ids, WRONG)).map(String))).toEqual(new Set(['failed,password-refused']));
    expect(failed()).toEqual([1, 1, 1, 1]);
  });

  it('prefers the stored password, and sends no second one where that is refused', async () => {
    const ids = await start({ same: {}, changed: {}, stranger: {} });
    const [same = '', changed = ''] = ids;
    value(await bench.useCases.logIn(same, TYPED));
    // It opened the machine once, and somebody has changed it since.
    const { realm = '' } = value(bench.useCases.machines.sighting(changed));
    const former = { user: 'admin', password: 'Former!Password9', origin: 'typed', realm } as const;
    const provenAt = '2026-11-01T08:00:00Z';
    await bench.context.machines.secrets(changed).save({ ...former, provenAt });
    const plans = await plan(ids, WRONG);
    expect(said(plans)).toEqual([
      ['planned', 'stored'],
      ['failed', 'password-refused'],
      ['failed', 'password-refused'],
    ]);
    expect(bench.machine('same').stats().failedLogins).toBe(0);
    expect(bench.machine('changed').stats().failedLogins).toBe(1);
    expect(bench.machine('stranger').stats().failedLogins).toBe(1);
  });

  it('sends the typed password where the record of logins keeps the stored one back', async () => {
    let now = Date.now();
    bench = await openTestBench({ machines: [testSpec({ id: 'pc' })], now: () => now });
    const id = await bench.look('pc');
    const { realm = '' } = value(bench.useCases.machines.sighting(id));
    const former = { user: 'admin', password: 'Former!Password9', origin: 'typed', realm } as const;
    await bench.context.machines.secrets(id).save(former);
    expect(said(await plan([id]))).toEqual([['failed', 'password-refused']]);
    now += 15_000;
    const plans = await plan([id], SHARED);
    expect(said(plans)).toEqual([['planned', 'typed']]);
    expect(bench.machine('pc').stats().failedLogins).toBe(1);
  });

  it('tries none that needs something else first, and says what', async () => {
    const ids = await start({
      tls: { tls: 'on', version: '15.0.45.1509' },
      'not-set-up': { state: 'pre', controlMode: 'none' },
      'used-up': {},
      plain: {},
    });
    const [, , usedUp = ''] = ids;
    for (const password of ['Wrong!Password1', 'Wrong!Password2', 'Wrong!Password3']) {
      const target = bench.context.machines.attemptTarget(usedUp, bench.machine('used-up').inspect().realm);
      bench.context.ledger.note(target, { user: 'admin', password }, 'refused');
    }
    const plans = await plan(ids, SHARED);
    expect(said(plans)).toEqual([
      ['skipped', 'certificate-unknown'],
      ['skipped', 'not-set-up'],
      ['skipped', 'attempts-used-up'],
      ['planned', 'typed'],
    ]);
    for (const id of ['tls', 'not-set-up', 'used-up']) {
      expect(bench.machine(id).stats().requestsWithCredentials).toBe(0);
    }
  });

  it('skips those without a password when none was typed', async () => {
    const ids = await start(named(2));
    value(await bench.useCases.logIn(ids[0] ?? '', TYPED));
    expect(said(await plan(ids))).toEqual([
      ['planned', 'stored'],
      ['skipped', 'password-unknown'],
    ]);
  });

  it('begins no further machine once it was stopped', async () => {
    const ids = await start(named(2));
    const plans = await bench.useCases.planFleet(
      { machineIds: ids, profile: PROFILE, password: SHARED },
      { onPlan: () => undefined, draining: () => true },
    );
    expect(said(plans)).toEqual([
      ['stopped', 'cancelled'],
      ['stopped', 'cancelled'],
    ]);
    expect(bench.machine('pc-0').stats().requestsWithCredentials).toBe(0);
  });

  it('tells of each machine by an event, and keeps the password nowhere', async () => {
    const ids = await start(named(3));
    const events = await eventsOf({
      kind: 'plan-many',
      machineIds: ids,
      profile: PROFILE,
      password: WRONG,
    });
    expect(events.filter(({ kind }) => kind === 'machine-plan')).toHaveLength(3);
    expect(events.filter(({ kind }) => kind === 'progress')).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(WRONG.password);
    expect(bench.files()).not.toContain(WRONG.password);
  });

  it('is not joined by another one, whose password may differ', async () => {
    const ids = await start(named(1));
    const gate = bench.machine('pc-0').gate({ when: 'before' });
    const request: JobRequest = { kind: 'plan-many', machineIds: ids, profile: PROFILE, password: SHARED };
    const { jobId } = value(await startJob(request));
    expect(await startJob({ ...request, password: WRONG })).toMatchObject({
      ok: false,
      error: { code: 'busy' },
    });
    gate.release();
    expect(await bench.useCases.jobs.ended(jobId)).toMatchObject({ end: 'completed' });
  });
});

describe('configuring several machines as reviewed', () => {
  it('is refused before the number of machines was typed whose changes disconnect', async () => {
    const ids = await start(named(2));
    for (const [number, id] of ids.entries()) {
      bench.useCases.machines.markSimulated(id, `pc-${String(number)}`);
    }
    const plans = fingerprints(await plan(ids, SHARED, DISCONNECTS));
    const request = { kind: 'configure-many', machineIds: ids, profile: DISCONNECTS, plans } as const;
    for (const confirm of [undefined, '', '1', 'yes']) {
      expect(await startJob({ ...request, confirm })).toMatchObject({
        ok: false,
        error: { code: 'not-confirmed' },
      });
    }
    const events = await eventsOf({ ...request, confirm: ' 2 ' });
    expect(events.flatMap((event) => (event.kind === 'machine' ? [event.machine.outcome] : []))).toEqual([
      'done',
      'done',
    ]);
  }, 60_000);

  it('leaves a machine alone that would be changed in another way by now, or was not reviewed', async () => {
    const ids = await start(named(3));
    const [first = '', second = '', third = ''] = ids;
    const plans = fingerprints(await plan([first, second], SHARED));
    value(await bench.useCases.logIn(third, TYPED));
    value(
      await bench.useCases.configure(
        { id: first, profile: { redirection: { sol: true } }, source: { from: 'vault' } },
        { onStep: () => undefined },
      ),
    );
    const results = await bench.useCases.configureFleet(
      { machineIds: ids, profile: PROFILE, plans, source: { from: 'vault' } },
      { onResult: () => undefined },
    );
    expect(results.map(({ outcome, failure }) => [outcome, failure?.code])).toEqual([
      ['failed', 'plan-changed'],
      ['done', undefined],
      ['failed', 'plan-changed'],
    ]);
    expect(bench.machine('pc-0').inspect().domainName).toBe('test.example');
    expect(bench.machine('pc-2').inspect().domainName).toBe('test.example');
  });

  it('tells of those that were left out and why, also in the report', async () => {
    const ids = await start({ ...named(3), blank: { state: 'pre', controlMode: 'none' } });
    const [first = '', second = '', third = '', blank = ''] = ids;
    await plan([first], SHARED);
    value(
      await bench.useCases.configure(
        { id: first, profile: PROFILE, source: { from: 'vault' } },
        { onStep: () => undefined },
      ),
    );
    const shown = await plan([first, second, blank], SHARED);
    const handlers = contractHandlers(bench.useCases, () => undefined);
    const { jobId } = value(
      await startJob({
        kind: 'configure-many',
        machineIds: [second],
        profile: PROFILE,
        plans: fingerprints(shown),
        // The third was never reviewed.
        leftOut: [first, blank, third],
      }),
    );
    await bench.useCases.jobs.ended(jobId);
    const { events } = value(bench.useCases.jobs.snapshot(jobId, 0));
    const leftOut = events.flatMap((event) => (event.kind === 'left-out' ? [event.leftOut] : []));
    expect(
      leftOut.map(({ machineId, why, failures }) => [machineId, why, failures.map(({ code }) => code)]),
    ).toEqual([
      [first, 'as-wanted', []],
      [blank, 'excluded', ['not-set-up']],
      [third, 'excluded', ['plan-changed']],
    ]);
    const runIds = events.flatMap((event) =>
      event.kind === 'machine' && event.machine.runId !== undefined ? [event.machine.runId] : [],
    );
    const report = async (as: 'html' | 'txt' | 'json', some = runIds): Promise<string> =>
      value(await handlers['journal.report']({ runIds: some, jobId, as }, {}, new AbortController().signal))
        .text;
    const text = await report('txt');
    expect(text).toContain('Report on 4 machines');
    expect(text).toMatch(/127\.77\.1\.10 .*Already configured/);
    expect(text).toMatch(/127\.77\.1\.13 .*Left out\. .*not set up/);
    expect(await report('html')).toContain('Already configured');
    expect(JSON.parse(await report('json'))).toMatchObject({
      jobs: [{}],
      notBegun: [{ result: 'Already configured' }, { result: 'Left out' }, { result: 'Left out' }],
    });
    // A run that began nothing has a report all the same.
    expect(await report('txt', [])).toMatch(/Report on 3 machines[^]*contains no passwords/);
    expect(await report('html', [])).toMatch(/<footer>/);
  });

  it('leaves a machine alone whose plan was shown again only after the confirmation', async () => {
    const ids = await start(named(1));
    const [id = ''] = ids;
    const made = await plan(ids, SHARED);
    const { reviewedPlans } = bench.useCases;
    reviewedPlans.shown({
      machineId: id,
      outcome: 'planned',
      password: 'typed',
      plan: { steps: [], blockers: [], remarks: [], notRead: [], fingerprint: 'another' },
    });
    const running = bench.useCases.configureFleet(
      { machineIds: ids, profile: PROFILE, plans: fingerprints(made), source: { from: 'vault' } },
      { onResult: () => undefined },
    );
    for (const each of made) reviewedPlans.shown(each);
    expect(await running).toMatchObject([{ outcome: 'failed', failure: { code: 'plan-changed' } }]);
  });

  it('tells at which change each machine is', async () => {
    const ids = await start(named(2));
    const plans = fingerprints(await plan(ids, SHARED));
    const steps: string[] = [];
    await bench.useCases.configureFleet(
      { machineIds: ids, profile: PROFILE, plans, source: { from: 'vault' } },
      {
        onResult: () => undefined,
        onStep: ({ machineId, step, of }) => steps.push(`${machineId} ${String(step)}/${String(of)}`),
      },
    );
    expect(steps.filter((each) => each.startsWith(ids[0] ?? ''))).toEqual([
      `${ids[0] ?? ''} 1/2`,
      `${ids[0] ?? ''} 2/2`,
    ]);
  });

  it('finishes the change under way and begins no other machine when it is stopped', async () => {
    const ids = await start(named(2));
    const plans = fingerprints(await plan(ids, SHARED));
    const gate = bench.machine('pc-0').gate({ action: 'Put', when: 'before' });
    const { jobId } = value(
      await startJob({ kind: 'configure-many', machineIds: ids, profile: PROFILE, plans }),
    );
    const done = (): boolean =>
      value(bench.useCases.jobs.snapshot(jobId, 0)).events.some(({ kind }) => kind === 'machine');
    await gate.reached;
    await eventually(done, 20_000);
    expect(bench.useCases.jobs.cancel(jobId, 'drain')).toEqual(ok(undefined));
    gate.release();
    expect(await bench.useCases.jobs.ended(jobId)).toMatchObject({ end: 'cancelled' });
    const results = value(bench.useCases.jobs.snapshot(jobId, 0)).events.flatMap((event) =>
      event.kind === 'machine' ? [[event.machine.machineId, event.machine.outcome]] : [],
    );
    expect(results).toEqual([
      [ids[1], 'done'],
      [ids[0], 'partial'],
    ]);
  }, 60_000);
});
