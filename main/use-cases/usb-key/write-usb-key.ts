import type { CurrentMebx, NextMebx, UsbKeyAdvice, UsbKeyRequest } from '#shared/model/usb-key';
import { usbKeyProblems } from '#shared/model/usb-key-problems';
import { FACTORY_MEBX_PASSWORD } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { usbKeyAdvice } from '#main/interop/setup-bin/advice';
import { recordOf } from '#main/interop/setup-bin/compose';
import { writeSetupBin } from '#main/interop/setup-bin/write';
import { generatePassword } from '#main/vault/generate-password';
import type { NamedSecrets } from '../configure/index';
import { storedMebxPassword } from '../login/index';
import type { MachineContext } from '../machines/index';

/** A setup.bin that was written: whoever gets the bytes gets the passwords. */
export interface WrittenUsbKey {
  bytes: Uint8Array;
  records: number;
  /** Name of the secret that the new password is stored as, where it was made up. */
  secret?: string;
  advice: UsbKeyAdvice[];
}

/**
 * Makes a setup.bin. A random password is in the vault before the file is given out, so that no machine ever has one that
 * nobody knows.
 * @returns `input-invalid` for what cannot be in such a file; `no-keychain` for a random password that would be lost
 */
export async function writeUsbKey(
  context: MachineContext,
  secrets: NamedSecrets,
  request: UsbKeyRequest,
): Promise<Result<WrittenUsbKey>> {
  const { version, next, settings, records = 1 } = request;
  const [problem] = usbKeyProblems(request);
  if (problem) {
    return fail(
      'input-invalid',
      message('usbKey.problems.at', { key: problem.path, problem: problem.problem }),
      message('usbKey.problems.next'),
    );
  }
  const current = await currentPassword(context, request.current);
  if (!current.ok) return current;
  const password = await nextPassword(context, next, current.value);
  if (!password.ok) return password;
  const record = recordOf({ current: current.value, next: password.value }, settings);
  const written = writeSetupBin({
    version,
    reusable: request.records === undefined,
    records: Array<typeof record>(records).fill(record),
  });
  if (!written.ok) return written;
  if (next.from === 'random') {
    const stored = await secrets.save(next.saveAs, password.value, { kind: 'amt' });
    if (!stored.ok) return stored;
  }
  return ok({
    bytes: written.value,
    records,
    ...(next.from === 'random' && { secret: next.saveAs }),
    advice: usbKeyAdvice(request),
  });
}

async function currentPassword(context: MachineContext, current: CurrentMebx): Promise<Result<string>> {
  switch (current.from) {
    case 'factory':
      return ok(FACTORY_MEBX_PASSWORD);
    case 'typed':
      return ok(current.password);
    case 'named':
      return namedPassword(context, current.name);
    case 'machine':
      return storedMebxPassword(context, current.machineId);
  }
}

async function nextPassword(
  context: MachineContext,
  next: NextMebx,
  current: string,
): Promise<Result<string>> {
  switch (next.from) {
    case 'keep':
      return ok(current);
    case 'typed':
      return ok(next.password);
    case 'named':
      return namedPassword(context, next.name);
    case 'random':
      if (context.vault.kind === 'keychain') return ok(generatePassword());
      return fail('no-keychain', message('usbKey.noKeychain'), message('usbKey.noKeychainNext'));
  }
}

async function namedPassword({ vault }: MachineContext, name: string): Promise<Result<string>> {
  const password = await vault.named(name);
  if (password !== undefined) return ok(password);
  return fail('input-invalid', message('secrets.unknown', { name }), message('secrets.noSuchNext'));
}
