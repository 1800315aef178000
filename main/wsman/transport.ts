import { TLSSocket } from 'node:tls';
import { Agent, buildConnector, request } from 'undici';
import { LIMITS } from '#shared/limits';
import { fail, type Failure } from '#shared/result';
import { NotSent, type Send } from './http-reply';
import { amtTlsOptions, fingerprint256, wantsClientCertificate } from './tls';

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

export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

export interface Transport {
  url: string;
  send: Send;
  close(): Promise<void>;
}

/**
 * One kept-alive connection to one device: AMT is a single-client server (amt-wire-facts.md 2.3). No redirects are
 * followed and no answer is larger or slower than `LIMITS` allows.
 */
export function openTransport(target: TransportTarget): Transport {
  let failedToConnect: unknown;
  const connect = connector(target.pin);
  const open = (): Agent =>
    new Agent({
      connections: 1,
      pipelining: 1,
      keepAliveTimeout: LIMITS.keepAliveMs,
      keepAliveMaxTimeout: LIMITS.keepAliveMs,
      headersTimeout: LIMITS.requestMs,
      bodyTimeout: LIMITS.requestMs,
      connect: (options, callback) =>
        connect(options, (...result) => {
          failedToConnect = result[0];
          callback(...result);
        }),
    });
  let agent = open();
  let closed = false;
  const scheme = target.pin === undefined ? 'http' : 'https';
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return {
    url: `${scheme}://${host}:${String(target.port)}/wsman`,
    // Not by fetch: its streams and copies cost as much as all the rest of a request.
    async send(url, { method, headers, body, signal }) {
      // An agent that was once told “Connection: close”, as AMT says with every challenge, keeps no connection alive
      // from then on (seen with undici 7.30): it would take one for each request.
      if (closed) {
        void agent.destroy();
        agent = open();
      }
      failedToConnect = undefined;
      const answer = await request(url, { method, headers, body, signal, dispatcher: agent }).catch(
        (error: unknown) => {
          throw error === failedToConnect ? new NotSent(error) : error;
        },
      );
      const header = (name: string): string | undefined => {
        const value = answer.headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      };
      closed = /\bclose\b/i.test(header('connection') ?? '');
      return {
        status: answer.statusCode,
        header,
        text: () => readText(answer.body),
        discard: () => answer.body.dump({ limit: LIMITS.discardBytes }),
      };
    },
    close: () => agent.destroy(),
  };
}

function connector(pin: string | undefined): buildConnector.connector {
  const connect = buildConnector({
    ...(pin !== undefined && amtTlsOptions()),
    timeout: LIMITS.connectMs,
    // A resumed session shows no certificate to compare.
    maxCachedSessions: 0,
    allowH2: false,
  });
  if (pin === undefined) return connect;
  return (options, callback) => {
    connect(options, (...result) => {
      const socket = result[1];
      const seen = socket instanceof TLSSocket ? fingerprint256(socket.getPeerCertificate()) : undefined;
      if (!socket || seen === pin) {
        callback(...result);
        return;
      }
      socket.destroy();
      callback(new PinMismatch(seen), null);
    });
  };
}

/**
 * Reads a body to its end.
 * @throws AnswerTooLarge when it passes `LIMITS.answerBytes`; the rest is not fetched
 */
async function readText(body: AsyncIterable<unknown>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new Error('a body comes in bytes');
    size += chunk.byteLength;
    if (size > LIMITS.answerBytes) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The line fell or nobody answered: whether the other side did what it was asked for is not known. */
export function isLost({ code }: Failure): boolean {
  return code === 'connection-lost' || code === 'timeout' || code === 'unreachable';
}

/** Says what a thrown network error means. Anything that is not a network error is a bug and thrown on. */
export function networkFailure(error: unknown, host: string): Failure {
  const cause = rootCause(error);
  const code = errorCode(cause);
  const detail = cause instanceof Error ? `${code} ${cause.message}`.trim() : String(cause);
  if (cause instanceof PinMismatch) {
    return fail(
      'certificate-changed',
      `${host} shows another certificate than the one that was trusted.`,
      'Make sure this is the machine in front of you, then look at the new certificate and decide.',
      { detail, ...(cause.seen !== undefined && { fingerprint256: cause.seen }) },
    ).error;
  }
  if (cause instanceof AnswerTooLarge) {
    return fail(
      'answer-too-large',
      `${host} sent an answer far larger than AMT ever does.`,
      'Check that the address belongs to an AMT machine and not to a web server.',
    ).error;
  }
  if (wantsClientCertificate(cause)) {
    return fail(
      'client-certificate-required',
      `${host} wants a certificate that only its management server has.`,
      'Its setup is unfinished or it belongs to a management server; see the recovery paths.',
      { detail },
    ).error;
  }
  if (TIMEOUTS.has(code) || (cause instanceof Error && cause.name === 'TimeoutError')) {
    return fail(
      'timeout',
      `${host} did not answer in time.`,
      'Check cable and power, wait a minute, try again.',
      {
        detail,
      },
    ).error;
  }
  if (UNREACHABLE.has(code)) {
    return fail(
      'unreachable',
      `${host} cannot be reached.`,
      'Check cable, power and subnet, then scan again.',
      {
        detail,
      },
    ).error;
  }
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') {
    return fail(
      'tls-failed',
      `The encrypted connection to ${host} could not be set up.`,
      'The firmware may be very old or its certificate broken; look at the technical detail.',
      { detail },
    ).error;
  }
  if (cause instanceof Error && (cause.name === 'HTTPParserError' || code.startsWith('HPE_'))) {
    return fail(
      'answer-not-wsman',
      `${host} does not speak HTTP on this port.`,
      'Check that the address belongs to an AMT machine and not to another service.',
      { detail },
    ).error;
  }
  // Whatever else fetch wraps came from the socket; anything that it does not wrap is a mistake of ours.
  if (LOST.has(code) || (error instanceof TypeError && error.message === 'fetch failed')) {
    return fail('connection-lost', `${host} closed the connection.`, 'Wait a moment and try again.', {
      detail,
    }).error;
  }
  throw error;
}

const TIMEOUTS = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EACCES',
]);
const LOST = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
]);

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause;
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
