import type { Evidence, Statement } from '#shared/model/evidence';

/** Of each group at most one holds: the newest takes the place of the others. */
export const EXCLUSIVE_STATEMENTS: readonly (readonly Statement[])[] = [
  ['never-touched', 'mebx-opened-before'],
  ['mebx-refused-factory-password', 'mebx-accepted-factory-password'],
  [
    'windows-says-client-mode',
    'windows-says-admin-mode',
    'windows-says-not-activated',
    'windows-says-no-amt',
  ],
];

/** What the statements of the technician say about the machine. It decides only where the network itself is silent. */
export type StatementFacts = 'no-amt' | 'not-set-up' | 'set-up' | 'has-amt';

/** Acts that leave AMT not set up, unless somebody sets it up again. */
const RESETS: readonly Statement[] = ['rtc-cleared', 'bios-unconfigured', 'local-unconfigured'];

/** Only a machine with AMT has an MEBx to open. */
const OF_MEBX: readonly Statement[] = [
  'mebx-opened-before',
  'mebx-refused-factory-password',
  'mebx-accepted-factory-password',
  'layout-checked',
];

/** Somebody has dealt with AMT on this machine, so it has one. */
const OF_AMT: readonly Statement[] = [
  ...OF_MEBX,
  'setup-refused-password',
  'sccm-says-detected',
  'owner-released-it',
  'password-is-certain',
];

/**
 * What Windows reports counts most, then what was done, then what was met at the machine. Pure.
 * @param said statements that hold
 * @returns undefined when nothing that was said tells whether there is AMT
 */
export function statementFactsOf(said: ReadonlySet<Statement>): StatementFacts | undefined {
  const any = (statements: readonly Statement[]): boolean => statements.some((each) => said.has(each));
  if (any(['windows-says-client-mode', 'windows-says-admin-mode'])) return 'set-up';
  if (said.has('windows-says-not-activated')) return 'not-set-up';
  if (said.has('windows-says-no-amt')) return 'no-amt';
  // MEBx takes “admin” only while nobody has replaced it, and demands that it is replaced before it sets anything up.
  if (any(RESETS) || said.has('mebx-accepted-factory-password')) return 'not-set-up';
  if (said.has('never-touched') && any(OF_MEBX)) return 'not-set-up';
  return any(OF_AMT) ? 'has-amt' : undefined;
}

/** Windows was asked, and its answer was told. */
export function askedWindows(said: ReadonlySet<Statement>): boolean {
  return [...said].some((each) => each.startsWith('windows-says-'));
}

/** MEBx of this machine was met. */
export function metMebx(said: ReadonlySet<Statement>): boolean {
  return OF_MEBX.some((each) => said.has(each));
}

/** The evidence without what was said by mistake: a statement that was taken back, and its taking back. */
export function withoutTakenBack(evidence: readonly Evidence[]): Evidence[] {
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

/** The statements of the technician that hold: none that a newer one has replaced. */
export function currentStatements(evidence: readonly Evidence[]): Set<Statement> {
  const held = new Set<Statement>();
  for (const e of evidence) {
    if (e.kind !== 'technician') continue;
    const { statement } = e.raw;
    for (const replaced of EXCLUSIVE_STATEMENTS.find((group) => group.includes(statement)) ?? []) {
      held.delete(replaced);
    }
    held.add(statement);
    // What MEBx answered before its password was reset is over; that it takes “admin” ends the older refusal too.
    if (statement === 'mebx-accepted-factory-password') held.delete('setup-refused-password');
  }
  return held;
}
