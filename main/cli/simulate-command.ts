import { EXIT_DONE } from '#shared/failure-codes';
import { fail, ok } from '#shared/result';
import { message } from '#shared/texts/message';
import { type Say, sayIn } from '#shared/texts/say';
import { readBenchText, type SimulatedBench, startBench } from '#main/simulator/index';
import { readTextFile } from '#main/use-cases/index';
import { parseNumber } from './options';
import { printFailure } from './output';
import { printedJson, printedLines } from './printed';
import type { Shell } from './shell';

export interface SimulateOptions {
  bench: string;
  latency?: string;
  seed?: string;
  timeScale: string;
  oneAddress?: boolean;
}

/** `amt-bench simulate`: prints each machine as one JSON line, then runs until it is stopped. */
export async function simulateCommand(shell: Shell, options: SimulateOptions): Promise<number> {
  const latency = parseNumber('--latency', options.latency, 60_000);
  if (!latency.ok) return printFailure(shell.console, latency.error, {});
  const seed = parseNumber('--seed', options.seed, 2 ** 31);
  if (!seed.ok) return printFailure(shell.console, seed.error, {});
  const timeScale = parseNumber('--time-scale', options.timeScale, 10_000);
  if (!timeScale.ok) return printFailure(shell.console, timeScale.error, {});
  const machines = options.bench === 'demo' ? ok(undefined) : await readBenchFile(options.bench);
  if (!machines.ok) return printFailure(shell.console, machines.error, {});
  let bench: SimulatedBench;
  try {
    bench = await startBench({
      ...(latency.value !== undefined && { latencyMs: latency.value }),
      ...(seed.value !== undefined && { seed: seed.value }),
      ...(timeScale.value !== undefined && { timeScale: timeScale.value }),
      ...(machines.value && { machines: machines.value }),
      ...(options.oneAddress && { addressing: 'one-address' }),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const taken = fail(
      'input-invalid',
      message('cli.simulate.portsTaken'),
      message('cli.simulate.portsTakenNext'),
    );
    return printFailure(shell.console, taken.error, {});
  }
  for (const { info } of bench.machines) shell.console.out(printedJson(sayIn(info, shell.console.say), 0));
  shell.console.err(printedLines(howToGoOn(bench, shell.console.say)));
  await new Promise<void>((resolve) => {
    const off = shell.onInterrupt(() => {
      off();
      resolve();
    });
  });
  await bench.stop();
  return EXIT_DONE;
}

/** Largest bench file; 250 machines are smaller. Bytes. */
const MOST_BYTES = 1_000_000;

async function readBenchFile(path: string): Promise<ReturnType<typeof readBenchText>> {
  const text = await readTextFile(path, { most: MOST_BYTES });
  return text.ok ? readBenchText(text.value, path) : text;
}

/** What to type in the other terminal. */
function howToGoOn({ machines }: SimulatedBench, say: Say): string {
  const infos = machines.map(({ info }) => info);
  const addresses = infos.map(({ address }) => address);
  const rmcp = infos[0]?.ports.rmcp ?? 623;
  const oneAddress = new Set(addresses).size === 1;
  const ports = rmcp === 623 ? '' : ` --ports rmcp=${String(rmcp)}`;
  const scan = oneAddress
    ? say(message('cli.simulate.saveLines'))
    : `npx amt-bench scan ${addresses[0] ?? ''}-${addresses.at(-1) ?? ''}${ports}`;
  return `\n${say(message('cli.simulate.running', { count: machines.length }))}\n  ${scan}\n`;
}
