import { LIMITS } from '#shared/limits';
import type { JournalRun } from '#shared/model/journal';
import { makerAndModel } from '#shared/model/maker';
import type { PlanStep, StepResult } from '#shared/model/plan';
import { orderName } from '#shared/model/power';
import type { TextFile } from '#shared/model/text-file';
import type { messages } from '#shared/texts/en/messages/index';
import { message } from '#shared/texts/message';
import { type Said, type Say, sayIn } from '#shared/texts/say';
import { visibleIn, visibleJson } from '#shared/visible-text';

export type ReportFormat = 'html' | 'txt' | 'json';

/** A run as a report tells it: not whether it could be taken back. */
export type ReportedRun = Omit<JournalRun, 'undo'>;

/** Who writes the report, and when. */
interface Written {
  version: string;
  /** ISO 8601. */
  at: string;
}

/** What a report is about. */
interface Reported {
  /** At least one. */
  runs: readonly ReportedRun[];
  /** How many more there are that it has no room for. */
  more: number;
}

/** The report of one or more jobs as a file for a ticket: machine, before, after, proof. Holds no secret. */
export function reportFile(reported: Reported, as: ReportFormat, written: Written, say: Say): TextFile {
  const { runs, more } = reported;
  const stem = stemOf(runs, written);
  if (as === 'json') {
    const text = jsonOf(reported, written, say);
    return { name: `${stem}.json`, mime: 'application/json', text };
  }
  const told = runs.map((run) => toldOf(run, written, say));
  const overview = overviewOf(told, more, say);
  switch (as) {
    case 'html':
      return { name: `${stem}.html`, mime: 'text/html', text: htmlOf(told, overview) };
    case 'txt':
      return { name: `${stem}.txt`, mime: 'text/plain', text: textOf(told, overview) };
  }
}

function jsonOf({ runs, more }: Reported, written: Written, say: Say): string {
  const jobs = runs.map((run) => sayIn(run, say));
  const report = 'amt-bench job report';
  const several = { report, written, jobs, ...(more > 0 && { notIncluded: more }) };
  const document = jobs.length === 1 ? { report, written, ...jobs[0] } : several;
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}

/** The name of the file without its ending. */
function stemOf(runs: readonly ReportedRun[], { at }: Written): string {
  const [first, ...more] = runs;
  if (!first || more.length > 0) return `amt-report-${String(runs.length)}-machines-${at.slice(0, 10)}`;
  const machine = first.machine.hostname ?? first.machine.address;
  return `amt-report-${machine.replace(/[^A-Za-z0-9._-]+/g, '-')}-${first.entry.at.slice(0, 10)}`;
}

/** What stands before several reports in one file: each machine with its result. */
interface Overview {
  title: string;
  rows: Row[];
}

/** @returns undefined where the report is of one job */
function overviewOf(told: readonly Told[], more: number, say: Say): Overview | undefined {
  if (told.length === 1) return undefined;
  const rows = told.map(({ called, result }): Row => [called, result]);
  return {
    title: say(message('report.several', { count: told.length })),
    rows: more === 0 ? rows : [notIncluded(more, say), ...rows],
  };
}

function notIncluded(count: number, say: Say): Row {
  const text = message('report.more', { count, most: LIMITS.reportRuns });
  return [say(message('report.label.notIncluded')), say(text)];
}

type Row = readonly [label: string, value: string];

type SaidRun = Said<ReportedRun>;

/** Everything that the report says, in the words of its language. */
interface Told {
  /** BCP 47. */
  language: string;
  title: string;
  /** What the machine is called where several are listed. */
  called: string;
  result: string;
  machineTitle: string;
  machine: Row[];
  jobTitle: string;
  job: Row[];
  stepsTitle: string;
  columns: string[];
  steps: StepRow[];
  proofTitle: string;
  proof: Row[];
  footer: string;
}

interface StepRow {
  title: string;
  outcome: string;
  before: string;
  after: string;
  /** Seconds, in words. */
  took: string;
  remark: string;
}

function toldOf(whole: ReportedRun, { version, at }: Written, say: Say): Told {
  const run = sayIn(visibleIn(whole), say);
  const { entry, machine, report, startedBy, hardware } = run;
  const kind = say(message(`report.kind.${entry.kind}`));
  const label = (code: keyof typeof messages.report.label): string => say(message(`report.label.${code}`));
  return {
    language: say(message('report.language')),
    title: say(message('report.title', { kind, machine: machine.hostname ?? machine.address })),
    called: machine.hostname === undefined ? machine.address : `${machine.address} (${machine.hostname})`,
    result: resultOf(run, say),
    machineTitle: say(message('report.machine')),
    machine: present([
      [label('name'), machine.hostname],
      [label('address'), machine.address],
      [label('model'), makerAndModel(hardware?.maker, hardware?.model)],
      [label('serial'), hardware?.serialNumber],
      ['UUID', machine.uuid],
      [label('version'), machine.version],
    ]),
    jobTitle: say(message('report.job')),
    job: present([
      [label('job'), kind],
      [label('order'), entry.order && say(orderName(entry.order))],
      [label('profile'), entry.profile],
      [label('started'), entry.at],
      [label('ended'), run.endedAt],
      [label('technician'), startedBy?.user],
      [label('computer'), startedBy?.computer],
      ['AMT Bench', startedBy?.version],
      [label('run'), entry.runId],
    ]),
    stepsTitle: say(message('report.changes')),
    columns: (['change', 'result', 'before', 'after', 'time'] as const).map((column) =>
      say(message(`report.column.${column}`)),
    ),
    steps: stepRows(run.plan ?? [], report?.steps ?? [], say),
    proofTitle: say(message('report.proof')),
    proof: present([
      [
        label('readBack'),
        report && say(message(report.verified ? 'report.readBackAll' : 'report.readBackNot')),
      ],
      [label('power'), report?.proof?.power],
      [label('ports'), report?.proof && (report.proof.openPorts.join(', ') || say(message('report.none')))],
      [label('configMgr'), report?.proof?.configMgr],
      [label('failure'), report?.failure?.message],
      [label('next'), report?.failure?.nextStep],
      [label('code'), report?.failure?.code],
    ]),
    footer: say(message('report.footer', { version, at })),
  };
}

function resultOf({ entry, report }: Pick<SaidRun, 'entry' | 'report'>, say: Say): string {
  const outcome = message(`report.outcome.${entry.outcome}`);
  if (!report) return say(outcome);
  return say(message(report.verified ? 'report.verified' : 'report.notVerified', { outcome }));
}

/** The steps as they ended; those that were only planned have no end. */
function stepRows(
  plan: readonly Said<PlanStep>[],
  results: readonly Said<StepResult>[],
  say: Say,
): StepRow[] {
  const ended = new Map(results.map((result) => [result.id, result]));
  const planned = new Set(plan.map(({ id }) => id));
  const rows = plan.map((step) => {
    const result = ended.get(step.id);
    return result ? endedRow(result, say) : openRow(step, say);
  });
  return [...rows, ...results.filter(({ id }) => !planned.has(id)).map((result) => endedRow(result, say))];
}

function endedRow(
  { title, outcome, before, after, ms, message: remark = '' }: Said<StepResult>,
  say: Say,
): StepRow {
  const took = `${(ms / 1_000).toFixed(1)} s`;
  return { title, outcome: say(message(`report.step.${outcome}`)), before, after, took, remark };
}

function openRow({ title, current }: Said<PlanStep>, say: Say): StepRow {
  return {
    title,
    outcome: say(message('report.noResult')),
    before: current,
    after: say(message('report.notKnown')),
    took: '',
    remark: '',
  };
}

function present(rows: readonly (readonly [string, string | undefined])[]): Row[] {
  return rows.filter((row): row is Row => row[1] !== undefined && row[1] !== '');
}

function textOf(told: readonly Told[], overview: Overview | undefined): string {
  const parts = told.map(jobText);
  if (!overview) return parts.join('');
  return [`${overview.title}\n`, `${rowLines(overview.rows).join('\n')}\n`, ...parts].join('\n');
}

function rowLines(rows: readonly Row[]): string[] {
  const widest = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(widest)}  ${value}`);
}

function jobText(told: Told): string {
  const [, resultTitle = '', before = '', after = ''] = told.columns;
  const width = Math.max(before.length, after.length) + 1;
  const section = (title: string, rows: readonly Row[]): string[] =>
    rows.length === 0 ? [] : ['', title, ...rowLines(rows)];
  const steps = told.steps.flatMap(({ title, outcome, took, remark, ...step }) => [
    `  ${title}: ${outcome}${took === '' ? '' : ` (${took})`}`,
    `    ${`${before}:`.padEnd(width)} ${step.before}`,
    `    ${`${after}:`.padEnd(width)} ${step.after}`,
    ...(remark === '' ? [] : [`    ${remark}`]),
  ]);
  return [
    told.title,
    `${resultTitle}: ${told.result}`,
    ...section(told.machineTitle, told.machine),
    ...section(told.jobTitle, told.job),
    ...(steps.length === 0 ? [] : ['', told.stepsTitle, ...steps]),
    ...section(told.proofTitle, told.proof),
    '',
    told.footer,
    '',
  ].join('\n');
}

function factTable(rows: readonly Row[]): string {
  return html`<table class="facts">
    ${raw(
      rows.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      ),
    )}
  </table>`;
}

function jobHtml(told: Told): string {
  const section = (title: string, rows: readonly Row[]): string =>
    rows.length === 0
      ? ''
      : html`<h2>${title}</h2>
          ${raw([factTable(rows)])}`;
  const steps =
    told.steps.length === 0
      ? ''
      : html`<h2>${told.stepsTitle}</h2>
          <table>
            <thead>
              <tr>
                ${raw(told.columns.map((column) => html`<th>${column}</th>`))}
              </tr>
            </thead>
            <tbody>
              ${raw(
                told.steps.map(
                  (step) =>
                    html`<tr>
                      <td>${step.title}</td>
                      <td>${step.outcome}${raw([step.remark === '' ? '' : html`<br />${step.remark}`])}</td>
                      <td>${step.before}</td>
                      <td>${step.after}</td>
                      <td>${step.took}</td>
                    </tr>`,
                ),
              )}
            </tbody>
          </table>`;
  return html`<article>
    <h1>${told.title}</h1>
    <p><strong>${told.result}</strong></p>
    ${raw([
      section(told.machineTitle, told.machine),
      section(told.jobTitle, told.job),
      steps,
      section(told.proofTitle, told.proof),
    ])}
    <footer>${told.footer}</footer>
  </article>`;
}

/** One file that needs nothing from elsewhere and runs nothing. */
function htmlOf(told: readonly Told[], overview: Overview | undefined): string {
  const [first] = told;
  const title = overview?.title ?? first?.title ?? '';
  const head = overview
    ? html`<h1>${title}</h1>
        ${raw([factTable(overview.rows)])}`
    : '';
  return `${html`<!doctype html>
    <html lang="${first?.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${raw([STYLE])}
        </style>
      </head>
      <body>
        ${raw([head, ...told.map(jobHtml)])}
      </body>
    </html>`.replace(/^ +/gm, '')}\n`;
}

const STYLE = `body { font: 11pt/1.4 system-ui, sans-serif; color: #000; background: #fff; margin: 2em auto; max-width: 60em; padding: 0 1em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
table { border-collapse: collapse; width: 100%; } .facts { width: auto; }
th, td { text-align: left; vertical-align: top; padding: 0.25em 0.8em 0.25em 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
.facts th { font-weight: 400; white-space: nowrap; } footer { margin-top: 2em; font-size: 0.85em; }
article + article, table + article { margin-top: 3em; }
@media print { body { margin: 0; } tr { break-inside: avoid; } article + article, table + article { break-before: page; } }`;

/** Text that is markup already. */
class Markup {
  constructor(readonly text: string) {}
}

function raw(parts: readonly string[]): Markup {
  return new Markup(parts.join('\n'));
}

/** Markup with values in it; whatever is not markup itself is escaped. */
function html(parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): string {
  return parts.reduce((text, part, index) => {
    const value = values[index - 1];
    return `${text}${value instanceof Markup ? value.text : escaped(value ?? '')}${part}`;
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
