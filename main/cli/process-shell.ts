import { fstatSync, readFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { english } from '#shared/texts/speech';
import type { Printed } from './printed';
import type { Shell, TerminalInput } from './shell';

export interface ProcessShell extends Shell {
  /** Why results did not get where they were sent; undefined: they did, or nobody wanted them any more. */
  outputProblem: () => Promise<Failure | undefined>;
  /** Something was thrown outside of any call: the state of this process can no longer be relied on. */
  crashed: () => boolean;
}

/** The real terminal. */
export function processShell(): ProcessShell {
  const interactive = process.stdin.isTTY && process.stderr.isTTY;
  const out = new Output(process.stdout);
  const err = new Output(process.stderr);
  let crashed = false;
  return {
    console: {
      out: (text) => out.write(text),
      err: (text) => err.write(text),
      say: english,
      language: 'en',
      interactive,
    },
    env: process.env,
    version: packageVersion(),
    readStdin,
    ask: interactive ? ask : () => Promise.resolve(''),
    askSecret: interactive ? askSecret : () => Promise.resolve(''),
    typing: (handler) => typing(handler, interactive),
    onInterrupt(handler) {
      const press = (): void => handler(true);
      // A closed terminal is reported more than once, so it is a request to stop and never one to stop now.
      const hangUp = (): void => handler(false);
      process.on('SIGINT', press);
      process.on('SIGTERM', press);
      process.on('SIGHUP', hangUp);
      // Ctrl+Break of Windows; elsewhere there is no such signal, and Node takes none.
      if (process.platform === 'win32') process.on('SIGBREAK', press);
      return () => {
        process.off('SIGINT', press);
        process.off('SIGTERM', press);
        process.off('SIGHUP', hangUp);
        process.off('SIGBREAK', press);
      };
    },
    onCrash(handler) {
      process.on('uncaughtException', (error) => {
        crashed = true;
        handler(error);
      });
    },
    async outputProblem() {
      // Streams report an error a moment after the write that caused it.
      await new Promise((resolve) => setImmediate(resolve));
      return out.problem;
    },
    crashed: () => crashed,
  };
}

/**
 * Standard output or standard error. A reader that goes away, such as `head` or a closed terminal, does not end the
 * process: the work under way matters more than its output.
 */
class Output {
  readonly #stream: NodeJS.WriteStream;
  #error: NodeJS.ErrnoException | undefined;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => (this.#error ??= error));
  }

  write({ text }: Printed): void {
    if (this.#error) return;
    try {
      this.#stream.write(text);
    } catch (error) {
      // Files are written at once, and a full disk throws.
      if (!(error instanceof Error)) throw error;
      this.#error = error;
    }
  }

  get problem(): Failure | undefined {
    const code = this.#error?.code ?? '';
    if (!this.#error || READER_GONE.has(code)) return undefined;
    return failure(
      'file-unreadable',
      code === 'ENOSPC' ? message('cli.result.diskFull') : message('cli.result.notWritten', { code }),
      message('cli.result.notWrittenNext'),
    );
  }
}

/** The reader of the output is gone. */
const READER_GONE: ReadonlySet<string> = new Set([
  'EPIPE',
  'EOF',
  'ECONNRESET',
  'EIO',
  'ENXIO',
  'ERR_STREAM_DESTROYED',
]);

function ask(question: Printed, signal: AbortSignal): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return answerTo(`${question.text} `, lines, signal);
}

function typing(handler: (bytes: Uint8Array) => void, interactive: boolean): TerminalInput {
  const { stdin } = process;
  if (interactive) stdin.setRawMode(true);
  // Whatever is wrong with it, nothing more comes from there.
  const ignored = (): void => undefined;
  stdin.on('error', ignored).on('data', handler).resume();
  return {
    pause: () => void stdin.pause(),
    resume: () => void stdin.resume(),
    end() {
      stdin.off('data', handler).off('error', ignored).pause();
      if (interactive) stdin.setRawMode(false);
    },
  };
}

async function askSecret(question: Printed, signal: AbortSignal): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  // In this mode the terminal does not show what is typed, and nothing of it is kept for later questions.
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true, historySize: 0 });
  // Not before: what is typed at once would be shown.
  process.stderr.write(`${question.text} `);
  try {
    return await answerTo('', lines, signal);
  } finally {
    process.stderr.write('\n');
  }
}

async function answerTo(question: string, lines: Interface, signal: AbortSignal): Promise<string> {
  // In this mode the terminal hands Ctrl+C to the question, and not to the process.
  lines.on('SIGINT', () => process.emit('SIGINT'));
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question, { signal }), closed]);
  } catch (error) {
    if (signal.aborted) return '';
    throw error;
  } finally {
    lines.close();
  }
}

function readStdin(
  most: number,
  signal: AbortSignal,
  take?: (piece: Uint8Array) => Result<void>,
): Promise<Result<Uint8Array>> {
  const { stdin } = process;
  // It was read before, by another “-” in the same command line.
  if (stdin.readableEnded || stdin.destroyed) return Promise.resolve(ok(Buffer.alloc(0)));
  // Node takes a folder for an empty file.
  if (isFolder(stdin.fd)) return Promise.resolve(unreadable('EISDIR'));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > most) {
        finish(tooLong(most));
        return;
      }
      if (take === undefined) chunks.push(chunk);
      const taken = take?.(chunk);
      if (taken?.ok === false) finish(taken);
    };
    const onEnd = (): void => finish(ok(Buffer.concat(chunks)));
    const onError = ({ code = '' }: NodeJS.ErrnoException): void => finish(unreadable(code));
    const onAbort = (): void => finish(stopped());
    const finish = (result: Result<Uint8Array>): void => {
      stdin.off('data', onData).off('end', onEnd).off('error', onError);
      signal.removeEventListener('abort', onAbort);
      // It is not read any more; an open one would keep the process alive.
      if (!result.ok) stdin.destroy();
      resolve(result);
    };
    stdin.on('data', onData).on('end', onEnd).on('error', onError);
    signal.addEventListener('abort', onAbort);
  });
}

function isFolder(fd: number): boolean {
  try {
    return fstatSync(fd).isDirectory();
  } catch {
    // It was closed before the program began.
    return false;
  }
}

function stopped(): Result<never> {
  return fail('cancelled', message('cli.common.stopped'), message('cli.common.again'));
}

function tooLong(most: number): Result<never> {
  return fail(
    'file-unreadable',
    message('cli.input.tooLong', { count: most }),
    message('cli.common.checkInput'),
  );
}

function unreadable(code: string): Result<never> {
  return fail('file-unreadable', message('cli.input.unreadable', { code }), message('cli.common.checkInput'));
}

/** From the package.json beside the built files. */
function packageVersion(): string {
  // As a path: in a packaged app Electron finds files of the archive by path, and not by URL.
  const text = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');
  const parsed: unknown = JSON.parse(text);
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
