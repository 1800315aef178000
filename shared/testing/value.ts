import type { Result } from '../result';

/** The value of a result that must be good, for tests and measurements. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new Error(`${result.error.code}: ${result.error.message} ${result.error.detail ?? ''}`);
  }
  return result.value;
}
