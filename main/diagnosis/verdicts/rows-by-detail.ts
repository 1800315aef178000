import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import type { Facts } from '../facts/facts';
import { metMebx } from '../facts/statements';
import { accepted, clockLost, type DecisionRow, intel, notSetUp, onlyStated, setUp } from './decision-row';

/** The other rows of docs/reference/recovery.md, R17, the more specific ones first. */
export const ROWS_BY_DETAIL: readonly DecisionRow[] = [
  {
    row: 6,
    code: 'ready',
    when: accepted,
    confidence: 'certain',
    title: message('diagnosis.verdict.ready.title'),
    explanation: () => message('diagnosis.verdict.ready.explanation'),
  },
  {
    row: 22,
    code: 'rtc-clear-ineffective',
    when: (f) => notSetUp(f) && f.refusedAfterReset,
    confidence: 'likely',
    title: message('diagnosis.verdict.rtcClearIneffective.title'),
    explanation: ({ statements }) =>
      message(
        statements.has('layout-checked')
          ? 'diagnosis.verdict.rtcClearIneffective.explanationOnceChecked'
          : 'diagnosis.verdict.rtcClearIneffective.explanation',
      ),
    settle: message('diagnosis.verdict.rtcClearIneffective.settle'),
    notConfirmed: [message('diagnosis.verdict.rtcClearIneffective.doubt')],
  },
  {
    row: 20,
    code: 'mebx-layout-trap',
    when: (f) =>
      notSetUp(f) &&
      f.statements.has('mebx-refused-factory-password') &&
      f.statements.has('never-touched') &&
      !f.statements.has('layout-checked'),
    confidence: 'likely',
    title: message('diagnosis.verdict.layoutTrap.title'),
    explanation: () => message('diagnosis.verdict.layoutTrap.explanation'),
    settle: message('diagnosis.verdict.layoutTrap.settle'),
  },
  {
    row: 4,
    code: 'setup-refused',
    when: (f) =>
      notSetUp(f) &&
      (f.statements.has('mebx-refused-factory-password') || f.statements.has('setup-refused-password')),
    confidence: 'certain',
    title: message('diagnosis.verdict.setupRefused.title'),
    explanation: () => message('diagnosis.verdict.setupRefused.explanation'),
    notConfirmed: [message('diagnosis.verdict.setupRefused.doubt')],
  },
  {
    row: 3,
    code: 'not-set-up',
    when: notSetUp,
    confidence: 'certain',
    title: message('diagnosis.verdict.notSetUp.title'),
    explanation: notSetUpText,
    settle: message('diagnosis.verdict.notSetUp.settle'),
  },
  {
    row: 15,
    code: 'clock-lost',
    when: (f) => setUp(f) && clockLost(f),
    confidence: 'likely',
    title: message('diagnosis.verdict.clockLost.title'),
    explanation: () => message('diagnosis.verdict.clockLost.explanation'),
    settle: message('diagnosis.verdict.clockLost.settle'),
  },
  {
    row: 2,
    code: 'hidden',
    // A driver service passes on no ping, whatever the setting is.
    when: (f) => setUp(f) && f.pong === 'none' && f.amtOnWeb && !f.ownPort,
    confidence: 'certain',
    title: message('diagnosis.verdict.hidden.title'),
    explanation: () => message('diagnosis.verdict.hidden.explanation'),
    alsoAsNote: message('diagnosis.verdict.hidden.note'),
  },
  {
    row: 13,
    code: 'tls-only',
    when: (f) =>
      setUp(f) && f.ports.https === 'open' && (f.ports.http === 'closed' || f.ports.http === 'filtered'),
    confidence: 'certain',
    title: message('diagnosis.verdict.tlsOnly.title'),
    explanation: () => message('diagnosis.verdict.tlsOnly.explanation'),
    alsoAsNote: message('diagnosis.verdict.tlsOnly.note'),
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => setUp(f) && shut(f, 'http') && shut(f, 'https'),
    confidence: 'possible',
    title: message('diagnosis.verdict.portsShut.title'),
    explanation: (f) =>
      sentences(
        message('diagnosis.verdict.portsShut.explanation'),
        f.statementFacts === 'not-set-up'
          ? message('diagnosis.verdict.portsShut.reportedNotSetUp')
          : undefined,
      ),
    settle: message('diagnosis.verdict.portsShut.settle'),
  },
  {
    row: 6,
    code: 'password-needed',
    when: (f) => setUp(f) && intel(f),
    confidence: 'certain',
    title: message('diagnosis.verdict.passwordNeeded.title'),
    explanation: () => message('diagnosis.verdict.passwordNeeded.explanation'),
  },
  {
    row: 1,
    code: 'no-amt-seen',
    when: (f) => f.vendor === 'dash-other',
    confidence: 'certain',
    title: message('diagnosis.verdict.dash.title'),
    explanation: () => message('diagnosis.verdict.dash.explanation'),
  },
  {
    row: 1,
    code: 'no-amt-seen',
    when: (f) => f.statements.has('windows-says-no-amt'),
    confidence: 'likely',
    title: message('diagnosis.verdict.noAmtInWindows.title'),
    explanation: ({ statements }) =>
      message(
        metMebx(statements)
          ? 'diagnosis.verdict.noAmtInWindows.mebxSeen'
          : 'diagnosis.verdict.noAmtInWindows.explanation',
      ),
    settle: message('diagnosis.verdict.noAmtInWindows.settle'),
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => onlyStated(f, 'set-up'),
    confidence: 'likely',
    title: message('diagnosis.verdict.setUpInWindows.title'),
    explanation: (f) => {
      const mode = f.controlMode === 'ccm' ? 'ccm' : 'acm';
      return sentences(
        message(`diagnosis.verdict.setUpInWindows.mode.${mode}`),
        portsText(f),
        message('diagnosis.verdict.setUpInWindows.reasons'),
        mode === 'ccm' ? message('diagnosis.verdict.setUpInWindows.unconfigure') : undefined,
      );
    },
    settle: message('diagnosis.verdict.setUpInWindows.settle'),
    notConfirmed: [message('diagnosis.verdict.setUpInWindows.doubt')],
  },
  {
    row: 4,
    code: 'setup-refused',
    when: (f) =>
      onlyStated(f, 'has-amt') &&
      (f.statements.has('mebx-refused-factory-password') || f.statements.has('setup-refused-password')),
    confidence: 'likely',
    title: message('diagnosis.verdict.mebxPasswordChanged.title'),
    explanation: (f) =>
      sentences(
        message('diagnosis.verdict.mebxPasswordChanged.changed'),
        portsText(f),
        message('diagnosis.verdict.mebxPasswordChanged.activate'),
      ),
    settle: message('diagnosis.verdict.mebxPasswordChanged.settle'),
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => onlyStated(f, 'has-amt') || (f.state === 'unknown' && intel(f)),
    confidence: 'possible',
    title: message('diagnosis.verdict.notFound.title'),
    explanation: (f) => sentences(whyThere(f), portsText(f), message('diagnosis.verdict.notFound.reasons')),
    settle: message('diagnosis.verdict.notFound.settle'),
  },
  {
    row: 19,
    code: 'unreachable',
    when: (f) => f.ownPort && !f.amtOnWeb && !neverAsked(f),
    confidence: 'possible',
    title: message('diagnosis.verdict.ownPort.title'),
    explanation: () => message('diagnosis.verdict.ownPort.explanation'),
    settle: message('diagnosis.verdict.ownPort.settle'),
    notConfirmed: [message('diagnosis.verdict.ownPort.doubt')],
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => f.pong === 'none' && f.ports.http === 'filtered' && f.ports.https === 'filtered',
    confidence: 'possible',
    title: message('diagnosis.verdict.noAnswer.title'),
    explanation: () => message('diagnosis.verdict.noAnswer.explanation'),
    settle: message('diagnosis.verdict.noAnswer.settle'),
  },
  {
    row: 1,
    code: 'no-amt-seen',
    when: neverAsked,
    confidence: 'possible',
    title: message('diagnosis.verdict.notLooked.title'),
    explanation: () => message('diagnosis.verdict.notLooked.explanation'),
    settle: message('diagnosis.verdict.notLooked.settle'),
  },
  {
    row: 1,
    code: 'no-amt-seen',
    when: () => true,
    confidence: 'possible',
    title: message('diagnosis.verdict.noSign.title'),
    explanation: (f) =>
      sentences(
        message('diagnosis.verdict.noSign.nothing'),
        portsAsked(f) ? undefined : portsText(f),
        message('diagnosis.verdict.noSign.reasons'),
      ),
    settle: message('diagnosis.verdict.noSign.settle'),
    notConfirmed: [message('diagnosis.verdict.noSign.doubt')],
  },
];

function shut({ ports }: Facts, service: 'http' | 'https'): boolean {
  return ports[service] === 'closed' || ports[service] === 'filtered';
}

/** A list has named it, and nobody has sent it anything yet. */
function neverAsked({ pong, ports }: Facts): boolean {
  return pong === undefined && Object.values(ports).every((state) => state === 'unknown');
}

/** A port that was not asked is not a port that gave no answer. */
function portsAsked({ ports }: Facts): boolean {
  return ports.http !== 'unknown' && ports.https !== 'unknown';
}

function portsText(facts: Facts): Text {
  return message(portsAsked(facts) ? 'diagnosis.ports.silent' : 'diagnosis.ports.notChecked');
}

function whyThere(facts: Facts): Text {
  if (intel(facts)) return message('diagnosis.verdict.notFound.pong');
  return message(
    facts.statements.has('sccm-says-detected')
      ? 'diagnosis.verdict.notFound.detected'
      : 'diagnosis.verdict.notFound.reported',
  );
}

function notSetUpText(facts: Facts): Text {
  const known = message(`diagnosis.verdict.notSetUp.${whatIsKnownOfMebx(facts.statements)}`);
  if (!onlyStated(facts, 'not-set-up')) return known;
  const silent = portsAsked(facts) ? message('diagnosis.verdict.notSetUp.silent') : portsText(facts);
  return sentences(silent, known);
}

function whatIsKnownOfMebx(
  statements: Facts['statements'],
): 'factoryPassword' | 'reset' | 'detected' | 'opened' | 'unknown' {
  if (statements.has('mebx-accepted-factory-password')) return 'factoryPassword';
  if (statements.has('rtc-cleared') || statements.has('bios-unconfigured')) return 'reset';
  if (statements.has('sccm-says-detected')) return 'detected';
  return statements.has('mebx-opened-before') ? 'opened' : 'unknown';
}
