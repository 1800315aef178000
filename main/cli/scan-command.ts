import type { ScanReport } from '#shared/model/sighting';
import { fail, ok, type Result } from '#shared/result';
import { listSeparator, sightingsCsv, type UseCases } from '#main/use-cases/index';
import { scanTable } from './describe';
import type { CommonOptions } from './flags';
import { parseNumber, parsePorts, readTargetFiles } from './options';
import { note, printJson } from './output';
import { CLEARED_LINE, described, printed, printedLines } from './printed';
import type { Shell } from './shell';
import { endCode, type Stop } from './stop';

export interface ScanOptions extends CommonOptions {
  csv?: boolean;
  output?: string;
  rate?: string;
  allowLarge?: boolean;
}

/** `amt-bench scan`: lists machines with their verdicts, without any login. */
export async function scanCommand(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  targets: readonly string[],
  options: ScanOptions,
): Promise<Result<number>> {
  const ports = parsePorts(options.ports);
  if (!ports.ok) return ports;
  const rate = parseNumber('--rate', options.rate, 1_000_000);
  if (!rate.ok) return rate;
  const text = targets.join('\n');
  const readFile = await stop.waitFor(async () => ok(await readTargetFiles(text)));
  if (!readFile.ok) return readFile;
  const progress = progressLine(shell, options);
  const report = await useCases.scan(
    {
      targets: text,
      allowLarge: options.allowLarge,
      ports: ports.value,
      rate: rate.value,
      readFile: readFile.value,
    },
    {
      signal: stop.signal,
      draining: stop.draining,
      onProgress: progress.show,
      onWarning: (message) => note(shell.console, options, message),
    },
  );
  progress.end();
  if (!report.ok) return report;
  const { scanned, left, warnings } = report.value;
  if (scanned === 0 && left === 0) return nothingAsked(warnings);
  print(shell, report.value, options);
  // With --json the one document has been printed, and it says how much was looked at.
  if (stop.signal.aborted && report.value.devices.length === 0 && !options.json) {
    return fail('cancelled', 'Stopped before anything was found.', 'Start again when you are ready.');
  }
  return endCode(stop);
}

/** Every target was left out. People have read all the warnings by now; the document shows some of them. */
function nothingAsked(warnings: readonly string[]): Result<never> {
  const [first = '', ...more] = warnings;
  return fail(
    'unreachable',
    `None of the targets could be looked at. ${first}`.trim(),
    'Check the names and addresses, and this laptop’s network.',
    more.length === 0 ? {} : { detail: more.slice(0, 20).join(' ') },
  );
}

function print(shell: Shell, report: ScanReport, options: ScanOptions): void {
  const { console } = shell;
  if (options.json) {
    printJson(console, report);
    return;
  }
  if (options.csv) {
    // Programs read standard output, people open files.
    const separator = options.output === undefined ? ',' : listSeparator();
    console.out(printedLines(sightingsCsv(report.devices, separator)));
    return;
  }
  const { devices, scanned, durationMs, missing, left } = report;
  if (devices.length > 0) console.out(described(report, scanTable));
  const count = counted(devices.length, 'machine');
  const seconds = (durationMs / 1000).toFixed(1);
  note(console, options, `${count} among ${counted(scanned, 'address')} in ${seconds} s.`);
  if (missing.length > 0) {
    const some = missing.slice(0, 5).join(', ');
    note(
      console,
      options,
      `${counted(missing.length, 'machine')} seen here before did not answer: ${some}${missing.length > 5 ? ' …' : ''}`,
    );
  }
  if (left > 0) note(console, options, `Not looked at: ${counted(left, 'address')}.`);
  if (devices.length === 0) {
    note(
      console,
      options,
      'Nothing shows AMT here. Is this the right subnet, are the machines on mains, does a firewall block UDP 623 and TCP 16992/16993?',
    );
  }
}

function counted(count: number, what: 'machine' | 'address'): string {
  const many = what === 'address' ? 'addresses' : 'machines';
  return `${count.toLocaleString('en')} ${count === 1 ? what : many}`;
}

/** One line on stderr that is written over, where a person looks at it. */
function progressLine(
  { console }: Shell,
  options: ScanOptions,
): { show: (done: number, total: number, current: string) => void; end: () => void } {
  const silent = !console.interactive || options.quiet === true || options.json === true;
  let last = 0;
  let shown = false;
  return {
    show(done, total, current) {
      if (silent || (done < total && Date.now() - last < 150)) return;
      last = Date.now();
      shown = true;
      console.err(printed`${CLEARED_LINE}${done}/${total}  ${current}`);
    },
    end() {
      if (shown) console.err(CLEARED_LINE);
    },
  };
}
