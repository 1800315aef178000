import type { X509Certificate } from 'node:crypto';
import { forge } from './forge';

export interface Signature {
  /** As people know it, or the number of an algorithm that is not known here. */
  name: string;
  hash: 'sha1' | 'sha256' | 'sha384' | 'sha512' | 'other';
}

/** RFC 4055 and RFC 5758. With PSS the hash is a parameter; no source says that AMT accepts it. */
const ALGORITHMS: Readonly<Record<string, Signature>> = {
  '1.2.840.113549.1.1.4': { name: 'RSA-MD5', hash: 'other' },
  '1.2.840.113549.1.1.5': { name: 'RSA-SHA1', hash: 'sha1' },
  '1.2.840.113549.1.1.10': { name: 'RSA-PSS', hash: 'other' },
  '1.2.840.113549.1.1.11': { name: 'RSA-SHA256', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { name: 'RSA-SHA384', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { name: 'RSA-SHA512', hash: 'sha512' },
  '1.2.840.10045.4.1': { name: 'ECDSA-SHA1', hash: 'sha1' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA-SHA256', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA-SHA384', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA-SHA512', hash: 'sha512' },
};

/** How a certificate was signed; Node before 24 does not tell. */
export function signatureOf({ raw }: X509Certificate): Signature {
  const { value } = forge.asn1.fromDer(raw.toString('latin1'));
  const algorithm = Array.isArray(value) ? value[1]?.value : undefined;
  const oid = Array.isArray(algorithm) ? algorithm[0]?.value : undefined;
  if (typeof oid !== 'string') return { name: '?', hash: 'other' };
  const number = forge.asn1.derToOid(oid);
  return ALGORITHMS[number] ?? { name: number, hash: 'other' };
}

/** Of 384 bits or more: what AMT 22 wants, and what an order for AMT 21 is signed with, too. */
export function hasLongHash({ hash }: Signature): boolean {
  return hash === 'sha384' || hash === 'sha512';
}
