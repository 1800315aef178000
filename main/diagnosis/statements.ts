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

const WORDS: Readonly<Record<Statement, string>> = {
  'mebx-opened-before': 'MEBx was opened on this machine before',
  'mebx-refused-factory-password': 'MEBx refused the factory password “admin”',
  'mebx-accepted-factory-password': 'MEBx took the factory password “admin”',
  'mebx-key-dead': 'the key for MEBx does nothing at power-on',
  'layout-checked': '“admin” was typed as on an American keyboard, with NumLock off',
  'setup-refused-password': 'a setup was tried and its password was refused',
  'never-touched': 'nobody has touched AMT on this machine',
  'windows-says-client-mode': 'Windows reports client control mode',
  'windows-says-admin-mode': 'Windows reports admin control mode',
  'windows-says-not-activated': 'Windows reports that AMT is not activated',
  'windows-says-no-amt': 'Windows finds no AMT in this machine',
  'sccm-says-detected': 'Configuration Manager shows the AMT status “Detected”',
  'local-unconfigured': 'AMT was reset from Windows',
  'rtc-cleared': 'the CMOS battery was taken out',
  'bios-unconfigured': 'AMT was un-configured in the BIOS',
  'bitlocker-asks-key': 'Windows asks for the BitLocker key',
  'owner-released-it': 'its owner has released it',
  'password-is-certain': 'the password is certainly right',
};

/** The fact that a statement is kept as. */
export function statementWords(statement: Statement, takenBack = false): string {
  return takenBack ? `You took back: ${WORDS[statement]}` : `You said: ${WORDS[statement]}`;
}

/** Short, for buttons and lists of what was said. */
export function statementText(statement: Statement): string {
  const words = WORDS[statement];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
