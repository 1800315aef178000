import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type BrowserPlace, openBrowser } from './open-browser';

const URL = 'http://127.0.0.1:4711/open?token=x&y=%20';

function place(
  platform: NodeJS.Platform,
  kernel = '6.1.0',
): BrowserPlace & { commands: string[][]; child: EventEmitter } {
  const commands: string[][] = [];
  const child = Object.assign(new EventEmitter(), { unref: () => undefined });
  return {
    platform,
    env: { SystemRoot: 'D:\\Windows' },
    release: kernel,
    commands,
    child,
    start(file, args) {
      commands.push([file, ...args]);
      return child as unknown as ChildProcess;
    },
  };
}

describe('opening the browser', () => {
  it.each<[NodeJS.Platform, string, string[]]>([
    ['win32', '10.0.22631', ['D:\\Windows\\System32\\rundll32.exe', 'url.dll,FileProtocolHandler', URL]],
    ['darwin', '24.0.0', ['/usr/bin/open', URL]],
    ['linux', '6.1.0', ['xdg-open', URL]],
    [
      'linux',
      '5.15.167.4-microsoft-standard-WSL2',
      ['/mnt/c/Windows/System32/rundll32.exe', 'url.dll,FileProtocolHandler', URL],
    ],
  ])('is one program on %s (%s), and no shell', (platform, kernel, command) => {
    const where = place(platform, kernel);
    openBrowser(URL, where);
    expect(where.commands).toEqual([command]);
  });

  it('that cannot be started costs nothing but itself', () => {
    const where = place('linux');
    openBrowser(URL, where);
    // Node throws what nobody listens to.
    where.child.emit('error', Object.assign(new Error('spawn xdg-open ENOENT'), { code: 'ENOENT' }));
    const blocked: BrowserPlace = {
      ...place('win32'),
      start() {
        throw Object.assign(new Error('spawn UNKNOWN'), { code: 'UNKNOWN', syscall: 'spawn' });
      },
    };
    openBrowser(URL, blocked);
  });
});
