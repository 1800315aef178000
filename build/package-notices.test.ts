import { expect, it } from 'vitest';
import { noticesOf } from './package-notices.mjs';

const react = { name: 'react', version: '19.0.0', identifier: 'MIT', text: 'Copyright of somebody' };

it('names each package once, with its licence', () => {
  const text = noticesOf([react, { ...react }], ['A remark.']);
  expect(text.match(/react 19\.0\.0 \(MIT\)/g)).toHaveLength(1);
  expect(text).toContain('Copyright of somebody');
  expect(text).toContain('A remark.');
});

it('refuses a package that says nothing about its licence', () => {
  expect(() => noticesOf([{ name: 'odd', version: '1.0.0' }])).toThrow(/odd 1\.0\.0 does not say/);
});
