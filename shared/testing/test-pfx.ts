import { createHash, createHmac, type KeyObject, randomBytes, type X509Certificate } from 'node:crypto';

const INTEGER = 0x02;
const OCTETS = 0x04;
const SEQUENCE = 0x30;
const EXPLICIT = 0xa0;
const NULL = Buffer.from('0500', 'hex');

/** Object identifiers of RFC 7292 and its kin, encoded. */
const DATA = oid('2a864886f70d010701');
const CERTIFICATE_BAG = oid('2a864886f70d010c0a0103');
const KEY_BAG = oid('2a864886f70d010c0a0102');
const X509 = oid('2a864886f70d01091601');
const SHA256 = oid('608648016503040201');

/** Few, because tests do not have all day. */
const ROUNDS = 100;
/** Id of keys for checksums, and block length of SHA-256 (RFC 7292, appendix B). */
const FOR_CHECKSUMS = 3;
const BLOCK = 64;

/**
 * A PFX with these certificates and the key, which is encrypted with AES-256; for any kind of key.
 * @param password ASCII
 */
export function testPfx(certificates: readonly X509Certificate[], key: KeyObject, password: string): Buffer {
  const encrypted = key.export({
    type: 'pkcs8',
    format: 'der',
    cipher: 'aes-256-cbc',
    passphrase: password,
  });
  const bags = certificates.map(({ raw }) =>
    sequence(CERTIFICATE_BAG, explicit(sequence(X509, explicit(element(OCTETS, raw))))),
  );
  const safe = sequence(data(sequence(...bags, sequence(KEY_BAG, explicit(encrypted)))));
  const salt = randomBytes(8);
  const checksum = createHmac('sha256', checksumKey(password, salt)).update(safe).digest();
  return sequence(
    element(INTEGER, Buffer.from([3])),
    data(safe),
    sequence(
      sequence(sequence(SHA256, NULL), element(OCTETS, checksum)),
      element(OCTETS, salt),
      element(INTEGER, Buffer.from([ROUNDS])),
    ),
  );
}

/** RFC 7292, appendix B.2; the key is as long as the hash, so that one block is enough. */
function checksumKey(password: string, salt: Buffer): Buffer {
  const secret = Buffer.from(`${password}\0`, 'utf16le').swap16();
  let key = Buffer.concat([Buffer.alloc(BLOCK, FOR_CHECKSUMS), filled(salt), filled(secret)]);
  for (let round = 0; round < ROUNDS; round++) key = createHash('sha256').update(key).digest();
  return key;
}

/** Repeated up to whole blocks. */
function filled(bytes: Buffer): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / BLOCK) * BLOCK, bytes);
}

/** Of less than 64 kB. */
function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(SEQUENCE, ...parts);
}

function explicit(content: Buffer): Buffer {
  return element(EXPLICIT, content);
}

function data(content: Buffer): Buffer {
  return sequence(DATA, explicit(element(OCTETS, content)));
}

function oid(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, 'hex'));
}
