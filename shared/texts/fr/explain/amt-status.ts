import type { ExplainCatalogue } from '../../catalogue';

/** What a PT_STATUS in a log means, beside the words of `amt.logged`. */
export const amtStatus = {
  answered: 'AMT a répondu par l’état {{status}}.',
  unknown: {
    title: 'AMT a répondu par l’état {{status}}, qu’AMT Bench ne connaît pas',
    next: 'Lisez les lignes qui l’entourent, et cherchez le numéro sous « PT_STATUS » dans l’AMT SDK.',
  },
} satisfies ExplainCatalogue['amtStatus'];
