import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../shared/contract/client';
import type { Handlers } from '../../shared/contract/server';
import { type FakeService, fakeService, INFO } from '../../shared/contract/testing/fake-handlers';
import type { JobEventBody, JobRequest } from '../../shared/model/job';
import type { ConfigureReport, OpenRun, Plan } from '../../shared/model/plan';
import { DEFAULT_PROFILE } from '../../shared/model/profile';
import type { ScanSummary } from '../../shared/model/sighting';
import { fail, failure, ok, type Result } from '../../shared/result';
import { simulated, viewOf } from '../testing/views';
import { type AppStore, createAppStore, type WindowAddress } from './app-store';
import { isRunning, type Job, jobOf } from './jobs';
import { hashOf, type Route } from './routes';
import { scanOf } from './scan-slice';
import type { MachineState } from './state';

/** The window's state with a fake main. */
let service: FakeService;
let store: AppStore;
let requests: JobRequest[];
let calls: string[];
let rest: { targets: string; left: number } | undefined;
let seq: number;

const at = '2026-01-02T10:00:00.000Z';
const summary: ScanSummary = {
  targets: ['10.0.0.0/24'],
  scanned: 254,
  durationMs: 1000,
  warnings: [],
  found: 2,
  missing: [],
  left: 0,
};

function open(own: Partial<Handlers> = {}, address?: WindowAddress): AppStore {
  const answer = <T>(value: T) => Promise.resolve(ok(value));
  service = fakeService({
    'app.info': () => answer(INFO),
    'subnets.list': () => answer([]),
    'machines.list': ({ from }) =>
      answer(from === 0 ? { views: [viewOf('10.0.0.1')], next: 1 } : { views: [viewOf('10.0.0.2')] }),
    'demo.machines': () => answer([]),
    'profiles.get': () => answer({ selected: DEFAULT_PROFILE.name, profiles: [DEFAULT_PROFILE] }),
    'jobs.running': () => answer([]),
    'scan.rest': () => answer(rest ? { rest } : {}),
    'targets.check': () => answer({ addresses: 254, needsConfirmation: false }),
    'job.start': ({ request }) => {
      requests.push(request);
      return answer({ jobId: `job-${requests.length}` });
    },
    'job.pause': ({ paused }) => {
      calls.push(paused ? 'pause' : 'go on');
      return answer({});
    },
    'job.cancel': ({ how }) => {
      calls.push(how);
      return answer({});
    },
    'machines.forget': ({ machineIds }) => {
      calls.push(`forget ${machineIds.join()}`);
      return answer({});
    },
    ...own,
  });
  return createAppStore(
    createClient({ invoke: (name, input) => service.call(name, input), onEvent: (l) => service.onEvent(l) }),
    { ...(address && { address }) },
  );
}

function say(news: JobEventBody, jobId = 'job-1'): void {
  service.emit({ type: 'job', event: { ...news, jobId, seq: ++seq, at } });
}

const state = (): ReturnType<AppStore['getState']> => store.getState();
const page = (): MachineState | undefined => state().machineStore?.getState();
const scan = (): Job | undefined => scanOf(state());
const tick = (): Promise<void> => new Promise((done) => setTimeout(done));

beforeEach(async () => {
  requests = [];
  calls = [];
  rest = undefined;
  seq = 0;
  store = open();
  await state().start();
});

describe('a scan', () => {
  it('pauses, goes on, finishes what is under way at the first Stop and ends at once at the second', async () => {
    state().setTargets('10.0.0.0/24');
    await state().startScan();
    say({ kind: 'state', state: 'running' });
    expect(scan()).toMatchObject({ id: 'job-1', kind: 'scan', since: at, state: 'running', end: undefined });
    await state().pauseScan();
    expect(scan()?.state).toBe('running');
    say({ kind: 'state', state: 'paused' });
    expect(scan()?.state).toBe('paused');
    await state().pauseScan();
    say({ kind: 'state', state: 'running' });
    await state().stopScan();
    await state().stopScan();
    expect(calls).toEqual(['pause', 'go on', 'drain', 'now']);
    rest = { targets: '10.0.0.0/24', left: 100 };
    say({ kind: 'done', end: 'cancelled', scan: { ...summary, left: 100 } });
    await tick();
    expect(isRunning(scan())).toBe(false);
    expect(state().scanRest).toEqual(rest);
    await state().continueScan();
    await state().startScan();
    expect(requests.map(({ kind }) => kind)).toEqual(['scan', 'continue-scan']);
  });

  it('that another window has stopped or paused is shown as such here', async () => {
    await state().rescan(['10.0.0.1']);
    say({ kind: 'state', state: 'paused' });
    say({ kind: 'state', state: 'draining' });
    expect(scan()).toMatchObject({ kind: 'rescan', state: 'draining', stopping: true });
    await state().stopScan();
    expect(calls).toEqual(['now']);
  });

  it('of nothing is not started', async () => {
    await state().rescan([]);
    state().setTargets(' ');
    await state().startScan();
    expect(requests).toEqual([]);
  });

  it('that ended while the line was down is over when it is back', async () => {
    store = open({
      'job.snapshot': () => {
        const event = { kind: 'done', jobId: 'job-1', seq: 9, at, end: 'completed', scan: summary } as const;
        return Promise.resolve(ok({ jobId: 'job-1', kind: 'scan', running: false, events: [event] }));
      },
    });
    await state().rescan(['10.0.0.1']);
    expect(scan()?.id).toBe('job-1');
    expect(isRunning(scan())).toBe(true);
    await state().start();
    expect(scan()?.end?.scan).toEqual(summary);
    // Its record may be gone as well.
    store = open();
    await state().rescan(['10.0.0.1']);
    await state().start();
    expect(isRunning(scan())).toBe(false);
  });

  it('that was stopped before this program was started can be continued', async () => {
    rest = { targets: '10.0.0.0/16', left: 12_345 };
    store = open();
    await state().start();
    expect(state().scanRest).toEqual(rest);
  });
});

describe('a plan', () => {
  const machine = { id: '10.0.0.1', address: '10.0.0.1' };
  const fulfilled: Plan = {
    device: machine,
    profile: DEFAULT_PROFILE,
    steps: [],
    blockers: [],
    remarks: [],
    notRead: [],
    fingerprint: 'nothing',
  };
  const run: OpenRun = { runId: 'run-1', startedAt: at, profile: DEFAULT_PROFILE, steps: [] };

  async function review(runs: (OpenRun | undefined)[], plan: Result<Plan>): Promise<void> {
    store = open({
      'machines.list': () => Promise.resolve(ok({ views: [viewOf('10.0.0.1', { code: 'ready' })] })),
      'machine.plan': () => Promise.resolve(plan),
      'machine.open-run': () => Promise.resolve(ok({ run: runs.shift() })),
    });
    await state().start();
    state().openMachine('10.0.0.1', 'plan');
    expect(page()).toMatchObject({ step: 'review', busy: 'plan', plan: undefined });
    await tick();
  }

  it('that finds nothing left of a run that was cut short says so', async () => {
    await review([run, undefined], ok(fulfilled));
    expect(page()).toMatchObject({ busy: undefined, openRun: run, openRunComplete: true });
  });

  it('that finds something left of it, or that main has not closed, does not', async () => {
    await review([run, run], ok(fulfilled));
    expect(page()).toMatchObject({ openRun: run, openRunComplete: false });
    const blocker = failure('plan-blocked', 'Not now.', 'Later.');
    await review([run, undefined], ok({ ...fulfilled, blockers: [blocker] }));
    expect(page()).toMatchObject({ openRun: run, openRunComplete: false });
  });

  it('is not shown while another one is made, nor when that fails', async () => {
    await review([], ok(fulfilled));
    expect(page()?.plan).toEqual(fulfilled);
    const refused = fail('unreachable', 'It does not answer.', 'Look at its cable.');
    await review([], refused);
    expect(page()).toMatchObject({ busy: undefined, plan: undefined, wizardFailure: refused.error });
  });
});

describe('the list', () => {
  it('takes a batch of machines in one go', () => {
    let changes = 0;
    store.subscribe(() => (changes += 1));
    const views = Array.from({ length: 5_000 }, (_, n) =>
      viewOf(`10.1.${String(n >> 8)}.${String(n & 255)}`),
    );
    service.emit({ type: 'devices', views });
    expect(Object.keys(state().machines)).toHaveLength(5_002);
    expect(changes).toBe(1);
  });

  it('selects single rows, ranges either way, and all', () => {
    const order = ['a', 'b', 'c', 'd', 'e'];
    state().selectThrough('c', order);
    expect([...state().selected]).toEqual(['c']);
    state().selectThrough('a', order);
    expect([...state().selected].sort()).toEqual(['a', 'b', 'c']);
    state().toggleRow('b');
    state().selectThrough('d', order);
    expect([...state().selected].sort()).toEqual(['a', 'b', 'c', 'd']);
    state().selectRows(order, false);
    expect(state().selected.size).toBe(0);
  });

  it('loses machines that are taken off it, here or in another window, with their selection', async () => {
    state().selectRows(['10.0.0.1', '10.0.0.2'], true);
    expect(await state().forgetMachines(['10.0.0.1'])).toBe(true);
    expect(calls).toEqual(['forget 10.0.0.1']);
    expect(Object.keys(state().machines)).toEqual(['10.0.0.2']);
    service.emit({ type: 'forgotten', machineIds: ['10.0.0.2'] });
    expect(state().machines).toEqual({});
    expect(state().selected.size).toBe(0);
  });

  it('ends the demo on the screen, too, when its passwords could not be deleted', async () => {
    const machines = [simulated('ready', 'Ready')];
    let running = true;
    store = open({
      'demo.machines': () => Promise.resolve(ok(running ? machines : [])),
      'demo.stop': () => {
        running = false;
        return Promise.resolve(fail('keychain-refused', 'Locked.', 'Unlock it.'));
      },
    });
    await store.getState().start();
    expect(store.getState().demoMachines).toEqual(machines);
    store.getState().openMachine('10.0.0.1');
    await store.getState().stopDemo();
    expect(store.getState()).toMatchObject({
      demoMachines: [],
      failure: { code: 'keychain-refused' },
      route: { page: 'machines' },
    });
    expect(store.getState().machineStore).toBeUndefined();
  });

  it('closes the page of a machine of the demo with it, also behind another page', async () => {
    store = open({ 'demo.stop': () => Promise.resolve(ok({})) });
    await store.getState().start();
    store.getState().openMachine('10.0.0.1');
    store.getState().go({ page: 'vault' });
    service.emit({ type: 'forgotten', machineIds: ['10.0.0.1'] });
    await store.getState().stopDemo();
    expect(store.getState()).toMatchObject({ route: { page: 'vault' }, machineStore: undefined });
  });

  it.each([
    ['of the demo', ['demo-bench'], true],
    ['of rows of the demo', ['127.77.0.22'], true],
    ['of other machines, too', ['demo-bench', '10.0.0.0/24'], true],
    ['of other machines', ['10.0.0.1'], false],
  ])('gives up the result of the last scan with the demo that is in it: %s', async (_what, targets, gone) => {
    store = open({
      'demo.start': () => Promise.resolve(ok([simulated('ready', 'Ready')])),
      'demo.stop': () => Promise.resolve(ok({})),
    });
    await store.getState().start();
    await store.getState().startDemo();
    say({ kind: 'done', end: 'completed', scan: { ...summary, targets } });
    await tick();
    expect(scan()?.end).toBeDefined();
    await store.getState().stopDemo();
    expect(scan() === undefined).toBe(gone);
  });

  it('says why a file could not be made', async () => {
    expect(await state().exportMachines(['10.0.0.1'], 'csv')).toBeUndefined();
    expect(state().listFailure?.code).toBe('input-invalid');
  });

  it('takes back what it asks a machine when its page is left', async () => {
    const ended: string[] = [];
    store = open({
      'machine.login': ({ machineId }, _caller, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended.push(machineId);
            resolve(fail('cancelled', 'Stopped as you asked.', 'Start again.'));
          });
        }),
    });
    await state().start();
    state().openMachine('10.0.0.1');
    const login = page()?.login({ from: 'vault' });
    await tick();
    expect(ended).toEqual([]);
    state().openMachine('10.0.0.2');
    expect(await login).toBe(false);
    expect(ended).toEqual(['10.0.0.1']);
    // The other page says nothing of it.
    expect(page()).toMatchObject({ id: '10.0.0.2', busy: undefined, wizardFailure: undefined });
  });

  it('asks for the ways back in again when a login has read who made the machine', async () => {
    let asked = 0;
    store = open({
      'recovery.get': () => {
        asked++;
        return Promise.resolve(fail('unknown-device', 'Not in the list.', 'Scan.'));
      },
    });
    await state().start();
    state().openMachine('10.0.0.1');
    await tick();
    const before = asked;
    service.emit({ type: 'devices', views: [{ ...viewOf('10.0.0.1'), note: 'on the shelf' }] });
    await tick();
    expect(asked).toBe(before);
    service.emit({ type: 'devices', views: [{ ...viewOf('10.0.0.1'), maker: 'hp', serial: 'CZC1' }] });
    await tick();
    expect(asked).toBe(before + 1);
  });

  it('puts the keyboard back on the row when a machine is left', () => {
    state().openMachine('10.0.0.2');
    expect(page()?.id).toBe('10.0.0.2');
    expect(state()).toMatchObject({ activeRow: '10.0.0.2', rowFocusWanted: false });
    state().showList();
    expect(page()).toBeUndefined();
    expect(state()).toMatchObject({ rowFocusWanted: true });
  });
});

describe('a login', () => {
  const ready = (id: string) => viewOf(id, { code: 'ready', stored: true });
  const plan = {
    ok: false,
    error: failure('unreachable', 'It does not answer.', 'Look at its cable.'),
  } as const;
  let logins: string[];

  beforeEach(async () => {
    logins = [];
    const asked = <T>(name: string, answer: T) => {
      logins.push(name);
      return Promise.resolve(answer);
    };
    store = open({
      'machines.list': () => Promise.resolve(ok({ views: [ready('10.0.0.1'), viewOf('10.0.0.2')] })),
      'machine.plan': () => asked('plan', plan),
      'machine.login': ({ machineId }) => asked('login', ok(ready(machineId))),
      'machine.logs': () => asked('logs', plan),
      'machine.power-plan': () => asked('power', plan),
    });
    await state().start();
  });

  it('is not made by looking: opening, walking between steps, another profile, news of the machine', async () => {
    state().openMachine('10.0.0.1');
    await tick();
    expect(page()).toMatchObject({ step: 'review', busy: undefined, plan: undefined });
    for (const step of ['diagnose', 'recover', 'review'] as const) page()?.goTo(step);
    state().setProfile({ ...DEFAULT_PROFILE, name: 'Another' });
    page()?.profileChanged();
    service.emit({ type: 'devices', views: [viewOf('10.0.0.1')] });
    service.emit({ type: 'devices', views: [ready('10.0.0.1')] });
    await tick();
    expect(page()?.step).toBe('review');
    expect(logins).toEqual([]);
  });

  it('follows the press that asks for it', async () => {
    state().openMachine('10.0.0.1', 'plan');
    await tick();
    expect(logins).toEqual(['plan']);
    // It failed, so nothing is sent by itself again.
    page()?.profileChanged();
    page()?.goTo('review');
    await tick();
    expect(logins).toEqual(['plan']);
  });

  it('that was asked for leads to the plan', async () => {
    state().openMachine('10.0.0.2');
    await page()?.login({ from: 'typed', user: 'admin', password: 'right', certain: false });
    await tick();
    expect(logins).toEqual(['login', 'plan']);
  });
});

describe('the passwords', () => {
  it('are shown by a ticket for just that, and are never in the state', async () => {
    const asked: unknown[] = [];
    store = open({
      'vault.ticket': (purpose) => {
        asked.push(purpose);
        return Promise.resolve(ok({ ticket: 'once' }));
      },
      'vault.reveal': (input) => {
        asked.push(input);
        return Promise.resolve(ok({ user: 'admin', password: 'canary-password' }));
      },
      'vault.reveal-secret': (input) => {
        asked.push(input);
        return Promise.resolve(ok({ secret: 'canary-secret' }));
      },
    });
    await state().start();
    expect(await state().revealPasswords({ machine: 'm-1' })).toMatchObject({ ok: true });
    expect(await state().revealSecret('house')).toMatchObject({ ok: true });
    expect(asked).toEqual([
      { machine: 'm-1', use: 'reveal' },
      { machine: 'm-1', ticket: 'once' },
      { secret: 'house', use: 'reveal' },
      { secret: 'house', ticket: 'once' },
    ]);
    expect(JSON.stringify(state())).not.toContain('canary');
  });

  it('are listed anew after each change, and what main refuses is handed to the dialog', async () => {
    let listed = 0;
    const refusal = failure('not-confirmed', 'Not confirmed.', 'Type the name.');
    store = open({
      'vault.list': () => {
        listed += 1;
        return Promise.resolve(ok({ kind: 'session', message: 'In memory.', machines: [], secrets: [] }));
      },
      'vault.save-secret': () => Promise.resolve(ok({ replaced: false })),
      'vault.forget': () => Promise.resolve({ ok: false, error: refusal } as const),
    });
    expect(await state().saveSecret({ name: 'house', secret: 'canary-secret' })).toBeUndefined();
    expect(state().vault?.kind).toBe('session');
    expect(await state().forgetPasswords({ machine: 'm-1' })).toEqual(refusal);
    expect(listed).toBe(2);
    expect(JSON.stringify(state())).not.toContain('canary');
  });
});

describe('the page of a machine', () => {
  it('is not reached by answers to the page before it', async () => {
    const answers: ((plan: Result<Plan>) => void)[] = [];
    store = open({
      'machines.list': () =>
        Promise.resolve(ok({ views: ['10.0.0.1', '10.0.0.2'].map((id) => viewOf(id, { code: 'ready' })) })),
      'machine.plan': () => new Promise((resolve) => answers.push(resolve)),
    });
    await state().start();
    state().openMachine('10.0.0.1', 'plan');
    state().openMachine('10.0.0.2', 'plan');
    answers[0]?.(fail('unreachable', 'It does not answer.', 'Look at its cable.'));
    await tick();
    expect(page()).toMatchObject({ id: '10.0.0.2', busy: 'plan', wizardFailure: undefined });
  });

  it('follows its configuration until it is left', async () => {
    const reached: string[] = [];
    store = open({
      'machines.list': () => Promise.resolve(ok({ views: [viewOf('10.0.0.1', { code: 'ready' })] })),
      'machine.plan': ({ machineId }) => {
        reached.push(machineId);
        return Promise.resolve(fail('unreachable', 'It does not answer.', 'Look at its cable.'));
      },
    });
    await state().start();
    state().openMachine('10.0.0.1', 'plan');
    await tick();
    page()?.joinConfigure('job-1');
    say({ kind: 'progress', progress: { done: 1, total: 2, phase: 'Changing', current: 'clock' } });
    expect(jobOf(state(), 'job-1')?.progress?.done).toBe(1);
    state().showList();
    say({ kind: 'done', end: 'failed' });
    await tick();
    expect(jobOf(state(), 'job-1')).toBeUndefined();
    // What it would have shown next is not read from the machine.
    expect(reached).toEqual(['10.0.0.1']);
  });
});

describe('the plan of a machine', () => {
  let plans: string[];

  async function openReady(own: Partial<Handlers> = {}): Promise<void> {
    plans = [];
    store = open({
      'machines.list': () =>
        Promise.resolve(ok({ views: [viewOf('10.0.0.1', { code: 'ready', stored: true })] })),
      'machine.plan': ({ profile }) => {
        plans.push(profile.name ?? '');
        return Promise.resolve(fail('unreachable', 'It does not answer.', 'Look at its cable.'));
      },
      ...own,
    });
    await state().start();
  }

  it('is not read again by itself when the machine was away meanwhile', async () => {
    await openReady();
    state().openMachine('10.0.0.1', 'plan');
    await tick();
    expect(plans).toHaveLength(1);
    state().go({ page: 'profiles' });
    service.emit({ type: 'devices', views: [viewOf('10.0.0.1', { code: 'unreachable', stored: true })] });
    service.emit({ type: 'devices', views: [viewOf('10.0.0.1', { code: 'ready', stored: true })] });
    await tick();
    expect(plans).toHaveLength(1);
  });

  it('is that of the run which is continued, and not of one that is undone', async () => {
    const profile = { ...DEFAULT_PROFILE, name: 'House' };
    const run: OpenRun = { runId: 'run', startedAt: at, profile, steps: [] };
    await openReady({ 'machine.open-run': () => Promise.resolve(ok({ run })) });
    state().openMachine('10.0.0.1');
    await tick();
    await page()?.undoRun({
      runId: 'run',
      at,
      profile: { name: 'Undo of House' },
      steps: [],
      notUndoable: [],
    });
    await page()?.continueRun();
    expect(plans).toEqual(['Undo of House', 'House']);
  });
});

describe('a start with the address of a machine', () => {
  it('opens its page where it is in the list', async () => {
    service.emit({ type: 'open', target: '10.0.0.2' });
    await tick();
    expect(page()?.id).toBe('10.0.0.2');
    expect(requests).toEqual([]);
  });

  it('looks for it where it is not', async () => {
    const going = { jobId: 'job-1', kind: 'scan', running: true, events: [] } as const;
    store = open({ 'job.snapshot': () => Promise.resolve(ok({ ...going, events: [] })) });
    await state().start();
    service.emit({ type: 'open', target: 'PC-17.bench' });
    await tick();
    expect(requests).toEqual([{ kind: 'scan', targets: 'PC-17.bench', allowLarge: false }]);
    say({ kind: 'state', state: 'running' });
    service.emit({ type: 'devices', views: [viewOf('10.0.0.17', { lastSeen: '2030-01-01T00:00:00.000Z' })] });
    say({ kind: 'done', end: 'completed', scan: { ...summary, found: 1 } });
    await tick();
    expect(page()?.id).toBe('10.0.0.17');
  });

  it('does not leave a machine that is being changed', async () => {
    state().openMachine('10.0.0.1');
    page()?.joinConfigure('job-9');
    service.emit({ type: 'open', target: '10.0.0.2' });
    await tick();
    expect(page()?.id).toBe('10.0.0.1');
    expect(state().failure?.message).toContain('10.0.0.2');
  });
});

describe('the address of the window', () => {
  let written: string[];
  let goBack: (route: Route) => void;

  async function openAt(first: Route): Promise<void> {
    written = [];
    store = open(
      {},
      {
        read: () => first,
        write: (route, how) => written.push(`${how} ${hashOf(route)}`),
        onChange: (listener) => (goBack = listener),
      },
    );
    await state().start();
  }

  it('opens the machine of a link when the list is there', async () => {
    await openAt({ page: 'machines', machine: '10.0.0.2', tab: 'evidence' });
    expect(page()?.id).toBe('10.0.0.2');
    expect(state().route).toEqual({ page: 'machines', machine: '10.0.0.2', tab: 'evidence' });
    expect(written).toEqual([]);
  });

  it('keeps a machine that is not in the list as what is asked for', async () => {
    await openAt({ page: 'machines', machine: '10.0.0.99' });
    expect(page()).toBeUndefined();
    expect(state()).toMatchObject({ loaded: true, route: { machine: '10.0.0.99' } });
  });

  it('follows Back and Forward, and keeps an open machine as it is while another page is shown', async () => {
    await openAt({ page: 'machines' });
    state().openMachine('10.0.0.1');
    const opened = state().machineStore;
    state().go({ page: 'profiles' });
    expect(state().machineStore).toBe(opened);
    state().showMachines();
    expect(state().machineStore).toBe(opened);
    expect(written).toEqual(['push #/machines/10.0.0.1', 'push #/profiles', 'push #/machines/10.0.0.1']);
    goBack({ page: 'machines' });
    expect(page()).toBeUndefined();
    goBack({ page: 'machines', machine: '10.0.0.2' });
    expect(page()?.id).toBe('10.0.0.2');
    expect(written).toHaveLength(3);
  });

  it('asks before a page with something unsaved is left, by whatever way', async () => {
    await openAt({ page: 'profiles' });
    let answer = (_agreed: boolean): void => undefined;
    let asked = 0;
    const stop = state().guardLeaving(() => {
      asked++;
      return new Promise((resolve) => (answer = resolve));
    });
    const stays = async (leave: () => void): Promise<void> => {
      const before = asked;
      leave();
      await tick();
      expect(asked).toBe(before + 1);
      answer(false);
      await tick();
      expect(state()).toMatchObject({ route: { page: 'profiles' }, machineStore: undefined });
    };
    await stays(() => state().go({ page: 'vault' }));
    await stays(() => state().showMachines());
    await stays(() => state().openMachine('10.0.0.1', 'plan'));
    await stays(() => void state().openTarget('10.0.0.2'));
    expect(written).toEqual([]);
    // The browser has gone back already: the address is put right.
    await stays(() => goBack({ page: 'machines' }));
    expect(written).toEqual(['push #/profiles']);
    // The same page is no other one.
    goBack({ page: 'profiles' });
    expect(asked).toBe(5);

    state().openMachine('10.0.0.1');
    answer(true);
    await tick();
    expect(page()?.id).toBe('10.0.0.1');
    expect(state().leaveGuard).toBeUndefined();
    stop();
    state().go({ page: 'profiles' });
    state().guardLeaving(() => Promise.reject(new Error('is not asked')))();
    state().go({ page: 'help' });
    expect(state().route).toEqual({ page: 'help' });
  });

  it('goes with a machine that takes another address, on the same page', async () => {
    await openAt({ page: 'machines' });
    state().openMachine('10.0.0.1');
    const opened = state().machineStore;
    page()?.joinConfigure('job-1');
    service.emit({ type: 'devices', views: [viewOf('10.0.0.77')] });
    say({
      kind: 'done',
      end: 'completed',
      configure: { ...REPORT, device: { id: '10.0.0.77', address: '10.0.0.77' } },
    });
    await tick();
    expect(state().machineStore).toBe(opened);
    expect(page()).toMatchObject({ id: '10.0.0.77', step: 'done' });
    expect(written.at(-1)).toBe('replace #/machines/10.0.0.77');
  });
});

const REPORT: ConfigureReport = {
  runId: 'run',
  device: { id: '10.0.0.1', address: '10.0.0.1' },
  steps: [],
  outcome: 'done',
  verified: true,
};
