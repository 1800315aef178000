import { PAGE_LINK } from '#shared/page-link';
import { languageOf } from '#shared/texts/language-of';
import { message, type Text } from '#shared/texts/message';
import { sayInLanguage } from '#shared/texts/speech';

/** A longer header is cut: browsers send some 30 characters. */
const HEADER_CHARS = 200;

/** Pages for people who came without a good link, or from where they may not. */
export type PageName = keyof typeof PAGES;

const PAGES = {
  'sign-in': {
    title: PAGE_LINK.needed,
    paragraphs: [[PAGE_LINK.rule, message('app.page.without')], [PAGE_LINK.how]],
  },
  forbidden: { title: message('app.page.forbidden'), paragraphs: [[message('app.page.forbiddenText')]] },
} satisfies Record<string, { title: Text; paragraphs: readonly (readonly Text[])[] }>;

/**
 * A short page, without styles: CSP allows none.
 * @param accepted the header Accept-Language: whoever comes so has shown no setting
 */
export async function pageInWords(name: PageName, accepted = ''): Promise<string> {
  const language = languageOf('system', preferredLanguages(accepted));
  const say = await sayInLanguage(language);
  const { title, paragraphs } = PAGES[name];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>AMT Bench: ${say(title)}</title></head>
<body>
<h1>${say(title)}</h1>
${paragraphs.map((texts) => `<p>${texts.map((text) => say(text)).join(' ')}</p>`).join('\n')}
</body>
</html>
`;
}

/** Tags of an Accept-Language header, best first (RFC 9110, 12.5.4). */
function preferredLanguages(header: string): string[] {
  return header
    .slice(0, HEADER_CHARS)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
      return { tag, weight };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
