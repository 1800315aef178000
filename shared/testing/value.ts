import type { Result } from '../result';
import { english } from '../texts/speech';

/** The value of a result that must be good, for tests and measurements. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new Error(`${result.error.code}: ${english(result.error.message)} ${result.error.detail ?? ''}`);
  }
  return result.value;
}
