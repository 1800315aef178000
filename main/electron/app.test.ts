import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awakeClock } from '#shared/awake-clock';
import type { Transport } from '#shared/contract/client';
import { tinyRenderer } from '#main/web-host/testing/test-client';
import { type AppOptions, startApp } from './app';
import { EVENT_CHANNEL } from './channels';
import {
  app,
  boxes,
  calls,
  electron,
  errorBoxes,
  exposed,
  FakeEvent,
  FakeWindow,
  fetchFrom,
  ipcRenderer,
  menus,
  powerMonitor,
  resetElectron,
} from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

const home = mkdtempSync(join(tmpdir(), 'amt-bench-electron-'));
const renderer = tinyRenderer();
const bugs: unknown[] = [];
const signals = new EventEmitter();
const options = (more: Partial<AppOptions> = {}): AppOptions => ({
  rendererFolder: renderer.folder,
  preload: '/preload.cjs',
  args: [],
  env: { AMT_BENCH_HOME: home, XDG_DATA_HOME: home, AMT_BENCH_VAULT: 'session' },
  platform: 'linux',
  signals,
  onBug: (bug) => bugs.push(bug),
  ...more,
});

beforeEach(() => {
  resetElectron();
  bugs.length = 0;
  signals.removeAllListeners();
});
afterEach(async () => {
  app.quit();
  await vi.waitFor(() => expect(app.ended).toBe(true));
  expect(bugs).toEqual([]);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function theWindow(): FakeWindow {
  const [window] = FakeWindow.all;
  if (!window) throw new Error('no window');
  return window;
}

describe('starting', () => {
  it('does first what is too late afterwards', async () => {
    await startApp(options());
    expect(calls).toEqual([
      'enableSandbox',
      'registerSchemesAsPrivileged',
      `setPath userData ${join(home, 'window')}`,
      `setPath crashDumps ${join(home, 'window', 'Crashpad')}`,
      'requestSingleInstanceLock',
      'whenReady',
      'setSpellCheckerLanguages',
      'onBeforeRequest',
      'protocol.handle app',
    ]);
    expect(theWindow().urls).toEqual(['app://bench/']);
    expect((await fetchFrom('app://bench/')).status).toBe(200);
    expect(menus).toHaveLength(1);
  });

  it('answers its window with the real bench', async () => {
    await startApp(options());
    vi.resetModules();
    vi.doMock('electron', () => electron);
    await import('./preload');
    const page = exposed['amtBench'] as Transport;
    expect(await page.invoke('app.info', {})).toMatchObject({
      ok: true,
      value: { version: '1.2.3', host: 'electron', vault: { kind: 'session' }, demo: 'off' },
    });
  });

  it.each([
    [false, true],
    [true, false],
  ])('has developer tools only unpackaged (packaged: %s)', async (packaged, devTools) => {
    app.isPackaged = packaged;
    await startApp(options());
    expect(theWindow().options.webPreferences['devTools']).toBe(devTools);
    expect(JSON.stringify(menus).includes('toggleDevTools')).toBe(devTools);
  });

  it.each<[NodeJS.Platform, boolean, boolean]>([
    ['win32', true, true],
    ['win32', false, false],
    ['linux', true, false],
  ])('identifies itself to %s (packaged: %s): %s', async (platform, packaged, told) => {
    app.isPackaged = packaged;
    await startApp(options({ platform }));
    expect(calls.includes('setAppUserModelId amt-bench')).toBe(told);
  });

  it('has the menu that macOS needs', async () => {
    await startApp(options({ platform: 'darwin' }));
    expect(menus[0]).toMatchObject([{ role: 'appMenu' }, { role: 'editMenu' }, {}, { role: 'windowMenu' }]);
  });

  it('leaves to the first instance when there is one', async () => {
    app.lockFree = false;
    await startApp(options());
    expect(calls).toContain('quit');
    expect(calls).not.toContain('whenReady');
    expect(FakeWindow.all).toEqual([]);
  });

  it('comes to the front when it is started again', async () => {
    await startApp(options());
    theWindow().minimized = true;
    app.emit('second-instance');
    expect(theWindow().acts).toEqual(['restore', 'show', 'focus']);
  });

  it('shows the machine that it, or a second start, was called with', async () => {
    const events: unknown[] = [];
    ipcRenderer.on(EVENT_CHANNEL, (_event: unknown, event: unknown) => events.push(event));
    await startApp(options({ args: ['10.0.0.1'] }));
    expect(app.handed).toEqual({ machine: '10.0.0.1' });
    app.emit('second-instance', {}, [], '/', { machine: '10.0.0.2' });
    expect(events).toEqual([
      { type: 'open', target: '10.0.0.1' },
      { type: 'open', target: '10.0.0.2' },
    ]);
  });

  it('hears of a short sleep from the system', async () => {
    await startApp(options());
    const slept: number[] = [];
    const end = awakeClock.onSleep((ms) => slept.push(ms));
    powerMonitor.emit('suspend');
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 4_000);
    powerMonitor.emit('resume');
    now.mockRestore();
    end();
    expect(slept).toHaveLength(1);
  });

  it.each([
    [{ rendererFolder: '/nonexistent' }, 'The files of the window are missing.', 31],
    [{ env: { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'cloud' } }, 'AMT_BENCH_VAULT must be', 2],
    [{ env: { AMT_BENCH_HOME: import.meta.filename } }, 'AMT Bench cannot use its state folder', 31],
  ])('says why it cannot: %j', async (more, message, code) => {
    await startApp(options(more));
    expect(errorBoxes).toEqual([expect.stringContaining(message)]);
    expect(app.exitCode).toBe(code);
    expect(FakeWindow.all).toEqual([]);
  });
});

describe('ending', () => {
  it('lets the system shut down when no machine is being configured', async () => {
    await startApp(options());
    const event = new FakeEvent();
    theWindow().emit('query-session-end', event);
    expect(event.defaultPrevented).toBe(false);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('is %s', async (signal) => {
    await startApp(options());
    signals.emit(signal);
    await vi.waitFor(() => expect(app.ended).toBe(true));
    expect(calls).toContain('quit');
  });

  it('keeps where the window was', async () => {
    await startApp(options());
    theWindow().close();
    await vi.waitFor(() => expect(app.ended).toBe(true));
    resetElectron();
    await startApp(options());
    expect(theWindow().options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
  });

  it('is closing the window', async () => {
    await startApp(options());
    theWindow().close();
    await vi.waitFor(() => expect(app.ended).toBe(true));
    expect(theWindow().destroyed).toBe(true);
    expect(boxes).toEqual([]);
  });
});

describe('a window that fails', () => {
  it('is reloaded after a crash when the technician wants it', async () => {
    await startApp(options());
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(boxes).toEqual([]);
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(boxes[0]).toMatchObject({ message: 'The window of AMT Bench has crashed.' });
    boxes[0]?.answer(0);
    await vi.waitFor(() => expect(theWindow().urls).toHaveLength(2));
  });

  it('ends the program when the technician wants that', async () => {
    await startApp(options());
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    boxes[0]?.answer(1);
    await vi.waitFor(() => expect(app.ended).toBe(true));
  });

  it('takes the question back when it responds again', async () => {
    await startApp(options());
    theWindow().emit('unresponsive');
    expect(boxes[0]?.signal?.aborted).toBe(false);
    theWindow().emit('responsive');
    expect(boxes[0]?.signal?.aborted).toBe(true);
    theWindow().emit('unresponsive');
    boxes[1]?.answer(1);
    await vi.waitFor(() => expect(theWindow().webContents.crashes).toBe(1));
    expect(boxes).toHaveLength(2);
    await vi.waitFor(() => expect(theWindow().urls).toHaveLength(2));
  });
});
