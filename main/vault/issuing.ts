import 'reflect-metadata';
import { randomBytes, type X509Certificate } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { KEY_STRENGTHS, type KeyStrength } from '#shared/model/key-strength';

/*
 * How certificates are made. A file of its own that is loaded when the first one is: the library takes its time to
 * start, and most runs of the program make none.
 */

/** RSA throughout: firmware before AMT 11 knows nothing else. */
const RSA = 'RSASSA-PKCS1-v1_5';
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 20 * 365;
const LEAF_DAYS = 5 * 365;
/** The clock of a machine may be a little behind ours. */
const VALID_BEFORE_NOW_MS = DAY_MS;

/** DER of a new authority, and its private key as PKCS #8. @param now milliseconds since 1970 */
export async function makeAuthority(
  strength: KeyStrength,
  now: number,
): Promise<{ certificate: Buffer; key: Buffer }> {
  const { bits, hash } = KEY_STRENGTHS[strength];
  const keys = await crypto.subtle.generateKey(
    { name: RSA, hash, modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const serial = serialNumber();
  const made = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial,
    // Authorities of two benches must have different names.
    name: `CN=AMT Bench ${serial.slice(0, 8)}`,
    notBefore: new Date(now - VALID_BEFORE_NOW_MS),
    notAfter: new Date(now + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: { name: RSA, hash },
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: Buffer.from(made.rawData), key: Buffer.from(key) };
}

/**
 * Signs a key that a firmware made for TLS on its network side.
 * @param publicKey DER, SubjectPublicKeyInfo
 * @returns DER of the certificate
 */
export async function signLeaf(
  authority: { certificate: X509Certificate; key: Buffer; strength: KeyStrength },
  publicKey: Buffer,
  names: readonly [string, ...string[]],
  now: number,
): Promise<Buffer> {
  const { certificate, key, strength } = authority;
  const algorithm = { name: RSA, hash: KEY_STRENGTHS[strength].hash };
  const leaf = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${names[0]}`,
    issuer: certificate.subject.split('\n').join(','),
    notBefore: new Date(now - VALID_BEFORE_NOW_MS),
    notAfter: new Date(Math.min(now + LEAF_DAYS * DAY_MS, Date.parse(certificate.validTo))),
    signingAlgorithm: algorithm,
    publicKey: await crypto.subtle.importKey('spki', publicKey, algorithm, true, ['verify']),
    signingKey: await crypto.subtle.importKey('pkcs8', key, algorithm, false, ['sign']),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      // Old firmware offers RSA key exchange only, new one only forward secrecy (docs/reference/protocol.md, P14).
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
    ],
  });
  return Buffer.from(leaf.rawData);
}

/** 16 random bytes as a positive number, hex. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x7f) | 0x40, 0);
  return bytes.toString('hex');
}
