/** A label with what it stands for. */
export type Row = readonly [label: string, value: string];

/** What stands before several reports in one file: each machine with its result. */
export interface Overview {
  /** BCP 47. */
  language: string;
  title: string;
  rows: Row[];
  /** Where no report follows that has one. */
  footer: string;
}

/** Everything that the report says, in the words of its language. */
export interface Told {
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

export interface StepRow {
  title: string;
  outcome: string;
  before: string;
  after: string;
  /** Seconds, in words. */
  took: string;
  remark: string;
}

/** As plain text. */
export function textOf(told: readonly Told[], overview: Overview | undefined): string {
  const parts = told.map(jobText);
  if (!overview) return parts.join('');
  const end = parts.length === 0 ? [`${overview.footer}\n`] : parts;
  return [`${overview.title}\n`, `${rowLines(overview.rows).join('\n')}\n`, ...end].join('\n');
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
export function htmlOf(told: readonly Told[], overview: Overview | undefined): string {
  const [first] = told;
  const title = overview?.title ?? first?.title ?? '';
  const head = overview
    ? html`<h1>${title}</h1>
        ${raw([factTable(overview.rows), first ? '' : html`<footer>${overview.footer}</footer>`])}`
    : '';
  return `${html`<!doctype html>
    <html lang="${overview?.language ?? first?.language ?? 'en'}">
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
