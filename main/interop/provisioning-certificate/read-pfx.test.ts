import { createPrivateKey } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import forge from 'node-forge';
import { describe, expect, it } from 'vitest';
import { MOST_PFX_BYTES } from '#shared/model/provisioning-certificate';
import { testChain } from '#shared/testing/test-chain';
import { value } from '#shared/testing/value';
import { readPfx } from './read-pfx';
import { LEGACY_PFX, MODERN_PFX } from './testing/openssl-pfx';

const FINGERPRINTS = [
  '78818a165baed55d980ece04b96e46524c13cfacbad016bfd6b499debcc5c692',
  'a233a181457c91924b1f43e7c0cdadffb5cebe194ca6d1b4adb3c8bb4962ecfc',
];

function messageOf(bytes: Uint8Array, password = ''): unknown {
  const read = readPfx(bytes, password);
  return read.ok ? 'read' : read.error.message;
}

describe('a PFX', () => {
  it.each([
    ['RC2 and 3DES', LEGACY_PFX, 'Old-Pfx-1'],
    ['AES-256', MODERN_PFX, 'Grün-Pfx-2'],
  ])('is read as OpenSSL wrote it: %s', (_name, bytes, password) => {
    const read = readPfx(bytes, password);
    if (!read.ok) throw new Error(read.error.code);
    const { certificates, keys } = read.value;
    const found = certificates.map((each) => each.fingerprint256.replaceAll(':', '').toLowerCase());
    expect(found).toEqual(FINGERPRINTS);
    expect(keys).toHaveLength(1);
    expect(certificates[0]?.checkPrivateKey(keys[0] ?? createPrivateKey(''))).toBe(true);
  });

  it.each([2048, 'EC 384'] as const)('is read with a key of the kind %s', async (kind) => {
    const { chain, key, pfx, password } = await testChain({ key: kind });
    const { certificates, keys } = value(readPfx(pfx, password));
    expect(certificates.map(({ raw }) => raw)).toEqual(chain.map(({ raw }) => raw));
    expect(keys.map((each) => each.equals(key))).toEqual([true]);
    expect(() => createSecureContext({ pfx, passphrase: password })).not.toThrow();
  });

  it.each([
    ['no password', LEGACY_PFX, ''],
    ['another one', LEGACY_PFX, 'old-pfx-1'],
    ['another one for AES', MODERN_PFX, 'Grun-Pfx-2'],
    ['another one with letters beyond ASCII', MODERN_PFX, 'Grün-Pfx-3'],
  ])('is not opened with %s', (_name, bytes, password) => {
    expect(messageOf(bytes, password)).toEqual({ messageCode: 'certificate.file.wrongPassword' });
  });

  it('is no PFX where it is something else, cut, or too large', () => {
    const notPfx = { messageCode: 'certificate.file.notPfx' };
    expect(messageOf(Buffer.from(''))).toEqual(notPfx);
    expect(messageOf(Buffer.from('-----BEGIN CERTIFICATE-----\nMIIB'))).toEqual(notPfx);
    expect(messageOf(LEGACY_PFX.subarray(0, 1_000), 'Old-Pfx-1')).toEqual(notPfx);
    expect(messageOf(Buffer.alloc(MOST_PFX_BYTES + 1))).toEqual({ messageCode: 'certificate.file.tooLarge' });
  });

  it('is not opened where that would take for ever', () => {
    const root = forge.asn1.fromDer(LEGACY_PFX.toString('latin1'));
    const mac = Array.isArray(root.value) ? root.value[2] : undefined;
    const rounds = Array.isArray(mac?.value) ? mac.value[2] : undefined;
    if (rounds === undefined) throw new Error('no rounds in the file');
    rounds.value = '\x7f\xff\xff\xff';
    const bytes = Buffer.from(forge.asn1.toDer(root).getBytes(), 'latin1');
    expect(messageOf(bytes, 'Old-Pfx-1')).toEqual({ messageCode: 'certificate.file.tooSlow' });
  });

  it('is read or refused, wherever a byte is another', () => {
    for (let at = 0; at < LEGACY_PFX.length; at += 7) {
      const changed = Buffer.from(LEGACY_PFX);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(['boolean']).toContain(typeof readPfx(changed, 'Old-Pfx-1').ok);
    }
  });
});
