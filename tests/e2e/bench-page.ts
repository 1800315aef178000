import type { Locator, Page } from 'playwright-core';
import type { NamedProfile } from '#shared/model/profile';

/** What a technician does in the window, in their words. The only place that knows labels and roles. */
export class BenchPage {
  constructor(readonly page: Page) {}

  async startDemo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Try the demo bench' }).click();
    await this.page.getByText(/13 machines among/).waitFor();
  }

  machine(id: string): Locator {
    return this.page.locator(`[data-machine="${id}"]`);
  }

  /** Saves the list in one of the forms of its menu. */
  async exportList(form: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const menu = this.page.getByRole('dialog', { name: 'Export' });
    await menu.getByRole('button', { name: form, exact: true }).click();
  }

  async open(id: string): Promise<void> {
    await this.machine(id).click();
    await this.page.getByRole('navigation', { name: 'Steps' }).waitFor();
  }

  async back(): Promise<void> {
    const close = this.page.getByRole('button', { name: /^(All machines|Close this machine)$/ });
    await close.filter({ visible: true }).first().click();
  }

  /** A page of the rail. */
  async goTo(page: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: page }).click();
  }

  /** A part of the machine's page. */
  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** The verdict on the machine's page. */
  async sees(title: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: title, level: 3 }).waitFor();
  }

  async openMebx(password: string, next?: { newPassword: string; activate: boolean }): Promise<void> {
    await this.page.getByRole('button', { name: 'Open MEBx' }).click();
    await this.page.getByRole('textbox', { name: 'MEBx password' }).fill(password);
    if (next) {
      await this.page.getByRole('textbox', { name: 'New password' }).fill(next.newPassword);
      const activate = this.page.getByRole('checkbox', { name: 'Activate Network Access', exact: true });
      if (next.activate) await activate.check();
    }
    await this.page.getByRole('button', { name: 'Enter', exact: true }).click();
  }

  /** A button of the simulated machine; resolves to what the machine shows. */
  async act(button: string): Promise<string> {
    await this.page.getByRole('complementary').getByRole('button', { name: button }).click();
    const shows = this.page.getByRole('status').filter({ hasText: 'The machine shows' });
    await shows.waitFor();
    return shows.innerText();
  }

  async choosePath(title: RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 4 }).getByRole('button', { name: title }).click();
  }

  /** Answers the question that is open; skips those before it. */
  async answer(question: string, answer: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question });
    const skip = this.page.getByRole('button', { name: 'Skip' });
    for (let i = 0; i < 12 && !(await group.isVisible()); i++) await skip.click();
    await group.getByRole('button', { name: answer, exact: true }).click();
    await this.page.getByRole('listitem').filter({ hasText: question }).waitFor();
  }

  /** Titles of the recovery paths, in their order. */
  async pathTitles(): Promise<string[]> {
    const all = await this.page.getByRole('heading', { level: 4 }).allInnerTexts();
    return all.map((text) => (text.split('\n')[0] ?? '').replace(/^\d+\. /, ''));
  }

  async done(): Promise<void> {
    await this.page.getByRole('button', { name: 'Done, check again' }).click();
    // Nothing was ticked: is that so?
    const asked = this.page.getByRole('dialog', { name: 'No step is ticked' });
    await asked.getByRole('button', { name: 'Yes, check again' }).click();
  }

  async logIn(password: string, user?: string): Promise<void> {
    if (user !== undefined) await this.page.getByLabel('User', { exact: true }).fill(user);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Log in', exact: true }).click();
  }

  /** A result that has just appeared is announced to screen readers. */
  async seesInFocus(title: string | RegExp): Promise<void> {
    const heading = this.page
      .getByRole('heading', { name: title, level: 3 })
      .and(this.page.locator(':focus'));
    await heading.waitFor();
  }

  /**
   * Goes with the Tab key to a button (or a link, `a`) whose text begins so, or has the pattern in it. Twice round
   * the window at most: the first time it may not have been there yet.
   */
  async tabTo(text: string | RegExp, tag = 'button'): Promise<void> {
    const isIt = (found: string): boolean =>
      typeof text === 'string' ? found.startsWith(text) : text.test(found);
    for (let i = 0; i < 120; i++) {
      await this.page.keyboard.press('Tab');
      const here = await this.page.evaluate(() => ({
        tag: document.activeElement?.tagName.toLowerCase() ?? '',
        text: document.activeElement?.textContent ?? '',
      }));
      if (here.tag === tag && isIt(here.text)) return;
    }
    throw new Error(`Tab never came to “${String(text)}”`);
  }

  /** The tab with the passwords of the machine that is open. */
  async openPasswords(): Promise<void> {
    await this.tab('Passwords');
  }

  /** Shows the password of the machine that is open. */
  async showPassword(): Promise<string> {
    await this.page.getByRole('button', { name: 'Show', exact: true }).click();
    return this.page.getByTestId('revealed').innerText();
  }

  /** The tab with what is the matter with the machine that is open, and what comes next. */
  async openSetup(): Promise<void> {
    await this.tab('Setup');
  }

  /** Logs in with the stored password and shows what would be changed. */
  async readPlan(): Promise<void> {
    await this.page.getByRole('button', { name: 'Read the machine and show the changes' }).click();
  }

  /** Imports a profile, has the window use it, and goes back to the machines. */
  async useProfile(profile: NamedProfile): Promise<void> {
    await this.goTo('Profiles');
    // By its contents: the user whom Electron runs as may not look into the folders of the test.
    const buffer = Buffer.from(JSON.stringify(profile));
    await this.page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'profile.json', mimeType: 'application/json', buffer });
    await this.page.getByRole('button', { name: `Use “${profile.name}”` }).click();
    await this.page.getByText(`Saved. “${profile.name}” is in use.`).waitFor();
    await this.goTo('Machines');
  }

  /** Picks “New secret…” in a field of a profile, and stores one. */
  async newSecret(field: string, name: string, secret: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field }).click();
    await this.page.getByRole('option', { name: 'New secret…' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New secret' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('Secret', { exact: true }).fill(secret);
    await dialog.getByRole('button', { name: 'Save secret' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  applyButton(): Locator {
    return this.page.getByRole('button', { name: /^Apply \d+ changes?$/ });
  }

  /**
   * In the dialog of several machines: shows what would change, and carries it out.
   * @param count machines that would be changed
   * @param confirm what is typed where a confirmation is asked for
   */
  async reviewAndConfigure(count: number, confirm?: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Review changes' }).click();
    await dialog.getByRole('heading', { name: 'What will change' }).waitFor();
    if (confirm !== undefined) await dialog.getByLabel('Number of machines').fill(confirm);
    const button = `Configure ${String(count)} machine${count === 1 ? '' : 's'}`;
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
