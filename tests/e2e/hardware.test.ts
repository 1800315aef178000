import { describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';

/** What the machine is made of, on its page. */
describe.skipIf(skipReason !== undefined)(
  `hardware in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    it.each([
      { name: 'dark-900', width: 900, dark: true },
      { name: 'light-1280', width: 1280, dark: false },
    ])('is read on request, shown, remembered and saved: $name', async ({ name, width, dark }) => {
      const app = await openApp({ width, dark });
      const { page } = app;
      const bench = new BenchPage(page);
      try {
        await bench.startDemo();
        await bench.open('ready');
        await bench.tab('Details');
        await page.getByText('Its hardware can be read once its password is stored').waitFor();
        await bench.tab('Setup');
        await bench.logIn(DEMO_BENCH_PASSWORD);
        await bench.applyButton().waitFor();
        await bench.tab('Details');
        await page.getByRole('button', { name: 'Read hardware' }).click();
        const memory = page.getByRole('group', { name: 'Memory' });
        await memory.getByRole('cell', { name: 'DIMM A1' }).waitFor();
        expect(await page.getByRole('heading', { name: /^Memory · \d+ GB in all$/ }).count()).toBe(1);
        expect(await axeFaults(page), 'hardware').toEqual([]);
        await page.getByRole('heading', { name: 'Hardware', level: 3 }).scrollIntoViewIfNeeded();
        await app.shot(`hardware-${name}`);
        const csv = await app.saved(() => page.getByRole('button', { name: 'Save as CSV' }).click());
        expect(csv.name).toMatch(/^amt-hardware-.+\.csv$/);
        const lines = csv.text.trim().split('\n');
        expect(lines.filter((line) => /[,;]memory[,;]/.test(line))).toHaveLength(2);
        // Remembered, and folded from then on.
        await bench.tab('Setup');
        await bench.tab('Details');
        await page.getByText('All parts').waitFor();
        expect(await memory.count()).toBe(0);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(app.errors).toEqual([]);
      } finally {
        await app.close();
      }
    });
  },
);
