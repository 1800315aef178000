import { stringify } from 'csv-stringify/sync';
import type { ScanReport } from '#shared/model/sighting';
import { fail, type Result } from '#shared/result';
import { scan, type Bench } from '#main/bench/face';
import { openPorts, scanTable } from './describe';
import type { CommonOptions } from './flags';
import { parseNumber, parsePorts, readTargetFile } from './options';
import { note, printJson } from './output';
import { endCode, type Shell, type Stop } from './run';

export interface ScanOptions extends CommonOptions {
  csv?: boolean;
  rate?: string;
  allowLarge?: boolean;
}

/** `amt-bench scan`: lists machines with their verdicts, without any login. */
export async function scanCommand(
  shell: Shell,
  bench: Bench,
  stop: Stop,
  targets: readonly string[],
  options: ScanOptions,
): Promise<Result<number>> {
  const ports = parsePorts(options.ports);
  if (!ports.ok) return ports;
  const rate = parseNumber('--rate', options.rate, 1_000_000);
  if (!rate.ok) return rate;
  const progress = progressLine(shell, options);
  const report = await scan(
    {
      targets: targets.join('\n'),
      allowLarge: options.allowLarge,
      ports: ports.value,
      rate: rate.value,
      readFile: readTargetFile,
    },
    {
      signal: stop.signal,
      draining: stop.draining,
      onProgress: progress.show,
      onWarning: (message) => note(shell.console, options, message),
    },
    bench.context,
    bench.devices,
  );
  progress.end();
  if (!report.ok) return report;
  print(shell, report.value, options);
  if (stop.signal.aborted && report.value.devices.length === 0) {
    return fail('cancelled', 'Stopped before anything was found.', 'Start again when you are ready.');
  }
  return endCode(stop);
}

function print(shell: Shell, report: ScanReport, options: ScanOptions): void {
  const { console } = shell;
  if (options.json) {
    printJson(console, report);
    return;
  }
  if (options.csv) {
    console.out(toCsv(report));
    return;
  }
  const { devices, scanned, durationMs } = report;
  if (devices.length > 0) console.out(scanTable(report));
  const count = devices.length === 1 ? '1 machine' : `${String(devices.length)} machines`;
  const seconds = (durationMs / 1000).toFixed(1);
  note(console, options, `${count} among ${scanned.toLocaleString('en')} addresses in ${seconds} s.`);
  if (devices.length === 0) {
    note(
      console,
      options,
      'Nothing shows AMT here. Is this the right subnet, are the machines on mains, does a firewall block UDP 623 and TCP 16992/16993?',
    );
  }
}

/** Formulas are defused: a host name comes from the network and may end up in a spreadsheet. */
function toCsv({ devices }: ScanReport): string {
  const rows = devices.map((device) => ({
    address: device.address,
    hostname: device.hostname ?? '',
    vendor: device.vendor ?? '',
    version: device.version ?? '',
    provisioningState: device.provisioningState,
    openPorts: openPorts(device),
    realm: device.realm ?? '',
    certificate: device.tls?.fingerprint256 ?? '',
    verdict: device.verdict.code,
    title: device.verdict.title,
  }));
  return stringify(rows, { header: true, escape_formulas: true });
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
      console.err(`\r\u001b[K${String(done)}/${String(total)}  ${current}`);
    },
    end() {
      if (shown) console.err('\r\u001b[K');
    },
  };
}
