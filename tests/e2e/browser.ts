import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian, Ubuntu and people put Chromium; `CHROMIUM` names another one. */
const CHROMIUMS = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const executablePath = CHROMIUMS.find((path) => path !== undefined && existsSync(path));

/** Why the journeys are skipped, or undefined when they run. */
export const skipReason =
  executablePath === undefined ? 'skipped: no Chromium here (set CHROMIUM to its path)' : undefined;

/** A browser without windows. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath ?? '',
    args: [
      // Tests run as root on bare machines, where Chromium refuses its sandbox. The product never switches it off.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
