import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Something that tests need and not every system has. */
export interface Need {
  missing: boolean;
  /** The title of tests that need it; where it is missing, with the reason, which the count of `npm test` repeats. */
  named: (title: string) => string;
}

function need(isThere: boolean, why: string): Need {
  return { missing: !isThere, named: (title) => (isThere ? title : `${title} (skipped: ${why})`) };
}

/** Named pipes, devices, mode bits, shell scripts and signals that a program can answer. */
export const POSIX = need(process.platform !== 'win32', 'Windows has no such files, rights or signals');
export const LINUX = need(process.platform === 'linux', 'written for Linux');
export const PROC = need(existsSync('/proc/self'), 'this system has no /proc');
export const FULL_DISK = need(existsSync('/dev/full'), 'this system has no /dev/full');
/** Linux and Windows have all of 127.0.0.0/8; macOS has what `ifconfig lo0 alias` was told. */
export const LOOPBACK_NET = need(
  await canListen('127.77.0.250'),
  'this system has one loopback address only, and the test needs several',
);

/** The ports of this computer's own AMT, which a simulated machine takes in its place. */
export const OWN_AMT_PORTS = need(
  (await canListen('127.0.0.1', 16_992)) && (await canListen('127.0.0.1', 16_993)),
  'the ports of this computer’s own AMT are taken, by its driver service or by another test',
);

const zone = Object.entries(networkInterfaces()).find(([, addresses]) =>
  addresses?.some(({ address }) => address === '::1'),
)?.[0];
/** The name that follows the % of this computer's loopback address in IPv6; Windows has numbers there. */
export const LOOPBACK_ZONE = {
  ...need(process.platform !== 'win32' && zone !== undefined, 'the loopback address has no zone with a name'),
  zone: zone ?? '',
};

async function canListen(address: string, port = 0): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, address);
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
