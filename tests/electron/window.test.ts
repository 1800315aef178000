import { createSocket } from 'node:dgram';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '#main/simulator/demo/demo-common';
import { type AppUnderTest, openApp, skipReason, windowName } from '../e2e/app-under-test';
import { BenchPage } from '../e2e/bench-page';
import { answerQuestions, inMain, questions } from './electron-app';
import { readyElectron } from './found';

const RELOAD = 1;

let home: string;
let app: AppUnderTest;

/** The text of the page as it is now; Playwright's own page is lost when its process ends. */
const pageText = (): Promise<string> =>
  inMain(app, async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return String(await contents?.executeJavaScript('document.body.innerText'));
  });

describe.skipIf(skipReason !== undefined)(`the window in ${windowName}`, () => {
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'amt-bench-e2e-'));
    app = await openApp({ home });
  });
  afterEach(async () => {
    await app.close();
    rmSync(home, { recursive: true });
  });

  it('takes a copied password off the clipboard, whichever page is open by then', async () => {
    const bench = new BenchPage(app.page);
    await bench.startDemo();
    await bench.open('ready');
    await bench.logIn(DEMO_BENCH_PASSWORD);
    await bench.applyButton().click();
    await bench.sees('Configured and verified');
    await bench.openPasswords();
    await app.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await app.page.getByText('It is removed from the clipboard after 20 seconds').waitFor();
    expect(await app.copied()).toMatch(/^\S{8,32}$/);
    await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur());
    await expect.poll(() => app.copied(), { timeout: 40_000, interval: 500 }).toBe('');
  });

  it('comes back from a page that hangs, asks once, and knows what went on meanwhile', async () => {
    await answerQuestions(app, RELOAD);
    await new BenchPage(app.page).startDemo();
    // For ever: nothing of it may be waited for.
    void app.page.evaluate('setTimeout(() => { for (;;); })').catch(() => undefined);
    await inMain(
      app,
      ({ BrowserWindow }) =>
        new Promise<void>((loaded) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.webContents.once('did-finish-load', () => loaded());
          window?.emit('unresponsive');
        }),
    );
    await expect.poll(pageText, { timeout: 30_000 }).toMatch(/All 13/);
    expect(await questions(app)).toEqual(['The window of AMT Bench does not respond.']);
  });

  it('sends no UDP from its page', async () => {
    const socket = createSocket('udp4');
    let packets = 0;
    socket.on('message', () => (packets += 1));
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const candidates = await app.page.evaluate(async (port) => {
      const line = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] });
      const found: string[] = [];
      line.onicecandidate = ({ candidate }) => {
        if (candidate?.candidate) found.push(candidate.candidate);
      };
      line.createDataChannel('any');
      await line.setLocalDescription(await line.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return found.filter((each) => / udp /i.test(each));
    }, socket.address().port);
    socket.close();
    expect({ candidates, packets }).toEqual({ candidates: [], packets: 0 });
  });

  it('saves under a name that people read, into the folder for downloads', async () => {
    const bench = new BenchPage(app.page);
    await bench.startDemo();
    const options = inMain(
      app,
      ({ session }) =>
        new Promise<{ title?: string; defaultPath?: string }>((resolve) =>
          session.defaultSession.once('will-download', (_event, item) => {
            resolve(item.getSaveDialogOptions());
            item.cancel();
          }),
        ),
    );
    await app.page.getByRole('checkbox', { name: 'Select 127.77.0.12' }).check();
    await app.page.getByRole('button', { name: 'Export', exact: true }).click();
    await app.page.getByRole('button', { name: 'CSV table' }).click();
    const { title, defaultPath } = await options;
    expect(title).toMatch(/^Save amt-machines-[\d-]+\.csv$/);
    expect(defaultPath).toMatch(/\/amt-machines-[\d-]+\.csv$/);
  });

  it('keeps its place, and leaves nothing outside its own folder', async () => {
    await inMain(app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1000, height: 700 }),
    );
    await app.close();
    const state: unknown = JSON.parse(readFileSync(join(home, 'window', 'window-state.json'), 'utf8'));
    expect(state).toMatchObject({ width: 1000, height: 700, maximized: false });
    app = await openApp({ home });
    const bounds = await inMain(app, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(bounds).toMatchObject({ width: 1000, height: 700 });
    // Chromium's default folder.
    expect(
      readdirSync(readyElectron().env['XDG_CONFIG_HOME'] ?? '').filter((each) => each !== 'dconf'),
    ).toEqual([]);
  });
});
