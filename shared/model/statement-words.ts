import { type Message, message } from '../texts/message';
import type { Statement } from './evidence';

/** The fact that a statement is kept as. */
export function statementWords(statement: Statement, takenBack = false): Message {
  return message(takenBack ? 'statements.tookBack' : 'statements.said', {
    statement: statementText(statement),
  });
}

/** Short, for buttons and lists of what was said. */
export function statementText(statement: Statement): Message {
  return message(`statements.text.${statement}`);
}
