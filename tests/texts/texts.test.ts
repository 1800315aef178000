import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, LANGUAGES } from '#shared/texts/catalogue';
import {
  CATALOGUES,
  CLI_CATALOGUES,
  EXPLAIN_CATALOGUES,
  flat,
  MESSAGE_CATALOGUES,
  SAME_EVERYWHERE,
} from './catalogues';
import { literalSentences } from './literal-sentences';
import { literalTexts } from './literal-texts';

const root = resolve(import.meta.dirname, '../..');

/** A form for a number, of a text that depends on one. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every text by its key: those of the window, main's messages, those of the command line, and those of the log reader. */
function textsIn(language: Language): Record<string, string> {
  return flat({
    ...CATALOGUES[language],
    messages: MESSAGE_CATALOGUES[language],
    cli: CLI_CATALOGUES[language],
    explain: EXPLAIN_CATALOGUES[language],
  });
}

const english = textsIn('en');

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

/** Literals of the command line that are no texts of its own: commander's headings, commands to type, names of Windows. */
const NO_TEXTS: ReadonlySet<string> = new Set([
  'Usage:',
  'Arguments:',
  'Options:',
  'Commands:',
  '  amt-bench recover --verdict ',
  '  amt-bench diagnose <',
  'npx amt-bench scan ',
  ' --ports rmcp=',
  'SystemRoot',
  String.raw`\System32\rundll32.exe`,
]);

/** What the log reader looks for in logs, as the compiler reads what is raw, and names of methods. */
const WORDS_OF_LOGS: ReadonlySet<string> = new Set([
  'not supported|detected|not provisioned|externally provisioned|provisioned|unknown|null',
  '\bAMT status\b["\']?W{0,12}(?:iss{1,4})?["\']?(',
  '\b401 (?:unauthori[sz]ed|client error)\b',
  '\bactivated in (?:admin|client)\b',
  '\bstatus: (?:admin|client) control mode\b',
  'flag: help requested',
  'AddNextCertInChain',
  'AdminSetup',
  'Setup',
  'ElfFile',
  'Level',
  '<Event',
  '</Event>',
  'Data',
  'Message',
  'activated in client',
  'activated in admin',
]);

/** What files of other programs call things: AMT status of ConfigMgr, profiles of rpc-go, SCSDiscovery's XML. */
const WORDS_OF_FORMATS: readonly string[] = [
  // HTTP.
  'Bearer ',
  'Unknown',
  'Not Supported',
  'Detected',
  'Not Provisioned',
  'Externally Provisioned',
  'WPA PSK',
  'Intel(R) Client Setup Certificate',
  'None',
  'All',
  'SystemDiscovery',
  'Intel(R) Full AMT Manageability',
  'Intel(R) Standard Manageability',
  'Flash',
  'Build Number',
];
/** Commands of cmd and PowerShell; what they say to people comes from the catalogue. */
const SCRIPTS = 'task-sequence/scripts.ts';

describe('the catalogue of texts', () => {
  it('holds every text of the window: none stands in a component', () => {
    expect(literalTexts(join(root, 'renderer'))).toEqual([]);
  });

  it('holds every text of the command line: none stands in a command', () => {
    expect(literalSentences(join(root, 'main/cli'), NO_TEXTS)).toEqual([]);
  });

  it('holds every text of the log reader, imports and exports', () => {
    const known = new Set([...WORDS_OF_LOGS, ...WORDS_OF_FORMATS]);
    const found = literalSentences(join(root, 'main/interop'), known);
    expect(found.filter(({ file }) => file !== SCRIPTS)).toEqual([]);
  });
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const all = Object.entries(textsIn(language));

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
  const all = Object.entries(textsIn(language));

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

describe('the search for texts in commands', () => {
  it('finds sentences and headings, and not what is no text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'amt-bench-sentences-'));
    writeFileSync(
      join(folder, 'sample.ts'),
      `import { x } from 'some module';
      const said = [say(message('some.key')), 'Reasons', 'in two words', 'one', '--lang', \`has \${x} inside it\`];
      throw new Error('A bug is in English.');\n`,
    );
    expect(literalSentences(folder).map(({ text }) => text)).toEqual([
      'Reasons',
      'in two words',
      ' inside it',
    ]);
    expect(literalSentences(folder, new Set(['Reasons'])).map(({ text }) => text)).not.toContain('Reasons');
    rmSync(folder, { recursive: true });
  });
});
