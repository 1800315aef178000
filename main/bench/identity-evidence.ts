import type { Evidence, EvidenceOf } from '#shared/model/evidence';
import type { Facts } from '#main/diagnosis/facts';
import type { DeviceRecord } from '#main/journal/device-book';

/** What is pinned of a machine, what the network shows of it now, and what is known of its neighbours. */
export interface IdentityQuestion {
  record: DeviceRecord;
  /** From the network alone. */
  seen: Facts;
  /** UUID that the last login read; undefined when none did. */
  uuid: string | undefined;
  /** Address of another machine of the list that this realm, certificate or UUID is pinned to. */
  knownAt: (pin: { realm: string } | { trustedFingerprint: string } | { uuid: string }) => string | undefined;
  /** Address of another machine that answers in this session with the same realm, which is pinned to it. */
  twin: string | undefined;
  /** ISO time. */
  at: string;
}

type Change = EvidenceOf<'ledger'>['raw'];

/**
 * Evidence that a machine is not the one that was known at its address (mebx-recovery.md section 4, rule 7, and
 * section 7, row 16). While there is any, no secret is sent.
 */
export function identityEvidence(question: IdentityQuestion): Evidence[] {
  const { record, seen, uuid, knownAt, twin, at } = question;
  const certificate = seen.tls?.ok ? seen.tls.fingerprint256 : undefined;
  const changes: Change[] = [];
  if (differs(record.realm, seen.realm))
    changes.push(change('realm', record.realm, seen.realm, knownAt({ realm: seen.realm })));
  if (differs(record.trustedFingerprint, certificate)) {
    const elsewhere = knownAt({ trustedFingerprint: certificate });
    changes.push(change('certificate', record.trustedFingerprint, certificate, elsewhere));
  }
  if (differs(record.uuid, uuid)) changes.push(change('uuid', record.uuid, uuid, knownAt({ uuid })));
  if (changes.length === 0 && record.realm === undefined && seen.realm !== undefined && twin !== undefined)
    changes.push(change('twin', seen.realm, seen.realm, twin));
  return changes.map((raw) => ({ kind: 'ledger', at, fact: WORDS[raw.what], raw }));
}

function differs(pinned: string | undefined, seen: string | undefined): seen is string {
  return pinned !== undefined && seen !== undefined && pinned !== seen;
}

function change(
  what: Change['what'],
  expected: string | undefined,
  seen: string,
  knownAt: string | undefined,
): Change {
  return { what, expected: expected ?? '', seen, ...(knownAt !== undefined && { knownAt }) };
}

const WORDS: Readonly<Record<Change['what'], string>> = {
  realm: 'The realm is another one than at the last login',
  certificate: 'The certificate is another one than the one that was trusted',
  uuid: 'The UUID is another one than at the last login',
  twin: 'Another machine that answers has the same realm',
};
