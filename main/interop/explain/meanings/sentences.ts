import { message } from '#shared/texts/message';
import { type Meaning, type NameIn } from './meaning';
import { rpcMeaning } from './rpc-codes';

/** A sentence of a tool: all of these stand in the line. Spelling and capitals differ between versions of the tools. */
interface Sentence {
  words: readonly RegExp[];
  meaning: Meaning | undefined;
  /** No other program says it: it counts wherever it stands. */
  own?: true;
}

/** Those that have all their words: others take over a part. */
type Named<Key = NameIn<'sentences'>> = Key extends `${infer Name}.explanation` ? Name : never;

function told(id: string, name: Named): Meaning {
  return {
    id,
    title: message(`explain.sentences.${name}.title`),
    explanation: message(`explain.sentences.${name}.explanation`),
    next: message(`explain.sentences.${name}.next`),
  };
}

const NO_ACCESS: Meaning = told('no-access-to-me', 'noAccess');

/**
 * Sentences of Intel SCS, Configuration Manager, rpc-go and its servers, and AMT itself. The more telling first: of one
 * line the first that fits is taken.
 */
const SENTENCES: readonly Sentence[] = [
  {
    own: true,
    words: [/valid password not found/i],
    meaning: {
      ...told('no-valid-password', 'noValidPassword'),
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
    },
  },
  {
    words: [/\b(?:RCS|WMI|DCOM)\b|Intel_RCS/i, /unauthori[sz]ed|access (?:is )?denied|0x80070005/i],
    meaning: told('rcs-rights', 'rcsRights'),
  },
  {
    words: [/\bcaller (?:is|was) unauthori[sz]ed\b/i],
    meaning: {
      ...told('caller-unauthorised', 'callerUnauthorised'),
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
    },
  },
  {
    own: true,
    words: [
      /AMT not found: MEI|MEI\/HECI driver not detected|call to the HECI driver failed|cannot open MEI device|\/dev\/mei\d{0,2}: no such file/i,
    ],
    meaning: rpcMeaning(2),
  },
  {
    words: [
      /need administrator privileges|not running as administrator\b.{0,8}\bAMT\b|\/dev\/mei\d{0,2}: permission denied/i,
    ],
    meaning: rpcMeaning(1),
  },
  { own: true, words: [/failed to execute due to access issues/i], meaning: NO_ACCESS },
  {
    own: true,
    words: [/\bIntel(?:\(R\))? AMT (?:was )?not (?:detected|found)\b|\bno Intel AMT found\b/i],
    meaning: rpcMeaning(3),
  },
  {
    own: true,
    words: [/unable to launch MicroLMS/i],
    meaning: {
      ...NO_ACCESS,
      id: 'no-microlms',
      title: message('explain.sentences.noMicroLms.title'),
      next: message('explain.sentences.noMicroLms.next'),
    },
  },
  {
    words: [/wanted to match localhost|not valid for any names/i],
    meaning: told('lms-certificate', 'lmsCertificate'),
  },
  {
    own: true,
    words: [/(?:unable|failed) to connect to (?:LMS|local management service)|please install LMS/i],
    meaning: rpcMeaning(139),
  },
  {
    own: true,
    words: [/DNS suffix is empty|missing DNS suffix/i],
    meaning: told('no-dns-suffix', 'noDnsSuffix'),
  },
  {
    own: true,
    words: [/AMT domain suffix/i, /does not match/i],
    meaning: told('dns-suffix-unknown', 'dnsSuffixUnknown'),
  },
  {
    words: [/\bdoes(?: not|n['’]t) match any\b/i, /trusted (?:root|certificate)/i],
    meaning: rpcMeaning(128),
  },
  {
    own: true,
    words: [/decrypting provisioning certificate failed|provisioning cert password incorrect/i],
    meaning: rpcMeaning(122),
  },
  {
    own: true,
    words: [/(?:failed to add certificate|error while adding the certificates?) to AMT/i],
    meaning: rpcMeaning(131),
  },
  {
    own: true,
    words: [/AMT password does not match stored version/i],
    meaning: told('rps-other-password', 'storedPassword'),
  },
  {
    own: true,
    words: [/unable to authenticate with AMT/i],
    meaning: rpcMeaning(100),
  },
  {
    own: true,
    words: [/PTHI activation succeeded but/i],
    meaning: { ...told('half-activated', 'halfActivated'), verdict: 'setup-interrupted' },
  },
  {
    words: [
      /(?:device|AMT)\b/i,
      /already (?:activated|provisioned|enabled in (?:admin|client) control mode)/i,
    ],
    meaning: { ...told('already-activated', 'alreadyActivated'), verdict: 'password-needed' },
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
    meaning: told('activation-failed', 'activationFailed'),
  },
  {
    own: true,
    words: [/unable to connect to websocket server/i],
    meaning: told('no-server', 'noServer'),
  },
  {
    words: [
      /["{ ](?:network|wirednetwork|wireless|cira ?connection|tls ?configuration|tls)["']?\s{0,4}[:=]\s{0,4}(?:\{\s{0,4}"result":\s{0,4})?["']?fail/i,
    ],
    meaning: told('partly-configured', 'partly'),
  },
  {
    words: [/completed with warnings/i],
    meaning: told('with-warnings', 'withWarnings'),
  },
  {
    words: [/host[- ]based|client control mode activation/i, /not (?:supported|allowed)/i],
    meaning: told('no-host-based', 'noHostBased'),
  },
  {
    words: [
      /\bx509\b|\btls:|\bSSL\b|self[- ]signed certificate|certificate (?:verify|signed by|has expired|is not trusted)|unable to (?:verify|get) \S{0,20} ?\S{0,20} ?certificate/i,
      /fail|error|not|unknown|expired|unable|self[- ]signed/i,
    ],
    meaning: told('server-certificate', 'serverCertificate'),
  },
  {
    words: [
      /certificate|\bPKI\b|dns suffix|root hash/i,
      /fail|error|not found|mismatch|invalid|denied|missing/i,
    ],
    meaning: told('certificate', 'certificate'),
  },
  {
    words: [
      /tcp[ _]error|tcp_connect|connect(?:ion)? (?:failed|refused|timed out)|getFullCoreVersion|\bsoap\b(?![-+:/])/i,
      /tcp[ _]error|tcp_connect|connect(?:ion)? (?:failed|refused|timed out)|getFullCoreVersion|fail|error/i,
    ],
    meaning: { ...told('no-connection', 'noConnection'), verdict: 'unreachable' },
  },
  {
    words: [/login with default password failed|\berror\W{1,8}2209\b/i],
    meaning: {
      ...told('usb-2209', 'usb2209'),
      verdict: 'setup-refused',
      statement: 'setup-refused-password',
      notConfirmed: message('explain.sentences.usb2209.doubt'),
    },
  },
  {
    words: [/under attack|authentication failed \d{1,9} times/i],
    meaning: { ...told('under-attack', 'underAttack'), verdict: 'login-paused' },
  },
  {
    words: [/unauthori[sz]ed/i],
    meaning: told('unauthorised', 'unauthorised'),
  },
];

/**
 * The first sentence that the line holds.
 * @param ownOnly it was written by a program that has nothing to do with AMT: only what nobody else says counts
 */
export function sentenceIn(text: string, ownOnly = false): Meaning | undefined {
  return SENTENCES.find(
    ({ words, own }) => (own === true || !ownOnly) && words.every((each) => each.test(text)),
  )?.meaning;
}
