import type { Explanation } from '#shared/model/explanation';
import { amtStatusMeaning } from './amt-status';

type Meaning = Omit<Explanation, 'line'>;
interface ErrorText {
  /** Spelling and capitals differ between versions of the tools. */
  pattern: RegExp;
  meaning: Meaning | ((match: RegExpExecArray) => Meaning | undefined);
}

/**
 * Messages of Intel SCS, Configuration Manager, rpc-go and AMT’s own web page, and what they mean (scs-sccm-facts.md
 * 1, 2.2, 3 and 7; mebx-recovery.md 4). The more telling first: of one line the first that fits is taken.
 */
const ERROR_TEXTS: readonly ErrorText[] = [
  {
    pattern: /valid password not found/i,
    meaning: {
      id: 'no-valid-password',
      title: 'None of the passwords on its list fits',
      explanation:
        'The set-up tool tried every password that it had and the machine took none. On a machine that is not set up, somebody has opened MEBx and chosen a password; on one that is set up, its admin password is another one.',
      next: 'Scan the machine here: whether it is set up tells which of the two it is, and the ways on follow from that.',
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
    },
  },
  {
    pattern:
      /(?=.*(?:\bRCS\b|\bWMI\b|\bDCOM\b|Intel_RCS))(?=.*(?:unauthori[sz]ed|access (?:is )?denied|0x80070005))/i,
    meaning: {
      id: 'rcs-rights',
      title: 'The set-up server refused, not the machine',
      explanation:
        'The account that runs the task has no rights on the WMI namespace of the remote configuration service. It says nothing about any AMT password.',
      next: 'Give that account rights on the namespace root\\Intel_RCS (DCOM and WMI) of the server.',
    },
  },
  {
    pattern: /unauthori[sz]ed/i,
    meaning: {
      id: 'caller-unauthorised',
      title: 'The machine refused the login',
      explanation:
        'A login was sent and AMT did not take it: the password is another one, or the account lacks the right. A set-up that brings the factory password fails like this once somebody has opened MEBx.',
      next: 'Scan the machine here. If it is not set up, say that a set-up was refused; if it is, log in once with the right password.',
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
    },
  },
  {
    pattern: /incorrect user name or password|user account temporarily locked/i,
    meaning: {
      id: 'web-page-401',
      title: 'Wrong password, or logins are paused',
      explanation:
        'AMT’s web page says the same for no password, a wrong one, and a pause after too many failures. It proves nothing by itself.',
      next: 'Log in here once: AMT Bench keeps count, and says when a pause is likelier than a wrong password.',
      verdict: 'password-refused',
    },
  },
  {
    pattern: /another process has locked a portion of the file|\b0x0*21\b|error: 0{4,6}21\b/i,
    meaning: {
      id: 'exit-33',
      title: 'Probably no file is locked: a script ended with 33',
      explanation:
        'The task sequence shows Windows’ words for whatever number a command returned. 33 happens to be Windows’ “file is locked”; here it is most likely the exit code of the configuration batch.',
      next: 'Look for the real reason in ACUConfig.log of the same minute, and paste that here.',
      notConfirmed: 'That the 33 is the exit code of the batch is an inference.',
    },
  },
  {
    pattern: /completed with warnings/i,
    meaning: {
      id: 'with-warnings',
      title: 'Done in part',
      explanation:
        'The configuration went through, with warnings. What was left out stands above this line in the log.',
      next: 'Scan the machine and log in: the plan shows what is missing.',
    },
  },
  {
    pattern: /host[- ]based.*not supported|not supported.*host[- ]based/i,
    meaning: {
      id: 'no-host-based',
      title: 'Activation from Windows is not possible on this machine',
      explanation: 'Its AMT is older than 6.2, or host-based setup was switched off in the BIOS.',
      next: 'Activate it by hand in MEBx, or from a server with a certificate.',
    },
  },
  {
    pattern:
      /(?=.*(?:certificate|\bPKI\b|dns suffix|root hash))(?=.*(?:fail|error|not found|mismatch|invalid|denied|missing))/i,
    meaning: {
      id: 'certificate',
      title: 'What admin control mode needs is missing',
      explanation:
        'Activation by certificate wants three things to fit: a provisioning certificate, its root hash inside the machine, and the DNS suffix (DHCP option 15, or set in MEBx).',
      next: 'Check the DNS suffix of this network first. Or activate in client control mode, which needs none of it.',
    },
  },
  {
    pattern:
      /tcp[ _]error|tcp_connect|connect(?:ion)? (?:failed|refused|timed out)|getFullCoreVersion|soap.*(?:fail|error)/i,
    meaning: {
      id: 'no-connection',
      title: 'No connection to AMT',
      explanation:
        'Nobody answered at that address and port: the name leads to another address, the port is closed because AMT is not set up, a set-up window has ended, or a firewall stands between.',
      next: 'Check what the name resolves to, then scan that address here.',
      verdict: 'unreachable',
    },
  },
  {
    pattern: /amt\s*status\W+(?:is\s+)?detected\b/i,
    meaning: {
      id: 'sccm-detected',
      title: 'Configuration Manager has no valid password',
      explanation: '“Detected” is its word for a machine whose AMT it sees and cannot log in to.',
      next: 'Find the password or a way back in here, then let Configuration Manager discover the AMT status again.',
      verdict: 'password-needed',
      statement: 'sccm-says-detected',
    },
  },
  {
    pattern: /login with default password failed|\berror\W+2209\b/i,
    meaning: {
      id: 'usb-2209',
      title: 'The USB stick brought the wrong MEBx password',
      explanation:
        'Set-up by USB presents the current MEBx password first, and it was refused: somebody has changed it.',
      next: 'Say so of the machine; a stick is never a way past an unknown MEBx password.',
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
      notConfirmed: 'Described for Intel boards.',
    },
  },
  {
    pattern: /under attack|authentication failed \d+ times/i,
    meaning: {
      id: 'under-attack',
      title: 'Something keeps logging in with a wrong password',
      explanation:
        'A console or a mismatched LMS driver fails again and again. These failures use up the same counter as yours, so AMT pauses logins for everybody.',
      next: 'Stop the other console or update the LMS driver, wait 90 seconds, then log in here once.',
      verdict: 'login-paused',
    },
  },
  {
    pattern:
      /\b(?:pt_?status|amt[- _]?status|returnvalue|return value|status code)\D{0,12}?(?:0x([0-9a-f]{1,4})\b|(\d{1,5})\b)/i,
    meaning: ([, hex, decimal]) =>
      amtStatusMeaning(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  },
  {
    pattern: /\brpc\b.*\b(?:exit(?:ed)?|code|error)\D{0,20}(\d{1,4})\b/i,
    meaning: ([, code]) => rpcMeaning(Number(code)),
  },
  {
    pattern: /exit(?:ed)? with code\D{0,3}(\d{1,5})/i,
    meaning: ([, code]) => exitMeaning(Number(code)),
  },
];

const LINE_SHOWN = 240;
const MOST_FOUND = 40;

/**
 * What a message or a log says about AMT. Pure.
 * @param text any text; each meaning is told once, with the first line that has it
 */
export function explainText(text: string): Explanation[] {
  const found = new Map<string, Explanation>();
  for (const line of text.split(/\r?\n/)) {
    if (found.size >= MOST_FOUND) break;
    for (const { pattern, meaning } of ERROR_TEXTS) {
      // A line of a log can be very long; what matters stands near its beginning.
      const match = pattern.exec(line.slice(0, 4_000));
      const told = match && (typeof meaning === 'function' ? meaning(match) : meaning);
      if (!told) continue;
      if (!found.has(told.id)) found.set(told.id, { ...told, line: shown(line) });
      break;
    }
  }
  return [...found.values()];
}

function shown(line: string): string {
  const clean = line.trim().replaceAll(/\s+/g, ' ');
  return clean.length <= LINE_SHOWN ? clean : `${clean.slice(0, LINE_SHOWN)} …`;
}

/** Exit codes of rpc-go (scs-sccm-facts.md 7); 1000 and more are a PT_STATUS and 1000. */
const RPC: Readonly<
  Record<number, readonly [title: string, next: string, verdict?: Explanation['verdict']]>
> = {
  1: ['rpc did not run as administrator', 'Start it in a terminal with administrator rights.'],
  2: ['Windows has no driver for the management engine', 'Install the Intel MEI driver of the maker.'],
  3: ['rpc finds no AMT', 'Look for AMT or manageability in the BIOS.', 'no-amt-seen'],
  4: ['AMT is not ready', 'Wait a minute and run it again.'],
  71: ['rpc could not reach AMT', 'Check the MEI driver and the LMS service.'],
  100: ['AMT refused the password', 'Log in here once with the right one.', 'password-refused'],
  109: ['rpc could not unprovision', 'Ask for the control mode: in admin mode it needs the AMT password.'],
  110: ['The unprovision failed', 'Ask for the control mode: in admin mode it needs the AMT password.'],
  111: ['rpc could not activate', 'Check whether AMT is set up already.'],
  115: ['AMT is not activated', 'Activate it first.', 'not-set-up'],
  118: ['The MEBx password could not be set', 'Its policy may forbid it, or the password is too weak.'],
  119: ['The AMT password could not be changed', 'Log in here and read what the firmware says.'],
};

function rpcMeaning(code: number): Meaning | undefined {
  if (code >= 1000 && code <= 4000) return amtStatusMeaning(code - 1000);
  const known = RPC[code];
  if (!known) return undefined;
  const [title, next, verdict] = known;
  return {
    id: `rpc-${String(code)}`,
    title,
    explanation: `rpc ended with ${String(code)}.`,
    next,
    ...(verdict && { verdict }),
  };
}

/** Of ACUConfig only three codes are known, and two of these from memory: the number is shown, never guessed at. */
function exitMeaning(code: number): Meaning | undefined {
  if (code === 0) return undefined;
  const words: Readonly<Record<number, string>> = {
    32: 'It seems to mean “completed with warnings”.',
    33: 'Seen where a configuration failed because of a changed password.',
    75: 'It seems to mean “failed to complete remote configuration”.',
  };
  return {
    id: `exit-${String(code)}`,
    title: `The configuration tool ended with ${String(code)}`,
    explanation:
      words[code] ?? 'Intel’s list of these numbers is not public any more; the lines above it say why.',
    next: 'Paste the lines before this one, too.',
    notConfirmed: 'Meanings of these exit codes are recalled from logs.',
  };
}
