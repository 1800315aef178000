import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordProblem, passwordProblems, secretOfText, secretProblems } from './password-rules';
import { english, inEnglish } from './testing/english';

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

describe('a Wi-Fi passphrase', () => {
  const problems = (secret: string): string => secretProblems('wifi', secret).map(english).join(' ');

  it.each(['eight888', 'a'.repeat(63), 'words with blanks, and more'])('%s is fine', (passphrase) => {
    expect(problems(passphrase)).toBe('');
  });

  it.each(['0123456789abcdef'.repeat(4), '0123456789ABCDEF'.repeat(4)])(
    'is wanted in place of the key %s',
    (key) => {
      expect(problems(key)).toMatch(/64-digit key.*Enter the passphrase/);
    },
  );

  it('has no more than 63 characters, whatever they are', () => {
    expect(problems('g'.repeat(64))).toBe('Use 8 to 63 characters.');
  });
});

describe('a password that AMT can have', () => {
  it.each(['a', 'P@ssw0rd', ' blanks stay ', '"quoted": yes,', 'x'.repeat(32)])(
    '%j may be sent',
    (password) => {
      expect(passwordProblem(password)).toBeUndefined();
    },
  );

  it.each([
    ['', /empty/],
    ['x'.repeat(33), /longer than the 32/],
    ['P@ssw0rd\r', /accent, another script, or a control/],
    ['P@ss\0w0rd', /control/],
    ['\u007f', /control/],
    ['Pässw0rd!', /accent/],
    ['P@ssw0rd\ufeff', /control/],
  ])('%j may not, and it is said why', (password, why) => {
    expect(inEnglish(passwordProblem(password))).toMatch(why);
  });
});

describe('the secret in a text', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'Z', '0', '9', ' ', '!', '$', '"', '\\'),
    minLength: 1,
  });
  const lineEnd = fc.constantFrom('\n', '\r\n');

  it('is its line, without the line ends and empty lines behind it', () => {
    fc.assert(
      fc.property(line, fc.array(lineEnd), fc.boolean(), (secret, ends, mark) => {
        expect(secretOfText(`${mark ? '\ufeff' : ''}${secret}${ends.join('')}`)).toEqual({
          ok: true,
          value: secret,
        });
      }),
    );
  });

  it('is not guessed among several lines', () => {
    fc.assert(
      fc.property(line, fc.array(lineEnd, { minLength: 1 }), line, (one, ends, two) => {
        expect(secretOfText(`${one}${ends.join('')}${two}`)).toMatchObject({ ok: false });
        expect(secretOfText(`${ends.join('')}${two}`)).toMatchObject({ ok: false });
      }),
    );
  });
});
