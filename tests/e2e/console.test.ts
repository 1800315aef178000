import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import {
  type IntelSpec,
  type SimulatedBench,
  type SimulatedMachine,
  startBench,
} from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

const ADDRESS = '127.201.1.12';

let app: AppUnderTest;
let machines: SimulatedBench;

/**
 * Opens the machine in the window, logged in, and its serial console.
 * @param before done to the machine before its console is opened
 */
async function openConsole(
  before: (machine: SimulatedMachine) => void = () => undefined,
  consent: IntelSpec['consent'] = 0,
): Promise<Locator> {
  machines = await startBench({
    timeScale: 10,
    machines: [
      testSpec({
        id: 'one',
        address: ADDRESS,
        version: '12.0.45.1509',
        consent,
        redirection: { listener: true, sol: true, ider: false, kvm: false },
      }),
    ],
  });
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
  before(machines.machine('one'));
  await page.getByRole('button', { name: 'Open the console' }).click();
  return page.getByRole('dialog', { name: /^Serial console of/ });
}

/** Waits until the terminal shows this. */
async function shows(console: Locator, text: string | RegExp): Promise<void> {
  await expect.poll(() => console.locator('.xterm-rows').innerText()).toMatch(text);
}

describe.skipIf(skipReason !== undefined)(
  `the serial console in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(async () => {
      app = await openApp();
    });
    afterEach(async () => {
      await app.close();
      await machines.stop();
      expect(app.errors).toEqual([]);
    });

    journey('walks the BIOS setup to its item that un-configures AMT', async () => {
      const console = await openConsole();
      const { page } = app;
      await console.getByText(/Nothing was written yet/).waitFor();
      await page.keyboard.press('Enter');
      await shows(console, 'login:');
      await page.keyboard.type('tech');
      await shows(console, 'login: tech');
      expect(await axeFaults(page), 'console').toEqual([]);
      await app.shot('console-login', 'window');

      // Out of the terminal and on with the keyboard alone.
      await page.keyboard.press('Control+Shift+Home');
      const bios = console.getByRole('button', { name: 'Restart into the BIOS' });
      await new BenchPage(page).tabTo('Restart into the BIOS');
      await page.keyboard.press('Enter');
      const question = page.getByRole('dialog', { name: 'Restart into the BIOS?' });
      await question.getByRole('list', { name: 'What happens' }).waitFor();
      await question.getByRole('button', { name: 'Restart into the BIOS' }).click();
      await shows(console, 'BIOS Setup');
      await console
        .getByRole('status')
        .filter({ hasText: /BIOS setup/ })
        .waitFor();
      expect(await bios.isEnabled()).toBe(true);
      await app.shot('console-bios', 'window');

      await page.keyboard.press('ArrowRight');
      await shows(console, /Unconfigure AMT on next boot\s+\[No\]/);
      await page.keyboard.press('Enter');
      await shows(console, /Unconfigure AMT on next boot\s+\[Yes\]/);
      // Esc is a key of the BIOS here, and closes nothing.
      await page.keyboard.press('Escape');
      await shows(console, 'Exit without saving');
      await page.keyboard.press('n');
      await console
        .getByRole('group', { name: 'Function keys' })
        .getByRole('button', { name: 'F10' })
        .click();
      await shows(console, 'Save configuration changes');
      await app.shot('console-unconfigure', 'window');
      const saved = await app.saved(() => console.getByRole('button', { name: 'Save as text' }).click());
      expect(saved.name).toBe(`serial-console-${ADDRESS}.txt`);
      expect(saved.text).toContain('Unconfigure AMT');
      expect(saved.text).not.toContain(TEST_PASSWORD);
      // Whoever has pressed a button types on in the terminal.
      await console.locator('.xterm-screen').click();
      await page.keyboard.press('y');
      await console.getByRole('button', { name: 'Connect again' }).waitFor();
      await app.shot('console-ended', 'window');
      await console.getByRole('button', { name: 'Check the machine again' }).click();
      await console.waitFor({ state: 'hidden' });
      await new BenchPage(page).sees('AMT is not set up yet');
    });

    journey('says why it does not connect, connects again, and copies what is selected', async () => {
      let other: ReturnType<SimulatedMachine['openSession']> | undefined;
      const console = await openConsole((machine) => (other = machine.openSession('sol')));
      const { page } = app;
      const refused = console.getByRole('alert').filter({ hasText: 'Another console is connected' });
      await refused.getByText('Close the session there').waitFor();
      await console.getByText('Not connected.').waitFor();
      expect(await axeFaults(page), 'console in use').toEqual([]);
      await app.shot('console-in-use', 'window');
      other?.close();
      await console.getByRole('button', { name: 'Connect again' }).click();
      await console.getByText(/Nothing was written yet/).waitFor();
      expect(await refused.count()).toBe(0);
      await page.keyboard.press('Enter');
      await shows(console, 'login:');
      await console.getByLabel('Columns and rows').selectOption('100x31');
      await console.getByLabel('Characters').selectOption('cp437');
      await console.getByLabel('Screen reader').check();
      expect(await axeFaults(page), 'console with a screen reader').toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.type('tech');
      await shows(console, 'login: tech');
      await console.locator('.xterm-screen').click({ clickCount: 3, position: { x: 40, y: 30 } });
      await console.getByRole('button', { name: 'Copy selection' }).click();
      await console.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await app.copied()).toContain('login: tech');
      // The machine has its console back when the dialog is closed.
      await console.getByRole('button', { name: 'Close', exact: true }).click();
      await console.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Open the console' }).click();
      await console.getByText(/Nothing was written yet/).waitFor();
    });

    journey('asks for consent in the console before it restarts into the BIOS', async () => {
      const console = await openConsole(undefined, 4_294_967_295);
      const { page } = app;
      await console.getByText(/Nothing was written yet/).waitFor();
      await console.getByRole('button', { name: 'Restart into the BIOS' }).click();
      const question = page.getByRole('dialog', { name: 'Restart into the BIOS?' });
      await question.getByRole('button', { name: 'Ask for consent' }).click();
      const code = console.getByLabel('Code on the screen of the machine');
      await code.waitFor();
      expect(await code.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await axeFaults(page), 'consent in the console').toEqual([]);
      await app.shot('console-consent', 'window');
      await page.keyboard.type(machines.machine('one').inspect().consentCode ?? '');
      await page.keyboard.press('Enter');
      await question.getByRole('list', { name: 'What happens' }).waitFor();
      await question.getByRole('button', { name: 'Restart into the BIOS' }).click();
      await shows(console, 'BIOS Setup');
    });
  },
);
