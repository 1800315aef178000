import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let home: string;
let app: AppUnderTest;
let bench: BenchPage;

async function start(options: { dark?: boolean; width?: number } = {}): Promise<void> {
  app = await openApp({ home, ...options });
  bench = new BenchPage(app.page);
}

async function go(page: string): Promise<void> {
  await app.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page }).click();
  await app.page.getByRole('heading', { name: page, level: 2 }).waitFor();
}

/** Configures the machine of the demo bench that is ready. */
async function configure(): Promise<void> {
  await bench.startDemo();
  await bench.open('ready');
  await bench.logIn(DEMO_BENCH_PASSWORD);
  await bench.applyButton().click();
  await bench.sees('Configured and verified');
}

describe.skipIf(skipReason !== undefined)(
  `journal, settings and help in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      home = mkdtempSync(join(tmpdir(), 'amt-bench-e2e-'));
      await start();
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
      rmSync(home, { recursive: true, force: true });
    });

    journey('shows what was done, reports it, and takes it back', async () => {
      const { page } = app;
      await go('Journal');
      await page.getByText('Nothing has been recorded yet.').waitFor();
      await go('Machines');
      await configure();

      await go('Journal');
      const run = page.getByRole('link', { name: /^Open: Configuration/ });
      await run.waitFor();
      await page
        .getByRole('cell', { name: /Profile “Bench standard” · \d of \d changes · verified/ })
        .waitFor();
      await page.getByRole('row', { name: /Login/ }).first().waitFor();
      await app.shot('journal-list');
      expect(await axeFaults(page)).toEqual([]);

      await page.getByLabel('Activity', { exact: true }).selectOption('Login');
      await run.waitFor({ state: 'detached' });
      await page.getByRole('textbox', { name: 'Search' }).fill('no such machine');
      await page.getByText('No entry matches this filter.').waitFor();
      await page.getByRole('button', { name: 'Clear filter' }).click();
      const csv = await app.saved(() => page.getByRole('button', { name: 'Save as CSV' }).click());
      expect(csv.name).toMatch(/^amt-journal-.*\.csv$/);
      expect(csv.text).toContain('Bench standard');

      await run.click();
      await page.getByRole('heading', { name: /^Configuration: / }).waitFor();
      await page.getByText('Every setting was read back on a new connection.').waitFor();
      await app.shot('journal-run');
      expect(await axeFaults(page)).toEqual([]);
      const report = await app.saved(() => page.getByRole('button', { name: 'Save report as HTML' }).click());
      expect(report.text).toContain('Done, read back and verified');
      expect(report.text).not.toContain(DEMO_BENCH_PASSWORD);
      await page.getByRole('button', { name: 'Print' }).click();
      await page.getByRole('article', { name: 'Job report' }).waitFor();
      await app.shot('journal-print', 'window');
      expect((await app.printed()).match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.keyboard.press('Escape');
      await page.getByRole('article', { name: 'Job report' }).waitFor({ state: 'hidden' });

      await page.getByText('a password or certificate cannot be set back').waitFor();
      await page.getByRole('button', { name: 'Review undo' }).click();
      await page.getByText(/^This plan undoes the run of/).waitFor();
      await bench.applyButton().waitFor();
      await app.shot('journal-undo');
      await bench.applyButton().click();
      await bench.sees('Configured and verified');
      await page.getByRole('tab', { name: 'Journal' }).click();
      await page.getByText(/Profile “Undo of Bench standard”/).waitFor();
      await app.shot('journal-machine');
    });

    journey('keeps settings and the look of the list over a restart', async () => {
      await go('Settings');
      await app.page.getByLabel('Colours').selectOption('Dark');
      await app.page.getByText('Saved', { exact: true }).waitFor();
      await app.page.getByLabel('Scan speed').selectOption({ index: 1 });
      await app.page.getByRole('textbox', { name: 'Addresses per second' }).fill('50');
      await app.page.getByLabel('Program log').selectOption('Errors only');
      await app.page.getByRole('radio', { name: 'In memory only, until AMT Bench ends' }).check();
      await app.shot('settings-dark');
      expect(await axeFaults(app.page)).toEqual([]);
      await expectKept({ theme: 'dark', scanRate: 50, logLevel: 'error', vault: 'session' });
      await app.close();

      await start();
      await app.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      await go('Settings');
      expect(await app.page.getByLabel('Colours').inputValue()).toBe('dark');
      expect(await app.page.getByRole('textbox', { name: 'Addresses per second' }).inputValue()).toBe('50');
      await app.page.getByText(home, { exact: true }).waitFor();
      await app.page.getByRole('button', { name: 'Switch between light and dark' }).click();
      await expectKept({ theme: 'light' });
      await app.shot('settings-light');
    });

    journey('helps without a network, checks this computer and packs a bundle', async () => {
      const { page } = app;
      await go('Help');
      await page.getByRole('button', { name: 'Glossary' }).click();
      await page.getByText('Intel Management Engine BIOS Extension').waitFor();
      await page.getByRole('button', { name: 'Check this computer' }).last().click();
      await page.getByRole('row', { name: /UDP OK/ }).waitFor();
      await app.shot('help');
      expect(await axeFaults(page)).toEqual([]);
      const bundle = await app.saved(() => page.getByRole('button', { name: 'Save support bundle' }).click());
      expect(bundle.name).toMatch(/^amt-bench-support-.*\.zip$/);
      expect(bundle.text.slice(0, 2)).toBe('PK');
    });
  },
);

/** Main has written them down. */
async function expectKept(expected: Record<string, unknown>): Promise<void> {
  await expect
    .poll(() =>
      readdirSync(home).includes('settings.json')
        ? (JSON.parse(readFileSync(join(home, 'settings.json'), 'utf8')) as unknown)
        : undefined,
    )
    .toMatchObject(expected);
}
