import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Transport } from '#shared/contract/client';
import { type FakeService, fakeService, INFO } from '#shared/contract/testing/fake-handlers';
import { ok } from '#shared/result';
import { serveCalls } from './ipc';
import {
  electron,
  exposed,
  FakeContents,
  FakeFrame,
  FakeWindow,
  invokeFrom,
  ipcRenderer,
  resetElectron,
} from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let service: FakeService;
let window: FakeWindow;
let stop: () => void;

beforeEach(() => {
  resetElectron();
  service = fakeService({
    'app.info': () => Promise.resolve(ok(INFO)),
    'subnets.list': () => Promise.reject(new Error('the password is hunter2')),
  });
  window = new FakeWindow({ webPreferences: {} });
  stop = serveCalls(service, window as unknown as BrowserWindow);
});

const CALL = 'amt-bench:call';

describe('calls', () => {
  it('of our page are answered', async () => {
    expect(await invokeFrom(window.webContents, undefined, CALL, 'app.info', {})).toEqual(ok(INFO));
  });

  it('of anybody else are refused', async () => {
    const handler = vi.spyOn(service, 'call');
    const frame = (change: Partial<FakeFrame>): FakeFrame => Object.assign(new FakeFrame(), change);
    const foreign: [FakeContents, FakeFrame | null | undefined][] = [
      [new FakeContents(), undefined],
      [window.webContents, null],
      [window.webContents, frame({ parent: new FakeFrame() })],
      [window.webContents, frame({ origin: 'https://example.com' })],
      [window.webContents, frame({ origin: 'app://other' })],
      [window.webContents, frame({ origin: 'file://' })],
      [window.webContents, frame({ origin: 'null' })],
      [window.webContents, frame({ origin: '' })],
    ];
    for (const [contents, from] of foreign) {
      await expect(invokeFrom(contents, from, CALL, 'app.info', {})).rejects.toThrow('refused');
    }
    window.destroyed = true;
    await expect(invokeFrom(window.webContents, undefined, CALL, 'app.info', {})).rejects.toThrow('refused');
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['app.quit', {}],
    ['__proto__', {}],
    ['constructor', {}],
    ['', {}],
    [undefined, undefined],
    [{ toString: 'app.info' }, {}],
    [['app.info'], {}],
    ['machine.get', undefined],
    ['machine.get', { machineId: 7 }],
    ['machine.get', { machineId: 'x'.repeat(400) }],
  ])('that make no sense are answered as such: %j %j', async (name, input) => {
    expect(await invokeFrom(window.webContents, undefined, CALL, name, input)).toMatchObject({
      ok: false,
      error: { code: 'input-invalid' },
    });
  });

  it('that hit a bug tell nothing of it', async () => {
    const reply = await invokeFrom(window.webContents, undefined, CALL, 'subnets.list', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
    expect(service.bugs).toHaveLength(1);
  });

  it('of a page that is gone are told of', () => {
    window.webContents.emit('did-navigate');
    window.webContents.emit('render-process-gone');
    expect(service.leftCallers).toEqual([window, window]);
    stop();
    window.webContents.emit('did-navigate');
    expect(service.leftCallers).toHaveLength(3);
  });

  it('end with the service', async () => {
    stop();
    expect(service.listeners()).toBe(0);
    await expect(invokeFrom(window.webContents, undefined, CALL, 'app.info', {})).rejects.toThrow(
      'No handler',
    );
  });
});

describe('the preload script', () => {
  beforeEach(async () => {
    vi.resetModules();
    // Modules were forgotten: the script must meet the same fake that this test holds.
    vi.doMock('electron', () => electron);
    await import('./preload');
  });

  it('gives the page six functions and nothing else', () => {
    expect(Object.keys(exposed)).toEqual(['amtBench']);
    expect(Object.keys(exposed['amtBench'] as object)).toEqual([
      'invoke',
      'onEvent',
      'copied',
      'showsScheme',
      'unsaved',
      'openHome',
    ]);
  });

  it('carries calls and events, without Electron’s event object', async () => {
    const page = exposed['amtBench'] as Transport;
    expect(await page.invoke('app.info', {})).toEqual(ok(INFO));
    const heard: unknown[][] = [];
    const off = page.onEvent((...args: unknown[]) => heard.push(args));
    service.emit({ type: 'info', info: INFO });
    off();
    service.emit({ type: 'info', info: INFO });
    expect(heard).toEqual([[{ type: 'info', info: INFO }]]);
    expect(ipcRenderer.listenerCount('amt-bench:event')).toBe(0);
  });

  it('speaks on one channel only, whatever the page asks for', async () => {
    const page = exposed['amtBench'] as Transport;
    expect(await page.invoke('amt-bench:event', {})).toMatchObject({ ok: false });
  });

  it('does not tell a window that is gone', () => {
    window.destroyed = true;
    const send = vi.spyOn(window.webContents, 'send');
    service.emit({ type: 'info', info: INFO });
    expect(send).not.toHaveBeenCalled();
  });
});
