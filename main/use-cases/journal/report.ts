import type { JournalRun, TextFile } from '#shared/model/journal';
import { makerAndModel } from '#shared/model/maker';
import type { PlanStep, StepResult } from '#shared/model/plan';
import { visibleIn, visibleJson } from '#shared/visible-text';

export type ReportFormat = 'html' | 'txt' | 'json';

/** Who writes the report, and when. */
interface Written {
  version: string;
  /** ISO 8601. */
  at: string;
}

/** The report of a job as a file for a ticket: machine, before, after, proof. Holds no secret. */
export function reportFile(run: JournalRun, as: ReportFormat, written: Written): TextFile {
  const machine = run.machine.hostname ?? run.machine.address;
  const stem = `amt-report-${machine.replace(/[^A-Za-z0-9._-]+/g, '-')}-${run.entry.at.slice(0, 10)}`;
  switch (as) {
    case 'html':
      return { name: `${stem}.html`, mime: 'text/html', text: htmlOf(visibleIn(run), written) };
    case 'txt':
      return { name: `${stem}.txt`, mime: 'text/plain', text: textOf(visibleIn(run), written) };
    case 'json': {
      const { undo: _undo, ...told } = run;
      const report = { report: 'amt-bench job report', written, ...told };
      return {
        name: `${stem}.json`,
        mime: 'application/json',
        text: `${visibleJson(JSON.stringify(report, null, 2))}\n`,
      };
    }
  }
}

type Row = readonly [label: string, value: string];

interface Told {
  title: string;
  result: string;
  machine: Row[];
  job: Row[];
  steps: StepRow[];
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

const KINDS: Readonly<Record<JournalRun['entry']['kind'], string>> = {
  configuration: 'Configuration',
  'unprovision-full': 'Full unprovisioning',
  'unprovision-partial': 'Partial unprovisioning',
  'set-mebx': 'New MEBx password',
  'rotate-password': 'New admin password',
  power: 'Power order',
  login: 'Login',
  statement: 'Statement',
  refusal: 'Refusal',
  identity: 'Identity',
};

const OUTCOMES: Readonly<Record<JournalRun['entry']['outcome'], string>> = {
  done: 'Done',
  partial: 'Done in part',
  failed: 'Failed',
  unknown: 'Result not known',
  'under-way': 'Still running',
  'cut-short': 'Interrupted before its end',
  continued: 'Interrupted; a later run continued it',
  accepted: 'Accepted',
  refused: 'Refused',
  noted: 'Noted',
  'taken-back': 'Taken back',
};

const STEP_OUTCOMES: Readonly<Record<StepResult['outcome'], string>> = {
  ok: 'done',
  failed: 'failed',
  unknown: 'result not known',
  skipped: 'not done',
};

function toldOf(run: JournalRun, { version, at }: Written): Told {
  const { entry, machine, report, startedBy, hardware } = run;
  const kind = KINDS[entry.kind];
  return {
    title: `${kind} of ${machine.hostname ?? machine.address}`,
    result: resultOf(run),
    machine: present([
      ['Name', machine.hostname],
      ['Address', machine.address],
      ['Model', makerAndModel(hardware?.maker, hardware?.model)],
      ['Serial number', hardware?.serialNumber],
      ['UUID', machine.uuid],
      ['AMT version', machine.version],
    ]),
    job: present([
      ['Job', kind],
      ['Order', entry.order],
      ['Profile', entry.profile],
      ['Started', entry.at],
      ['Ended', run.endedAt],
      ['Technician', startedBy?.user],
      ['Computer', startedBy?.computer],
      ['AMT Bench', startedBy?.version],
      ['Run', entry.runId],
    ]),
    steps: stepRows(run.plan ?? [], report?.steps ?? []),
    proof: present([
      ['Read back', report && (report.verified ? 'every setting, on a new connection' : 'not verified')],
      ['Power', report?.proof?.power],
      ['Open ports', report?.proof && (report.proof.openPorts.join(', ') || 'none')],
      ['ConfigMgr status', report?.proof?.configMgr],
      ['Failure', report?.failure?.message],
      ['Next step', report?.failure?.nextStep],
      ['Code', report?.failure?.code],
    ]),
    footer: `Report written by AMT Bench ${version} at ${at}. It holds no passwords.`,
  };
}

function resultOf({ entry, report }: JournalRun): string {
  const outcome = OUTCOMES[entry.outcome];
  if (!report) return outcome;
  return report.verified ? `${outcome}, read back and verified` : `${outcome}, not verified`;
}

/** The steps as they ended; those that were only planned have no end. */
function stepRows(plan: readonly PlanStep[], results: readonly StepResult[]): StepRow[] {
  const ended = new Map(results.map((result) => [result.id, result]));
  const planned = new Set(plan.map(({ id }) => id));
  const rows = plan.map((step) => {
    const result = ended.get(step.id);
    return result ? endedRow(result) : openRow(step);
  });
  return [...rows, ...results.filter(({ id }) => !planned.has(id)).map(endedRow)];
}

function endedRow({ title, outcome, before, after, ms, message = '' }: StepResult): StepRow {
  const took = `${(ms / 1_000).toFixed(1)} s`;
  return { title, outcome: STEP_OUTCOMES[outcome], before, after, took, remark: message };
}

function openRow({ title, current }: PlanStep): StepRow {
  return { title, outcome: 'no result recorded', before: current, after: 'not known', took: '', remark: '' };
}

function present(rows: readonly (readonly [string, string | undefined])[]): Row[] {
  return rows.filter((row): row is Row => row[1] !== undefined && row[1] !== '');
}

function textOf(run: JournalRun, written: Written): string {
  const told = toldOf(run, written);
  const section = (title: string, rows: readonly Row[]): string[] => {
    const width = Math.max(...rows.map(([label]) => label.length));
    const lines = rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`);
    return rows.length === 0 ? [] : ['', title, ...lines];
  };
  const steps = told.steps.flatMap(({ title, outcome, before, after, took, remark }) => [
    `  ${title}: ${outcome}${took === '' ? '' : ` (${took})`}`,
    `    before: ${before}`,
    `    after:  ${after}`,
    ...(remark === '' ? [] : [`    ${remark}`]),
  ]);
  return [
    told.title,
    `Result: ${told.result}`,
    ...section('Machine', told.machine),
    ...section('Job', told.job),
    ...(steps.length === 0 ? [] : ['', 'Changes', ...steps]),
    ...section('Proof', told.proof),
    '',
    told.footer,
    '',
  ].join('\n');
}

/** One file that needs nothing from elsewhere and runs nothing. */
function htmlOf(run: JournalRun, written: Written): string {
  const told = toldOf(run, written);
  const section = (title: string, rows: readonly Row[]): string =>
    rows.length === 0
      ? ''
      : html`<h2>${title}</h2>
          <table class="facts">
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
  const steps =
    told.steps.length === 0
      ? ''
      : html`<h2>Changes</h2>
          <table>
            <thead>
              <tr>
                <th>Change</th>
                <th>Result</th>
                <th>Before</th>
                <th>After</th>
                <th>Time</th>
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
  return `${html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${told.title}</title>
        <style>
          ${raw([STYLE])}
        </style>
      </head>
      <body>
        <h1>${told.title}</h1>
        <p><strong>${told.result}</strong></p>
        ${raw([section('Machine', told.machine), section('Job', told.job), steps, section('Proof', told.proof)])}
        <footer>${told.footer}</footer>
      </body>
    </html>`.replace(/^ +/gm, '')}\n`;
}

const STYLE = `body { font: 11pt/1.4 system-ui, sans-serif; color: #000; background: #fff; margin: 2em auto; max-width: 60em; padding: 0 1em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
table { border-collapse: collapse; width: 100%; } .facts { width: auto; }
th, td { text-align: left; vertical-align: top; padding: 0.25em 0.8em 0.25em 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
.facts th { font-weight: 400; white-space: nowrap; } footer { margin-top: 2em; font-size: 0.85em; }
@media print { body { margin: 0; } tr { break-inside: avoid; } }`;

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
