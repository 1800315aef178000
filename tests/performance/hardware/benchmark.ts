import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { value } from '#shared/testing/value';
import {
  type Check,
  KNOWN,
  LATENCY_MS,
  look,
  Machines,
  measuredPage,
  openAt,
  type Places,
} from '../configure/lab';
import { median, time } from '../scan/numbers';

const ROUNDS = 9;
const MOST_REQUESTS = 30;
const MOST_TIMES = 1.05;

/** Measures reading the hardware of a machine against its targets; writes docs/performance-hardware.md. */
export async function benchmark({ root, workFolder }: Omit<Places, 'args'>): Promise<number> {
  const checks = await inventory(workFolder);
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  const text = await measuredPage({
    script: 'bench:hardware',
    title: 'How fast the hardware of a machine is read',
    checks,
    end: `The login is part of it. Each class is read once: a single instance with one request, several with two. Firmware that hands
out its instances one at a time needs one more for each. The load average of the
computer was ${busy} meanwhile, this measurement included: what other programs take is in the wall time.`,
  });
  process.stdout.write(`${text}\n`);
  writeFileSync(join(root, 'docs', 'performance-hardware.md'), text);
  return checks.some(({ met }) => met === false) ? 1 : 0;
}

async function inventory(workFolder: string): Promise<Check[]> {
  const lab = await Machines.start(workFolder, 1);
  const useCases = await openAt();
  const id = await look(useCases, lab.endpoints[0]);
  // The first login waits for nothing, and what is loaded for it is loaded once.
  value(await useCases.readHardware(id, KNOWN));
  const times: number[] = [];
  const ofFirmware: number[] = [];
  let requests = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = await lab.stats(0);
    const began = performance.now();
    value(await useCases.readHardware(id, { from: 'vault' }));
    times.push(performance.now() - began);
    const after = await lab.stats(0);
    requests = after.requests - before.requests;
    ofFirmware.push(after.answerMs - before.answerMs);
  }
  await useCases.close();
  lab.stop();
  const took = median(times);
  const firmwareMs = median(ofFirmware);
  const plain = took / (requests * LATENCY_MS);
  return [
    {
      what: 'everything that is read of the hardware, one login included: requests',
      target: `≤ ${String(MOST_REQUESTS)}`,
      measured: String(requests),
      met: requests <= MOST_REQUESTS,
    },
    {
      what: `wall time against the sum of the firmware’s answer times (${String(requests)} requests of ${String(LATENCY_MS)} ms and what the machine needs to work each out: ${time(firmwareMs)}), median of ${String(ROUNDS)}; against ${String(requests)} × ${String(LATENCY_MS)} ms alone it is ${plain.toFixed(2)} ×`,
      target: `≤ ${String(MOST_TIMES)} ×`,
      measured: `${(took / firmwareMs).toFixed(2)} × (${time(took)})`,
      met: took <= MOST_TIMES * firmwareMs,
    },
  ];
}
