import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Agent } from 'undici';
import { LIMITS } from '#shared/limits';
import type { Failure } from '#shared/result';
import { authority } from './authority';
import { readBody } from './body';
import { Connector } from './connector';
import { httpClient } from './http-client';
import { RequestNotSent, type Send, TransportFailed } from './http-reply';
import { fingerprint256 } from './tls';

export interface TransportTarget {
  host: string;
  port: number;
  /** HTTPS with exactly this certificate; absent means plain HTTP. */
  pin?: string | undefined;
}

/** The certificate is not the pinned one; not a byte has been sent over the connection. */
export class PinMismatch extends Error {
  constructor(readonly seen: string | undefined) {
    super('the certificate is not the one that was trusted');
    this.name = 'PinMismatch';
  }
}

export interface Transport {
  url: string;
  send: Send;
  close(): Promise<void>;
}

/**
 * One kept-alive connection to one machine, because AMT is treated as serving one client
 * (docs/reference/protocol.md, P11). No redirects are followed, and no answer may be larger or slower than `LIMITS`
 * allows.
 * @param onDialing told while a connection is being made, which has a time of its own
 */
export function openTransport(
  { host, port, pin }: TransportTarget,
  onDialing: (under: boolean) => void,
): Transport {
  const connector = new Connector({
    host,
    port,
    connectMs: LIMITS.connectMs,
    tls: pin === undefined ? undefined : { handshakeMs: LIMITS.handshakeMs },
    onDialing,
    inspect: pinCheck(pin),
  });
  const options: Agent.Options = {
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: LIMITS.keepAliveMs,
    keepAliveMaxTimeout: LIMITS.keepAliveMs,
    headersTimeout: LIMITS.requestMs,
    bodyTimeout: LIMITS.requestMs,
    maxHeaderSize: LIMITS.headBytes,
    maxResponseSize: LIMITS.answerBytes,
    connect: connector.connect,
  };
  let agent: Agent | undefined;
  let hangsUp = false;
  const scheme = pin === undefined ? 'http' : 'https';
  return {
    url: `${scheme}://${authority(host, port)}/wsman`,
    // Not by fetch: its streams and copies cost as much as all the rest of a request.
    async send(url, { method, headers, body, signal }) {
      const { Agent, request } = await httpClient();
      // An agent that was once told “Connection: close”, as AMT says with every challenge, keeps no connection alive
      // from then on (seen with undici 7.30): it would take one for each request.
      if (hangsUp) {
        void agent?.destroy();
        agent = undefined;
      }
      agent ??= new Agent(options);
      const release = connector.breakOffWith(signal);
      const answer = await request(url, {
        method,
        headers,
        body,
        signal,
        dispatcher: agent,
        // Never full, so that its parser is never paused: an error that meets a paused one is thrown past everybody.
        highWaterMark: LIMITS.answerBytes + 1,
      })
        .catch((error: unknown) => {
          throw error === connector.failure ? new RequestNotSent(error) : new TransportFailed(error);
        })
        .finally(release);
      const header = (name: string): string | undefined => {
        const value = answer.headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      };
      hangsUp = /\bclose\b/i.test(header('connection') ?? '');
      return {
        status: answer.statusCode,
        header,
        text: (most = LIMITS.answerBytes) => asTransportFailure(readBody(answer.body, most)),
        discard: () => asTransportFailure(answer.body.dump({ limit: LIMITS.discardBytes })),
      };
    },
    async close() {
      connector.close();
      await agent?.destroy();
    },
  };
}

async function asTransportFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new TransportFailed(error);
  }
}

/** Compares the certificate with the pin before anything is sent. */
export function pinCheck(pin: string | undefined): (socket: Socket) => PinMismatch | undefined {
  return (socket) => {
    const seen = socket instanceof TLSSocket ? fingerprint256(socket.getPeerCertificate()) : undefined;
    return seen === pin ? undefined : new PinMismatch(seen);
  };
}

/** The connection was lost or no answer came: whether the request was carried out is not known. */
export function isLost({ code }: Failure): boolean {
  return code === 'connection-lost' || code === 'timeout' || code === 'unreachable';
}

/**
 * An order was sent, and its outcome is unknown: the connection was lost, it was cut on our side, or the answer cannot
 * be read. Such an order never counts as refused, and is never sent again only because of that.
 */
export function mayHaveArrived(failure: Failure): boolean {
  return isLost(failure) || NO_OUTCOME_CODES.has(failure.code);
}

/** The firmware has answered that it did not do it. */
export function isRefusal({ code }: Failure): boolean {
  return REFUSALS.has(code);
}

const REFUSALS: ReadonlySet<string> = new Set(['firmware-refused', 'limited-rights', 'feature-absent']);

const NO_OUTCOME_CODES: ReadonlySet<string> = new Set([
  'cancelled',
  'answer-not-wsman',
  'answer-malformed',
  'answer-too-large',
]);
