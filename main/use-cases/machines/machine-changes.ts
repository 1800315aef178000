import type { Change } from '#shared/model/sighting';
import { factsOf } from '#main/diagnosis/facts/facts';
import type { Observation } from '#main/discovery/observation';
import type { RememberedMachine } from '#main/journal/machine-memory';

const CHANGES_KEPT = 20;

/** How a machine is told from others without a login: its realm, with its certificate where it shows one. */
export interface Identity {
  realm: string;
  certificate: string | undefined;
}

/** Undefined for machines that show no realm, such as those that are not set up. */
export function identityOf(seen: Pick<Observation, 'evidence'>): Identity | undefined {
  const { realm, tls } = factsOf(seen.evidence);
  return realm === undefined ? undefined : { realm, certificate: tls?.ok ? tls.fingerprint256 : undefined };
}

/** True where nothing contradicts that both are one machine. A certificate counts where both showed one. */
export function sameMachine(one: Identity, other: Identity): boolean {
  const certificates = [one.certificate, other.certificate];
  const differ = !certificates.includes(undefined) && one.certificate !== other.certificate;
  return one.realm === other.realm && !differ;
}

/** What is remembered of a machine after it was seen again: what has changed since is noted, newest first. */
export function rememberedAfter(
  before: RememberedMachine | undefined,
  seen: Observation,
  at: string,
): RememberedMachine {
  const hostname = seen.hostname ?? before?.hostname;
  return {
    endpoint: seen.endpoint,
    address: seen.address,
    ...(hostname !== undefined && { hostname }),
    ...(before?.mac !== undefined && { mac: before.mac }),
    ...(before?.macVendor !== undefined && { macVendor: before.macVendor }),
    evidence: [...seen.evidence],
    firstSeen: before?.firstSeen ?? at,
    lastSeen: at,
    missing: false,
    changes: [...changesSince(before, seen, at), ...(before?.changes ?? [])].slice(0, CHANGES_KEPT),
  };
}

function changesSince(before: RememberedMachine | undefined, seen: Observation, at: string): Change[] {
  // What a list says of a machine that nobody has seen is no change once it is seen.
  if (before?.lastSeen === undefined) return [];
  const old = summary(before);
  const now = summary(seen);
  return (Object.keys(now) as (keyof typeof now)[]).flatMap((what) => {
    const from = old[what];
    const to = now[what];
    // What is not shown this time is no change: pings get lost, and names come late.
    return from === undefined || to === undefined || from === to || isShorterVersion(what, from, to)
      ? []
      : [{ at, what, from, to }];
  });
}

function summary(seen: Pick<Observation, 'evidence' | 'hostname' | 'address'>) {
  const { realm, version, state, tls } = factsOf(seen.evidence);
  return {
    address: seen.address,
    realm,
    certificate: tls?.ok ? tls.fingerprint256 : undefined,
    version,
    state: state === 'unknown' ? undefined : state,
    name: seen.hostname,
  };
}

/** A pong tells 12.0 where the web port tells 12.0.90: the same version, less precisely. */
function isShorterVersion(what: Change['what'], one: string, other: string): boolean {
  return what === 'version' && (one.startsWith(`${other}.`) || other.startsWith(`${one}.`));
}
