import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect } from 'vitest';
import { expectWithin } from '#shared/testing/expect-within';
import { type AppOptions, type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';
import { rememberMachines } from './many-machines';

let app: AppUnderTest;
let page: Page;
let bench: BenchPage;

async function open(options: AppOptions = {}): Promise<void> {
  app = await openApp(options);
  ({ page } = app);
  bench = new BenchPage(page);
}

/** Machines that were seen a week ago and are not there any more, at addresses of this computer. */
function rememberAbsent(home: string, count: number): void {
  rememberMachines(home, count);
  const file = join(home, 'machines.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('198.18.', '127.99.'));
}

/** Addresses as they are shown, from the top. */
function addresses(): Promise<string[]> {
  return page.locator('.machine-link').allInnerTexts();
}

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** The first number in a text, written as people do. */
function numberIn(text: string): number {
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}

describe.skipIf(skipReason !== undefined)(
  `the scan screen in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey(
      'pauses a scan, goes on, stops, and continues where it was stopped, even after a reload',
      async () => {
        await open({ slowScans: true });
        await page.getByLabel('Network to scan').fill('127.200.0.0/16');
        await page.keyboard.press('Enter');
        const progress = page.getByText(/ of 65,534/);
        await progress.waitFor();
        await page.getByRole('button', { name: 'Pause' }).click();
        await page.getByText('Paused.').waitFor();
        // What was under way ends, nothing new begins.
        const held = await settled();
        expect(held).toBeLessThan(65_534);
        await page.getByRole('button', { name: 'Go on' }).click();
        await expect.poll(count).toBeGreaterThan(held);
        await page.getByRole('button', { name: 'Stop', exact: true }).click();
        await page.getByText(/^Stopped: [\d,]+ addresses were not looked at\.$/).waitFor();
        await page.reload();
        await page.getByText('A scan of 127.200.0.0/16 was stopped half way.').waitFor();
        await app.shot('scan-stopped');
        const continueButton = page.getByRole('button', { name: /^Continue: [\d,]+ addresses left$/ });
        const left = numberIn(await continueButton.innerText());
        expect(left).toBeLessThan(65_534 - held);
        await continueButton.click();
        // It counts on, and does not begin anew.
        await progress.waitFor();
        expect(await count()).toBeGreaterThanOrEqual(65_534 - left);
        // More than can be under way at once: what is left is counted from the first that is not done.
        await expect.poll(count).toBeGreaterThan(65_534 - left + 600);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await continueButton.waitFor();
        expect(numberIn(await continueButton.innerText())).toBeLessThan(left);

        async function count(): Promise<number> {
          return numberIn(await progress.innerText());
        }

        /** The count, once it has been the same for a second. */
        async function settled(): Promise<number> {
          for (;;) {
            const before = await count();
            await page.waitForTimeout(1_000);
            if ((await count()) === before) return before;
          }
        }
      },
    );

    journey(
      'looks again at chosen rows and at those that did not answer, and takes them off the list',
      async () => {
        await open({ prepare: (home) => rememberAbsent(home, 2) });
        const absent = page.locator('[data-row^="127.99."]');
        await expect.poll(() => absent.count()).toBe(2);
        await bench.startDemo();
        await page.getByRole('checkbox', { name: 'Select 127.77.0.11' }).check();
        await page.getByRole('checkbox', { name: 'Select 127.99.0.0' }).check();
        await page.getByRole('checkbox', { name: 'Select 127.99.0.1' }).check();
        await page.getByText('3 selected').waitFor();
        await page.getByRole('button', { name: 'Scan these again' }).click();
        await page.getByText(/^1 of 3 machines answered, in/).waitFor();
        expect(await absent.first().innerText()).toContain('last seen 7 days ago');
        expect(await absent.first().getAttribute('data-stale')).not.toBeNull();
        expect(await bench.machine('ready').getAttribute('data-stale')).toBeNull();
        await app.shot('scan-missing');
        await page.getByRole('button', { name: 'Look again at the 2 that did not answer' }).click();
        await page.getByText(/^0 of 2 machines answered, in/).waitFor();

        await page.getByRole('checkbox', { name: 'Select 127.77.0.11' }).uncheck();
        await page.getByRole('button', { name: 'Take off the list' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Take 2 machines off the list?').waitFor();
        // Keeping them is the default.
        await page.keyboard.press('Enter');
        await dialog.waitFor({ state: 'hidden' });
        expect(await absent.count()).toBe(2);
        await page.getByRole('button', { name: 'Take off the list' }).click();
        await dialog.getByRole('button', { name: 'Take off the list' }).click();
        await page.getByText('13 machines', { exact: true }).waitFor();
        expect(await absent.count()).toBe(0);
        await page.reload();
        await page.getByText('13 machines', { exact: true }).waitFor();
      },
    );

    journey('sorts, filters, shows more columns, keeps that, and hands the list on', async () => {
      await open();
      await bench.startDemo();
      const byAddress = await addresses();
      expect(byAddress[0]).toBe('127.77.0.11');
      const verdict = page.getByRole('columnheader', { name: 'Status' });
      await verdict.getByRole('button').click();
      expect(await verdict.getAttribute('aria-sort')).toBe('ascending');
      // What needs action comes first: in the demo, the machine whose setup was never finished.
      expect((await addresses())[0]).toBe('127.77.0.19');
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'UUID' }).check();
      await page.getByRole('checkbox', { name: 'Last seen' }).check();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.reload();
      await page.getByRole('columnheader', { name: 'UUID' }).waitFor();
      expect((await addresses())[0]).toBe('127.77.0.19');

      await page.keyboard.press('/');
      await page.keyboard.type('not set up');
      // Each word is looked for in all that a row shows: “Setup was not finished” has all three.
      await page.getByText('4 of 13 machines shown').waitFor();
      await page.getByRole('button', { name: 'Copy', exact: true }).click();
      await page.getByText('4 machines copied').waitFor();
      const copied = await app.copied();
      const lines = copied.split('\n').map((line) => line.split('\t'));
      expect(lines[0]).toEqual([
        'Address',
        'Name',
        'Model',
        'Firmware',
        'Status',
        'Details',
        'Password',
        'UUID',
        'Last seen',
      ]);
      expect(lines.slice(1).map(([address]) => address)).toEqual(await addresses());

      await page.getByLabel('Filter the list').fill('');
      await page.getByRole('checkbox', { name: 'Select 127.77.0.22' }).check();
      await page.getByRole('checkbox', { name: 'Select 127.77.0.12' }).check();
      const chosen = (await addresses()).filter((address) => /\.(22|12)$/.test(address));
      const csv = await app.saved(() => bench.exportList('CSV table'));
      expect(csv.name).toMatch(/^amt-machines-\d{4}-\d\d-\d\d\.csv$/);
      // The mark that makes spreadsheets read UTF-8.
      expect(csv.text.startsWith('\uFEFF')).toBe(true);
      const rows = csv.text.trim().split('\n');
      expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(chosen);
      const json = await app.saved(() => bench.exportList('JSON'));
      const exported = JSON.parse(json.text) as { address: string }[];
      expect(exported.map(({ address }) => address)).toEqual(chosen);
    });

    journey('does all of that with the keyboard alone, which keeps its place in the list', async () => {
      await open();
      await bench.startDemo();
      await app.clicks();
      const press = async (...keys: string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await page.locator('.machine-link').first().focus();
      await press('ArrowDown', 'ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
      await page.getByText('3 selected').waitFor();
      expect(await focused()).toBe('127.77.0.15');
      await press('Control+a');
      await page.getByText('13 selected').waitFor();
      await press('End');
      expect(await focused()).toBe('127.77.0.23');
      await press('Home', 'ArrowDown');
      expect(await focused()).toBe('127.77.0.12');
      // Updates of a whole scan, and another order, leave the focus on its machine.
      const outcome = await page.getByText(/^13 machines among/).elementHandle();
      await press('F5');
      await outcome.waitForElementState('hidden');
      await page.getByText(/^13 machines among/).waitFor();
      expect(await focused()).toBe('127.77.0.12');
      await page.evaluate(() => {
        const heads = [...document.querySelectorAll<HTMLElement>('.sort-button')];
        // Without taking the focus, as a script would.
        heads.find(({ textContent }) => textContent === 'Status')?.click();
      });
      expect(await focused()).toBe('127.77.0.12');
      await press('Enter');
      await page.getByRole('heading', { name: '127.77.0.12' }).waitFor();
      await press('Alt+ArrowLeft');
      await expect.poll(focused).toBe('127.77.0.12');
      // From the row back to the list's tools, and one machine off the list.
      await press('Space', 'Shift+Tab');
      await tabBackTo('Clear selection');
      await press('Enter');
      await page.getByText('13 machines', { exact: true }).waitFor();
      await page.locator('.machine-link[tabindex="0"]').focus();
      await press('Space');
      await page.getByText('1 selected').waitFor();
      await tabBackTo('Take off the list');
      await press('Enter');
      await page.getByRole('dialog').getByText('Take 1 machine off the list?').waitFor();
      await press('Shift+Tab', 'Enter');
      await page.getByText('12 machines', { exact: true }).waitFor();
      // The next row has the focus, so that it can go on from there.
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('machine-link');
      await press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Filter the list',
      );
      await press('/');
      expect(await page.getByLabel('Filter the list').inputValue()).toBe('/');
      expect(await app.clicks()).toBe(0);

      async function tabBackTo(text: string): Promise<void> {
        for (let i = 0; i < 30; i++) {
          await press('Shift+Tab');
          if ((await focused()).startsWith(text)) return;
        }
        throw new Error(`Shift+Tab never came to “${text}”`);
      }
    });

    journey('closes what lies above the list with Esc, and stops the scan with Esc only then', async () => {
      await open({ prepare: (home) => rememberAbsent(home, 1), slowScans: true });
      await page.getByLabel('Network to scan').fill('127.200.0.0/16');
      await page.keyboard.press('Enter');
      await page.getByText(/of 65,534/).waitFor();
      const columns = page.getByRole('dialog', { name: 'Columns' });
      await page.getByRole('button', { name: 'Columns' }).click();
      await columns.waitFor();
      await page.keyboard.press('Escape');
      await columns.waitFor({ state: 'hidden' });
      await page.getByRole('checkbox', { name: 'Select 127.99.0.0' }).check();
      await page.getByRole('button', { name: 'Take off the list' }).click();
      await page.getByRole('dialog', { name: 'Take 1 machine off the list?' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await page.getByRole('button', { name: 'Stop', exact: true }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByText(/^Stopped:/).waitFor();
    });

    journey('stops a scan, and survives a reload in the middle of one', async () => {
      await open({ slowScans: true });
      await page.getByLabel('Network to scan').fill('127.200.0.0/16');
      await page.getByRole('button', { name: 'Scan' }).click();
      await page.getByText(/of 65,534/).waitFor();
      await page.reload();
      await page.getByText(/of 65,534/).waitFor();
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByText(/^0 machines among/).waitFor();
      await page.getByText('No AMT machine answered').waitFor();
      await app.shot('nothing-found');
    });

    journey('stays quick with 5,000 machines', async () => {
      await open({ prepare: (home) => rememberMachines(home, 5_000) });
      await page.getByText('All 5,000').waitFor();
      await expectWithin(10_000, async () => {
        await page.reload();
        await page.getByText('All 5,000').waitFor();
        return (await page.evaluate(() => performance.now())) / (await slowness());
      });
      const table = page.getByRole('table', { name: 'Machines' });
      expect(await table.getAttribute('aria-rowcount')).toBe('5001');
      const inDom = (): Promise<number> => page.locator('[data-row]').count();
      expect(await inDom()).toBeLessThan(80);

      // Every place of the list has its row, and the header stays.
      const holes = await page.evaluate(async () => {
        const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
        let missing = 0;
        for (let y = 0; y < 200_000; y += 9_973) {
          document.querySelector('.list-side .scroll-pane')?.scrollTo(0, y);
          await frame();
          await frame();
          if (!document.elementFromPoint(500, 600)?.closest('[data-row]')) missing += 1;
        }
        return missing;
      });
      expect(holes).toBe(0);
      expect(await inDom()).toBeLessThan(80);
      const head = await page.getByRole('columnheader', { name: 'Status' }).boundingBox();
      expect(head?.y).toBeLessThan(260);
      await app.shot('many-scrolled', 'window');

      // With everything that the list can show.
      await page.getByRole('button', { name: 'Columns' }).click();
      for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('[data-row] input').nth(3).check();
      expect(await axeFaults(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);

      await page.evaluate(() => document.querySelector('.list-side .scroll-pane')?.scrollTo(0, 0));
      await page.locator('.machine-link').first().focus();
      await page.keyboard.press('End');
      await expect.poll(focused).toBe('198.18.19.135');
      const row = page.locator('[data-row="198.18.19.135"]');
      expect(await row.getAttribute('aria-rowindex')).toBe('5001');
      await expect.poll(async () => ((await row.boundingBox())?.y ?? 9_999) < 860).toBe(true);
      await page.keyboard.press('PageUp');
      await page.keyboard.press('Enter');
      const opened = page.getByRole('heading', { level: 2, name: '198.18.19.' });
      await opened.waitFor();
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'hidden' });
      await expect.poll(focused).toMatch(/^198\.18\.19\.1\d\d$/);

      // Machines that come in above leave the rows in sight where they are.
      const middle = page.locator('[data-row="198.18.4.63"]');
      // Rows are of one line by now, because every box of the menu was ticked.
      await page.evaluate((part) => {
        const list = document.querySelector('.list-side .scroll-pane');
        list?.scrollTo(0, list.scrollHeight * part - 300);
      }, 1_087 / 5_000);
      // Within its pane: a notice above it may come and go.
      const pane = page.locator('.list-side .scroll-pane');
      const place = async (): Promise<number> =>
        Math.round(((await middle.boundingBox())?.y ?? 0) - ((await pane.boundingBox())?.y ?? 0));
      await expect.poll(place).toBeGreaterThan(0);
      const before = await place();
      await page.getByRole('button', { name: 'Try the demo bench' }).dispatchEvent('click');
      await page.getByText(/^13 machines among/).waitFor();
      await expect.poll(place).toBe(before);

      await expectWithin(
        400,
        async () => (await keyStrokes(['p', 'c', '-', '0', '4', '2', 'Backspace'])) / (await slowness()),
      );
      await page.getByText(/^100 of 5,013 machines shown/).waitFor();
    });

    /** Types into the filter. @returns the longest time from a key to the picture, in milliseconds */
    async function keyStrokes(keys: readonly string[]): Promise<number> {
      await page.keyboard.press('/');
      await page.keyboard.press('Control+A');
      await page.evaluate(() => {
        const seen = window as unknown as { times: number[]; before?: AbortController };
        seen.before?.abort();
        const { signal } = (seen.before = new AbortController());
        // A key of the last time may be painted only now.
        const times: number[] = (seen.times = []);
        window.addEventListener(
          'keydown',
          () => {
            const begun = performance.now();
            // After the next frame was painted.
            requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)));
          },
          { capture: true, signal },
        );
      });
      for (const key of keys) await page.keyboard.press(key, { delay: 40 });
      const times = (): Promise<number[]> =>
        page.evaluate(() => (window as unknown as { times: number[] }).times);
      await expect.poll(async () => (await times()).length).toBe(keys.length);
      return Math.max(...(await times()));
    }

    /**
     * How many times longer this computer takes now than an ordinary one that has nothing else to do, so that what is
     * measured says something about the window and not about the computer. At least 1.
     */
    async function slowness(): Promise<number> {
      const ordinaryMs = 60;
      const tookMs = await page.evaluate(() => {
        const begun = performance.now();
        let number = 1;
        const next = (): string => String((number = (Math.imul(number, 1_664_525) + 1_013_904_223) >>> 0));
        Array.from({ length: 60_000 }, next).sort();
        return performance.now() - begun;
      });
      return Math.max(1, tookMs / ordinaryMs);
    }
  },
);
