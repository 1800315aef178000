import type { Evidence, EvidenceOf, Pong, Service, Statement } from '#shared/model/evidence';
import type { ControlMode, PortState, ProvisioningState } from '#shared/model/primitives';
import type { Sighting, Vendor } from '#shared/model/sighting';

/** Evidence boiled down to what holds now: the newest of each kind, and nothing that a later act has undone. */
export interface Facts {
  vendor: Vendor | undefined;
  version: string | undefined;
  /** Undefined: not pinged. `none`: pinged, no answer. */
  pong: Pong | 'none' | undefined;
  state: ProvisioningState;
  ports: Record<Service, PortState>;
  /** A web port answered with AMT's banner or challenge. */
  amtOnWeb: boolean;
  realm: string | undefined;
  tls: EvidenceOf<'tls'>['raw'] | undefined;
  login: (EvidenceOf<'login'>['raw'] & { at: string }) | undefined;
  controlMode: ControlMode;
  limited: boolean;
  remoteServers: readonly string[];
  /** Refusals in a row of a password that somebody is certain of. */
  certainRefusals: number;
  identityChange: EvidenceOf<'ledger'>['raw'] | undefined;
  statements: ReadonlySet<Statement>;
  uuid: string | undefined;
  maker: string | undefined;
  model: string | undefined;
}

/** Acts after which older logins, statements about passwords and modes say nothing any more. */
const FRESH_STARTS: ReadonlySet<Statement> = new Set(['rtc-cleared', 'bios-unconfigured']);

const INTEL = 343;

/** Pure. @param evidence in any order; times decide */
export function factsOf(evidence: readonly Evidence[]): Facts {
  const sorted = evidence.toSorted((a, b) => a.at.localeCompare(b.at));
  const pongSeen = lastOf(sorted, 'rmcp-pong')?.raw;
  const pong = pongSeen && (pongSeen.answered ? pongSeen.pong : 'none');
  const ports = portsOf(sorted);
  const banner = sorted.findLast((e) => e.kind === 'http' && e.raw.product !== 'other') as
    EvidenceOf<'http'> | undefined;
  const challenge = sorted.findLast((e) => e.kind === 'challenge' && e.raw.amtRealm) as
    EvidenceOf<'challenge'> | undefined;
  const amtOnWeb =
    (banner !== undefined || challenge !== undefined) &&
    WEB_PORTS.some((service) => ports[service] === 'open');
  const state = stateOf(pong, amtOnWeb);
  const since = freshStart(sorted, state);
  const recent = sorted.filter((e) => e.at >= since);
  const wsman = wsmanFacts(recent);
  return {
    vendor: vendorOf(pong, banner?.raw.product, amtOnWeb),
    version:
      banner?.raw.version ?? wsman.identity?.version ?? (typeof pong === 'object' ? pong.version : undefined),
    pong,
    state,
    ports,
    amtOnWeb,
    realm: amtOnWeb ? challenge?.raw.realm : undefined,
    tls: ports.https === 'open' ? lastOf(sorted, 'tls')?.raw : undefined,
    login: loginOf(recent, state),
    controlMode: wsman.controlMode,
    limited: wsman.limited,
    remoteServers: wsman.remoteServers,
    certainRefusals: certainRefusals(recent),
    identityChange: lastOf(sorted, 'ledger')?.raw,
    statements: new Set(recent.filter((e) => e.kind === 'technician').map((e) => e.raw.statement)),
    uuid: wsman.identity?.uuid,
    maker: wsman.identity?.maker,
    model: wsman.identity?.model,
  };
}

/** The network part of a sighting, from its evidence. */
export function sightOf(
  facts: Facts,
): Pick<Sighting, 'vendor' | 'version' | 'provisioningState' | 'ports' | 'tls' | 'realm' | 'uuid'> {
  const { vendor, version, realm, uuid, tls } = facts;
  return {
    provisioningState: facts.state,
    ports: facts.ports,
    ...(vendor !== undefined && { vendor }),
    ...(version !== undefined && { version }),
    ...(realm !== undefined && { realm }),
    ...(uuid !== undefined && { uuid }),
    ...(tls?.ok && {
      tls: {
        fingerprint256: tls.fingerprint256,
        subject: tls.subject,
        notAfter: tls.notAfter,
        protocol: tls.protocol,
      },
    }),
  };
}

const WEB_PORTS = ['http', 'https', 'dash', 'dashTls'] as const;

function lastOf<K extends Evidence['kind']>(sorted: readonly Evidence[], kind: K): EvidenceOf<K> | undefined {
  return sorted.findLast((e): e is EvidenceOf<K> => e.kind === kind);
}

function portsOf(sorted: readonly Evidence[]): Record<Service, PortState> {
  const ports: Record<Service, PortState> = {
    http: 'unknown',
    https: 'unknown',
    redirection: 'unknown',
    redirectionTls: 'unknown',
    dash: 'unknown',
    dashTls: 'unknown',
  };
  for (const e of sorted) if (e.kind === 'port') ports[e.raw.service] = e.raw.state;
  return ports;
}

/** AMT that answers on its web port is set up, whatever a pong did not say. */
function stateOf(pong: Facts['pong'], amtOnWeb: boolean): ProvisioningState {
  if (typeof pong === 'object' && pong.enterprise === INTEL && pong.state !== 'unknown') return pong.state;
  return amtOnWeb ? 'post' : 'unknown';
}

function vendorOf(pong: Facts['pong'], product: string | undefined, amtOnWeb: boolean): Vendor | undefined {
  if (product === 'intel-ism') return 'intel-ism';
  if (product === 'intel-amt' || amtOnWeb) return 'intel-amt';
  if (typeof pong !== 'object') return undefined;
  if (pong.enterprise === INTEL) return 'intel-amt';
  return pong.dash ? 'dash-other' : undefined;
}

/**
 * From when on logins and statements count: the latest act that resets AMT. While AMT is not set up there is no
 * login that could still be true.
 */
function freshStart(sorted: readonly Evidence[], state: ProvisioningState): string {
  const act = sorted.findLast((e) => e.kind === 'technician' && FRESH_STARTS.has(e.raw.statement));
  if (act) return act.at;
  if (state !== 'pre') return '';
  const lastSetUp = sorted.findLast((e) => e.kind === 'login');
  return lastSetUp?.at ?? '';
}

function loginOf(recent: readonly Evidence[], state: ProvisioningState): Facts['login'] {
  const login = lastOf(recent, 'login');
  return login && state !== 'pre' ? { ...login.raw, at: login.at } : undefined;
}

interface WsmanFacts {
  controlMode: ControlMode;
  limited: boolean;
  remoteServers: readonly string[];
  identity: Extract<EvidenceOf<'wsman'>['raw'], { topic: 'identity' }> | undefined;
}

/** Each login reads all topics anew, so the last of each is what holds. The technician may have asked Windows since. */
function wsmanFacts(recent: readonly Evidence[]): WsmanFacts {
  const facts: WsmanFacts = {
    controlMode: 'unknown',
    limited: false,
    remoteServers: [],
    identity: undefined,
  };
  for (const e of recent) {
    if (e.kind === 'technician' && e.raw.statement === 'windows-says-client-mode') facts.controlMode = 'ccm';
    if (e.kind === 'technician' && e.raw.statement === 'windows-says-admin-mode') facts.controlMode = 'acm';
    if (e.kind !== 'wsman') continue;
    const raw = e.raw;
    switch (raw.topic) {
      case 'mode':
        facts.controlMode = raw.controlMode;
        break;
      case 'rights':
        facts.limited = raw.limited;
        break;
      case 'remote-access':
        facts.remoteServers = raw.servers;
        break;
      case 'identity':
        facts.identity = raw;
        break;
    }
  }
  return facts;
}

/** How often, without a break, a password was refused that somebody is certain of. */
function certainRefusals(recent: readonly Evidence[]): number {
  let count = 0;
  for (const e of recent) {
    if (e.kind !== 'login') continue;
    count = e.raw.outcome === 'refused' && e.raw.certain ? count + 1 : 0;
  }
  return count;
}
