import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Client, Dispatcher } from 'undici';
import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import type { EvidenceOf } from '#shared/model/evidence';
import { AMT_REALM } from '#shared/model/primitives';
import { errorCode } from '#shared/system-error-code';
import { message, type Text } from '#shared/texts/message';
import { authority } from '#main/wsman/authority';
import { readChallenge } from '#main/wsman/challenge';
import { Connector } from '#main/wsman/connector';
import { ConnectTimeout, HandshakeRests } from '#main/wsman/dial';
import { identifyEnvelope } from '#main/wsman/envelope';
import { httpClient } from '#main/wsman/http-client';
import { type TimeLimit, timeLimit } from '#main/wsman/time-limit';
import { wantsClientCertificate } from '#main/wsman/tls';
import { readBanner } from './banner';
import { certificateEvidence } from './certificate-evidence';

export type WebEvidence = EvidenceOf<'http'> | EvidenceOf<'challenge'> | EvidenceOf<'tls'>;

interface WebTarget {
  host: string;
  port: number;
  tls: boolean;
  /** How long the TLS handshake may take; a scan waits less long than somebody who looks at one machine. */
  handshakeMs?: number | undefined;
  signal: AbortSignal;
  now: () => number;
}

/**
 * Looks at a web port without credentials: certificate, `GET /`, and a WS-Man Identify whose 401 carries the
 * challenge. The page can be switched off while /wsman still answers (docs/reference/protocol.md, P5), so both are
 * asked, over one connection where the firmware keeps it open, because TLS handshakes are costly to the firmware.
 */
export async function probeWeb(target: WebTarget): Promise<WebEvidence[]> {
  const probe = new WebProbe(target);
  try {
    const page = await probe.ask({ method: 'GET', path: '/' });
    if (page.tlsFailed) return probe.evidence;
    const patienceMs = page.silent ? LIMITS.probeAnswerMs / 2 : LIMITS.probeAnswerMs;
    const identify = { method: 'POST', path: '/wsman', body: identifyEnvelope(), last: true } as const;
    const wsman = await probe.ask(identify, patienceMs);
    // A connection that the firmware said to keep, and closed.
    if (wsman.lostKept) await probe.ask(identify, patienceMs);
    return probe.evidence;
  } finally {
    await probe.close();
  }
}

interface Question {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  /** The connection is not needed afterwards. */
  last?: boolean;
}

interface RequestState {
  tlsFailed: boolean;
  /** Connected, and then nothing came in time. */
  silent: boolean;
  /** It was asked over a reused connection, which broke. */
  lostKept: boolean;
}

/** Looks at one web port over one connection, or over a second one where the first is not kept. */
class WebProbe {
  readonly evidence: WebEvidence[] = [];
  readonly #target: WebTarget;
  #client: Client | undefined;
  readonly #connector: Connector;
  #limit: TimeLimit | undefined;
  /** Connections that were begun. */
  #dials = 0;
  /** The handshake of the present connection is over. */
  #agreed = false;

  constructor(target: WebTarget) {
    const { host, port, tls, handshakeMs = LIMITS.probeAnswerMs } = target;
    this.#target = target;
    this.#connector = new Connector({
      host,
      port,
      connectMs: LIMITS.probeAnswerMs,
      tls: tls ? { handshakeMs } : undefined,
      onDialing: (under) => this.#dialing(under),
      inspect: (socket) => this.#inspect(socket),
    });
  }

  /** @param patienceMs from the moment on that it is connected */
  async ask(question: Question, patienceMs: number = LIMITS.probeAnswerMs): Promise<RequestState> {
    const at = new Date(this.#target.now()).toISOString();
    const limit = timeLimit(patienceMs, this.#target.signal);
    const untie = this.#connector.breakOffWith(limit.signal);
    this.#limit = limit;
    const dialsBefore = this.#dials;
    try {
      limit.signal.throwIfAborted();
      const answer = await this.#send(question, limit.signal);
      this.#saw(question.path, answer, at);
      await drained(answer, question.last ?? false);
      return { tlsFailed: false, silent: false, lostKept: false };
    } catch (error) {
      const tlsFailed = this.#isTlsTrouble(error);
      if (tlsFailed) this.evidence.push(tlsTrouble(error, at));
      return {
        tlsFailed,
        silent: limit.signal.aborted,
        lostKept: this.#dials === dialsBefore && !limit.signal.aborted,
      };
    } finally {
      this.#limit = undefined;
      untie();
      limit.release();
    }
  }

  #isTlsTrouble(error: unknown): boolean {
    if (!this.#target.tls || this.#target.signal.aborted) return false;
    if (this.#agreed) return isTlsError(error);
    // A second connection that fails does not invalidate what the first has shown.
    return !this.#hasCertificate() && !isTcpError(error);
  }

  #hasCertificate(): boolean {
    return this.evidence.some(({ kind }) => kind === 'tls');
  }

  async close(): Promise<void> {
    this.#connector.close();
    await this.#client?.destroy();
  }

  async #send(
    { method, path, body, last = false }: Question,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const { Client } = await httpClient();
    const { host, port, tls } = this.#target;
    this.#client ??= new Client(`${tls ? 'https' : 'http'}://${authority(host, port)}`, {
      pipelining: 1,
      maxHeaderSize: LIMITS.probeAnswerBytes,
      maxResponseSize: LIMITS.probeAnswerBytes,
      connect: this.#connector.connect,
    });
    return this.#client.request({
      method,
      path,
      signal,
      reset: last,
      highWaterMark: LIMITS.probeAnswerBytes + 1,
      ...(body !== undefined && { body, headers: { 'content-type': 'application/soap+xml;charset=UTF-8' } }),
    });
  }

  #saw(path: string, answer: Dispatcher.ResponseData, at: string): void {
    const scheme = this.#target.tls ? 'https' : 'http';
    const named = answer.headers['server'];
    const server = typeof named === 'string' ? cut(named, LIMITS.shownChars) : undefined;
    const status = answer.statusCode;
    this.evidence.push({
      kind: 'http',
      at,
      fact: webFact(scheme, path, status, server),
      raw: { scheme, path, status, ...(server !== undefined && { server }), ...readBanner(server) },
    });
    const asks = answer.headers['www-authenticate'];
    const challenge =
      status === 401 ? readChallenge(Array.isArray(asks) ? asks.join(', ') : asks) : undefined;
    if (challenge) this.evidence.push(challengeEvidence(challenge, at));
  }

  /** To connect has a time of its own. */
  #dialing(under: boolean): void {
    if (under) {
      this.#dials++;
      this.#agreed = false;
      this.#limit?.pause();
    } else this.#limit?.resume();
  }

  /** Nothing is trusted here, so nothing is refused. */
  #inspect(socket: Socket): undefined {
    this.#agreed = true;
    if (!(socket instanceof TLSSocket) || this.#hasCertificate()) return;
    const seen = certificateEvidence(socket, new Date(this.#target.now()).toISOString());
    if (seen) this.evidence.push(seen);
  }
}

/** Reads what is left of an answer, so that its connection can be used again; what takes long or is large is cut off. */
async function drained({ body }: Dispatcher.ResponseData, last: boolean): Promise<void> {
  if (last) {
    body.on('error', () => undefined).destroy();
    return;
  }
  const { signal, release } = timeLimit(DRAIN_MS);
  try {
    await body.dump({ limit: LIMITS.probeAnswerBytes, signal });
  } catch {
    // Cut off; the next question opens another connection.
  } finally {
    release();
  }
}

const DRAIN_MS = 200;

function tlsTrouble(error: unknown, at: string): EvidenceOf<'tls'> {
  const slow =
    (error instanceof ConnectTimeout && error.stage === 'handshake') || error instanceof HandshakeRests;
  const reason = slow ? 'timeout' : wantsClientCertificate(error) ? 'client-certificate' : 'handshake';
  const detail = error instanceof Error ? cut(error.message, LIMITS.shownChars) : '';
  return { kind: 'tls', at, fact: message(`evidence.tls.${reason}`), raw: { ok: false, reason, detail } };
}

function webFact(scheme: string, path: string, status: number, server: string | undefined): Text {
  const where = `${scheme.toUpperCase()}${path === '/' ? '' : ` ${path}`}`;
  return server === undefined
    ? message('evidence.answersWith', { where, status })
    : message('evidence.answersAs', { where, server });
}

function challengeEvidence(challenge: { realm: string; qop: string[] }, at: string): EvidenceOf<'challenge'> {
  const amtRealm = AMT_REALM.test(challenge.realm);
  const realm = cut(challenge.realm, LIMITS.shownChars);
  return {
    kind: 'challenge',
    at,
    fact: amtRealm ? message('evidence.digestAmt') : message('evidence.digestOther', { realm }),
    raw: { realm, amtRealm, qop: challenge.qop },
  };
}

/** After the handshake only an error of TLS itself is one; everything else is a server that hangs up. */
function isTlsError(error: unknown): boolean {
  return /^(ERR_SSL|ERR_TLS|ERR_OSSL|EPROTO)/.test(errorCode(error));
}

/**
 * There was no peer for a handshake, or this computer could not make one. A connection that is cut off is not among
 * these: that is how old firmware refuses a cipher list.
 */
function isTcpError(error: unknown): boolean {
  if (error instanceof ConnectTimeout && error.stage === 'connect') return true;
  return error instanceof Error && 'syscall' in error && !CONNECTION_RESET_CODES.has(errorCode(error));
}

const CONNECTION_RESET_CODES = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'EPROTO']);
