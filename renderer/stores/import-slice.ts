import type { Client } from '../../shared/contract/client';
import type { ImportSlice } from './state';

/** Lists and profiles of other tools. What a file holds stays with the dialog that reads it. */
export function createImportSlice(client: Client): ImportSlice {
  return {
    previewList: (request) => client.call('import.list', request),
    takeList: (request) => client.call('import.take-list', request),
    previewProfile: (request) => client.call('import.profile', request),
  };
}
