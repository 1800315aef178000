import type { Evidence, EvidenceOf, Service } from '#shared/model/evidence';
import type { Endpoint, PortState } from '#shared/model/primitives';
import type { PongHit } from './knock';
import { INTEL_ENTERPRISE } from './rmcp';

/** Everything seen of one machine so far. */
export interface Observation {
  endpoint: Endpoint;
  /** Numeric. */
  address: string;
  hostname?: string;
  evidence: readonly Evidence[];
  /** No more is coming. */
  complete: boolean;
}

/** True when a machine shows any sign that a list of AMT machines should mention it. */
export function isWorthShowing(evidence: readonly Evidence[]): boolean {
  return evidence.some(
    (e) =>
      (e.kind === 'rmcp-pong' &&
        e.raw.answered &&
        (e.raw.pong.enterprise === INTEL_ENTERPRISE || e.raw.pong.dash)) ||
      (e.kind === 'http' && e.raw.product !== 'other') ||
      (e.kind === 'challenge' && e.raw.amtRealm) ||
      (e.kind === 'tls' && !e.raw.ok && e.raw.reason === 'client-certificate'),
  );
}

/** What a ping brought, as evidence; no pong is evidence too. */
export function pongEvidence(hit: PongHit | undefined, now: number): Evidence {
  const at = new Date(now).toISOString();
  if (!hit) {
    return { kind: 'rmcp-pong', at, fact: 'No answer to the RMCP presence ping', raw: { answered: false } };
  }
  const { pong, rttMs } = hit;
  const port = pong.openPort === 0 ? 'no port open' : `port ${String(pong.openPort)}`;
  const what =
    pong.enterprise === INTEL_ENTERPRISE
      ? ['AMT', pong.version, `${STATE_WORDS[pong.state]},`, port].filter(Boolean).join(' ')
      : `enterprise ${String(pong.enterprise)}, which is not Intel`;
  return {
    kind: 'rmcp-pong',
    at,
    fact: `RMCP presence pong: ${what}`,
    raw: { answered: true, pong, ...(rttMs !== undefined && { rttMs }) },
  };
}

const STATE_WORDS = {
  pre: 'not set up',
  in: 'setup under way',
  post: 'set up',
  unknown: 'state unknown',
} as const;

/** What a TCP probe brought, as evidence. */
export function portEvidence(
  service: Service,
  number: number,
  state: PortState,
  now: number,
): EvidenceOf<'port'> {
  const at = new Date(now).toISOString();
  return {
    kind: 'port',
    at,
    fact: `Port ${String(number)} ${PORT_WORDS[state]}`,
    raw: { service, number, state },
  };
}

const PORT_WORDS: Readonly<Record<PortState, string>> = {
  open: 'is open',
  closed: 'is closed',
  filtered: 'does not answer',
  unknown: 'could not be probed',
};
