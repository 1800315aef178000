import 'reflect-metadata';
import { createPrivateKey, type KeyObject, type webcrypto, X509Certificate } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { plainFingerprint } from '../fingerprint';
import { testPfx } from './test-pfx';

const SETUP_OF_AMT = '2.16.840.1.113741.1.2.3';
const TLS_SERVER = '1.3.6.1.5.5.7.3.1';

/** Opens the PFX of a chain. */
const PASSWORD = 'Chain-Pfx-3';

/** How a chain differs from one that every AMT before 22 accepts. */
export interface Oddity {
  /** DNS suffix of the machines that the certificate is for. */
  suffix?: string;
  /** Whole subject, in place of one with that suffix. */
  subject?: string;
  uses?: string[];
  /** Of RSA keys; `EC` and `EC 384`: other keys. */
  key?: 1024 | 2048 | 3072 | 'EC' | 'EC 384';
  hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  intermediates?: number;
  notBefore?: string;
  notAfter?: string;
}

export interface TestChain {
  /** From the leaf to the root. */
  chain: X509Certificate[];
  /** Of the leaf. */
  key: KeyObject;
  /** All of it in one file. */
  pfx: Buffer;
  /** Of that file. */
  password: string;
  /** SHA-256 of the root in lower-case hex: what a machine has to know. */
  roots: string[];
}

interface Algorithm {
  name: string;
  hash: string;
  modulusLength: number;
  publicExponent: Uint8Array;
  namedCurve: string;
}

function algorithmOf({ key = 2048, hash = 'SHA-256' }: Oddity): Algorithm {
  const rsa = typeof key === 'number';
  return {
    name: rsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    hash,
    modulusLength: rsa ? key : 0,
    publicExponent: new Uint8Array([1, 0, 1]),
    namedCurve: key === 'EC' ? 'P-256' : 'P-384',
  };
}

/** Keys that tests share, because making one takes long: of each kind, the first for roots, and so on. */
const KEYS = new Map<string, Promise<webcrypto.CryptoKeyPair>>();

function keysOf(algorithm: Algorithm, at: number): Promise<webcrypto.CryptoKeyPair> {
  const id = JSON.stringify([algorithm, at]);
  const known = KEYS.get(id);
  if (known) return known;
  const made = crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  KEYS.set(id, made);
  return made;
}

/** A made-up chain: a root, authorities below it, and a certificate that sets up AMT; with its key and as a PFX. */
export async function testChain(odd: Oddity = {}): Promise<TestChain> {
  const { intermediates = 1, notBefore = '2026-01-01', notAfter = '2036-01-01' } = odd;
  const signingAlgorithm = algorithmOf(odd);
  const dates = { notBefore: new Date(notBefore), notAfter: new Date(notAfter) };
  const authority = [new BasicConstraintsExtension(true)];
  let issuer = 'CN=Test Root';
  let signingKeys = await keysOf(signingAlgorithm, 0);
  const root = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: issuer,
    ...dates,
    signingAlgorithm,
    keys: signingKeys,
    extensions: authority,
  });
  const made = [root];
  for (let at = 0; at <= intermediates; at++) {
    const leaf = at === intermediates;
    const subject = leaf
      ? (odd.subject ?? `CN=setup.${odd.suffix ?? 'corp.example.com'}, O=Test`)
      : `CN=Test Intermediate ${String(at + 1)}`;
    const keys = await keysOf(signingAlgorithm, at + 1);
    made.unshift(
      await X509CertificateGenerator.create({
        serialNumber: `1${String(at)}`,
        subject,
        issuer,
        ...dates,
        signingAlgorithm,
        publicKey: keys.publicKey,
        signingKey: signingKeys.privateKey,
        extensions: leaf
          ? [new ExtendedKeyUsageExtension(odd.uses ?? [TLS_SERVER, SETUP_OF_AMT])]
          : authority,
      }),
    );
    issuer = subject;
    signingKeys = keys;
  }
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', signingKeys.privateKey));
  const key = createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
  const chain = made.map(({ rawData }) => new X509Certificate(Buffer.from(rawData)));
  const roots = chain.slice(-1).map(({ fingerprint256 }) => plainFingerprint(fingerprint256));
  return { chain, key, pfx: testPfx(chain, key, PASSWORD), password: PASSWORD, roots };
}
