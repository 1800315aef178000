import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { MOST_PFX_BYTES } from '#shared/model/provisioning-certificate';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { forge, TooManyRounds, withRounds } from './forge';

/** What a PFX holds (PKCS #12, RFC 7292). */
export interface PfxContents {
  certificates: X509Certificate[];
  keys: KeyObject[];
}

/** Most certificates, and most keys, that are looked at. */
const MOST_ENTRIES = 50;

/** Rounds of key derivation that take about a second, in all. Windows and OpenSSL write 2,000 to 10,000 for each key. */
const MOST_ROUNDS = 800_000;

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
  const bags = withRounds(MOST_ROUNDS, () => {
    const first = bagsOf(root, password);
    return first.ok ? first : (inUtf8(root, password) ?? first);
  });
  if (!bags.ok) return bags;
  const ofKind = (...kinds: readonly string[]): forge.pkcs12.Bag[] =>
    bags.value
      .filter(({ type }) => kinds.some((kind) => type === forge.pki.oids[kind]))
      .slice(0, MOST_ENTRIES);
  return ok({
    certificates: ofKind('certBag').flatMap((bag) => certificateOf(bag) ?? []),
    keys: ofKind('keyBag', 'pkcs8ShroudedKeyBag').flatMap((bag) => keyOf(bag) ?? []),
  });
}

function decoded(binary: string): forge.asn1.Asn1 | undefined {
  try {
    return forge.asn1.fromDer(binary);
  } catch {
    return undefined;
  }
}

/** forge throws for whatever it does not like, in words that are not for people. */
function bagsOf(root: forge.asn1.Asn1, password: string): Result<forge.pkcs12.Bag[]> {
  try {
    const pfx = forge.pkcs12.pkcs12FromAsn1(root, false, password);
    return ok(pfx.safeContents.flatMap(({ safeBags }) => safeBags));
  } catch (error) {
    if (error instanceof TooManyRounds) {
      return fail('file-unreadable', message('certificate.file.tooSlow'), message('certificate.file.again'));
    }
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
  const asn1 = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
  return attempt(() => {
    const certificate = new X509Certificate(bytesOf(asn1));
    const { publicKey, validFrom, validTo } = certificate;
    // The rest of what is looked at never fails: found by changing bytes of certificates at random.
    const whole = [validFrom, validTo].every((date) => !Number.isNaN(Date.parse(date)));
    return whole && publicKey.type === 'public' ? certificate : undefined;
  });
}

function keyOf(bag: forge.pkcs12.Bag): KeyObject | undefined {
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
