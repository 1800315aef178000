import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { LIMITS } from '#shared/limits';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { dial } from '#main/wsman/dial';
import type { Login, LoginWatch } from '#main/wsman/digest';
import { networkFailure } from '#main/wsman/network-failure';
import { pinCheck } from '#main/wsman/transport';
import { cancelled, notRedirection, RedirectionLine } from './line';
import { challengeAnswer, challengeRequest, LOGIN_METHOD, readChallenge } from './login-data';
import { loginMessage, type SessionKind, startMessage } from './messages';

/** Where a session is opened. */
export interface RedirectionTarget {
  host: string;
  /** 16995 with a pin, 16994 without one. */
  port: number;
  /** TLS with exactly this certificate; absent means plain TCP. */
  pin?: string | undefined;
}

export interface OpenOptions {
  target: RedirectionTarget;
  kind: SessionKind;
  login: Login;
  /** Told of the one login that is sent. */
  watch: LoginWatch;
  signal: AbortSignal;
}

/**
 * Connects to the redirection port, asks for a session and logs in, once. Only Digest with a nonce of ours is used: the
 * password never travels in the clear, whatever the firmware offers, and its hash only to the realm that is expected.
 * @returns the connection, on which the session itself begins
 */
export async function openRedirection(options: OpenOptions): Promise<Result<RedirectionLine>> {
  const { target, signal } = options;
  const socket = await connected(target, signal);
  if (!socket.ok) return socket;
  const line = new RedirectionLine(socket.value, target.host);
  let opened: Result<void> | undefined;
  try {
    opened = await opening(line, options);
  } finally {
    if (opened?.ok !== true) line.close();
  }
  return opened.ok ? ok(line) : opened;
}

function connected({ host, port, pin }: RedirectionTarget, signal: AbortSignal): Promise<Result<Socket>> {
  const tls = pin === undefined ? undefined : { handshakeMs: LIMITS.handshakeMs };
  return new Promise((done) => {
    dial({ host, port, connectMs: LIMITS.connectMs, tls, signal }, (error, socket) => {
      const problem = socket ? pinCheck(pin)(socket) : error;
      if (socket && !problem) {
        done(ok(socket));
        return;
      }
      socket?.destroy();
      done(signal.aborted ? cancelled() : { ok: false, error: networkFailure(problem, host) });
    });
  });
}

async function opening(
  line: RedirectionLine,
  { kind, login, watch, signal }: OpenOptions,
): Promise<Result<void>> {
  const within = { withinMs: LIMITS.redirectionAnswerMs, signal };
  line.send(startMessage(kind));
  const started = await line.expect('session', within);
  if (!started.ok) return started;
  if (started.value.status !== 0) return refusedStart(started.value.status);

  line.send(loginMessage(LOGIN_METHOD.query, Buffer.alloc(0)));
  const ways = await line.expect('login', within);
  if (!ways.ok) return ways;
  if (ways.value.status === NOT_NOW) return notNow();
  if (!ways.value.data.includes(LOGIN_METHOD.digest)) return noDigest();

  line.send(loginMessage(LOGIN_METHOD.digest, challengeRequest(login.user)));
  const asked = await line.expect('login', within);
  if (!asked.ok) return asked;
  if (asked.value.status === NOT_NOW) return notNow();
  const challenge = readChallenge(asked.value.data);
  if (!challenge) return notRedirection('no challenge');
  if (challenge.realm !== login.realm) {
    return fail('identity-changed', message('redirection.otherRealm'), message('login.changed.next'));
  }
  return logIn(line, { login, watch, signal, challenge });
}

async function logIn(
  line: RedirectionLine,
  {
    login,
    watch,
    signal,
    challenge,
  }: Pick<OpenOptions, 'login' | 'watch' | 'signal'> & {
    challenge: Parameters<typeof challengeAnswer>[1];
  },
): Promise<Result<void>> {
  const denied = watch.before();
  if (denied) {
    watch.notSent();
    return { ok: false, error: denied };
  }
  const answer = challengeAnswer(login, challenge, randomBytes(16).toString('hex'));
  line.send(loginMessage(LOGIN_METHOD.digest, answer));
  const told = await line.expect('login', { withinMs: LIMITS.redirectionAnswerMs, signal });
  if (!told.ok) {
    // The firmware may have counted it.
    watch.lost();
    return told;
  }
  if (told.value.status === 0) {
    watch.accepted();
    return ok(undefined);
  }
  if (told.value.status === NOT_NOW) {
    // Whether the password was looked at is not known.
    watch.lost();
    return notNow();
  }
  // The settings have just taken this password, so it is the right that is missing, and the password stays a good one.
  // Whether the firmware has counted it as a wrong one is not known.
  watch.lost();
  return fail(
    'limited-rights',
    message('redirection.loginRefused.text'),
    message('redirection.loginRefused.next'),
    {
      detail: `status ${String(told.value.status)}`,
    },
  );
}

/** AuthenticateSessionReply: another console was faster, or the way to log in is not supported (amtterm, auth.c). */
const NOT_NOW = 2;

function notNow(): Result<never> {
  return fail('firmware-refused', message('redirection.notNow.text'), message('redirection.notNow.next'), {
    detail: 'login status 2',
  });
}

/** StartRedirectionSessionReply (Intel guide): 1 no such type, 2 in use, 3 not supported. */
function refusedStart(status: number): Result<never> {
  const detail = { detail: `status ${String(status)}` };
  switch (status) {
    case 1:
    case 3:
      return fail(
        'feature-absent',
        message('redirection.absent.text'),
        message('redirection.absent.next'),
        detail,
      );
    case 2:
      return fail(
        'firmware-refused',
        message('redirection.inUse.text'),
        message('redirection.inUse.next'),
        detail,
      );
    default:
      return fail(
        'firmware-refused',
        message('redirection.refused.text', { status }),
        message('redirection.refused.next'),
        detail,
      );
  }
}

function noDigest(): Result<never> {
  return fail('feature-absent', message('redirection.noDigest.text'), message('redirection.noDigest.next'));
}
