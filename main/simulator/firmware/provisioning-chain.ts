import 'reflect-metadata';
import { constants, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import { X509Certificate as DecodedCertificate } from '@peculiar/x509';
import { z } from 'zod';
import { plainFingerprint } from '#shared/fingerprint';
import { LONG_HASHES, type ProvisioningRules } from './generation';
import { readCertificate } from './key-store';

/** CertChainStatus. */
const STATUS = { notStarted: 0, inProgress: 1, complete: 2 } as const;
/** ReturnValue of AddNextCertInChain. */
const ADD = { done: 0, parameter: 1, state: 3, refused: 4, tooLong: 5 } as const;
/** ReturnValue of UpgradeClientToAdmin. */
const PROVE = { done: 0, internal: 1, state: 2, parameter: 3, signature: 4, hash: 5 } as const;

const LONGEST_CHAIN = 4;
const NONCE_BYTES = 20;
/** Extended key usage that Intel has for set-up of AMT, and the mark that serves as well. */
const SETUP_OF_AMT = '2.16.840.1.113741.1.2.3';
const SETUP_UNIT = /^OU=Intel\(R\) Client Setup Certificate$/m;
const COMMON_NAME = /^CN=(.*)$/m;

/** How a certificate is signed; the package describes it with types that only browsers have. */
const signatureSchema = z.object({
  name: z.enum(['RSASSA-PKCS1-v1_5', 'ECDSA']),
  hash: z.object({ name: z.string() }),
});

/** What the judgement of a chain depends on. */
export interface ChainParts {
  rules: ProvisioningRules;
  /** SHA-256 of trusted roots. */
  roots: readonly string[];
  /** DNS suffix of this machine. */
  suffix: string;
  now: () => Date;
  /** The nth ConfigurationNonce. */
  nonce: (nth: number) => Buffer;
}

/** What a caller sends to prove that it has the key of the leaf. */
export interface Proof {
  /** Undefined: no base64. */
  nonce: Buffer | undefined;
  algorithm: number;
  signature: Buffer | undefined;
}

/**
 * The provisioning certificate that is being sent, from the leaf to the root, and the nonce that its key has to sign
 * (docs/reference/protocol.md, P29 and P53). The nonce stays while a chain is sent, because callers read it before or
 * after; with a chain that was refused or used, it ends.
 */
export class ProvisioningChain {
  readonly #parts: ChainParts;
  #chain: X509Certificate[] = [];
  #complete = false;
  #nonces = 0;

  constructor(parts: ChainParts) {
    this.#parts = parts;
  }

  /** CertChainStatus. */
  get status(): 0 | 1 | 2 {
    if (this.#complete) return STATUS.complete;
    return this.#chain.length > 0 ? STATUS.inProgress : STATUS.notStarted;
  }

  /** ConfigurationNonce. */
  get nonce(): Buffer {
    return this.#parts.nonce(this.#nonces);
  }

  /** Whatever was sent is gone, and the next attempt has another nonce. */
  forget(): void {
    this.#chain = [];
    this.#complete = false;
    this.#nonces += 1;
  }

  /**
   * Takes the next certificate; a leaf begins anew.
   * @param der undefined: no base64
   * @returns ReturnValue of AddNextCertInChain
   */
  add(der: Buffer | undefined, { isLeaf, isRoot }: { isLeaf: boolean; isRoot: boolean }): number {
    if (!der) return ADD.parameter;
    const certificate = readCertificate(der);
    // Node reads PEM as well, which firmware does not.
    if (!certificate?.raw.equals(der)) return ADD.parameter;
    if (isLeaf) {
      this.#chain = [];
      this.#complete = false;
    } else if (this.status !== STATUS.inProgress) {
      return ADD.state;
    }
    if (this.#chain.length === LONGEST_CHAIN) return this.#failed(ADD.tooLong);
    if (!this.#accepts(certificate, isRoot)) return this.#failed(ADD.refused);
    this.#chain.push(certificate);
    this.#complete = isRoot;
    return ADD.done;
  }

  /**
   * Whether the caller has the key of the leaf: it has signed the nonce of the firmware and then its own.
   * @returns ReturnValue of UpgradeClientToAdmin
   */
  prove({ nonce, algorithm, signature }: Proof): number {
    const [leaf] = this.#chain;
    const { signatures, provesLongHashes } = this.#parts.rules;
    if (!leaf || !this.#complete) return PROVE.state;
    if (nonce?.length !== NONCE_BYTES || !signature || !hasLengthOf(leaf, signature)) return PROVE.parameter;
    const hash = signatures[algorithm] ?? PROVE.parameter;
    if (hash === PROVE.internal) return this.#failed(hash);
    if (hash === PROVE.parameter) return hash;
    if (!provesLongHashes && this.#chain.some((each) => LONG_HASHES.includes(hashOf(each)))) {
      return this.#failed(PROVE.hash);
    }
    const signed = Buffer.concat([this.nonce, nonce]);
    return isSignedBy(leaf.publicKey, hash, signed, signature) ? PROVE.done : this.#failed(PROVE.signature);
  }

  #failed(status: number): number {
    this.forget();
    return status;
  }

  #accepts(certificate: X509Certificate, isRoot: boolean): boolean {
    const { rules, roots, now } = this.#parts;
    const before = this.#chain.at(-1);
    try {
      return (
        isValidAt(certificate, now()) &&
        isStrong(certificate, isRoot ? rules.rootHashes : rules.hashes, rules) &&
        (before ? isIssuedBy(before, certificate) : this.#isForThisMachine(certificate)) &&
        (!isRoot || roots.includes(plainFingerprint(certificate.fingerprint256)))
      );
    } catch {
      // A certificate or key of a kind that cannot be read.
      return false;
    }
  }

  /** Marks and name of the leaf. A name for all hosts needs the key usage, the mark in its OU is not enough. */
  #isForThisMachine(leaf: X509Certificate): boolean {
    const uses = leaf.keyUsage as readonly string[] | undefined;
    const hasUse = uses?.includes(SETUP_OF_AMT) === true;
    const name = COMMON_NAME.exec(leaf.subject)?.[1] ?? '';
    const isForAll = name.startsWith('*.');
    if (!hasUse && (isForAll || !SETUP_UNIT.test(leaf.subject))) return false;
    return isWithin(isForAll ? name.slice(2) : name, this.#parts.suffix);
  }
}

/** Whole labels from the right. */
function isWithin(name: string, suffix: string): boolean {
  return suffix !== '' && `.${name}`.toLowerCase().endsWith(`.${suffix.toLowerCase()}`);
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo);
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isStrong(
  certificate: X509Certificate,
  hashes: readonly string[],
  { rsaBits, curves }: ProvisioningRules,
): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
  if (!hashes.includes(hashOf(certificate))) return false;
  return type === 'rsa'
    ? (details?.modulusLength ?? 0) >= rsaBits
    : curves.includes(details?.namedCurve ?? '');
}

/** Hash of the signature, as web cryptography names it; empty for a kind of signature that is unknown here. */
function hashOf({ raw }: X509Certificate): string {
  const { data } = signatureSchema.safeParse(new DecodedCertificate(raw).signatureAlgorithm);
  return data?.hash.name ?? '';
}

/** An RSA signature is as long as its key. */
function hasLengthOf({ publicKey }: X509Certificate, signature: Buffer): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  return bits === undefined || signature.length * 8 === bits;
}

function isSignedBy(key: KeyObject, hash: string, signed: Buffer, signature: Buffer): boolean {
  if (key.asymmetricKeyType !== 'rsa') return false;
  return verify(hash, signed, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
}
