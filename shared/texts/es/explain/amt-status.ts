import type { ExplainCatalogue } from '../../catalogue';

/** What a PT_STATUS in a log means, beside the words of `amt.logged`. */
export const amtStatus = {
  answered: 'AMT respondió con el estado {{status}}.',
  unknown: {
    title: 'AMT respondió con el estado {{status}}, que AMT Bench no conoce',
    next: 'Lea las líneas de alrededor y busque el número como “PT_STATUS” en el AMT SDK.',
  },
} satisfies ExplainCatalogue['amtStatus'];
