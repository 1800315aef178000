import { LIMITS } from '#shared/limits';
import type { JournalRun } from '#shared/model/journal';
import { makerAndModel } from '#shared/model/maker';
import type { MachineName, PlanStep, StepResult } from '#shared/model/plan';
import { orderName } from '#shared/model/power';
import { inFileName, type TextFile } from '#shared/model/text-file';
import { localDay, localeOf, zonedMomentIn } from '#shared/texts/dates';
import type { messages } from '#shared/texts/en/messages/index';
import { message } from '#shared/texts/message';
import { type Said, type Say, sayIn } from '#shared/texts/say';
import { visibleDocument, visibleIn } from '#shared/visible-text';
import type { NotBegun } from './not-begun';
import { htmlOf, type Overview, type Row, type StepRow, textOf, type Told } from './report-layout';

export type ReportFormat = 'html' | 'txt' | 'json';

/** A run as a report tells it: not whether it could be taken back. */
export type ReportedRun = Omit<JournalRun, 'undo'>;

/** Who writes the report, and when. */
interface Written {
  version: string;
  /** ISO 8601. */
  at: string;
}

/** What a report is about: at least one run, or one machine on which nothing was begun. */
export interface Reported {
  runs: readonly ReportedRun[];
  /** How many more runs there are that it has no room for. */
  more: number;
  /** Of a job with several machines: those that have no run. */
  notBegun: readonly NotBegun[];
}

/**
 * The report of one or more jobs as a file for a ticket: machine, before, after, proof. Holds no secret. People read
 * local times, programs ISO 8601.
 * @param zone IANA name; absent: this computer's
 */
export function reportFile(
  reported: Reported,
  as: ReportFormat,
  written: Written,
  say: Say,
  zone?: string,
): TextFile {
  const stem = stemOf(reported, written, zone);
  if (as === 'json') {
    const text = jsonOf(reported, written, say);
    return { name: `${stem}.json`, mime: 'application/json', text };
  }
  const locale = localeOf(say(message('report.language')), undefined);
  const when = (at: string): string => zonedMomentIn(locale, at, zone);
  const end = say(message('report.footer', { version: written.version, at: when(written.at) }));
  const told = reported.runs.map((run) => toldOf(run, end, when, say));
  const overview = overviewOf(reported, told, end, say);
  switch (as) {
    case 'html':
      return { name: `${stem}.html`, mime: 'text/html', text: htmlOf(told, overview) };
    case 'txt':
      return { name: `${stem}.txt`, mime: 'text/plain', text: textOf(told, overview) };
  }
}

function jsonOf(reported: Reported, written: Written, say: Say): string {
  const { runs, more, notBegun } = reported;
  const jobs = runs.map((run) => sayIn(run, say));
  const report = 'amt-bench job report';
  const several = {
    report,
    written,
    jobs,
    ...(more > 0 && { notIncluded: more }),
    ...(notBegun.length > 0 && { notBegun: sayIn(notBegun, say) }),
  };
  const document = isAboutOneRun(reported) ? { report, written, ...jobs[0] } : several;
  return visibleDocument(document);
}

function isAboutOneRun({ runs, more, notBegun }: Reported): boolean {
  return runs.length === 1 && more === 0 && notBegun.length === 0;
}

/** The name of the file without its ending. */
function stemOf(reported: Reported, { at }: Written, zone: string | undefined): string {
  const { runs, notBegun } = reported;
  const [first] = runs;
  if (!first || !isAboutOneRun(reported)) {
    return `amt-report-${String(runs.length + notBegun.length)}-machines-${localDay(at, zone)}`;
  }
  const machine = first.machine.hostname ?? first.machine.address;
  return `amt-report-${inFileName(machine)}-${localDay(first.entry.at, zone)}`;
}

/** @returns undefined where the report is of one job */
function overviewOf(
  reported: Reported,
  told: readonly Told[],
  footer: string,
  say: Say,
): Overview | undefined {
  if (isAboutOneRun(reported)) return undefined;
  const { runs, more, notBegun } = reported;
  const count = runs.length + notBegun.length;
  return {
    language: say(message('report.language')),
    title: say(message(notBegun.length === 0 ? 'report.several' : 'report.machines', { count })),
    rows: [
      ...(more === 0 ? [] : [notIncluded(more, say)]),
      ...told.map(({ called, result }): Row => [called, result]),
      ...notBegun.map((each): Row => {
        const { machine, result, reasons } = sayIn(visibleIn(each), say);
        return [labelOf(machine), [result, ...reasons].join('. ')];
      }),
    ],
    footer,
  };
}

function notIncluded(count: number, say: Say): Row {
  const text = message('report.more', { count, most: LIMITS.reportRuns });
  return [say(message('report.label.notIncluded')), say(text)];
}

function labelOf({ address, hostname }: Pick<MachineName, 'address' | 'hostname'>): string {
  return hostname === undefined ? address : `${address} (${hostname})`;
}

type SaidRun = Said<ReportedRun>;

function toldOf(whole: ReportedRun, footer: string, when: (at: string) => string, say: Say): Told {
  const run = sayIn(visibleIn(whole), say);
  const { entry, machine, report, startedBy, hardware } = run;
  const kind = say(message(`report.kind.${entry.kind}`));
  const label = (code: keyof typeof messages.report.label): string => say(message(`report.label.${code}`));
  return {
    language: say(message('report.language')),
    title: say(message('report.title', { kind, machine: machine.hostname ?? machine.address })),
    called: labelOf(machine),
    result: resultOf(run, say),
    machineTitle: say(message('report.machine')),
    machine: present([
      [label('name'), machine.hostname],
      [label('address'), machine.address],
      [label('model'), makerAndModel(hardware?.maker, hardware?.model)],
      [label('serial'), hardware?.serialNumber],
      [label('hardware'), hardware?.parts?.join(', ')],
      ['UUID', machine.uuid],
      [label('version'), machine.version],
    ]),
    jobTitle: say(message('report.job')),
    job: present([
      [label('job'), kind],
      [label('order'), entry.order && say(orderName(entry.order))],
      [label('profile'), entry.profile],
      [label('started'), when(entry.at)],
      [label('ended'), run.endedAt === undefined ? undefined : when(run.endedAt)],
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
      [label('whenOff'), report?.proof?.whenOff],
      [label('ports'), report?.proof && (report.proof.openPorts.join(', ') || say(message('report.none')))],
      [label('configMgr'), report?.proof?.configMgr],
      [label('failure'), report?.failure?.message],
      [label('next'), report?.failure?.nextStep],
      [label('code'), report?.failure?.code],
    ]),
    footer,
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
