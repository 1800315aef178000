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
    expect(await keeper.certificate()).toBeUndefined();
    const all = await Promise.all(Array.from({ length: 8 }, () => keeper.open(NOW)));
    const prints = new Set(all.map(({ certificate }) => certificate.fingerprint256));
    expect(prints.size).toBe(1);
    const again = await new AuthorityKeeper(store).open(NOW);
    expect(prints.has(again.certificate.fingerprint256)).toBe(true);
    expect(again.certificate.ca).toBe(true);
  });

  it('signs a key of a firmware for its names', async () => {
    const authority = await new AuthorityKeeper(openSession()).open(NOW);
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
    await new AuthorityKeeper(store).open(NOW);
    for (const name of await store.accounts()) expect((await store.get(name))?.length).toBeLessThan(2_560);
  });

  it('is made anew when its halves do not belong together, or cannot be read', async () => {
    const [store, other] = [openSession(), openSession()];
    const first = await new AuthorityKeeper(store).open(NOW);
    await new AuthorityKeeper(other).open(NOW);
    await store.set('authority/key', (await other.get('authority/key')) ?? '');
    const second = await new AuthorityKeeper(store).open(NOW);
    expect(second.certificate.fingerprint256).not.toBe(first.certificate.fingerprint256);
    await store.set('authority/certificate', 'bm90aGluZw==');
    const third = await new AuthorityKeeper(store).open(NOW);
    expect(third.certificate.fingerprint256).not.toBe(second.certificate.fingerprint256);
  });
});
