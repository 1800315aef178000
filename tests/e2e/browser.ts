import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and people put Chromium; `CHROMIUM` names another one. */
const CHROMIUMS = [
  process.env['CHROMIUM'],
  // Chromium without its own windows: the same pages for two thirds of the processor time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  // For all users or for one; every Windows has Edge.
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(
      (program) => `${process.env[folder] ?? ''}\\${program}`,
    ),
  ),
  '/usr/bin/microsoft-edge',
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
