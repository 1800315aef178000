import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

const LIST = [
  'Computer;IP address;Where;Group;Password',
  'desk-1;127.5.0.11;by the window;sales;Secret-1',
  'desk-2;127.5.0.12;;;',
  'all;127.5.0.0/24;;;',
].join('\r\n');

const PROFILE = `<Profile>
  <ProfileName>From SCS</ProfileName>
  <AdminPassword>Secret-2</AdminPassword>
  <Network><DHCP>true</DHCP><PingResponse>true</PingResponse></Network>
  <Redirection><SOL>true</SOL><KVM>true</KVM></Redirection>
</Profile>`;

describe.skipIf(skipReason !== undefined)(
  `imports in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('takes a list of computers, column by column, and contacts none of them', async () => {
      const { page } = app;
      await page.getByRole('button', { name: 'Import list…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Import a list of computers' });
      const choose = dialog.locator('input[type="file"]');
      await dialog.getByRole('button', { name: 'Choose file…' }).waitFor();

      // What is no list is refused with a sentence.
      await choose.setInputFiles(file('list.csv', Buffer.from('504b0304ffff0000', 'hex')));
      await dialog.getByRole('alert').getByText('The file is not text.').waitFor();

      await choose.setInputFiles(file('list.csv', LIST));
      await dialog.getByText('list.csv: CSV table').waitFor();
      await dialog.getByText('These columns are left out: Password.').waitFor();
      await dialog.getByText('New: 2. In the list already: 0. Left out: 1.').waitFor();
      expect(await dialog.getByLabel('Address').inputValue()).toBe('1');
      await dialog.getByLabel('Note').selectOption('2');
      await dialog.getByRole('cell', { name: 'by the window' }).waitFor();
      expect(await dialog.innerText()).not.toContain('Secret-1');
      expect(await axeFaults(page), 'list').toEqual([]);
      await app.shot('import-list', 'window');
      await dialog.getByRole('button', { name: 'Import 2 machines' }).click();
      await dialog.getByText('Imported. New: 2. Completed: 0. Left out: 1.').waitFor();
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('Not looked at yet').first().waitFor();
      await page.getByText('desk-1').waitFor();
      await app.shot('import-list-done', 'window');
    });

    journey('takes a profile of another tool through its mapping into the editor', async () => {
      const { page } = app;
      const bench = new BenchPage(page);
      await bench.goTo('Profiles');
      await page.getByRole('heading', { name: 'Bench standard' }).waitFor();
      const choose = page.locator('input[type="file"]');

      await choose.setInputFiles(file('house.xml', Buffer.from([0, 1, 2, 255, 254])));
      await page.getByText('This profile of Intel SCS is encrypted, or it is not XML.').waitFor();
      await page.getByRole('button', { name: 'Close this message' }).click();

      await choose.setInputFiles(file('house.xml', PROFILE));
      const dialog = page.getByRole('dialog', { name: 'Import “house.xml”' });
      await dialog.getByText('The format of Intel SCS profiles is not published.').waitFor();
      await dialog.getByText('Secret, not imported. Store it in the vault.').waitFor();
      expect(await dialog.innerText()).not.toContain('Secret-2');
      const kvm = dialog.getByLabel('Setting for Profile/Redirection/KVM');
      expect(await kvm.inputValue()).toBe('redirection.kvm');
      await kvm.selectOption('');
      await expect.poll(() => kvm.inputValue()).toBe('');
      expect(await axeFaults(page), 'mapping').toEqual([]);
      await app.shot('import-profile', 'window');
      await dialog.getByRole('button', { name: 'Open as a new profile' }).click();

      // It is in the editor, and not kept before it is saved.
      await page.getByText('Not saved yet').waitFor();
      expect(await page.getByRole('textbox', { name: 'Profile name' }).inputValue()).toBe('From SCS');
      expect(await page.getByLabel('AMT address').inputValue()).toBe('dhcp');
      const profiles = page.getByRole('navigation', { name: 'All profiles' }).getByRole('button');
      expect(await profiles.count()).toBe(1);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved. “Bench standard” is still in use.').waitFor();
      expect(await profiles.count()).toBe(2);
    });
  },
);
