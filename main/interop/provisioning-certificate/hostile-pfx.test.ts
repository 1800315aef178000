import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import forge from 'node-forge';
import { describe, expect, it } from 'vitest';
import { testChain } from '#shared/testing/test-chain';
import { value } from '#shared/testing/value';
import { checkCertificate } from './check';
import { readPfx } from './read-pfx';
import { signerOf } from './signer';

const { asn1 } = forge;
type Node = forge.asn1.Asn1;
const DATA = '1.2.840.113549.1.7.1';
const BAGS = '1.2.840.113549.1.12.10.1';

const node = (type: forge.asn1.Type, content: string): Node =>
  asn1.create(asn1.Class.UNIVERSAL, type, false, content);
const oid = (text: string): Node => node(asn1.Type.OID, asn1.oidToDer(text).getBytes());
const number = (whole: number): Node => node(asn1.Type.INTEGER, asn1.integerToDer(whole).getBytes());
const octets = (bytes: string): Node => node(asn1.Type.OCTETSTRING, bytes);
const sequence = (...parts: Node[]): Node =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, parts);
const tagged = (content: Node): Node =>
  asn1.create(asn1.Class.CONTEXT_SPECIFIC, asn1.Type.NONE, true, [content]);
const der = (whole: Node): string => asn1.toDer(whole).getBytes();

const certBag = (raw: Buffer): Node =>
  sequence(
    oid(`${BAGS}.3`),
    tagged(sequence(oid('1.2.840.113549.1.9.22.1'), tagged(octets(raw.toString('latin1'))))),
  );
const keyBag = (key: KeyObject): Node =>
  sequence(
    oid(`${BAGS}.1`),
    tagged(asn1.fromDer(key.export({ format: 'der', type: 'pkcs8' }).toString('latin1'))),
  );
const safe = (bags: readonly Node[]): string =>
  der(sequence(sequence(oid(DATA), tagged(octets(der(sequence(...bags)))))));
/** Without a checksum. */
const fileOf = (content: Node): Buffer =>
  Buffer.from(der(sequence(number(3), sequence(oid(DATA), tagged(content)))), 'latin1');
const file = (bags: readonly Node[]): Buffer => fileOf(octets(safe(bags)));

/** A key that is encrypted with so many rounds of PBKDF2. */
function slowKey(rounds: number): Node {
  const derived = sequence(oid('1.2.840.113549.1.5.12'), sequence(octets('saltsalt'), number(rounds)));
  const cipher = sequence(oid('2.16.840.1.101.3.4.1.42'), octets('0123456789abcdef'));
  const algorithm = sequence(oid('1.2.840.113549.1.5.13'), sequence(derived, cipher));
  return sequence(oid(`${BAGS}.2`), tagged(sequence(algorithm, octets('x'.repeat(1_200)))));
}

/** Everything that happens to a file before something is sent. */
function used(bytes: Uint8Array): boolean {
  const read = readPfx(bytes, '');
  if (!read.ok) return false;
  checkCertificate(read.value, { now: Date.now() });
  return signerOf(read.value)?.sign('sha384', Buffer.from('nonce')) !== undefined;
}

const tooSlow = { ok: false, error: { message: { messageCode: 'certificate.file.tooSlow' } } };

describe('a hostile PFX', () => {
  it('is not opened where its keys together would take for ever', async () => {
    const plain = (await testChain()).key.export({ format: 'der', type: 'pkcs8' }).toString('latin1');
    const encrypted = forge.pki.encryptPrivateKeyInfo(asn1.fromDer(plain), '', {
      algorithm: 'aes256',
      count: 200_000,
    });
    const bag = sequence(oid(`${BAGS}.2`), tagged(encrypted));
    expect(value(readPfx(file([bag]), '')).keys).toHaveLength(1);
    expect(readPfx(file(Array.from({ length: 20 }, () => bag)), '')).toMatchObject(tooSlow);
  });

  it('is not opened where its rounds stand in an octet string of several pieces', () => {
    const content = safe([slowKey(0x7fff_ffff)]);
    const pieces = [content.slice(0, 60), content.slice(60)].map(octets);
    const whole = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OCTETSTRING, true, pieces);
    expect(readPfx(fileOf(whole), '')).toMatchObject(tooSlow);
  });

  it('has few of its keys and certificates read', async () => {
    const { chain, key } = await testChain();
    const bags = [...chain.map(({ raw }) => certBag(raw)), keyBag(key)];
    const { keys, certificates } = value(readPfx(file(Array.from({ length: 100 }, () => bags).flat()), ''));
    expect([keys.length, certificates.length]).toEqual([50, 50]);
  });

  it('has a certificate left out whose date or public key cannot be read', async () => {
    const { chain, key } = await testChain();
    const [leaf, ...others] = chain.map(({ raw }) => raw);
    if (!leaf) throw new Error('no leaf');
    const changed = (from: string, to: string): Buffer => {
      const at = leaf.indexOf(Buffer.from(from, 'latin1'));
      expect(at).toBeGreaterThan(0);
      return Buffer.concat([leaf.subarray(0, at), Buffer.from(to, 'latin1'), leaf.subarray(at + to.length)]);
    };
    // The end of validity, and the exponent with the head of its number.
    for (const odd of [
      changed('360101', '369901'),
      changed('\x02\x03\x01\x00\x01', '\x05\x03\x01\x00\x01'),
    ]) {
      const bytes = file([...[odd, ...others].map(certBag), keyBag(key)]);
      expect(value(readPfx(bytes, '')).certificates).toHaveLength(2);
      expect(used(bytes)).toBe(false);
    }
  });

  it('signs with no key of an absurd size', async () => {
    const { chain } = await testChain();
    const [leaf] = chain;
    if (!leaf) throw new Error('no leaf');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 512 });
    const shown = Object.create(leaf, { checkPrivateKey: { value: () => true } }) as typeof leaf;
    expect(
      signerOf({
        certificates: [shown],
        keys: [createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))],
      }),
    ).toBeUndefined();
  });

  it('is used or refused, whatever stands in its certificates', async () => {
    const { chain, key } = await testChain();
    const change = fc.record({ of: fc.nat(2), at: fc.nat(1_000), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const raws = chain.map(({ raw }) => Buffer.from(raw));
        for (const { of, at, to } of changes) {
          const raw = raws[of];
          raw?.writeUInt8(to, at % raw.length);
        }
        used(file([...raws.map(certBag), keyBag(key)]));
      }),
      { numRuns: 300 },
    );
  });
});
