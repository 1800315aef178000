import { statSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { notWritten } from '#shared/not-written';
import type { Failure } from '#shared/result';
import { fromCommand, valuesOf } from './command-names';
import type { HelpTexts } from './help-texts';
import type { Console } from './output';

/** What the option takes is looked up before anything is parsed, because mistakes go into the file, too. */
const OPTION = '--output';

/** Puts the option on a command that has a result, whatever it is. */
export function withOutputFile(command: Command, { option, value }: HelpTexts): Command {
  return command.option(`${OPTION} <${value('file')}>`, option('output'));
}

/** The file that a command line names, if any. */
export function outputFileOf(args: readonly string[]): string | undefined {
  const [value] = valuesOf(OPTION, args);
  return value === '' ? undefined : value;
}

/** Commands that go on until they are stopped: what they say is needed while they run. */
const ENDLESS = new Set(['simulate', 'web']);

/** Takes the results of one command and writes them into a file at its end, whole or not at all. */
export class OutputFile {
  readonly #path: string;
  readonly #endless: boolean;
  #text: string;

  constructor(path: string, args: readonly string[]) {
    this.#path = path;
    this.#endless = ENDLESS.has(fromCommand(args).find((arg) => !arg.startsWith('-')) ?? '');
    // Spreadsheets take a table without this mark for one in an old encoding.
    this.#text = args.includes('--csv') ? '\uFEFF' : '';
  }

  /** A console whose results go into the file. */
  redirect(console: Console): Console {
    return {
      ...console,
      out: ({ text }) => {
        this.#text += text;
        // The end says what could not be written.
        if (this.#endless) void this.write();
      },
    };
  }

  /** @returns why it could not be written */
  write(): Promise<Failure | undefined> {
    return writeResult(this.#path, this.#text);
  }
}

/** Writes an archive into a file that only this user can read. @returns why it could not be written */
export function writeBytes(path: string, bytes: Uint8Array): Promise<Failure | undefined> {
  return writeResult(path, Buffer.from(bytes), { mode: 0o600 });
}

/** Writes a text into a file. @returns why it could not be written */
export function writeText(path: string, text: string): Promise<Failure | undefined> {
  return writeResult(path, text);
}

async function writeResult(
  path: string,
  content: string | Buffer,
  options: { mode?: number } = {},
): Promise<Failure | undefined> {
  try {
    const { retryingLater } = await import('#main/use-cases/index');
    await retryingLater(path, () => writeWhole(path, content, options));
    return undefined;
  } catch (error) {
    return notWritten(path, error);
  }
}

async function writeWhole(path: string, content: string | Buffer, options: { mode?: number }): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe has no place of its own that another file could take.
  if (found && !found.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(path, content, options);
}
