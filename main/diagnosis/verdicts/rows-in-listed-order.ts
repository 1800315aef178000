import { BLOCKING_COMPONENT, NOT_PERMITTED } from '#shared/model/pt-status';
import type { Facts } from '../facts/facts';
import { isVulnerable } from './advisories';
import { accepted, type DecisionRow, intel, refused, setUp } from './decision-row';

/**
 * The rows whose precedence docs/reference/recovery.md, R17 lists one by one, in that order: identity and ownership,
 * pause, firmware, interrupted setup, certificate, rights and audit, control modes, wrong password.
 */
export const ROWS_IN_LISTED_ORDER: readonly DecisionRow[] = [
  {
    row: 16,
    code: 'identity-changed',
    when: (f) => f.identityChange !== undefined,
    confidence: 'certain',
    title: 'Perhaps not the machine you know',
    explanation: identityWords,
    settle: 'Read the serial number on the case and compare.',
    notConfirmed: [
      'Whether a factory reset gives AMT a new realm is not known for every generation, so a new realm can mean a reset or another machine.',
    ],
  },
  {
    row: 25,
    code: 'owned-elsewhere',
    when: (f) => accepted(f) && f.remoteServers.length > 0 && !f.statements.has('owner-released-it'),
    confidence: 'certain',
    title: 'Managed by another organisation',
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
    notConfirmed: [
      'Ten failures, a pause of 5 to 80 seconds and its end after an hour come from an older Intel document; nobody has measured it on AMT 16 and later.',
    ],
  },
  {
    row: 17,
    code: 'vulnerable-firmware',
    when: (f) => intel(f) && isVulnerable(f.version),
    confidence: 'certain',
    title: 'Update the firmware first',
    explanation: (f) =>
      `AMT firmware ${f.version ?? ''} has the vulnerability CVE-2017-5689 (INTEL-SA-00075), which lets anybody in. Install the maker’s firmware update before you activate or change AMT. AMT Bench does not exploit it.`,
    alsoAsNote: 'The firmware has the vulnerability CVE-2017-5689 (INTEL-SA-00075); update it.',
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
    when: (f) =>
      f.tls?.ok === false &&
      f.tls.reason !== 'timeout' &&
      !f.amtOnWeb &&
      (intel(f) || f.tls.reason === 'client-certificate'),
    confidence: 'likely',
    title: 'Lets nobody in without its certificate',
    explanation: () =>
      'The encrypted port breaks off before anybody can log in. It probably wants a client certificate: only the management server that set this machine up has one, or the setup was never finished.',
    settle: 'Ask Windows whether the setup was finished (rpc amtinfo).',
    settleOnceAsked: 'Ask who managed this machine: their server has the certificate.',
    alsoAsNote: 'The encrypted port breaks off: it probably wants a client certificate.',
  },
  {
    row: 11,
    code: 'limited-rights',
    when: (f) => accepted(f) && (f.limited || forbidden(f)),
    confidence: 'certain',
    title: 'Account has no admin rights',
    explanation: (f) =>
      f.limited
        ? `The login as “${f.login?.user ?? ''}” works, but the account has only some rights. Configuring needs the real admin account.`
        : `The login as “${f.login?.user ?? ''}” works, but the firmware did not permit what was asked (status 16): the account lacks the right, the control mode or a policy forbids it, or the machine still sits in BIOS or MEBx.`,
    settle: 'Log in as admin.',
    notConfirmed: ['In which words the firmware refuses an account without rights differs by generation.'],
  },
  {
    row: 12,
    code: 'audit-blocked',
    when: (f) => accepted(f) && f.refusal?.status === BLOCKING_COMPONENT,
    confidence: 'certain',
    title: 'An audit policy protects this machine',
    explanation: (f) =>
      `The firmware refused with status 2076: its audit policy forbids an unprovision without the auditor${f.audit?.auditor === undefined ? '' : ` (“${f.audit.auditor}”)`}. Involve the security owner; do not go around it.`,
    settle: 'Ask who holds the auditor account, and for its release.',
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
    title: 'Wrong admin password',
    explanation: () =>
      'This machine is set up, and its network password is not the one you entered: somebody changed it, or a console gave it its own. The MEBx password may be yet another one, they are stored apart.',
    settle: 'Ask Windows for the control mode (rpc amtinfo): in client mode the way back is easy.',
  },
  {
    row: 24,
    code: 'password-needed',
    when: (f) => setUp(f) && f.login === undefined && f.statements.has('sccm-says-detected'),
    confidence: 'likely',
    title: 'Configuration Manager has no valid password',
    explanation: () =>
      '“Detected” is what Configuration Manager calls a machine whose AMT it sees and cannot log in to. AMT is set up; find its password, log in here, and let Configuration Manager discover the AMT status again.',
    settle: 'Log in once with the password of the console that set it up.',
  },
];

/** That the MEBx password may not be set says something about its policy, not about the account. */
function forbidden({ refusal }: Facts): boolean {
  return refusal?.status === NOT_PERMITTED && refusal.action !== 'set-mebx';
}

/** What differs, where it is one thing that the machine shows. */
const SHOWN = { realm: 'realm', certificate: 'certificate', uuid: 'UUID', mac: 'hardware address' } as const;

/** A reset of AMT leaves the hardware address as it is. */
const NEW_MAC =
  'Another port of the machine, a dock, a replaced board, another machine or something in between explains that; a reset of AMT does not. No password is sent until you have said whether it is the same machine.';

function identityWords({ identityChange: change }: Facts): string {
  if (!change) return '';
  switch (change.what) {
    case 'encryption':
      return 'The certificate of this machine was trusted, and now it answers without encryption only. Somebody may have switched TLS off, its encrypted port may be blocked, or something in between pretends to be it. No password is sent until you have said that this is right.';
    case 'address':
      return 'A machine that you know does not answer at its old address any more, and this one looks like it. Without encryption nothing proves that it is the same one. No stored password is sent until you have said so.';
    case 'lookalike':
      return '';
    default: {
      const seen = `The ${SHOWN[change.what]} at this address differs from the one that was trusted. `;
      if (change.what === 'mac' && change.knownAt === undefined) return `${seen}${NEW_MAC}`;
      return change.knownAt === undefined
        ? `${seen}Either another machine has the address now, or this one’s AMT was reset. No password is sent until you have said which.`
        : `${seen}It is that of the machine known at ${change.knownAt}: the addresses may have moved. No password is sent until you have said which machine this is.`;
    }
  }
}
