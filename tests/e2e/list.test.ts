import type { Page } from 'playwright-core';
import { afterEach, describe, expect } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { type AppOptions, type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

/** Addresses of the first machine of the demo, and of the one that is ready. */
const FIRST = '127.77.0.11';
const READY = '127.77.0.22';

let app: AppUnderTest;
let page: Page;
let bench: BenchPage;

async function open(options: AppOptions = {}): Promise<void> {
  app = await openApp(options);
  ({ page } = app);
  bench = new BenchPage(page);
  await bench.startDemo();
}

function focusedLabel(): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

describe.skipIf(skipReason !== undefined)(
  `the list of machines in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('shows what was done with a machine, and offers what comes next', async () => {
      await open();
      const row = bench.machine('ready');
      expect(await row.innerText()).toContain('Needs password');
      await app.shot('list-statuses', 'window');
      await row.getByRole('button', { name: `Enter password: ${READY}` }).click();
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.applyButton().click();
      await page.getByRole('heading', { name: 'Configured and verified' }).waitFor();
      await page.getByRole('figure', { name: 'Time that each change took' }).waitFor();
      await app.shot('list-timeline', 'window');
      await page.getByRole('button', { name: 'Back to the list' }).click();
      await row.getByText('Bench standard, just now').waitFor();
      expect(await row.getByRole('button', { name: 'Configure' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Configured 1', exact: true }).click();
      await page.getByText('1 of 13 machines shown').waitFor();
      await row.getByRole('button', { name: `Check settings: ${READY}` }).click();
      await row.getByText(/^No differences, checked/).waitFor();
      await app.shot('list-configured', 'window');
      await page.getByRole('button', { name: 'All 13' }).click();
      expect(await axeFaults(page)).toEqual([]);
    });

    journey('keeps note, tags and favorites, and finds them', async () => {
      await open();
      await page.locator('.machine-link').first().focus();
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Note', { exact: true }).fill('Behind the printer');
      await dialog.getByLabel('Tags').fill('lab, loan');
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(FIRST);
      await page.keyboard.press('f');
      await page.getByRole('button', { name: `Favorite: ${FIRST}`, pressed: true }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('loan printer');
      await page.getByText('1 of 13 machines shown').waitFor();
      const csv = await app.saved(() => bench.exportList('CSV table'));
      expect(csv.text).toContain('Behind the printer,lab loan,yes');
      expect(csv.text).toContain('amtStatus');
      const mesh = await app.saved(() => bench.exportList('MeshCommander list'));
      expect(mesh.name).toMatch(/-mesh\.json$/);
      expect(mesh.text).toContain(`"tags": "lab, loan"`);
      const scs = await app.saved(() => bench.exportList('SCSDiscovery XML (zip)'));
      expect(scs.name).toMatch(/-scs\.zip$/);
      expect(scs.text).toContain('.xml');
      // The menu is used by keys alone, and gives the focus back.
      const button = page.getByRole('button', { name: 'Export', exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      const menu = page.getByRole('dialog', { name: 'Export' });
      await menu.waitFor();
      expect(await axeFaults(page), 'export menu').toEqual([]);
      await app.shot('export-menu', 'window');
      await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
      // What Configuration Manager would say is a column that can be switched on.
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByLabel('AMT status (ConfigMgr)').check();
      await page.keyboard.press('Escape');
      await page
        .getByText('Externally Provisioned (4)')
        .or(page.getByText('Not Provisioned (2)'))
        .first()
        .waitFor();
      await app.shot('configmgr-column', 'window');
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByLabel('AMT status (ConfigMgr)').uncheck();
      await page.keyboard.press('Escape');
      await page.reload();
      const row = page.locator(`[data-row="${FIRST}"]`);
      await row.getByText(/Behind the printer/).waitFor();
    });

    journey('adds one machine by its address, and says beside the address why not', async () => {
      await open();
      await page.getByRole('button', { name: 'Add one machine' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Address or host name').fill('127.0.0.0/30');
      await page.keyboard.press('Enter');
      await dialog.getByText(/one machine has one/).waitFor();
      await dialog.getByLabel('Address or host name').fill('127.254.254.254');
      await page.keyboard.press('Enter');
      await dialog.getByText(/then try again/).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('13 machines', { exact: true }).waitFor();
    });

    journey('folds the scan to one line, and offers the targets of earlier ones', async () => {
      await open();
      const bar = page.getByRole('region', { name: 'Last scan' });
      await bar.getByText('demo-bench').waitFor();
      await bar.getByRole('button', { name: 'Change' }).click();
      const field = page.getByLabel('Network to scan');
      await field.and(page.locator(':focus')).waitFor();
      await field.fill('127.77.0.11-127.77.0.13');
      await page.keyboard.press('Enter');
      await bar.getByText('127.77.0.11-127.77.0.13').waitFor();
      await bar.getByRole('button', { name: 'Change' }).click();
      await field.fill('');
      await page.getByRole('button', { name: '127.77.0.11-127.77.0.13' }).click();
      expect(await field.inputValue()).toBe('127.77.0.11-127.77.0.13');
    });

    journey('shows each subnet as a map that works by keyboard', async () => {
      await open();
      await page.getByText('Map', { exact: true }).click();
      const map = page.getByRole('grid', { name: 'Map of 127.77.0.0/24' });
      await map.waitFor();
      expect(await map.locator('[data-taken]').count()).toBe(13);
      await map.locator('[tabindex="0"]').focus();
      expect(await focusedLabel()).toContain(`${FIRST}, `);
      await page.keyboard.press('ArrowUp');
      expect(await focusedLabel()).toContain(`${FIRST}, `);
      await page.keyboard.press('ArrowLeft');
      expect(await focusedLabel()).toBe('127.77.0.10: no machine');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      expect(await focusedLabel()).toContain('127.77.0.12, ');
      await page.locator('.map-card').getByText('127.77.0.12').waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await app.shot('list-map', 'window');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: '127.77.0.12' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: '127.77.0.12' }).waitFor();
      await map.waitFor();
    });

    journey('has one line per machine where that is wanted, in the dark too', async () => {
      await open({ dark: true, width: 1920 });
      const height = async (): Promise<number> => (await bench.machine('ready').boundingBox())?.height ?? 0;
      const before = await height();
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'One line per machine' }).check();
      await page.keyboard.press('Escape');
      await expect.poll(height).toBeLessThan(before);
      const table = await page.getByRole('table', { name: 'Machines' }).boundingBox();
      expect(table?.width).toBeGreaterThan(1_700);
      await app.shot('list-dense', 'window');
      expect(await axeFaults(page)).toEqual([]);
    });
  },
);
