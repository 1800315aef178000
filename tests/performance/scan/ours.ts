import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Seen } from './judge';
import type { Lab } from './lab';
import type { Processes } from './processes';
import type { Watched } from './watch';

/**
 * All that the measurement knows of our scanner: its command line and the fields of its JSON. Should these change, this
 * file changes, and no other.
 */
interface Report {
  durationMs: number;
  firstSightingMs?: number;
  warnings?: string[];
  devices: {
    address: string;
    vendor?: string;
    version?: string;
    provisioningState: string;
    ports: { http: string; https: string };
  }[];
}

export interface OurRun extends Watched {
  seen: Seen[];
  /** By the scanner's own clock, without the start of the program. */
  durationMs: number;
  firstSightingMs: number | undefined;
  /** With start and end of the program. */
  wallMs: number;
  /** Anything that went wrong. */
  trouble: string | undefined;
}

const COPIED = ['build', 'main', 'renderer', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A copy of a checkout, built once: whoever edits the sources meanwhile changes nothing about the measurement, and the
 * command is the one that a technician types in a checkout.
 */
export class OurScanner {
  readonly #app: string;
  readonly #watch: string;
  readonly #folder: string;
  readonly #processes: Processes;

  constructor(project: string, workFolder: string, processes: Processes) {
    this.#app = join(workFolder, 'app');
    this.#watch = join(workFolder, 'watch.mjs');
    this.#folder = workFolder;
    this.#processes = processes;
    for (const name of COPIED.filter((one) => existsSync(join(project, one)))) {
      cpSync(join(project, name), join(this.#app, name), { recursive: true });
    }
    symlinkSync(realpathSync(join(project, 'node_modules')), join(this.#app, 'node_modules'));
  }

  /** @throws Error when it cannot be built */
  async build(): Promise<void> {
    const { code, stderr } = await this.#processes.run([process.execPath, this.#cli, '--version'], {
      withinMs: 300_000,
    });
    if (code !== 0) throw new Error(`AMT Bench cannot be built:\n${stderr}`);
  }

  async scan(lab: Lab, targets: string, withinMs: number): Promise<OurRun> {
    // A home of its own: nothing is known from an earlier scan.
    const home = mkdtempSync(join(this.#folder, 'home-'));
    const file = join(home, 'watched.json');
    const command = [
      ...[process.execPath, '--import', this.#watch],
      ...[this.#cli, 'scan', targets, '--json', '--quiet'],
    ];
    const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session', AMT_BENCH_SCAN_WATCH: file };
    const ended = await this.#processes.run(lab.inside('scanner', command), { withinMs, env });
    const watched = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Watched) : undefined;
    rmSync(home, { recursive: true, force: true });
    const { wallMs } = ended;
    // A failed scan takes for ever, however fast it failed.
    const blank = { seen: [], durationMs: Infinity, firstSightingMs: undefined, wallMs: Infinity };
    const cost = watched ?? { startupMs: NaN, loopP99Ms: NaN, loopMaxMs: NaN, rssMb: NaN, cpuMs: NaN };
    if (ended.timedOut) {
      return { ...blank, ...cost, trouble: `not finished within ${String(withinMs / 1000)} s` };
    }
    if (ended.code !== 0 || !watched) {
      const last = `${ended.stdout}${ended.stderr}`.trim().slice(-2_000);
      return { ...blank, ...cost, trouble: `ended with code ${String(ended.code)}: ${last}` };
    }
    const report = JSON.parse(ended.stdout) as Report;
    return {
      ...cost,
      seen: report.devices.map(({ address, vendor, version, provisioningState, ports }) => ({
        address,
        isAmt: vendor === 'intel-amt' || vendor === 'intel-ism',
        ...(vendor !== undefined && { vendor }),
        ...(version !== undefined && { version }),
        state: provisioningState,
        http: ports.http,
        https: ports.https,
      })),
      durationMs: report.durationMs,
      firstSightingMs: report.firstSightingMs,
      wallMs,
      trouble: undefined,
    };
  }

  /** Command line that plays the thirteen machines of the demo; each prints a line, and they run until SIGINT. */
  get simulate(): string[] {
    return [process.execPath, this.#cli, 'simulate', '--bench', 'demo'];
  }

  get #cli(): string {
    return join(this.#app, 'build', 'amt-bench.mjs');
  }
}
