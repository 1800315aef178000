import { type Failure, failure } from './result';
import { errorCode } from './system-error-code';
import { message } from './texts/message';

/**
 * Why a file or folder that somebody has named could not be written.
 * @param error as it was thrown; one that is not of the system is a bug and thrown on
 */
export function notWritten(path: string, error: unknown): Failure {
  const code = errorCode(error);
  if (code === '') throw error;
  return failure(
    'file-unreadable',
    message('cli.result.notWrittenTo', { path, code }),
    message('cli.result.notWrittenToNext'),
  );
}
