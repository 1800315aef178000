import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConfigureReport, Plan } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import type { Result } from '#shared/result';
import { inEnglish } from '#shared/testing/english';
import { StateFileError } from '#main/journal/state-file';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/index';
import { eventually } from '#main/simulator/testing/fixtures';
import { openAppService } from '../app-service';
import { nameOfMachine } from '../machines/machine-name';
import { openTestBench, type TestBench, TYPED_DEMO, value, withUnreadableAnswer } from '../testing/lab';

const ALL: Profile = {
  clock: 'sync',
  host: { name: 'bench-17', domain: 'lab.example' },
  redirection: { listener: true, sol: true, ider: false, kvm: true, consent: 'kvm' },
  admin: { password: 'random' },
};

let bench: TestBench;
let id: string;
beforeEach(async () => {
  bench = await openTestBench();
  id = await bench.look('ready');
  // Simulated machines may get random passwords without a keychain; elsewhere that is a blocker.
  bench.useCases.machines.markSimulated(id, 'ready');
});
afterEach(() => bench.close());

function configure(
  profile: Profile,
  source = TYPED_DEMO,
  stopped = (): boolean => false,
): Promise<Result<ConfigureReport>> {
  return bench.useCases.configure({ id, profile, source }, { onStep: () => undefined, draining: stopped });
}

/** Connections of one look at the ports of a machine. */
const LOOK = 1;

describe('configure', () => {
  it('makes every change, reads it back, and then has nothing left to do', async () => {
    const before = bench.machine('ready').stats().connections;
    const numbers = bench.machine('ready').info.ports;
    const ports = [numbers.http, numbers.redirection];
    const report = value(await configure(ALL));
    expect(report).toMatchObject({ outcome: 'done', verified: true });
    expect(report.proof && inEnglish(report.proof)).toEqual({
      power: 'on',
      whenOff: expect.stringContaining('its power package (Desktop: ON in S0) lets it sleep') as unknown,
      openPorts: ports,
      configMgr: 'Externally Provisioned',
    });
    expect(report.steps.map(({ id: step, outcome }) => `${step} ${outcome}`)).toEqual([
      'clock ok',
      'host-name ok',
      'redirection ok',
      'kvm ok',
      'redirection-listener ok',
      'consent ok',
      'admin-password ok',
    ]);
    // One connection for the work and one for the proof; the firmware closes those of the two challenges itself.
    expect(bench.machine('ready').stats().goodLogins).toBeGreaterThan(20);
    expect(bench.machine('ready').stats().connections - before).toBeLessThanOrEqual(LOOK + 4);
    const state = bench.machine('ready').inspect();
    expect(state).toMatchObject({
      hostName: 'bench-17',
      domainName: 'lab.example',
      listenerEnabled: true,
      kvmEnabled: true,
      consent: 1,
    });
    expect(Math.abs(state.clockOffsetSeconds)).toBeLessThan(5);
    const stored = value(await bench.useCases.reveal(id));
    expect(bench.machine('ready').opensWith('admin', stored.password)).toBe(true);
    expect(bench.machine('ready').opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(false);
    expect(value(await configure(ALL, { from: 'vault' })).outcome).toBe('nothing-to-do');
    expect(bench.machine('ready').stats()).toMatchObject({ failedLogins: 0, digestViolations: 0 });
  });

  it('leaves alone what the profile does not name', async () => {
    const before = bench.machine('ready').inspect();
    value(await configure({ redirection: { sol: true } }));
    expect(bench.machine('ready').inspect()).toEqual(before);
    const view = await bench.view(id);
    expect(view.inventory?.redirection).toMatchObject({ sol: true, ider: false });
  });

  it('names a refusal, and does the rest all the same', async () => {
    bench.machine('ready').faults.returnValues.set('SetHighAccuracyTimeSynch', 38);
    const report = value(await configure(ALL));
    expect(inEnglish(report)).toMatchObject({
      outcome: 'partial',
      verified: false,
      failure: { code: 'partly-applied', message: expect.stringContaining('Set the AMT clock') as unknown },
    });
    expect(report.steps[0]).toMatchObject({ outcome: 'failed', code: 'firmware-refused' });
    expect(inEnglish(report).steps[0]?.message).toContain('status 38');
    expect(report.steps.slice(1).every(({ outcome }) => outcome === 'ok')).toBe(true);
    expect(bench.machine('ready').opensWith('admin', DEMO_BENCH_PASSWORD)).toBe(false);
  });

  it('does not believe a firmware that says yes and does nothing', async () => {
    // The method is not run and answers 0.
    bench.machine('ready').faults.returnValues.set('RequestStateChange', 0);
    const report = value(await configure({ clock: 'sync', redirection: { sol: true } }));
    expect(report).toMatchObject({ outcome: 'partial', verified: false, failure: { code: 'verify-failed' } });
    expect(report.steps.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['ok', undefined],
      ['failed', 'verify-failed'],
    ]);
  });

  it('keeps the old password when the new one was never taken', async () => {
    bench.machine('ready').faults.returnValues.set('SetAdminAclEntryEx', 0);
    const report = value(await configure({ admin: { password: 'random' } }));
    expect(report).toMatchObject({ outcome: 'failed', verified: false });
    expect(report.steps[0]).toMatchObject({ outcome: 'failed', code: 'verify-failed' });
    expect(value(await bench.useCases.reveal(id)).password).toBe(DEMO_BENCH_PASSWORD);
    expect((await bench.view(id)).credential.changeOpen).toBe(false);
  });

  it.each(['before-answer', 'after-answer'] as const)(
    'takes a connection lost %s for no failure',
    async (when) => {
      const { faults } = bench.machine('ready');
      for (const operation of ['SetHighAccuracyTimeSynch', 'AMT_GeneralSettings.Put', 'SetAdminAclEntryEx']) {
        faults.drop({ when, operation });
      }
      const report = value(await configure(ALL));
      expect(report).toMatchObject({ outcome: 'done', verified: true });
      expect(faults.pendingDrops).toBe(0);
    },
  );

  it('reads a change back whose answer cannot be read', async () => {
    const machine = bench.machine('ready');
    const report = await withUnreadableAnswer(machine, 'AMT_GeneralSettings.Put', () =>
      configure({ host: { name: 'bench-17' } }),
    );
    expect(value(report)).toMatchObject({ outcome: 'done', verified: true });
  });

  it('sends a change that was lost on the way not again, and says that it failed', async () => {
    bench.machine('ready').faults.drop({ when: 'before-work', operation: 'AMT_GeneralSettings.Put' });
    const report = value(await configure({ host: { name: 'bench-17' } }));
    expect(report.steps[0]).toMatchObject({ outcome: 'failed', code: 'connection-lost' });
    expect(bench.machine('ready').stats().operations['AMT_GeneralSettings.Put']).toBeUndefined();
  });

  it('refuses a plan that is not the one that was reviewed', async () => {
    const plan = value(await bench.useCases.plan(id, ALL, TYPED_DEMO));
    const request = {
      id,
      profile: { ...ALL, clock: 'keep' as const },
      source: TYPED_DEMO,
      planFingerprint: plan.fingerprint,
    };
    const hooks = { onStep: () => undefined, draining: () => false };
    expect(await bench.useCases.configure(request, hooks)).toMatchObject({
      error: { code: 'plan-changed' },
    });
    const reviewed = { id, profile: ALL, source: TYPED_DEMO, planFingerprint: plan.fingerprint };
    expect(value(await bench.useCases.configure(reviewed, hooks)).outcome).toBe('done');
  });

  it('leaves no run open that could not be begun', async () => {
    const { book, journal } = bench.context;
    const write = book.updateRecord.bind(book);
    let runId = '';
    const full = vi.spyOn(book, 'updateRecord').mockImplementation((machine, patch) => {
      if (patch.lastRun?.outcome === 'begun') {
        runId = patch.lastRun.runId;
        throw new StateFileError('devices.jsonl', 'ENOSPC');
      }
      write(machine, patch);
    });
    expect(await configure(ALL)).toMatchObject({ ok: false, error: { code: 'state-unusable' } });
    full.mockRestore();
    expect(journal.openRuns()).toEqual([]);
    const { lastRun } = bench.useCases.machines.record(id);
    expect(lastRun).toMatchObject({ runId, outcome: 'failed' });
    expect(bench.useCases.machines.runs.isUnderWay(bench.useCases.machines.identityOf(id), lastRun)).toBe(
      false,
    );
    expect(bench.machine('ready').inspect().hostName).not.toBe('bench-17');
  });

  it('changes nothing when nobody confirms, and stops between two changes when asked to', async () => {
    let shown: Plan | undefined;
    const confirm = (plan: Plan): Promise<boolean> => {
      shown = plan;
      return Promise.resolve(false);
    };
    const hooks = { onStep: () => undefined, draining: () => false };
    const refused = await bench.useCases.configure({ id, profile: ALL, source: TYPED_DEMO, confirm }, hooks);
    expect(refused).toMatchObject({ error: { code: 'cancelled' } });
    expect(shown?.steps).toHaveLength(7);
    let steps = 0;
    const report = value(await configure(ALL, TYPED_DEMO, () => steps++ > 0));
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(['ok', ...Array<string>(6).fill('skipped')]);
    expect(report).toMatchObject({ outcome: 'partial', verified: false, failure: { code: 'cancelled' } });
  });

  it('leaves a limited account, a foreign owner and a machine with a hole alone', async () => {
    for (const [machine, code] of [
      ['limited-user', 'limited-rights'],
      ['cira-owned', 'owned-elsewhere'],
      ['vulnerable', 'plan-blocked'],
    ] as const) {
      const other = await bench.look(machine);
      const login = bench.machine(machine).info.login ?? { user: 'admin', password: DEMO_BENCH_PASSWORD };
      const source = { from: 'typed', ...login, certain: false, keep: false } as const;
      const hooks = { onStep: () => undefined, draining: () => false };
      const report = await bench.useCases.configure({ id: other, profile: { clock: 'sync' }, source }, hooks);
      expect(report).toMatchObject({ ok: false, error: { code } });
    }
  });

  it('knows what client control mode forbids', async () => {
    await bench
      .machine('dell-factory')
      .act({ act: 'activate-from-windows', adminPassword: 'Client-Passw0rd1!' });
    const client = await bench.look('dell-factory');
    const source = {
      from: 'typed',
      user: 'admin',
      password: 'Client-Passw0rd1!',
      certain: false,
      keep: false,
    } as const;
    const plan = value(await bench.useCases.plan(client, { redirection: { consent: 'none' } }, source));
    expect(plan.blockers).toMatchObject([{ code: 'plan-blocked' }]);
  });

  it('journals each step before and after, and continues where a run was cut short', async () => {
    value(await configure({ clock: 'sync', redirection: { sol: true } }));
    const text = bench.files();
    for (const event of ['started', 'step-before', 'step-after', 'ended']) {
      expect(text).toContain(`"event":"${event}"`);
    }
    expect(bench.useCases.openRunOf(id)).toBeUndefined();
    // A run that was killed: started, and nothing after.
    const { realm } = nameOfMachine(bench.useCases.machines, id);
    const machine = { id, address: id, ...(realm !== undefined && { realm }) };
    const entry = {
      event: 'started',
      at: new Date().toISOString(),
      device: machine,
      profile: { clock: 'sync' },
    } as const;
    // Earlier versions wrote sentences where there are messages now.
    const steps = [
      {
        id: 'clock',
        title: 'Set the clock',
        current: '3 days behind',
        wanted: 'right',
        danger: 'none' as const,
      },
    ];
    bench.context.journal.log('20260101T000000Z-00000000').append({ ...entry, steps });
    expect(bench.useCases.openRunOf(id)).toMatchObject({
      profile: { clock: 'sync' },
      steps: [{ title: 'Set the clock', state: 'not-begun' }],
    });
    value(await configure({ redirection: { sol: false } }));
    expect(bench.useCases.openRunOf(id)).toBeUndefined();
  });

  it('closes a run that was cut short once nothing of it is left, and none with another profile', async () => {
    const done: Profile = { clock: 'sync', redirection: { sol: true } };
    value(await configure(done));
    const { realm } = nameOfMachine(bench.useCases.machines, id);
    const device = { id, address: id, ...(realm !== undefined && { realm }) };
    const cutShort = (name: string, profile: Profile): void => {
      const at = new Date().toISOString();
      bench.context.journal.log(name).append({ event: 'started', at, device, profile, steps: [] });
    };
    const look = (profile: Profile) =>
      service
        .call('machine.plan', { machineId: id, profile })
        .then(() => bench.useCases.openRunOf(id)?.runId);
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    const service = openAppService(bench.useCases, (bug) => {
      throw bug;
    });
    cutShort('20260101T000000Z-00000001', done);
    expect(await look({ clock: 'sync' })).toBe('20260101T000000Z-00000001');
    expect(await look({ ...done, redirection: { sol: false } })).toBe('20260101T000000Z-00000001');
    bench.useCases.runs.running.add('20260101T000000Z-00000001');
    await look(done);
    bench.useCases.runs.running.clear();
    expect(bench.useCases.openRunOf(id)?.runId).toBe('20260101T000000Z-00000001');
    expect(await look(done)).toBeUndefined();
    // The command line configures without a look at the plan first.
    cutShort('20260101T000000Z-00000002', done);
    expect(value(await configure(done)).outcome).toBe('nothing-to-do');
    expect(bench.useCases.openRunOf(id)).toBeUndefined();
  });

  it('writes no password anywhere, and shows none to the window', async () => {
    const seen: unknown[] = [];
    bench.useCases.onEvent((event) => seen.push(event));
    value(await configure(ALL));
    const random = value(await bench.useCases.reveal(id)).password;
    seen.push(await bench.view(id), await bench.useCases.plan(id, ALL, { from: 'vault' }));
    // Events about machines are batched for a moment.
    await eventually(
      () => seen.some((event) => JSON.stringify(event).startsWith('{"type":"devices"')),
      20_000,
    );
    const everything = bench.files() + JSON.stringify(seen);
    expect(everything.length).toBeGreaterThan(1000);
    for (const secret of [DEMO_BENCH_PASSWORD, random]) expect(everything).not.toContain(secret);
  });

  it('sets no random password where it would be lost', async () => {
    const other = await bench.look('hidden');
    const plan = value(await bench.useCases.plan(other, { admin: { password: 'random' } }, TYPED_DEMO));
    expect(plan.blockers).toMatchObject([{ code: 'no-keychain' }]);
  });

  it('uses a named secret, and knows a machine that has it already', async () => {
    const named: Profile = { admin: { password: 'vault:house' } };
    expect(value(await bench.useCases.plan(id, named, TYPED_DEMO)).blockers).toMatchObject([
      { code: 'plan-blocked' },
    ]);
    await bench.context.vault.saveNamed('house', 'House-Passw0rd!');
    expect(value(await configure(named))).toMatchObject({ outcome: 'done', verified: true });
    expect(bench.machine('ready').opensWith('admin', 'House-Passw0rd!')).toBe(true);
    expect(value(await configure(named, { from: 'vault' })).outcome).toBe('nothing-to-do');
  });
});
