import { message, type Text } from '../texts/message';
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
  text: Text;
  /** It is answered by Windows on that machine. */
  ofWindows?: boolean;
  choices: readonly { statement: Statement; text: Text }[];
}

const CONTROL_MODE: VerdictQuestion = {
  text: message('questions.verdict.controlMode'),
  ofWindows: true,
  choices: [
    { statement: 'windows-says-client-mode', text: message('questions.answer.clientMode') },
    { statement: 'windows-says-admin-mode', text: message('questions.answer.adminMode') },
    { statement: 'windows-says-not-activated', text: message('questions.answer.notActivated') },
  ],
};

const ANY_AMT: VerdictQuestion = {
  text: message('questions.verdict.anyAmt'),
  ofWindows: true,
  choices: [
    { statement: 'windows-says-no-amt', text: message('questions.answer.noAmt') },
    { statement: 'windows-says-not-activated', text: message('questions.answer.thereNotActivated') },
    { statement: 'windows-says-client-mode', text: message('questions.answer.clientMode') },
    { statement: 'windows-says-admin-mode', text: message('questions.answer.adminMode') },
  ],
};

const US_KEYBOARD: VerdictQuestion = {
  text: message('questions.verdict.usKeyboard'),
  choices: [
    { statement: 'mebx-accepted-factory-password', text: message('questions.answer.takesAdmin') },
    { statement: 'layout-checked', text: message('questions.answer.stillRefuses') },
    { statement: 'mebx-key-dead', text: message('questions.answer.keyDead') },
  ],
};

/** What only the technician can know, asked where the answer changes the verdict. */
const VERDICT_QUESTIONS: Partial<Record<VerdictCode, VerdictQuestion>> = {
  'not-set-up': {
    text: message('questions.verdict.known'),
    choices: [
      { statement: 'mebx-refused-factory-password', text: message('questions.answer.mebxRefusesAdmin') },
      { statement: 'mebx-accepted-factory-password', text: message('questions.answer.mebxTakesAdmin') },
      { statement: 'setup-refused-password', text: message('questions.answer.setupFailed') },
      { statement: 'mebx-opened-before', text: message('questions.answer.openedBefore') },
      { statement: 'never-touched', text: message('questions.answer.untouched') },
    ],
  },
  'setup-refused': {
    text: message('questions.verdict.changed'),
    choices: [
      { statement: 'mebx-accepted-factory-password', text: message('questions.answer.mebxTakesAdminNow') },
      { statement: 'mebx-refused-factory-password', text: message('questions.answer.mebxRefusesAdmin') },
      { statement: 'never-touched', text: message('questions.answer.cannotBeTouched') },
    ],
  },
  'mebx-layout-trap': US_KEYBOARD,
  'rtc-clear-ineffective': US_KEYBOARD,
  'password-refused': CONTROL_MODE,
  'password-needed': { ...CONTROL_MODE, text: message('questions.verdict.noPassword') },
  'client-certificate-required': CONTROL_MODE,
  'no-amt-seen': ANY_AMT,
  unreachable: ANY_AMT,
  'owned-elsewhere': {
    text: message('questions.verdict.owner'),
    choices: [{ statement: 'owner-released-it', text: message('questions.answer.released') }],
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
    text: message('questions.managedBy.text'),
    why: message('questions.managedBy.why'),
    choices: [
      { value: 'ema', text: 'Intel EMA' },
      { value: 'sccm', text: 'SCCM / Configuration Manager, Intel SCS' },
      { value: 'open-amt', text: 'Open AMT (Device Management Toolkit)' },
      { value: 'meshcentral', text: 'MeshCentral' },
      { value: 'outside-firm', text: message('questions.managedBy.firm') },
      { value: 'brand-new', text: message('questions.managedBy.brandNew') },
      { value: 'unknown', text: message('questions.managedBy.unknown') },
    ],
  },
  {
    id: 'runsPrograms',
    text: message('questions.runsPrograms.text'),
    why: message('questions.runsPrograms.why'),
    choices: [
      { value: 'yes', text: message('questions.yes') },
      { value: 'no', text: message('questions.no') },
    ],
  },
  {
    id: 'atMachine',
    text: message('questions.atMachine.text'),
    why: message('questions.atMachine.why'),
    choices: [
      { value: 'yes', text: message('questions.yes') },
      { value: 'no', text: message('questions.no') },
    ],
  },
  {
    id: 'mebxPassword',
    text: message('questions.mebxPassword.text'),
    why: message('questions.mebxPassword.why'),
    choices: [
      { value: 'known', text: message('questions.yes') },
      { value: 'unknown', text: message('questions.no') },
    ],
  },
  {
    id: 'biosPassword',
    text: message('questions.biosPassword.text'),
    why: message('questions.biosPassword.why'),
    choices: [
      { value: 'none', text: message('questions.no') },
      { value: 'known', text: message('questions.biosPassword.known') },
      { value: 'unknown', text: message('questions.biosPassword.unknown') },
    ],
  },
  {
    id: 'maker',
    text: message('questions.maker.text'),
    why: message('questions.maker.why'),
    choices: MAKERS.map((value) => ({ value, text: MAKER_NAMES[value] })),
  },
  {
    id: 'form',
    text: message('questions.form.text'),
    why: message('questions.form.why'),
    choices: [
      { value: 'desktop', text: message('questions.form.desktop') },
      { value: 'laptop', text: message('questions.form.laptop') },
    ],
  },
  {
    id: 'model',
    text: message('questions.model.text'),
    why: message('questions.model.why'),
    choices: [],
  },
  {
    id: 'generation',
    text: message('questions.generation.text'),
    why: message('questions.generation.why'),
    choices: [],
  },
  {
    id: 'bitlocker',
    text: message('questions.bitlocker.text'),
    why: message('questions.bitlocker.why'),
    choices: [
      { value: 'not-encrypted', text: message('questions.no') },
      { value: 'key-at-hand', text: message('questions.bitlocker.atHand') },
      { value: 'no-key', text: message('questions.bitlocker.notAtHand') },
    ],
  },
  {
    id: 'mayOpenCase',
    text: message('questions.mayOpenCase.text'),
    why: message('questions.mayOpenCase.why'),
    choices: [
      { value: 'yes', text: message('questions.yes') },
      { value: 'no', text: message('questions.no') },
    ],
  },
];
