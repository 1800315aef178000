import { app, type Session } from 'electron';
import { START_URL } from './scheme';

/**
 * Only main talks to the network: the page gets its own files and nothing else, neither files of the disk nor http
 * nor WebSockets.
 * @param devTools lets the developer tools load themselves
 */
export function blockForeignRequests(session: Session, devTools: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !(url.startsWith(START_URL) || (devTools && url.startsWith('devtools://'))) });
  });
}

/** The page may copy text, for fingerprints and passwords that were revealed. Nothing else. */
export function denyPermissions(session: Session): void {
  const allowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  // Null first drops what an earlier version may have granted.
  session.setPermissionRequestHandler(null);
  session.setPermissionCheckHandler(null);
  session.setDevicePermissionHandler(null);
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(allowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowed(permission));
  session.setDevicePermissionHandler(() => false);
}

/**
 * Nothing leaves the laptop by itself: Chromium would look for spelling dictionaries at Google, also for windows that
 * do not check spelling.
 */
export function askNobodyForDictionaries(session: Session): void {
  session.setSpellCheckerLanguages([]);
}

/** Keeps every page where it is: no navigation, no redirects, no frames, no second window, no webview. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // Going to the page that is shown is how a page reloads itself.
      if (event.url.split('#')[0] !== START_URL) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // WebRTC knows nothing of `connect-src`, and would send UDP from any page.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
