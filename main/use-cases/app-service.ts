import { join } from 'node:path';
import type { AppEvent } from '#shared/contract/contract';
import { createAppService, type AppService } from '#shared/contract/host';
import type { Caller, Handlers } from '#shared/contract/server';
import type { Result } from '#shared/result';
import { LOG_FILE } from '#main/journal/home';
import type { UseCases } from './use-cases';
import { expectedFailure, guardExpected } from './core/expected';
import { contractHandlers } from './handlers';

/**
 * One bench as a host serves it to its windows, once per start.
 * @param onBug gets what a handler threw; hosts log it
 */
export function openAppService(bench: UseCases, onBug: (error: unknown) => void): AppService {
  // What the last run left open is settled while the window comes up. What stands in the way is said by the next call.
  void bench.settleOpenChanges().catch((error: unknown) => {
    if (!expectedFailure(error)) onBug(error);
  });
  const listeners = new Set<(event: AppEvent) => void>();
  const handlers = guarded(
    contractHandlers(bench, (info) => {
      for (const listener of listeners) listener({ type: 'info', info });
    }),
  );
  return createAppService(
    handlers,
    (listener) => {
      listeners.add(listener);
      const off = bench.onEvent(listener);
      return () => {
        off();
        listeners.delete(listener);
      };
    },
    onBug,
    join(bench.context.home, LOG_FILE),
  );
}

/** A keychain or a state folder that refuses is an expected failure of whatever needed it, not a bug. */
function guarded(handlers: Handlers): Handlers {
  const each = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (input: unknown, caller: Caller) => Promise<Result<unknown>>;
    return [name, (input: unknown, caller: Caller) => guardExpected(() => answer(input, caller))];
  });
  return Object.fromEntries(each) as Handlers;
}
