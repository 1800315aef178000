import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { readUsbKey } from '#main/use-cases/usb-key/read-usb-key';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;

const NEXT = 'N3w-Passw0rd!';

describe.skipIf(skipReason !== undefined)(
  `USB sticks in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey.inBrowser('writes a setup.bin, and shows what it holds without its passwords', async () => {
      const { page } = app;
      await page.getByRole('link', { name: 'Help' }).focus();
      await page.keyboard.press('u');
      await page.getByRole('heading', { name: 'USB stick (setup.bin)' }).waitFor();
      expect(page.url()).toContain('#/usb-key');
      await page.getByLabel('New MEBx password').selectOption('typed');
      const password = page.getByLabel('New password', { exact: true });
      const again = page.getByLabel('New password again', { exact: true });
      const save = page.getByRole('button', { name: 'Save setup.bin…' });

      // What is wrong stands at its field.
      await password.fill('short');
      await again.fill('other');
      await page.getByText('Settings of the file').click();
      await page.getByLabel('Host name', { exact: true }).fill('no name!');
      await save.click();
      await page.getByRole('alert').getByText('Some fields need to be corrected.').waitFor();
      await page.getByText('The two passwords are different.').waitFor();
      expect(await page.locator('.mantine-InputWrapper-error').count()).toBe(3);
      await expect.poll(() => password.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await axeFaults(page), 'problems').toEqual([]);
      await app.shot('usb-key-problems', 'page');

      await password.fill(NEXT);
      await again.fill(NEXT);
      await page.getByLabel('Host name', { exact: true }).fill('desk-1');
      await page.getByLabel('DHCP', { exact: true }).selectOption('on');
      const bytes = await downloaded(save);
      const { shown, findings } = value(readUsbKey(bytes, true));
      expect(findings).toEqual([]);
      expect(shown[0]?.variables.map(({ value: each }) => each)).toEqual(['admin', NEXT, 'desk-1', 'on']);
      await page.getByText('format it when you are done').waitFor();
      expect(await password.inputValue()).toBe('');
      expect(await axeFaults(page), 'written').toEqual([]);
      await app.shot('usb-key-written', 'page');

      const choose = page.locator('input[type="file"]');
      await choose.setInputFiles({ name: 'setup.bin', mimeType: 'application/octet-stream', buffer: bytes });
      const contents = page.getByRole('region', { name: 'Contents of setup.bin' });
      await contents.getByRole('row', { name: /^New MEBx password set, not shown$/ }).waitFor();
      expect(await page.locator('main').innerText()).not.toContain(NEXT);
      await contents.getByRole('button', { name: 'Show passwords' }).click();
      await contents.getByRole('cell', { name: NEXT }).waitFor();
      expect(await axeFaults(page), 'contents').toEqual([]);
      await contents.getByRole('button', { name: 'Hide passwords' }).click();
      await contents.getByRole('cell', { name: NEXT }).waitFor({ state: 'hidden' });
      await app.shot('usb-key-contents', 'window');

      await choose.setInputFiles({ name: 'x.bin', mimeType: '', buffer: Buffer.from('no setup.bin') });
      await page.getByRole('alert').getByText('The file is not a setup.bin').waitFor();
    });

    journey('is where the recovery path with a USB stick leads', async () => {
      const { page } = app;
      const bench = new BenchPage(page);
      await bench.startDemo();
      await bench.open('hp-changed-mebx');
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: /Recover/ })
        .click();
      await bench.choosePath(/USB/);
      await page.getByRole('button', { name: 'Write a setup.bin…' }).click();
      await page.getByRole('heading', { name: 'USB stick (setup.bin)' }).waitFor();
      expect(await axeFaults(page), 'page').toEqual([]);
    });
  },
);

async function downloaded(button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([app.page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('setup.bin');
  return readFileSync(await download.path());
}

function value<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error('refused');
  return result.value;
}
