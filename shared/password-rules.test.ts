import { describe, expect, it } from 'vitest';
import { passwordProblems } from './password-rules';

describe('passwordProblems', () => {
  it.each(['P@ssw0rd', 'aB3$aB3$', 'x'.repeat(28) + 'A1!x', 'With space 1!'])('%s is fine', (password) => {
    expect(passwordProblems(password)).toEqual([]);
  });

  it.each([
    ['admin', 4],
    ['Passw0rd', 1],
    ['Passw0rd_', 1],
    ['Pass w0rd', 1],
    ['P@ssw0rd:', 1],
    ['P@ssw0rdé', 1],
    ['P@ssw0rd'.repeat(5), 1],
    ['', 5],
  ])('%s breaks %i', (password, count) => {
    expect(passwordProblems(password)).toHaveLength(count);
  });
});
