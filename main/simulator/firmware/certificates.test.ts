import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signRequest } from '../support/der';
import { rsaFromSeed } from '../support/rsa-from-seed';
import { seeded } from '../support/seeded';
import { selfSigned } from './certificates';

describe('seed', () => {
  it('gives the same values for the same seed and purpose, and others otherwise', () => {
    const value = (seed: number, purpose: string): string => seeded(seed, purpose).hex(32);
    expect(value(1, 'realm')).toBe(value(1, 'realm'));
    expect(value(2, 'realm')).not.toBe(value(1, 'realm'));
    expect(value(1, 'nonce')).not.toBe(value(1, 'realm'));
    expect(value(1, 'realm')).toMatch(/^[0-9A-F]{32}$/);
  });
});

describe('own certificate', () => {
  it('is the same for the same seed, and can serve TLS', async () => {
    const one = await selfSigned(seeded(1, 'certificate'), 'AMT test');
    const again = await selfSigned(seeded(1, 'certificate'), 'AMT test');
    const other = await selfSigned(seeded(2, 'certificate'), 'AMT test');
    expect(again.fingerprint256).toBe(one.fingerprint256);
    expect(other.fingerprint256).not.toBe(one.fingerprint256);

    const read = new X509Certificate(one.certificate);
    expect(read.subject).toBe('CN=AMT test');
    expect(read.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(one.fingerprint256);
    // keyUsage of Node's X509Certificate is the extended one: serverAuth.
    expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(read.checkPrivateKey(one.key)).toBe(true);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });
});

describe('certificate request', () => {
  it('is refused when it is not one', () => {
    const key = rsaFromSeed(seeded(1, 'small'), 1024);
    expect(signRequest(Buffer.from('no request'), key)).toBeUndefined();
    expect(signRequest(Buffer.from('3003020101', 'hex'), key)).toBeUndefined();
    expect(signRequest(Buffer.alloc(0), key)).toBeUndefined();
  });
});
