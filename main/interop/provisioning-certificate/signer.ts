import { createSign } from 'node:crypto';
import { chainOf, leafOf } from './chain';
import type { PfxContents } from './read-pfx';
import { signatureOf } from './signature';

/** What AMT is shown of a provisioning certificate, and what signs in its name. The key stays inside. */
export interface SetupSigner {
  /** DER, from the leaf to the root. */
  certificates: readonly Buffer[];
  /** Whether the leaf itself was signed with SHA-384. */
  strong: boolean;
  /** RSA with PKCS #1 v1.5. */
  sign: (hash: 'sha256' | 'sha384', data: Uint8Array) => Buffer;
}

/** @returns undefined where the file has no RSA key for one of its certificates */
export function setupSigner({ certificates, keys }: PfxContents): SetupSigner | undefined {
  const leaf = leafOf(certificates, keys);
  const key = leaf && keys.find((each) => leaf.checkPrivateKey(each));
  if (leaf === undefined || key?.asymmetricKeyType !== 'rsa') return undefined;
  return {
    certificates: chainOf(leaf, certificates).map(({ raw }) => raw),
    strong: signatureOf(leaf).hash === 'sha384',
    sign: (hash, data) => createSign(hash).update(data).sign(key),
  };
}
