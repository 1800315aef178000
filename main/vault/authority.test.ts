import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AuthorityKeeper } from './authority';
import { openSession } from './secret-store';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const firmwareKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
const spki = firmwareKey.export({ type: 'spki', format: 'der' });

describe('the certificate authority of the bench', () => {
  it('is made once, however many machines ask at the same time, and found again', async () => {
    const store = openSession();
    const keeper = new AuthorityKeeper(store);
    expect(await keeper.certificate('standard')).toBeUndefined();
    const all = await Promise.all(Array.from({ length: 8 }, () => keeper.open('standard', NOW)));
    const prints = new Set(all.map(({ certificate }) => certificate.fingerprint256));
    expect(prints.size).toBe(1);
    const again = await new AuthorityKeeper(store).open('standard', NOW);
    expect(prints.has(again.certificate.fingerprint256)).toBe(true);
    expect(again.certificate.ca).toBe(true);
  });

  it('signs a key of a firmware for its names', async () => {
    const authority = await new AuthorityKeeper(openSession()).open('standard', NOW);
    const leaf = new X509Certificate(await authority.sign(spki, ['pc-1.bench.example', 'pc-1'], NOW));
    expect(leaf.verify(authority.certificate.publicKey)).toBe(true);
    expect(leaf.checkIssued(authority.certificate)).toBe(true);
    expect(leaf.publicKey.equals(firmwareKey)).toBe(true);
    expect(leaf.subject).toBe('CN=pc-1.bench.example');
    expect(leaf.subjectAltName).toBe('DNS:pc-1.bench.example, DNS:pc-1');
    expect(leaf.ca).toBe(false);
    expect(Date.parse(leaf.validTo) - NOW).toBeGreaterThan(4 * 365 * 86_400_000);
    // Firmware takes no more than 4,100 bytes, Windows no more than 2,560 characters in one entry.
    expect(leaf.raw.length).toBeLessThan(4_100);
  });

  it('fits into the entries of every keychain', async () => {
    const store = openSession();
    await new AuthorityKeeper(store).open('standard', NOW);
    for (const name of await store.accounts()) expect((await store.get(name))?.length).toBeLessThan(2_560);
  });

  it('is made anew when its halves do not belong together, or cannot be read', async () => {
    const [store, other] = [openSession(), openSession()];
    const first = await new AuthorityKeeper(store).open('standard', NOW);
    await new AuthorityKeeper(other).open('standard', NOW);
    await store.set('authority/key', (await other.get('authority/key')) ?? '');
    const second = await new AuthorityKeeper(store).open('standard', NOW);
    expect(second.certificate.fingerprint256).not.toBe(first.certificate.fingerprint256);
    await store.set('authority/certificate', 'bm90aGluZw==');
    const third = await new AuthorityKeeper(store).open('standard', NOW);
    expect(third.certificate.fingerprint256).not.toBe(second.certificate.fingerprint256);
  });

  it('is another, stronger one for firmware that refuses the first, which stays as it is', async () => {
    const store = openSession();
    const keeper = new AuthorityKeeper(store);
    const first = await keeper.open('standard', NOW);
    const strong = await keeper.open('hardened', NOW);
    expect(strong.certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3_072);
    expect(strong.certificate.raw.includes(SHA384_RSA)).toBe(true);
    expect(strong.certificate.raw.includes(SHA256_RSA)).toBe(false);
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3_072 });
    const leaf = new X509Certificate(
      await strong.sign(publicKey.export({ type: 'spki', format: 'der' }), ['pc-22'], NOW),
    );
    expect(leaf.checkIssued(strong.certificate) && leaf.verify(strong.certificate.publicKey)).toBe(true);
    expect(leaf.raw.includes(SHA384_RSA)).toBe(true);
    expect(leaf.raw.includes(SHA256_RSA)).toBe(false);
    const again = await new AuthorityKeeper(store).open('standard', NOW);
    expect(again.certificate.fingerprint256).toBe(first.certificate.fingerprint256);
    expect(await keeper.certificates()).toHaveLength(2);
    for (const name of await store.accounts()) expect((await store.get(name))?.length).toBeLessThan(2_560);
  });
});

/** Object identifiers of RSA signatures with SHA-256 and SHA-384 (RFC 8017, appendix A). */
const SHA256_RSA = Buffer.from('2a864886f70d01010b', 'hex');
const SHA384_RSA = Buffer.from('2a864886f70d01010c', 'hex');
