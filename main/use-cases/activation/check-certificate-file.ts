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
  const [{ checkCertificate }, { readPfx }] = await Promise.all([
    import('#main/interop/provisioning-certificate/check'),
    import('#main/interop/provisioning-certificate/read-pfx'),
  ]);
  const contents = readPfx(bytes, password);
  return contents.ok ? ok(checkCertificate(contents.value, { suffix, now })) : contents;
}
