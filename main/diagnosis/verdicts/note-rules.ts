import { clockWords } from '#shared/model/clock-words';
import { BLOCKING_COMPONENT } from '#shared/model/pt-status';
import type { Facts } from '../facts/facts';
import { advisoryText } from './advisories';
import { accepted, clockLost, intel, type NoteRule, notSetUp, setUp } from './decision-row';

/** AMT checks certificates and tickets by its clock; Kerberos tolerates five minutes. */
const CLOCK_WORTH_SAYING_SECONDS = 300;

/** What is said beside a verdict: rows 18, 21 and 23 of the decision table, and what a login brought to light. */
export const NOTE_RULES: readonly NoteRule[] = [
  {
    code: 'no-web-page',
    row: 18,
    text: ({ webPage, amtOnWeb }) =>
      amtOnWeb && webPage === 404
        ? 'It has no web page: that is normal on new firmware, or the page was switched off. Management works without it.'
        : undefined,
  },
  {
    code: 'mebx-key-dead',
    row: 21,
    text: ({ statements }) =>
      statements.has('mebx-key-dead')
        ? 'MEBx is hidden, not locked: enable its key in the BIOS, turn fast boot off, or look for “Intel MEBx” in the boot menu (F12) or inside the BIOS setup.'
        : undefined,
  },
  {
    code: 'bitlocker-asks-key',
    row: 23,
    text: ({ statements }) =>
      statements.has('bitlocker-asks-key')
        ? 'The data is safe: enter the 48-digit key once, put disk mode, Secure Boot and TPM back as they were, then resume protection. Never confirm “clear TPM”.'
        : undefined,
  },
  {
    code: 'mebx-layout-trap',
    row: 20,
    text: (facts) =>
      notSetUp(facts) &&
      facts.statements.has('mebx-refused-factory-password') &&
      !facts.statements.has('never-touched') &&
      !facts.statements.has('layout-checked')
        ? 'Was “admin” typed as on an American keyboard? MEBx reads every keyboard as an American one: on AZERTY press q d , i n.'
        : undefined,
  },
  {
    // No contradiction: it may have been set up since.
    code: 'contradiction',
    text: ({ statements, state, login }) =>
      statements.has('never-touched') && login?.outcome !== 'accepted' && (state === 'post' || state === 'in')
        ? `You said that nobody has touched AMT, but ${state === 'post' ? 'it is set up' : 'its setup was started'}: somebody did that, before or since.`
        : undefined,
  },
  {
    code: 'rtc-clear-ineffective',
    row: 22,
    text: (facts) =>
      setUp(facts) && facts.resetHadNoEffect
        ? 'The reset did nothing to AMT: it asks for a login in the same realm as before. On this machine such a reset does not reach AMT; take the next way.'
        : undefined,
  },
  {
    code: 'clock-lost',
    row: 15,
    text: (facts) => (accepted(facts) && clockLost(facts) ? 'The clock of AMT was lost; set it.' : undefined),
  },
  {
    code: 'clock-off',
    text: (facts) => {
      const { clockOffsetSeconds: off } = facts;
      if (off === undefined || clockLost(facts) || Math.abs(off) <= CLOCK_WORTH_SAYING_SECONDS) {
        return undefined;
      }
      return `The clock of AMT is ${clockWords(off)}.`;
    },
  },
  {
    code: 'default-password',
    text: ({ passwords }) =>
      passwords?.adminIsDefault || passwords?.adminIsDefaultLocal
        ? 'The admin password has not been changed since AMT was set up.'
        : undefined,
  },
  {
    code: 'passwords-apart',
    text: ({ passwords, login }) =>
      login?.outcome === 'accepted' && (passwords?.passwordModel ?? 0) > 0
        ? 'MEBx has a password of its own here: the one that logs in over the network may not open it.'
        : undefined,
  },
  {
    code: 'mebx-policy',
    text: ({ refusal }) =>
      refusal?.action === 'set-mebx' && refusal.status === 16
        ? 'It refused to have its MEBx password set over the network (status 16): the password policy in MEBx allows that only while the password is “admin”, or only during setup.'
        : undefined,
  },
  {
    code: 'audit-may-veto',
    text: ({ audit, refusal }) =>
      audit?.mayVeto && refusal?.status !== BLOCKING_COMPONENT
        ? 'An audit policy is active: its auditor can block the unprovisioning of AMT.'
        : undefined,
  },
  {
    code: 'owned-elsewhere',
    row: 25,
    text: ({ remoteServers, statements }) =>
      remoteServers.length > 0 && statements.has('owner-released-it')
        ? `It still calls a management server (${remoteServers.join(', ')}); you said that its owner has released it.`
        : undefined,
  },
  {
    code: 'lookalike',
    text: ({ lookalikeAt }) =>
      lookalikeAt === undefined
        ? undefined
        : `It shows the same realm as the machine at ${lookalikeAt}. Older firmware shares realms between machines, so this may be another one, or the same one at another address. Passwords stored for that machine are not used here unless you say that it is the same.`,
  },
  {
    // INTEL-SA-00709 is no matter of the version: whatever answers without encryption has it.
    code: 'plain-port',
    text: (facts) => {
      const ports = setUp(facts) && facts.amtOnWeb ? plainPorts(facts) : [];
      return ports.length === 0
        ? undefined
        : `It answers without encryption (${ports.join(', ')}): whoever can listen on this network can attack the login and read everything that is done (INTEL-SA-00709). Switch TLS on and the plain ports off; a profile can do that.`;
    },
  },
  {
    code: 'advisory',
    text: (facts) => (setUp(facts) && intel(facts) ? advisoryText(facts.version) : undefined),
  },
];

function plainPorts({ ports }: Facts): string[] {
  const names = { http: 'web', dash: 'DASH', redirection: 'redirection' } as const;
  return (['http', 'dash', 'redirection'] as const).flatMap((service) =>
    ports[service] === 'open' ? [names[service]] : [],
  );
}
