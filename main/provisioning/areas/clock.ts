import { LIMITS } from '#shared/limits';
import { readClock, setClock } from '#main/amt/time';
import { map, reading, type Area, type PlainChange } from '../area';

/** AMT_TimeSynchronizationService (amt-wire-facts.md 4.8). First of all: certificates are judged by it. */
export const clockArea: Area = {
  wanted: ({ clock }) => clock === 'sync',
  readings: [reading('clock', 'clock', readClock)],
  plan({ snapshot: { clock } }, draft) {
    if (!clock) {
      draft.remark('The clock cannot be read on this machine and is left alone.');
      return;
    }
    const offset = clock.amtSeconds - clock.hostSeconds;
    if (Math.abs(offset) <= LIMITS.clockToleranceSeconds) return;
    draft.add(
      {
        title: 'Set the AMT clock',
        current: `${duration(Math.abs(offset))} ${offset > 0 ? 'ahead' : 'behind'}`,
        wanted: 'same as this laptop',
        danger: 'none',
      },
      CHANGE,
    );
  },
};

const CHANGE: PlainChange = {
  kind: 'plain',
  id: 'clock',
  // The drift may tick on between review and apply.
  wish: 'sync',
  make: (wsman, { now }) => setClock(wsman, now),
  holds: async (wsman, { now }) =>
    map(
      await readClock(wsman, now),
      ({ amtSeconds, hostSeconds }) => Math.abs(amtSeconds - hostSeconds) <= LIMITS.clockToleranceSeconds,
    ),
};

/** Seconds in words a person can judge. */
function duration(seconds: number): string {
  if (seconds < 120) return `${String(seconds)} seconds`;
  if (seconds < 7_200) return `${String(Math.round(seconds / 60))} minutes`;
  if (seconds < 172_800) return `${String(Math.round(seconds / 3_600))} hours`;
  return `${String(Math.round(seconds / 86_400))} days`;
}
