import type { AppEvent, AppInfo } from '#shared/contract/contract';
import { LIMITS } from '#shared/limits';
import type { OpenRun } from '#shared/model/plan';
import { ok, type Result } from '#shared/result';
import { Configurator, isSameMachine } from './configure/configure';
import { openContext, type Context, type ContextOptions } from './core/context';
import { Demo } from './demo';
import { Machines } from './machines/machines';
import { expectedFailure, guardExpected } from './core/expected';
import type { JournalEntry } from '#main/journal/run-journal';
import { Jobs } from './core/jobs';
import { Logins } from './login/login';
import { MachineLogs } from './actions/machine-logs';
import { Planner } from './configure/plan';
import { PowerControl } from './actions/power-control';
import { Recovery } from './recovery/recovery';
import { Fleet } from './configure/fleet';
import { ProfileStore } from './configure/profile-store';
import { probeOne } from './scan/scan';
import { MebxPasswordSetter } from './actions/set-mebx';
import { Unprovisioner } from './actions/unprovision';
import { Authenticator } from './core/session';

/** All use cases, composed. Window, web host and command line are three faces of one of these. */
export class UseCases {
  readonly machines: Machines;
  readonly logins: Logins;
  readonly planner: Planner;
  readonly configurator: Configurator;
  readonly jobs: Jobs;
  readonly demo: Demo;
  readonly recovery: Recovery;
  readonly unprovisioner: Unprovisioner;
  readonly mebxSetter: MebxPasswordSetter;
  readonly powerControl: PowerControl;
  readonly profileStore: ProfileStore;
  readonly fleet: Fleet;
  readonly machineLogs: MachineLogs;

  /** @param onBug gets what was thrown inside a job; hosts log it */
  constructor(
    readonly context: Context,
    readonly onBug: (error: unknown) => void,
  ) {
    this.machines = new Machines(context);
    const door = new Authenticator(context, this.machines);
    this.logins = new Logins(context, this.machines, door);
    this.unprovisioner = new Unprovisioner(context, this.machines, this.logins);
    this.mebxSetter = new MebxPasswordSetter(context, this.machines, this.logins);
    this.powerControl = new PowerControl(this.machines, this.logins);
    this.machineLogs = new MachineLogs(this.machines, this.logins);
    this.profileStore = new ProfileStore(context);
    this.recovery = new Recovery(this.machines, context.library);
    this.planner = new Planner(context, this.machines, this.logins);
    this.configurator = new Configurator(context, this.machines, door, this.logins, this.planner);
    this.fleet = new Fleet(this.machines, this.configurator);
    this.jobs = new Jobs(context, onBug);
    this.demo = new Demo(context, this.machines, this.logins);
  }

  info(): AppInfo {
    const { version, host, vault, vaultMessage, dataPlace } = this.context;
    return {
      version,
      host,
      vault: { kind: vault.kind, message: vaultMessage },
      data: dataPlace,
      demo: this.demo.running ? 'on' : 'off',
      notices: [...this.context.notices],
    };
  }

  /** Everything that a window is told by itself. @returns a function that ends the subscription */
  onEvent(listener: (event: AppEvent) => void): () => void {
    const offJobs = this.jobs.onEvent((event) => listener({ type: 'job', event }));
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const tell = async (): Promise<void> => {
      timer = undefined;
      const ids = [...changed];
      changed.clear();
      const views = await this.machines.views(ids);
      if (views.length > 0) listener({ type: 'devices', views });
    };
    const offMachines = this.machines.onChange((id) => {
      changed.add(id);
      timer ??= setTimeout(() => void tell().catch(this.#inBackground), LIMITS.rowsGapMs);
    });
    const offForgotten = this.machines.onForget((ids) => {
      for (const id of ids) changed.delete(id);
      listener({ type: 'forgotten', machineIds: [...ids] });
    });
    return () => {
      offJobs();
      offMachines();
      offForgotten();
      clearTimeout(timer);
    };
  }

  /**
   * Settles password changes that were cut short, by one login each, for machines that can be reached at the address
   * that is remembered (docs/reference/decisions.md, D9). @returns the addresses that were settled
   */
  async settleOpenChanges(): Promise<string[]> {
    const settled: string[] = [];
    const { vault, book } = this.context;
    const { machines, realms } = await vault.openChanges();
    const all = new Set([...machines, ...realms.flatMap((realm) => book.formerHolders(realm))]);
    for (const machine of all) {
      const known = book.recordOf(machine).endpoint;
      if (!known) continue;
      const probed = await probeOne(known, new AbortController().signal, this.context, this.machines);
      if (!probed.ok) continue;
      const id = probed.value;
      if (this.machines.identityOf(id) !== machine) continue;
      const session = await this.machines.exclusively(id, () => this.logins.open(id, { from: 'vault' }));
      if (!session.ok) continue;
      await session.value.wsman.close();
      settled.push(known.host);
    }
    return settled;
  }

  /** The newest run on this machine that was cut short. */
  openRunOf(id: string): OpenRun | undefined {
    const machine = this.planner.machineName(id);
    for (const { runId, entries } of this.context.journal.openRuns()) {
      const started = entries.find((entry) => entry.event === 'started');
      if (!started || machine.realm === undefined || !isSameMachine(started.device, machine)) continue;
      if (this.configurator.running.has(runId)) continue;
      const steps = started.steps.map(({ id: step, title }) => ({ title, state: stateOf(step, entries) }));
      return { runId, startedAt: started.at, profile: started.profile, steps };
    }
    return undefined;
  }

  /** @returns `state-unusable` when the list or the history could not be kept; everything is closed all the same */
  async close(): Promise<Result<void>> {
    await this.jobs.close();
    await this.demo.stop();
    const { ledger, memory, history } = this.context;
    const clock = await flushed(() => {
      ledger.noticeClock();
      return Promise.resolve();
    });
    const list = await flushed(() => memory.flush());
    const past = await flushed(async () => {
      const problem = await history.flush();
      if (problem) throw problem;
    });
    return [clock, list, past].find(({ ok: done }) => !done) ?? past;
  }

  /** What keychain or state folder refuse to work that nobody waits for is said by the next call. */
  readonly #inBackground = (error: unknown): void => {
    if (!expectedFailure(error)) this.onBug(error);
  };
}

function flushed(flush: () => Promise<void>): Promise<Result<void>> {
  return guardExpected(async () => {
    await flush();
    return ok(undefined);
  });
}

/** How far a step of a run came, by its journal. */
function stateOf(step: string, entries: readonly JournalEntry[]): OpenRun['steps'][number]['state'] {
  const after = entries.findLast((entry) => entry.event === 'step-after' && entry.result.id === step);
  if (after?.event === 'step-after') {
    const { outcome } = after.result;
    return outcome === 'failed' || outcome === 'unknown' ? outcome : 'ok';
  }
  const begun = entries.some((entry) => entry.event === 'step-before' && entry.step.id === step);
  return begun ? 'under-way' : 'not-begun';
}

/**
 * Opens state and keychain and composes the bench.
 * @returns `state-unusable` when the state folder cannot be used, `no-keychain` when a keychain was demanded
 */
export function openUseCases(
  options: ContextOptions,
  onBug: (error: unknown) => void,
): Promise<Result<UseCases>> {
  return guardExpected(async () => {
    const context = await openContext(options);
    return context.ok ? ok(new UseCases(context.value, onBug)) : context;
  });
}
