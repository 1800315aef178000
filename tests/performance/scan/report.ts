import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import type { Check, RowResult } from './rows';

/** Columns as wide as their widest cell. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

export function printRow({ id, title, columns: headings, lines, checks, remarks }: RowResult): string {
  const table = headings.length > 0 ? columns([headings, ...lines]) : '';
  const notes = remarks.map((remark) => `  ${remark}\n`).join('');
  return `\n${id}. ${title}\n${table}${notes}${checks.map((check) => `  ${sentence(check)}\n`).join('')}`;
}

export function printVerdicts(results: readonly RowResult[]): string {
  const rows = results.flatMap(({ id, checks }) =>
    checks.map((check) => [id, check.what, check.target, check.value, verdict(check)]),
  );
  return `\nVerdicts\n${columns([['row', 'what', 'target', 'measured', ''], ...rows])}\n`;
}

export function verdict({ met }: Check): string {
  if (met === undefined) return 'not measured';
  return met ? 'met' : 'MISSED';
}

function sentence(check: Check): string {
  return `${verdict(check)}: ${check.what} ${check.value}, target ${check.target}`;
}

/** The commit that a checkout is at; work may go on in it while the measuring lasts. */
export function describeVersion(project: string): string {
  const git = (...args: string[]): string =>
    spawnSync('git', ['-C', project, ...args], { encoding: 'utf8' }).stdout.trim();
  const commit = git('rev-parse', '--short', 'HEAD') || 'unknown';
  const changed = git('status', '--porcelain', '--', 'main', 'shared', 'build') !== '';
  return `commit ${commit}${changed ? ' with changes that are not committed' : ''}`;
}

/** Where and with what it was measured; a line each. */
export function describeSurroundings(what: {
  /** From `describeVersion`, asked before anything was measured. */
  version: string;
  nmap: string | undefined;
  mesh: string | undefined;
  link: string | undefined;
  quick: boolean;
  /** Of the minute before the first row. */
  load: number;
}): string[] {
  const cores = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const model = cores[0]?.model.trim() ?? '';
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}${what.quick ? ', quick run: one run each' : ''}.`,
    `Computer: ${String(cores.length)} cores${model === '' || model === 'unknown' ? '' : ` (${model})`}, ${memory} GB, shared by scanner and machines, load before the first row ${what.load.toFixed(1)}; Linux ${release()}; Node ${process.versions.node}.`,
    `AMT Bench: ${what.version}.`,
    `Peers: ${what.nmap ?? 'no nmap'}; ${what.mesh === undefined ? 'no MeshCentral' : `MeshCentral ${what.mesh}`}.`,
    `Lossy link: ${what.link === undefined ? 'not possible here' : what.link === 'netem' ? 'tc netem' : 'link-relay.py'}.`,
  ];
}
