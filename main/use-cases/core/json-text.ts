import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { readTextFile } from '#main/journal/text-file';
import { jsonFaultLine } from './json-fault';

/**
 * What the text of a JSON file says.
 * @param path of the file, where it is known
 * @returns `file-unreadable` with the line where it stops being JSON
 */
export function readJsonText(text: string, path?: string): Result<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(json) as unknown);
  } catch {
    const line = jsonFaultLine(json);
    return fail(
      'file-unreadable',
      path === undefined
        ? message('configure.profile.notJson', { line })
        : message('configure.profile.notJsonAt', { path, line }),
      message('configure.profile.notJsonNext'),
    );
  }
}

/**
 * What a JSON file says.
 * @param most bytes; a larger file is refused before it is read
 * @returns `file-unreadable` for what is no plain file of text or no JSON
 */
export async function readJsonFile(path: string, most: number): Promise<Result<unknown>> {
  const text = await readTextFile(path, { most });
  return text.ok ? readJsonText(text.value, path) : text;
}
