import type { Client } from '../../shared/contract/client';
import type { JournalFilter } from '../../shared/model/journal';
import { shownLanguage } from '../i18n';
import type { Get, JournalSlice } from './state';

/** The words that are searched are those that the window shows. */
function inLanguage(filter: JournalFilter): JournalFilter {
  return { ...filter, language: shownLanguage() };
}

/** The journal: asked for by whoever shows it, and not kept here, because it may be very long. */
export function createJournalSlice(client: Client, get: Get): JournalSlice {
  return {
    journalPage: (filter, after) =>
      client.call('journal.list', { filter: inLanguage(filter), ...(after && { after }) }),
    journalRun: (runId) => client.call('journal.run', { runId, language: shownLanguage() }),
    journalReport: (runIds, as, jobId) =>
      client.call('journal.report', {
        runIds: [...runIds],
        as,
        language: shownLanguage(),
        ...(jobId !== undefined && { jobId }),
      }),
    journalCsv: (filter) => client.call('journal.csv', { filter: inLanguage(filter) }),
    undoRun(row, offer) {
      get().leaving({ page: 'machines', machine: row }, () => {
        get().openMachine(row);
        void get().machineStore?.getState().undoRun(offer);
      });
    },
    selfCheck: () => client.call('support.check', {}),
    supportBundle: () => client.call('support.bundle', {}),
  };
}
