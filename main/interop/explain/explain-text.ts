import type { Explanation } from '#shared/model/explanation';
import { LogCase } from './log-case';

/**
 * What a message or a log says about AMT. Pure. The time that it takes grows with the length of the text, whatever the
 * text is, and so it never fails.
 * @param text any text; each meaning is told once, with the first line that has it
 */
export function explainText(text: string): Explanation[] {
  const logs = new LogCase();
  logs.open().pushText(text);
  return logs.report().found;
}
