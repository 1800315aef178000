import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#shared/texts/en/index';
import { literalTexts } from './literal-texts';

const root = resolve(import.meta.dirname, '../..');

/** Every text of a catalogue by its key. */
function flat(texts: object, prefix = ''): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    if (typeof value === 'string') all[prefix + key] = value;
    else if (typeof value === 'object' && value !== null) Object.assign(all, flat(value, `${prefix}${key}.`));
  }
  return all;
}

describe('the catalogue of texts', () => {
  it('holds every text of the window: none stands in a component', () => {
    expect(literalTexts(join(root, 'renderer'))).toEqual([]);
  });

  it('is written as texts on a screen are: without spaces at the ends, with one mark for an ellipsis', () => {
    const odd = Object.entries(flat(en)).filter(
      ([, text]) => text !== text.trim() || /\.\.\.| …| {2}/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('has both forms where a text depends on a number', () => {
    const keys = Object.keys(flat(en));
    const single = keys
      .filter((key) => /_(one|other)$/.test(key))
      .filter((key) => {
        const stem = key.replace(/_(one|other)$/, '');
        return !keys.includes(`${stem}_one`) || !keys.includes(`${stem}_other`);
      });
    expect(single).toEqual([]);
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
