import {
  type Evidence,
  type EvidenceOf,
  type IdentityChange,
  openIdentityChange,
  type Pong,
  type Service,
  type Statement,
} from '#shared/model/evidence';
import type { PortState, ProvisioningState } from '#shared/model/primitives';
import type { Sighting, Vendor } from '#shared/model/sighting';
import type { Text } from '#shared/texts/message';
import { contradictionsIn } from './contradictions';
import { type FirmwareFacts, firmwareFacts } from './firmware-facts';
import { currentStatements, type StatementFacts, statementFactsOf, withoutTakenBack } from './statements';

/** What holds now, drawn from all evidence: the newest of each kind, and nothing that a later act has undone. */
export interface Facts extends FirmwareFacts {
  vendor: Vendor | undefined;
  version: string | undefined;
  /** Undefined: not pinged. `none`: pinged, no answer. */
  pong: Pong | 'none' | undefined;
  state: ProvisioningState;
  /** That it is not set up rests on a hello packet alone. */
  onlyHello: boolean;
  ports: Record<Service, PortState>;
  /** A web port answered with AMT's banner or challenge. */
  amtOnWeb: boolean;
  /** What `GET /` brought; undefined when nobody asked or nothing came. */
  webPage: number | undefined;
  /** The address is this computer’s own, where only its driver service (LMS) answers for AMT. */
  ownPort: boolean;
  /** It answers WS-Man with 200 to somebody who has not logged in. */
  openToAll: boolean;
  realm: string | undefined;
  tls: EvidenceOf<'tls'>['raw'] | undefined;
  /** How far the dates of the certificate are off from its being seen, in seconds; 0 when they fit. */
  certificateOffSeconds: number;
  login: (EvidenceOf<'login'>['raw'] & { at: string }) | undefined;
  /** Refusals in a row of a password that somebody is certain of. */
  certainRefusals: number;
  /** Why this may not be the machine that was known here. */
  identityChange: IdentityChange | undefined;
  /** Address of another machine that is remembered with the same realm. */
  lookalikeAt: string | undefined;
  statements: ReadonlySet<Statement>;
  /** What these say of AMT, for where the network is silent. */
  statementFacts: StatementFacts | undefined;
  /** A reset at the machine was reported, and afterwards it asked for a login in the same realm as before. */
  resetHadNoEffect: boolean;
  /** MEBx refused “admin” after the reset that should have brought it back. */
  refusedAfterReset: boolean;
  /** What cannot all be true, a sentence each. */
  contradictions: readonly Text[];
}

const INTEL = 343;
const WEB_PORTS = ['http', 'https', 'dash', 'dashTls'] as const;

/**
 * Pure.
 * @param all in the order in which it was learnt. That order decides, not the times: a clock that jumps must not
 *   bring an older fact back
 * @param ownPort the address is this computer’s own
 */
export function factsOf(all: readonly Evidence[], ownPort = false): Facts {
  const evidence = withoutTakenBack(all);
  const pongSeen = lastOf(evidence, 'rmcp-pong')?.raw;
  const pong: Facts['pong'] = pongSeen && (pongSeen.answered ? pongSeen.pong : 'none');
  const ports = portsOf(evidence);
  const banner = evidence.findLast((e) => e.kind === 'http' && e.raw.product !== 'other') as
    | EvidenceOf<'http'>
    | undefined;
  const challenge = evidence.findLast((e) => e.kind === 'challenge' && e.raw.amtRealm) as
    | EvidenceOf<'challenge'>
    | undefined;
  const webOpen = WEB_PORTS.some((service) => ports[service] === 'open');
  const amtOnWeb = webOpen && (banner !== undefined || challenge !== undefined);
  const seen = stateOf(pong, webOpen && challenge !== undefined, amtOnWeb);
  const onlyHello = seen === 'unknown' && typeof pong !== 'object' && asksForSetup(evidence);
  const state = onlyHello ? 'pre' : seen;
  const recent = evidence.slice(freshStart(evidence, state));
  const firmware = firmwareFacts(recent);
  const tls = ports.https === 'open' ? lastOf(evidence, 'tls') : undefined;
  const statements = statementsThatHold(evidence, recent);
  const partial: Omit<Facts, 'contradictions'> = {
    ...firmware,
    vendor: vendorOf(pong, banner?.raw.product, amtOnWeb) ?? (onlyHello ? 'intel-amt' : undefined),
    version: banner?.raw.version ?? firmware.version ?? (typeof pong === 'object' ? pong.version : undefined),
    pong,
    state,
    onlyHello,
    ports,
    amtOnWeb,
    ownPort,
    webPage: amtOnWeb ? statusOf(evidence, '/') : undefined,
    openToAll: amtOnWeb && challenge === undefined && statusOf(evidence, '/wsman') === 200,
    realm: amtOnWeb ? challenge?.raw.realm : undefined,
    tls: tls?.raw,
    certificateOffSeconds: tls ? certificateOff(tls) : 0,
    login: loginOf(recent, state),
    certainRefusals: certainRefusals(recent),
    identityChange: openIdentityChange(evidence),
    lookalikeAt: evidence.findLast(isLookalike)?.raw.knownAt,
    statements,
    statementFacts: statementFactsOf(statements),
    resetHadNoEffect: resetHadNoEffect(evidence),
    refusedAfterReset: refusedAfterReset(evidence),
  };
  return { ...partial, contradictions: contradictionsIn(partial, recent) };
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
        ...(tls.notAfter !== undefined && { notAfter: tls.notAfter }),
        protocol: tls.protocol,
      },
    }),
  };
}

function lastOf<K extends Evidence['kind']>(
  evidence: readonly Evidence[],
  kind: K,
): EvidenceOf<K> | undefined {
  return evidence.findLast((e): e is EvidenceOf<K> => e.kind === kind);
}

/** A lookalike is a hint, and contradicts nothing. */
function isLookalike(evidence: Evidence): evidence is EvidenceOf<'ledger'> {
  return evidence.kind === 'ledger' && evidence.raw.what === 'lookalike';
}

function portsOf(evidence: readonly Evidence[]): Record<Service, PortState> {
  const ports: Record<Service, PortState> = {
    http: 'unknown',
    https: 'unknown',
    redirection: 'unknown',
    redirectionTls: 'unknown',
    dash: 'unknown',
    dashTls: 'unknown',
  };
  for (const e of evidence) if (e.kind === 'port') ports[e.raw.service] = e.raw.state;
  return ports;
}

function statusOf(evidence: readonly Evidence[], path: string): number | undefined {
  const asked = evidence.findLast((e) => e.kind === 'http' && e.raw.path === path) as
    | EvidenceOf<'http'>
    | undefined;
  return asked?.raw.status;
}

/**
 * AMT that asks for a login is set up, whatever a pong says: anybody can send a pong, and only a machine that is set
 * up has a login to ask for.
 */
function stateOf(pong: Facts['pong'], asksForLogin: boolean, amtOnWeb: boolean): ProvisioningState {
  const said = typeof pong === 'object' && pong.enterprise === INTEL ? pong.state : 'unknown';
  if (said === 'unknown') return amtOnWeb ? 'post' : 'unknown';
  return said === 'pre' && asksForLogin ? 'post' : said;
}

/** It has sent a hello packet, and nobody has logged in since. */
function asksForSetup(evidence: readonly Evidence[]): boolean {
  const hello = evidence.findLastIndex(({ kind }) => kind === 'hello');
  return hello >= 0 && !evidence.slice(hello).some(({ kind }) => kind === 'login');
}

function vendorOf(pong: Facts['pong'], product: string | undefined, amtOnWeb: boolean): Vendor | undefined {
  if (product === 'intel-ism') return 'intel-ism';
  if (product === 'intel-amt' || amtOnWeb) return 'intel-amt';
  if (typeof pong !== 'object') return undefined;
  if (pong.enterprise === INTEL) return 'intel-amt';
  return pong.dash ? 'dash-other' : undefined;
}

/** Acts that bring the factory password of MEBx back, or should: what was said of it before is over. */
const MEBX_RESETS: ReadonlySet<Statement> = new Set(['rtc-cleared', 'bios-unconfigured']);
/** Acts after which older logins and modes say nothing any more. */
const AMT_RESETS: ReadonlySet<Statement> = new Set([...MEBX_RESETS, 'local-unconfigured']);

/** An act that changed nothing does not count. */
function lastAct(evidence: readonly Evidence[], acts: ReadonlySet<Statement>): number {
  return resetHadNoEffect(evidence) ? -1 : lastTold(evidence, acts);
}

function lastTold(evidence: readonly Evidence[], acts: ReadonlySet<Statement>): number {
  return evidence.findLastIndex((e) => e.kind === 'technician' && acts.has(e.raw.statement));
}

/**
 * What the network shows takes precedence over what was reported; a challenge after the act was kept because it showed
 * the same realm as before.
 */
function resetHadNoEffect(evidence: readonly Evidence[]): boolean {
  const act = lastTold(evidence, AMT_RESETS);
  return act >= 0 && evidence.slice(act).some(({ kind }) => kind === 'challenge');
}

/**
 * From which place on logins and modes count: the latest act that resets AMT. While AMT is not set up there is no
 * login that could still be true.
 */
function freshStart(evidence: readonly Evidence[], state: ProvisioningState): number {
  const act = lastAct(evidence, AMT_RESETS);
  if (act >= 0) return act;
  return state === 'pre' ? evidence.findLastIndex((e) => e.kind === 'login') + 1 : 0;
}

/** What was said of MEBx outlives a reset from Windows, because its password does; what Windows said does not. */
function statementsThatHold(evidence: readonly Evidence[], recent: readonly Evidence[]): Set<Statement> {
  const said = currentStatements(evidence.slice(Math.max(0, lastAct(evidence, MEBX_RESETS))));
  const saidSince = currentStatements(recent);
  return new Set([...said].filter((s) => !s.startsWith('windows-says-') || saidSince.has(s)));
}

function loginOf(recent: readonly Evidence[], state: ProvisioningState): Facts['login'] {
  const login = lastOf(recent, 'login');
  return login && state !== 'pre' ? { ...login.raw, at: login.at } : undefined;
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

/** The last reset that is meant to bring “admin” back, and a later report that “admin” was refused. */
function refusedAfterReset(evidence: readonly Evidence[]): boolean {
  const reset = evidence.findLastIndex((e) => e.kind === 'technician' && e.raw.statement === 'rtc-cleared');
  if (reset < 0) return false;
  return currentStatements(evidence.slice(reset)).has('mebx-refused-factory-password');
}

/** The certificate was seen on a day that it does not cover: by how much, in seconds. Dates that cannot be read say nothing. */
function certificateOff({ at, raw }: EvidenceOf<'tls'>): number {
  if (!raw.ok) return 0;
  const seen = Date.parse(at);
  const from = raw.notBefore === undefined ? -Infinity : Date.parse(raw.notBefore);
  const to = raw.notAfter === undefined ? Infinity : Date.parse(raw.notAfter);
  const off = seen < from ? from - seen : seen > to ? seen - to : 0;
  return Math.round(off / 1000);
}
