import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../build/amt-bench.mjs');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** A command of the built program as a script runs it: nobody can answer a question. @param home its state folder */
export function runAmtBench(
  home: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done) => {
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => done({ code, out, err }));
  });
}
