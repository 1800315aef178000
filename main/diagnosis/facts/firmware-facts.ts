import type { Evidence, EvidenceOf } from '#shared/model/evidence';
import type { ControlMode } from '#shared/model/primitives';

type Reading<T extends EvidenceOf<'wsman'>['raw']['topic']> = Omit<
  Extract<EvidenceOf<'wsman'>['raw'], { topic: T }>,
  'topic'
>;

/** What the firmware says of itself after a login, or Windows in its place. */
export interface FirmwareFacts {
  controlMode: ControlMode;
  /** The account that logged in is known not to be one that may administer. */
  limited: boolean;
  remoteServers: readonly string[];
  passwords: Reading<'passwords'> | undefined;
  audit: Reading<'audit'> | undefined;
  /** AMT clock minus ours, seconds. */
  clockOffsetSeconds: number | undefined;
  /** What it would not do since the last login. */
  refusal: Reading<'refusal'> | undefined;
  uuid: string | undefined;
  maker: string | undefined;
  model: string | undefined;
  version: string | undefined;
}

/** Of AMT. @param version as the firmware says it, e.g. `16.1.25` @returns undefined where it says none, or something else */
export function generationOf(version: string | undefined): number | undefined {
  const major = Number((version ?? '').split('.')[0]);
  return Number.isInteger(major) && major > 0 ? major : undefined;
}

/** Each login reads all topics anew, so the last of each is what holds. The technician may have asked Windows since. */
export function firmwareFacts(recent: readonly Evidence[]): FirmwareFacts {
  const facts: FirmwareFacts = {
    controlMode: 'unknown',
    limited: false,
    remoteServers: [],
    passwords: undefined,
    audit: undefined,
    clockOffsetSeconds: undefined,
    refusal: undefined,
    uuid: undefined,
    maker: undefined,
    model: undefined,
    version: undefined,
  };
  for (const e of recent) {
    if (e.kind === 'technician') applyStatement(facts, e.raw.statement);
    // A new login may be another account's: what was refused before says nothing about it.
    if (e.kind === 'login' && e.raw.outcome === 'accepted') facts.refusal = undefined;
    if (e.kind === 'wsman') applyReading(facts, e.raw);
  }
  return facts;
}

function applyStatement(facts: FirmwareFacts, statement: EvidenceOf<'technician'>['raw']['statement']): void {
  if (statement === 'windows-says-client-mode') facts.controlMode = 'ccm';
  if (statement === 'windows-says-admin-mode') facts.controlMode = 'acm';
  if (statement === 'windows-says-not-activated') facts.controlMode = 'none';
}

function applyReading(facts: FirmwareFacts, raw: EvidenceOf<'wsman'>['raw']): void {
  switch (raw.topic) {
    case 'mode':
      facts.controlMode = raw.controlMode;
      break;
    case 'rights':
      facts.limited = raw.limited === true;
      break;
    case 'remote-access':
      // What could not be read this time is as it was.
      facts.remoteServers = raw.servers ?? facts.remoteServers;
      break;
    case 'identity':
      facts.uuid = raw.uuid;
      facts.maker = raw.maker;
      facts.model = raw.model;
      facts.version = raw.version;
      break;
    case 'passwords':
      facts.passwords = raw;
      break;
    case 'audit':
      facts.audit = raw;
      break;
    case 'clock':
      facts.clockOffsetSeconds = raw.offsetSeconds;
      break;
    case 'refusal':
      facts.refusal = raw;
      break;
  }
}
