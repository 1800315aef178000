import type { WindowMemory } from '../stores/app-store';
import type { KeyValueStore } from '../stores/list-preferences';

const SESSION = 'amt-bench.session-start';

/** What the browser keeps for this window: the look of the list for good, the start of the session until it is closed. */
export function browserMemory(): WindowMemory {
  return {
    preferences: storage(() => window.localStorage),
    sessionStart: sessionStart(storage(() => window.sessionStorage)),
  };
}

/** A reload does not begin a new session. */
function sessionStart(store: KeyValueStore | undefined): string {
  const now = new Date().toISOString();
  try {
    const kept = store?.getItem(SESSION) ?? '';
    if (!Number.isNaN(Date.parse(kept)) && kept < now) return kept;
    store?.setItem(SESSION, now);
  } catch {
    // Without storage a session begins with every load.
  }
  return now;
}

/** Merely asking for it throws where storage is switched off. */
function storage(get: () => KeyValueStore): KeyValueStore | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
