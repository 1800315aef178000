import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Lab, type Link } from './lab';
import { MeshScanner } from './mesh';
import { nmapVersion } from './nmap';
import { OurScanner } from './ours';
import { performancePage } from './performance-page';
import { Processes } from './processes';
import { describeSurroundings, describeVersion, printRow, printVerdicts } from './report';
import { type Bench, type RowResult, ROWS } from './rows';

const HELP = `npm run bench:scan -- [options]        (Linux, root)

Measures the scan against nmap and MeshCentral in two network namespaces of its own; no packet leaves them.
Prints a table and a verdict for each row. A full run writes docs/performance.md.

  --quick               each row once, row 4 three times, no nmap on the /16
  --only <rows>         some rows, e.g. 1,3 (rows: ${[...ROWS.keys()].join(', ')}; 3 comes with 1)
  --runs <n>            so many runs of each row
  --docs                write docs/performance.md after such a run, too
  --no-docs             do not write it
  --project <folder>    measure the scanner of another checkout (with node_modules)
  --meshcentral <tgz>   a fetched package, instead of npm pack
  --loss <percent>      row 4: packets lost in each direction (5)
  --latency <ms>        row 4: round trip (30)

Exit codes: 0 every target that could be measured is met, 1 one is missed, 2 it cannot be measured here.
`;

export interface Places {
  root: string;
  /** Of this measurement. */
  sources: string;
  /** Removed at the end. */
  workFolder: string;
}

/** @returns the exit code */
export async function benchmark(args: readonly string[], places: Places): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'number') return options;
  const missing = whatIsMissing();
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    return 2;
  }
  const project = options.project ?? places.root;
  const version = describeVersion(project);
  const load = loadavg()[0] ?? 0;
  if (load > 0.5) {
    process.stderr.write(
      `This computer is busy (load ${load.toFixed(1)}): times will be longer than they need be.\n`,
    );
  }
  const processes = new Processes(places.workFolder);
  process.prependListener('exit', () => processes.killAll());
  const progress = (text: string): void => void process.stderr.write(`${text}\n`);
  progress('Building a copy of AMT Bench …');
  const ours = new OurScanner(project, places.workFolder, processes);
  await ours.build();
  const mesh = fetchMesh(places.workFolder, options.meshcentral, progress);
  const nmap = nmapVersion();
  if (nmap === undefined) {
    progress('nmap is not installed; going on without it. To have it: apt-get install nmap');
  }

  const lab = new Lab(processes, join(places.sources, 'link-relay.py'));
  process.prependListener('exit', () => lab.close());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(130));
  }
  const results: RowResult[] = [];
  const { quick, runs, link } = options;
  const bench: Bench = {
    ...{ lab, processes, ours, mesh, quick, runs, link, progress },
    hasNmap: nmap !== undefined,
    workFolder: places.workFolder,
  };
  try {
    for (const name of options.rows) {
      progress(`\nRow ${name}`);
      for (const result of await runRow(name, bench)) {
        results.push(result);
        process.stdout.write(printRow(result));
      }
    }
  } finally {
    lab.close();
  }
  process.stdout.write(printVerdicts(results));
  const surroundings = describeSurroundings({
    version,
    nmap,
    mesh: mesh?.version,
    link: lab.impairedBy,
    quick,
    load,
  });
  process.stdout.write(`${surroundings.join('\n')}\n`);
  const output = join(places.root, 'tests', 'output');
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'scan-bench.json'), JSON.stringify({ surroundings, results }, null, 2));
  if (options.docs) {
    writeFileSync(join(places.root, 'docs', 'performance.md'), await performancePage(results, surroundings));
    progress('docs/performance.md is written.');
  }
  return results.some(({ checks }) => checks.some(({ met }) => met === false)) ? 1 : 0;
}

/** A row that breaks is a row that is missed; the others are still worth having. */
async function runRow(name: string, bench: Bench): Promise<RowResult[]> {
  try {
    return (await ROWS.get(name)?.(bench)) ?? [];
  } catch (error) {
    const remark = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [
      {
        ...{ id: name, title: 'could not be measured', setting: '', columns: [], lines: [], runs: {} },
        checks: [{ what: 'the row itself', target: 'runs', value: 'broke', met: false }],
        remarks: [remark],
      },
    ];
  }
}

interface Options {
  quick: boolean;
  runs: number | undefined;
  rows: string[];
  docs: boolean;
  project: string | undefined;
  meshcentral: string | undefined;
  link: Link;
}

/** @returns an exit code when there is nothing to run */
function readOptions(args: readonly string[]): Options | number {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        runs: { type: 'string' },
        docs: { type: 'boolean', default: false },
        'no-docs': { type: 'boolean', default: false },
        project: { type: 'string' },
        meshcentral: { type: 'string' },
        loss: { type: 'string', default: '5' },
        latency: { type: 'string', default: '30' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const asked = values.only?.split(',').map((name) => (name.trim() === '3' ? '1' : name.trim()));
    const rows = asked ? [...new Set(asked)] : [...ROWS.keys()];
    const unknown = rows.find((name) => !ROWS.has(name));
    if (unknown !== undefined) throw new Error(`There is no row “${unknown}”.`);
    const link = { lossPercent: Number(values.loss), roundTripMs: Number(values.latency) };
    if (!(link.lossPercent >= 0 && link.lossPercent < 100 && link.roundTripMs >= 0)) {
      throw new Error('--loss takes a percentage below 100, --latency milliseconds.');
    }
    const { quick, project, meshcentral } = values;
    const runs = values.runs === undefined ? undefined : Number(values.runs);
    if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) {
      throw new Error('--runs takes a number.');
    }
    const whole = !quick && asked === undefined && runs === undefined;
    return {
      ...{ quick, runs, rows, link },
      docs: (whole || values.docs) && !values['no-docs'],
      project: project && resolve(project),
      meshcentral: meshcentral && resolve(meshcentral),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
}

/** @returns in words what this computer lacks */
function whatIsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'This measurement needs the network namespaces of Linux.';
  if (process.getuid?.() !== 0) return 'Network namespaces are made by root: sudo npm run bench:scan';
  const tools = { ip: 'iproute2', tc: 'iproute2', nft: 'nftables' };
  const absent = Object.entries(tools).filter(([tool]) => spawnSync(tool, ['-V']).error !== undefined);
  if (absent.length === 0) return undefined;
  const packages = [...new Set(absent.map(([, name]) => name))].join(' ');
  return `${absent.map(([tool]) => tool).join(' and ')} not found. To have them: apt-get install ${packages}`;
}

function fetchMesh(
  workFolder: string,
  tarball: string | undefined,
  progress: (text: string) => void,
): MeshScanner | undefined {
  progress('Fetching MeshCentral for the comparison …');
  const mesh = MeshScanner.fetch(workFolder, tarball);
  if (typeof mesh !== 'string') return mesh;
  progress(`MeshCentral cannot be had, going on without it: ${mesh}`);
  return undefined;
}
