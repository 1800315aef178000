import { PAGE_LINK } from '#shared/page-link';

/** Short pages for people who came without a good link, or from where they may not. No styles: CSP allows none. */
export const SIGN_IN_PAGE = page(
  PAGE_LINK.needed,
  `<p>${PAGE_LINK.rule} This one was opened without a link, or its link was used before.</p>
<p>${PAGE_LINK.how}</p>`,
);

export const FORBIDDEN_PAGE = page(
  'Not from here',
  '<p>AMT Bench answers its own window only. Open the link that it printed in the terminal.</p>',
);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>AMT Bench: ${title}</title></head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}
