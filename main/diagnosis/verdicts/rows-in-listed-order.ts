import type { IdentityChange } from '#shared/model/evidence';
import { BLOCKING_COMPONENT, NOT_PERMITTED } from '#shared/model/pt-status';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
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
    title: message('diagnosis.verdict.identityChanged.title'),
    explanation: identityText,
    settle: message('diagnosis.verdict.identityChanged.settle'),
    notConfirmed: [message('diagnosis.verdict.identityChanged.doubt')],
  },
  {
    row: 25,
    code: 'owned-elsewhere',
    when: (f) => accepted(f) && f.remoteServers.length > 0 && !f.statements.has('owner-released-it'),
    confidence: 'certain',
    title: message('diagnosis.verdict.ownedElsewhere.title'),
    explanation: (f) => message('diagnosis.verdict.ownedElsewhere.explanation', { servers: f.remoteServers }),
    settle: message('diagnosis.verdict.ownedElsewhere.settle'),
  },
  {
    row: 8,
    code: 'login-paused',
    when: (f) => refused(f) && f.certainRefusals === 1,
    confidence: 'likely',
    title: message('diagnosis.verdict.loginPaused.title'),
    explanation: () => message('diagnosis.verdict.loginPaused.explanation'),
    settle: message('diagnosis.verdict.loginPaused.settle'),
    notConfirmed: [message('diagnosis.verdict.loginPaused.doubt')],
  },
  {
    row: 17,
    code: 'vulnerable-firmware',
    when: (f) => intel(f) && isVulnerable(f.version),
    confidence: 'certain',
    title: message('diagnosis.verdict.vulnerableFirmware.title'),
    explanation: (f) =>
      message('diagnosis.verdict.vulnerableFirmware.explanation', { version: f.version ?? '' }),
    alsoAsNote: message('diagnosis.verdict.vulnerableFirmware.note'),
  },
  {
    row: 5,
    code: 'setup-interrupted',
    when: (f) => f.state === 'in',
    confidence: 'certain',
    title: message('diagnosis.verdict.setupInterrupted.title'),
    explanation: () => message('diagnosis.verdict.setupInterrupted.explanation'),
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
    title: message('diagnosis.verdict.clientCertificateRequired.title'),
    explanation: () => message('diagnosis.verdict.clientCertificateRequired.explanation'),
    settle: message('diagnosis.verdict.clientCertificateRequired.settle'),
    settleOnceAsked: message('diagnosis.verdict.clientCertificateRequired.settleOnceAsked'),
    alsoAsNote: message('diagnosis.verdict.clientCertificateRequired.note'),
  },
  {
    row: 11,
    code: 'limited-rights',
    when: (f) => accepted(f) && (f.limited || forbidden(f)),
    confidence: 'certain',
    title: message('diagnosis.verdict.limitedRights.title'),
    explanation: (f) =>
      message(
        f.limited
          ? 'diagnosis.verdict.limitedRights.someRights'
          : 'diagnosis.verdict.limitedRights.notPermitted',
        { user: f.login?.user ?? '' },
      ),
    settle: message('diagnosis.verdict.limitedRights.settle'),
    notConfirmed: [message('diagnosis.verdict.limitedRights.doubt')],
  },
  {
    row: 12,
    code: 'audit-blocked',
    when: (f) => accepted(f) && f.refusal?.status === BLOCKING_COMPONENT,
    confidence: 'certain',
    title: message('diagnosis.verdict.auditBlocked.title'),
    explanation: ({ audit }) =>
      audit?.auditor === undefined
        ? message('diagnosis.verdict.auditBlocked.explanation')
        : message('diagnosis.verdict.auditBlocked.explanationNamed', { auditor: audit.auditor }),
    settle: message('diagnosis.verdict.auditBlocked.settle'),
  },
  {
    row: 9,
    code: 'password-refused-client-mode',
    when: (f) => refused(f) && f.controlMode === 'ccm',
    confidence: 'certain',
    title: message('diagnosis.verdict.passwordRefusedClientMode.title'),
    explanation: refusedText('passwordRefusedClientMode'),
  },
  {
    row: 10,
    code: 'password-refused-admin-mode',
    when: (f) => refused(f) && f.controlMode === 'acm',
    confidence: 'certain',
    title: message('diagnosis.verdict.passwordRefusedAdminMode.title'),
    explanation: refusedText('passwordRefusedAdminMode'),
  },
  {
    row: 7,
    code: 'password-refused',
    when: refused,
    confidence: 'likely',
    title: message('diagnosis.verdict.passwordRefused.title'),
    titleFor: ({ login }) =>
      login && login.user !== 'admin'
        ? message('diagnosis.verdict.passwordRefused.titleNamed', { user: login.user })
        : undefined,
    explanation: refusedText('passwordRefused'),
    settle: message('diagnosis.verdict.passwordRefused.settle'),
  },
  {
    row: 24,
    code: 'password-needed',
    when: (f) => setUp(f) && f.login === undefined && f.statements.has('sccm-says-detected'),
    confidence: 'likely',
    title: message('diagnosis.verdict.detectedByConfigMgr.title'),
    explanation: () => message('diagnosis.verdict.detectedByConfigMgr.explanation'),
    settle: message('diagnosis.verdict.detectedByConfigMgr.settle'),
  },
];

type RefusedRow = 'passwordRefused' | 'passwordRefusedClientMode' | 'passwordRefusedAdminMode';

/** Says whose password was refused, where a machine has refused one. */
function refusedText(row: RefusedRow): DecisionRow['explanation'] {
  return ({ login }) =>
    login
      ? message(`diagnosis.verdict.${row}.explanationNamed`, { user: login.user })
      : message(`diagnosis.verdict.${row}.explanation`);
}

/** That the MEBx password may not be set says something about its policy, not about the account. */
function forbidden({ refusal }: Facts): boolean {
  return refusal?.status === NOT_PERMITTED && refusal.action !== 'set-mebx';
}

function identityText({ identityChange: change }: Facts): Text {
  if (!change) return '';
  switch (change.what) {
    case 'encryption':
    case 'address':
      return message(`diagnosis.identity.${change.what}`);
    case 'lookalike':
      return '';
    default:
      return sentences(message(`diagnosis.identity.differs.${change.what}`), whyItDiffers(change));
  }
}

function whyItDiffers({ what, knownAt }: IdentityChange): Text {
  if (knownAt !== undefined) return message('diagnosis.identity.moved', { address: knownAt });
  // A reset of AMT leaves the hardware address as it is.
  return message(what === 'mac' ? 'diagnosis.identity.newMac' : 'diagnosis.identity.replaced');
}
