import type { AppEvent, AppInfo } from '#shared/contract/contract';
import { LIMITS } from '#shared/limits';
import type { OpenRun } from '#shared/model/plan';
import { ok, type Result } from '#shared/result';
import { Configurator, isSameMachine } from './configure';
import { openContext, type BenchContext, type ContextOptions } from './context';
import { Demo } from './demo';
import { Devices } from './devices';
import { expectedFailure, guardExpected } from './expected';
import type { JournalEntry } from '#main/journal/run-journal';
import { Jobs } from './jobs';
import { Logins } from './login';
import { MachineLogs } from './machine-logs';
import { Planner } from './plan';
import { PowerControl } from './power-control';
import { Recovery } from './recovery';
import { Fleet } from './fleet';
import { ProfileShelf } from './profile-shelf';
import { probeOne } from './scan';
import { MebxSetter } from './set-mebx';
import { Unprovisioner } from './unprovision';
import { Door } from './session';

/** All use cases, composed. Window, web host and command line are three faces of one of these. */
export class Bench {
  readonly devices: Devices;
  readonly logins: Logins;
  readonly planner: Planner;
  readonly configurator: Configurator;
  readonly jobs: Jobs;
  readonly demo: Demo;
  readonly recovery: Recovery;
  readonly unprovisioner: Unprovisioner;
  readonly mebxSetter: MebxSetter;
  readonly powerControl: PowerControl;
  readonly profiles: ProfileShelf;
  readonly fleet: Fleet;
  readonly machineLogs: MachineLogs;

  /** @param onBug gets what was thrown inside a job; hosts log it */
  constructor(
    readonly context: BenchContext,
    readonly onBug: (error: unknown) => void,
  ) {
    this.devices = new Devices(context);
    const door = new Door(context, this.devices);
    this.logins = new Logins(context, this.devices, door);
    this.unprovisioner = new Unprovisioner(context, this.devices, this.logins);
    this.mebxSetter = new MebxSetter(context, this.devices, this.logins);
    this.powerControl = new PowerControl(this.devices, this.logins);
    this.machineLogs = new MachineLogs(this.devices, this.logins);
    this.profiles = new ProfileShelf(context);
    this.recovery = new Recovery(this.devices, context.library);
    this.planner = new Planner(context, this.devices, this.logins);
    this.configurator = new Configurator(context, this.devices, door, this.logins, this.planner);
    this.fleet = new Fleet(this.devices, this.configurator);
    this.jobs = new Jobs(context, onBug);
    this.demo = new Demo(context, this.devices, this.logins);
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
      const views = await this.devices.views(ids);
      if (views.length > 0) listener({ type: 'devices', views });
    };
    const offDevices = this.devices.onChange((id) => {
      changed.add(id);
      timer ??= setTimeout(() => void tell().catch(this.#inBackground), LIMITS.rowsGapMs);
    });
    const offForgotten = this.devices.onForget((ids) => {
      for (const id of ids) changed.delete(id);
      listener({ type: 'forgotten', deviceIds: [...ids] });
    });
    return () => {
      offJobs();
      offDevices();
      offForgotten();
      clearTimeout(timer);
    };
  }

  /**
   * Settles password changes that were cut short, one login each, for machines whose address is remembered and that
   * can be reached (design section 7.4). @returns the addresses that were settled
   */
  async settleOpenChanges(): Promise<string[]> {
    const settled: string[] = [];
    const { vault, book } = this.context;
    const { machines, realms } = await vault.openChanges();
    const all = new Set([...machines, ...realms.flatMap((realm) => book.formerHolders(realm))]);
    for (const machine of all) {
      const known = book.ofMachine(machine).endpoint;
      if (!known) continue;
      const probed = await probeOne(known, new AbortController().signal, this.context, this.devices);
      if (!probed.ok) continue;
      const id = probed.value;
      if (this.devices.machine(id) !== machine) continue;
      const session = await this.devices.alone(id, () => this.logins.open(id, { from: 'vault' }));
      if (!session.ok) continue;
      await session.value.wsman.close();
      settled.push(known.host);
    }
    return settled;
  }

  /** The newest run on this machine that was cut short. */
  openRunOf(id: string): OpenRun | undefined {
    const device = this.planner.deviceName(id);
    for (const { runId, entries } of this.context.journal.openRuns()) {
      const started = entries.find((entry) => entry.event === 'started');
      if (!started || device.realm === undefined || !isSameMachine(started.device, device)) continue;
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
export function openBench(options: ContextOptions, onBug: (error: unknown) => void): Promise<Result<Bench>> {
  return guardExpected(async () => {
    const context = await openContext(options);
    return context.ok ? ok(new Bench(context.value, onBug)) : context;
  });
}
