import { type UsbKeySettings, usbKeySettingsSchema } from '#shared/model/usb-key';
import { fail, ok, type Result } from '#shared/result';
import { issueText } from '#shared/texts/issue-text';
import { message } from '#shared/texts/message';
import { readJsonFile } from '../core/index';

/** Larger than any such file. Bytes. */
const MOST_BYTES = 100_000;

/**
 * Reads settings for a setup.bin from a JSON file.
 * @returns `file-unreadable` for what is no such file, with the key that is wrong
 */
export async function readUsbKeySettings(path: string): Promise<Result<UsbKeySettings>> {
  const value = await readJsonFile(path, MOST_BYTES);
  if (!value.ok) return value;
  const parsed = usbKeySettingsSchema.safeParse(value.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const problem = issue ? issueText(issue) : message('forms.invalid');
  const key = issue?.path.join('.') ?? '';
  return fail(
    'file-unreadable',
    key === ''
      ? message('usbKey.settingsFile.invalid', { path, problem })
      : message('usbKey.settingsFile.invalidAt', { path, key, problem }),
    message('usbKey.settingsFile.next'),
  );
}
