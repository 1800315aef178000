import type { ProgramLog } from '#main/use-cases/index';

/** What is used of Electron's `WebContents`. */
interface Page {
  on(name: 'render-process-gone', handler: (event: object, details: { reason: string }) => void): unknown;
  on(name: 'preload-error', handler: () => void): unknown;
  on(name: 'console-message', handler: (details: { level: string; message: string }) => void): unknown;
}

/** Writes down that a page crashed or its script failed, without the text of the page, which could hold anything. */
export function logWindowTrouble(page: Page, log: Pick<ProgramLog, 'write'>): void {
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') log.write({ event: 'window-trouble', reason });
  });
  page.on('preload-error', () => log.write({ event: 'window-trouble', reason: 'preload-error' }));
  page.on('console-message', ({ level, message }) => {
    if (level !== 'error') return;
    const uncaught = /^Uncaught (?:\(in promise\) )?([A-Z][A-Za-z]*Error)\b/.exec(message);
    log.write({ event: 'window-trouble', reason: uncaught?.[1] ?? 'console-error' });
  });
}
