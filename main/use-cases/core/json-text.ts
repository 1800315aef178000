import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
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
