import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type IntelSpec, type SimulatedBench, startBench } from '#main/simulator/index';
import { otherCode, TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

const ADDRESS = '127.201.1.11';

let app: AppUnderTest;
let machines: SimulatedBench;

/** Opens the machine in the window, logged in, with these boot options left by an earlier tool. */
async function open(
  spec: Partial<IntelSpec>,
  left: Readonly<Record<string, string | number | boolean>> = {},
): Promise<void> {
  machines = await startBench({ machines: [testSpec({ id: 'one', address: ADDRESS, ...spec })] });
  machines.machine('one').plantBootOptions(left);
  const { page } = app;
  await page.getByLabel('Network to scan').fill(ADDRESS);
  await page.getByRole('button', { name: 'Scan' }).click();
  await page.locator(`[data-row="${ADDRESS}"]`).click();
  const bench = new BenchPage(page);
  await bench.logIn(TEST_PASSWORD);
  await bench
    .applyButton()
    .or(page.getByRole('heading', { name: /Nothing to change/ }))
    .first()
    .waitFor();
  await bench.tab('Details');
  await page.getByRole('heading', { name: 'Power: on' }).waitFor({ timeout: 30_000 });
}

describe.skipIf(skipReason !== undefined)(
  `power orders in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
    });
    afterEach(async () => {
      await app.close();
      await machines.stop();
      expect(app.errors).toEqual([]);
    });

    journey('shows what a start into the BIOS sets and clears, before anything is sent', async () => {
      await open({ consent: 0, version: '16.0.15' }, { SecureErase: true, RSEPassword: 'left0ver' });
      const { page } = app;
      await page.getByRole('button', { name: 'Restart into the BIOS' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('An earlier order has left something dangerous').waitFor();
      await dialog.getByRole('list', { name: 'What happens' }).waitFor();
      expect(await axeFaults(page), 'power dialog').toEqual([]);
      await app.shot('power-bios');
      await dialog.getByRole('button', { name: 'Restart into the BIOS' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /Cleared first: a secure erase.*BIOS setup/ })
        .waitFor({ timeout: 30_000 });
      await app.shot('power-bios-done');
    });

    journey('does not reset a machine that would erase its disks, unless that is cleared first', async () => {
      await open({ consent: 0, version: '16.0.15' }, { SecureErase: true });
      const { page } = app;
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Clear and continue' }).waitFor();
      expect(await axeFaults(page), 'power dialog').toEqual([]);
      await app.shot('power-armed');
      await dialog.getByRole('button', { name: 'Clear and continue' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /Cleared first: a secure erase.*took the order \(reset\)/ })
        .waitFor({ timeout: 30_000 });
      await app.shot('power-armed-cleared');
    });

    journey('says that somebody at the machine has to consent', async () => {
      await open({ consent: 4_294_967_295, version: '16.0.15' });
      const { page } = app;
      await page.getByRole('button', { name: 'Restart into the BIOS' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByText(/consent/i)
        .first()
        .waitFor();
      expect(await dialog.getByRole('button', { name: 'Restart into the BIOS' }).count()).toBe(0);
      expect(await axeFaults(page), 'power dialog').toEqual([]);
      await app.shot('power-consent');

      await dialog.getByRole('button', { name: 'Ask for consent' }).press('Enter');
      const code = page.getByLabel('Code on the screen of the machine');
      await code.waitFor();
      expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await axeFaults(page), 'consent').toEqual([]);
      await app.shot('power-consent-code');
      const onScreen = machines.machine('one').inspect().consentCode ?? '';
      await page.keyboard.type('what');
      await page.keyboard.press('Enter');
      await page.getByText('Type the six digits.').waitFor();
      await code.fill(otherCode(onScreen));
      await code.press('Enter');
      await page.getByText('This is not the code on the screen.').waitFor();
      await app.shot('power-consent-wrong');
      await page.keyboard.type(`${onScreen.slice(0, 3)} ${onScreen.slice(3)}`);
      await page.keyboard.press('Enter');
      // The order is planned anew, and asked about as always.
      const again = page.getByRole('dialog');
      await again.getByRole('list', { name: 'What happens' }).waitFor();
      await again.getByRole('button', { name: 'Restart into the BIOS' }).click();
      await page.getByRole('status').filter({ hasText: /BIOS/ }).waitFor({ timeout: 30_000 });
      expect(machines.machine('one').inspect().starts.at(-1)).toMatchObject({ started: 'bios-setup' });
    });

    journey('offers further orders in a menu, and shuts down through the operating system', async () => {
      await open({ consent: 0, version: '16.0.15' });
      const { page } = app;
      await page.getByRole('button', { name: 'More orders' }).press('Enter');
      await page.getByRole('button', { name: 'Start from the network (PXE)' }).waitFor();
      expect(await axeFaults(page), 'further orders').toEqual([]);
      await app.shot('power-more');
      await page.getByRole('button', { name: 'Start from the network (PXE)' }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('a start from the network (PXE)').waitFor();
      await app.shot('power-pxe');
      await dialog.getByRole('button', { name: 'Start from the network (PXE)' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /took the order/ })
        .waitFor({ timeout: 30_000 });
      expect(machines.machine('one').inspect().starts.at(-1)).toMatchObject({ started: 'pxe' });
      await page.getByRole('button', { name: 'Shut down' }).click();
      await page.getByRole('dialog').getByText('ends the programs first').waitFor();
      await app.shot('power-shutdown');
      await page.getByRole('dialog').getByRole('button', { name: 'Shut down' }).click();
      await page.getByRole('heading', { name: 'Power: off (soft)' }).waitFor({ timeout: 30_000 });
      await app.shot('power-off');
    });

    journey('saves the event log and clears it', async () => {
      await open({ version: '16.0.15' });
      const { page } = app;
      await new BenchPage(page).tab('Logs');
      await page.getByRole('button', { name: 'Read the logs' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Clear the event log…' }).press('Enter');
      await dialog.getByRole('group', { name: 'Clear the event log?' }).waitFor();
      expect(await axeFaults(page), 'clear the event log').toEqual([]);
      await app.shot('logs-clear');
      const file = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save and clear' }).click();
      expect((await file).suggestedFilename()).toMatch(/\.csv$/);
      await dialog.getByText(/^The event log was cleared/).waitFor();
      await dialog.getByText('The log is empty.').waitFor();
      await app.shot('logs-cleared');
    });

    journey('withdraws the request for consent, and asks again', async () => {
      await open({ controlMode: 'ccm', version: '16.0.15' });
      const { page } = app;
      await page.getByRole('button', { name: 'Restart into the BIOS' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ask for consent' }).click();
      await page.getByRole('button', { name: 'Withdraw the request' }).click();
      const panel = page.getByRole('group', { name: 'The person at the machine has to agree' });
      await panel.waitFor({ state: 'detached' });
      expect(machines.machine('one').inspect().consentCode).toBeUndefined();
      await page.getByRole('button', { name: 'Restart into the BIOS' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ask for consent' }).click();
      const field = page.getByLabel('Code on the screen of the machine');
      for (let tries = 0; tries < 3; tries++) {
        const shown = machines.machine('one').inspect().consentCode ?? '';
        await field.fill(otherCode(shown));
        await page.getByRole('button', { name: 'Send the code' }).click();
        if (tries < 2) await page.getByText('This is not the code on the screen.').waitFor();
      }
      await page.getByText('The machine has ended the request after wrong codes.').waitFor();
      await app.shot('power-consent-ended');
      await page.getByRole('button', { name: 'Ask again' }).click();
      await page.getByText('The machine accepts no request for consent now').waitFor();
      expect(await axeFaults(page), 'consent refused').toEqual([]);
    });
  },
);
