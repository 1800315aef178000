import { createSocket } from 'node:dgram';
import { type BenchOptions, type SimulatedBench, startBench } from '../bench';
import { hardware, PROCESSORS } from '../demo/demo-hardware';
import type { IntelSpec } from '../firmware/machine-spec';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { TestClient } from './test-client';

export const TEST_PASSWORD = 'Testing!Bench5';
export const TEST_MEBX_PASSWORD = 'Another!Secret6';

/** A machine in admin mode with plain HTTP and known passwords; tests change what they need. */
export function testSpec(changes: Partial<IntelSpec> = {}): IntelSpec {
  return {
    kind: 'intel-amt',
    id: 'test',
    title: 'Test machine',
    story: 'Made for a test.',
    address: '127.77.0.99',
    version: '12.0.70.1652',
    hardware: {
      ...hardware({
        number: 99,
        manufacturer: 'Dell Inc.',
        model: 'OptiPlex 0000',
        board: 'BOARD-SIM',
        bios: { version: '1.0', released: '2020-02-29' },
        processor: PROCESSORS.coffeelake,
        gigabytes: 16,
        disks: [256_060_514],
      }),
      mac: '02-00-77-ab-cd-ef',
    },
    state: 'post',
    controlMode: 'acm',
    mebx: { password: TEST_MEBX_PASSWORD, policy: 'anytime' },
    admin: { password: TEST_PASSWORD },
    host: { name: 'test-pc', domain: 'test.example', networkDomain: 'test.example' },
    awakeWhenOff: true,
    rtcClear: 'resets-amt',
    biosUnconfigure: 'resets-amt-and-mebx',
    ...changes,
  };
}

/** A bench of one machine at free ports. */
export async function oneMachine(
  changes: Partial<IntelSpec> = {},
  options: BenchOptions = {},
): Promise<{ bench: SimulatedBench; machine: SimulatedMachine; client: TestClient }> {
  const bench = await startBench({ standardPorts: false, ...options, machines: [testSpec(changes)] });
  const machine = bench.machine(changes.id ?? 'test');
  const client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD });
  return {
    bench: {
      ...bench,
      stop: async () => {
        client.close();
        await bench.stop();
      },
    },
    machine,
    client,
  };
}

/** Waits until something is so; rejects after the time. Asks every few milliseconds. */
export async function eventually(what: () => boolean, withinMs = 3_000): Promise<void> {
  const until = performance.now() + withinMs;
  while (!what()) {
    if (performance.now() > until) throw new Error(`not so within ${withinMs} ms: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** After an answer, how long another may take. */
const MORE_MS = 60;

/**
 * Sends a datagram to the machine's RMCP port and collects what comes back.
 * @param waitMs for the first answer; short where none is expected
 */
export async function ping(machine: SimulatedMachine, datagram: Buffer, waitMs = 5_000): Promise<Buffer[]> {
  const socket = createSocket('udp4');
  const answers: Buffer[] = [];
  const { address, ports } = machine.info;
  await new Promise<void>((resolve, reject) => {
    let end = setTimeout(resolve, waitMs);
    socket.on('message', (answer) => {
      answers.push(answer);
      clearTimeout(end);
      end = setTimeout(resolve, MORE_MS);
    });
    socket.send(datagram, ports.rmcp, address, (error) => {
      if (error) reject(error);
    });
  });
  socket.close();
  return answers;
}

/** A presence ping with this sequence number and tag. */
export function pingBytes(sequence = 0, tag = 0x42): Buffer {
  return Buffer.from([0x06, 0x00, sequence, 0x06, 0x00, 0x00, 0x11, 0xbe, 0x80, tag, 0x00, 0x00]);
}

/** Six digits that a machine does not show. @param shown those that it shows */
export function otherCode(shown = ''): string {
  return String((Number(shown) + 1) % 1_000_000).padStart(6, '0');
}
