import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MachineView } from '#shared/contract/contract';
import { value } from '#shared/testing/value';
import {
  DEMO_BENCH_PASSWORD,
  type MachineSpec,
  type SimulatedBench,
  type SimulatedMachine,
  startBench,
} from '#main/simulator/index';
import { TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import type { CredentialSource } from '../login/open-session';
import { type MachineContext, openMachineContext } from '../machines/machines';
import { UseCases } from '../use-cases';

/** The use cases and simulated machines on free ports, for the tests of this room. */
export interface TestBench {
  useCases: UseCases;
  /** State and keychain below the use cases. */
  context: MachineContext;
  simulated: SimulatedBench;
  home: string;
  /** Looks at a machine; resolves to its id in the list. */
  look: (machine: string) => Promise<string>;
  machine: (machine: string) => SimulatedMachine;
  /** Trusts the certificate that a machine shows, if it shows one. */
  trust: (id: string) => void;
  view: (id: string) => Promise<MachineView>;
  /** Second use cases on the same state, as after a restart; it shares nothing in memory but the given vault. */
  restart: () => Promise<UseCases>;
  /** Everything that was written to disk. */
  files: () => string;
  close: () => Promise<void>;
}

export interface TestBenchOptions {
  /** Replaces the clock of the use cases. */
  now?: () => number;
  /** Time scale of the machines. */
  timeScale?: number;
  /** Instead of the demo bench. */
  machines?: readonly MachineSpec[];
  /** On 16992 and so on, in place of free ports. */
  standardPorts?: boolean;
}

export async function openTestBench({
  now,
  timeScale = 1,
  machines,
  standardPorts = false,
}: TestBenchOptions = {}): Promise<TestBench> {
  const home = mkdtempSync(join(tmpdir(), 'amt-bench-lab-'));
  const simulated = await startBench({ standardPorts, timeScale, ...(machines && { machines }) });
  const opened: UseCases[] = [];
  const open = async (): Promise<{ useCases: UseCases; context: MachineContext }> => {
    const options = {
      env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' },
      host: 'cli',
      version: 'test',
      ledgerFolder: home,
      ...(now && { now }),
    } as const;
    const context = value(await openMachineContext(options));
    const useCases = new UseCases(context, (bug) => {
      throw bug;
    });
    opened.push(useCases);
    return { useCases, context };
  };
  const { useCases, context } = await open();
  return {
    useCases,
    context,
    simulated,
    home,
    machine: (id) => simulated.machine(id),
    async look(id) {
      const { address, ports } = simulated.machine(id).info;
      const endpoint = { host: address, ports };
      return value(await useCases.probe(endpoint, new AbortController().signal));
    },
    trust(id) {
      const { tls } = value(useCases.machines.sighting(id));
      if (tls) useCases.machines.identities.trustCertificate(id, tls.fingerprint256);
    },
    view: async (id) => value(await useCases.machines.view(id)),
    restart: async () => (await open()).useCases,
    files: () =>
      readdirSync(home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .join('\n'),
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await simulated.stop();
      rmSync(home, { recursive: true });
    },
  };
}

/**
 * Runs work at a machine that carries out a request, but answers it and the next one with a web page.
 * @param action the request, as the simulated machine names it
 */
export async function withUnreadableAnswer<T>(
  machine: SimulatedMachine,
  action: string,
  work: () => Promise<T>,
): Promise<T> {
  const answering = machine.gate({ action, when: 'after' });
  const result = work();
  await answering.reached;
  const next = machine.gate({ when: 'before' });
  machine.faults.html = true;
  answering.release();
  await next.reached;
  machine.faults.html = false;
  next.release();
  return result;
}

/** A typed password that is not certain and is to be stored. */
export function typed(password: string): CredentialSource {
  return { from: 'typed', user: 'admin', password, certain: false, keep: true };
}

/** The login of a test machine. */
export const TYPED = typed(TEST_PASSWORD);
/** The login of the demo bench's machines that are set up. */
export const TYPED_DEMO = typed(DEMO_BENCH_PASSWORD);

export { value };
