import { describe, expect, it } from 'vitest';
import { DEMO_BENCH_PASSWORD } from '../demo/demo-bench';
import { isStrongPassword } from './password-strength';

describe('password strength', () => {
  it.each(['Abcdef1!', 'A b_cdef1!', 'Zz9~'.repeat(8), DEMO_BENCH_PASSWORD])('takes %s', (password) => {
    expect(isStrongPassword(password)).toBe(true);
  });

  it.each([
    ['the factory word', 'admin'],
    ['seven characters', 'Abcde1!'],
    ['33 characters', `${'Zz9~'.repeat(8)}!`],
    ['no upper case', 'abcdef1!'],
    ['no lower case', 'ABCDEF1!'],
    ['no digit', 'Abcdefg!'],
    ['no special character', 'Abcdefg1'],
    ['underscore as the only special character', 'Abcdef_1'],
    ['space as the only special character', 'Abcdef 1'],
    ['a quote', 'Abcdef1!"'],
    ['a comma', 'Abcdef1!,'],
    ['a colon', 'Abcdef1!:'],
    ['an accent', 'Abcdéf1!'],
    ['a control character', 'Abcdef1!\t'],
  ])('refuses %s', (_name, password) => {
    expect(isStrongPassword(password)).toBe(false);
  });

  it('refuses what this maker refuses besides', () => {
    expect(isStrongPassword('Abcdef1!&')).toBe(true);
    expect(isStrongPassword('Abcdef1!&', "'<>& ")).toBe(false);
  });
});
