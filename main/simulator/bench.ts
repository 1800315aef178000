import { demoBench } from './demo/demo-bench';
import type { MachineSpec } from './firmware/machine-spec';
import { Realms } from './firmware/realms';
import { DashMachine } from './machine/dash-machine';
import { IntelMachine } from './machine/intel-machine';
import type { SimulatedMachine } from './machine/simulated-machine';
import { type Addressing, findPlaces } from './network/addressing';
import { createPace } from './support/pace';

/** How the bench is set up. */
export interface BenchOptions {
  /** Default: the thirteen of the demo bench. */
  machines?: readonly MachineSpec[];
  /** Real milliseconds added to every answer; default 0. */
  latencyMs?: number;
  /** Made-up values are the same for the same seed; default 1. Nonces are random all the same. */
  seed?: number;
  /** 1 = real time (default); 60 = pauses, quiet times and the wait for the cell pass sixty times faster. */
  timeScale?: number;
  /** The machines' own clock instead of real time, in simulated milliseconds; waits still pass by `timeScale`. */
  clock?: () => number;
  /** Default auto: 127.77.0.x where the system allows binding it, else 127.0.0.1 with ports for each machine. */
  addressing?: Addressing;
  /** Default auto: 623 where it may be bound, else a high port, the same for all machines of one address range. */
  rmcpPort?: number | 'auto';
  /** On addresses of their own: 16992 and so on (default), or free ports so that benches can run side by side. */
  standardPorts?: boolean;
  /** Default true: nc must be 8 hex digits, rising, and not counted in decimal; uri must be the request's. */
  strictDigest?: boolean;
}

/** Machines that are running. */
export interface SimulatedBench {
  readonly machines: readonly SimulatedMachine[];
  /** @throws RangeError when there is no such machine */
  machine(id: string): SimulatedMachine;
  /** Ends every machine; nothing of it stays open. */
  stop(): Promise<void>;
}

/**
 * Starts the machines on loopback.
 * @throws Error when addresses or ports cannot be had; machines started so far are stopped
 */
export async function startBench(options: BenchOptions = {}): Promise<SimulatedBench> {
  const specs = options.machines ?? demoBench();
  const { latencyMs = 0, seed = 1, strictDigest = true } = options;
  const ids = new Set(specs.map(({ id }) => id));
  if (ids.size !== specs.length) throw new RangeError('two machines have the same id');
  const realms = new Realms();
  const pace = createPace(options.timeScale ?? 1, options.clock);
  const places = await findPlaces(
    specs.map(({ address }) => address),
    {
      addressing: options.addressing ?? 'auto',
      rmcpPort: options.rmcpPort ?? 'auto',
      standardPorts: options.standardPorts ?? true,
    },
  );
  const machines = specs.map((spec, index) => {
    const place = places[index];
    if (!place) throw new Error(`no place for ${spec.id}`);
    return spec.kind === 'dash'
      ? new DashMachine(spec, place, latencyMs, pace)
      : new IntelMachine(spec, place, { seed, latencyMs, strictDigest, realms }, pace);
  });
  const stop = async (): Promise<void> => {
    pace.stop();
    await Promise.all(machines.map((machine) => machine.stop()));
  };
  try {
    for (const machine of machines) await machine.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    machines,
    machine: (id) => {
      const found = machines.find(({ info }) => info.id === id);
      if (!found) throw new RangeError(`no machine ${id} on this bench`);
      return found;
    },
    stop,
  };
}
