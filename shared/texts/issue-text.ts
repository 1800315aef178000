import type { z } from 'zod';
import { type Message, message, type MessageValue } from './message';

/** Codes of the catalogue that schemas give instead of a sentence. */
const OURS = 'forms.';

/**
 * What is wrong with a value, as a sentence goes on after its name. Our schemas say it with a code of the catalogue
 * (`forms.…`); what zod finds by itself gets the text for its kind.
 */
export function issueText(issue: z.core.$ZodIssue): Message {
  if (issue.message.startsWith(OURS)) return { messageCode: issue.message, values: limitsOf(issue) };
  switch (issue.code) {
    case 'invalid_type':
      return message(issue.message.endsWith('received undefined') ? 'forms.required' : 'forms.wrongType');
    case 'invalid_value':
      return message('forms.oneOf', { values: issue.values.map(String) });
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? message('forms.short')
        : message('forms.atLeast', { min: String(issue.minimum) });
    case 'too_big':
      return message(
        issue.origin === 'array'
          ? 'forms.room'
          : issue.origin === 'string'
            ? 'forms.nameLong'
            : 'forms.atMost',
        {
          max: String(issue.maximum),
        },
      );
    case 'unrecognized_keys':
      return message('forms.unknownKey', { keys: issue.keys });
    default:
      return message('forms.invalid');
  }
}

/** Limits that a text may name. */
function limitsOf(issue: z.core.$ZodIssue): Record<string, MessageValue> {
  if (issue.code === 'too_big') return { max: String(issue.maximum) };
  if (issue.code === 'too_small') return { min: String(issue.minimum) };
  return {};
}
