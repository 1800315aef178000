import type { ExplainCatalogue } from '../../catalogue';

/** What a PT_STATUS in a log means, beside the words of `amt.logged`. */
export const amtStatus = {
  answered: 'AMT hat mit Status {{status}} geantwortet.',
  unknown: {
    title: 'AMT hat mit Status {{status}} geantwortet, den AMT Bench nicht kennt',
    next: 'Lesen Sie die Zeilen davor und danach, und schlagen Sie die Zahl als „PT_STATUS“ im AMT SDK nach.',
  },
} satisfies ExplainCatalogue['amtStatus'];
