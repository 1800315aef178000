import { expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import { revealedText } from './describe';
import { described } from './printed';

it('names each stored password, and has the new one of a change right behind the old', () => {
  const revealed = {
    user: 'admin',
    password: 'Old!Pass1',
    candidate: { user: 'admin', password: 'New!Pass1' },
    mebx: ['Mebx!Pass1', 'Mebx!Pass2'],
    earlier: ['Before!1'],
    others: ['Other!1\n'],
  };
  expect(described(revealed, revealedText, english).text.split('\n')).toEqual([
    'User: admin',
    'Password: Old!Pass1',
    'New password: New!Pass1',
    'MEBx password: Mebx!Pass1',
    'MEBx password: Mebx!Pass2',
    'Earlier password: Before!1',
    String.raw`Other in the same entry: Other!1\n`,
    '',
  ]);
  const { user, password } = revealed;
  expect(revealedText({ user, password }, english)).toBe('User: admin\nPassword: Old!Pass1\n');
  const other = { user, password, candidate: { user: 'helpdesk', password: 'x' } };
  expect(revealedText(other, english)).toContain('New password of helpdesk: x');
});
