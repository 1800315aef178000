import { afterEach, describe, expect } from 'vitest';
import { LEGACY_PFX } from '#main/interop/provisioning-certificate/testing/openssl-pfx';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { journey } from './journey';

const PASSWORD = 'Old-Pfx-1';

let app: AppUnderTest;

describe.skipIf(skipReason !== undefined)(
  `provisioning certificates in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('are checked with password and DNS suffix, by keyboard', async () => {
      app = await openApp({ width: 900 });
      const { page } = app;
      await page.getByRole('link', { name: 'Help' }).focus();
      await page.keyboard.press('e');
      await page.getByRole('heading', { name: 'Provisioning certificate' }).waitFor();
      const check = page.getByRole('button', { name: 'Check', exact: true });
      expect(await check.isDisabled()).toBe(true);
      await page.locator('input[type="file"]').setInputFiles({
        name: 'setup.pfx',
        mimeType: 'application/x-pkcs12',
        buffer: LEGACY_PFX,
      });
      const password = page.getByLabel('Password of the file', { exact: true });
      const suffix = page.getByLabel('DNS suffix of the machines');
      await password.fill('another');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('The password does not open the file').waitFor();
      expect(await password.evaluate((element) => element === document.activeElement)).toBe(true);

      await password.fill(PASSWORD);
      await suffix.fill('not a suffix');
      await page.keyboard.press('Enter');
      await page.getByText('This is not a DNS suffix.').waitFor();
      await app.shot('certificate-problem', 'window');
      await suffix.fill('corp.example.com');
      await page.keyboard.press('Enter');
      const result = page.getByRole('region', { name: 'setup.pfx: which AMT accepts it' });
      await result.getByRole('row', { name: /^AMT 16 to 21 accepted/ }).waitFor();
      await result.getByRole('row', { name: /^AMT 22 refused .*3072/ }).waitFor();
      expect(await result.innerText()).toContain('setup.corp.example.com');
      expect(await axeFaults(page)).toEqual([]);
      await app.shot('certificate-checked', 'page');

      await suffix.fill('example.org');
      await page.keyboard.press('Enter');
      await result.getByText('the machines have the DNS suffix example.org').waitFor();
      await result.getByRole('row', { name: /^AMT 16 to 21 refused/ }).waitFor();
    });
  },
);
