import type { Evidence, Statement } from '#shared/model/evidence';

/** Of each group at most one holds: the newest takes the place of the others. */
export const RIVALS: readonly (readonly Statement[])[] = [
  ['never-touched', 'mebx-opened-before'],
  ['mebx-refused-factory-password', 'mebx-accepted-factory-password'],
  [
    'windows-says-client-mode',
    'windows-says-admin-mode',
    'windows-says-not-activated',
    'windows-says-no-amt',
  ],
];

/** The evidence without what was said by mistake: a statement that was taken back, and its taking back. */
export function stoodBy(evidence: readonly Evidence[]): Evidence[] {
  const takenBack = new Set<Statement>();
  return evidence
    .toReversed()
    .filter((e) => {
      if (e.kind !== 'technician') return true;
      if (e.raw.takenBack) takenBack.add(e.raw.statement);
      return !takenBack.has(e.raw.statement);
    })
    .reverse();
}

/** What of the technician's words holds: nothing that a newer word has replaced. */
export function standing(evidence: readonly Evidence[]): Set<Statement> {
  const held = new Set<Statement>();
  for (const e of evidence) {
    if (e.kind !== 'technician') continue;
    const { statement } = e.raw;
    for (const rival of RIVALS.find((group) => group.includes(statement)) ?? []) held.delete(rival);
    held.add(statement);
    // What MEBx answered before its password was reset is over; that it takes “admin” ends the older refusal too.
    if (statement === 'mebx-accepted-factory-password') held.delete('setup-refused-password');
  }
  return held;
}
