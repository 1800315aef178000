import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import { type Failure, failure } from '#shared/result';
import { message } from '#shared/texts/message';
import { AnswerTooLarge } from './body';
import { ConnectTimeout, HandshakeRests } from './dial';
import { wantsClientCertificate } from './tls';
import { PinMismatch } from './transport';

/**
 * Says what an error of the network means, whatever it is: of the socket, of TLS, of the HTTP library or one that an
 * unexpected answer causes in the library. Only for errors that come from there: bugs of this program are not handled
 * here.
 */
export function networkFailure(error: unknown, host: string): Failure {
  const cause = rootCause(error);
  if (cause instanceof PinMismatch) return certificateChanged(cause, host);
  if (cause instanceof ConnectTimeout && cause.stage === 'handshake') {
    return slowHandshake(host, LIMITS.handshakeRestMs);
  }
  if (cause instanceof HandshakeRests) return slowHandshake(host, cause.leftMs);
  const code = codeOf(cause);
  const told = cause instanceof Error ? cause.message : String(cause);
  const detail = cut(`${code} ${told}`.trim(), LIMITS.detailChars);
  const [failureCode, what, next] = FAILURES[kindOf(cause, code)];
  return failure(failureCode, message(`connection.${what}`, { host }), message(`connection.next.${next}`), {
    detail,
  });
}

type Kind =
  | 'too-large'
  | 'client-certificate'
  | 'timeout'
  | 'unreachable'
  | 'exhausted'
  | 'key-usage'
  | 'tls'
  | 'not-http'
  | 'cut-short'
  | 'lost';

/** The code of each, its message, and what to do. */
const FAILURES = {
  'too-large': ['answer-too-large', 'tooLarge', 'checkServer'],
  'client-certificate': ['client-certificate-required', 'clientCertificate', 'managed'],
  timeout: ['timeout', 'timeout', 'checkCable'],
  unreachable: ['unreachable', 'unreachable', 'checkSubnet'],
  exhausted: ['unreachable', 'exhausted', 'closePrograms'],
  'key-usage': ['tls-failed', 'keyUsage', 'otherProgram'],
  tls: ['tls-failed', 'tls', 'oldTls'],
  'not-http': ['answer-not-wsman', 'notHttp', 'checkService'],
  'cut-short': ['connection-lost', 'cutShort', 'waitMoment'],
  lost: ['connection-lost', 'lost', 'waitMoment'],
} as const satisfies Readonly<Record<Kind, readonly [Failure['code'], string, string]>>;

function kindOf(cause: unknown, code: string): Kind {
  const name = cause instanceof Error ? cause.name : '';
  if (cause instanceof AnswerTooLarge || TOO_LARGE.has(code)) return 'too-large';
  if (wantsClientCertificate(cause)) return 'client-certificate';
  if (cause instanceof ConnectTimeout || name === 'TimeoutError' || TIMEOUTS.has(code)) return 'timeout';
  if (LOCAL_RESOURCE_CODES.has(code)) return 'exhausted';
  if (UNREACHABLE.has(code)) return 'unreachable';
  // Of BoringSSL, which Electron has; OpenSSL lets such certificates pass.
  if (`${code} ${messageOf(cause)}`.includes('KEY_USAGE_BIT_INCORRECT')) return 'key-usage';
  if (/^(ERR_SSL|ERR_TLS|ERR_OSSL|EPROTO)/.test(code)) return 'tls';
  if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' || isEarlyEnd(cause)) return 'cut-short';
  const badHead = code === 'UND_ERR_SOCKET' && cause instanceof Error && cause.message.startsWith('bad ');
  // The library asserts what it expects of an answer, and throws other errors at what it does not expect.
  const tripped = code === 'ERR_ASSERTION' || cause instanceof TypeError || cause instanceof RangeError;
  if (badHead || tripped || name === 'HTTPParserError' || code.startsWith('HPE_')) return 'not-http';
  // Windows has errors that have no name here, and others have been seen on one system only.
  return syscallOf(cause) === 'connect' && code !== 'ECONNRESET' ? 'unreachable' : 'lost';
}

/** Of this computer, which has too much to do at the moment. Windows says EADDRINUSE when its local ports are used up. */
const LOCAL_RESOURCE_CODES = new Set([
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
  'ENOMEM',
  'EADDRINUSE',
  'EADDRNOTAVAIL',
]);

const TOO_LARGE = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_EXCEEDED_MAX_SIZE',
  'UND_ERR_WS_MESSAGE_SIZE_EXCEEDED',
  'HPE_HEADER_OVERFLOW',
]);
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
  'ENOTFOUND',
  'EAI_AGAIN',
  'EACCES',
  'EPERM',
  // A link-local address without a zone, or with one that this computer does not have.
  'EINVAL',
  'ENODEV',
  'ENXIO',
  'EAFNOSUPPORT',
]);
/** The connection ended in the middle of a body. undici 7.30 leaves the code of the parser's error out. */
function isEarlyEnd(cause: unknown): boolean {
  return (
    cause instanceof Error && cause.name === 'HTTPParserError' && /Invalid EOF state/i.test(cause.message)
  );
}

function certificateChanged({ seen, message: detail }: PinMismatch, host: string): Failure {
  return failure(
    'certificate-changed',
    message('connection.certificateChanged', { host }),
    message('connection.next.compareCertificate'),
    { detail, ...(seen !== undefined && { fingerprint256: seen }) },
  );
}

/** @param restMs until the next one may begin */
function slowHandshake(host: string, restMs: number): Failure {
  return failure(
    'timeout',
    message('connection.slowHandshake', { host }),
    message('connection.next.waitTwoMinutes'),
    { nextAt: new Date(Date.now() + restMs).toISOString() },
  );
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause;
}

function syscallOf(error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? error.syscall : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
