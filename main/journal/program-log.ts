import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOG_LEVELS, type LogLevel } from '#shared/model/settings';
import { existingHome, LOG_FILE } from './home';
import { type SafeBug, safeBug } from './safe-bug';
import { logLevelOf } from './settings-file';

/** What is ever logged: fixed words and numbers. There is no entry with free text, so none can carry a secret. */
export type LogEvent =
  | { event: 'started' }
  | { event: 'ended' }
  /** The process of the page ended, or its script threw; `reason` is a word of Chromium or the name of the error. */
  | { event: 'window-trouble'; reason: string }
  | { event: 'bug'; thrown: unknown };

const LEVEL_OF: Readonly<Record<LogEvent['event'], LogLevel>> = {
  started: 'info',
  ended: 'info',
  'window-trouble': 'warn',
  bug: 'error',
};

/** A file longer than this is put aside for a new one. Bytes. */
const MOST_BYTES = 512 * 1024;
/** Files that were put aside and are kept: `amt-bench.1.log` is the newest of them. */
const KEPT = 3;

export interface LogOptions {
  env: NodeJS.ProcessEnv;
  host: 'electron' | 'web' | 'cli';
  version: string;
  platform?: NodeJS.Platform;
  mostBytes?: number;
  now?: () => number;
}

/**
 * The log of the program: what went wrong inside it, for people who fix it. Lines of JSON in the folder of the state,
 * each on the disk of the system when the call returns. It works without a folder, and on a full or read-only disk it
 * writes nothing: a log never fails the work that adds to it.
 */
export class ProgramLog {
  readonly #options: LogOptions;

  constructor(options: LogOptions) {
    this.#options = options;
  }

  /** The file; it may not be there yet. */
  get path(): string {
    const { env, platform } = this.#options;
    return join(existingHome(env, platform), LOG_FILE);
  }

  write(entry: LogEvent): void {
    const level = LEVEL_OF[entry.event];
    if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(this.#level())) return;
    const { host, version, now = Date.now } = this.#options;
    const line = JSON.stringify({
      at: new Date(now()).toISOString(),
      level,
      event: entry.event,
      ...detailOf(entry),
      host,
      version,
      system: `${process.platform} ${process.arch}`,
      node: process.versions.node,
      pid: process.pid,
    });
    try {
      this.#append(`${line}\n`);
    } catch (error) {
      // The disk is full, or the folder is gone: what is being logged matters more than its log.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
    }
  }

  /** The environment decides, then the settings, as they are at this moment. */
  #level(): LogLevel {
    const { env, platform } = this.#options;
    return levelOf(env) ?? logLevelOf(existingHome(env, platform)) ?? 'info';
  }

  readonly bug = (thrown: unknown): void => this.write({ event: 'bug', thrown });

  #append(text: string): void {
    const { path } = this;
    const folder = dirname(path);
    // Not the folders above: a state folder on a drive that was taken out must not come into being elsewhere.
    if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 });
    const found = statSync(path, { throwIfNoEntry: false });
    // A pipe in its place would be waited for without end.
    if (found && !found.isFile()) return;
    if (found && found.size + text.length > (this.#options.mostBytes ?? MOST_BYTES)) rotate(path);
    appendFileSync(path, text, { mode: 0o600 });
  }
}

/** Where two programs do this at once, one old file may be lost, and never the newest lines. */
function rotate(path: string): void {
  const aside = (n: number): string => path.replace(/\.log$/, n === 0 ? '.log' : `.${String(n)}.log`);
  for (let n = KEPT - 1; n >= 0; n--) {
    try {
      renameSync(aside(n), aside(n + 1));
    } catch (error) {
      // Not there yet, or open elsewhere (Windows): the file grows until it can be moved.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
    }
  }
}

/** What `AMT_BENCH_LOG` asks for. */
export function levelOf(env: NodeJS.ProcessEnv): LogLevel | undefined {
  const wanted = env['AMT_BENCH_LOG'];
  return LOG_LEVELS.find((level) => level === wanted);
}

function detailOf(entry: LogEvent): { reason: string } | SafeBug | undefined {
  switch (entry.event) {
    case 'bug':
      return safeBug(entry.thrown);
    case 'window-trouble':
      return { reason: /^[A-Za-z][A-Za-z-]{0,39}$/.test(entry.reason) ? entry.reason : 'unknown' };
    case 'started':
    case 'ended':
      return undefined;
  }
}
