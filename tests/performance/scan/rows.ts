import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldPlan } from './field';
import { judge, type Score, type Seen } from './judge';
import type { Lab, Link, NameServer } from './lab';
import type { LinkCheck } from './link-check';
import {
  everyAddress,
  type Expected,
  expectedOf,
  fortyMachines,
  lookalikes,
  type Machine,
  tenMachines,
} from './machines';
import type { MeshScanner } from './mesh';
import { runNmap } from './nmap';
import { extremes, median, outOf, ratio, sum, time, times, whole } from './numbers';
import type { OurRun, OurScanner } from './ours';
import type { Processes } from './processes';

/** What all rows work with. */
export interface Bench {
  lab: Lab;
  processes: Processes;
  ours: OurScanner;
  /** Undefined: could not be had; said so before. */
  mesh: MeshScanner | undefined;
  hasNmap: boolean;
  quick: boolean;
  /** Instead of what a row has by itself. */
  runs: number | undefined;
  link: Link;
  workFolder: string;
  progress: (text: string) => void;
}

/** A target, and whether it was hit. */
export interface Check {
  what: string;
  target: string;
  value: string;
  /** Undefined: could not be measured here. */
  met: boolean | undefined;
}

export interface RowResult {
  id: string;
  title: string;
  /** What was measured, in a sentence or two. */
  setting: string;
  columns: readonly string[];
  lines: readonly (readonly string[])[];
  checks: readonly Check[];
  /** What happened on the way that a reader should know. */
  remarks: readonly string[];
  /** Every single run. */
  runs: Readonly<Record<string, readonly Measure[]>>;
}

/** One run of one contender. */
export interface Measure {
  /** What it took to scan, by the contender's own count where it has one. Of ours, Infinity when it failed. */
  scanMs: number;
  /** What it took with the start and end of the program. */
  wallMs: number;
  /** Packets that left the scanner's side. */
  packets: number;
  score: Score;
  trouble: string | undefined;
  ours: Omit<OurRun, 'seen'> | undefined;
}

interface Contender {
  name: string;
  run: () => Promise<{
    seen: Seen[];
    scanMs: number;
    wallMs: number;
    trouble: string | undefined;
    ours?: OurRun;
  }>;
}

const OURS = 'AMT Bench';
const OURS_SILENT = 'AMT Bench, name server silent';
const NMAP = 'nmap -T5';
const MESH = 'MeshCentral, names stubbed';
const MESH_REAL = 'MeshCentral, name server answers';
const MESH_SILENT = 'MeshCentral, name server silent';

const RUNS = 5;
const LOSSY_RUNS = 20;
const SMALL_SCAN_MS = 60_000;
const LARGE_SCAN_MS = 120_000;
const LARGE_NMAP_MS = 300_000;

/** Rows by the name that `--only` takes, in the order in which they run. */
export const ROWS: ReadonlyMap<string, (bench: Bench) => Promise<RowResult[]>> = new Map([
  ['1', smallScan],
  ['1-link', onLinkScan],
  ['1-sim', simulatorScan],
  ['2', largeScan],
  ['4', lossyScan],
  ['5', fullScan],
  ['6', falsePositives],
]);

async function smallScan(bench: Bench): Promise<RowResult[]> {
  const range = '10.200.1.0/24';
  const machines = tenMachines('10.200.1');
  const measured = await inField(bench, machines, () =>
    interleave(bench, expectedOf(machines), runsOf(bench, RUNS), [
      ours(bench, range, SMALL_SCAN_MS),
      ours(bench, range, SMALL_SCAN_MS, 'silent'),
      ...nmap(bench, range, SMALL_SCAN_MS),
      ...mesh(bench, range, MESH),
    ]),
  );
  const [own, silent] = [of(measured, OURS), of(measured, OURS_SILENT)];
  const first = own.map((one) => one.ours?.firstSightingMs ?? NaN);
  const startup = own.map((one) => one.ours?.startupMs ?? NaN);
  return [
    {
      ...table('1', 'A /24 with ten machines behind a router', measured),
      setting:
        'Seven answer the ping and plain HTTP, one speaks TLS only (AMT 18), one hides its pong, one is not set up. ' +
        'Complete means: found, vendor, state, both ports and the full version.',
      checks: [
        allComplete(own),
        atMost('scan', own.map(scanMs), 1_000),
        atMost('scan, name server silent', silent.map(scanMs), 1_000),
        atMost(
          'from the end of the scan to the end of the program, name server silent',
          silent.map((one) => one.wallMs - one.scanMs - (one.ours?.startupMs ?? NaN)),
          1_000,
        ),
        fasterThan(measured, NMAP, wallMs),
        fasterThan(measured, MESH, scanMs),
      ],
    },
    {
      id: '3',
      title: 'The first row',
      setting: 'From the scans of row 1, name server answering.',
      columns: ['', 'median and extremes'],
      lines: [
        ['start of the scan → first row', times(first)],
        ['start of the program → first packet', times(startup)],
        ['start of the program → end of the program', times(own.map(wallMs))],
      ],
      checks: [atMost('first row after the start of the scan', first, 100)],
      remarks: [],
      runs: {},
    },
  ];
}

async function onLinkScan(bench: Bench): Promise<RowResult[]> {
  const range = '10.201.1.0/24';
  const machines = tenMachines('10.201.1');
  const measured = await inField(bench, machines, () =>
    interleave(bench, expectedOf(machines), runsOf(bench, RUNS), [
      ours(bench, range, SMALL_SCAN_MS),
      ...nmap(bench, range, SMALL_SCAN_MS),
      ...mesh(bench, range, MESH),
    ]),
  );
  const own = of(measured, OURS);
  return [
    {
      ...table('1-link', 'The same ten in the laptop’s own subnet', measured),
      setting: 'Each address is asked for by ARP first, and only live ones answer that.',
      checks: [allComplete(own), atMost('scan', own.map(scanMs), 1_000)],
    },
  ];
}

/** The project's simulator lives on loopback addresses; the field leads ten addresses of its own to them. */
async function simulatorScan(bench: Bench): Promise<RowResult[]> {
  const range = '10.200.2.0/24';
  const { lab, processes, ours: scanner } = bench;
  const measured = await inField(bench, [], async () => {
    const simulator = await processes.startAndRead(lab.inside('field', scanner.simulate), 13);
    try {
      const infos = simulator.lines.map((line) => JSON.parse(line) as { address: string; version: string });
      const outside = (address: string): string => `10.200.2.${address.split('.')[3] ?? ''}`;
      lab.lead(new Map(infos.map(({ address }) => [outside(address), address])));
      const expected = infos
        .filter(({ version }) => version !== '')
        .map(({ address, version }): Expected => ({
          address: outside(address),
          vendor: 'intel-amt',
          version,
          roughly: true,
        }));
      return await interleave(bench, expected, runsOf(bench, RUNS), [
        ours(bench, range, SMALL_SCAN_MS),
        ...nmap(bench, range, SMALL_SCAN_MS),
        ...mesh(bench, range, MESH),
      ]);
    } finally {
      await simulator.end();
      lab.endLead();
    }
  });
  const own = of(measured, OURS);
  return [
    {
      ...table('1-sim', 'The demo bench of thirteen simulated machines in a /24', measured, [
        'found',
        'versions',
        'false',
      ]),
      setting:
        'The project’s own simulator: twelve Intel machines with the firmware’s pages, TLS of their generation and a ' +
        'DASH board of another maker. Its loopback addresses are led to the field by NAT.',
      checks: [
        {
          what: 'machines found',
          target: 'all, and not the DASH board',
          value: found(own),
          met: own.length > 0 && own.every(({ score }) => score.found === score.of && score.false === 0),
        },
      ],
    },
  ];
}

async function largeScan(bench: Bench): Promise<RowResult[]> {
  const machines = fortyMachines('10.200');
  const expected = expectedOf(machines);
  const measured = await inField(bench, machines, async () => {
    const runs = await interleave(bench, expected, runsOf(bench, RUNS), [
      ours(bench, '10.200.0.0/16', LARGE_SCAN_MS),
      // Its page offers no /16; its code takes one when it is written as a range.
      ...mesh(bench, '10.200.0.0-10.200.255.255', MESH),
    ]);
    if (bench.quick) return runs;
    const once = await interleave(
      bench,
      expected,
      1,
      nmap(bench, '10.200.0.0/16', LARGE_NMAP_MS, ['--min-rate', '5000']),
    );
    return new Map([...runs, ...once]);
  });
  const own = of(measured, OURS);
  const detail = (read: (run: Omit<OurRun, 'seen'>) => number): number[] =>
    own.map((one) => (one.ours ? read(one.ours) : NaN));
  const rss = detail((run) => run.rssMb);
  const p99 = detail((run) => run.loopP99Ms);
  const { lines, columns, ...rest } = table('2', 'A /16 with forty machines behind a router', measured);
  return [
    {
      ...rest,
      columns,
      lines,
      setting:
        'Twenty-eight answer the ping and plain HTTP, two of them without a version in their banner and two as Standard ' +
        'Manageability; four speak TLS only, four hide their pong, four are not set up. nmap runs once, with ' +
        '`--min-rate 5000`.',
      checks: [
        allComplete(own),
        atMost('scan', own.map(scanMs), 10_000),
        {
          what: 'largest memory of the process (worst run)',
          target: '≤ 250 MB',
          value: `${whole(Math.max(...rss))} MB`,
          met: Math.max(...rss) <= 250,
        },
        {
          what: 'event-loop delay, p99 (10 ms of it are the watch’s own)',
          target: '≤ 50 ms',
          value: `${time(median(p99))} (worst run ${time(Math.max(...p99))})`,
          met: median(p99) <= 50,
        },
      ],
      remarks: [
        ...rest.remarks,
        `Longest single event-loop delay of each run: ${detail((run) => run.loopMaxMs)
          .map((ms) => time(ms))
          .join(', ')}. Processor time of each run: ${detail((run) => run.cpuMs)
          .map((ms) => time(ms))
          .join(', ')}.`,
      ],
    },
  ];
}

async function lossyScan(bench: Bench): Promise<RowResult[]> {
  const range = '10.200.1.0/24';
  const machines = tenMachines('10.200.1');
  const { lossPercent, roundTripMs } = bench.link;
  const title = `Ten machines where ${String(lossPercent)} % of packets get lost`;
  const setting =
    `The /24 of row 1 over a link that loses ${String(lossPercent)} % of the packets in each direction, independently ` +
    `of each other, and takes ${String(roundTripMs / 2)} ms each way (${String(roundTripMs)} ms round trip). ` +
    'The most that nmap and MeshCentral can find is nine each.';
  const what = 'machines found, all runs together';
  const target = 'all';
  if (bench.lab.impairedBy === undefined) {
    const remark = 'This kernel has no netem, and there is no python3 or no /dev/net/tun to make up for it.';
    return [
      {
        ...{ id: '4', title, setting, columns: [], lines: [], runs: {} },
        checks: [{ what, target, value: 'not measured', met: undefined }],
        remarks: [remark],
      },
    ];
  }
  let check: LinkCheck | undefined;
  const measured = await inField(bench, machines, async () => {
    await bench.lab.impair(bench.link);
    try {
      check = await checkLink(bench);
      return await interleave(bench, expectedOf(machines), runsOf(bench, LOSSY_RUNS, 3), [
        ours(bench, range, SMALL_SCAN_MS),
        ...nmap(bench, range, SMALL_SCAN_MS),
        ...mesh(bench, range, MESH),
      ]);
    } finally {
      await bench.lab.repair();
    }
  });
  const own = of(measured, OURS);
  const wanted = own.length * machines.length;
  const seen = sum(own.map(({ score }) => score.found));
  const { lines, columns, ...rest } = table('4', title, measured);
  return [
    {
      ...rest,
      columns: [...columns, 'recall', 'runs with all found', 'runs with all complete'],
      lines: lines.map((line, index) => {
        const runs = [...measured.values()][index] ?? [];
        const all = sum(runs.map(({ score }) => score.of));
        const ends = (read: (score: Score) => number): string =>
          `${String(runs.filter(({ score }) => read(score) === score.of).length)} of ${String(runs.length)}`;
        return [
          ...line,
          `${((100 * sum(runs.map(({ score }) => score.found))) / all).toFixed(1)} %`,
          ends((score) => score.found),
          tells([...measured.keys()][index] ?? '', 'complete') ? ends((score) => score.complete) : '–',
        ];
      }),
      setting,
      checks: [
        { what, target, value: `${String(seen)} of ${String(wanted)}`, met: wanted > 0 && seen === wanted },
      ],
      remarks: [
        ...rest.remarks,
        bench.lab.impairedBy === 'netem'
          ? 'The link is made by tc netem on both ends.'
          : 'The link is made by link-relay.py between two TUN devices, because this kernel has no netem.',
        ...(check
          ? [
              `What it did to ${String(check.sent)} questions to the name server: ` +
                `${((100 * check.lost) / check.sent).toFixed(1)} % without an answer ` +
                `(${(100 - (100 - lossPercent) ** 2 / 100).toFixed(1)} % expected), answers after ` +
                `${check.roundTripMs.toFixed(1)} ms.`,
            ]
          : []),
      ],
    },
  ];
}

async function checkLink({ lab, processes, workFolder }: Bench): Promise<LinkCheck | undefined> {
  const command = [process.execPath, join(workFolder, 'link-check.mjs'), lab.nameServer, '2000'];
  const { code, stdout } = await processes.run(lab.inside('scanner', command), { withinMs: 30_000 });
  return code === 0 ? (JSON.parse(stdout) as LinkCheck) : undefined;
}

async function fullScan(bench: Bench): Promise<RowResult[]> {
  const range = '10.200.3.0/24';
  const machines = everyAddress('10.200.3');
  const measured = await inField(bench, machines, () =>
    interleave(bench, expectedOf(machines), runsOf(bench, RUNS), [
      ours(bench, range, SMALL_SCAN_MS),
      ...nmap(bench, range, SMALL_SCAN_MS),
      ...mesh(bench, range, MESH),
      ...mesh(bench, range, MESH_REAL),
      ...mesh(bench, range, MESH_SILENT),
    ]),
  );
  const own = of(measured, OURS);
  return [
    {
      ...table('5', 'A /24 with a machine at each of its 254 addresses', measured),
      setting: 'All of them answer the ping; every tenth speaks TLS only, and every tenth is not set up.',
      checks: [
        {
          what: 'machines found (worst run)',
          target: '254 of 254',
          value: `${String(Math.min(...own.map(({ score }) => score.found)))} of 254`,
          met: own.length > 0 && own.every(({ score }) => score.found === 254),
        },
      ],
    },
  ];
}

async function falsePositives(bench: Bench): Promise<RowResult[]> {
  const range = '10.200.4.0/24';
  const machines = lookalikes('10.200.4');
  const measured = await inField(bench, machines, () =>
    interleave(bench, expectedOf(machines), runsOf(bench, RUNS), [
      ours(bench, range, SMALL_SCAN_MS),
      ...mesh(bench, range, MESH),
    ]),
  );
  const own = of(measured, OURS);
  const wrong = Math.max(...own.map(({ score }) => score.false));
  return [
    {
      ...table('6', 'Forty that are not AMT', measured, ['found', 'false']),
      setting:
        'Twenty DASH controllers of other makers, and twenty services on 16992 or 16993 that are no AMT: web servers, ' +
        'digest challenges of other realms, a TLS port that wants a client certificate, one that says nothing and one ' +
        'that says nonsense. Two real AMT machines stand among them as a control.',
      checks: [
        {
          what: 'called Intel AMT and are not (worst run)',
          target: '0',
          value: own.every(({ trouble }) => trouble === undefined) ? String(wrong) : 'the scan failed',
          met: wrong === 0 && own.every(({ trouble }) => trouble === undefined),
        },
        {
          what: 'the two that are AMT',
          target: 'found',
          value: found(own),
          met: own.length > 0 && own.every(({ score }) => score.found === score.of),
        },
      ],
    },
  ];
}

function runsOf({ quick, runs }: Bench, usual: number, inHaste = 1): number {
  return runs ?? (quick ? inHaste : usual);
}

/** Starts the machines, makes them live, works, and takes them away. */
async function inField<T>(bench: Bench, machines: readonly Machine[], work: () => Promise<T>): Promise<T> {
  const { lab, processes, workFolder } = bench;
  const file = join(workFolder, 'plan.json');
  const plan: FieldPlan = { machines: [...machines], nameServer: lab.nameServer };
  writeFileSync(file, JSON.stringify(plan));
  lab.place(machines);
  const end = await processes.help(
    lab.inside('field', [process.execPath, join(workFolder, 'field.mjs'), file]),
  );
  try {
    return await work();
  } finally {
    await end();
    lab.place([]);
  }
}

/** All contenders, one after the other, as often as asked for; who is first changes from round to round. */
async function interleave(
  bench: Bench,
  expected: readonly Expected[],
  rounds: number,
  contenders: readonly Contender[],
): Promise<Map<string, Measure[]>> {
  const measured = new Map<string, Measure[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length];
      // A contender that has failed once is not run again.
      if (!contender || measured.get(contender.name)?.some(({ trouble }) => trouble !== undefined)) continue;
      bench.progress(`round ${String(round + 1)} of ${String(rounds)}: ${contender.name}`);
      bench.lab.forgetNeighbours();
      const before = bench.lab.packetsSent();
      const { seen, scanMs: took, wallMs: wall, trouble, ours: run } = await contender.run();
      const packets = bench.lab.packetsSent() - before;
      const score = judge(expected, seen);
      const { seen: _, ...own } = run ?? { seen };
      const measure = {
        scanMs: took,
        wallMs: wall,
        packets,
        score,
        trouble,
        ours: run && (own as Omit<OurRun, 'seen'>),
      };
      measured.get(contender.name)?.push(measure);
      bench.progress(
        `  ${time(took)} (${time(wall)} with start and end), ${String(score.found)} of ${String(score.of)} found, ` +
          `${String(score.complete)} complete, ${String(score.false)} false${trouble === undefined ? '' : `; ${trouble}`}`,
      );
      if (run) for (const flaw of score.flaws.slice(0, 5)) bench.progress(`    ${flaw}`);
    }
  }
  return measured;
}

function ours(bench: Bench, targets: string, withinMs: number, names: NameServer = 'answers'): Contender {
  return {
    name: names === 'answers' ? OURS : OURS_SILENT,
    run: async () => {
      bench.lab.useNameServer(names);
      const run = await bench.ours.scan(bench.lab, targets, withinMs);
      return { ...run, scanMs: run.durationMs, ours: run };
    },
  };
}

function nmap(bench: Bench, targets: string, withinMs: number, more: readonly string[] = []): Contender[] {
  if (!bench.hasNmap) return [];
  return [
    {
      name: NMAP,
      run: async () => {
        const run = await runNmap(bench.lab, bench.processes, targets, { more, withinMs });
        return { ...run, scanMs: run.wallMs };
      },
    },
  ];
}

function mesh(
  bench: Bench,
  range: string,
  name: typeof MESH | typeof MESH_REAL | typeof MESH_SILENT,
): Contender[] {
  const scanner = bench.mesh;
  if (!scanner) return [];
  return [
    {
      name,
      run: async () => {
        bench.lab.useNameServer(name === MESH_SILENT ? 'silent' : 'answers');
        const dns = name === MESH ? 'dns-stub' : 'dns-real';
        const run = await scanner.scan(bench.lab, bench.processes, range, dns);
        return { ...run, scanMs: run.durationMs };
      },
    },
  ];
}

type Part = 'found' | 'versions' | 'states' | 'ports' | 'complete' | 'false';
const HEADINGS: Readonly<Record<Part, string>> = {
  found: 'found',
  versions: 'version right',
  states: 'state right',
  ports: 'ports right',
  complete: 'complete',
  false: 'wrongly called AMT',
};

/** Only what a scanner reports counts; it is not blamed for the rest. */
function tells(name: string, part: Part): boolean {
  if (name === NMAP) return part === 'found' || part === 'ports';
  return name.startsWith('AMT Bench') || (part !== 'ports' && part !== 'complete');
}

/** A line for each contender, ours first. */
function table(
  id: string,
  title: string,
  measured: ReadonlyMap<string, readonly Measure[]>,
  parts: readonly Part[] = ['found', 'versions', 'states', 'ports', 'complete'],
): Pick<RowResult, 'id' | 'title' | 'columns' | 'lines' | 'remarks' | 'runs'> {
  const own = median(of(measured, OURS).map(scanMs));
  const lines = [...measured].map(([name, runs]) => [
    name,
    String(runs.length),
    times(runs.map(scanMs)),
    name === OURS ? '' : ratio(median(runs.map(scanMs)), own),
    time(median(runs.map(wallMs))),
    ...parts.map((part) => {
      if (!tells(name, part)) return '–';
      // A scan that failed has reported nothing.
      const counted = part === 'false' ? runs.filter(({ trouble }) => trouble === undefined) : runs;
      const counts = counted.map(({ score }) => score[part]);
      return part === 'false' ? extremes(counts) : outOf(counts, runs[0]?.score.of ?? 0);
    }),
    median(runs.map(({ packets }) => packets)).toLocaleString('en'),
  ]);
  const remarks = [...measured].flatMap(([name, runs]) => {
    const troubles = new Set(runs.flatMap(({ trouble }) => trouble ?? []));
    return [...troubles].map((trouble) => `${name}: ${trouble}.`);
  });
  return {
    id,
    title,
    columns: [
      ...['', 'runs', 'time (least – most)', 'ours = 1', 'with program start'],
      ...parts.map((part) => HEADINGS[part]),
      'packets sent',
    ],
    lines,
    remarks,
    runs: Object.fromEntries(measured),
  };
}

function of(measured: ReadonlyMap<string, readonly Measure[]>, name: string): readonly Measure[] {
  return measured.get(name) ?? [];
}

function scanMs(one: Measure): number {
  return one.scanMs;
}

function wallMs(one: Measure): number {
  return one.wallMs;
}

function found(runs: readonly Measure[]): string {
  return outOf(
    runs.map(({ score }) => score.found),
    runs[0]?.score.of ?? 0,
  );
}

function allComplete(runs: readonly Measure[]): Check {
  return {
    what: 'complete results, nothing false, in every run',
    target: 'all',
    value: outOf(
      runs.map(({ score }) => score.complete),
      runs[0]?.score.of ?? 0,
    ),
    met: runs.length > 0 && runs.every(({ score }) => score.complete === score.of && score.false === 0),
  };
}

function atMost(what: string, values: readonly number[], mostMs: number): Check {
  return {
    what: `${what} (median)`,
    target: `≤ ${mostMs < 1_000 ? `${String(mostMs)} ms` : `${(mostMs / 1_000).toFixed(1)} s`}`,
    value: time(median(values)),
    met: median(values) <= mostMs,
  };
}

/** Ours with the start of its program, against what the peer took; the peer's favour where it is no program. */
function fasterThan(
  measured: ReadonlyMap<string, readonly Measure[]>,
  peer: string,
  read: (one: Measure) => number,
): Check {
  const own = median(of(measured, OURS).map(wallMs));
  const theirs = median(of(measured, peer).map(read));
  const known = !Number.isNaN(theirs);
  return {
    what: `whole program, against ${peer}`,
    target: known ? `< ${time(theirs)}` : 'faster',
    value: known ? time(own) : 'not measured',
    met: known ? own < theirs : undefined,
  };
}
