import { type DateStyle, localeOf, momentIn } from '../../shared/texts/dates';
import { i18n } from '../i18n';

/** Tests run without a browser. */
const SYSTEM = typeof navigator === 'undefined' ? undefined : navigator.language;

/**
 * A moment in the language of the window, in this computer's time.
 * @param at ISO 8601, or milliseconds since 1970
 */
export function dateText(at: string | number, style: DateStyle = 'moment'): string {
  return momentIn(localeOf(i18n.language, SYSTEM), style, at);
}

/** A number in the language of the window. */
export function numberText(value: number): string {
  return value.toLocaleString(localeOf(i18n.language, SYSTEM), { maximumFractionDigits: 2 });
}
