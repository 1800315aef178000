import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/texts/catalogue';
import { CATALOGUES, flat, SAME_EVERYWHERE } from './catalogues';
import { literalTexts } from './literal-texts';

const root = resolve(import.meta.dirname, '../..');

/** A form for a number, of a text that depends on one. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

const english = flat(CATALOGUES.en);

/** The text that another language's stands for: with more forms than in English, the one for many. */
function englishFor(key: string): string | undefined {
  return english[key] ?? english[key.replace(PLURAL, '_other')];
}

/** Parameters of a text, with their formats. A form for one need not name the number. */
function parametersOf(key: string, text: string): string[] {
  const all = new Set(Array.from(text.matchAll(/{{.*?}}/g), ([parameter]) => parameter));
  return [...all].filter((name) => !(PLURAL.test(key) && /^{{count\b/.test(name))).sort();
}

/** Words with letters; parameters are none. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/{{.*?}}/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word));
}

describe('the catalogue of texts', () => {
  it('holds every text of the window: none stands in a component', () => {
    expect(literalTexts(join(root, 'renderer'))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = flat(CATALOGUES[language]);
  const all = Object.entries(texts);

  it('are written as texts on a screen are: no odd spaces, one mark for an ellipsis', () => {
    const odd = all.filter(([, text]) => text !== text.trim() || /\.\.\.| […,;:](?!\S)| {2}/.test(text));
    expect(odd).toEqual([]);
  });

  it('have the forms for numbers that the language has, and no others', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const stems = new Set(all.filter(([key]) => PLURAL.test(key)).map(([key]) => key.replace(PLURAL, '')));
    const faults = [...stems].filter((stem) => {
      const forms = all.flatMap(([key]) =>
        key.replace(PLURAL, '') === stem ? (PLURAL.exec(key)?.slice(1) ?? []) : [],
      );
      return forms.sort().join() !== [...wanted].sort().join();
    });
    expect(faults).toEqual([]);
  });

  it('take the same parameters as in English', () => {
    const faults = all.filter(
      ([key, text]) => String(parametersOf(key, text)) !== String(parametersOf(key, englishFor(key) ?? '')),
    );
    expect(faults).toEqual([]);
  });

  it('give one letter of its own to each status, for the map', () => {
    const letters = Object.values(CATALOGUES[language].status.letter);
    expect(letters.filter((letter) => letter.length !== 1)).toEqual([]);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('the translation to %s', (language) => {
  const all = Object.entries(flat(CATALOGUES[language]));

  it('leaves nothing in English', () => {
    const left = all.filter(
      ([key, text]) => wordsOf(text).length > 3 && text === englishFor(key) && !SAME_EVERYWHERE.has(key),
    );
    expect(left).toEqual([]);
  });

  it('is empty only where English is', () => {
    expect(all.filter(([key, text]) => (text === '') !== (englishFor(key) === ''))).toEqual([]);
  });
});

describe('the search for texts in components', () => {
  it('finds what is shown, and not what is no text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'amt-bench-texts-'));
    writeFileSync(
      join(folder, 'sample.tsx'),
      `export const Sample = ({ on, t }) => (
        <p className="no text" title="A tip" aria-label={on ? 'Is on' : t('some.key')}>
          Plain words {on && 'when on'} {t('other.key')} {on === 'no text' ? 1 : \`has \${on} inside\`}
        </p>
      );\n`,
    );
    expect(literalTexts(folder).map(({ text }) => text)).toEqual([
      'A tip',
      "'Is on'",
      'Plain words',
      "'when on'",
      '`has ${',
      '} inside`',
    ]);
    rmSync(folder, { recursive: true });
  });
});
