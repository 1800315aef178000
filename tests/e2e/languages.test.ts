import i18next, { type i18n as I18n } from 'i18next';
import { afterEach, describe, expect } from 'vitest';
import { type Language, LANGUAGES } from '#shared/texts/catalogue';
import { LEGACY_PFX } from '#main/interop/provisioning-certificate/testing/openssl-pfx';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { CATALOGUES } from '../texts/catalogues';
import { type AppUnderTest, openApp, skipReason, windowName } from './app-under-test';
import { axeFaults } from './axe';
import { journey } from './journey';
import { textFaults } from './text-faults';

let app: AppUnderTest;

const ALL = process.env['AMT_BENCH_LANGUAGES'] === 'all';

/** The last one stays for the picture. The other journeys look at the light one. */
const THEMES = ALL ? (['dark', 'light'] as const) : (['dark'] as const);

/** The window in one language: finds things by its texts, and gathers what is wrong with them. */
class Walk {
  readonly faults: string[] = [];
  readonly #texts: I18n = i18next.createInstance();

  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
    void this.#texts.init({
      lng: language,
      resources: { [language]: { translation: CATALOGUES[language] } },
      interpolation: { escapeValue: false },
    });
  }

  t(key: string, parameters: Record<string, string | number> = {}): string {
    expect(this.#texts.exists(key, parameters), key).toBe(true);
    return this.#texts.t(key, parameters);
  }

  async look(where: string): Promise<void> {
    await app.page.waitForTimeout(150);
    const faults = await textFaults(app.page, this.#language);
    for (const theme of THEMES) {
      await app.page.evaluate(
        (scheme) => document.documentElement.setAttribute('data-mantine-color-scheme', scheme),
        theme,
      );
      faults.push(...(await axeFaults(app.page)).map((fault) => `${theme}: ${fault}`));
    }
    this.faults.push(...faults.map((fault) => `${where}: ${fault}`));
    await app.shot(`language-${this.#language}-${where.replaceAll(/\W+/g, '-')}`, 'window');
  }

  async press(key: string, parameters: Record<string, string | number> = {}): Promise<void> {
    const name = this.t(key, parameters);
    const button = app.page.getByRole('button', { name, exact: true });
    await button.filter({ visible: true }).first().click();
  }

  async goTo(page: string): Promise<void> {
    await app.page
      .locator('.rail')
      .getByRole('link', { name: this.t(`shell.pages.${page}`) })
      .click();
    await app.page.locator(`main[data-page="${page}"]`).waitFor();
    await app.page.locator('main h2').first().waitFor();
    await this.look(page);
  }

  async open(machine: string): Promise<void> {
    await app.page.locator(`[data-machine="${machine}"]`).click();
    await app.page.getByRole('tab').first().waitFor();
    await this.look(`${machine} setup`);
  }

  async tab(machine: string, name: string): Promise<void> {
    await app.page.getByRole('tab', { name: this.t(`machine.tabs.${name}`), exact: true }).click();
    await this.look(`${machine} ${name}`);
  }

  async closeDialog(): Promise<void> {
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

/** Chooses a language in the settings, as a person does. */
async function choose(language: Language): Promise<void> {
  const { page } = app;
  await page.getByRole('link', { name: CATALOGUES.en.shell.pages.settings }).click();
  await page.getByLabel(CATALOGUES.en.settings.language).selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Loads the page again. @returns every text that the rail has shown since */
async function railFromTheStart(): Promise<string> {
  const { page } = app;
  await page.addInitScript(() => {
    const shown = new Set<string>();
    Object.assign(window, { railTexts: shown });
    new MutationObserver(() => shown.add(document.querySelector('.rail')?.textContent ?? '')).observe(
      document,
      {
        childList: true,
        subtree: true,
        characterData: true,
      },
    );
  });
  await page.reload();
  await page.locator('main h2').first().waitFor();
  return page.evaluate(() => [...(window as unknown as { railTexts: Set<string> }).railTexts].join('\n'));
}

/**
 * Each `npm test` looks at the language with the longest words; all of them are looked at where `AMT_BENCH_LANGUAGES` is
 * `all`, because each takes a minute.
 */
const LOOKED_AT: readonly Language[] = ALL ? LANGUAGES : ['de'];

describe.skipIf(skipReason !== undefined)(
  `languages in ${windowName}${skipReason ? ` (${skipReason})` : ''}`,
  () => {
    afterEach(() => app.close());

    for (const language of LOOKED_AT) {
      journey(`every page reads well at 900 pixels: ${language}`, async () => {
        app = await openApp({ width: 900 });
        const { page } = app;
        const walk = new Walk(language);
        const dialog = page.getByRole('dialog');
        await choose(language);
        const rail = await railFromTheStart();
        expect(rail).toContain(walk.t('shell.pages.settings'));
        if (language !== 'en') expect(rail).not.toContain(CATALOGUES.en.shell.pages.settings);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);

        await walk.look('settings');
        await walk.goTo('machines');
        await walk.press('list.scan.demo');
        await page.locator('[data-machine="tls-only"]').waitFor();
        await page
          .getByText(walk.t('list.actions.total', { count: 13 }))
          .first()
          .waitFor();
        await walk.look('list');
        await walk.press('list.columns.button');
        await page.getByRole('dialog').waitFor();
        await walk.look('columns');
        await page.keyboard.press('Escape');
        await page.getByText(walk.t('list.filter.map'), { exact: true }).click();
        await walk.look('map');
        await page.getByText(walk.t('list.filter.table'), { exact: true }).click();

        await walk.open('hp-changed-mebx');
        for (const tab of ['password', 'details', 'evidence', 'logs', 'journal', 'setup']) {
          await walk.tab('hp-changed-mebx', tab);
        }
        await page.keyboard.press('Escape');
        await walk.open('tls-only');
        await page.keyboard.press('Escape');
        await walk.open('lenovo-admin-mode');
        await page.keyboard.press('Escape');

        await walk.open('ready');
        await page.getByLabel(walk.t('wizard.login.password'), { exact: true }).fill(DEMO_BENCH_PASSWORD);
        await walk.press('wizard.login.logIn');
        const apply = page.getByRole('button', {
          name: new RegExp(`^${walk.t('wizard.review.apply', { count: 7 }).replace('7', '\\d+')}$`),
        });
        await apply.waitFor();
        await walk.look('plan');
        await apply.click();
        await page.getByRole('heading', { name: walk.t('status.run.title.done') }).waitFor();
        await walk.look('done');
        await walk.tab('ready', 'password');
        await walk.press('vault.password.rotate');
        await walk.look('new password');
        await walk.closeDialog();
        await walk.press('vault.password.forget');
        await walk.look('forget password');
        await walk.closeDialog();
        await walk.tab('ready', 'logs');
        await walk.press('machine.logs.read');
        await dialog.getByRole('row').first().waitFor();
        await walk.look('logs');
        await walk.closeDialog();
        await page.keyboard.press('Escape');
        await page.locator('[data-machine="ready"]').waitFor();
        await walk.look('list after the run');

        for (const id of ['tls-only', 'limited-user']) {
          await page.locator(`[data-machine="${id}"]`).getByRole('checkbox').check();
        }
        await walk.look('selection');
        await walk.press('fleet.configure', { count: 2 });
        await dialog.getByText(walk.t('fleet.certificates.title', { count: 1 })).waitFor();
        await walk.look('several machines');
        await walk.press('fleet.certificates.trust', { count: 1 });
        await dialog
          .getByLabel(walk.t('fleet.settings.passwordLabel'), { exact: true })
          .fill(DEMO_BENCH_PASSWORD);
        await walk.press('fleet.settings.review');
        await dialog.getByText(walk.t('fleet.review.title')).waitFor();
        await walk.look('review of several machines');
        await walk.closeDialog();

        for (const name of ['profiles', 'vault']) await walk.goTo(name);
        await walk.press('vault.secrets.add');
        await walk.look('new secret');
        await dialog.getByLabel(walk.t('vault.secretDialog.name'), { exact: true }).fill('workshop-wifi');
        await dialog.getByLabel(walk.t('vault.secretDialog.secret'), { exact: true }).fill('Passphrase-1');
        await walk.press('vault.secretDialog.save');
        await dialog.waitFor({ state: 'hidden' });
        await walk.look('vault with a secret');
        await walk.goTo('logs');
        await page.getByLabel(walk.t('logs.paste')).fill('TCP Error\nValid password not found');
        await walk.press('logs.explain');
        await page.getByRole('button', { name: walk.t('logs.copy') }).waitFor();
        await walk.look('explained log');
        await walk.goTo('usb-key');
        await page.getByLabel(walk.t('usbKey.next.label')).selectOption('keep');
        await page.getByText(walk.t('usbKey.settings'), { exact: true }).click();
        await walk.press('usbKey.save');
        await page.getByText(walk.t('usbKey.check')).waitFor();
        await walk.look('USB stick with a problem');
        await page.getByLabel(walk.t('usbKey.current.label')).selectOption('typed');
        await page.getByLabel(walk.t('usbKey.currentPassword'), { exact: true }).fill('Passw0rd!');
        await walk.press('usbKey.save');
        await page.getByText(walk.t('usbKey.saved')).waitFor();
        await walk.look('USB stick');
        await walk.goTo('certificate');
        await page.locator('input[type="file"]').setInputFiles({
          name: 'setup.pfx',
          mimeType: 'application/x-pkcs12',
          buffer: LEGACY_PFX,
        });
        await page.getByLabel(walk.t('certificate.password'), { exact: true }).fill('Old-Pfx-1');
        await walk.press('certificate.check');
        await page.getByRole('region', { name: 'setup.pfx' }).waitFor();
        await walk.look('checked certificate');
        await walk.goTo('journal');
        await page.locator('a[href^="#/journal/"]').first().click();
        await page.getByRole('heading', { name: walk.t('journal.run.changes') }).waitFor();
        await walk.look('run');
        await walk.goTo('help');
        // The table of contents has a button of the same name.
        await page
          .getByRole('button', { name: walk.t('help.check.start') })
          .last()
          .click();
        await page.getByRole('button', { name: walk.t('help.check.again') }).waitFor();
        await walk.look('check of this computer');
        await page.keyboard.press('?');
        await dialog.waitFor();
        await walk.look('keyboard shortcuts');
        await walk.closeDialog();
        await page.keyboard.press('Control+k');
        await page.getByPlaceholder(walk.t('shell.palette.placeholder')).waitFor();
        await walk.look('palette');

        expect(walk.faults).toEqual([]);
        expect(app.errors).toEqual([]);
      });
    }
  },
);
