import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keychainProblem, startKeychain } from '../../build/with-keychain.mjs';
import { give, type OrdinaryUser } from './ordinary-user';

/** A desktop of an ordinary user, for tests: a screen, a window manager, and an unlocked keyring. */
export interface Desktop {
  /** The environment of programs on it, and nothing of ours beside. */
  env: Record<string, string>;
  /** Files of the user; gone with the desktop. */
  folder: string;
  stop: () => Promise<void>;
}

const PROGRAMS = ['Xvfb', 'openbox', 'setpriv'];

/** @returns in words why there can be none here */
export function desktopProblem(): string | undefined {
  const missing = PROGRAMS.filter(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status !== 0,
  );
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : keychainProblem();
}

export async function startDesktop(user: OrdinaryUser): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'amt-bench-desktop-'));
  const at = (name: string): string => join(folder, name);
  for (const name of ['home', 'run', 'data', 'config', 'cache']) mkdirSync(at(name), { mode: 0o700 });
  give(user, folder);
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: at('home'),
    XDG_RUNTIME_DIR: at('run'),
    XDG_DATA_HOME: at('data'),
    XDG_CONFIG_HOME: at('config'),
    XDG_CACHE_HOME: at('cache'),
    // The bridge for screen readers would be started over D-Bus, and is not there.
    NO_AT_BRIDGE: '1',
  };
  const started: ChildProcess[] = [];
  const start = (...command: string[]): ChildProcess => {
    const [file = '', ...args] = [...user.command, ...command];
    const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    started.push(child);
    return child;
  };
  const screen = start(
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1600x1000x24',
    '-nolisten',
    'tcp',
    '-noreset',
  );
  env['DISPLAY'] = `:${await firstNumber(screen)}`;
  start('openbox');
  const keychain = await startKeychain(env, user.command);
  Object.assign(env, keychain.env);
  return {
    env,
    folder,
    async stop() {
      keychain.stop();
      const ended = started.map((child) => new Promise((done) => child.once('exit', done)));
      for (const child of started.toReversed()) child.kill();
      await Promise.all(ended);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What Xvfb writes to the descriptor of `-displayfd` when it is ready. */
function firstNumber(screen: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    screen.stdio[3]?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\n')) found(said.trim());
    });
    screen.once('exit', () => failed(new Error('Xvfb did not start')));
  });
}
