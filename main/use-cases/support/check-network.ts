import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { SelfCheck } from '#shared/model/self-check';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { laptopLimits } from '#main/discovery/network/laptop-limits';
import { ownSubnets } from '#main/discovery/network/subnets';
import { probeTcp } from '#main/discovery/probes/tcp-probe';

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
    const timer = setTimeout(() => finish(unreachable(id, message('support.udp.lost'))), ANSWER_MS);
    socket.once('error', (error: NodeJS.ErrnoException) =>
      finish(unreachable(id, message('support.udp.refused', { code: error.code ?? error.name }))),
    );
    socket.once('message', () => finish({ id, state: 'ok', message: message('support.udp.ok') }));
    socket.bind(0, LOOPBACK, () => socket.send('check', socket.address().port, LOOPBACK));
  });
}

/** Connects to itself. */
export function checkTcp(): Promise<SelfCheck> {
  const id = 'tcp';
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(unreachable(id, message('support.tcp.refused', { code: error.code ?? error.name }))),
    );
    server.listen(0, LOOPBACK, () => {
      const place = server.address();
      const port = typeof place === 'object' && place ? place.port : 0;
      void probeTcp(LOOPBACK, port, ANSWER_MS, new AbortController().signal).then(({ state, localError }) => {
        server.close();
        resolve(
          state === 'open'
            ? { id, state: 'ok', message: message('support.tcp.ok') }
            : unreachable(
                id,
                localError === undefined
                  ? message('support.tcp.failed')
                  : message('support.tcp.failedWith', { code: localError }),
              ),
        );
      });
    });
  });
}

function unreachable(id: 'udp' | 'tcp', what: Text): SelfCheck {
  return {
    id,
    state: 'problem',
    message: what,
    nextStep: message('support.firewallNext'),
    code: 'unreachable',
  };
}

/** Fewer than this make scans slow. */
const ENOUGH_SOCKETS = 500;

export function checkOpenFiles(platform: NodeJS.Platform): SelfCheck {
  const id = 'open-files';
  const { sockets } = laptopLimits(platform);
  return sockets >= ENOUGH_SOCKETS
    ? { id, state: 'ok', message: message('support.openFiles.ok', { sockets }) }
    : {
        id,
        state: 'warning',
        message: message('support.openFiles.few', { sockets }),
        nextStep: message('support.openFiles.fewNext'),
      };
}

export function checkNetwork(): SelfCheck {
  const id = 'network';
  const subnets = ownSubnets();
  if (subnets.length === 0) {
    return {
      id,
      state: 'warning',
      message: message('support.network.none'),
      nextStep: message('support.network.noneNext'),
    };
  }
  const networks = subnets.map(({ adapter, cidr, virtual }) => {
    const network = `${adapter} ${cidr}`;
    return virtual ? message('support.network.virtual', { network }) : network;
  });
  return { id, state: 'ok', message: message('support.network.ok', { networks }) };
}

/** Hints only: what the rules of a firewall are takes rights that AMT Bench does not have. */
export function checkFirewall(platform: NodeJS.Platform): SelfCheck {
  const id = 'firewall';
  const names = platform === 'linux' ? linuxFirewalls() : [];
  const outgoing = message('support.outgoing');
  const found = names.length === 0 ? undefined : message('support.firewalls', { names });
  return { id, state: 'ok', message: sentences(found, outgoing) };
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
