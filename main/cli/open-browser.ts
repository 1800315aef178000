import { type ChildProcess, spawn } from 'node:child_process';
import { release } from 'node:os';

/** Where it runs; tests have their own. */
export interface BrowserPlace {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Of the system, where it shows that Linux runs inside Windows (WSL). */
  release: string;
  start(file: string, args: readonly string[]): ChildProcess;
}

const HERE: BrowserPlace = {
  platform: process.platform,
  env: process.env,
  release: release(),
  start: (file, args) => spawn(file, args, { stdio: 'ignore', detached: true, windowsHide: true }),
};

/**
 * Opens a page in the system's browser, without a shell and without PowerShell, which a policy may forbid. Never
 * throws: without a browser, the link is still printed.
 */
export function openBrowser(url: string, place: BrowserPlace = HERE): void {
  const [file, ...args] = commandFor(url, place);
  try {
    const child = place.start(file, args);
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // Windows throws at once where a program is blocked.
  }
}

function commandFor(url: string, { platform, env, release: kernel }: BrowserPlace): [string, ...string[]] {
  const opener = ['url.dll,FileProtocolHandler', url] as const;
  switch (platform) {
    case 'win32':
      // By its full path, because Windows looks in the current folder first.
      return [`${env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\rundll32.exe`, ...opener];
    case 'darwin':
      return ['/usr/bin/open', url];
    default:
      return /microsoft/i.test(kernel)
        ? ['/mnt/c/Windows/System32/rundll32.exe', ...opener]
        : ['xdg-open', url];
  }
}
