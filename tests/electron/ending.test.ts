import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from '../e2e/app-under-test';
import { BenchPage } from '../e2e/bench-page';
import { answerQuestions, inMain, questions } from './electron-app';

const ADDRESS = '127.201.0.21';
const SOL = 'AMT_RedirectionService.RequestStateChange';
const KEEP_WORKING = 0;
const FINISH_AND_QUIT = 1;

let app: AppUnderTest;
let machines: SimulatedBench;

describe.skipIf(skipReason !== undefined)(`while a machine is being configured in ${windowName}`, () => {
  beforeEach(async () => {
    machines = await startBench({ machines: [testSpec({ id: 'one', address: ADDRESS })] });
    app = await openApp();
  });
  afterEach(async () => {
    await app.close().catch(() => undefined);
    await machines.stop();
  });

  it('each signal asks as closing the window does, and the change under way is finished', async () => {
    const { page } = app;
    const bench = new BenchPage(page);
    const process = app.electron?.process();
    if (!process) throw new Error('not in Electron');
    await page.getByLabel('Network to scan').fill(ADDRESS);
    await page.getByRole('button', { name: 'Scan' }).click();
    await page.locator(`[data-row="${ADDRESS}"]`).click();
    await bench.logIn(TEST_PASSWORD);
    await bench.applyButton().waitFor();
    expect(await page.title()).toBe(`${ADDRESS} – AMT Bench`);
    const gate = machines.machine('one').gate({ action: SOL, when: 'before' });
    await bench.applyButton().click();
    await gate.reached;

    await answerQuestions(app, KEEP_WORKING);
    for (const [number, signal] of (['SIGINT', 'SIGHUP', 'SIGTERM'] as const).entries()) {
      process.kill(signal);
      await expect.poll(() => questions(app)).toHaveLength(number + 1);
    }
    await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => questions(app)).toHaveLength(4);
    expect(new Set(await questions(app))).toEqual(new Set(['A machine is being changed.']));

    await answerQuestions(app, FINISH_AND_QUIT);
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGTERM');
    await expect.poll(() => questions(app)).toHaveLength(5);
    expect(process.exitCode).toBe(null);
    gate.release();
    expect(await ended).toBe(0);
    // The change under way was made; those after it were left out.
    expect(machines.machine('one').inspect().kvmEnabled).toBe(false);
    expect(machines.machine('one').opensWith('admin', TEST_PASSWORD)).toBe(true);
  });
});
