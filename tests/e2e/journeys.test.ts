import { afterEach, beforeEach, describe, expect } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;
let bench: BenchPage;

describe.skipIf(skipReason !== undefined)(
  `journeys in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
      bench = new BenchPage(app.page);
    });
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey.always(
      'plays the seed story: refused, explained, battery pulled, configured, verified',
      async () => {
        const { page } = app;
        const house = 'House-Passw0rd!';
        await app.shot('1-start');
        await bench.startDemo();
        await app.shot('2-list');
        await bench.open('hp-changed-mebx');
        await bench.sees('AMT is not set up yet');
        await app.shot('3-hp-not-set-up');

        await bench.openMebx('admin');
        await bench.sees('MEBx password was changed before setup');
        await app.shot('4-hp-refused');

        await page.getByRole('button', { name: /^Show \d+ recovery options?$/ }).click();
        await page.getByLabel('Manufacturer', { exact: true }).selectOption('hp');
        expect(await bench.pathTitles()).toEqual([
          'Activate from the machine’s own operating system (client control mode)',
          'Find the MEBx password',
          'Unconfigure AMT in the BIOS',
          'Take out the CMOS battery for five minutes',
          'Ask the maker’s service',
        ]);
        await bench.choosePath(/Take out the CMOS battery/);
        // Locked until the BitLocker question is answered.
        await page.getByText('Locked: check BitLocker first').waitFor();
        expect(await page.getByRole('button', { name: 'Done, check again' }).isDisabled()).toBe(true);
        await app.shot('5-hp-bitlocker');
        await page.getByRole('button', { name: 'I have the recovery key', exact: true }).click();
        expect(await bench.act('Pull the RTC battery')).toContain('un-configured');
        await app.shot('6-hp-battery-pulled');
        await bench.done();
        await page.getByText(/The reset is noted/).waitFor();

        await bench.choosePath(/Activate by hand in MEBx/);
        await bench.openMebx('admin', { newPassword: house, activate: true });
        await page.getByText(/Network access is active/).waitFor();
        await bench.done();
        await bench.sees('Set up, password needed');
        await app.shot('7-hp-set-up');

        await bench.logIn(house);
        await bench.sees('This will change');
        await bench.applyButton().waitFor();
        await app.shot('8-hp-plan');
        await bench.applyButton().click();
        await bench.sees('Configured and verified');
        await app.shot('9-hp-done');

        // The password is shown on request alone, and is another one now.
        expect(await page.content()).not.toContain(house);
        await bench.openPasswords();
        const revealed = await bench.showPassword();
        expect(revealed).toMatch(/^[A-Za-z2-9!$%]{20}$/);
        await page.getByRole('button', { name: 'Hide', exact: true }).click();
        expect(await page.content()).not.toContain(revealed);
      },
    );

    journey('configures the ready machine with three clicks after the scan', async () => {
      const { page } = app;
      await bench.startDemo();
      await app.clicks();
      await bench.machine('ready').click();
      // The password field has the focus already.
      await page.getByLabel('Password', { exact: true }).waitFor();
      await page.keyboard.type(DEMO_BENCH_PASSWORD);
      await page.getByRole('button', { name: 'Log in', exact: true }).click();
      await bench.applyButton().click();
      await bench.sees('Configured and verified');
      expect(await app.clicks()).toBeLessThanOrEqual(3);
      await app.shot('ready-done');
      await page.getByRole('button', { name: 'Back to the list' }).click();
      // What is configured is not offered the same again.
      const row = bench.machine('ready');
      await row.getByText('Configured', { exact: true }).waitFor();
      await row.getByRole('button', { name: /^Check settings/ }).waitFor();
    });

    journey('keeps the security advisories of the firmware folded under the login', async () => {
      const { page } = app;
      await bench.startDemo();
      await bench.open('ready');
      const advisories = page.locator('summary').filter({ hasText: /security advisor/i });
      await advisories.waitFor();
      const login = await page.getByRole('button', { name: 'Log in', exact: true }).boundingBox();
      const folded = await advisories.boundingBox();
      expect(folded?.y).toBeGreaterThan(login?.y ?? Infinity);
      const text = page.getByText(/Newer advisories are published without version numbers/);
      expect(await text.count()).toBe(0);
      await app.shot('advisories-folded', 'window');
      await advisories.focus();
      await page.keyboard.press('Enter');
      await text.waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 900, height: 860 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await app.shot('advisories-open-dark');
    });

    journey('does the same with the keyboard alone', async () => {
      const { page } = app;
      await page.getByLabel('Network to scan').focus();
      await bench.tabTo('Try the demo bench');
      await page.keyboard.press('Enter');
      await page.getByText(/13 machines among/).waitFor();
      await bench.tabTo('127.77.0.11', 'a');
      for (let i = 0; i < 11; i++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByLabel('Password', { exact: true }).waitFor();
      await page.keyboard.type(DEMO_BENCH_PASSWORD);
      await page.keyboard.press('Enter');
      await bench.applyButton().waitFor();
      await bench.tabTo('Apply');
      await page.keyboard.press('Enter');
      await bench.sees('Configured and verified');
      await page.keyboard.press('Alt+ArrowLeft');
      await page.getByText(/13 machines among/).waitFor();
      expect(await app.clicks()).toBe(0);
    });

    journey.always('asks for trust in a certificate before the password, once', async () => {
      const { page } = app;
      await bench.startDemo();
      await bench.open('tls-only');
      await bench.sees('Do you trust this certificate?');
      await app.shot('tls-trust');
      await page.getByRole('button', { name: 'Trust this certificate' }).click();
      await bench.sees('Set up, encrypted only');
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.sees('This will change');
      await bench.applyButton().waitFor();
    });

    journey('explains a refused password, counts it, and never sends it twice', async () => {
      const { page } = app;
      await bench.startDemo();
      await bench.open('lenovo-admin-mode');
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.sees('Wrong admin password');
      await page
        .getByText(/2 attempts left this hour/)
        .first()
        .waitFor();
      await app.shot('lenovo-refused');
      await page.getByRole('button', { name: 'Admin control mode' }).click();
      await bench.sees('Password lost, admin control mode');
      await page.getByRole('button', { name: /^Log in$/ }).waitFor();
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await page.getByText(/was not sent again/).waitFor();
      await app.shot('lenovo-not-again');
    });

    journey('takes the refusal of a password that worked yesterday for a pause', async () => {
      await bench.startDemo();
      await bench.open('login-paused');
      await app.page.getByRole('button', { name: 'Read the machine and show the changes' }).click();
      await bench.sees('Logins are probably paused');
      await app.shot('login-paused');
    });

    journey(
      'switches a machine off once asked whether that may be, and says when AMT sleeps with it',
      async () => {
        const { page } = app;
        await bench.startDemo();
        await bench.open('ready');
        await bench.logIn(DEMO_BENCH_PASSWORD);
        await bench.applyButton().waitFor();
        await bench.tab('Details');
        await page.getByRole('heading', { name: 'Power: on' }).waitFor();
        await page.getByRole('button', { name: 'Switch off' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/unsaved work is lost/).waitFor();
        await dialog.getByText(/only with its power button/).waitFor();
        expect(await axeFaults(page), 'power dialog').toEqual([]);
        await dialog.getByRole('button', { name: 'Switch off' }).click();
        await page.getByRole('heading', { name: /Power: off/ }).waitFor();
        await app.shot('power-off');
      },
    );

    journey('names what is wrong with a target, and asks before a very large one', async () => {
      const { page } = app;
      const targets = page.getByLabel('Network to scan');
      await targets.fill('192.168.2/24');
      await page.getByText('did you mean 192.168.2.0/24?').waitFor();
      await app.shot('bad-target');
      await targets.fill('10.0.0.0/8');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByText('16,777,214 addresses').waitFor();
      await app.shot('large-range');
      // Not scanning is the default.
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await page.getByRole('button', { name: 'Scan' }).isVisible()).toBe(true);
    });

    journey('has no accessibility fault that axe can see, on any screen of the road', async () => {
      const { page } = app;
      const check = async (screen: string): Promise<void> => {
        expect(await axeFaults(page), screen).toEqual([]);
      };
      await check('start');
      await bench.startDemo();
      await check('list');
      await bench.open('hp-changed-mebx');
      await check('diagnose');
      await bench.openMebx('admin');
      await bench.sees('MEBx password was changed before setup');
      await page
        .getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ })
        .click();
      await bench.choosePath(/Take out the CMOS battery/);
      await check('recover');
      await bench.back();
      await bench.open('ready');
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.applyButton().waitFor();
      await check('review');
      await bench.applyButton().click();
      await bench.sees('Configured and verified');
      await check('done');
    });
  },
);
