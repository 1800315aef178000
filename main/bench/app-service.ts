import type { AppEvent } from '#shared/contract/contract';
import { createAppService, type AppService } from '#shared/contract/host';
import type { Bench } from './bench';
import { benchHandlers } from './handlers';

/**
 * One bench as a host serves it to its windows, once per start.
 * @param onBug gets what a handler threw; hosts log it
 */
export function openAppService(bench: Bench, onBug: (error: unknown) => void): AppService {
  // What the last run left open is settled while the window comes up.
  void bench.settleOpenChanges().catch(onBug);
  const listeners = new Set<(event: AppEvent) => void>();
  const handlers = benchHandlers(bench, (info) => {
    for (const listener of listeners) listener({ type: 'info', info });
  });
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
  );
}
