import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type Gate, type GateRule, type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, hasKeychain, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

const NAMES = ['one', 'two', 'three'];
const ADDRESS = new Map(NAMES.map((name, number) => [name, `127.201.0.${String(11 + number)}`]));

let app: AppUnderTest;
let bench: BenchPage;
let machines: SimulatedBench;

const address = (name: string): string => ADDRESS.get(name) ?? '';
const row = (name: string) => app.page.locator(`[data-row="${address(name)}"]`);

/** Finds the machines of this test, and logs in to some of them. */
async function scan(...logIns: string[]): Promise<void> {
  const { page } = app;
  await page.getByLabel('Network to scan').fill('127.201.0.11-13');
  await page.getByRole('button', { name: 'Scan' }).click();
  await page.getByText(/3 machines among/).waitFor();
  for (const name of logIns) {
    await row(name).click();
    await bench.logIn(TEST_PASSWORD);
    await bench.applyButton().waitFor();
    await bench.back();
  }
}

/** By its contents: the user whom Electron runs as may not look into the folders of the test. */
function jsonFile(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/**
 * Releases the first such request that machine one holds, and waits until the machine has carried it out: the program
 * that sent it may have ended by then.
 */
async function carriedOut(gate: Gate, action: string): Promise<void> {
  const done = machines.machine('one').gate({ action, when: 'after' });
  gate.release();
  await done.reached;
  done.release();
}

/** Saves the passwords of machine one to a file, as a technician does, and reads the present one there. */
async function savedPassword(): Promise<string> {
  const { page } = app;
  await bench.openPasswords();
  await page.getByRole('button', { name: 'Save to a file…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Type .* to confirm$/).fill(address('one'));
  const { text } = await app.saved(() => dialog.getByRole('button', { name: 'Save file' }).click());
  await bench.openSetup();
  return /^Password: (.+)$/m.exec(text)?.[1] ?? '';
}

/** The requests that begin the changes of the standard profile, in their order. */
const SOL = 'AMT_RedirectionService.RequestStateChange';
const KVM = 'CIM_KVMRedirectionSAP.RequestStateChange';
const PASSWORD = 'AMT_AuthorizationService.SetAdminAclEntryEx';

describe.skipIf(skipReason !== undefined)(
  `configuring in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      machines = await startBench({
        machines: NAMES.map((id) => testSpec({ id, address: address(id) })),
      });
      app = await openApp();
      bench = new BenchPage(app.page);
    });
    afterEach(async () => {
      await app.close();
      // Only now: a program whose state is gone while it runs says so in a dialog, and waits for an answer.
      rmSync(app.home, { recursive: true, force: true });
      await machines.stop();
      expect(app.errors).toEqual([]);
    });

    journey('edits profiles: new, wrong, kept, used, exported, imported, deleted', async () => {
      const { page } = app;
      await page.getByRole('link', { name: 'Profiles' }).click();
      await page.getByRole('heading', { name: 'Profiles' }).waitFor();
      await app.shot('profiles');
      expect(await axeFaults(page), 'profiles').toEqual([]);
      await page.getByRole('button', { name: 'Duplicate' }).click();
      await page.getByLabel('Profile name').fill('Laptops');
      await page.getByLabel('Ping response').selectOption('off');
      await page.getByLabel('TLS', { exact: true }).selectOption('tls-only');
      await page.getByLabel('Admin password', { exact: true }).selectOption('named');
      await bench.newSecret('Secret for the admin password', 'house', 'House!Passw0rd');
      await page.getByRole('button', { name: 'Add user' }).click();
      await page.getByLabel('Name', { exact: true }).fill('admin');
      await page.getByLabel('Ping response').focus();
      await page.getByText(/is “admin”/).waitFor();
      await app.shot('profiles-wrong');
      await page.getByRole('button', { name: 'Remove user 1 from the profile' }).click();
      await page.getByLabel('AMT address').selectOption('static');
      await page.getByLabel('IPv4 address').fill('192.168.7.20');
      await page.getByLabel('Gateway').fill('192.168.8.1');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('The gateway must be in the same subnet as the address.').waitFor();
      await page.getByLabel('Gateway').fill('192.168.7.1');
      await page.getByRole('button', { name: 'Add network' }).click();
      await page
        .getByRole('group', { name: 'Network 1' })
        .getByLabel('Name', { exact: true })
        .fill('workshop');
      await page.getByLabel('SSID').fill('Workshop & Co');
      // The network alone would not be joined.
      const port = page.getByLabel('AMT Wi-Fi', { exact: true });
      await page.getByText('This profile leaves AMT Wi-Fi unchanged.').waitFor();
      await page.getByRole('button', { name: 'Switch AMT Wi-Fi on' }).click();
      expect(await port.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await port.inputValue()).toBe('always');
      await port.selectOption('off');
      await page.getByText('while AMT Wi-Fi is off.', { exact: false }).waitFor();
      await port.selectOption('');
      await bench.newSecret('Secret with the passphrase', 'wlan', 'correct horse battery');
      await page.getByRole('button', { name: 'Add alarm' }).click();
      await page.getByRole('group', { name: 'Alarm 1' }).getByLabel('Name', { exact: true }).fill('backup');
      await page.getByLabel('First time').fill('2027-01-04T05:30');
      await page.getByLabel('Management server').selectOption('call');
      await page.getByLabel('Server name or address').fill('mps.example.com');
      await page.getByLabel('User', { exact: true }).fill('bench');
      await bench.newSecret('Secret with the password', 'mps', 'mps-password');
      // Digit by digit: the first alone would be too small.
      await page.getByLabel('Seconds between two calls').pressSequentially('30');
      await page.getByLabel('Home domains').fill('example.com, example.org');
      await page.getByText(/AMT closes its ports/).waitFor();
      await app.shot('profiles-networks');
      expect(await axeFaults(page), 'profile with networks').toEqual([]);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved. “Bench standard” is still in use.').waitFor();
      // Its file is what the command line takes.
      const { text } = await app.saved(() => page.getByRole('button', { name: 'Export' }).click());
      expect(JSON.parse(text)).toMatchObject({
        name: 'Laptops',
        discovery: { pingResponse: false },
        tls: { mode: 'tls-only' },
        admin: { password: 'vault:house' },
        wired: {
          addressing: 'static',
          address: '192.168.7.20',
          subnetMask: '255.255.255.0',
          gateway: '192.168.7.1',
        },
        wifi: {
          networks: [{ name: 'workshop', ssid: 'Workshop & Co', passphrase: 'vault:wlan', priority: 1 }],
        },
        alarms: [{ name: 'backup', everyMinutes: 1_440 }],
        remoteAccess: { mode: 'call', everySeconds: 30, homeDomains: ['example.com', 'example.org'] },
      });
      const upload = page.locator('input[type="file"]');
      await upload.setInputFiles(jsonFile('bad.json', '{"name":"Bad","clokc":"sync"}'));
      await page.getByText(/“clokc”/).waitFor();
      await upload.setInputFiles(jsonFile('laptops.json', text));
      await page.getByRole('heading', { name: 'Laptops (2)', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Delete…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete profile' }).click();
      await page.getByRole('heading', { name: 'Laptops (2)', exact: true }).waitFor({ state: 'hidden' });
      await page.setViewportSize({ width: 900, height: 860 });
      await app.shot('profiles-900');
    });

    journey('configures several machines, says which one refused, and tries that one again', async () => {
      const { page } = app;
      await scan('one', 'two', 'three');
      machines.machine('two').faults.returnValues.set('RequestStateChange', 16);
      for (const name of NAMES) await row(name).getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Configure 3 machines' }).click();
      await bench.reviewAndConfigure(3);
      await page.getByRole('heading', { name: '2 of 3 configured and verified, 1 not' }).waitFor();
      await row('two')
        .getByText(/^Partly configured: \d of \d changes$/)
        .waitFor();
      await page.getByRole('button', { name: 'Show failed' }).click();
      await app.shot('several-machines');
      expect(await axeFaults(page), 'several machines').toEqual([]);
      machines.machine('two').faults.clear();
      await page.getByRole('button', { name: 'Retry failed' }).click();
      await bench.reviewAndConfigure(1);
      await page.getByRole('heading', { name: '1 machine configured and verified' }).waitFor();
      expect(NAMES.map((name) => machines.machine(name).inspect().kvmEnabled)).toEqual([true, true, true]);
      expect(NAMES.map((name) => machines.machine(name).opensWith('admin', TEST_PASSWORD))).toEqual([
        false,
        false,
        false,
      ]);
      await page.getByRole('button', { name: 'Close' }).click();
    });

    journey.always(
      'shows the changes of one machine with one click in its row, or with one key',
      async () => {
        const { page } = app;
        await scan('one', 'two');
        await app.clicks();
        await page.getByRole('button', { name: `Configure ${address('one')}` }).click();
        await bench.applyButton().click();
        await page.getByRole('heading', { name: 'Configured and verified' }).waitFor();
        expect(await app.clicks()).toBe(2);
        await bench.back();
        await row('two').locator('a').focus();
        await page.keyboard.press('c');
        await bench.applyButton().click();
        await page.getByRole('heading', { name: 'Configured and verified' }).waitFor();
        expect(machines.machine('two').inspect().kvmEnabled).toBe(true);
        await bench.back();
        await row('two').click();
        await page.getByRole('tab', { name: 'Logs' }).click();
        await page.getByRole('button', { name: 'Read the logs' }).click();
        await page.getByRole('dialog').getByRole('tab', { name: 'Audit log' }).click();
        const written = page.getByRole('dialog').getByRole('row');
        await written.filter({ hasText: 'a user or a password was changed' }).first().waitFor();
        await app.shot('machine-logs', 'window');
        expect(await axeFaults(page), 'logs').toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      },
    );

    journey('shows what failed and what was done all the same', async () => {
      const { page } = app;
      await scan();
      machines.machine('one').faults.returnValues.set('RequestStateChange', 16);
      await row('one').click();
      await bench.logIn(TEST_PASSWORD);
      await bench.applyButton().click();
      await page.getByRole('heading', { name: 'Configured in part' }).waitFor();
      await app.shot('configured-in-part');
      const results = page.getByRole('main').getByRole('listitem');
      await results.filter({ hasText: 'Change the admin password: done' }).waitFor();
      await results.filter({ hasText: 'Remote screen (KVM): failed' }).waitFor();
    });

    journey('gives a machine another address and follows it there', async () => {
      const { page } = app;
      await bench.useProfile({
        name: 'Desk 7',
        wired: { addressing: 'static', address: '127.201.0.77', subnetMask: '255.255.255.0' },
      });
      await scan();
      await row('one').click();
      await bench.logIn(TEST_PASSWORD);
      await bench.applyButton().click();
      await page.getByRole('heading', { name: 'Configured and verified' }).waitFor();
      await page.getByRole('heading', { name: '127.201.0.77' }).waitFor();
      expect(machines.machine('one').info.address).toBe('127.201.0.77');
      await app.shot('moved');
      await bench.back();
      await page.locator('[data-row="127.201.0.77"]').waitFor();
      expect(await row('one').count()).toBe(0);
      // A profile with an address is for one machine.
      for (const name of ['two', 'three']) await row(name).getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Configure 2 machines' }).click();
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByText('only one machine can have it').waitFor();
    });

    journey('stops in the middle when it is told so twice, and says what is not known', async () => {
      const { page } = app;
      await scan();
      await row('one').click();
      await bench.logIn(TEST_PASSWORD);
      await bench.applyButton().waitFor();
      const gate = machines.machine('one').gate({ action: SOL, when: 'before' });
      await bench.applyButton().click();
      await gate.reached;
      await page.getByRole('button', { name: 'Stop after this change' }).click();
      await app.shot('stopping');
      await page.getByRole('button', { name: 'Stop now' }).click();
      await page
        .getByText(/It is not known whether the machine made the change/)
        .first()
        .waitFor();
      await app.shot('stopped');
      // The request that was broken off is done all the same; a plan of before would be refused.
      await carriedOut(gate, SOL);
      await page.getByRole('button', { name: 'See what is left' }).click();
      await bench.applyButton().click();
      await page.getByRole('heading', { name: 'Configured and verified' }).waitFor();
    });

    journey.inBrowser('goes on while no window is open, and shows the end in the next one', async () => {
      const { page, context } = app;
      await scan();
      await row('one').click();
      await bench.logIn(TEST_PASSWORD);
      await bench.applyButton().waitFor();
      const [early, late] = [SOL, KVM].map((action) =>
        machines.machine('one').gate({ action, when: 'before' }),
      );
      await bench.applyButton().click();
      await page.getByRole('heading', { name: 'Making the changes' }).waitFor();
      await early?.reached;
      const url = page.url();
      // As browsers do for a tab that is opened again after it was closed.
      const kept = await page.evaluate(() => JSON.stringify(window.sessionStorage));
      await page.close();
      early?.release();
      await late?.reached;
      const again = await context.newPage();
      await again.addInitScript((entries) => {
        Object.assign(window.sessionStorage, JSON.parse(entries));
      }, kept);
      await again.goto(url);
      await again.getByRole('heading', { name: 'Making the changes' }).waitFor();
      late?.release();
      await again.getByRole('heading', { name: 'Configured and verified' }).waitFor();
      await again.getByText('ConfigMgr would call it “Externally Provisioned”').waitFor();
    });

    journey('offers a way on wherever there is nothing to apply, and puts the keyboard there', async () => {
      const { page } = app;
      const one = machines.machine('one');
      const wayOn = async (screen: string, ...buttons: string[]): Promise<void> => {
        for (const name of [...buttons, `Next machine: ${address('two')}`, 'Back to the list']) {
          await page.getByRole('main').getByRole('button', { name, exact: true }).waitFor();
        }
        expect(await axeFaults(page), screen).toEqual([]);
        await app.shot(screen);
      };
      await scan();
      await bench.useProfile({ name: 'House', clock: 'sync', admin: { password: 'vault:house' } });
      await row('one').click();
      await bench.logIn(TEST_PASSWORD);
      await bench.seesInFocus('Blocked: something stands in the way');
      await page.getByText('no secret of that name is stored').waitFor();
      await wayOn('blocked', 'Read the machine again', 'Passwords…');
      await page.getByRole('button', { name: 'Read the machine again' }).click();
      await bench.seesInFocus('Blocked: something stands in the way');

      // The plan of another profile leaves the focus where the profile was chosen.
      await page.getByLabel(/^Profile/).focus();
      await page.getByLabel(/^Profile/).selectOption('Bench standard');
      await page.getByRole('heading', { name: 'This will change' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');

      one.faults.closeWithoutAnswer = true;
      await page.getByLabel(/^Profile/).selectOption('House');
      await page.getByRole('heading', { name: 'The machine has not been read yet' }).waitFor();
      await wayOn('no-plan', 'Read the machine again');
      one.faults.clear();
      await bench.useProfile({ name: 'Screen', redirection: { kvm: true } });
      // After a login that failed, the next one is asked for.
      await page.getByRole('button', { name: 'Read the machine again' }).click();
      await bench.applyButton().waitFor();
      one.faults.returnValues.set('RequestStateChange', 16);
      await bench.applyButton().click();
      await bench.seesInFocus('Not configured');
      await wayOn('not-configured', 'See what is left');
      one.faults.clear();

      await bench.tabTo('See what is left');
      await page.keyboard.press('Enter');
      await bench.seesInFocus('This will change');
      await bench.tabTo('Apply');
      await page.keyboard.press('Enter');
      await bench.seesInFocus('Configured and verified');
      await wayOn('screen-done', 'Passwords…');
      await page.getByRole('button', { name: '4 Review' }).click();
      await bench.seesInFocus('Nothing to change: the machine is as the profile wants it');
      await wayOn('as-wanted', 'Passwords…');
      await app.clicks();
      await bench.tabTo('Next machine');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: address('two') }).waitFor();
      // The next one waits for its password already.
      await page.getByLabel('Password', { exact: true }).and(page.locator(':focus')).waitFor();
      expect(await app.clicks()).toBe(0);
    });

    // Without a keychain no password outlives the crash, and there is nothing to continue with.
    describe.skipIf(!hasKeychain)(
      `after a crash${hasKeychain ? '' : ' (skipped: no keychain for this run)'}`,
      () => {
        /** Applies the standard profile, and kills the program while machine one holds this request. */
        async function crashAt(rule: GateRule & { action: string }): Promise<void> {
          await scan();
          await row('one').click();
          await bench.logIn(TEST_PASSWORD);
          await bench.applyButton().waitFor();
          const gate = machines.machine('one').gate(rule);
          await bench.applyButton().click();
          await gate.reached;
          const { home } = app;
          await app.kill();
          if (rule.when === 'before') await carriedOut(gate, rule.action);
          else gate.release();
          app = await openApp({ home });
          bench = new BenchPage(app.page);
          await row('one').click();
          await app.page.getByText(/was interrupted on/).waitFor();
        }

        journey.always(
          'in the middle it knows what is certain, and continues from what the machine says',
          async () => {
            await crashAt({ action: KVM, when: 'before' });
            await app.page
              .getByText(
                / changes were made and verified\. The result of “Remote screen \(KVM\)” was not recorded/,
              )
              .waitFor();
            await app.shot('cut-short');
            await app.page.getByRole('button', { name: /^Continue with its profile/ }).click();
            await bench.applyButton().click();
            await bench.seesInFocus('Configured and verified');
            expect(machines.machine('one').opensWith('admin', await savedPassword())).toBe(true);
          },
        );

        journey('behind the last change it finds nothing left to do, and says so once', async () => {
          await crashAt({ action: PASSWORD, when: 'after' });
          await bench.readPlan();
          await bench.seesInFocus('Nothing to change: the machine is as the profile wants it');
          await app.page.getByText('Nothing is left to do.').waitFor();
          await app.shot('cut-short-at-the-end');
          expect(await axeFaults(app.page), 'cut short at the end').toEqual([]);
          expect(machines.machine('one').opensWith('admin', await savedPassword())).toBe(true);
          await app.page.getByRole('button', { name: `Next machine: ${address('two')}` }).click();
          await app.page.getByRole('heading', { name: address('two') }).waitFor();
          await bench.back();
          await row('one').click();
          await bench.readPlan();
          await bench.seesInFocus('Nothing to change: the machine is as the profile wants it');
          expect(await app.page.getByText(/was interrupted on/).count()).toBe(0);
        });
      },
    );
  },
);
