import type { ExplainCatalogue, Language } from './catalogue';

/**
 * What the log reader says (`explain.…`), in each language. Few people need it, so that it is no part of any start: it is
 * loaded before an explanation is said, in English, too.
 */
export const EXPLANATIONS: Readonly<Record<Language, () => Promise<{ explain: ExplainCatalogue }>>> = {
  en: () => import('./en/explain/index'),
  de: () => import('./de/explain/index'),
  fr: () => import('./fr/explain/index'),
  es: () => import('./es/explain/index'),
};
