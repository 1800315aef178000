import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { SecretStore } from './secret-store';

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
    return authorityOf(certificate, key);
  }

  async #make(now: number): Promise<Authority> {
    const { makeAuthority } = await import('./issuing');
    const { certificate, key } = await makeAuthority(now);
    // The key first: a certificate without it would look like an authority and could sign nothing.
    await this.#store.set('authority/key', key.toString('base64'));
    await this.#store.set('authority/certificate', certificate.toString('base64'));
    return authorityOf(new X509Certificate(certificate), key);
  }
}

function authorityOf(certificate: X509Certificate, key: Buffer): Authority {
  return {
    certificate,
    async sign(publicKey, names, now) {
      const { signLeaf } = await import('./issuing');
      return signLeaf({ certificate, key }, publicKey, names, now);
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

function readCertificate(base64: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}
