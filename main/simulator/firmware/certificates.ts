import 'reflect-metadata';
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { rsaFromSeed } from '../support/rsa-from-seed';
import type { Seeded } from '../support/seeded';
import type { Strength } from './generation';

/** As the runtime that this is compiled for calls it. */
type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** What signs and how. */
interface Algorithm {
  name: string;
  hash: Strength['hash'];
}

/** A certificate with its key, ready for a TLS listener. */
export interface Identity {
  /** DER */
  certificate: Buffer;
  certificatePem: string;
  key: KeyObject;
  subject: string;
  /** SHA-256 of the DER, lower-case hex. */
  fingerprint256: string;
}

const USUAL: Strength = { keyBits: 2048, hash: 'SHA-256' };
const VALID_FROM = new Date('2020-01-01T00:00:00Z');
const VALID_TO = new Date('2049-12-31T23:59:59Z');

/** SHA-256 of a DER certificate, lower-case hex without colons. */
function fingerprintOf(der: Buffer): string {
  return createHash('sha256').update(der).digest('hex');
}

/** PEM of a DER certificate. */
export function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

async function webKeys(
  key: KeyObject,
  algorithm: Algorithm,
): Promise<{ privateKey: WebKey; publicKey: WebKey }> {
  const privateKey = await crypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    algorithm,
    true,
    ['sign'],
  );
  const publicKey = await crypto.subtle.importKey(
    'spki',
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    algorithm,
    true,
    ['verify'],
  );
  return { privateKey, publicKey };
}

/**
 * A self-signed certificate such as AMT makes for itself when provisioning starts (docs/reference/protocol.md, P14).
 * Key, serial number and dates come from the seed, and RSA signatures have no random part: the same seed, the same
 * bytes.
 * @param commonName of subject and issuer
 */
export async function selfSigned(
  random: Seeded,
  commonName: string,
  { keyBits, hash }: Strength = USUAL,
): Promise<Identity> {
  const algorithm: Algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
  const key = rsaFromSeed(random, keyBits);
  const subject = `CN=${commonName}`;
  const serial = random.bytes(8);
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 1, 0);
  const made = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial.toString('hex'),
    name: subject,
    notBefore: VALID_FROM,
    notAfter: VALID_TO,
    signingAlgorithm: algorithm,
    keys: await webKeys(key, algorithm),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      // Without digitalSignature some runtimes refuse TLS with forward secrecy (docs/reference/decisions.md, D21).
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    ],
  });
  return identityOf(Buffer.from(made.rawData), key, subject);
}

/** Puts a certificate and its key together. */
export function identityOf(certificate: Buffer, key: KeyObject, subject: string): Identity {
  return {
    certificate,
    certificatePem: pemOf(certificate),
    key,
    subject,
    fingerprint256: fingerprintOf(certificate),
  };
}
