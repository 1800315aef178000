import { type Said, sayIn } from '../texts/say';
import { english } from '../texts/speech';

export { english };

/** A value with its messages in English, as tests quote them. */
export function inEnglish<T>(value: T): Said<T> {
  return sayIn(value, english);
}
