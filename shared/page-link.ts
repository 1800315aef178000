import { message } from './texts/message';

/** What is said of the links that the browser host prints: in the terminal, on its own pages and in the window. */
export const PAGE_LINK = {
  rule: message('app.page.rule'),
  needed: message('app.page.needed'),
  how: message('app.page.how'),
} as const;
