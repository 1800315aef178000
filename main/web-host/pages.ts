/** Short pages for people who came without a good link, or from where they may not. No styles: CSP allows none. */
export const SIGN_IN_PAGE = page(
  'A new link is needed',
  `<p>Each link to AMT Bench works once, in one browser. This browser has not opened one yet, or the link was used before.</p>
<p>Press Enter in the terminal where AMT Bench runs: it prints a new link. Without that terminal, close AMT Bench and start it again.</p>`,
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
