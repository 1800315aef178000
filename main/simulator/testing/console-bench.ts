import type { BenchOptions, SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { powerRequest, putBootOptions, setRole } from './boot-requests';
import { oneMachine, TEST_PASSWORD } from './fixtures';
import { RedirectionClient, serialConsole, type startFrame, startSession } from './redirection-client';
import { textOf } from './requests';
import type { TestClient } from './test-client';

/** Everything that can be redirected, switched on. */
export const ALL_ON = { listener: true, sol: true, ider: true, kvm: true };

const RESET = 10;

/** One machine with its redirection ports open, and the consoles that a test opens at it. */
export class ConsoleBench {
  readonly #bench: SimulatedBench;
  readonly machine: SimulatedMachine;
  /** Logged in to the web service. */
  readonly client: TestClient;
  readonly #consoles: RedirectionClient[] = [];

  private constructor(bench: SimulatedBench, machine: SimulatedMachine, client: TestClient) {
    this.#bench = bench;
    this.machine = machine;
    this.client = client;
  }

  static async start(changes: Partial<IntelSpec> = {}, options: BenchOptions = {}): Promise<ConsoleBench> {
    const { bench, machine, client } = await oneMachine({ redirection: ALL_ON, ...changes }, options);
    return new ConsoleBench(bench, machine, client);
  }

  async stop(): Promise<void> {
    for (const console of this.#consoles) console.close();
    await this.#bench.stop();
  }

  /** Connected, and nothing said yet. */
  async open(secure = false): Promise<RedirectionClient> {
    const opened = await RedirectionClient.open(this.machine, secure);
    this.#consoles.push(opened);
    return opened;
  }

  /** About to log in to the serial console. */
  async begin(secure = false): Promise<RedirectionClient> {
    const opened = await this.open(secure);
    await opened.ask(startSession('SOL '), 0x11);
    return opened;
  }

  /** A serial console that runs. */
  async plugIn(settings: Parameters<typeof startFrame>[0] = {}): Promise<RedirectionClient> {
    const opened = await serialConsole(this.machine, { user: 'admin', password: TEST_PASSWORD }, settings);
    this.#consoles.push(opened);
    return opened;
  }

  /** What the machine answers to a wish to redirect that. */
  async asked(type: string): Promise<number | undefined> {
    return (await (await this.open()).ask(startSession(type), 0x11))[1];
  }

  /** ReturnValue of a power order. */
  async order(state: number): Promise<string | undefined> {
    return textOf((await this.client.post(powerRequest(state))).body, 'ReturnValue');
  }

  /** Restarts the PC as the technician’s tool orders it. @returns what the machine said to it */
  async restart(options: Record<string, string>): Promise<string | undefined> {
    await this.client.post(putBootOptions(options));
    await this.client.post(setRole(1));
    return this.order(RESET);
  }
}
