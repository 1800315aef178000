import type { Facts } from '../facts/facts';
import { metMebx } from '../facts/statements';
import { accepted, clockLost, type DecisionRow, intel, notSetUp, onlyStated, setUp } from './decision-row';

/** The other rows of docs/reference/recovery.md, R17, the more specific ones first. */
export const ROWS_BY_DETAIL: readonly DecisionRow[] = [
  {
    row: 19,
    code: 'no-amt-seen',
    when: (f) => f.ownPort && f.amtOnWeb,
    confidence: 'likely',
    title: 'This laptop’s own AMT, through its driver',
    explanation: () =>
      'The port belongs to the driver service of this very laptop (LMS), which speaks for the AMT inside it. It says nothing about any machine on the bench; scan their addresses instead.',
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
    row: 22,
    code: 'rtc-clear-ineffective',
    when: (f) => notSetUp(f) && f.refusedAfterReset,
    confidence: 'likely',
    title: 'The battery did not reset the MEBx password',
    explanation: (f) =>
      `The battery was out, and MEBx still refuses “admin”. ${f.statements.has('layout-checked') ? 'The keyboard was checked, so on this model the firmware does not follow the battery.' : 'Check the keyboard first: MEBx reads it as an American one, and NumLock may turn letters into digits.'} What is left is the maker’s BIOS item or the maker’s service.`,
    settle: 'Type “admin” as on an American keyboard, NumLock off (on AZERTY press q d , i n).',
    notConfirmed: [
      'Which models keep the MEBx password without their battery is known from single reports only.',
    ],
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
    title: 'Probably the keyboard, not the password',
    explanation: () =>
      'Nobody has touched AMT, and yet MEBx refuses “admin”. MEBx reads every keyboard as an American one: on AZERTY press q d , i n. NumLock may turn letters into digits on a laptop, and a scanner used as keyboard drops capitals.',
    settle: 'Type “admin” as on an American keyboard, NumLock off, and say what MEBx answers.',
  },
  {
    row: 4,
    code: 'setup-refused',
    when: (f) =>
      notSetUp(f) &&
      (f.statements.has('mebx-refused-factory-password') || f.statements.has('setup-refused-password')),
    confidence: 'certain',
    title: 'MEBx password was changed before setup',
    explanation: () =>
      'The factory password was offered and refused: somebody opened MEBx on this machine before, and MEBx makes everybody choose a new password. A setup that brings the factory password fails here. AMT can still be activated from Windows without the MEBx password, or the MEBx password is reset first.',
    notConfirmed: [
      'That AMT of every generation takes an activation from Windows while its MEBx password is changed follows from what the tools send; nobody has tried all of them.',
    ],
  },
  {
    row: 3,
    code: 'not-set-up',
    when: notSetUp,
    confidence: 'certain',
    title: 'AMT is there, not set up yet',
    explanation: notSetUpWords,
    settle: 'Ask whether anybody has opened MEBx on this machine.',
  },
  {
    row: 15,
    code: 'clock-lost',
    when: (f) => setUp(f) && clockLost(f),
    confidence: 'likely',
    title: 'The clock of AMT was lost',
    explanation: () =>
      'The certificate of this machine is dated years away from today: AMT lost its clock, probably when a battery was taken out. Encrypted logins of other consoles fail for that reason. Log in here and set the clock.',
    settle: 'Log in; AMT Bench then reads the clock itself.',
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
    row: 1,
    code: 'unreachable',
    when: (f) => setUp(f) && shut(f, 'http') && shut(f, 'https'),
    confidence: 'possible',
    title: 'Set up, but no port lets us in',
    explanation: (f) =>
      `The presence pong says that AMT is set up, yet neither of its ports answers. A firewall may stand between, the ports may be limited to another network, or AMT is just restarting.${f.statementFacts === 'not-set-up' ? ' You told of a machine that is not set up: if nobody has set it up since, the reset did nothing.' : ''}`,
    settle: 'Wait a minute and check again; then try from the same network segment.',
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
    code: 'no-amt-seen',
    when: (f) => f.statements.has('windows-says-no-amt'),
    confidence: 'likely',
    title: 'Windows finds no AMT in this machine',
    explanation: ({ statements }) =>
      metMebx(statements)
        ? 'Nothing on the network identifies AMT, and Windows finds none. Yet you told of its MEBx, so the machine has AMT and it is probably switched off: look in the BIOS for an item that names AMT or manageability, and whether Windows has the driver of the management engine (MEI).'
        : 'Nothing on the network identifies AMT, and Windows finds none either. Either the machine has no AMT, or it is switched off in the BIOS: look there for an item that names AMT or manageability.',
    settle: 'Look for AMT or manageability in the BIOS, then check again.',
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => onlyStated(f, 'set-up'),
    confidence: 'likely',
    title: 'Set up according to Windows, but not found at this address',
    explanation: (f) =>
      `Windows reports that AMT is set up (${f.controlMode === 'ccm' ? 'client' : 'admin'} control mode), and ${noPort(f)}. AMT may have another address than Windows, or listen on another network port of the machine; something between may hold its ports back; with home domains set, AMT closes its ports outside of them and talks to its server only; or it hangs.${f.controlMode === 'ccm' ? ' In client control mode a Windows administrator can un-configure AMT without its password (rpc deactivate --local).' : ''}`,
    settle:
      'Compare the address and the link that Windows names for AMT with this address and this cable, and check again from the same network segment. If they are the same, switch AMT off and on again in the BIOS.',
    notConfirmed: [
      'That switching AMT off and on in the BIOS wakes one that is set up and silent is known from a single report.',
    ],
  },
  {
    row: 4,
    code: 'setup-refused',
    when: (f) =>
      onlyStated(f, 'has-amt') &&
      (f.statements.has('mebx-refused-factory-password') || f.statements.has('setup-refused-password')),
    confidence: 'likely',
    title: 'MEBx password was changed',
    explanation: (f) =>
      `The factory password was offered and refused, so somebody has changed it; ${noPort(f)}. Whether it is set up is not known from here. If it is not, it can be activated from Windows without the MEBx password.`,
    settle: 'Ask Windows whether AMT is activated (rpc amtinfo).',
  },
  {
    row: 1,
    code: 'unreachable',
    when: (f) => onlyStated(f, 'has-amt') || (f.state === 'unknown' && intel(f)),
    confidence: 'possible',
    title: 'AMT is there, but not found at this address',
    explanation: (f) =>
      `${whyThere(f)}; ${noPort(f)}. Silence is normal while AMT is not set up. If it is set up, it may have another address, its ports may be held back or closed outside of its home domains, or the machine is off without standby power.`,
    settle: 'Run the local check in Windows (rpc amtinfo): it tells whether AMT is set up, and its address.',
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
    title: 'No sign of AMT on the network',
    explanation: (f) =>
      `Nothing here identifies AMT${portsAsked(f) ? '' : ', and its ports were not asked'}. That is normal for a machine whose AMT was never set up or is switched off in the BIOS, and for one without AMT. Look at the vPro sticker and the BIOS, or ask Windows, before you open anything.`,
    settle: 'Run the local check in Windows (rpc amtinfo).',
    notConfirmed: ['Many makers deliver machines from 2022 on with AMT switched off, then nothing answers.'],
  },
];

function shut({ ports }: Facts, service: 'http' | 'https'): boolean {
  return ports[service] === 'closed' || ports[service] === 'filtered';
}

/** A port that was not asked is not a port that gave no answer. */
function portsAsked({ ports }: Facts): boolean {
  return ports.http !== 'unknown' && ports.https !== 'unknown';
}

function noPort(facts: Facts): string {
  return portsAsked(facts)
    ? 'no port of AMT answers at this address'
    : 'the ports of AMT were not asked at this address';
}

function whyThere(facts: Facts): string {
  if (intel(facts)) return 'The presence pong is that of AMT, and does not tell whether it is set up';
  return facts.statements.has('sccm-says-detected')
    ? 'Configuration Manager has seen AMT on this machine and has no password for it'
    : 'What you told shows that this machine has AMT';
}

function notSetUpWords(facts: Facts): string {
  const { statements } = facts;
  const silent = onlyStated(facts, 'not-set-up')
    ? portsAsked(facts)
      ? 'No port of AMT answers at this address, which is common before it is set up. '
      : 'The ports of AMT were not asked at this address. '
    : '';
  return silent + whatIsKnownOfMebx(statements);
}

function whatIsKnownOfMebx(statements: Facts['statements']): string {
  if (statements.has('mebx-accepted-factory-password')) {
    return 'MEBx takes “admin”: the factory password is back. Set the house password there and activate network access, or activate from Windows.';
  }
  if (statements.has('rtc-cleared') || statements.has('bios-unconfigured')) {
    return 'It was reset at the machine. Whether MEBx takes “admin” again shows at the keyboard only: open MEBx there, set the house password and activate network access. Or activate from Windows, which does not ask for it.';
  }
  if (statements.has('sccm-says-detected')) {
    return 'Configuration Manager shows “Detected”: none of its passwords fits, so the MEBx password is probably no longer the factory one. Activate from Windows, which does not ask for it.';
  }
  return statements.has('mebx-opened-before')
    ? 'It can be activated. MEBx was opened before, so its password is no longer the factory one: activate from Windows, which does not ask for it.'
    : 'It can be activated. Whether somebody has changed the MEBx password cannot be seen from the network. Activating from Windows does not ask for it.';
}
