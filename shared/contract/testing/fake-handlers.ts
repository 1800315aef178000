import { fail } from '../../result';
import { type AppEvent, type AppInfo, contract } from '../contract';
import { type AppService, createAppService } from '../host';
import type { Caller, Handlers } from '../server';

export const INFO: AppInfo = {
  version: '0.0.0-test',
  host: 'web',
  vault: { kind: 'session', message: 'Passwords are kept until this test ends.' },
  data: { message: 'Data is kept until this test ends.', elsewhere: false },
  demo: 'off',
  notices: [],
};

/** Handlers for all calls: those given, and a refusal for every other. */
export function fakeHandlers(own: Partial<Handlers> = {}): Handlers {
  const refuse = (): Promise<unknown> =>
    Promise.resolve(fail('input-invalid', 'This call is no part of the test.', 'Add it.'));
  const all = Object.fromEntries(Object.keys(contract).map((name) => [name, refuse]));
  return { ...(all as unknown as Handlers), ...own };
}

export interface FakeService extends AppService {
  emit: (event: AppEvent) => void;
  /** What handlers threw. */
  bugs: unknown[];
  /** Connections that have ended. */
  leftCallers: Caller[];
  /** How many listen to events now. */
  listeners: () => number;
}

/** A service over fake handlers, with which a test can send events. */
export function fakeService(own: Partial<Handlers> = {}): FakeService {
  const listeners = new Set<(event: AppEvent) => void>();
  const bugs: unknown[] = [];
  const leftCallers: Caller[] = [];
  const service = createAppService({
    handlers: fakeHandlers(own),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLeft: (caller) => void leftCallers.push(caller),
    onBug: (bug) => bugs.push(bug),
  });
  return {
    ...service,
    bugs,
    leftCallers,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    listeners: () => listeners.size,
  };
}
