import type { Evidence, EvidenceOf, Pong, Service } from '#shared/model/evidence';
import type { Endpoint, PortState } from '#shared/model/primitives';
import { message, type Text } from '#shared/texts/message';
import type { PongHit } from './probes/knock';
import { INTEL_ENTERPRISE } from './probes/rmcp';

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
    return { kind: 'rmcp-pong', at, fact: message('evidence.pong.none'), raw: { answered: false } };
  }
  const { pong, rttMs } = hit;
  return {
    kind: 'rmcp-pong',
    at,
    fact: message('evidence.pong.seen', { details: detailsOf(pong) }),
    raw: { answered: true, pong, ...(rttMs !== undefined && { rttMs }) },
  };
}

function detailsOf({ enterprise, version, state, openPort }: Pong): Text[] {
  if (enterprise !== INTEL_ENTERPRISE) return [message('evidence.pong.notIntel', { enterprise })];
  return [
    version === undefined ? 'AMT' : `AMT ${version}`,
    message(`evidence.pong.state.${state}`),
    openPort === 0 ? message('evidence.pong.noPort') : message('evidence.pong.port', { port: openPort }),
  ];
}

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
    fact: message(`evidence.port.${state}`, { number }),
    raw: { service, number, state },
  };
}
