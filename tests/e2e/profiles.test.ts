import { afterEach, beforeEach, describe, expect } from 'vitest';
import {
  type AppOptions,
  type AppUnderTest,
  inElectron,
  openApp,
  skipReason,
  windowName,
} from './app-under-test';
import { axeFaults } from './axe';
import { BenchPage } from './bench-page';
import { journey } from './journey';

let app: AppUnderTest;
let bench: BenchPage;

async function start(options: AppOptions = {}): Promise<void> {
  app = await openApp(options);
  bench = new BenchPage(app.page);
  await bench.goTo('Profiles');
  await app.page.getByRole('heading', { name: 'Bench standard' }).waitFor();
}

const profiles = () => app.page.getByRole('navigation', { name: 'All profiles' }).getByRole('button');
const save = () => app.page.getByRole('button', { name: 'Save', exact: true });
const question = () => app.page.getByRole('dialog', { name: /^Save changes to/ });

/** What the field has to say, as it is read out with it. */
async function errorOf(label: string): Promise<string> {
  const described = app.page.getByRole('textbox', { name: label, exact: true });
  return described.evaluate((field) => {
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids
      .filter((id) => id.endsWith('-error'))
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  });
}

async function focused(): Promise<string> {
  return app.page.evaluate(() => {
    const field = document.activeElement;
    const label = field?.id ? document.querySelector(`label[for="${field.id}"]`)?.textContent : undefined;
    return label ?? field?.textContent ?? '';
  });
}

describe.skipIf(skipReason !== undefined)(
  `profiles in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    beforeEach(() => start());
    afterEach(async () => {
      expect(app.errors).toEqual([]);
      await app.close();
    });

    journey('marks every wrong field and saves nothing, until all are right', async () => {
      const { page } = app;
      await page.getByRole('button', { name: 'New profile' }).click();
      const host = page.getByRole('textbox', { name: 'AMT host name' });
      await host.fill('two words');
      expect(await errorOf('AMT host name')).toBe('');
      await page.getByRole('textbox', { name: 'Profile name' }).fill('');
      // The field was left.
      await expect.poll(() => errorOf('AMT host name')).toBe('Use letters, digits and hyphens only.');
      await page.getByLabel('AMT address').selectOption('static');
      await page.getByRole('textbox', { name: 'Gateway' }).fill('10.0.0');
      await save().click();
      await page.getByText('4 fields need a correction.').waitFor();
      await expect.poll(() => errorOf('Profile name')).toBe('Enter a name.');
      await expect.poll(() => errorOf('IPv4 address')).toBe('Enter an IPv4 address such as 192.168.1.20.');
      await expect.poll(() => errorOf('Gateway')).toBe('Enter an IPv4 address such as 192.168.1.20.');
      await expect.poll(focused).toBe('Profile name');
      await page.getByRole('button', { name: /^Wired network\s*2 errors$/ }).waitFor();
      expect(await axeFaults(page), 'errors').toEqual([]);
      await app.shot('profiles-errors', 'window');
      expect(await profiles().count()).toBe(1);

      await page.getByRole('textbox', { name: 'Profile name' }).fill('Office');
      await page.getByText('3 fields need a correction.').waitFor();
      await page.getByRole('button', { name: 'Go to the first' }).click();
      await expect.poll(focused).toBe('AMT host name');
      await host.fill('office-pc');
      await page.getByRole('textbox', { name: 'IPv4 address' }).fill('10.0.0.20');
      await page.getByRole('textbox', { name: 'Gateway' }).fill('10.0.0.1');
      await page.getByText('Not saved yet').waitFor();
      await save().click();

      // The new one is kept, and not in use.
      await page.getByText('Saved. “Bench standard” is still in use.').waitFor();
      expect(await profiles().filter({ hasText: 'In use' }).allInnerTexts()).toEqual([
        expect.stringContaining('Bench standard'),
      ]);
      await app.shot('profiles-saved', 'window');
      await page.getByRole('button', { name: 'Use “Office”' }).click();
      await page.getByText('Saved. “Office” is in use.').waitFor();
      await profiles().filter({ hasText: 'Office' }).filter({ hasText: 'In use' }).waitFor();
      await page.getByRole('button', { name: 'Delete…' }).click();
      await page.getByText('It is in use. “Bench standard” will be used instead.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    journey('asks about unsaved changes, by whatever way they are left', async () => {
      const { page } = app;
      const clock = page.getByLabel('AMT clock');
      await clock.selectOption('');
      await page.getByText('Unsaved changes').waitFor();

      await bench.goTo('Vault');
      await question().waitFor();
      await app.shot('profiles-question', 'window');
      expect(await axeFaults(page), 'question').toEqual([]);
      await page.getByRole('button', { name: 'Keep editing' }).click();
      await question().waitFor({ state: 'hidden' });
      expect(page.url()).toContain('#/profiles');

      await clock.focus();
      await page.keyboard.press('Escape');
      await question().waitFor();
      // A second Escape keeps editing.
      await page.keyboard.press('Escape');
      await question().waitFor({ state: 'hidden' });
      expect(await clock.inputValue()).toBe('');
      await page.locator('[data-path="clock"]:focus').waitFor();

      await page.goBack();
      await question().waitFor();
      expect(page.url()).toContain('#/profiles');
      await page.getByRole('button', { name: 'Keep editing' }).click();
      await question().waitFor({ state: 'hidden' });

      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('textbox').fill('Help');
      await page.keyboard.press('Enter');
      await question().waitFor();
      await page.getByRole('button', { name: 'Keep editing' }).click();

      await page.getByRole('button', { name: 'New profile' }).click();
      await question().waitFor();
      await question().getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('heading', { name: 'New profile' }).waitFor();

      // A new one is not saved either; what is wrong keeps it here.
      await page.getByRole('textbox', { name: 'AMT domain' }).fill('-');
      await profiles().filter({ hasText: 'Bench standard' }).click();
      await question().getByRole('button', { name: 'Save' }).click();
      await question().waitFor({ state: 'hidden' });
      await page.getByText('1 field needs a correction.').waitFor();
      await page.locator('[data-path="host.domain"]:focus').waitFor();
      await page.getByRole('textbox', { name: 'AMT domain' }).fill('office.example');
      await bench.goTo('Help');
      await question().getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { name: 'Help', level: 2 }).waitFor();
      await bench.goTo('Profiles');
      await profiles().filter({ hasText: 'New profile' }).click();
      expect(await page.getByRole('textbox', { name: 'AMT domain' }).inputValue()).toBe('office.example');

      if (inElectron) return;
      await page.getByRole('textbox', { name: 'AMT domain' }).fill('lab.example');
      const asked = page.waitForEvent('dialog');
      const reloaded = page.reload();
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.accept();
      await reloaded;
      await page.getByRole('heading', { name: 'Bench standard' }).waitFor();
    });

    journey('can be done with the keyboard alone', async () => {
      const { page } = app;
      await bench.goTo('Machines');
      await page.keyboard.press('p');
      await page.getByRole('heading', { name: 'Bench standard' }).waitFor();
      await bench.tabTo('Duplicate');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Bench standard copy' }).waitFor();
      await expect.poll(focused).toBe('Profile name');
      // The index leads to a section.
      await bench.tabTo('Discovery and power');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect.poll(focused).toBe('Ping response');
      await page.keyboard.press('o');
      await bench.tabTo('Save');
      await page.keyboard.press('Enter');
      await page.getByText('Saved. “Bench standard” is still in use.').waitFor();
      await expect.poll(focused).toBe('Save');
      await page.keyboard.press('Shift+Tab');
      await expect.poll(focused).toBe('Use “Bench standard copy”');
      await page.keyboard.press('Enter');
      await page.getByText('Saved. “Bench standard copy” is in use.').waitFor();
      await bench.tabTo('Delete…');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await bench.tabTo('Delete profile');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Bench standard', exact: true }).waitFor();
      expect(await profiles().count()).toBe(1);
      await page.locator('.profile-link:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'Machines' }).waitFor();
    });

    journey('says what was imported, and in which line a file is broken', async () => {
      const { page } = app;
      const upload = async (text: string): Promise<void> => {
        const file = { name: 'profile.json', mimeType: 'application/json', buffer: Buffer.from(text) };
        await page.locator('input[type="file"]').setInputFiles(file);
      };
      await upload('{\n  "name": "Lab",\n  "clock" "sync"\n}');
      await page.getByText('The file cannot be used: it is not valid JSON (line 3).').waitFor();
      await upload('{"name":"Lab","clock":"sync"}');
      await page.getByText('Imported as “Lab”. “Bench standard” is still in use.').waitFor();
      await page.getByRole('heading', { name: 'Lab' }).waitFor();
      expect(await page.getByText('not valid JSON').count()).toBe(0);
    });

    journey('is usable in a small window, and in the dark', async () => {
      for (const [width, dark] of [
        [900, true],
        [1280, false],
        [900, false],
        [1280, true],
      ] as const) {
        await app.close();
        await start({ width, dark });
        const { page } = app;
        const name = `profiles-${String(width)}-${dark ? 'dark' : 'light'}`;
        await app.shot(name, 'window');
        expect(await axeFaults(page), name).toEqual([]);
        // Nothing is wider than the window, and Save is in sight at both ends of the form.
        const pane = page.locator('.scroll-pane');
        expect(await pane.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
        await page.getByRole('button', { name: 'Add user' }).click();
        await page.getByRole('button', { name: 'Add network' }).click();
        await pane.evaluate((each) => each.scrollTo(0, each.scrollHeight));
        await page.getByRole('group', { name: 'User 1' }).getByLabel('Name', { exact: true }).fill('helper');
        await app.shot(`${name}-end`, 'window');
        expect(await pane.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
        const box = await save().boundingBox();
        expect(box && box.y + box.height).toBeLessThanOrEqual(860);
      }
    });
  },
);
