import { afterEach, describe, expect } from 'vitest';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { journey } from './journey';

let app: AppUnderTest;

describe.skipIf(skipReason !== undefined)(
  `a page that fails in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    afterEach(() => app.close());

    journey.inBrowser('leaves the window as it was, and can be shown again', async () => {
      app = await openApp({ width: 900 });
      const { page } = app;
      const opened = page.locator('main h2');
      await opened.first().waitFor();
      // The script of the page is lost on the way, as where the program was updated under an open window.
      await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
      const rail = page.locator('.rail');
      await rail.getByRole('link', { name: 'Journal' }).click();
      const failed = page.getByRole('alert').filter({ hasText: 'This page has failed' });
      await failed.waitFor();
      expect(await failed.getByRole('button', { name: 'Show the page again' }).evaluate(isFocused)).toBe(
        true,
      );
      expect(await axeFaults(page)).toEqual([]);
      await app.shot('page-failed', 'window');

      // Other pages work.
      await rail.getByRole('link', { name: 'Machines' }).click();
      await failed.waitFor({ state: 'hidden' });
      await opened.first().waitFor();

      await rail.getByRole('link', { name: 'Journal' }).click();
      await failed.waitFor();
      await page.unroute(/\/assets\/.*\.js$/);
      await failed.getByRole('button', { name: 'Reload the window' }).click();
      await page.locator('main[data-page="journal"] h2').first().waitFor();
    });
  },
);

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
