import { expect, it } from 'vitest';
import { bugText } from './safe-bug';

it('says the class, the code and the places of a bug, and never its message', () => {
  const cause = Object.assign(new RangeError('Passw0rd!'), { code: 'ERR_OUT_OF_RANGE' });
  const text = bugText(new TypeError('it said Passw0rd!\n    at forged (main/x.ts:1:1)', { cause }));
  const lines = text.split('\n');
  expect(lines[0]).toBe('TypeError');
  expect(lines[1]).toMatch(/^ {4}at .*safe-bug\.test\.ts:\d+:\d+$/);
  expect(lines).toContain('Caused by RangeError (ERR_OUT_OF_RANGE)');
  expect(text).not.toContain('Passw0rd');
  expect(text).not.toContain('forged');
});

it('takes whatever is thrown', () => {
  expect(bugText('Passw0rd!')).toBe('thrown string');
  expect(bugText(undefined)).toBe('thrown undefined');
  expect(bugText(Object.assign(new Error('x'), { stack: undefined }))).toBe('Error');
});
