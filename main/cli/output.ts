import { EXIT_CODE_OF_FAILURE } from '#shared/failure-codes';
import type { Failure } from '#shared/result';
import type { Language } from '#shared/texts/catalogue';
import { message, type Text } from '#shared/texts/message';
import { type Say, sayIn } from '#shared/texts/say';
import { Printed, printed, printedJson } from './printed';

/** Where a command writes: results to stdout, everything else to stderr. Tests give their own. */
export interface Console {
  out: (text: Printed) => void;
  err: (text: Printed) => void;
  /** Puts texts into the language of this command. */
  say: Say;
  /** The language of this command. */
  language: Language;
  /** Told of each failure before it is printed, for a log. */
  failed?: (failure: Failure) => void;
  /** Told of each remark that --quiet or --json keeps back, for a log. */
  keptBack?: (remark: Printed) => void;
  /** True when a person sits there and can be asked. */
  interactive: boolean;
}

export interface OutputOptions {
  json?: boolean | undefined;
  quiet?: boolean | undefined;
}

/** One JSON document on stdout, nothing else. */
export function printJson(console: Console, value: unknown): void {
  console.out(printedJson(sayIn(value, console.say)));
}

/** A failure for people on stderr, or for programs as the document on stdout. @returns the exit code */
export function printFailure(console: Console, failure: Failure, { json }: OutputOptions): number {
  console.failed?.(failure);
  if (json) printJson(console, { error: failure });
  else {
    const { say, err } = console;
    const { code, nextAt, fingerprint256, detail } = failure;
    err(printed`${say(failure.message)}\n`);
    err(printed`→ ${say(failure.nextStep)}\n`);
    const more = [
      nextAt !== undefined && message('cli.failure.notBefore', { time: localTime(nextAt) }),
      fingerprint256 !== undefined && message('cli.failure.fingerprint', { fingerprint: fingerprint256 }),
      detail !== undefined && message('cli.failure.detail', { detail }),
      message('cli.failure.code', { code }),
    ];
    for (const line of more) if (line) err(printed`  ${say(line)}\n`);
  }
  return EXIT_CODE_OF_FAILURE[failure.code];
}

/** Progress and remarks, for people only. @param text a string is one line, whatever is in it */
export function note(console: Console, options: OutputOptions, text: Text | Printed): void {
  const remark = printed`${text instanceof Printed ? text : console.say(text)}\n`;
  if (options.quiet || options.json) console.keptBack?.(remark);
  else console.err(remark);
}

/** Columns padded to their widest cell. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n') + '\n';
}

/** Lines of a label and what stands behind it, one below the other. */
export function facts(rows: readonly (readonly [label: string, value: string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join('');
}

/**
 * Wraps text to a width, at its plain spaces.
 * @param begin what the first line stands behind, such as a mark; further lines stand below its text
 */
export function wrap(text: string, begin: string, width = 100): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/)) {
    if (line !== '' && begin.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each, at) => (at === 0 ? begin : ' '.repeat(begin.length)) + each).join('\n');
}

/** A time of day on this computer. */
export function localTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB');
}
