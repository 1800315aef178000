import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { KeyStrength } from '#shared/model/key-strength';
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
 * Entries of the keychain, for each strength its own: machines that want the stronger one get an authority beside the
 * first, which stays for the others. Key and certificate are two entries, because Windows takes no more than 2,560 bytes
 * in one.
 */
const ENTRIES = {
  standard: { certificate: 'authority/certificate', key: 'authority/key' },
  hardened: { certificate: 'authority-3072/certificate', key: 'authority-3072/key' },
} as const satisfies Record<KeyStrength, object>;

/**
 * The authorities that sign TLS certificates of the machines on this bench. Their keys are in the keychain and nowhere
 * else.
 */
export class AuthorityKeeper {
  readonly #store: SecretStore;
  readonly #opening = new Map<KeyStrength, Promise<Authority>>();

  constructor(store: SecretStore) {
    this.#store = store;
  }

  /** The certificate, where there is an authority of that strength already. */
  async certificate(strength: KeyStrength): Promise<X509Certificate | undefined> {
    const stored = base64Schema.safeParse(await this.#store.get(ENTRIES[strength].certificate));
    return stored.success ? readCertificate(stored.data) : undefined;
  }

  /** The certificates of all authorities that there are. */
  async certificates(): Promise<X509Certificate[]> {
    const all = [await this.certificate('standard'), await this.certificate('hardened')];
    return all.filter((certificate) => certificate !== undefined);
  }

  /**
   * The authority, made at first use. Several machines that ask at once get the same one; against other programs the
   * caller holds a lock.
   * @param now milliseconds since 1970
   */
  open(strength: KeyStrength, now: number): Promise<Authority> {
    const under = this.#opening.get(strength);
    if (under) return under;
    const opening = this.#open(strength, now).finally(() => this.#opening.delete(strength));
    this.#opening.set(strength, opening);
    return opening;
  }

  async #open(strength: KeyStrength, now: number): Promise<Authority> {
    const certificate = await this.certificate(strength);
    const stored = base64Schema.safeParse(await this.#store.get(ENTRIES[strength].key));
    if (!certificate || !stored.success) return this.#make(strength, now);
    const key = Buffer.from(stored.data, 'base64');
    // Key and certificate of two different authorities cannot sign anything valid.
    if (!isPair(certificate, key)) return this.#make(strength, now);
    return authorityOf(strength, certificate, key);
  }

  async #make(strength: KeyStrength, now: number): Promise<Authority> {
    const { makeAuthority } = await import('./issuing');
    const { certificate, key } = await makeAuthority(strength, now);
    const entries = ENTRIES[strength];
    // The key first: a certificate without it would look like an authority and could sign nothing.
    await this.#store.set(entries.key, key.toString('base64'));
    await this.#store.set(entries.certificate, certificate.toString('base64'));
    return authorityOf(strength, new X509Certificate(certificate), key);
  }
}

function authorityOf(strength: KeyStrength, certificate: X509Certificate, key: Buffer): Authority {
  return {
    certificate,
    async sign(publicKey, names, now) {
      const { signLeaf } = await import('./issuing');
      return signLeaf({ certificate, key, strength }, publicKey, names, now);
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
