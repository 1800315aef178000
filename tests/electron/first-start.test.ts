import { afterEach, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp, skipReason, windowName } from '../e2e/app-under-test';
import { BenchPage } from '../e2e/bench-page';
import { inMain } from './electron-app';

let app: AppUnderTest;

describe.skipIf(skipReason !== undefined)(`the first start in ${windowName}`, () => {
  afterEach(() => app.close());

  it('opens one window, sandboxed, and shows the demo bench', async () => {
    app = await openApp();
    const { page } = app;
    expect(page.url()).toMatch(/^app:\/\/bench\//);
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
    const { flags, windows, root } = await inMain(app, ({ app: electron, BrowserWindow }) => ({
      flags: electron.commandLine.hasSwitch('no-sandbox'),
      windows: BrowserWindow.getAllWindows().length,
      root: process.getuid?.() === 0,
    }));
    expect({ flags, windows, root }).toEqual({ flags: false, windows: 1, root: false });
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByText(/^Keychain/)
      .first()
      .waitFor();
    await new BenchPage(page).startDemo();
    expect(app.errors).toEqual([]);
  });
});
