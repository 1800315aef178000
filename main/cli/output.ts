import { EXIT_CODE_OF_FAILURE } from '#shared/codes';
import type { Failure } from '#shared/result';

/** Where a command writes: results to stdout, everything else to stderr. Tests give their own. */
export interface Console {
  out: (text: string) => void;
  err: (text: string) => void;
  /** True when a person sits there and can be asked. */
  interactive: boolean;
}

export interface OutputOptions {
  json?: boolean | undefined;
  quiet?: boolean | undefined;
}

/** One JSON document on stdout, nothing else. */
export function printJson(console: Console, value: unknown): void {
  console.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** A failure for people on stderr, or for programs as the document on stdout. @returns the exit code */
export function printFailure(console: Console, failure: Failure, { json }: OutputOptions): number {
  if (json) printJson(console, { error: failure });
  else {
    console.err(`${failure.message}\n`);
    console.err(`→ ${failure.nextStep}\n`);
    if (failure.nextAt !== undefined) console.err(`  Not before ${localTime(failure.nextAt)}.\n`);
    if (failure.fingerprint256 !== undefined)
      console.err(`  Fingerprint (SHA-256): ${failure.fingerprint256}\n`);
    if (failure.detail !== undefined) console.err(`  Detail: ${failure.detail}\n`);
    console.err(`  Code: ${failure.code}\n`);
  }
  return EXIT_CODE_OF_FAILURE[failure.code];
}

/** Progress and remarks, for people only. */
export function note(console: Console, options: OutputOptions, text: string): void {
  if (!options.quiet && !options.json) console.err(`${text}\n`);
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

export function localTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB');
}
