import { PAGE_LINK } from '#shared/page-link';
import { message, type Text } from '#shared/texts/message';
import { english } from '#shared/texts/speech';

/**
 * Short pages for people who came without a good link, or from where they may not. In English, because whoever comes so
 * has shown no setting. No styles: CSP allows none.
 */
export const SIGN_IN_PAGE = page(PAGE_LINK.needed, [
  [PAGE_LINK.rule, message('app.page.without')],
  [PAGE_LINK.how],
]);

export const FORBIDDEN_PAGE = page(message('app.page.forbidden'), [[message('app.page.forbiddenText')]]);

function page(title: Text, paragraphs: readonly (readonly Text[])[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>AMT Bench: ${english(title)}</title></head>
<body>
<h1>${english(title)}</h1>
${paragraphs.map((texts) => `<p>${texts.map(english).join(' ')}</p>`).join('\n')}
</body>
</html>
`;
}
