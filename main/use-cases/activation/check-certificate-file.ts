import type { CertificateCheck } from '#shared/model/provisioning-certificate';
import { ok, type Result } from '#shared/result';

/**
 * What a PFX with a provisioning certificate is good for. Nothing of it is kept.
 * @param suffix DNS suffix of the machines, in lower case
 * @returns `file-unreadable` for what is no PFX, and for a wrong password
 */
export async function checkCertificateFile(
  bytes: Uint8Array,
  password: string,
  suffix: string | undefined,
  now = Date.now(),
): Promise<Result<CertificateCheck>> {
  // Few people need it, so it is no part of the start.
  const { openCertificate } = await import('#main/interop/provisioning-certificate/open');
  const opened = openCertificate(bytes, password, { suffix, now });
  return opened.ok ? ok(opened.value.check) : opened;
}
