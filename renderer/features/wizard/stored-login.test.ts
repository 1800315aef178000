import { expect, it } from 'vitest';
import { storedLoginOf } from './stored-login';

it.each([
  [{ stored: true, changeOpen: false }, 'password'],
  [{ stored: true, changeOpen: true }, 'both'],
  // The password was typed and not kept, and changing it was cut short.
  [{ stored: false, changeOpen: true }, 'new'],
  [{ stored: false, changeOpen: true, beforeReset: true as const }, undefined],
  [{ stored: false, changeOpen: false }, undefined],
])('for %j it is %s', (credential, login) => {
  expect(storedLoginOf(credential)).toBe(login);
});
