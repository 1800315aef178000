import { visible, visibleLines } from './visible-text';

/**
 * What was thrown, for people who fix it: name and message on one line, whatever is in them, and where it happened.
 * Several lines, with nothing hidden in them.
 */
export function bugText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return visible(String(thrown));
  const head = `${thrown.name}: ${thrown.message}`;
  const at = thrown.stack?.indexOf(thrown.message) ?? -1;
  const places = at < 0 ? '' : (thrown.stack ?? '').slice(at + thrown.message.length);
  return `${visible(head)}${visibleLines(places)}`;
}
