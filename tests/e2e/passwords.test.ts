import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, hasKeychain, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;
let bench: BenchPage;
let machines: SimulatedBench;

const NAMES = ['one', 'two'] as const;
type Name = (typeof NAMES)[number];
const address = (name: Name): string => `127.202.0.${name === 'one' ? '11' : '12'}`;
const row = (name: Name) => app.page.locator(`[data-row="${address(name)}"]`);
const logins = (name: Name): number => machines.machine(name).stats().requestsWithCredentials;

async function scan(): Promise<void> {
  const { page } = app;
  await page.getByLabel('Network to scan').fill(NAMES.map(address).join(', '));
  await page.keyboard.press('Enter');
  for (const name of NAMES) await row(name).waitFor();
}

/** Stores a password for a machine without trying it. */
async function keep(name: Name, password: string): Promise<void> {
  const { page } = app;
  await row(name).click();
  await bench.openPasswords();
  await page.getByRole('button', { name: /^Enter (password|another)…$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Store without logging in' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Not tried yet.').waitFor();
  await bench.back();
}

async function logIn(name: Name): Promise<void> {
  await row(name).click();
  await bench.logIn(TEST_PASSWORD);
  await bench.applyButton().waitFor();
}

describe.skipIf(skipReason !== undefined)(
  `passwords in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      machines = await startBench({
        machines: NAMES.map((id) => testSpec({ id, address: address(id) })),
      });
      // Narrow: the page of a machine stands in place of the list.
      app = await openApp({ width: 1100 });
      bench = new BenchPage(app.page);
    });
    afterEach(async () => {
      await app.close();
      rmSync(app.home, { recursive: true, force: true });
      await machines.stop();
      expect(app.errors).toEqual([]);
    });

    journey('sends nothing while machines are only looked at, whatever is stored for them', async () => {
      const { page } = app;
      await scan();
      await keep('one', TEST_PASSWORD);
      await keep('two', 'Wr0ng-Passw0rd!');
      for (const name of NAMES) {
        await row(name).click();
        for (const tab of ['Passwords', 'Details', 'Evidence', 'Logs', 'Setup']) {
          await page.getByRole('tab', { name: tab }).click();
        }
        await page.reload();
        await page.getByRole('heading', { name: address(name), level: 2 }).waitFor();
        await bench.back();
      }
      await bench.goTo('Vault');
      await page.getByText(address('two')).waitFor();
      expect(NAMES.map(logins)).toEqual([0, 0]);
      // The right one, sent because somebody asked for it, leads to the plan.
      await page.getByRole('button', { name: `Open ${address('one')}` }).click();
      await page.getByRole('button', { name: 'Log in with the stored password' }).click();
      await bench.applyButton().waitFor();
      const sent = logins('one');
      expect(sent).toBeGreaterThan(0);
      await bench.back();
      // A machine that is ready is opened without a login too.
      await row('one').click();
      await page.getByRole('button', { name: 'Read the machine and show the changes' }).waitFor();
      await page.getByText('Logs in with the stored password.').waitFor();
      await app.shot('plan-not-read');
      expect(await axeFaults(page), 'plan that was not read').toEqual([]);
      expect(logins('one')).toBe(sent);
      await bench.back();
      await page.getByRole('button', { name: `Configure ${address('one')}` }).click();
      await bench.applyButton().waitFor();
      expect(logins('one')).toBeGreaterThan(sent);
    });

    journey('changes a password now, shows both, and forgets them', async () => {
      const { page } = app;
      await scan();
      await logIn('one');
      await bench.openPasswords();
      await app.shot('password-card');
      await page.getByRole('button', { name: 'Set a new password…' }).click();
      const dialog = page.getByRole('dialog');
      await app.shot('password-rotate', 'window');
      expect(await axeFaults(page), 'rotate').toEqual([]);
      await dialog.getByRole('radio', { name: 'Type one' }).check();
      await dialog.getByLabel('Password', { exact: true }).fill('weak');
      await dialog.getByRole('button', { name: 'Set new password' }).click();
      await dialog.getByText(/Use 8 to 32 characters/).waitFor();
      await dialog.getByLabel('Password', { exact: true }).fill('N3w-Passw0rd!');
      await dialog.getByRole('button', { name: 'Set new password' }).click();
      await page.getByText(/a login with the new one worked/).waitFor();
      expect(machines.machine('one').opensWith('admin', 'N3w-Passw0rd!')).toBe(true);
      expect(await page.content()).not.toContain('N3w-Passw0rd!');
      expect(await bench.showPassword()).toBe('N3w-Passw0rd!');
      await page.getByText('Earlier password:').waitFor();
      await app.shot('password-shown');
      expect(await axeFaults(page), 'password shown').toEqual([]);
      await page.getByRole('button', { name: 'Hide', exact: true }).click();
      expect(await page.content()).not.toContain('N3w-Passw0rd!');
      await page.getByRole('button', { name: 'Forget…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Forget passwords' }).click();
      await page.getByText('No password is stored for this machine.').waitFor();
      await bench.goTo('Vault');
      await page.getByText(/No password is stored yet/).waitFor();
    });

    journey('adds a Wi-Fi network with a new passphrase to a profile, without a terminal', async () => {
      const { page } = app;
      await bench.goTo('Profiles');
      await page.getByRole('button', { name: 'Add network' }).click();
      const network = page.getByRole('group', { name: 'Network 1' });
      await network.getByLabel('Name', { exact: true }).fill('workshop');
      await network.getByLabel('SSID').fill('Workshop');
      await page.getByRole('combobox', { name: 'Secret with the passphrase' }).click();
      await page.getByRole('option', { name: 'New secret…' }).click();
      const dialog = page.getByRole('dialog', { name: 'New secret' });
      await dialog.getByLabel('Name', { exact: true }).fill('wlan');
      await dialog.getByLabel('Secret', { exact: true }).fill('short');
      await dialog.getByRole('button', { name: 'Save secret' }).click();
      await dialog.getByText('Use 8 to 63 characters.').waitFor();
      await app.shot('secret-new', 'window');
      expect(await axeFaults(page), 'new secret').toEqual([]);
      await dialog.getByLabel('Secret', { exact: true }).fill('correct horse battery');
      await dialog.getByRole('button', { name: 'Save secret' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await bench.goTo('Vault');
      const secret = page.locator('[data-vault-secret="wlan"]');
      await secret.getByText('Bench standard').waitFor();
      expect(await page.content()).not.toContain('correct horse');
      await secret.getByRole('button', { name: 'Show the secret wlan' }).click();
      expect(await page.getByTestId('revealed').innerText()).toBe('correct horse battery');
      await page.getByRole('dialog').getByRole('button', { name: 'Copy: Secret' }).click();
      await page
        .getByRole('dialog')
        .getByText(/^Copied\./)
        .waitFor();
      expect(await app.copied()).toBe('correct horse battery');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await page.content()).not.toContain('correct horse');
      await page.setViewportSize({ width: 900, height: 860 });
      await app.shot('vault-secrets-900');
      expect(await axeFaults(page), 'vault with secrets').toEqual([]);
      await secret.getByRole('button', { name: 'Rename the secret wlan' }).click();
      await page.getByRole('dialog').getByLabel('New name').fill('workshop');
      await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
      const renamed = page.locator('[data-vault-secret="workshop"]');
      await renamed.getByText('Bench standard').waitFor();
      await renamed.getByRole('button', { name: 'Delete the secret workshop' }).click();
      await page.getByText(/1 profile uses it/).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete secret' }).click();
      await page.getByText(/There are no named secrets yet/).waitFor();
    });

    journey('lists what is stored, finds it, and shows it for a machine that is off the list', async () => {
      const { page } = app;
      await scan();
      await keep('one', TEST_PASSWORD);
      await keep('two', 'An0ther-Passw0rd!');
      await row('one').getByRole('checkbox').check();
      await page.keyboard.press('Delete');
      await bench.goTo('Vault');
      const [one, two] = NAMES.map((name) => page.locator(`[data-vault-machine="${address(name)}"]`));
      await two?.waitFor();
      for (const [width, dark] of [
        [1280, false],
        [900, false],
        [900, true],
      ] as const) {
        await page.setViewportSize({ width, height: 860 });
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        expect(await axeFaults(page), 'vault').toEqual([]);
        await app.shot(`vault-${String(width)}${dark ? '-dark' : ''}`);
      }
      await page.getByLabel('Search machines and secrets').fill('.12');
      await one?.waitFor({ state: 'hidden' });
      await page.getByLabel('Search machines and secrets').fill('');
      await one?.getByRole('button', { name: /^Show the passwords/ }).click();
      expect(await page.getByTestId('revealed').innerText()).toBe(TEST_PASSWORD);
      await page.getByRole('dialog').getByRole('button', { name: 'Save to a file…' }).click();
      const save = page.getByRole('dialog', { name: 'Save the passwords of this machine to a file' });
      await save.getByRole('textbox').fill(address('one'));
      const saved = await app.saved(() => save.getByRole('button', { name: 'Save file' }).click());
      expect(saved.text).toContain(TEST_PASSWORD);
      await save.waitFor({ state: 'hidden' });
      await one?.getByRole('button', { name: /^Forget/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Forget passwords' }).click();
      await one?.waitFor({ state: 'hidden' });
    });

    // Without a keychain no password outlives the program.
    describe.skipIf(!hasKeychain)(`the next day${hasKeychain ? '' : ' (skipped: no keychain)'}`, () => {
      journey(
        'shows the random password of yesterday in three clicks, with the machine switched off',
        async () => {
          await scan();
          await logIn('one');
          await bench.applyButton().click();
          await bench.sees('Configured and verified');
          const { home } = app;
          await app.kill();
          await machines.stop();
          app = await openApp({ home, width: 1100 });
          bench = new BenchPage(app.page);
          await row('one').waitFor();
          await app.clicks();
          await row('one').click();
          await bench.openPasswords();
          expect(await bench.showPassword()).toMatch(/^[A-Za-z2-9!$%]{20}$/);
          expect(await app.clicks()).toBeLessThanOrEqual(3);
          await app.shot('password-of-yesterday');
          // The only copy: its name has to be typed.
          await app.page.getByRole('button', { name: 'Forget…' }).click();
          const dialog = app.page.getByRole('dialog');
          expect(await dialog.getByRole('button', { name: 'Forget passwords' }).isDisabled()).toBe(true);
          await dialog.getByLabel(/^Type .* to confirm$/).fill(address('one'));
          await dialog.getByRole('button', { name: 'Forget passwords' }).click();
          await app.page.getByText('No password is stored for this machine.').waitFor();
        },
      );
    });
  },
);
