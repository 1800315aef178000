/** What is said of the links that the browser host prints: in the terminal, on its own pages and in the window. */
export const PAGE_LINK = {
  rule: 'Each link to AMT Bench opens one page.',
  needed: 'A new link is needed',
  how: 'Press Enter in the terminal where AMT Bench runs: it prints a new link. Without that terminal, close AMT Bench and start it again.',
} as const;
