import type { KeyObject, X509Certificate } from 'node:crypto';
import { plainFingerprint } from '#shared/fingerprint';
import {
  CERTIFICATE_GENERATIONS,
  type CertificateAnswer,
  type CertificateCheck,
  type CertificateFinding,
  type CertificateGenerations,
} from '#shared/model/provisioning-certificate';
import { chainOf, isRoot, leafOf } from './chain';
import { fitsDomain } from './domain';
import type { PfxContents } from './read-pfx';
import { REFUSED } from './refusal';
import { hasLongHash, type Signature, signatureOf } from './signature';

/** Extended key usages: setup of AMT (Intel), and a TLS server (RFC 5280). */
const SETUP_OF_AMT = '2.16.840.1.113741.1.2.3';
const TLS_SERVER = '1.3.6.1.5.5.7.3.1';
/** The other mark that AMT accepts, in the name of the certificate. */
const SETUP_UNIT = 'Intel(R) Client Setup Certificate';

/** Longest chain that rps sends. */
const LONGEST_CHAIN = 4;
const SOON_MS = 30 * 86_400_000;
/** Of names that are shown, in characters. */
const LONGEST_NAME = 300;

export interface CheckedFor {
  /** DNS suffix of the machines, in lower case; absent: it is not compared. */
  suffix?: string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Looks at a provisioning certificate without any machine: marks, domain, chain, dates and strength, and which
 * generations of AMT would accept it (docs/reference/protocol.md, P53). Pure.
 */
export function checkCertificate({ certificates, keys }: PfxContents, wanted: CheckedFor): CertificateCheck {
  const leaf = leafOf(certificates, keys);
  const chain = leaf === undefined ? [] : chainOf(leaf, certificates);
  const links = chain.map((certificate) => ({ certificate, signature: signatureOf(certificate) }));
  const findings = leaf === undefined ? noLeaf(keys) : findingsOf(leaf, chain, keys, wanted);
  const refused = findings.some((each) => REFUSED.has(each));
  const doubtful = findings.some((each) => DOUBTFUL.has(each));
  const commonName = leaf === undefined ? undefined : partOf(leaf, 'CN');
  return {
    chain: links.map(shown),
    ...(commonName !== undefined && { commonName }),
    ...(wanted.suffix !== undefined && { suffix: wanted.suffix }),
    findings,
    generations: CERTIFICATE_GENERATIONS.map((generations) => {
      const because = leaf === undefined ? [] : weaknesses(generations, links);
      const worst = because.map(({ answer }) => answer);
      return {
        generations,
        answer: worstOf([...worst, refused ? 'refused' : doubtful ? 'doubtful' : 'accepted']),
        because: because.map(({ finding }) => finding),
      };
    }),
  };
}

const DOUBTFUL: ReadonlySet<CertificateFinding> = new Set(['no-server-use', 'chain-long', 'domain-to-check']);

function noLeaf(keys: readonly KeyObject[]): CertificateFinding[] {
  return keys.length === 0 ? ['no-leaf', 'no-key'] : ['no-leaf'];
}

function findingsOf(
  leaf: X509Certificate,
  chain: readonly X509Certificate[],
  keys: readonly KeyObject[],
  { suffix, now }: CheckedFor,
): CertificateFinding[] {
  const found: CertificateFinding[] = [];
  if (!keys.some((key) => leaf.checkPrivateKey(key))) found.push('no-key');
  const uses = leaf.keyUsage as readonly string[] | undefined;
  if (!uses?.includes(SETUP_OF_AMT)) {
    found.push(partsOf(leaf, 'OU').includes(SETUP_UNIT) ? 'mark-by-unit' : 'no-mark');
  }
  if (!uses?.includes(TLS_SERVER)) found.push('no-server-use');
  found.push(...ofChain(chain), ...ofDates(chain, now), ...ofName(partOf(leaf, 'CN'), suffix));
  if (!found.includes('chain-incomplete')) found.push('root-to-check');
  return found;
}

function ofChain(chain: readonly X509Certificate[]): CertificateFinding[] {
  const found: CertificateFinding[] = [];
  const last = chain.at(-1);
  if (last && !isRoot(last)) found.push('chain-incomplete');
  if (chain.length > LONGEST_CHAIN) found.push('chain-long');
  const wrong = chain.some((each, at) => {
    const issuer = chain[at + 1] ?? (isRoot(each) ? each : undefined);
    return issuer !== undefined && !each.verify(issuer.publicKey);
  });
  if (wrong) found.push('signature-wrong');
  return found;
}

function ofDates(chain: readonly X509Certificate[], now: number): CertificateFinding[] {
  const from = Math.max(...chain.map(({ validFrom }) => Date.parse(validFrom)));
  const to = Math.min(...chain.map(({ validTo }) => Date.parse(validTo)));
  if (from > now) return ['not-yet-valid'];
  if (to < now) return ['expired'];
  return to - now < SOON_MS ? ['expires-soon'] : [];
}

function ofName(commonName: string | undefined, suffix: string | undefined): CertificateFinding[] {
  if (commonName === undefined) return ['no-domain'];
  const wildcard: CertificateFinding[] = commonName.startsWith('*.') ? ['wildcard'] : [];
  if (suffix === undefined) return wildcard;
  switch (fitsDomain(commonName, suffix)) {
    case 'yes':
      return wildcard;
    case 'perhaps':
      return [...wildcard, 'domain-to-check'];
    case 'no':
      return [...wildcard, 'domain-differs'];
  }
}

interface Weakness {
  finding: CertificateFinding;
  answer: CertificateAnswer;
}

/** A certificate of the chain, and how it was signed. */
interface Link {
  certificate: X509Certificate;
  signature: Signature;
}

/** What machines of these generations have against the chain. */
function weaknesses(generations: CertificateGenerations, chain: readonly Link[]): Weakness[] {
  const weak: Weakness[] = [];
  const add = (finding: CertificateFinding, answer: CertificateAnswer): void => {
    if (answer !== 'accepted') weak.push({ finding, answer });
  };
  const isSignedBy = (...hashes: Signature['hash'][]): boolean =>
    chain.some(({ signature }) => hashes.includes(signature.hash));
  if (isSignedBy('other')) add('unknown-signature', 'doubtful');
  const rsa = chain.every(({ certificate }) => certificate.publicKey.asymmetricKeyType === 'rsa');
  if (generations === '22') {
    if (!chain.every(isStrong)) add('too-weak-for-22', 'refused');
    return weak;
  }
  if (!rsa) add('not-rsa', 'refused');
  if (isSignedBy('sha1')) add('sha1', SHA1[generations]);
  if (chain.some(({ certificate }) => rsaBits(certificate) < 2048)) add('short-key', SHORT_KEY[generations]);
  if (isSignedBy('sha384', 'sha512')) add('sha384', SHA384[generations]);
  return weak;
}

type Earlier = Exclude<CertificateGenerations, '22'>;

/** Roots with SHA-1 left the firmware in 11; of 15, the mobile machines of the H series refuse the hash already. */
const SHA1: Readonly<Record<Earlier, CertificateAnswer>> = {
  '6-10': 'accepted',
  '11-14': 'doubtful',
  '15': 'doubtful',
  '16-21': 'refused',
};

const SHORT_KEY: Readonly<Record<Earlier, CertificateAnswer>> = {
  '6-10': 'doubtful',
  '11-14': 'doubtful',
  '15': 'doubtful',
  '16-21': 'refused',
};

/** Newer firmware accepts such chains; from which version on is not known. */
const SHA384: Readonly<Record<Earlier, CertificateAnswer>> = {
  '6-10': 'doubtful',
  '11-14': 'doubtful',
  '15': 'doubtful',
  '16-21': 'accepted',
};

function isStrong({ certificate, signature }: Link): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  const key =
    asymmetricKeyType === 'rsa'
      ? rsaBits(certificate) >= 3072
      : asymmetricKeyDetails?.namedCurve === 'secp384r1' || asymmetricKeyDetails?.namedCurve === 'secp521r1';
  return key && hasLongHash(signature);
}

/** Of other kinds of keys, infinite. */
function rsaBits({ publicKey }: X509Certificate): number {
  return publicKey.asymmetricKeyType === 'rsa'
    ? (publicKey.asymmetricKeyDetails?.modulusLength ?? 0)
    : Number.POSITIVE_INFINITY;
}

function worstOf(answers: readonly CertificateAnswer[]): CertificateAnswer {
  if (answers.includes('refused')) return 'refused';
  return answers.includes('doubtful') ? 'doubtful' : 'accepted';
}

function shown({ certificate: each, signature }: Link, at: number): CertificateCheck['chain'][number] {
  return {
    role: at === 0 ? 'leaf' : isRoot(each) ? 'root' : 'intermediate',
    subject: oneLine(each.subject),
    issuer: oneLine(each.issuer),
    validFrom: new Date(each.validFrom).toISOString(),
    validTo: new Date(each.validTo).toISOString(),
    key: keyText(each),
    signature: signature.name,
    fingerprint256: plainFingerprint(each.fingerprint256),
  };
}

function keyText({ publicKey }: X509Certificate): string {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  const size = details?.modulusLength ?? details?.namedCurve;
  return [type?.toUpperCase(), size].filter((each) => each !== undefined).join(' ');
}

/** Node gives each part of a name a line of its own. */
function oneLine(name: string): string {
  return name.split('\n').join(', ').slice(0, LONGEST_NAME);
}

function partOf(certificate: X509Certificate, part: string): string | undefined {
  return partsOf(certificate, part)[0];
}

function partsOf({ subject }: X509Certificate, part: string): string[] {
  return subject
    .split('\n')
    .filter((line) => line.startsWith(`${part}=`))
    .map((line) => line.slice(part.length + 1).slice(0, LONGEST_NAME));
}
