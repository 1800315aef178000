import type { UsbKeyContents } from '#shared/model/usb-key';
import { ok, type Result } from '#shared/result';
import { contentsOf } from '#main/interop/setup-bin/contents';
import { readSetupBin } from '#main/interop/setup-bin/read';

/**
 * What a setup.bin holds.
 * @param showSecrets with its passwords; else they are not in the answer
 * @returns `file-unreadable` for what is no setup.bin
 */
export function readUsbKey(bytes: Uint8Array, showSecrets = false): Result<UsbKeyContents> {
  const file = readSetupBin(bytes);
  return file.ok ? ok(contentsOf(file.value, showSecrets)) : file;
}
