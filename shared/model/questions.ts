import type { Statement } from './evidence';
import { MAKER_NAMES, MAKERS } from './maker';
import type { Question } from './recovery';
import type { Sighting } from './sighting';
import type { Verdict, VerdictCode } from './verdict';

/*
 * Everything that a technician is asked: what would settle the diagnosis, and what decides which recovery paths a machine
 * has. Main works out which of the latter are asked; the window shows both.
 */

/** A question of the diagnosis. Its answers are statements, and become evidence. */
export interface VerdictQuestion {
  text: string;
  /** It is answered by Windows on that machine. */
  ofWindows?: boolean;
  choices: readonly { statement: Statement; text: string }[];
}

const CONTROL_MODE: VerdictQuestion = {
  text: 'Can you ask Windows on that machine? Run “rpc amtinfo --mode” there. What does it say?',
  ofWindows: true,
  choices: [
    { statement: 'windows-says-client-mode', text: 'Client control mode' },
    { statement: 'windows-says-admin-mode', text: 'Admin control mode' },
    { statement: 'windows-says-not-activated', text: 'Not activated' },
  ],
};

const ANY_AMT: VerdictQuestion = {
  text: 'Can you ask Windows on that machine? Run “rpc amtinfo” there. What does it say?',
  ofWindows: true,
  choices: [
    { statement: 'windows-says-no-amt', text: 'No AMT' },
    { statement: 'windows-says-not-activated', text: 'AMT is there, not activated' },
    { statement: 'windows-says-client-mode', text: 'Client control mode' },
    { statement: 'windows-says-admin-mode', text: 'Admin control mode' },
  ],
};

const US_KEYBOARD: VerdictQuestion = {
  text: 'Type “admin” as on an American keyboard, NumLock off. What does MEBx say?',
  choices: [
    { statement: 'mebx-accepted-factory-password', text: 'It takes “admin”' },
    { statement: 'layout-checked', text: 'It still refuses' },
    { statement: 'mebx-key-dead', text: 'The key for MEBx does nothing' },
  ],
};

/** What only the technician can know, asked where the answer changes the verdict. */
const VERDICT_QUESTIONS: Partial<Record<VerdictCode, VerdictQuestion>> = {
  'not-set-up': {
    text: 'What do you know of this machine?',
    choices: [
      { statement: 'mebx-refused-factory-password', text: 'MEBx refuses “admin”' },
      { statement: 'mebx-accepted-factory-password', text: 'MEBx takes “admin”' },
      { statement: 'setup-refused-password', text: 'A setup failed: password refused or unauthorised' },
      { statement: 'mebx-opened-before', text: 'Somebody opened MEBx before' },
      { statement: 'never-touched', text: 'Nobody has touched it' },
    ],
  },
  'setup-refused': {
    text: 'Did anything change?',
    choices: [
      { statement: 'mebx-accepted-factory-password', text: 'MEBx takes “admin” now' },
      { statement: 'mebx-refused-factory-password', text: 'MEBx refuses “admin”' },
      { statement: 'never-touched', text: 'Nobody can have touched it' },
    ],
  },
  'mebx-layout-trap': US_KEYBOARD,
  'rtc-clear-ineffective': US_KEYBOARD,
  'password-refused': CONTROL_MODE,
  'password-needed': { ...CONTROL_MODE, text: `No password at hand? ${CONTROL_MODE.text}` },
  'client-certificate-required': CONTROL_MODE,
  'no-amt-seen': ANY_AMT,
  unreachable: ANY_AMT,
  'owned-elsewhere': {
    text: 'Have you asked the owner of that server?',
    choices: [{ statement: 'owner-released-it', text: 'The owner has released it' }],
  },
};

/** What to ask beside the verdict of this machine. Nobody is sent to a check whose result was just told. */
export function verdictQuestionOf({
  verdict,
  evidence,
}: Pick<Sighting, 'evidence'> & { verdict: Pick<Verdict, 'code'> }): VerdictQuestion | undefined {
  const question = VERDICT_QUESTIONS[verdict.code];
  const toldOfWindows = evidence.some(
    (e) => e.kind === 'technician' && !e.raw.takenBack && e.raw.statement.startsWith('windows-says-'),
  );
  return question?.ofWindows && toldOfWindows ? undefined : question;
}

/** What the recovery paths depend on, in this order (docs/reference/recovery.md, R18). */
export const RECOVERY_QUESTIONS: readonly Question[] = [
  {
    id: 'managedBy',
    text: 'Who managed this machine before?',
    why: 'The console that set the password may still have it.',
    choices: [
      { value: 'ema', text: 'Intel EMA' },
      { value: 'sccm', text: 'SCCM / Configuration Manager, Intel SCS' },
      { value: 'open-amt', text: 'Open AMT (Device Management Toolkit)' },
      { value: 'meshcentral', text: 'MeshCentral' },
      { value: 'outside-firm', text: 'An outside firm' },
      { value: 'brand-new', text: 'Nobody, it is new' },
      { value: 'unknown', text: 'Nobody knows' },
    ],
  },
  {
    id: 'runsPrograms',
    text: 'Can you run a small program on it now, as administrator?',
    why: 'Then AMT can be activated or reset from the running system, without opening anything.',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    id: 'atMachine',
    text: 'Do you stand at it, with keyboard and screen?',
    why: 'MEBx, BIOS and battery are at the machine only.',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    id: 'mebxPassword',
    text: 'Does anybody know its MEBx password?',
    why: 'It may be another one than the network password, and opens MEBx.',
    choices: [
      { value: 'known', text: 'Yes' },
      { value: 'unknown', text: 'No' },
    ],
  },
  {
    id: 'biosPassword',
    text: 'Is a BIOS password set?',
    why: 'The BIOS item that resets AMT lies behind it.',
    choices: [
      { value: 'none', text: 'No' },
      { value: 'known', text: 'Yes, and it is known' },
      { value: 'unknown', text: 'Yes, and nobody knows it' },
    ],
  },
  {
    id: 'maker',
    text: 'Who made this machine?',
    why: 'BIOS items, jumpers and their names differ by maker.',
    choices: MAKERS.map((value) => ({ value, text: MAKER_NAMES[value] })),
  },
  {
    id: 'form',
    text: 'Is it a desktop or a laptop?',
    why: 'What is inside, and how far one has to open it, differs.',
    choices: [
      { value: 'desktop', text: 'Desktop' },
      { value: 'laptop', text: 'Laptop' },
    ],
  },
  {
    id: 'model',
    text: 'Which model is it?',
    why: 'Some models have a way of their own.',
    choices: [],
  },
  {
    id: 'generation',
    text: 'Which AMT version does it have?',
    why: 'What the battery does depends on it. The version is shown at power-on and in MEBx; a sixth-generation Core has AMT 11, an eighth AMT 12, a twelfth AMT 16.',
    choices: [],
  },
  {
    id: 'bitlocker',
    text: 'Is the disk encrypted with BitLocker?',
    why: 'BIOS and battery change what BitLocker measures; without the key, Windows may stay shut.',
    choices: [
      { value: 'not-encrypted', text: 'No' },
      { value: 'key-at-hand', text: 'Yes, and the 48-digit key is at hand' },
      { value: 'no-key', text: 'Yes, and the key is not at hand' },
    ],
  },
  {
    id: 'mayOpenCase',
    text: 'May you open the case?',
    why: 'Warranty seals and leases may forbid it.',
    choices: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
];
