import { describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { openApp, skipReason } from './app-under-test';
import { BenchPage } from './bench-page';

/** Pictures of every screen in the forms that people meet it in; a person looks at them in tests/output/screenshots. */
describe.skipIf(skipReason !== undefined)(`looks${skipReason ? ` (${skipReason})` : ''}`, () => {
  it.each([
    { name: 'dark-1280', width: 1280, dark: true },
    { name: 'light-900', width: 900, dark: false },
    { name: 'light-1920', width: 1920, dark: false },
    { name: 'forced-colors-1280', width: 1280, dark: true, forced: true },
  ])('$name', async ({ name, width, dark, forced = false }) => {
    const app = await openApp({ width, dark });
    if (forced) await app.page.emulateMedia({ forcedColors: 'active' });
    const bench = new BenchPage(app.page);
    try {
      await app.shot(`${name}-start`);
      await bench.startDemo();
      await app.shot(`${name}-list`);
      await bench.open('hp-changed-mebx');
      await bench.openMebx('admin');
      await bench.sees('MEBx password was changed before setup');
      await app.shot(`${name}-diagnose`);
      await app.page
        .getByRole('button', { name: /^(Show|No password\? Show) \d+ (recovery )?options?$/ })
        .click();
      await bench.choosePath(/Unconfigure AMT in the BIOS/);
      await app.shot(`${name}-recover`);
      await bench.back();
      await bench.open('ready');
      await bench.logIn(DEMO_BENCH_PASSWORD);
      await bench.applyButton().waitFor();
      await app.shot(`${name}-review`);
      await bench.applyButton().click();
      await app.page.getByRole('heading', { name: 'Configured and verified' }).waitFor();
      await app.shot(`${name}-done`);
      await app.page.getByRole('tab', { name: 'Logs' }).click();
      await app.page.getByRole('button', { name: 'Read the logs' }).click();
      await app.page.getByRole('dialog').getByRole('row').first().waitFor();
      await app.shot(`${name}-logs`, 'window');
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await bench.back();
      for (const id of ['ready', 'hp-changed-mebx']) await bench.machine(id).getByRole('checkbox').check();
      await app.page.getByRole('button', { name: 'Configure 2 machines' }).click();
      await app.page.getByRole('button', { name: 'Review changes' }).click();
      await app.page.getByRole('heading', { name: 'What will change' }).waitFor();
      await app.shot(`${name}-several`, 'window');
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await app.page.getByRole('link', { name: 'Profiles' }).click();
      await app.page.getByLabel('AMT address').selectOption('static');
      await app.page.getByRole('button', { name: 'Add network' }).click();
      await app.page.getByRole('button', { name: 'Add alarm' }).click();
      await app.page.getByLabel('Management server').selectOption('call');
      await app.page.getByLabel('Home domains').fill('example.com');
      await app.shot(`${name}-profile`);
      // Nothing sticks out of the window.
      const overflow = await app.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(app.errors).toEqual([]);
    } finally {
      await app.close();
    }
  });

  // The picture in the README (docs/images/list.png) is a copy of this one.
  it('list after a morning of work', async () => {
    const app = await openApp();
    const bench = new BenchPage(app.page);
    try {
      await bench.startDemo();
      await bench.open('hp-changed-mebx');
      await bench.openMebx('admin');
      await bench.sees('MEBx password was changed before setup');
      await bench.back();
      for (const id of ['lenovo-admin-mode', 'ccm-lost-password']) {
        await bench.open(id);
        await bench.logIn('Not!The1Password');
        await app.page.getByText(/2 attempts left this hour/).waitFor();
        await bench.back();
      }
      for (const id of ['ready', 'tls-only']) {
        await bench.open(id);
        if (id === 'tls-only') await app.page.getByRole('button', { name: 'Trust this certificate' }).click();
        await bench.logIn(DEMO_BENCH_PASSWORD);
        await bench.applyButton().waitFor();
        await bench.back();
      }
      await app.shot('readme-list');
      expect(app.errors).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
