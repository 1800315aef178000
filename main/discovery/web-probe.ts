import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { LIMITS } from '#shared/limits';
import type { EvidenceOf } from '#shared/model/evidence';
import { AMT_REALM } from '#shared/model/primitives';
import { readChallenge } from '#main/wsman/challenge';
import { identifyEnvelope } from '#main/wsman/envelope';
import { timeLimit } from '#main/wsman/time-limit';
import { amtTlsOptions, plainFingerprint, wantsClientCertificate } from '#main/wsman/tls';
import { readBanner } from './banner';

export type WebEvidence = EvidenceOf<'http'> | EvidenceOf<'challenge'> | EvidenceOf<'tls'>;

interface WebTarget {
  host: string;
  port: number;
  tls: boolean;
  signal: AbortSignal;
  now: () => number;
}

/**
 * Looks at a web port without credentials: certificate, `GET /`, and a WS-Man Identify whose 401 carries the
 * challenge. The page can be switched off while /wsman still answers (amt-wire-facts.md 1.5), so both are asked.
 */
export async function probeWeb(target: WebTarget): Promise<WebEvidence[]> {
  const evidence: WebEvidence[] = [];
  const page = await ask(target, 'GET', '/');
  evidence.push(...page.evidence);
  if (page.tlsFailed) return evidence;
  const patience = page.silent ? LIMITS.probeAnswerMs / 2 : LIMITS.probeAnswerMs;
  const wsman = await ask(target, 'POST', '/wsman', identifyEnvelope(), patience);
  // The certificate has been seen with the first request.
  evidence.push(...wsman.evidence.filter((e) => e.kind !== 'tls' || !e.raw.ok));
  return evidence;
}

interface Asked {
  evidence: WebEvidence[];
  tlsFailed: boolean;
  /** Connected, and then nothing came in time. */
  silent: boolean;
}

async function ask(
  target: WebTarget,
  method: 'GET' | 'POST',
  path: string,
  body?: string,
  patienceMs: number = LIMITS.probeAnswerMs,
): Promise<Asked> {
  const { signal: limit, release } = timeLimit(patienceMs, target.signal);
  const at = new Date(target.now()).toISOString();
  const evidence: WebEvidence[] = [];
  let socket: TLSSocket | undefined;
  try {
    if (target.tls) {
      socket = await openTls(target, limit);
      const certificate = certificateEvidence(socket, at);
      if (certificate) evidence.push(certificate);
    }
    const answer = await exchange(target, { method, path, body, socket, limit });
    const scheme = target.tls ? 'https' : 'http';
    const named = answer.headers['server'];
    const server = typeof named === 'string' ? named.slice(0, 200) : undefined;
    const banner = readBanner(server);
    evidence.push({
      kind: 'http',
      at,
      fact: webFact(scheme, path, answer.statusCode ?? 0, server),
      raw: {
        scheme,
        path,
        status: answer.statusCode ?? 0,
        ...(server !== undefined && { server }),
        ...banner,
      },
    });
    const challenge =
      answer.statusCode === 401 ? readChallenge(answer.headers['www-authenticate']) : undefined;
    if (challenge) evidence.push(challengeEvidence(challenge, at));
    return { evidence, tlsFailed: false, silent: false };
  } catch (error) {
    if (target.tls && !target.signal.aborted && isTlsError(error, socket !== undefined)) {
      evidence.push({
        kind: 'tls',
        at,
        fact: wantsClientCertificate(error)
          ? 'The encrypted port wants a client certificate'
          : 'The encrypted port could not agree on an encrypted connection',
        raw: {
          ok: false,
          reason: wantsClientCertificate(error) ? 'client-certificate' : 'handshake',
          detail: error instanceof Error ? error.message.slice(0, 300) : '',
        },
      });
      return { evidence, tlsFailed: true, silent: false };
    }
    return { evidence, tlsFailed: false, silent: limit.aborted };
  } finally {
    release();
    socket?.destroy();
  }
}

function webFact(scheme: string, path: string, status: number, server: string | undefined): string {
  const where = `${scheme.toUpperCase()}${path === '/' ? '' : ` ${path}`}`;
  return server === undefined
    ? `Answers ${where} with status ${String(status)}`
    : `Answers ${where} as “${server}”`;
}

function openTls(target: WebTarget, limit: AbortSignal): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ ...amtTlsOptions(), host: target.host, port: target.port });
    const abort = (): void => {
      socket.destroy();
      reject(new Error('timed out'));
    };
    // A signal that was aborted before fires no more.
    if (limit.aborted) abort();
    limit.addEventListener('abort', abort, { once: true });
    // Stays for the life of the socket: an alert that wants a client certificate comes after the handshake in TLS 1.3.
    socket.on('error', reject);
    socket.once('secureConnect', () => {
      limit.removeEventListener('abort', abort);
      resolve(socket);
    });
  });
}

interface Exchange {
  method: string;
  path: string;
  body: string | undefined;
  socket: TLSSocket | undefined;
  limit: AbortSignal;
}

/** One request, headers only; whatever body comes is cut off. */
function exchange(
  target: WebTarget,
  { method, path, body, socket, limit }: Exchange,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = httpRequest({
      host: target.host,
      port: target.port,
      method,
      path,
      signal: limit,
      maxHeaderSize: LIMITS.probeAnswerBytes,
      headers: {
        connection: 'close',
        ...(body !== undefined && { 'content-type': 'application/soap+xml;charset=UTF-8' }),
      },
      // With an agent of any kind Node would ignore the socket that is given and open one of its own.
      ...(socket ? { createConnection: () => socket } : { agent: false }),
    });
    socket?.once('error', reject);
    request.on('error', reject);
    request.on('response', (answer) => {
      answer.on('error', () => undefined);
      resolve(answer);
      request.destroy();
    });
    request.end(body);
  });
}

function challengeEvidence(challenge: { realm: string; qop: string[] }, at: string): EvidenceOf<'challenge'> {
  const amtRealm = AMT_REALM.test(challenge.realm);
  const realm = challenge.realm.slice(0, 200);
  return {
    kind: 'challenge',
    at,
    fact: amtRealm
      ? 'Asks for a digest login, as AMT does'
      : `Asks for a digest login that is not AMT’s (realm “${realm}”)`,
    raw: { realm, amtRealm, qop: challenge.qop },
  };
}

/** Undefined when the certificate cannot be read; Node's text forms are used because fields may come twice. */
function certificateEvidence(socket: TLSSocket, at: string): EvidenceOf<'tls'> | undefined {
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) return undefined;
  const notBefore = isoDate(certificate.validFrom);
  const notAfter = isoDate(certificate.validTo);
  if (notBefore === undefined || notAfter === undefined) return undefined;
  const subject = oneLine(certificate.subject);
  const protocol = socket.getProtocol() ?? 'unknown';
  return {
    kind: 'tls',
    at,
    fact: `Encrypted with ${protocol}, certificate for ${subject || 'nobody'}, valid until ${notAfter.slice(0, 10)}`,
    raw: {
      ok: true,
      fingerprint256: plainFingerprint(certificate.fingerprint256),
      subject,
      issuer: oneLine(certificate.issuer),
      notBefore,
      notAfter,
      protocol,
      selfSigned: certificate.subject === certificate.issuer,
    },
  };
}

/** Node leaves the name out where a certificate has none. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replaceAll('\n', ', ').slice(0, 300);
}

function isoDate(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function isTlsError(error: unknown, agreed: boolean): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO') return true;
  // A reset during the handshake is how old firmware refuses a cipher list; later it is just a server that hangs up.
  return code === 'ECONNRESET' && !agreed;
}
