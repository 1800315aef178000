import type { AppEvent } from '#shared/contract/contract';
import { type AppService, createAppService } from '#shared/contract/host';
import type { Caller, Handlers } from '#shared/contract/server';
import type { Result } from '#shared/result';
import { guardExpected } from './core/index';
import { contractHandlers } from './handlers';
import type { UseCases } from './use-cases';

/**
 * The use cases as a host serves them to its windows, once per start.
 * @param onBug gets what a handler threw; hosts log it
 */
export function openAppService(useCases: UseCases, onBug: (error: unknown) => void): AppService {
  const listeners = new Set<(event: AppEvent) => void>();
  const handlers = guarded(
    contractHandlers(useCases, (info) => {
      for (const listener of listeners) listener({ type: 'info', info });
    }),
  );
  return createAppService({
    handlers,
    onEvent: (listener) => {
      listeners.add(listener);
      const off = useCases.onEvent(listener);
      return () => {
        off();
        listeners.delete(listener);
      };
    },
    onLeft: (caller) => useCases.consoles.leave(caller),
    onBug,
    logFile: useCases.logFile,
  });
}

/** A keychain or a state folder that refuses is an expected failure of whatever needed it, not a bug. */
function guarded(handlers: Handlers): Handlers {
  const each = Object.entries(handlers).map(([name, handler]) => {
    const answer = handler as (
      input: unknown,
      caller: Caller,
      signal: AbortSignal,
    ) => Promise<Result<unknown>>;
    return [
      name,
      (input: unknown, caller: Caller, signal: AbortSignal) =>
        guardExpected(() => answer(input, caller, signal)),
    ];
  });
  return Object.fromEntries(each) as Handlers;
}
