import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { SecretStore } from './secret-store';

/** As the runtime that this is compiled for calls it. */
type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** RSA throughout: firmware before AMT 11 knows nothing else. */
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 20 * 365;
const LEAF_DAYS = 5 * 365;
/** The clock of a machine may lag a little behind ours. */
const BACKDATED_MS = DAY_MS;

const base64Schema = z.string().regex(/^[A-Za-z0-9+/]+=*$/);

/** The bench's own certificate authority, as far as others need it. */
export interface Authority {
  certificate: X509Certificate;
  /**
   * Signs a key that a firmware made for TLS on its network side.
   * @param publicKey DER, SubjectPublicKeyInfo
   * @param names of the machine; the first becomes its common name
   * @returns DER of the certificate
   */
  sign: (publicKey: Buffer, names: readonly [string, ...string[]], now: number) => Promise<Buffer>;
}

/**
 * The authority that signs TLS certificates of the machines on this bench (open-amt-facts.md 1.6). Its key is in the
 * keychain and nowhere else. Key and certificate are two entries, because Windows takes no more than 2,560 bytes in one.
 */
export class AuthorityKeeper {
  readonly #store: SecretStore;
  #opening: Promise<Authority> | undefined;

  constructor(store: SecretStore) {
    this.#store = store;
  }

  /** The certificate, where there is an authority already. */
  async certificate(): Promise<X509Certificate | undefined> {
    const stored = base64Schema.safeParse(await this.#store.get('authority/certificate'));
    return stored.success ? readCertificate(stored.data) : undefined;
  }

  /**
   * The authority, made at first use. Several machines that ask at once get the same one; against other programs the
   * caller holds a lock.
   * @param now milliseconds since 1970
   */
  open(now: number): Promise<Authority> {
    this.#opening ??= this.#open(now).finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #open(now: number): Promise<Authority> {
    const certificate = await this.certificate();
    const stored = base64Schema.safeParse(await this.#store.get('authority/key'));
    if (!certificate || !stored.success) return this.#make(now);
    const key = Buffer.from(stored.data, 'base64');
    // Halves of two authorities could sign nothing that anybody believes.
    if (!isPair(certificate, key)) return this.#make(now);
    return authorityOf(certificate, await importKey(key));
  }

  async #make(now: number): Promise<Authority> {
    const keys = await crypto.subtle.generateKey(
      { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    );
    const serial = serialNumber();
    const made = await X509CertificateGenerator.createSelfSigned({
      serialNumber: serial,
      // Two benches must not be taken for one.
      name: `CN=AMT Bench ${serial.slice(0, 8)}`,
      notBefore: new Date(now - BACKDATED_MS),
      notAfter: new Date(now + AUTHORITY_DAYS * DAY_MS),
      signingAlgorithm: ALGORITHM,
      keys,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    });
    const certificate = Buffer.from(made.rawData);
    const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
    // The key first: a certificate without it would look like an authority and could sign nothing.
    await this.#store.set('authority/key', key.toString('base64'));
    await this.#store.set('authority/certificate', certificate.toString('base64'));
    return authorityOf(new X509Certificate(certificate), keys.privateKey);
  }
}

function authorityOf(certificate: X509Certificate, signingKey: WebKey): Authority {
  return {
    certificate,
    async sign(publicKey, names, now) {
      const leaf = await X509CertificateGenerator.create({
        serialNumber: serialNumber(),
        subject: `CN=${names[0]}`,
        issuer: certificate.subject.split('\n').join(','),
        notBefore: new Date(now - BACKDATED_MS),
        notAfter: new Date(Math.min(now + LEAF_DAYS * DAY_MS, Date.parse(certificate.validTo))),
        signingAlgorithm: ALGORITHM,
        publicKey: await crypto.subtle.importKey('spki', publicKey, ALGORITHM, true, ['verify']),
        signingKey,
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          // Old firmware offers RSA key exchange only, new one only forward secrecy (amt-wire-facts.md 2.6).
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
          new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
          new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
        ],
      });
      return Buffer.from(leaf.rawData);
    },
  };
}

function isPair(certificate: X509Certificate, key: Buffer): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
  } catch {
    return false;
  }
}

function importKey(key: Buffer): Promise<WebKey> {
  return crypto.subtle.importKey('pkcs8', key, ALGORITHM, false, ['sign']);
}

function readCertificate(base64: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}

/** 16 random bytes as a positive number, hex. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x7f) | 0x40, 0);
  return bytes.toString('hex');
}
