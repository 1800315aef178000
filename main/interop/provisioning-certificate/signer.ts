import { createSign } from 'node:crypto';
import type { ChainSigner } from '#shared/model/provisioning-certificate';
import { chainOf, leafOf } from './chain';
import type { PfxContents } from './read-pfx';
import { hasLongHash, signatureOf } from './signature';

/** Sizes of keys, in bits: a shorter one cannot sign, a longer one would take minutes for it. */
const SHORTEST = 1_024;
const LONGEST = 8_192;

/** @returns undefined where the file has no RSA key for one of its certificates, or one of an absurd size */
export function signerOf({ certificates, keys }: PfxContents): ChainSigner | undefined {
  const leaf = leafOf(certificates, keys);
  const key = leaf && keys.find((each) => leaf.checkPrivateKey(each));
  if (leaf === undefined || key?.asymmetricKeyType !== 'rsa') return undefined;
  const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (modulusLength < SHORTEST || modulusLength > LONGEST) return undefined;
  return {
    certificates: chainOf(leaf, certificates).map(({ raw }) => raw),
    leafHasSha384: hasLongHash(signatureOf(leaf)),
    sign: (hash, data) => createSign(hash).update(data).sign(key),
  };
}
