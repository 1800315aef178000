import { expect, it } from 'vitest';
import { bugText } from './bug-text';

it('is one line for the message, and the places below it', () => {
  const [head, first = '', ...more] = bugText(new TypeError('it said\n    at forged\u001b[2J')).split('\n');
  expect(head).toBe('TypeError: it said\\n    at forged\\x1b[2J');
  expect(first).toMatch(/^ {4}at .*bug-text\.test/);
  expect(more.length).toBeGreaterThan(0);
});

it('takes whatever is thrown', () => {
  expect(bugText('a\nb')).toBe('a\\nb');
  expect(bugText(undefined)).toBe('undefined');
  expect(bugText(Object.assign(new Error('x'), { stack: undefined }))).toBe('Error: x');
});
