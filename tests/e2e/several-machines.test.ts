import { afterEach, describe, expect } from 'vitest';
import type { NamedProfile } from '#shared/model/profile';
import { type IntelSpec, type SimulatedBench, startBench } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const FIRST = 11;
const PROFILE: NamedProfile = {
  name: 'Workshop',
  host: { domain: 'workshop.example' },
  redirection: { sol: true, kvm: true },
};
/** Removes somebody, where there is somebody. */
const REMOVES: NamedProfile = {
  ...PROFILE,
  name: 'Workshop without helper',
  users: [{ name: 'helper', remove: true }],
};

let app: AppUnderTest;
let bench: BenchPage;
let machines: SimulatedBench;

const address = (name: string): string => `127.202.0.${String(FIRST + NAMES.indexOf(name))}`;
const row = (name: string) => app.page.locator(`[data-row="${address(name)}"]`);
const dialog = () => app.page.getByRole('dialog');
const verified = (count: number) => `${String(count)} machines configured and verified`;
const failedLogins = (): number[] => NAMES.map((name) => machines.machine(name).stats().failedLogins);

async function start(change: (name: string) => Partial<IntelSpec> = () => ({})): Promise<void> {
  machines = await startBench({
    machines: NAMES.map((id) => testSpec({ id, address: address(id), ...change(id) })),
  });
  app = await openApp();
  bench = new BenchPage(app.page);
  await bench.useProfile(PROFILE);
  const { page } = app;
  await page.getByLabel('Network to scan').fill(`127.202.0.${String(FIRST)}-${String(FIRST + 6)}`);
  await page.getByRole('button', { name: 'Scan' }).click();
  await page.getByText(/7 machines among/).waitFor();
}

describe.skipIf(skipReason !== undefined)(
  `several machines in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    afterEach(async () => {
      await app.close();
      await machines.stop();
      expect(app.errors).toEqual([]);
    });

    journey('with one shared password are configured and verified in at most 8 clicks', async () => {
      // Two of them are reached by TLS alone, with certificates of their own.
      await start((name) => (['six', 'seven'].includes(name) ? { tls: 'on', version: '15.0.45.1509' } : {}));
      const { page } = app;
      await app.clicks();
      await page.getByRole('checkbox', { name: /^Select all/ }).click();
      await page.getByRole('button', { name: 'Configure 7 machines' }).click();
      await dialog().getByText('7 machines need a password').waitFor();
      await app.shot('several-settings', 'window');
      expect(await axeFaults(page), 'settings').toEqual([]);
      await dialog().getByRole('button', { name: 'Trust these 2 certificates' }).click();
      await dialog().getByText('nobody has confirmed').waitFor({ state: 'hidden' });
      // The field has the focus again.
      await page.keyboard.type(TEST_PASSWORD);
      await dialog().getByRole('button', { name: 'Review changes' }).click();
      await dialog().getByText('7 machines will be changed.').waitFor();
      expect(NAMES.map((name) => machines.machine(name).inspect().kvmEnabled)).not.toContain(true);
      await dialog()
        .getByText(/: 7 machines/)
        .first()
        .waitFor();
      await app.shot('several-review', 'window');
      expect(await axeFaults(page), 'review').toEqual([]);
      await dialog().getByRole('button', { name: 'Configure 7 machines' }).click();
      await page.getByRole('heading', { name: verified(7) }).waitFor();
      const clicks = await app.clicks();
      expect(clicks).toBeLessThanOrEqual(8);
      for (const name of NAMES) await row(name).getByText('Configured and verified').waitFor();
      expect(NAMES.every((name) => machines.machine(name).inspect().kvmEnabled)).toBe(true);
      expect(failedLogins()).toEqual([0, 0, 0, 0, 0, 0, 0]);
      const report = await app.saved(() => page.getByRole('button', { name: 'Save report' }).click());
      expect(report.name).toMatch(/^amt-report-7-machines-/);
      expect(report.text.match(/<article>/g)).toHaveLength(7);
      await page.getByText(`Download started: ${report.name}`).waitFor();
      await app.shot('several-done', 'window');
      expect(await axeFaults(page), 'result').toEqual([]);
    });

    journey('by keyboard alone: the focus is where the work goes on', async () => {
      await start();
      const { page } = app;
      await app.clicks();
      await row('one').locator('a').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('c');
      await dialog().getByLabel('Password', { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
      await page.waitForFunction(
        (id) => document.activeElement?.closest(`[data-row="${id}"]`),
        address('one'),
      );
      await page.keyboard.press('c');
      await dialog().getByLabel('Password', { exact: true }).waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'password');
      await page.keyboard.type(TEST_PASSWORD);
      await page.keyboard.press('Enter');
      await bench.seesInFocus('What will change');
      await bench.tabTo('Configure 7 machines');
      await page.keyboard.press('Enter');
      await dialog().waitFor({ state: 'hidden' });
      const result = page.getByRole('heading', { name: verified(7) });
      await result.and(page.locator(':focus')).waitFor();
      expect(await app.clicks()).toBe(0);
    });

    journey('with a wrong password cost one failed login each, and nothing is changed', async () => {
      await start();
      const { page } = app;
      await page.getByRole('checkbox', { name: /^Select all/ }).click();
      await page.getByRole('button', { name: 'Configure 7 machines' }).click();
      await dialog().getByLabel('Password', { exact: true }).fill('Wrong!Password7');
      await dialog().getByRole('button', { name: 'Review changes' }).click();
      await dialog().getByText('7 machines will not be configured').waitFor();
      await dialog().getByText('Nothing will be changed.').waitFor();
      expect(
        await dialog()
          .getByRole('button', { name: /^Configure/ })
          .count(),
      ).toBe(0);
      await app.shot('several-refused', 'window');
      expect(failedLogins()).toEqual([1, 1, 1, 1, 1, 1, 1]);
      // The very same once more is not sent.
      await dialog().getByRole('button', { name: 'Back' }).click();
      await dialog().getByLabel('Password', { exact: true }).fill('Wrong!Password7');
      await dialog().getByRole('button', { name: 'Review changes' }).click();
      await dialog()
        .getByText(/: 7 machines$/)
        .first()
        .waitFor();
      expect(failedLogins()).toEqual([1, 1, 1, 1, 1, 1, 1]);
    });

    journey(
      'show their progress in the rows, and those that failed are planned and tried again',
      async () => {
        await start((name) => (name === 'seven' ? { state: 'pre', controlMode: 'none' } : {}));
        const { page } = app;
        const two = machines.machine('two');
        two.faults.returnValues.set('RequestStateChange', 16);
        const held = machines.machine('one').gate({ action: 'RequestStateChange', when: 'before' });
        for (const name of ['one', 'two', 'three', 'seven']) await row(name).getByRole('checkbox').check();
        await page.getByRole('button', { name: 'Configure 4 machines' }).click();
        await dialog().getByLabel('Password', { exact: true }).fill(TEST_PASSWORD);
        await bench.reviewAndConfigure(3);
        await held.reached;
        await row('one').getByText('Configuring: step 2 of 3').waitFor();
        await row('two')
          .getByText(/^Partly configured/)
          .waitFor();
        await row('three').getByText('Configured and verified').waitFor();
        await page.getByText('2 of 3 done, 1 failed').first().waitFor();
        await app.shot('several-progress', 'window');
        expect(await axeFaults(page), 'progress').toEqual([]);
        held.release();
        await page.getByRole('heading', { name: '2 of 3 configured and verified, 1 not' }).waitFor();
        await page.getByRole('button', { name: 'Show failed' }).click();
        await page.getByRole('region', { name: 'Machines that failed' }).getByText(address('two')).waitFor();
        const leftOut = page.getByRole('region', { name: '1 chosen machine was left out' });
        await leftOut
          .getByRole('row', { name: address('seven') })
          .getByText('AMT is not set up', { exact: true })
          .waitFor();
        const report = await app.saved(() => page.getByRole('button', { name: 'Save report' }).click());
        expect(report.name).toMatch(/^amt-report-4-machines-/);
        expect(report.text).toContain('Left out. ');
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 900, height: 860 });
        await app.shot('several-failed-dark-900', 'window');
        expect(await axeFaults(page), 'failed, dark').toEqual([]);
        two.faults.clear();
        await page.getByRole('button', { name: 'Retry failed' }).click();
        await dialog().getByText('No password has to be entered').waitFor();
        await dialog().getByRole('button', { name: 'Review changes' }).click();
        await dialog().getByText('1 machine will be changed.').waitFor();
        await dialog()
          .getByText(/: 1 machine/)
          .first()
          .click();
        await app.shot('several-review-dark-900', 'window');
        expect(await axeFaults(page), 'review, dark').toEqual([]);
        await dialog().getByRole('button', { name: 'Configure 1 machine' }).click();
        await page.getByRole('heading', { name: '1 machine configured and verified' }).waitFor();
        expect(two.inspect().kvmEnabled).toBe(true);
        await page.getByRole('button', { name: 'Close' }).click();
        expect(await row('two').getByRole('checkbox').isChecked()).toBe(false);
        await row('two').getByText('Configured and verified').waitFor({ state: 'hidden' });
      },
    );

    journey('where something is removed, the number of machines is typed first', async () => {
      const helper = { user: 'helper', password: 'Old!Passw0rd', access: 2, realms: [13] } as const;
      await start((name) => (['one', 'two'].includes(name) ? { users: [helper] } : {}));
      const { page } = app;
      await bench.useProfile(REMOVES);
      for (const name of ['one', 'two', 'three']) await row(name).getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Configure 3 machines' }).click();
      await dialog().getByLabel('Profile').selectOption(REMOVES.name);
      await dialog().getByLabel('Password', { exact: true }).fill(TEST_PASSWORD);
      await dialog().getByRole('button', { name: 'Review changes' }).click();
      const go = dialog().getByRole('button', { name: 'Configure 3 machines' });
      await go.waitFor();
      expect(await go.isDisabled()).toBe(true);
      await dialog().getByLabel('Number of machines').fill('3');
      expect(await go.isDisabled()).toBe(true);
      await app.shot('several-confirm', 'window');
      await dialog().getByLabel('Number of machines').fill('2');
      await go.click();
      await page.getByRole('heading', { name: verified(3) }).waitFor();
      expect(machines.machine('one').inspect().users).toEqual([]);
    });
  },
);
