import { describe, expect, it } from 'vitest';
import { languageOf } from './language-of';

describe('the language of the window', () => {
  it('is the one that is set', () => {
    expect(languageOf('de', ['en-US'])).toBe('de');
  });

  it('follows the system to the first language that there are texts in', () => {
    expect(languageOf('system', ['de-DE', 'en-US'])).toBe('de');
    expect(languageOf('system', ['pt-BR', 'es-MX', 'en'])).toBe('es');
    expect(languageOf('system', [])).toBe('en');
  });

  it('is English where another version has left a language that this one does not have', () => {
    expect(languageOf('xx', ['de-DE'])).toBe('en');
  });
});
