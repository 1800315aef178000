import type { Meaning } from './meaning';
import { rpcMeaning } from './rpc-codes';

/** A sentence of a tool: all of these stand in the line. Spelling and capitals differ between versions of the tools. */
interface Sentence {
  words: readonly RegExp[];
  meaning: Meaning | undefined;
}

const NO_DNS_SUFFIX: Meaning = {
  id: 'no-dns-suffix',
  title: 'The DNS suffix is missing',
  explanation:
    'Activation by certificate into admin control mode wants a DNS suffix that fits the certificate. The machine got none, neither from DHCP (option 15) nor in MEBx. This is about the network, not about a password.',
  next: 'Set DHCP option 15, or the suffix in MEBx. Or activate in client control mode, which needs none.',
};

const NO_ACCESS: Meaning = {
  id: 'no-access-to-me',
  title: 'rpc cannot reach the management engine',
  explanation:
    'One of three is missing: the management engine itself (switched off in the BIOS), its driver (MEI), or administrator rights.',
  next: 'Start it as administrator first; then look for the MEI driver, then for AMT or manageability in the BIOS.',
};

const ACTIVATION_FAILED: Meaning = {
  id: 'activation-failed',
  title: 'The activation failed',
  explanation:
    'The firmware did not take the activation. That does not say why: the certificate, the DNS suffix, or an earlier activation that stopped half way.',
  next: 'Read the lines above it, in the log of the server too; then scan the machine to see how far it came.',
};

/**
 * Sentences of Intel SCS, Configuration Manager, rpc-go and its servers, and AMT itself. The more telling first: of one
 * line the first that fits is taken.
 */
const SENTENCES: readonly Sentence[] = [
  {
    words: [/valid password not found/i],
    meaning: {
      id: 'no-valid-password',
      title: 'None of the passwords on its list fits',
      explanation:
        'The setup tool tried every password that it had and the machine took none. On a machine that is not set up, somebody has opened MEBx and chosen a password; on one that is set up, its admin password is another one.',
      next: 'Scan the machine here: whether it is set up tells which of the two it is, and the ways on follow from that.',
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
    },
  },
  {
    words: [/\b(?:RCS|WMI|DCOM)\b|Intel_RCS/i, /unauthori[sz]ed|access (?:is )?denied|0x80070005/i],
    meaning: {
      id: 'rcs-rights',
      title: 'The setup server refused, not the machine',
      explanation:
        'The account that runs the task has no rights on the WMI namespace of the remote configuration service. It says nothing about any AMT password.',
      next: 'Give that account rights on the namespace root\\Intel_RCS (DCOM and WMI) of the server.',
    },
  },
  {
    words: [/\bcaller\b/i, /unauthori[sz]ed|not authori[sz]ed/i],
    meaning: {
      id: 'caller-unauthorised',
      title: 'The machine refused the login',
      explanation:
        'A login was sent and AMT did not take it: the password is another one, or the account lacks the right. A setup that brings the factory password fails like this once somebody has opened MEBx.',
      next: 'Scan the machine here. If it is not set up, say that a setup was refused; if it is, log in once with the right password.',
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
    },
  },
  {
    words: [
      /AMT not found: MEI|call to the HECI driver failed|cannot open MEI device|\/dev\/mei\d{0,2}: no such file/i,
    ],
    meaning: rpcMeaning(2),
  },
  { words: [/need administrator privileges|\/dev\/mei\d{0,2}: permission denied/i], meaning: rpcMeaning(1) },
  { words: [/failed to execute due to access issues/i], meaning: NO_ACCESS },
  {
    words: [/unable to launch MicroLMS/i],
    meaning: {
      ...NO_ACCESS,
      id: 'no-microlms',
      title: 'The connection to the management engine could not be started',
      next: `${NO_ACCESS.next} Another program may also hold port 16992.`,
    },
  },
  {
    words: [/wanted to match localhost|not valid for any names/i],
    meaning: {
      id: 'lms-certificate',
      title: 'rpc did not accept the certificate of AMT itself',
      explanation:
        'From AMT 19 on the connection inside the machine is encrypted too, with a certificate that names no host. rpc refuses it unless it is told otherwise. No password was tried.',
      next: 'Run rpc with --skip-amt-cert-check (2.x: -skipamtcertcheck).',
    },
  },
  {
    words: [/(?:unable|failed) to connect to (?:LMS|local management service)|please install LMS/i],
    meaning: rpcMeaning(139),
  },
  { words: [/DNS suffix is empty|missing DNS suffix/i], meaning: NO_DNS_SUFFIX },
  {
    words: [/AMT domain suffix/i, /does not match/i],
    meaning: {
      id: 'dns-suffix-unknown',
      title: 'The server has no certificate for this DNS suffix',
      explanation:
        'The machine named a DNS suffix for which no domain is set up at the server. The machine itself has not refused anything.',
      next: 'Add the domain at the server, or correct DHCP option 15 of this network.',
    },
  },
  {
    words: [/\bdoes(?: not|n['’]t) match any\b/i, /trusted (?:root|certificate)/i],
    meaning: rpcMeaning(128),
  },
  {
    words: [/decrypting provisioning certificate failed|provisioning cert password incorrect/i],
    meaning: rpcMeaning(122),
  },
  {
    words: [/(?:failed to add certificate|error while adding the certificates?) to AMT/i],
    meaning: rpcMeaning(131),
  },
  {
    words: [/AMT password does not match stored version/i],
    meaning: {
      id: 'rps-other-password',
      title: 'The server remembers another AMT password',
      explanation:
        'The password that rpc was given is not the one that the server has stored for this machine. The machine itself was not asked.',
      next: 'Take the password from the server’s vault, or log in here once to see which of the two opens the machine.',
    },
  },
  {
    words: [/unable to authenticate with AMT/i],
    meaning: rpcMeaning(100),
  },
  {
    words: [/PTHI activation succeeded but/i],
    meaning: {
      id: 'half-activated',
      title: 'The activation stopped half way',
      explanation: 'The firmware began the setup, and its password could not be set.',
      next: 'Stop the half setup (rpc activate --stopConfig), then activate again.',
      verdict: 'setup-interrupted',
    },
  },
  {
    words: [
      /(?:device|AMT)\b/i,
      /already (?:activated|provisioned|enabled in (?:admin|client) control mode)/i,
    ],
    meaning: {
      id: 'already-activated',
      title: 'AMT is set up already',
      explanation: 'An activation was refused because this machine has been activated before.',
      next: 'Scan the machine and log in with its password, or unprovision it first.',
      verdict: 'password-needed',
    },
  },
  {
    words: [
      /device is not activated|device not activated|deactivation failed\. device control mode: not activated/i,
    ],
    meaning: rpcMeaning(115),
  },
  { words: [/unable to (?:partially )?deactivate/i], meaning: rpcMeaning(109) },
  { words: [/status: failed to deactivate/i], meaning: rpcMeaning(110) },
  {
    words: [
      /failed to activate|error while activating|unable to activate|activation failed|failed to enable AMT/i,
    ],
    meaning: ACTIVATION_FAILED,
  },
  {
    words: [/unable to connect to websocket server/i],
    meaning: {
      id: 'no-server',
      title: 'rpc did not reach its server',
      explanation:
        'The management server did not answer at the address that rpc was given. AMT was not asked.',
      next: 'Check the address of the server, its certificate, and the firewall.',
    },
  },
  {
    words: [/completed with warnings/i],
    meaning: {
      id: 'with-warnings',
      title: 'Done in part',
      explanation:
        'The configuration went through, with warnings. What was left out stands above this line in the log.',
      next: 'Scan the machine and log in: the plan shows what is missing.',
    },
  },
  {
    words: [/host[- ]based/i, /not supported/i],
    meaning: {
      id: 'no-host-based',
      title: 'Activation from Windows is not possible on this machine',
      explanation: 'Its AMT is older than 6.2, or host-based setup was switched off in the BIOS.',
      next: 'Activate it by hand in MEBx, or from a server with a certificate.',
    },
  },
  {
    words: [
      /certificate|\bPKI\b|dns suffix|root hash/i,
      /fail|error|not found|mismatch|invalid|denied|missing/i,
    ],
    meaning: {
      id: 'certificate',
      title: 'What admin control mode needs is missing',
      explanation:
        'Activation by certificate wants three things to fit: a provisioning certificate, its root hash inside the machine, and the DNS suffix (DHCP option 15, or set in MEBx).',
      next: 'Check the DNS suffix of this network first. Or activate in client control mode, which needs none of it.',
    },
  },
  {
    words: [
      /tcp[ _]error|tcp_connect|connect(?:ion)? (?:failed|refused|timed out)|getFullCoreVersion|\bsoap\b(?![-+:/])/i,
      /tcp[ _]error|tcp_connect|connect(?:ion)? (?:failed|refused|timed out)|getFullCoreVersion|fail|error/i,
    ],
    meaning: {
      id: 'no-connection',
      title: 'No connection to AMT',
      explanation:
        'Nobody answered at that address and port: the name leads to another address, the port is closed because AMT is not set up, a setup window has ended, or a firewall stands between.',
      next: 'Check what the name resolves to, then scan that address here.',
      verdict: 'unreachable',
    },
  },
  {
    words: [/login with default password failed|\berror\W{1,8}2209\b/i],
    meaning: {
      id: 'usb-2209',
      title: 'The USB stick brought the wrong MEBx password',
      explanation:
        'Setup by USB presents the current MEBx password first, and it was refused: somebody has changed it.',
      next: 'Say so of the machine; a stick is never a way past an unknown MEBx password.',
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
      notConfirmed: 'Described for Intel boards.',
    },
  },
  {
    words: [/under attack|authentication failed \d{1,9} times/i],
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
    words: [/unauthori[sz]ed/i],
    meaning: {
      id: 'unauthorised',
      title: 'Somebody refused a login, and the line does not say who',
      explanation:
        'It can be the machine, but also a server, a proxy or Windows. By itself it says nothing about the AMT password.',
      next: 'Paste the lines around it, or log in here once.',
    },
  },
];

/** The first sentence that the line holds. */
export function sentenceIn(text: string): Meaning | undefined {
  return SENTENCES.find(({ words }) => words.every((each) => each.test(text)))?.meaning;
}
