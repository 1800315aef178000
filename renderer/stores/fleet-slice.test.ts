import { beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../shared/contract/client';
import type { Handlers } from '../../shared/contract/server';
import { type FakeService, fakeService } from '../../shared/contract/testing/fake-handlers';
import type { FleetPlan, LeftOut, MachineStep } from '../../shared/model/fleet';
import type { JobEventBody, JobRequest } from '../../shared/model/job';
import type { FleetResult, PlanStep } from '../../shared/model/plan';
import { DEFAULT_PROFILE } from '../../shared/model/profile';
import { fail, failure, ok } from '../../shared/result';
import { viewOf } from '../testing/views';
import { type AppStore, createAppStore } from './app-store';
import { fleetOf, fleetReviewOf, rowStateOf } from './fleet-slice';

let service: FakeService;
let store: AppStore;
let requests: JobRequest[];
let calls: string[];
let seq: number;

const at = '2026-01-02T10:00:00.000Z';
const state = (): ReturnType<AppStore['getState']> => store.getState();
const PASSWORD = { user: 'admin', password: 'Shared!Secret1' };

function open(own: Partial<Handlers> = {}): void {
  service = fakeService({
    'job.start': ({ request }) => {
      requests.push(request);
      return Promise.resolve(ok({ jobId: `job-${String(requests.length)}` }));
    },
    'job.snapshot': ({ jobId }) =>
      Promise.resolve(ok({ jobId, kind: 'plan-many', running: true, events: [] })),
    'job.cancel': ({ jobId, how }) => {
      calls.push(`${jobId} ${how}`);
      return Promise.resolve(ok({}));
    },
    ...own,
  });
  store = createAppStore(
    createClient({ invoke: (name, input) => service.call(name, input), onEvent: (l) => service.onEvent(l) }),
  );
}

function say(jobId: string, ...news: JobEventBody[]): void {
  for (const each of news) service.emit({ type: 'job', event: { ...each, jobId, seq: ++seq, at } });
}

const STEP: PlanStep = { id: 'sol', title: 'Serial console', current: 'off', wanted: 'on', danger: 'none' };

function planned(machineId: string, steps: PlanStep[] = [STEP], blocked = false): JobEventBody {
  const blockers = blocked ? [failure('plan-blocked', 'Not now.', 'Later.')] : [];
  const plan: FleetPlan = {
    machineId,
    outcome: 'planned',
    password: 'typed',
    plan: { steps, blockers, remarks: [], notRead: [], fingerprint: `plan of ${machineId}` },
  };
  return { kind: 'machine-plan', planned: plan };
}

function progress(done: number, total: number, working: MachineStep[] = []): JobEventBody {
  return { kind: 'progress', progress: { done, total, phase: 'Configuring', current: '', working } };
}

function result(machineId: string, verified = true): JobEventBody {
  const machine: FleetResult = { machineId, outcome: verified ? 'done' : 'failed', verified, steps: [] };
  return { kind: 'machine', machine };
}

beforeEach(() => {
  requests = [];
  calls = [];
  seq = 0;
  open();
});

describe('several machines', () => {
  it('are planned first, and only what was reviewed is carried out', async () => {
    state().openFleet(['a', 'b', 'c', 'd']);
    expect(requests).toEqual([]);
    await state().planFleet(DEFAULT_PROFILE, PASSWORD);
    expect(requests).toEqual([
      { kind: 'plan-many', machineIds: ['a', 'b', 'c', 'd'], profile: DEFAULT_PROFILE, password: PASSWORD },
    ]);
    expect(JSON.stringify(state())).not.toContain(PASSWORD.password);
    say('job-1', planned('a'), planned('b', []), planned('c', [STEP], true));
    const refused = failure('password-refused', 'Refused.', 'Try another one.');
    say('job-1', {
      kind: 'machine-plan',
      planned: { machineId: 'd', outcome: 'failed', failure: refused },
    });
    say('job-1', { kind: 'done', end: 'completed' });
    expect(fleetReviewOf(state())?.plans).toHaveLength(4);
    await state().configureFleet('1');
    expect(requests[1]).toEqual({
      kind: 'configure-many',
      machineIds: ['a'],
      profile: DEFAULT_PROFILE,
      profileName: DEFAULT_PROFILE.name,
      plans: { a: 'plan of a' },
      leftOut: ['b', 'c', 'd'],
      confirm: '1',
    });
    expect(state()).toMatchObject({ fleetDialog: undefined, fleetJob: 'job-2' });
    expect(calls).toEqual([]);
  });

  it('stay as they are while the dialog is open, and reading stops when it is closed', async () => {
    state().openFleet(['a']);
    await state().configureFleet();
    await state().planFleet(DEFAULT_PROFILE);
    state().editFleet();
    expect(state().fleetDialog).toEqual({ machineIds: ['a'], review: undefined });
    await state().planFleet(DEFAULT_PROFILE);
    state().closeFleet();
    expect(calls).toEqual(['job-1 now', 'job-2 now']);
    expect(requests.map(({ kind }) => kind)).toEqual(['plan-many', 'plan-many']);
  });

  it('keep the review when the run is refused, and say why', async () => {
    const refused = fail('not-confirmed', 'Not confirmed.', 'Type 1.');
    open({
      'job.start': ({ request }) =>
        Promise.resolve(request.kind === 'plan-many' ? ok({ jobId: 'job-1' }) : refused),
    });
    state().openFleet(['a']);
    await state().planFleet(DEFAULT_PROFILE);
    say('job-1', planned('a'), { kind: 'done', end: 'completed' });
    await state().configureFleet('');
    expect(state()).toMatchObject({ fleetFailure: refused.error, fleetJob: undefined });
    expect(state().fleetDialog?.review).toBeDefined();
  });

  it('get their certificates trusted together, as they were shown', async () => {
    const trusted: string[] = [];
    open({
      'machine.trust': ({ machineId, fingerprint256 }) => {
        trusted.push(`${machineId} ${fingerprint256.slice(0, 2)}`);
        return Promise.resolve(ok(viewOf(machineId)));
      },
    });
    await state().trustCertificates([
      { machineId: '10.0.0.1', fingerprint256: 'aa'.repeat(32) },
      { machineId: '10.0.0.2', fingerprint256: 'bb'.repeat(32) },
    ]);
    expect(trusted).toEqual(['10.0.0.1 aa', '10.0.0.2 bb']);
    expect(Object.keys(state().machines)).toEqual(['10.0.0.1', '10.0.0.2']);
  });
});

describe('a run on several machines', () => {
  async function run(ids: string[]): Promise<void> {
    state().openFleet(ids);
    await state().planFleet(DEFAULT_PROFILE);
    say('job-1', ...ids.map((id) => planned(id)), { kind: 'done', end: 'completed' });
    await state().configureFleet();
  }

  it('shows each machine waiting, at its change, and done with', async () => {
    await run(['a', 'b']);
    expect(rowStateOf(state(), 'a')).toBe('waiting');
    expect(rowStateOf(state(), 'elsewhere')).toBeUndefined();
    const step = { machineId: 'a', title: 'Serial console', step: 1, of: 3 };
    say('job-2', progress(0, 2, [step]));
    expect(rowStateOf(state(), 'a')).toEqual(step);
    say('job-2', result('a', false), progress(1, 2));
    expect(rowStateOf(state(), 'a')).toMatchObject({ outcome: 'failed' });
    await state().stopFleet();
    await state().stopFleet();
    expect(calls).toEqual(['job-2 drain', 'job-2 now']);
    say('job-2', { kind: 'done', end: 'cancelled' });
    expect(rowStateOf(state(), 'b')).toBeUndefined();
    state().dismissFleet();
    expect(rowStateOf(state(), 'a')).toBeUndefined();
    expect(fleetOf(state())).toBeUndefined();
  });

  it('shows those that were left out, and gives the selection up when its result is closed', async () => {
    state().selectRows(['a', 'b', 'elsewhere'], true);
    state().openFleet(['a', 'b']);
    await state().planFleet(DEFAULT_PROFILE);
    say('job-1', planned('a'), planned('b', []), { kind: 'done', end: 'completed' });
    await state().configureFleet();
    expect([...state().selected]).toEqual(['a', 'b', 'elsewhere']);
    const leftOut: LeftOut = { machineId: 'b', why: 'as-wanted', failures: [] };
    say('job-2', { kind: 'left-out', leftOut }, result('a', false), { kind: 'done', end: 'completed' });
    expect(fleetOf(state())?.leftOut).toEqual([leftOut]);
    // Trying again is about the machines of the result, whatever is selected.
    state().openFleet(['a']);
    await state().planFleet(DEFAULT_PROFILE);
    say('job-3', planned('a'), { kind: 'done', end: 'completed' });
    await state().configureFleet();
    expect(requests.at(-1)).toMatchObject({ machineIds: ['a'], leftOut: [] });
    expect([...state().selected]).toEqual(['elsewhere']);
    say('job-4', result('a'), { kind: 'done', end: 'completed' });
    state().selectRows(['a'], true);
    state().dismissFleet();
    expect([...state().selected]).toEqual(['elsewhere']);
  });

  it('of another window leaves the selection of this one as it is', () => {
    state().selectRows(['a'], true);
    state().joinFleet('job-1');
    say('job-1', result('a'), { kind: 'done', end: 'completed' });
    state().dismissFleet();
    expect([...state().selected]).toEqual(['a']);
  });

  it('is not begun twice', async () => {
    await run(['a']);
    state().openFleet(['b']);
    expect(state().fleetDialog).toBeUndefined();
  });

  it('of 200 machines renews a row only when its own machine has got on', async () => {
    const ids = Array.from({ length: 200 }, (_, number) => `10.0.0.${String(number)}`);
    await run(ids);
    const seen = new Map(ids.map((id) => [id, rowStateOf(state(), id)]));
    let renewals = 0;
    store.subscribe((now) => {
      for (const id of ids) {
        const row = rowStateOf(now, id);
        if (row !== seen.get(id)) renewals += 1;
        seen.set(id, row);
      }
    });
    // As main does it: each message tells of all machines that are under way, 64 of them at most.
    const STEPS = 4;
    const working = new Map<string, MachineStep>();
    const waiting = [...ids];
    let done = 0;
    while (done < ids.length) {
      for (const id of waiting.splice(0, 64 - working.size)) {
        working.set(id, { machineId: id, title: 'Clock', step: 1, of: STEPS });
      }
      say('job-2', progress(done, ids.length, [...working.values()]));
      const [first] = working.values();
      if (!first) break;
      if (first.step < STEPS) {
        working.set(first.machineId, { ...first, step: first.step + 1 });
        continue;
      }
      working.delete(first.machineId);
      done += 1;
      say('job-2', result(first.machineId));
    }
    say('job-2', progress(done, ids.length), { kind: 'done', end: 'completed' });
    expect(renewals).toBe(ids.length * (STEPS + 1));
    expect([...seen.values()].every((row) => typeof row === 'object' && 'verified' in row)).toBe(true);
  });
});
