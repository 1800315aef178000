import type { TLSSocket } from 'node:tls';
import { cut } from '#shared/cut';
import { plainFingerprint } from '#shared/fingerprint';
import { LIMITS } from '#shared/limits';
import type { EvidenceOf } from '#shared/model/evidence';
import { message, type Text } from '#shared/texts/message';

/**
 * What a completed handshake shows: the fingerprint above all, even of a defective certificate. Undefined where there
 * is none. Node's text forms are used because fields may come twice.
 */
export function certificateEvidence(socket: TLSSocket, at: string): EvidenceOf<'tls'> | undefined {
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) return undefined;
  const notBefore = isoDate(certificate.validFrom);
  const notAfter = isoDate(certificate.validTo);
  const subject = oneLine(certificate.subject);
  const protocol = socket.getProtocol() ?? 'unknown';
  const until = notBefore === undefined ? undefined : notAfter?.slice(0, 10);
  return {
    kind: 'tls',
    at,
    fact: factOf(protocol, subject, until),
    raw: {
      ok: true,
      fingerprint256: plainFingerprint(certificate.fingerprint256),
      subject,
      issuer: oneLine(certificate.issuer),
      ...(notBefore !== undefined && { notBefore }),
      ...(notAfter !== undefined && { notAfter }),
      protocol,
      selfSigned: certificate.subject === certificate.issuer,
    },
  };
}

/** @param until a day; undefined: a date of the certificate cannot be read */
function factOf(protocol: string, subject: string, until: string | undefined): Text {
  if (subject === '') {
    return until === undefined
      ? message('evidence.certificate.namelessWithoutEnd', { protocol })
      : message('evidence.certificate.nameless', { protocol, until });
  }
  return until === undefined
    ? message('evidence.certificate.namedWithoutEnd', { protocol, subject })
    : message('evidence.certificate.named', { protocol, subject, until });
}

/** Node leaves the name out where a certificate has none. */
function oneLine(name: string | undefined): string {
  return cut((name ?? '').slice(0, 4 * LIMITS.shownChars).replaceAll('\n', ', '), LIMITS.shownChars);
}

const DATE = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})(?:\.\d+)? (\d{4}) GMT$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date as OpenSSL words it, such as `Jan  1 00:00:00 2049 GMT`. Undefined for what is none: it writes “Bad time value”
 * then. `Date.parse` would read years below 100 as those of our time.
 */
export function isoDate(text: string): string | undefined {
  const [, month = '', day, hours, minutes, seconds, year] = DATE.exec(text) ?? [];
  const monthNumber = MONTHS.indexOf(month);
  if (monthNumber < 0) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), monthNumber, Number(day));
  date.setUTCHours(Number(hours), Number(minutes), Number(seconds));
  // The thirtieth of February would become another day.
  return date.getUTCDate() === Number(day) ? date.toISOString() : undefined;
}
