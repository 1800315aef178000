import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanReportSchema } from '#shared/model/sighting';
import { OWN_AMT_PORTS } from '#shared/testing/system';
import { type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';
import { type Ran, runAmtBench } from './run-amt-bench';

let app: AppUnderTest;
let bench: BenchPage;
let machines: SimulatedBench | undefined;

function amtBench(home: string, ...args: string[]): Promise<Ran> {
  return runAmtBench(home, args, { AMT_PASSWORD: TEST_PASSWORD });
}

/** A simulated machine in the place of the driver service (LMS) of this computer. */
async function startDriverService(): Promise<SimulatedBench> {
  return startBench({ machines: [testSpec({ address: '127.0.0.1' })] });
}

describe.skipIf(skipReason !== undefined || OWN_AMT_PORTS.missing)(
  OWN_AMT_PORTS.named(`own AMT in ${windowName}${skipReason ? ` (${skipReason})` : ''}`),
  () => {
    beforeEach(async () => {
      app = await openApp();
      bench = new BenchPage(app.page);
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
      await machines?.stop();
      machines = undefined;
    });

    journey(
      'without LMS says so in place; with it the own AMT is found, diagnosed and configured',
      async () => {
        const { page } = app;
        const button = page.getByRole('button', { name: 'This computer' });
        const focused = (): Promise<boolean> =>
          button.evaluate((element) => element === document.activeElement);

        await button.focus();
        await page.keyboard.press('Enter');
        const alert = page.getByRole('alert').filter({ hasText: 'No LMS answers on this computer' });
        await alert.getByText('install the chipset drivers of its maker').waitFor();
        expect(await focused()).toBe(true);
        expect(await axeFaults(page), 'without LMS').toEqual([]);
        await app.shot('own-amt-none', 'window');

        // A scan of it says the same.
        await page.getByLabel('Network to scan').fill('localhost');
        await page.getByRole('button', { name: 'Scan', exact: true }).click();
        await page.getByText(/0 machines among 1 address/).waitFor();
        await page.getByText('No LMS answers on this computer', { exact: false }).waitFor();

        machines = await startDriverService();
        await page.keyboard.press('Control+K');
        await page
          .getByRole('textbox', { name: 'Search pages, machines and commands' })
          .fill('of this computer');
        await page.keyboard.press('Enter');
        const row = page.locator('[data-row="127.0.0.1"]');
        await row.getByText('This computer').waitFor();
        // The next scan says nothing of LMS any more.
        await page.keyboard.press('F5');
        await page.getByText(/1 machine among 1 address/).waitFor();
        expect(await alert.count()).toBe(0);
        await row.getByText('This computer').waitFor();
        await app.shot('own-amt-row', 'window');

        await row.click();
        await page.getByText('This is the computer that AMT Bench runs on', { exact: false }).waitFor();
        expect(await axeFaults(page), 'own AMT').toEqual([]);
        await app.shot('own-amt', 'window');
        await bench.logIn(TEST_PASSWORD);
        await bench.applyButton().click();
        await bench.seesInFocus('Configured and verified');

        // An order about its power says whose power it is, before it is sent.
        await bench.tab('Details');
        await page.getByRole('button', { name: 'Switch off', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('AMT Bench ends with it', { exact: false }).waitFor();
        expect(await axeFaults(page), 'power').toEqual([]);
        await dialog.getByRole('button', { name: 'Leave it on' }).click();
        expect(machines.machine('test').inspect().power).toBe('on');
      },
    );
  },
);

describe.skipIf(OWN_AMT_PORTS.missing)(OWN_AMT_PORTS.named('own AMT on the command line'), () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'amt-bench-own-'));
  });
  afterEach(async () => {
    await machines?.stop();
    machines = undefined;
    rmSync(home, { recursive: true, force: true });
  });

  it('says that no LMS answers, in words and in the document', async () => {
    const people = await amtBench(home, 'scan', 'localhost');
    expect(people).toMatchObject({ code: 0, out: '' });
    expect(people.err).toContain('No LMS answers on this computer');
    const { out } = await amtBench(home, 'scan', 'localhost', '--json');
    const report = scanReportSchema.parse(JSON.parse(out));
    expect(report).toMatchObject({ scanned: 1, devices: [] });
    expect(report.warnings).toHaveLength(1);
    const one = await amtBench(home, 'diagnose', 'localhost');
    expect(one.code).toBe(10);
    expect(one.out).toContain('install the chipset drivers');
  });

  it('scans and diagnoses it, and does not switch it off unasked', async () => {
    machines = await startDriverService();
    const scanned = await amtBench(home, 'scan', 'localhost', '--json');
    const { devices } = scanReportSchema.parse(JSON.parse(scanned.out));
    expect(devices).toMatchObject([{ address: '127.0.0.1', thisLaptop: true }]);
    const diagnosed = await amtBench(home, 'diagnose', 'localhost');
    expect(diagnosed.code).toBe(0);
    expect(diagnosed.out).toContain('AMT Bench runs on');
    expect(diagnosed.out).toContain('Ready to configure');
    const off = await amtBench(home, 'power', 'localhost', 'off');
    expect(off.code).toBe(20);
    expect(off.err).toContain('The order was not sent');
    expect(machines.machine('test').inspect().power).toBe('on');
    const shown = await amtBench(home, 'power', 'localhost');
    expect(shown).toMatchObject({ code: 0, out: 'on\n' });
  });
});
