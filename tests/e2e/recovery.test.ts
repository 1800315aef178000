import { afterEach, beforeEach, describe, expect } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;
let bench: BenchPage;
const HOUSE = 'House-Passw0rd!';

describe.skipIf(skipReason !== undefined)(`ways back in${skipReason ? ` (${skipReason})` : ''}`, () => {
  beforeEach(async () => {
    app = await openApp();
    bench = new BenchPage(app.page);
    await bench.startDemo();
  });
  afterEach(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
  });

  /** From a machine that is reset to one that is configured: MEBx by hand, then the login. */
  async function activatesByHand(): Promise<void> {
    await app.page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /Recover/ })
      .click();
    await bench.choosePath(/Activate by hand in MEBx/);
    await bench.openMebx('admin', { newPassword: HOUSE, activate: true });
    await app.page.getByText(/Network access is active/).waitFor();
    await bench.done();
    await bench.sees('Set up, password needed');
    await bench.logIn(HOUSE);
    await bench.applyButton().waitFor();
  }

  journey('leads a Lenovo in admin mode past a battery that does nothing to the BIOS option', async () => {
    const { page } = app;
    await bench.open('lenovo-admin-mode');
    await bench.logIn('Not!The1Password');
    await bench.sees('Wrong admin password');
    expect(await bench.act('Ask Windows for the mode')).toContain('admin control mode');
    await bench.sees('Password lost, admin control mode');
    await app.shot('lenovo-1-admin-mode');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    await page.getByLabel('Manufacturer', { exact: true }).selectOption('lenovo');
    await bench.answer('Who managed this machine before?', 'Nobody knows');
    await bench.answer('Does anybody know its MEBx password?', 'No');
    await bench.answer('Is a BIOS password set?', 'No');
    expect(await bench.pathTitles()).toEqual([
      'Find the password where it was set',
      'Unconfigure AMT in the BIOS',
      'Take out the CMOS battery for five minutes',
      'Ask the maker’s service',
    ]);
    await page.getByRole('button', { name: 'Show 3 options that this machine does not have' }).click();
    await page.getByText(/In admin control mode Windows cannot reset AMT/).waitFor();
    await app.shot('lenovo-2-ways');

    // The battery first, which does nothing on this machine.
    await bench.choosePath(/Take out the CMOS battery/);
    await page.getByRole('button', { name: 'The disk is not encrypted' }).click();
    await page.getByText('Photograph the BIOS pages').waitFor();
    await bench.act('Pull the RTC battery');
    await bench.done();
    await page.getByText(/Checked again: nothing has changed on the network/).waitFor();
    await page.getByRole('button', { name: /Diagnose/ }).click();
    await page.getByText(/The reset had no effect on AMT/).waitFor();
    await app.shot('lenovo-3-battery-in-vain');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    expect(await bench.pathTitles()).not.toContain('Take out the CMOS battery for five minutes');

    await bench.choosePath(/Unconfigure AMT in the BIOS/);
    await page.getByText(/“Intel\(R\) Manageability Reset” to Enabled/).waitFor();
    await app.shot('lenovo-4-bios');
    expect(await bench.act('Unconfigure AMT in the BIOS')).toContain('un-configured');
    await bench.done();
    await page.getByText('The machine has been reset: AMT is no longer set up.').waitFor();
    await activatesByHand();
    await app.shot('lenovo-5-plan');
  });

  journey('resets a client-mode machine with a lost password from its Windows', async () => {
    const { page } = app;
    await bench.open('ccm-lost-password');
    await bench.logIn('Not!The1Password');
    await bench.sees('Wrong admin password');
    await bench.act('Ask Windows for the mode');
    await bench.sees('Password lost, client control mode');
    await app.shot('ccm-1-easy-case');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    expect((await bench.pathTitles())[0]).toBe('Reset AMT from Windows, without the AMT password');
    await bench.choosePath(/Reset AMT from Windows/);
    await page.getByText('rpc deactivate --local').waitFor();
    await app.shot('ccm-2-reset');
    expect(await bench.act('Reset AMT from Windows')).toContain('unconfigured');
    await bench.done();
    await page.getByText('The machine has been reset: AMT is no longer set up.').waitFor();
    await activatesByHand();
  });

  journey('says what rpc and MeshCMD are where an instruction names them', async () => {
    const { page } = app;
    await bench.open('ccm-lost-password');
    await bench.logIn('Not!The1Password');
    await bench.sees('Wrong admin password');
    await bench.act('Ask Windows for the mode');
    await bench.sees('Password lost, client control mode');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    await bench.choosePath(/Reset AMT from Windows/);
    const step = page.getByRole('checkbox', { name: /If rpc is not at hand: MeshCMD does the same/ });
    // Words beside the explained one press the box, as a label does.
    await page.getByText('is not at hand').click();
    expect(await step.isChecked()).toBe(true);
    const word = page.getByRole('listitem').getByRole('button', { name: 'MeshCMD', exact: true });
    await word.click();
    const explained = page.getByRole('dialog', { name: 'MeshCMD' });
    await explained.getByText(/A free command-line program of the MeshCentral project/).waitFor();
    await app.shot('term', 'window');
    expect(await axeFaults(page), 'a word explained').toEqual([]);
    await page.keyboard.press('Escape');
    await explained.waitFor({ state: 'hidden' });
    await word.and(page.locator(':focus')).waitFor();
    expect(await step.isChecked()).toBe(true);
  });

  journey('goes on with a way that was begun, after the window was closed', async () => {
    const { page } = app;
    await bench.open('hp-changed-mebx');
    await bench.openMebx('admin');
    await bench.sees('MEBx password was changed before setup');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    await bench.choosePath(/Activate from the machine’s own operating system/);
    await page.getByRole('checkbox', { name: /^1\. Start the operating system/ }).check();
    await page.reload();
    await bench.open('hp-changed-mebx');
    await page.getByText(/You had started “Activate from the machine’s own/).waitFor();
    expect(await page.getByRole('checkbox', { name: /^1\. Start the operating system/ }).isChecked()).toBe(
      true,
    );
    await app.shot('resumed');
  });

  journey('guards BIOS and battery with the BitLocker question', async () => {
    const { page } = app;
    await bench.open('hp-changed-mebx');
    await bench.openMebx('admin');
    await bench.sees('MEBx password was changed before setup');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    await page.getByLabel('Manufacturer', { exact: true }).selectOption('hp');
    await bench.choosePath(/Unconfigure AMT in the BIOS/);
    await page.getByText('Locked: check BitLocker first').waitFor();
    const done = page.getByRole('button', { name: 'Done, check again' });
    expect(await done.isDisabled()).toBe(true);
    expect(await page.locator('.machine-side').getByRole('checkbox').first().isDisabled()).toBe(true);
    await bench.answer('Is the disk encrypted with BitLocker?', 'Yes, and the key is not at hand');
    await page.getByText(/Get the 48-digit key first/).waitFor();
    expect(await done.isDisabled()).toBe(true);
    await app.shot('bitlocker-no-key');
    expect(await axeFaults(page), 'recover with a lock').toEqual([]);
    await page.getByRole('button', { name: 'I have the recovery key', exact: true }).click();
    await page.getByText('Locked: check BitLocker first').waitFor({ state: 'hidden' });
    await page.getByText('Suspend-BitLocker -MountPoint C: -RebootCount 0').waitFor();
    expect(await done.isEnabled()).toBe(true);
    await app.shot('bitlocker-key-at-hand');
  });

  journey('prints one way as one page, with the QR code of the UUID', async () => {
    const { page } = app;
    await bench.open('ready');
    await bench.logIn(DEMO_BENCH_PASSWORD);
    await bench.applyButton().waitFor();
    await page.getByRole('button', { name: /Recover/ }).click();
    await bench.sees('More actions');
    await page.getByRole('button', { name: 'Print the instructions' }).click();
    const uuid = await page.getByRole('img', { name: /QR code of the UUID/ }).getAttribute('aria-label');
    expect(uuid).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    await app.shot('card-on-screen');
    await page.keyboard.press('Escape');
    await bench.back();
    // Even the longest path fits on one page.
    await bench.open('hp-changed-mebx');
    await bench.openMebx('admin');
    await bench.sees('MEBx password was changed before setup');
    await page.getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ }).click();
    await page.getByLabel('Manufacturer', { exact: true }).selectOption('hp');
    await bench.choosePath(/Take out the CMOS battery/);
    await page.getByRole('button', { name: 'Print the instructions' }).click();
    await page.getByRole('article', { name: 'Instructions to print' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await app.shot('card-on-paper');
    expect((await app.printed()).match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });

  journey('un-configures from here once the name was typed, counts down, and proves it', async () => {
    const { page } = app;
    const address = '127.201.0.14';
    const machines = await startBench({ machines: [testSpec({ address })], timeScale: 60 });
    try {
      const gate = machines.machine('test').gate({ action: 'Unprovision', when: 'after' });
      await page.getByRole('button', { name: 'Change' }).click();
      await page.getByLabel('Network to scan').fill(address);
      await page.keyboard.press('Enter');
      await page.locator(`[data-row="${address}"]`).click();
      await bench.logIn(TEST_PASSWORD);
      await bench.applyButton().waitFor();
      await page.getByRole('button', { name: /Recover/ }).click();
      await bench.choosePath(/Unconfigure AMT over the network/);
      await page.getByRole('button', { name: 'Unconfigure AMT…' }).click();
      const dialog = page.getByRole('dialog');
      const go = dialog.getByRole('button', { name: 'Unconfigure AMT', exact: true });
      expect(await go.isDisabled()).toBe(true);
      const field = dialog.getByLabel(/^Type .* to confirm$/);
      const word = /Type (\S+) to confirm/.exec(await dialog.innerText())?.[1] ?? '';
      await field.fill(`${word}x`);
      expect(await go.isDisabled()).toBe(true);
      await field.fill(word);
      await app.shot('unprovision-confirm');
      expect(await axeFaults(page), 'dialog').toEqual([]);
      await go.click();
      await gate.reached;
      await page.getByText('AMT is being unconfigured').waitFor();
      await app.shot('unprovision-countdown');
      gate.release();
      await page.getByText('The machine has been reset: AMT is no longer set up.').waitFor();
      await bench.sees('AMT is not set up yet');
      await app.shot('unprovision-proven');
    } finally {
      await machines.stop();
    }
  });

  journey('sets a new MEBx password over an encrypted connection, and refuses over a plain one', async () => {
    const { page } = app;
    await bench.open('tls-only');
    await page.getByRole('button', { name: 'Trust this certificate' }).click();
    await bench.logIn(DEMO_BENCH_PASSWORD);
    await bench.applyButton().waitFor();
    await page.getByRole('button', { name: /Recover/ }).click();
    await bench.choosePath(/Set a new MEBx password over the network/);
    const set = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Set a new MEBx password…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Set the password' }).click();
    };
    await set();
    await page.getByText(/The firmware took the new MEBx password/).waitFor();
    await bench.openPasswords();
    await bench.showPassword();
    const mebx = await page.getByTestId('revealed-mebx').innerText();
    await app.shot('mebx-set');
    await bench.openSetup();
    await bench.openMebx(mebx);
    await page.getByText(/MEBx login accepted/).waitFor();
    await bench.back();
    await bench.open('ready');
    await bench.logIn(DEMO_BENCH_PASSWORD);
    await bench.applyButton().waitFor();
    await page.getByRole('button', { name: /Recover/ }).click();
    await bench.choosePath(/Set a new MEBx password over the network/);
    await set();
    await page.getByText(/would travel over the network in the clear/).waitFor();
    await app.shot('mebx-needs-tls');
  });

  journey('stops when another identity answers, and sends nothing until somebody has looked', async () => {
    const { page } = app;
    await bench.open('ready');
    await bench.logIn(DEMO_BENCH_PASSWORD);
    await bench.applyButton().waitFor();
    // Meanwhile it is reset and set up again: same address, another realm.
    await bench.act('Pull the RTC battery');
    await bench.openMebx('admin', { newPassword: HOUSE, activate: true });
    await page.getByText(/Network access is active/).waitFor();
    await page.getByRole('button', { name: /Diagnose/ }).click();
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('heading', { name: 'Which machine is this?' }).waitFor();
    expect(await page.getByLabel('Password', { exact: true }).count()).toBe(0);
    await app.shot('identity-changed');
    await page.getByRole('button', { name: 'It is the same machine' }).click();
    await bench.sees('Set up, password needed');
    await bench.logIn(HOUSE);
    await bench.applyButton().waitFor();
  });

  journey('explains a pasted message, notes it, and takes it back', async () => {
    const { page } = app;
    await bench.open('dell-factory');
    await page.getByRole('button', { name: 'Add what you know, or paste an error message' }).click();
    await page.getByLabel('Message from SCCM, Intel SCS, rpc or AMT').fill('Error: Valid password not found');
    await page.getByRole('button', { name: 'Explain' }).click();
    await page.getByText('The setup tool has no valid password').waitFor();
    await app.shot('pasted');
    await page.getByRole('button', { name: /It was this machine/ }).click();
    await bench.sees('MEBx password was changed before setup');
    await bench.tab('Evidence');
    await page.getByRole('button', { name: /^Take back: A setup was tried/ }).click();
    await page
      .getByRole('region', { name: 'History' })
      .getByText('You took back: A setup was tried')
      .first()
      .waitFor();
    await app.shot('history');
    expect(await axeFaults(page), 'history').toEqual([]);
    await bench.tab('Setup');
    await bench.sees('AMT is not set up yet');
  });
});
