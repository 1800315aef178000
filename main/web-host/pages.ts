/** Short pages for people who came without a good link, or from where they may not. No styles: CSP allows none. */
export const SIGN_IN_PAGE = page(
  'A new link is needed',
  `<p>Each link to AMT Bench works once, in one browser. This browser has not opened one yet, or the link was used before.</p>
<p>Press Enter in the terminal where AMT Bench runs: it prints a new link. Without that terminal, close AMT Bench and start it again.</p>`,
);

/**
 * For a link that was clicked on another page: a redirect would count as that page's doing, and the browser would keep
 * the new cookie (SameSite=Strict) to itself. This page goes on by its own.
 */
export const SIGNED_IN_PAGE = page(
  'Signed in',
  '<p><a href="/">Continue to AMT Bench</a></p>',
  '<meta http-equiv="refresh" content="0; url=/">',
);

export const FORBIDDEN_PAGE = page(
  'Not from here',
  '<p>AMT Bench answers its own window only. Open the link that it printed in the terminal.</p>',
);

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>AMT Bench: ${title}</title>${head}</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}
