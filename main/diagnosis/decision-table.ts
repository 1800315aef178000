import type { VerdictCode } from '#shared/model/verdict';
import type { Facts } from './facts';
import { isVulnerable } from './vulnerable';

/**
 * The decision table of mebx-recovery.md section 7, first form: each row is data, the order is the precedence of
 * that section (identity and ownership first, the rest last). The first row whose condition holds is the verdict;
 * rows that `alsoAsNote` marks are mentioned beside another verdict.
 */
export interface DecisionRow {
  /** Number in the reference table. */
  row: number;
  code: VerdictCode;
  when: (facts: Facts) => boolean;
  confidence: 'certain' | 'likely' | 'possible';
  title: string;
  explanation: (facts: Facts) => string;
  /** One more observation that would settle it. */
  settle?: string;
  /** Said beside the verdict when another row wins. */
  alsoAsNote?: string;
}

const setUp = (f: Facts): boolean => f.state === 'post';
const refused = (f: Facts): boolean => setUp(f) && f.login?.outcome === 'refused';
const accepted = (f: Facts): boolean => setUp(f) && f.login?.outcome === 'accepted';
const intel = (f: Facts): boolean => f.vendor === 'intel-amt' || f.vendor === 'intel-ism';

export const DECISION_TABLE: readonly DecisionRow[] = [
  {
    row: 16,
    code: 'identity-changed',
    when: (f) => f.identityChange !== undefined,
    confidence: 'certain',
    title: 'Not the machine we knew here',
    explanation: (f) =>
      `The ${f.identityChange?.what ?? 'identity'} at this address differs from the one that was trusted. Either another machine has the address now, or this one’s AMT was reset. No password is sent until you have said which.`,
    settle: 'Read the serial number on the case and compare.',
  },
  {
    row: 25,
    code: 'owned-elsewhere',
    when: (f) => accepted(f) && f.remoteServers.length > 0,
    confidence: 'certain',
    title: 'Managed by somebody from afar',
    explanation: (f) =>
      `This machine calls a management server (${f.remoteServers.join(', ')}). It may be leased, or belong to another organisation. Get its release before you change anything.`,
    settle: 'Ask the owner of that server whether the machine was handed over.',
  },
  {
    row: 8,
    code: 'login-paused',
    when: (f) => refused(f) && f.certainRefusals === 1,
    confidence: 'likely',
    title: 'Logins are probably paused',
    explanation: () =>
      'The password is known to be right and was refused all the same. After ten failed logins AMT refuses everybody for a while, with the same words as for a wrong password. Something in the background may be failing all the time, such as an old console or a mismatched LMS driver.',
    settle: 'Leave the machine alone for 90 seconds, then try the same password once.',
  },
  {
    row: 17,
    code: 'vulnerable-firmware',
    when: (f) => intel(f) && isVulnerable(f.version),
    confidence: 'certain',
    title: 'Update the firmware first',
    explanation: (f) =>
      `AMT firmware ${f.version ?? ''} has the hole CVE-2017-5689, which lets anybody in. Install the maker’s firmware update before you activate or change AMT. AMT Bench does not use the hole.`,
    alsoAsNote: 'The firmware has the hole CVE-2017-5689; update it.',
  },
  {
    row: 5,
    code: 'setup-interrupted',
    when: (f) => f.state === 'in',
    confidence: 'certain',
    title: 'Setup was started and never finished',
    explanation: () =>
      'An activation of this machine stopped half way, or its setup window is still open. It takes no ordinary login in this state. Reset it from Windows, then start again.',
  },
  {
    row: 14,
    code: 'client-certificate-required',
    when: (f) => f.tls?.ok === false && !f.amtOnWeb && (intel(f) || f.tls.reason === 'client-certificate'),
    confidence: 'likely',
    title: 'Lets nobody in without its certificate',
    explanation: () =>
      'The encrypted port breaks off before anybody can log in. It probably wants a client certificate: only the management server that set this machine up has one, or the setup was never finished.',
    alsoAsNote: 'The encrypted port breaks off: it probably wants a client certificate.',
  },
  {
    row: 11,
    code: 'limited-rights',
    when: (f) => accepted(f) && f.limited,
    confidence: 'certain',
    title: 'This account may look, not change',
    explanation: (f) =>
      `The login as “${f.login?.user ?? ''}” works, but the account has only some rights. Configuring needs the real admin account.`,
    settle: 'Log in as admin.',
  },
  {
    row: 9,
    code: 'password-refused-client-mode',
    when: (f) => refused(f) && f.controlMode === 'ccm',
    confidence: 'certain',
    title: 'Password lost, easy case: client control mode',
    explanation: () =>
      'The password was refused, and Windows says the machine is in client control mode. In this mode a Windows administrator can reset AMT without the old password. The MEBx password stays what it is.',
  },
  {
    row: 10,
    code: 'password-refused-admin-mode',
    when: (f) => refused(f) && f.controlMode === 'acm',
    confidence: 'certain',
    title: 'Password lost, hard case: admin control mode',
    explanation: () =>
      'The password was refused, and the machine is in admin control mode. Only the right password, a BIOS option or a hardware reset leads back in. Think of BitLocker before you touch BIOS or battery.',
  },
  {
    row: 7,
    code: 'password-refused',
    when: refused,
    confidence: 'likely',
    title: 'The admin password is another one',
    explanation: () =>
      'This machine is set up, and its network password is not the one you entered: somebody changed it, or a console gave it its own. The MEBx password may be yet another one, they are stored apart.',
    settle: 'Ask Windows for the control mode (rpc amtinfo): in client mode the way back is easy.',
  },
  {
    row: 6,
    code: 'ready',
    when: accepted,
    confidence: 'certain',
    title: 'Ready to configure',
    explanation: () => 'You are in. Keep it as it is, configure it, or change its password.',
  },
  {
    row: 4,
    code: 'setup-refused',
    when: (f) =>
      f.state === 'pre' &&
      (f.statements.has('mebx-refused-factory-password') || f.statements.has('setup-refused-password')),
    confidence: 'certain',
    title: 'MEBx password was changed before setup',
    explanation: () =>
      'The factory password was offered and refused: somebody opened MEBx on this machine before, and MEBx makes everybody choose a new password. A setup that brings the factory password fails here. AMT can still be activated from Windows without the MEBx password, or the MEBx password is reset first.',
  },
  {
    row: 3,
    code: 'not-set-up',
    when: (f) => f.state === 'pre' && intel(f),
    confidence: 'certain',
    title: 'AMT is there, not set up yet',
    explanation: (f) => {
      if (f.statements.has('rtc-cleared') || f.statements.has('bios-unconfigured')) {
        return 'It was reset at the machine. Whether MEBx takes “admin” again shows at the keyboard only: open MEBx there, set the house password and activate network access. Or activate from Windows, which does not ask for it.';
      }
      return f.statements.has('mebx-opened-before')
        ? 'It can be activated. MEBx was opened before, so its password is no longer the factory one: activate from Windows, which does not ask for it.'
        : 'It can be activated. Whether somebody has changed the MEBx password cannot be seen from the network. Activating from Windows does not ask for it.';
    },
    settle: 'Ask whether anybody has opened MEBx on this machine.',
  },
  {
    row: 2,
    code: 'hidden',
    when: (f) => setUp(f) && f.pong === 'none' && f.amtOnWeb,
    confidence: 'certain',
    title: 'Set up, but hidden from discovery',
    explanation: () =>
      'AMT is active and does not answer presence pings, so other scanners miss it. Enter its password to go on.',
    alsoAsNote: 'Does not answer presence pings: other scanners miss it.',
  },
  {
    row: 13,
    code: 'tls-only',
    when: (f) =>
      setUp(f) && f.ports.https === 'open' && (f.ports.http === 'closed' || f.ports.http === 'filtered'),
    confidence: 'certain',
    title: 'Set up, encrypted only',
    explanation: () =>
      'Only the encrypted port is open: normal from AMT 16.1 on, or a TLS profile. Look at its certificate once, then enter the password.',
    alsoAsNote: 'Talks over the encrypted port only: normal from AMT 16.1 on.',
  },
  {
    row: 6,
    code: 'password-needed',
    when: (f) => setUp(f) && intel(f),
    confidence: 'certain',
    title: 'Set up, password needed',
    explanation: () => 'AMT is active. Enter the password of this machine to see and change its settings.',
  },
  {
    row: 1,
    code: 'no-amt-seen',
    when: (f) => f.vendor === 'dash-other',
    confidence: 'certain',
    title: 'A DASH board, not Intel AMT',
    explanation: () =>
      'This machine answers presence pings, but its management chip is not Intel’s. AMT Bench cannot configure it.',
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => f.pong === 'none' && f.ports.http === 'filtered' && f.ports.https === 'filtered',
    confidence: 'possible',
    title: 'Nothing answers at this address',
    explanation: () =>
      'No presence pong and no answer on the AMT ports. The machine may be off without standby power, in another subnet, or not there.',
    settle: 'Check cable and power, and whether the machine answers a normal ping.',
  },
  {
    row: 1,
    code: 'no-amt-seen',
    when: () => true,
    confidence: 'possible',
    title: 'No sign of AMT on the wire',
    explanation: () =>
      'Nothing here identifies AMT. That is normal for a machine whose AMT was never set up or is switched off in the BIOS, and for one without AMT. Look at the vPro sticker and the BIOS, or ask Windows, before you open anything.',
    settle: 'Run the local check in Windows (rpc amtinfo).',
  },
];
