import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MachineView } from '#shared/contract/contract';
import { value } from '#shared/testing/value';
import {
  DEMO_BENCH_PASSWORD,
  startBench,
  type MachineSpec,
  type SimulatedBench,
  type SimulatedMachine,
} from '#main/simulator/index';
import { TEST_PASSWORD } from '#main/simulator/testing/fixtures';
import type { UseCases } from '../use-cases';
import { openUseCases } from '../use-cases';
import type { CredentialSource } from '../login/open-session';
import { probeOne } from '../scan/scan';

/** A bench and simulated machines on free ports, for the tests of this room. */
export interface Lab {
  bench: UseCases;
  simulated: SimulatedBench;
  home: string;
  /** Looks at a machine; resolves to its id in the list. */
  look: (machine: string) => Promise<string>;
  machine: (machine: string) => SimulatedMachine;
  view: (id: string) => Promise<MachineView>;
  /** A second bench on the same state, as after a restart; it shares nothing in memory but the given vault. */
  restart: () => Promise<UseCases>;
  /** Everything that was written to disk. */
  files: () => string;
  close: () => Promise<void>;
}

export interface LabOptions {
  /** Replaces the clock of the bench. */
  now?: () => number;
  /** How much faster the machines live. */
  timeScale?: number;
  /** Instead of the demo bench. */
  machines?: readonly MachineSpec[];
}

export async function openLab({ now, timeScale = 1, machines }: LabOptions = {}): Promise<Lab> {
  const home = mkdtempSync(join(tmpdir(), 'amt-bench-lab-'));
  const simulated = await startBench({ standardPorts: false, timeScale, ...(machines && { machines }) });
  const benches: UseCases[] = [];
  const open = async (): Promise<UseCases> => {
    const options = {
      env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' },
      host: 'cli',
      version: 'test',
      ledgerFolder: home,
      ...(now && { now }),
    } as const;
    const opened = value(
      await openUseCases(options, (bug) => {
        throw bug;
      }),
    );
    benches.push(opened);
    return opened;
  };
  const bench = await open();
  return {
    bench,
    simulated,
    home,
    machine: (id) => simulated.machine(id),
    async look(id) {
      const { address, ports } = simulated.machine(id).info;
      const endpoint = { host: address, ports };
      return value(await probeOne(endpoint, new AbortController().signal, bench.context));
    },
    view: async (id) => value(await bench.machines.view(id)),
    restart: open,
    files: () =>
      readdirSync(home, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
        .join('\n'),
    async close() {
      await Promise.all(benches.map((each) => each.close()));
      await simulated.stop();
      rmSync(home, { recursive: true });
    },
  };
}

/**
 * Work at a machine that does what it is asked and answers it, and the next request, with a web page.
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

/** A password as it is typed by somebody who is not sure of it, and wants it to be kept. */
export function typed(password: string): CredentialSource {
  return { from: 'typed', user: 'admin', password, certain: false, keep: true };
}

/** The login of a test machine. */
export const TYPED = typed(TEST_PASSWORD);
/** The login of the demo bench's machines that are set up. */
export const TYPED_DEMO = typed(DEMO_BENCH_PASSWORD);

export { value };
