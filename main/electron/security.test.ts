import type { Session } from 'electron';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppFiles } from '#main/host-files/app-files';
import { tinyRenderer } from '#main/web-host/testing/test-client';
import { registerAppScheme, serveAppFiles } from './protocol';
import { blockForeignRequests, denyPermissions, lockNavigation } from './security';
import {
  app,
  FakeContents,
  FakeEvent,
  FakeSession,
  FakeWindow,
  fetchFrom,
  resetElectron,
  schemes,
} from './testing/fake-electron';
import { createWindow } from './window';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

beforeEach(resetElectron);

describe('the window', () => {
  it.each([true, false])('has none of Node and is sandboxed (development: %s)', (devTools) => {
    createWindow({ preload: '/dist/preload/preload.cjs', devTools });
    expect(FakeWindow.all[0]?.options.webPreferences).toEqual({
      preload: '/dist/preload/preload.cjs',
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('shows itself when there is something to see', () => {
    createWindow({ preload: '', devTools: false });
    const window = FakeWindow.all[0];
    expect(window?.options['show']).toBe(false);
    window?.emit('ready-to-show');
    expect(window?.acts).toEqual(['show']);
  });
});

describe('app://bench', () => {
  const renderer = tinyRenderer();
  afterAll(renderer.remove);
  beforeEach(() => {
    const files = AppFiles.open(renderer.folder);
    if (!files.ok) throw new Error('no files');
    serveAppFiles(files.value);
  });

  it('is an origin that CSP holds for', () => {
    registerAppScheme();
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('serves the page with a policy that lets it connect nowhere', async () => {
    const response = await fetchFrom('app://bench/');
    const nonce = /content="([\w-]{24})"/.exec(await response.text())?.[1] ?? '?';
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
        `connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ` +
        `require-trusted-types-for 'script'; trusted-types default`,
    );
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('serves files with their type, and HEAD without a body', async () => {
    const script = await fetchFrom('app://bench/assets/app.js?v=1#x');
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toContain('document.title');
    expect(await (await fetchFrom('app://bench/assets/app.js', 'HEAD')).text()).toBe('');
  });

  it.each([
    'app://bench/../secret.txt',
    'app://bench/..%2fsecret.txt',
    'app://bench/%2e%2e%2fsecret.txt',
    'app://bench/..%2f..%2fetc/passwd',
    'app://bench/..%5csecret.txt',
    'app://bench//etc/passwd',
    'app://bench/.fingerprint',
    'app://bench/nothing.js',
    'app://other/',
    'app://bench.evil/index.html',
    'app:///index.html',
  ])('does not serve %s', async (url) => {
    const response = await fetchFrom(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/);
  });

  it.each(['POST', 'PUT', 'DELETE'])('does not answer %s', async (method) => {
    expect((await fetchFrom('app://bench/', method)).status).toBe(405);
  });
});

describe('requests of the page', () => {
  const cancelled = (url: string, devTools: boolean): boolean | undefined => {
    const session = new FakeSession();
    blockForeignRequests(session as unknown as Session, devTools);
    let cancel: boolean | undefined;
    session.beforeRequest?.({ url }, (answer) => (cancel = answer.cancel));
    return cancel;
  };

  it.each([
    'file:///etc/passwd',
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://127.0.0.1:1/',
    'wss://example.com/',
    'ftp://x/',
    'app://other/',
    'app://bench.evil/',
    'APP://bench/',
    'blob:app://bench/1',
    'chrome-extension://x/',
    'devtools://devtools/bundled/x.html',
  ])('are blocked: %s', (url) => expect(cancelled(url, false)).toBe(true));

  it('reach its own files, and the developer tools in development', () => {
    expect(cancelled('app://bench/', false)).toBe(false);
    expect(cancelled('app://bench/assets/app.js', false)).toBe(false);
    expect(cancelled('devtools://devtools/bundled/x.html', true)).toBe(false);
    expect(cancelled('https://example.com/', true)).toBe(true);
  });
});

describe('permissions', () => {
  it('are all denied but for writing text to the clipboard', () => {
    const session = new FakeSession();
    denyPermissions(session as unknown as Session);
    expect(session.permissionRequestHandlers[0]).toBeNull();
    expect(session.permissionCheckHandlers[0]).toBeNull();
    expect(session.deviceHandlers[0]).toBeNull();
    const asked = [
      'clipboard-sanitized-write',
      'clipboard-read',
      'media',
      'geolocation',
      'openExternal',
      'unknown',
    ];
    const granted: string[] = [];
    for (const permission of asked) {
      session.permissionRequestHandlers.at(-1)?.(null, permission, (yes) => {
        if (yes) granted.push(permission);
      });
    }
    expect(granted).toEqual(['clipboard-sanitized-write']);
    expect(asked.filter((permission) => session.permissionCheckHandlers.at(-1)?.(null, permission))).toEqual([
      'clipboard-sanitized-write',
    ]);
    expect(session.deviceHandlers.at(-1)?.()).toBe(false);
  });
});

describe('navigation', () => {
  let contents: FakeContents;
  beforeEach(() => {
    lockNavigation();
    contents = new FakeContents();
    app.emit('web-contents-created', new FakeEvent(), contents);
  });

  const prevented = (name: string, params: object): boolean => {
    const event = Object.assign(new FakeEvent(), params);
    contents.emit(name, event);
    return event.defaultPrevented;
  };

  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://bench/other.html',
    'app://bench/?x',
    'app://benchevil/',
    'javascript:alert(1)',
    'about:blank',
    '',
  ])('leads nowhere: %s', (url) => expect(prevented('will-navigate', { url })).toBe(true));

  it('lets the page reload itself', () => {
    expect(prevented('will-navigate', { url: 'app://bench/' })).toBe(false);
    expect(prevented('will-navigate', { url: 'app://bench/#/devices' })).toBe(false);
    expect(prevented('will-frame-navigate', { url: 'app://bench/', isMainFrame: true })).toBe(false);
  });

  it('sends no UDP from the page', () => {
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  it('has no frames, no redirects, no webviews, no second window', () => {
    expect(prevented('will-frame-navigate', { url: 'app://bench/', isMainFrame: false })).toBe(true);
    expect(prevented('will-redirect', { url: 'app://bench/' })).toBe(true);
    expect(prevented('will-attach-webview', {})).toBe(true);
    expect(contents.windowOpenHandler?.({ url: 'app://bench/' })).toEqual({ action: 'deny' });
  });
});
