import { durationWords } from '#shared/model/clock-words';
import { BLOCKING_COMPONENT } from '#shared/model/pt-status';
import { message, type Text } from '#shared/texts/message';
import type { Facts } from '../facts/facts';
import { advisoryText, laterAdvisories } from './advisories';
import { accepted, clockLost, intel, type NoteRule, notSetUp, setUp } from './decision-row';

/** AMT checks certificates and tickets by its clock; Kerberos tolerates five minutes. */
const CLOCK_WORTH_SAYING_SECONDS = 300;

/** What is said beside a verdict: rows 18, 21 and 23 of the decision table, and what a login brought to light. */
export const NOTE_RULES: readonly NoteRule[] = [
  {
    code: 'no-web-page',
    row: 18,
    text: ({ webPage, amtOnWeb }) =>
      amtOnWeb && webPage === 404 ? message('diagnosis.note.noWebPage') : undefined,
  },
  {
    code: 'own-computer',
    row: 19,
    text: ({ ownPort, amtOnWeb }) =>
      ownPort && amtOnWeb ? message('diagnosis.note.ownComputer') : undefined,
  },
  {
    code: 'mebx-key-dead',
    row: 21,
    text: ({ statements }) =>
      statements.has('mebx-key-dead') ? message('diagnosis.note.mebxKeyDead') : undefined,
  },
  {
    code: 'bitlocker-asks-key',
    row: 23,
    text: ({ statements }) =>
      statements.has('bitlocker-asks-key') ? message('diagnosis.note.bitlocker') : undefined,
  },
  {
    code: 'mebx-layout-trap',
    row: 20,
    text: (facts) =>
      notSetUp(facts) &&
      facts.statements.has('mebx-refused-factory-password') &&
      !facts.statements.has('never-touched') &&
      !facts.statements.has('layout-checked')
        ? message('diagnosis.note.layout')
        : undefined,
  },
  {
    // No contradiction: it may have been set up since.
    code: 'contradiction',
    text: ({ statements, state, login }) =>
      statements.has('never-touched') && login?.outcome !== 'accepted' && (state === 'post' || state === 'in')
        ? message(`diagnosis.contradiction.neverTouched.${state}`)
        : undefined,
  },
  {
    code: 'rtc-clear-ineffective',
    row: 22,
    text: (facts) =>
      setUp(facts) && facts.resetHadNoEffect ? message('diagnosis.note.resetIneffective') : undefined,
  },
  {
    code: 'clock-lost',
    row: 15,
    text: (facts) => (accepted(facts) && clockLost(facts) ? message('diagnosis.note.clockLost') : undefined),
  },
  {
    code: 'clock-off',
    text: (facts) => {
      const { clockOffsetSeconds: off } = facts;
      if (off === undefined || clockLost(facts) || Math.abs(off) <= CLOCK_WORTH_SAYING_SECONDS) {
        return undefined;
      }
      return message(off < 0 ? 'diagnosis.note.clockBehind' : 'diagnosis.note.clockAhead', {
        duration: durationWords(off),
      });
    },
  },
  {
    code: 'default-password',
    text: ({ passwords }) =>
      passwords?.adminIsDefault || passwords?.adminIsDefaultLocal
        ? message('diagnosis.note.defaultPassword')
        : undefined,
  },
  {
    code: 'passwords-apart',
    text: ({ passwords, login }) =>
      login?.outcome === 'accepted' && (passwords?.passwordModel ?? 0) > 0
        ? message('diagnosis.note.passwordsApart')
        : undefined,
  },
  {
    code: 'mebx-policy',
    text: ({ refusal }) =>
      refusal?.action === 'set-mebx' && refusal.status === 16
        ? message('diagnosis.note.mebxPolicy')
        : undefined,
  },
  {
    code: 'audit-may-veto',
    text: ({ audit, refusal }) =>
      audit?.mayVeto && refusal?.status !== BLOCKING_COMPONENT
        ? message('diagnosis.note.auditMayVeto')
        : undefined,
  },
  {
    code: 'owned-elsewhere',
    row: 25,
    text: ({ remoteServers, statements }) =>
      remoteServers.length > 0 && statements.has('owner-released-it')
        ? message('diagnosis.note.released', { servers: remoteServers })
        : undefined,
  },
  {
    code: 'lookalike',
    text: ({ lookalikeAt }) =>
      lookalikeAt === undefined ? undefined : message('diagnosis.note.lookalike', { address: lookalikeAt }),
  },
  {
    // INTEL-SA-00709 is no matter of the version: whatever answers without encryption has it.
    code: 'plain-port',
    text: (facts) => {
      // What is open to this computer itself says nothing about the network.
      const ports = setUp(facts) && facts.amtOnWeb && !facts.ownPort ? plainPorts(facts) : [];
      return ports.length === 0 ? undefined : message('diagnosis.note.plainPort', { ports });
    },
  },
  {
    code: 'advisory',
    text: (facts) => (setUp(facts) && intel(facts) ? advisoryText(facts.version) : undefined),
    count: ({ version }) => laterAdvisories(version)?.length,
  },
];

function plainPorts({ ports }: Facts): Text[] {
  return (['http', 'dash', 'redirection'] as const).flatMap((service) =>
    ports[service] === 'open' ? [message(`diagnosis.plainPort.${service}`)] : [],
  );
}
