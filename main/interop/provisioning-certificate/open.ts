import type { CertificateCheck, ChainSigner } from '#shared/model/provisioning-certificate';
import { ok, type Result } from '#shared/result';
import { checkCertificate, type CheckedFor } from './check';
import { readPfx } from './read-pfx';
import { signerOf } from './signer';

export interface OpenedCertificate {
  check: CertificateCheck;
  /** Undefined where nothing in the file can sign. */
  signer: () => ChainSigner | undefined;
}

/**
 * Opens a PFX with a provisioning certificate, and judges it. Nothing of it is kept.
 * @returns `file-unreadable` for what is no PFX, and for a wrong password
 */
export function openCertificate(
  bytes: Uint8Array,
  password: string,
  wanted: CheckedFor,
): Result<OpenedCertificate> {
  const contents = readPfx(bytes, password);
  if (!contents.ok) return contents;
  return ok({ check: checkCertificate(contents.value, wanted), signer: () => signerOf(contents.value) });
}
