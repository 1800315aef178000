import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { BenchPage } from './bench-page';
import { journey } from './journey';

/** The focus may be on its way for so long, such as while a dialog closes. Milliseconds. */
const GRACE_MS = 400;
const HOUSE_PASSWORD = 'House-Passw0rd!';

let app: AppUnderTest;
let bench: BenchPage;

describe.skipIf(skipReason !== undefined)(
  `the keyboard alone in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
      bench = new BenchPage(app.page);
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('plays the whole seed story, and the focus is never lost', async () => {
      const { page } = app;
      const press = (key: string): Promise<void> => page.keyboard.press(key);
      await page.getByLabel('Network to scan').focus();
      await watchFocus();
      await bench.tabTo('Try the demo bench');
      await press('Enter');
      await page.getByText(/13 machines among/).waitFor();

      await bench.tabTo('127.77.0.11', 'a');
      await press('ArrowDown');
      await press('Enter');
      await bench.sees('AMT is not set up yet');
      await openMebx('admin');
      await bench.sees('MEBx password was changed before setup');
      await bench.tabTo('Show ');
      await press('Enter');
      await bench.sees('Recovery options, recommended order');
      await tabToLabel('Manufacturer');
      await page.keyboard.type('HP');
      await bench.tabTo(/Take out the CMOS battery/);
      await press('Enter');
      await bench.tabTo('I have the recovery key');
      await press('Enter');
      await page.getByText('Locked: check BitLocker first').waitFor({ state: 'hidden' });
      await bench.tabTo('Pull the RTC battery');
      await press('Enter');
      await page
        .getByText(/un-configured/)
        .first()
        .waitFor();
      await checkAgain();
      await page.getByText(/The reset is noted/).waitFor();
      await bench.tabTo(/Activate by hand in MEBx/);
      await press('Enter');
      await openMebx('admin', HOUSE_PASSWORD);
      await page.getByText(/Network access is active/).waitFor();
      await checkAgain();
      await bench.sees('Set up, password needed');
      await tabToLabel('Password');
      await page.keyboard.type(HOUSE_PASSWORD);
      await press('Enter');
      await bench.sees('This will change');
      await bench.tabTo('Apply ');
      await press('Enter');
      await bench.seesInFocus('Configured and verified');
      await press('Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('127.77.0.12');
      expect(await lostFocus()).toEqual([]);
      expect(await app.clicks()).toBe(0);
    });

    /** Says that a step was done, though none is ticked. */
    async function checkAgain(): Promise<void> {
      await bench.tabTo('Done, check again');
      await app.page.keyboard.press('Enter');
      await bench.tabTo('Yes, check again');
      await app.page.keyboard.press('Enter');
    }

    async function openMebx(password: string, newPassword?: string): Promise<void> {
      const { keyboard } = app.page;
      // Not while the machine is being checked.
      await app.page.getByRole('button', { name: 'Open MEBx', disabled: false }).waitFor();
      await bench.tabTo('Open MEBx');
      await keyboard.press('Enter');
      await app.page.getByRole('dialog').waitFor();
      await tabToLabel('MEBx password');
      await keyboard.press('Control+a');
      await keyboard.type(password);
      if (newPassword !== undefined) {
        await keyboard.press('Tab');
        await keyboard.type(newPassword);
        await keyboard.press('Tab');
        await keyboard.press('Space');
      }
      await keyboard.press('Enter');
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }

    /** Goes with the Tab key to a field; it may have the focus already. */
    async function tabToLabel(label: string): Promise<void> {
      const field = app.page.getByLabel(label, { exact: true }).filter({ visible: true });
      for (let i = 0; i < 60; i++) {
        if (await field.evaluateAll((all) => all.some((each) => each === document.activeElement))) return;
        await app.page.keyboard.press('Tab');
      }
      throw new Error(`Tab never came to “${label}”`);
    }

    /** From now on notes when nothing has the focus for longer than a moment. */
    async function watchFocus(): Promise<void> {
      await app.page.evaluate((graceMs) => {
        const seen = window as unknown as { lostFocus: string[] };
        seen.lostFocus = [];
        let since: number | undefined;
        let last = '';
        setInterval(() => {
          const { activeElement, body } = document;
          if (activeElement !== null && activeElement !== body) {
            since = undefined;
            last = activeElement.textContent.trim().slice(0, 60);
            return;
          }
          since ??= performance.now();
          if (performance.now() - since > graceMs && !seen.lostFocus.includes(`after “${last}”`)) {
            seen.lostFocus.push(`after “${last}”`);
          }
        }, 50);
      }, GRACE_MS);
    }

    function lostFocus(): Promise<string[]> {
      return app.page.evaluate(() => (window as unknown as { lostFocus: string[] }).lostFocus);
    }
  },
);
