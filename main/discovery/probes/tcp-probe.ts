import { connect } from 'node:net';
import type { PortState } from '#shared/model/primitives';
import { zoneError } from '#main/wsman/zone';
import { connectError } from './connect-error';

export interface TcpProbe {
  state: PortState;
  /** Set when this machine, not the other one, prevents it (no route, no permission, out of sockets). */
  localError?: string;
}

/**
 * One TCP connect, closed at once. Nothing is sent.
 * @returns open, closed (refused) or filtered (no answer in time); unknown when the local system prevented it
 */
export function probeTcp(
  host: string,
  port: number,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<TcpProbe> {
  return new Promise((resolve) => {
    const wrongZone = zoneError(host);
    if (wrongZone) {
      resolve(resultOf(wrongZone));
      return;
    }
    const socket = connect({ host, port });
    const finish = (result: TcpProbe): void => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(result);
    };
    const onAbort = (): void => finish({ state: 'unknown' });
    signal.addEventListener('abort', onAbort, { once: true });
    socket.setTimeout(timeoutMs, () => finish({ state: 'filtered' }));
    socket.once('connect', () => finish({ state: 'open' }));
    socket.on('error', (error: NodeJS.ErrnoException) => finish(resultOf(error)));
    if (signal.aborted) onAbort();
  });
}

function resultOf(error: NodeJS.ErrnoException): TcpProbe {
  switch (connectError(error)) {
    case 'refused':
      return { state: 'closed' };
    case 'nobody':
      return { state: 'filtered' };
    case 'exhausted':
    case 'local':
      return { state: 'unknown', localError: error.code ?? error.message };
  }
}
