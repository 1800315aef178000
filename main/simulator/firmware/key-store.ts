import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type Identity, identityOf } from './certificates';
import type { Strength } from './generation';

/** A certificate in the machine's store. */
export interface StoredCertificate {
  handle: number;
  der: Buffer;
  trustedRoot: boolean;
  /** The machine's own self-signed one: cannot be deleted. */
  readOnly: boolean;
}

export interface StoredKey {
  handle: number;
  key: KeyObject;
}

/** Names as AMT makes them (docs/reference/protocol.md, P39). */
export const certificateName = (handle: number): string => `Intel(r) AMT Certificate: Handle: ${handle}`;
export const keyName = (handle: number): string => `Intel(r) AMT Key: Handle: ${handle}`;

/** X.509 certificates are refused above this size (docs/reference/protocol.md, P38). */
const MOST_CERTIFICATE_BYTES = 4_100;

function samePublicKey(one: KeyObject, other: KeyObject): boolean {
  const der = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
  return der(one).equals(der(other));
}

/** Reads a DER certificate; undefined when it is none. */
export function readCertificate(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

/** Object identifier of sha256WithRSAEncryption, as it stands in a certificate (RFC 4055). */
const SHA256_WITH_RSA = Buffer.from('06092a864886f70d01010b', 'hex');

/** Whether a certificate is weaker than the firmware takes. */
function isWeak({ publicKey, raw }: X509Certificate, { keyBits, hash }: Strength): boolean {
  if (hash === 'SHA-256') return false;
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? keyBits;
  return bits < keyBits || raw.includes(SHA256_WITH_RSA);
}

/** Certificates and keys inside the firmware, and which of them TLS uses. */
export class KeyStore {
  certificates: StoredCertificate[] = [];
  keys: StoredKey[] = [];
  /** Handle of the certificate bound to TLS (AMT_TLSCredentialContext). */
  tlsCertificate: number | undefined;
  #nextCertificate = 0;
  #nextKey = 0;

  reset(): void {
    this.certificates = [];
    this.keys = [];
    this.tlsCertificate = undefined;
    this.#nextCertificate = 0;
    this.#nextKey = 0;
  }

  /** The firmware's own certificate, in use for TLS until another one is bound. */
  addOwn(identity: Identity): void {
    this.keys.push({ handle: this.#nextKey++, key: identity.key });
    const handle = this.#nextCertificate++;
    this.certificates.push({ handle, der: identity.certificate, trustedRoot: false, readOnly: true });
    this.tlsCertificate ??= handle;
  }

  /** @returns the handle, or a PT_STATUS: 2063 not a certificate or too weak a one, 2058 there already */
  addCertificate(
    der: Buffer,
    trustedRoot: boolean,
    strength: Strength,
  ): { handle: number } | { status: 2058 | 2063 } {
    const read = readCertificate(der);
    if (der.length > MOST_CERTIFICATE_BYTES || !read || isWeak(read, strength)) return { status: 2063 };
    if (this.certificates.some((stored) => stored.der.equals(der))) return { status: 2058 };
    const handle = this.#nextCertificate++;
    this.certificates.push({ handle, der, trustedRoot, readOnly: false });
    return { handle };
  }

  addKey(key: KeyObject): number {
    const handle = this.#nextKey++;
    this.keys.push({ handle, key });
    return handle;
  }

  /** @returns the handle, or 2062 when the bytes are no RSA key, 2058 when it is there already */
  addKeyBytes(der: Buffer): { handle: number } | { status: 2058 | 2062 } {
    let key: KeyObject;
    try {
      key = createPrivateKey({ key: der, format: 'der', type: 'pkcs1' });
    } catch {
      return { status: 2062 };
    }
    if (this.keys.some((stored) => samePublicKey(createPublicKey(stored.key), createPublicKey(key)))) {
      return { status: 2058 };
    }
    return { handle: this.addKey(key) };
  }

  /** The key that belongs to a stored certificate. */
  keyOf(certificate: StoredCertificate): StoredKey | undefined {
    const read = readCertificate(certificate.der);
    return read && this.keys.find((stored) => samePublicKey(createPublicKey(stored.key), read.publicKey));
  }

  /** Certificate and key of a handle, or undefined when either is missing. */
  identity(handle: number | undefined): Identity | undefined {
    const stored = this.certificates.find((certificate) => certificate.handle === handle);
    const key = stored && this.keyOf(stored);
    const read = stored && readCertificate(stored.der);
    return key && read && identityOf(stored.der, key.key, read.subject);
  }
}
