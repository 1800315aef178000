import type { Route } from './routes';
import type { Get, LeaveSlice, Set } from './state';

/** Keeps what is not saved from being lost: whoever shows it is asked before another page is shown. */
export function createLeaveSlice(set: Set, get: Get): LeaveSlice {
  return {
    leaveGuard: undefined,

    guardLeaving(ask) {
      set({ leaveGuard: ask });
      return () => {
        if (get().leaveGuard === ask) set({ leaveGuard: undefined });
      };
    },
    leaving(to, then) {
      const { leaveGuard, route } = get();
      if (!leaveGuard || isSamePlace(to, route)) {
        then();
        return;
      }
      void leaveGuard().then((agreed) => {
        if (!agreed) return;
        // It has been asked; what comes now leaves.
        set({ leaveGuard: undefined });
        then();
      });
    },
  };
}

/** Tabs of a machine and runs of the journal are parts of one place. */
export function isSamePlace(one: Route, other: Route): boolean {
  const machineOf = (route: Route): string | undefined =>
    route.page === 'machines' ? route.machine : undefined;
  return one.page === other.page && machineOf(one) === machineOf(other);
}
