import { fail, ok, type Result } from '../../shared/result';
import { i18n } from '../i18n';
import { readBase64 } from './read-base64';

/**
 * A file as base64, for main, which refuses what is too large: no more than one byte too many is read.
 * @param most bytes
 * @returns `file-unreadable` where a stick was pulled out, or it is a folder
 */
export async function readFile(file: File, most: number): Promise<Result<string>> {
  const base64 = await readBase64(file.slice(0, most + 1));
  return base64 === undefined
    ? fail('file-unreadable', i18n.t('common.fileGone'), i18n.t('common.fileGoneNext'))
    : ok(base64);
}
