import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { plainFingerprint } from '#shared/fingerprint';
import { LIMITS } from '#shared/limits';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { ServerAccess } from './fleet-server';
import { notReached, tooSlow } from './server-failures';

/**
 * Connects to a server by TLS, and looks at its certificate before anything is sent: it is the one that the technician
 * has accepted, or, where none was, one that this computer can check.
 * @returns `certificate-unknown` or `certificate-changed` with the certificate that was seen
 */
export async function checkedTls({
  url: { host, port },
  trusted,
  signal,
}: Pick<ServerAccess, 'url' | 'trusted' | 'signal'>): Promise<Result<TLSSocket>> {
  if (signal.aborted) return notReached(host, undefined, signal);
  const made = await connected(host, port, signal);
  if (!made.ok) return made;
  const socket = made.value;
  const seen = plainFingerprint(socket.getPeerCertificate().fingerprint256);
  if (trusted === undefined ? socket.authorized : seen === trusted) return ok(socket);
  socket.destroy();
  return trusted === undefined
    ? fail(
        'certificate-unknown',
        message('handOver.server.certificateUnknown', { host }),
        message('handOver.server.certificateUnknownNext'),
        { fingerprint256: seen },
      )
    : fail(
        'certificate-changed',
        message('handOver.server.certificateChanged', { host }),
        message('handOver.server.certificateChangedNext'),
        { fingerprint256: seen },
      );
}

function connected(host: string, port: number, signal: AbortSignal): Promise<Result<TLSSocket>> {
  return new Promise((resolve) => {
    // Judged by checkedTls, which knows what the technician has accepted.
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = connect({ host, port, ...name, rejectUnauthorized: false, minVersion: 'TLSv1.2' });
    const end = (result: Result<TLSSocket>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => end(tooSlow(host)), LIMITS.serverConnectMs);
    const stop = (): void => end(notReached(host, undefined, signal));
    signal.addEventListener('abort', stop, { once: true });
    // Stays: whoever uses the socket later may be gone when an error comes.
    socket.on('error', (error) => end(notReached(host, error, signal)));
    socket.once('secureConnect', () => end(ok(socket)));
  });
}
