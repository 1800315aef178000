import type { Evidence, IdentityChange } from '#shared/model/evidence';
import { message } from '#shared/texts/message';
import type { Facts } from '#main/diagnosis/facts/facts';
import type { MachineRecord } from '#main/journal/machine-book';

/** What is remembered of a machine, what the network shows at its address now, and what is known of others. */
export interface IdentityQuestion {
  record: MachineRecord;
  /** Hardware addresses: at the last login from this row, and now. */
  mac: { pinned: string | undefined; seen: string | undefined };
  /** From the network alone. */
  seen: Facts;
  /** UUID that the last login read; undefined when none did. */
  uuid: string | undefined;
  /** Address of another machine that this realm, certificate, UUID or hardware address is remembered of. */
  knownAt: (
    pin: { realm: string } | { trustedFingerprint: string } | { uuid: string } | { mac: string },
  ) => string | undefined;
  /** Where it is now. */
  address: string;
  /** ISO time. */
  at: string;
}

/**
 * Evidence that a machine is not the one that was known at its address, or that nothing proves that it is. While there
 * is any, but for a mere lookalike, no secret is sent.
 */
export function identityEvidence(question: IdentityQuestion): Evidence[] {
  const { record, mac, seen, uuid, knownAt, address, at } = question;
  const certificate = seen.tls?.ok ? seen.tls.fingerprint256 : undefined;
  const changes: IdentityChange[] = [];
  // The strongest evidence comes last, because the last one is shown.
  if (record.unproven) changes.push(change('address', '', '', undefined));
  if (lostEncryption(record, seen)) {
    changes.push(change('encryption', record.trustedFingerprint, '', undefined));
  }
  if (differs(mac.pinned, mac.seen)) {
    changes.push(change('mac', mac.pinned, mac.seen, knownAt({ mac: mac.seen })));
  }
  if (differs(record.realm, seen.realm)) {
    changes.push(change('realm', record.realm, seen.realm, knownAt({ realm: seen.realm })));
  }
  if (differs(record.trustedFingerprint, certificate)) {
    const elsewhere = knownAt({ trustedFingerprint: certificate });
    changes.push(change('certificate', record.trustedFingerprint, certificate, elsewhere));
  }
  if (differs(record.uuid, uuid)) changes.push(change('uuid', record.uuid, uuid, knownAt({ uuid })));
  if (changes.length === 0 && record.realm === undefined && seen.realm !== undefined) {
    const elsewhere = knownAt({ realm: seen.realm });
    // One that was here before is no other place to look at.
    if (elsewhere !== undefined && elsewhere !== address) {
      changes.push(change('lookalike', seen.realm, seen.realm, elsewhere));
    }
  }
  return changes.map((raw) => ({ kind: 'ledger', at, fact: message(`evidence.differs.${raw.what}`), raw }));
}

/** Somebody may have closed the encrypted port, or be in between: plain HTTP proves no identity. */
function lostEncryption(record: MachineRecord, { ports, tls }: Facts): boolean {
  const encrypts = record.trustedFingerprint !== undefined || record.replacedCertificate;
  if (!encrypts || record.plainAllowed || ports.http !== 'open') return false;
  // A handshake that takes longer than a scan waits says that it does encrypt; it is not gone around.
  return ports.https !== 'open' || (tls?.ok === false && tls.reason !== 'timeout');
}

function differs(pinned: string | undefined, seen: string | undefined): seen is string {
  return pinned !== undefined && seen !== undefined && pinned !== seen;
}

function change(
  what: IdentityChange['what'],
  expected: string | undefined,
  seen: string,
  knownAt: string | undefined,
): IdentityChange {
  return { what, expected: expected ?? '', seen, ...(knownAt !== undefined && { knownAt }) };
}
