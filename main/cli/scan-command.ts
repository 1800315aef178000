import type { ScanReport } from '#shared/model/sighting';
import { fail, ok, type Result } from '#shared/result';
import { type Message, message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { english } from '#shared/texts/speech';
import { listSeparator, sightingsCsv, type UseCases } from '#main/use-cases/index';
import { scanTable } from './describe';
import type { CommonOptions } from './flags';
import { parseNumber, parsePorts, readTargetFiles } from './options';
import { note, printJson } from './output';
import { described, printedLines } from './printed';
import { progressLine } from './progress-line';
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
    return fail('cancelled', message('cli.scan.stopped'), message('cli.common.again'));
  }
  return endCode(stop);
}

/** Every target was left out. People have read all the warnings by now; the document shows some of them. */
function nothingAsked([first, ...more]: readonly Text[]): Result<never> {
  const nothing = message('cli.scan.noTarget');
  return fail(
    'unreachable',
    sentences(nothing, first),
    message('cli.scan.noTargetNext'),
    more.length === 0 ? {} : { detail: more.slice(0, 20).map(english).join(' ') },
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
    console.out(printedLines(sightingsCsv(report.devices, separator, console.say)));
    return;
  }
  const { devices, scanned, durationMs, missing, left } = report;
  if (devices.length > 0) console.out(described(report, scanTable, console.say));
  note(
    console,
    options,
    message('cli.scan.found', {
      count: devices.length,
      addresses: addresses(scanned),
      seconds: durationMs / 1000,
    }),
  );
  if (missing.length > 0) {
    const list = `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
    note(console, options, message('cli.scan.missing', { count: missing.length, list }));
  }
  if (left > 0) note(console, options, message('cli.scan.left', { addresses: addresses(left) }));
  if (devices.length === 0) note(console, options, message('cli.scan.nothing'));
}

function addresses(count: number): Message {
  return message('cli.scan.addresses', { count });
}
