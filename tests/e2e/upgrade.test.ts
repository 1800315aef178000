import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOOPBACK_NET } from '#shared/testing/system';
import { type TestChain, testChain } from '#shared/testing/test-chain';
import { type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';
import { runAmtBench } from './run-amt-bench';

const ADDRESS = '127.0.93.20';
const SUFFIX = 'corp.example.com';

let machines: SimulatedBench | undefined;
let chain: TestChain;

async function start(): Promise<void> {
  chain = await testChain({ suffix: SUFFIX });
  machines = await startBench({
    machines: [
      testSpec({
        address: ADDRESS,
        version: '11.8.50.3425',
        controlMode: 'ccm',
        provisioning: { roots: chain.roots, suffix: SUFFIX },
      }),
    ],
  });
}

afterEach(async () => {
  await machines?.stop();
  machines = undefined;
});

describe.skipIf(skipReason !== undefined || LOOPBACK_NET.missing)(
  LOOPBACK_NET.named(`admin control mode in ${windowName}${skipReason ? ` (${skipReason})` : ''}`),
  () => {
    let app: AppUnderTest;
    beforeEach(async () => {
      app = await openApp();
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('is reached from client control mode with a certificate, and read back', async () => {
      await start();
      const { page } = app;
      const bench = new BenchPage(page);
      await page.getByLabel('Network to scan').fill(ADDRESS);
      await page.getByRole('button', { name: 'Scan', exact: true }).click();
      await page.locator(`[data-row="${ADDRESS}"]`).click();
      await bench.logIn(TEST_PASSWORD);
      await bench.applyButton().waitFor();
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: /Recover/ })
        .click();
      await bench.choosePath(/Change to admin control mode with a provisioning certificate/);
      await app.shot('upgrade-path', 'page');
      await page.getByRole('button', { name: 'Change to admin control mode…' }).click();
      const dialog = page.getByRole('dialog', { name: `Change ${ADDRESS} to admin control mode` });
      // Who only looks is back where they were.
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      const opener = page.getByRole('button', { name: 'Change to admin control mode…' });
      await opener.and(page.locator(':focus')).waitFor({ timeout: 10_000 });
      await opener.click();
      const submit = dialog.getByRole('button', { name: 'Change the control mode' });
      expect(await submit.isDisabled()).toBe(true);
      await dialog.locator('input[type="file"]').setInputFiles({
        name: 'setup.pfx',
        mimeType: 'application/x-pkcs12',
        buffer: chain.pfx,
      });
      const password = dialog.getByLabel('Password of the file', { exact: true });
      await password.fill('another');
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').getByText('The password does not open the file').waitFor();
      expect(await password.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await axeFaults(page)).toEqual([]);
      await app.shot('upgrade-wrong-password', 'window');

      await password.fill(chain.password);
      await page.keyboard.press('Enter');
      await page.getByText('The machine is in admin control mode now', { exact: false }).waitFor();
      expect(machines?.machine('test').inspect().controlMode).toBe('acm');
      // The path is closed now, and the focus is not lost with it.
      await page
        .getByRole('button', { name: 'Change to admin control mode…' })
        .waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
      expect(await axeFaults(page)).toEqual([]);
      await app.shot('upgrade-done', 'page');
    });
  },
);

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('upgrade-to-acm on the command line'), () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'amt-bench-upgrade-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('takes the password of the file from the environment, and says what it did', async () => {
    await start();
    const file = join(home, 'setup.pfx');
    writeFileSync(file, chain.pfx);
    const run = (password: string, ...more: string[]): ReturnType<typeof runAmtBench> =>
      runAmtBench(home, ['upgrade-to-acm', ADDRESS, file, ...more], {
        AMT_PASSWORD: TEST_PASSWORD,
        AMT_BENCH_PFX_PASSWORD: password,
      });
    const wrong = await run('another');
    expect(wrong.code).toBe(31);
    expect(wrong.err).toContain('The password does not open the file');
    const other = await run(chain.password, '--suffix', 'example.org');
    expect(other.code).toBe(20);
    expect(other.err).toContain('This machine would refuse the certificate');
    machines?.machine('test').faults.returnValues.set('UpgradeClientToAdmin', 4);
    const refused = await run(chain.password);
    expect(refused.code).toBe(20);
    expect(refused.err).toContain('The signature of the provisioning certificate was refused');
    machines?.machine('test').faults.clear();
    const done = await run(chain.password, '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ deed: 'upgrade-to-acm', outcome: 'done' });
    expect(machines?.machine('test').inspect().controlMode).toBe('acm');
    expect(done.out + done.err + other.err).not.toContain(chain.password);
  });
});
