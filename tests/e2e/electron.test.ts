import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { installedRuntime, whyNotElectron } from '../../build/electron-runtime.mjs';
import { PATIENCE_MS } from './app-under-test';
import { BenchPage } from './bench-page';

const root = resolve(import.meta.dirname, '../..');
const executablePath = installedRuntime(root, process.env);
const refusal = whyNotElectron({ platform: process.platform, env: process.env, uid: process.getuid?.() });
const skipReason =
  executablePath === undefined
    ? "skipped: Electron's runtime is not installed here"
    : refusal === undefined
      ? undefined
      : `skipped: Electron cannot run here, ${refusal}`;

describe.skipIf(skipReason !== undefined)(
  `the app in Electron${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it('opens its window, sandboxed, and shows the demo bench', async () => {
      const home = mkdtempSync(join(tmpdir(), 'amt-bench-electron-'));
      const env = { ...process.env, AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' };
      const app = await _electron.launch({ executablePath: executablePath ?? '', args: [root], env });
      try {
        const page = await app.firstWindow();
        page.setDefaultTimeout(PATIENCE_MS);
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.getByRole('heading', { name: 'AMT Bench' }).waitFor();
        expect(page.url()).toMatch(/^app:\/\/bench\//);
        expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
        await new BenchPage(page).startDemo();
        expect(errors).toEqual([]);
      } finally {
        await app.close();
        rmSync(home, { recursive: true, force: true });
      }
    });
  },
);
