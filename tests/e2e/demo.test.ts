import { afterEach, beforeEach, describe, expect } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { BenchPage } from './bench-page';
import { journey } from './journey';

const READY = '127.77.0.22';
const HIDDEN = '127.77.0.16';

let app: AppUnderTest;
let bench: BenchPage;

describe.skipIf(skipReason !== undefined)(
  `the demo in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      // Narrow: the page of a machine stands in place of the list.
      app = await openApp({ width: 1100 });
      bench = new BenchPage(app.page);
      await bench.startDemo();
    });
    afterEach(async () => {
      await app.close();
      expect(app.errors).toEqual([]);
    });

    journey('finds its machines by their titles, in the list, by Ctrl+K and in the vault', async () => {
      const { page } = app;
      const filter = page.getByRole('textbox', { name: 'Filter' });
      await filter.fill('celsius ready to');
      await bench.machine('hidden').waitFor({ state: 'hidden' });
      await bench.machine('ready').waitFor();
      await filter.fill('');
      await page.keyboard.press('Control+k');
      const search = page.getByRole('dialog');
      await search.getByRole('textbox').fill('OptiPlex 7060, hidden');
      await search.getByText(HIDDEN, { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: HIDDEN, level: 2 }).waitFor();
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.applyButton().waitFor();
      await bench.goTo('Vault');
      const row = page.locator(`[data-vault-machine="${HIDDEN}"]`);
      await row.getByText('Dell OptiPlex 7060, hidden from ping').waitFor();
      const field = page.getByRole('searchbox', { name: 'Search machines and secrets' });
      await field.fill('celsius');
      await row.waitFor({ state: 'hidden' });
      await field.fill('optiplex 7060');
      await row.waitFor();
      await app.shot('demo-vault');
    });

    journey('shows its password until it changes, and leaves none in the vault', async () => {
      const { page } = app;
      const panel = page.getByRole('complementary', { name: 'At the simulated machine' });
      await bench.open('ready');
      await panel.getByText(DEMO_BENCH_PASSWORD).waitFor();
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.applyButton().click();
      await bench.sees('Configured and verified');
      await panel.getByText('The password from the start of the demo is no longer valid').waitFor();
      expect(await panel.getByText(DEMO_BENCH_PASSWORD).count()).toBe(0);
      await app.shot('demo-password-changed');
      await bench.goTo('Vault');
      const row = page.locator(`[data-vault-machine="${READY}"]`);
      await row.waitFor();
      await page.getByRole('button', { name: 'Stop the demo' }).click();
      await page.getByText(/^No password is stored yet/).waitFor();
      await bench.goTo('Machines');
      await page.getByRole('button', { name: 'Try the demo bench' }).waitFor();
      expect(await page.getByText(/machines among/).count()).toBe(0);
    });
  },
);
