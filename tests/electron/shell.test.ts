import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from '../e2e/app-under-test';
import { BenchPage } from '../e2e/bench-page';
import { inMain, spawnElectron } from './electron-app';

const ADDRESS = '127.201.0.22';
const SOL = 'AMT_RedirectionService.RequestStateChange';

let home: string;
let app: AppUnderTest;
let machines: SimulatedBench;

/** What main sees of a sleep: the system announces it, everything stands still, and time has passed. */
async function sleep(ms: number): Promise<void> {
  await inMain(app, ({ powerMonitor }) => powerMonitor.emit('suspend'));
  const main = app.electron?.process();
  main?.kill('SIGSTOP');
  await new Promise((over) => setTimeout(over, ms));
  main?.kill('SIGCONT');
  await inMain(app, ({ powerMonitor }) => powerMonitor.emit('resume'));
}

/** What is to be scanned; the form may be folded. */
async function fillTargets(targets: string): Promise<void> {
  const change = app.page.getByRole('button', { name: 'Change' });
  const field = app.page.getByLabel('Network to scan');
  await change.or(field).first().waitFor();
  if (await change.isVisible()) await change.click();
  await field.fill(targets);
}

describe.skipIf(skipReason !== undefined)(`on a desktop, ${windowName}`, () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'amt-bench-e2e-'));
    machines = await startBench({ machines: [testSpec({ id: 'one', address: ADDRESS })] });
    app = await openApp({ home, slowScans: true });
  });
  afterAll(async () => {
    await app.close();
    await machines.stop();
    rmSync(home, { recursive: true });
  });

  it('shows in the open window the machine that a second start names', async () => {
    const second = spawnElectron({ home }, ADDRESS);
    const ended = new Promise((resolve) => second.once('exit', resolve));
    await expect.poll(() => app.page.title()).toBe(`${ADDRESS} – AMT Bench`);
    expect(await ended).toBe(0);
    const windows = await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });

  it('ends a change well that the computer slept in', async () => {
    const bench = new BenchPage(app.page);
    await bench.logIn(TEST_PASSWORD);
    await bench.applyButton().waitFor();
    const gate = machines.machine('one').gate({ action: SOL, when: 'after' });
    await bench.applyButton().click();
    await gate.reached;
    await sleep(4_000);
    gate.release();
    await bench.sees('Configured and verified');
  });

  it('says that it slept in the middle of a scan, and asks again', async () => {
    const { page } = app;
    await page
      .getByRole('button', { name: /^(All machines|Close this machine)$/ })
      .filter({ visible: true })
      .click();
    await fillTargets('127.210.16.0/21');
    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    await page.getByText(/^[1-9]\d* of 2,046/).waitFor();
    await sleep(4_000);
    await page.getByText(/slept for about \d seconds/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Scan', exact: true }).waitFor();
  });

  it('has a title bar as dark as its page, after a switch as well', async () => {
    const dark = (): Promise<boolean> => inMain(app, ({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    const toggle = app.page.getByRole('button', { name: 'Switch between light and dark' });
    await toggle.click();
    await expect.poll(dark).toBe(true);
    await toggle.click();
    await expect.poll(dark).toBe(false);
  });
});
