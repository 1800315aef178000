import { type Act, type ActResult, DEMO_TARGET, type SimulatedMachineInfo } from '#shared/model/demo';
import type { Statement } from '#shared/model/evidence';
import type { Endpoint } from '#shared/model/primitives';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { TargetAliases } from '#main/discovery/targets';
import type { SimulatedBench, SimulatedMachine } from '#main/simulator/index';
import { forgetSimulated, logIn } from './login/index';
import { type MachineContext, machineIdOf, type Machines } from './machines/index';
import { probeOne } from './scan/index';

/**
 * The demo bench inside the app: simulated machines on loopback, and what somebody does at them. What MEBx or Windows
 * shows there is what the technician would tell AMT Bench, so it becomes evidence.
 */
export class Demo {
  readonly #context: MachineContext;
  readonly #machines: Machines;
  #bench: SimulatedBench | undefined;
  #failingLogins: NodeJS.Timeout | undefined;
  #starting: Promise<SimulatedBench> | undefined;

  constructor(context: MachineContext) {
    this.#context = context;
    this.#machines = context.machines;
  }

  get running(): boolean {
    return this.#bench !== undefined;
  }

  machines(): SimulatedMachineInfo[] {
    return this.#bench?.machines.map(({ info }) => info) ?? [];
  }

  endpoints(): Endpoint[] {
    return this.machines().map(endpointOf);
  }

  /** While it runs, its word stands for its machines among the targets of a scan. */
  aliases(): TargetAliases | undefined {
    return this.running ? { [DEMO_TARGET]: this.endpoints() } : undefined;
  }

  /** Starts the machines, once. @param timeScale 60 makes their penalties and pauses sixty times shorter */
  async start(timeScale: number): Promise<SimulatedMachineInfo[]> {
    this.#starting ??= this.#start(timeScale);
    this.#bench = await this.#starting;
    return this.machines();
  }

  async stop(): Promise<void> {
    const bench = this.#bench;
    this.#bench = undefined;
    this.#starting = undefined;
    clearInterval(this.#failingLogins);
    if (!bench) return;
    this.#machines.forget(bench.machines.map(({ info }) => idOf(info)));
    this.#machines.endSimulation();
    await bench.stop();
  }

  /** Deletes what is stored for machines that have ended: it is made up, and no later demo has these machines. */
  forgetPasswords(): Promise<Result<void>> {
    return forgetSimulated(this.#context);
  }

  async act(machineId: string, act: Act): Promise<Result<ActResult>> {
    const machine = this.#bench?.machines.find(({ info }) => info.id === machineId);
    if (!machine) {
      return fail('unknown-device', message('simulator.notInDemo'), message('simulator.notInDemoNext'));
    }
    const result = await machine.act(act);
    const id = idOf(machine.info);
    const statement = statementOf(act, result);
    if (statement && this.#machines.observation(id).ok) this.#machines.evidence.addStatement(id, statement);
    return ok(result);
  }

  /** Device id in the list of a simulated machine. */
  machineOf(machineId: string): string | undefined {
    const info = this.machines().find(({ id }) => id === machineId);
    return info && idOf(info);
  }

  async #start(timeScale: number): Promise<SimulatedBench> {
    // Loaded when it is wanted: real benches never need it.
    const { startBench } = await import('#main/simulator/index');
    const bench = await startBench({ timeScale });
    for (const { info } of bench.machines) {
      // Each demo begins with machines that are not known yet.
      this.#machines.beginSimulation(idOf(info), info.id);
    }
    await this.#prepareLoginPause(bench);
    return bench;
  }

  /**
   * For the machine whose logins are paused: its password worked yesterday, and since then a background program fails
   * to log in again and again.
   */
  async #prepareLoginPause(bench: SimulatedBench): Promise<void> {
    const paused = bench.machines.find(({ info }) => info.id === 'login-paused');
    if (!paused?.info.login) return;
    const probed = await probeOne(endpointOf(paused.info), new AbortController().signal, this.#context);
    if (!probed.ok) return;
    const source = { from: 'typed', ...paused.info.login, certain: true, keep: true } as const;
    await logIn(this.#context, { id: probed.value, source });
    await this.#floodUntilTried(paused);
    this.#machines.forget([probed.value]);
  }

  /**
   * Fails in the background for as long as nobody has tried to log in, so that logins are still paused when the
   * technician opens the machine, however late. Then the failures stop, as if the old console were closed.
   */
  async #floodUntilTried(machine: SimulatedMachine): Promise<void> {
    const before = machine.stats().requestsWithCredentials;
    await machine.act({ act: 'flood-logins', count: 12 });
    this.#failingLogins = setInterval(() => {
      if (machine.stats().requestsWithCredentials > before) clearInterval(this.#failingLogins);
      else void machine.act({ act: 'flood-logins', count: 1 });
    }, FAILING_LOGIN_MS);
    this.#failingLogins.unref();
  }
}

/** Real time between two background failures of the demo; shorter than the pause they cause at its time scale. */
const FAILING_LOGIN_MS = 500;

function endpointOf({ address, ports }: SimulatedMachineInfo): Endpoint {
  return { host: address, ports };
}

function idOf(info: SimulatedMachineInfo): string {
  return machineIdOf(info.address, endpointOf(info));
}

/** What the machine itself shows somebody who did this. */
function statementOf(act: Act, result: ActResult): Statement | undefined {
  if (act.act === 'open-mebx' && act.password === 'admin' && result.mebx) {
    return result.mebx === 'refused' ? 'mebx-refused-factory-password' : 'mebx-accepted-factory-password';
  }
  if (act.act !== 'ask-windows') return undefined;
  if (result.controlMode === 'ccm') return 'windows-says-client-mode';
  return result.controlMode === 'acm' ? 'windows-says-admin-mode' : undefined;
}
