import type { Client } from '../../shared/contract/client';
import type { Get, JournalSlice } from './state';

/** The journal: asked for by whoever shows it, and not kept here, because it may be very long. */
export function createJournalSlice(client: Client, get: Get): JournalSlice {
  return {
    journalPage: (filter, after) => client.call('journal.list', { filter, ...(after && { after }) }),
    journalRun: (runId) => client.call('journal.run', { runId }),
    journalReport: (runId, as) => client.call('journal.report', { runId, as }),
    journalCsv: (filter) => client.call('journal.csv', { filter }),
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
