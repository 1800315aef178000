import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import { type Failure, failure } from '#shared/result';
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
  const message = cause instanceof Error ? cause.message : String(cause);
  const detail = cut(`${code} ${message}`.trim(), LIMITS.detailChars);
  const [failureCode, what, nextStep] = FAILURE_TEXTS[kindOf(cause, code)];
  return failure(failureCode, `${host} ${what}`, nextStep, { detail });
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

const FAILURE_TEXTS = {
  'too-large': [
    'answer-too-large',
    'sent an answer far larger than AMT ever does.',
    'Check that the address belongs to an AMT machine and not to a web server.',
  ],
  'client-certificate': [
    'client-certificate-required',
    'wants a certificate that only its management server has.',
    'Its setup is unfinished or it belongs to a management server; see the recovery paths.',
  ],
  timeout: ['timeout', 'did not answer in time.', 'Check cable and power, wait a minute, try again.'],
  unreachable: ['unreachable', 'cannot be reached.', 'Check cable, power and subnet, then scan again.'],
  exhausted: [
    'unreachable',
    'could not be asked: this computer ran out of sockets, local ports or network memory.',
    'Wait a minute, close other programs that use the network, then try again.',
  ],
  'key-usage': [
    'tls-failed',
    'shows a certificate that is not made for encrypted connections (its key usage does not fit).',
    'Use the command line or the browser (--web), which accept it, and give the machine a new certificate.',
  ],
  tls: [
    'tls-failed',
    'and this computer could not agree on an encrypted connection.',
    'The firmware may be very old or its certificate broken; look at the technical detail.',
  ],
  'not-http': [
    'answer-not-wsman',
    'sent an answer that breaks the rules of HTTP.',
    'Check that the address belongs to an AMT machine and not to another service, or to a proxy.',
  ],
  'cut-short': [
    'connection-lost',
    'broke off its answer, or sent one that is not as long as it says.',
    'Wait a moment and try again.',
  ],
  lost: ['connection-lost', 'closed the connection.', 'Wait a moment and try again.'],
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

function certificateChanged({ seen, message }: PinMismatch, host: string): Failure {
  return failure(
    'certificate-changed',
    `${host} shows another certificate than the one that was trusted.`,
    'Make sure this is the machine in front of you, then look at the new certificate and decide.',
    { detail: message, ...(seen !== undefined && { fingerprint256: seen }) },
  );
}

/** @param restMs until the next one may begin */
function slowHandshake(host: string, restMs: number): Failure {
  return failure(
    'timeout',
    `The TLS handshake with ${host} took too long.`,
    'Wait two minutes, then try again: more handshakes now could take its network down.',
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
