import type { Client } from '../../shared/contract/client';

/** A client whose calls to a machine are taken back when the page of the machine is left. */
export interface PageClient {
  client: Client;
  /** Another page is shown from now on: what the last one has asked a machine is taken back. */
  leave: () => void;
}

export function pageClient(carrier: Client): PageClient {
  let page = new AbortController();
  return {
    client: { ...carrier, call: (name, input) => carrier.call(name, input, page.signal) },
    leave() {
      page.abort();
      page = new AbortController();
    },
  };
}
