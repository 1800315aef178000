import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { MOST_PFX_BYTES } from '#shared/model/provisioning-certificate';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { forge } from './forge';

/** What a PFX holds (PKCS #12, RFC 7292). */
export interface PfxContents {
  certificates: X509Certificate[];
  keys: KeyObject[];
}

/** Most certificates that are looked at. */
const MOST_CERTIFICATES = 50;

/** Rounds of key derivation that take about a second. Windows and OpenSSL write 2,000 to 10,000. */
const MOST_ROUNDS = 600_000;

/** Levels of a file, which has octet strings inside of octet strings. */
const DEEPEST = 24;

/**
 * Reads a PFX, also one of old programs (3DES, RC2).
 * @param password as it was typed; empty for a file without one
 * @returns `file-unreadable` for what is no PFX, and for a wrong password
 */
export function readPfx(bytes: Uint8Array, password: string): Result<PfxContents> {
  if (bytes.length > MOST_PFX_BYTES) {
    return fail('file-unreadable', message('certificate.file.tooLarge'), message('certificate.file.next'));
  }
  const root = decoded(Buffer.from(bytes).toString('latin1'));
  if (root === undefined) {
    return fail('file-unreadable', message('certificate.file.notPfx'), message('certificate.file.next'));
  }
  if (mostRounds(root) > MOST_ROUNDS) {
    return fail('file-unreadable', message('certificate.file.tooSlow'), message('certificate.file.again'));
  }
  const first = bagsOf(root, password);
  const bags = first.ok ? first : (inUtf8(root, password) ?? first);
  if (!bags.ok) return bags;
  const certificates = bags.value.flatMap((bag) => certificateOf(bag) ?? []);
  const keys = bags.value.flatMap((bag) => keyOf(bag) ?? []);
  return ok({ certificates: certificates.slice(0, MOST_CERTIFICATES), keys });
}

function decoded(binary: string): forge.asn1.Asn1 | undefined {
  try {
    return forge.asn1.fromDer(binary);
  } catch {
    return undefined;
  }
}

/**
 * The highest number that follows a salt: rounds of key derivation that a hostile file could ask for without end. Both
 * PKCS #12 and PKCS #5 have the salt, an octet string, right before the number (RFC 7292, RFC 8018).
 */
function mostRounds(node: forge.asn1.Asn1, depth = 0): number {
  if (depth > DEEPEST) return 0;
  if (typeof node.value === 'string') {
    const inner = node.type === forge.asn1.Type.OCTETSTRING ? decoded(node.value) : undefined;
    return inner === undefined ? 0 : mostRounds(inner, depth + 1);
  }
  const children = node.value;
  return children.reduce((most, child, at) => {
    const found = isRounds(child, children[at - 1]) ? integerOf(child) : mostRounds(child, depth + 1);
    return Math.max(most, found);
  }, 0);
}

function isRounds(child: forge.asn1.Asn1, before: forge.asn1.Asn1 | undefined): boolean {
  const { Type } = forge.asn1;
  return before?.type === Type.OCTETSTRING && child.type === Type.INTEGER;
}

function integerOf({ value }: forge.asn1.Asn1): number {
  return typeof value === 'string' ? Number(`0x${forge.util.bytesToHex(value) || '0'}`) : 0;
}

/** forge throws for whatever it does not like, in words that are not for people. */
function bagsOf(root: forge.asn1.Asn1, password: string): Result<forge.pkcs12.Bag[]> {
  try {
    const pfx = forge.pkcs12.pkcs12FromAsn1(root, false, password);
    return ok(pfx.safeContents.flatMap(({ safeBags }) => safeBags));
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/password|MAC could not be verified|decrypt/i.test(said)) {
      const wrong = message('certificate.file.wrongPassword');
      return fail('file-unreadable', wrong, message('certificate.file.wrongPasswordNext'));
    }
    return fail('file-unreadable', message('certificate.file.notPfx'), message('certificate.file.next'), {
      detail: said.slice(0, 200),
    });
  }
}

/**
 * PKCS #12 has passwords in UTF-16, which forge does, and PKCS #5 has bytes, which OpenSSL and Windows take as UTF-8, but
 * forge as Latin-1. A file has both, its checksum (MAC) in the former: for the latter it is left out, and a wrong password
 * shows in what is decrypted.
 * @returns undefined: the password is the same in both
 */
function inUtf8(root: forge.asn1.Asn1, password: string): Result<forge.pkcs12.Bag[]> | undefined {
  const encoded = Buffer.from(password, 'utf8').toString('latin1');
  if (encoded === password || !Array.isArray(root.value)) return undefined;
  const bags = bagsOf({ ...root, value: root.value.slice(0, 2) }, encoded);
  return bags.ok ? bags : undefined;
}

/** The certificate as it stands in the file. forge knows RSA only; others it leaves as they were. */
function certificateOf(bag: forge.pkcs12.Bag): X509Certificate | undefined {
  if (bag.type !== forge.pki.oids['certBag']) return undefined;
  const asn1 = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
  return attempt(() => new X509Certificate(bytesOf(asn1)));
}

function keyOf(bag: forge.pkcs12.Bag): KeyObject | undefined {
  if (bag.type !== forge.pki.oids['keyBag'] && bag.type !== forge.pki.oids['pkcs8ShroudedKeyBag']) {
    return undefined;
  }
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  return attempt(() => createPrivateKey({ key: bytesOf(asn1), format: 'der', type: 'pkcs8' }));
}

function bytesOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}

/** One entry that cannot be read is left out; what is missing then is found by the check. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
