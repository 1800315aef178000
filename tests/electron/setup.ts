import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureReady } from '../../build/ensure.mjs';
import { makeAppFolder } from './app-folder';
import { desktopProblem, startDesktop } from './desktop';
import type { ReadyElectron } from './found';
import { ordinaryUser } from './ordinary-user';
import { findRuntime, whyItDoesNotStart } from './runtime';

/** Makes ready, once per run, what tests in Electron need; or notes why they are skipped. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const problem = desktopProblem();
  const found = problem === undefined ? findRuntime(say) : undefined;
  const refuse = (why: string): void => {
    say(`No tests in Electron: ${why}.`);
    project.provide('electron', { ok: false, why });
  };
  if (!found?.ok) {
    refuse(problem ?? found?.why ?? 'none found');
    return undefined;
  }
  const built = await ensureReady(['preload', 'renderer']);
  if (!built.ok) throw new Error(built.message);
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'amt-bench-app-'));
  chmodSync(folder, 0o755);
  const executable = join(folder, 'electron.sh');
  writeFileSync(executable, starter([...user.command, found.runtime.executable]), { mode: 0o755 });
  const trouble = whyItDoesNotStart(user.command, found.runtime.executable);
  if (trouble !== undefined) {
    rmSync(folder, { recursive: true });
    refuse(trouble);
    return undefined;
  }
  const appFolder = join(folder, 'app');
  await makeAppFolder(appFolder);
  const desktop = await startDesktop(user);
  const ready: ReadyElectron = {
    ok: true,
    title: `Electron ${found.runtime.version}`,
    executable,
    appFolder,
    env: desktop.env,
    user,
  };
  project.provide('electron', ready);
  return async () => {
    await desktop.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Chromium would take more descriptors than the shell that starts it has: a hard limit of few holds it to them. */
function starter(command: string[]): string {
  const words = command.map((word) => `'${word}'`).join(' ');
  return `#!/bin/sh\nif [ -n "$TEST_DESCRIPTORS" ]; then ulimit -n "$TEST_DESCRIPTORS"; fi\nexec ${words} "$@"\n`;
}
