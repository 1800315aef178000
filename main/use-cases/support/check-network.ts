import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { SelfCheck } from '#shared/model/self-check';
import { laptopLimits } from '#main/discovery/laptop-limits';
import { ownSubnets } from '#main/discovery/subnets';
import { probeTcp } from '#main/discovery/tcp-probe';

const LOOPBACK = '127.0.0.1';
const ANSWER_MS = 2_000;

/** Sends a datagram to itself: presence pings need no more of the system. */
export function checkUdp(): Promise<SelfCheck> {
  const id = 'udp';
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const finish = (check: SelfCheck): void => {
      clearTimeout(timer);
      socket.close();
      resolve(check);
    };
    const timer = setTimeout(
      () => finish(unreachable(id, 'A UDP packet that AMT Bench sent to itself did not arrive.')),
      ANSWER_MS,
    );
    socket.once('error', (error: NodeJS.ErrnoException) =>
      finish(unreachable(id, `The system refuses UDP (${error.code ?? error.name}).`)),
    );
    socket.once('message', () =>
      finish({ id, state: 'ok', message: 'UDP packets can be sent and received.' }),
    );
    socket.bind(0, LOOPBACK, () => socket.send('check', socket.address().port, LOOPBACK));
  });
}

/** Connects to itself. */
export function checkTcp(): Promise<SelfCheck> {
  const id = 'tcp';
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(unreachable(id, `The system refuses TCP (${error.code ?? error.name}).`)),
    );
    server.listen(0, LOOPBACK, () => {
      const place = server.address();
      const port = typeof place === 'object' && place ? place.port : 0;
      void probeTcp(LOOPBACK, port, ANSWER_MS, new AbortController().signal).then(({ state, localError }) => {
        server.close();
        resolve(
          state === 'open'
            ? { id, state: 'ok', message: 'TCP connections can be made.' }
            : unreachable(
                id,
                `A TCP connection of AMT Bench to itself failed${localError === undefined ? '' : ` (${localError})`}.`,
              ),
        );
      });
    });
  });
}

function unreachable(id: 'udp' | 'tcp', message: string): SelfCheck {
  return {
    id,
    state: 'problem',
    message,
    nextStep: 'Look for a firewall or security program on this computer that stops AMT Bench.',
    code: 'unreachable',
  };
}

/** Fewer than this make scans slow. */
const ENOUGH_SOCKETS = 500;

export function checkOpenFiles(platform: NodeJS.Platform): SelfCheck {
  const id = 'open-files';
  const { sockets } = laptopLimits(platform);
  const message = `A scan may keep ${String(sockets)} connections open at once.`;
  return sockets >= ENOUGH_SOCKETS
    ? { id, state: 'ok', message }
    : {
        id,
        state: 'warning',
        message: `${message} Scans of large networks will be slow.`,
        nextStep: 'Raise the limit of open files before you start AMT Bench: ulimit -n 4096.',
      };
}

export function checkNetwork(): SelfCheck {
  const id = 'network';
  const subnets = ownSubnets();
  if (subnets.length === 0) {
    return {
      id,
      state: 'warning',
      message: 'This computer is not connected to an IPv4 network.',
      nextStep: 'Connect the cable or the Wi-Fi of the network with the machines.',
    };
  }
  const words = subnets.map(
    ({ adapter, cidr, virtual }) => `${adapter} ${cidr}${virtual ? ' (virtual)' : ''}`,
  );
  return { id, state: 'ok', message: `Connected networks: ${words.join(', ')}.` };
}

const OUTGOING = 'AMT Bench needs outgoing TCP to ports 16992 to 16995 and outgoing UDP to port 623.';

/** Hints only: what the rules of a firewall are takes rights that AMT Bench does not have. */
export function checkFirewall(platform: NodeJS.Platform): SelfCheck {
  const id = 'firewall';
  const active = platform === 'linux' ? linuxFirewalls() : [];
  const found = active.length === 0 ? '' : `${active.join(' and ')} is active on this computer. `;
  return { id, state: 'ok', message: `${found}${OUTGOING}` };
}

function linuxFirewalls(): string[] {
  const ufw = /^ENABLED=yes/m.test(readIfAny('/etc/ufw/ufw.conf'));
  return [...(ufw ? ['ufw'] : []), ...(existsSync('/run/firewalld') ? ['firewalld'] : [])];
}

function readIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
