import type { Statement } from './evidence';

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
