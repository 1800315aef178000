import { EXIT_CODE_OF_FAILURE } from '#shared/failure-codes';
import type { Failure } from '#shared/result';
import { type Printed, printed, printedJson } from './printed';

/** Where a command writes: results to stdout, everything else to stderr. Tests give their own. */
export interface Console {
  out: (text: Printed) => void;
  err: (text: Printed) => void;
  /** True when a person sits there and can be asked. */
  interactive: boolean;
}

export interface OutputOptions {
  json?: boolean | undefined;
  quiet?: boolean | undefined;
}

/** One JSON document on stdout, nothing else. */
export function printJson(console: Console, value: unknown): void {
  console.out(printedJson(value));
}

/** A failure for people on stderr, or for programs as the document on stdout. @returns the exit code */
export function printFailure(console: Console, failure: Failure, { json }: OutputOptions): number {
  if (json) printJson(console, { error: failure });
  else {
    console.err(printed`${failure.message}\n`);
    console.err(printed`→ ${failure.nextStep}\n`);
    if (failure.nextAt !== undefined) console.err(printed`  Not before ${localTime(failure.nextAt)}.\n`);
    if (failure.fingerprint256 !== undefined) {
      console.err(printed`  Fingerprint (SHA-256): ${failure.fingerprint256}\n`);
    }
    if (failure.detail !== undefined) console.err(printed`  Detail: ${failure.detail}\n`);
    console.err(printed`  Code: ${failure.code}\n`);
  }
  return EXIT_CODE_OF_FAILURE[failure.code];
}

/** Progress and remarks, for people only. @param text a string is one line, whatever is in it */
export function note(console: Console, options: OutputOptions, text: string | Printed): void {
  if (!options.quiet && !options.json) console.err(printed`${text}\n`);
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

/** Wraps text to a width, each line behind an indent. */
export function wrap(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB');
}
