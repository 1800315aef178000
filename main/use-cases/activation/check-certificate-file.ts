import type { CertificateCheck } from '#shared/model/provisioning-certificate';
import { ok, type Result } from '#shared/result';
import { checkCertificate } from '#main/interop/provisioning-certificate/check';
import { readPfx } from '#main/interop/provisioning-certificate/read-pfx';

/**
 * What a PFX with a provisioning certificate is good for. Nothing of it is kept.
 * @param suffix DNS suffix of the machines, in lower case
 * @returns `file-unreadable` for what is no PFX, and for a wrong password
 */
export function checkCertificateFile(
  bytes: Uint8Array,
  password: string,
  suffix: string | undefined,
  now = Date.now(),
): Result<CertificateCheck> {
  const contents = readPfx(bytes, password);
  return contents.ok ? ok(checkCertificate(contents.value, { suffix, now })) : contents;
}
