import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The child programs of the measurement. Whatever ends it, none of them survives. */
export class Processes {
  readonly #running = new Set<ChildProcess>();
  #count = 0;

  /** @param folder for what they print */
  constructor(readonly folder: string) {}

  /** Runs a program to its end, or to the end of its time. */
  async run(command: readonly string[], options: RunOptions): Promise<Ended> {
    // Into files: reading from pipes would cost this process time while it shares the processors with what it measures.
    const paths = ['out', 'err'].map((name) => join(this.folder, `${String(this.#count++)}.${name}`));
    const files = paths.map((path) => openSync(path, 'w'));
    const started = performance.now();
    const child = this.#spawn(command, ['ignore', ...files], options.env);
    const timer = setTimeout(() => child.kill('SIGKILL'), options.withinMs);
    const code = await new Promise<number | undefined>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode) => resolve(exitCode ?? undefined));
    }).finally(() => clearTimeout(timer));
    const wallMs = performance.now() - started;
    files.forEach(closeSync);
    const [stdout = '', stderr = ''] = paths.map((path) => readFileSync(path, 'utf8'));
    for (const path of paths) rmSync(path);
    return { code, stdout, stderr, wallMs, timedOut: code === undefined && wallMs >= options.withinMs };
  }

  /** Starts a helper that says `ready` and ends with its stdin. @returns how to end it */
  async help(command: readonly string[]): Promise<() => Promise<void>> {
    const { end } = await this.startAndRead(command, 1);
    return end;
  }

  /**
   * Starts a program that runs until it is told to end, and waits for its first lines.
   * @throws Error when it ends before it has said them
   */
  async startAndRead(
    command: readonly string[],
    lines: number,
  ): Promise<{ lines: string[]; end: () => Promise<void> }> {
    const child = this.#spawn(command, ['pipe', 'pipe', 'ignore']);
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    let text = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.split('\n').length > lines) resolve();
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`“${command.join(' ')}” ended with ${String(code)}`)));
    });
    const end = (): Promise<void> => {
      child.stdin?.end();
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
      return gone.finally(() => clearTimeout(timer));
    };
    return { lines: text.split('\n').slice(0, lines), end };
  }

  /** Ends them all at once; for signals and the end of this process. */
  killAll(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }

  #spawn(
    command: readonly string[],
    stdio: ('ignore' | 'pipe' | 'inherit' | number)[],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { stdio, env: { ...process.env, ...env } });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }
}

export interface RunOptions {
  withinMs: number;
  env?: Readonly<Record<string, string>>;
}

export interface Ended {
  /** Undefined when it was killed. */
  code: number | undefined;
  stdout: string;
  stderr: string;
  /** From before the start to after the end of the process. */
  wallMs: number;
  timedOut: boolean;
}
