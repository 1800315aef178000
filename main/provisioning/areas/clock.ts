import { LIMITS } from '#shared/limits';
import { clockWords } from '#shared/model/clock-words';
import { message } from '#shared/texts/message';
import { type ClockReading, readClock, setClock } from '#main/amt/time';
import { type Area, map, type PlainChange, reading } from '../area';
import { switchesTlsOn } from './tls';

declare module '../area' {
  interface Parts {
    clock?: ClockReading | undefined;
  }
  interface Steps {
    clock: true;
  }
}

/** Off by more, certificates that are made or judged by the clock go wrong. */
const DAY_SECONDS = 86_400;

/**
 * AMT_TimeSynchronizationService. First of all, because certificates are judged by the clock: a profile that switches TLS
 * on and says nothing of the clock has one set that is off by more than a day.
 */
export const clockArea: Area = {
  wanted: ({ clock, tls }) => clock === 'sync' || (tls !== undefined && tls.mode !== 'plain'),
  readings: [reading('clock', readClock)],
  plan(input, draft) {
    const { snapshot, profile } = input;
    const { clock } = snapshot;
    if (!clock) {
      draft.leftOut(
        snapshot,
        'clock',
        message('provisioning.clock.name'),
        message('provisioning.clock.absent'),
      );
      return;
    }
    const offset = clock.amtSeconds - clock.hostSeconds;
    const off = Math.abs(offset);
    if (profile.clock !== 'sync') {
      if (off <= DAY_SECONDS) return;
      const sets = profile.clock === undefined && switchesTlsOn(input);
      draft.remark(
        sets
          ? message('provisioning.clock.setToo')
          : message('provisioning.clock.off', { offset: clockWords(offset) }),
      );
      if (!sets) return;
    }
    if (off <= LIMITS.clockToleranceSeconds) return;
    draft.add(
      {
        title: message('provisioning.clock.title'),
        current: clockWords(offset),
        wanted: message('provisioning.clock.wanted'),
        danger: 'none',
      },
      CHANGE,
    );
  },
};

const CHANGE: PlainChange = {
  kind: 'plain',
  id: 'clock',
  // The offset may change between review and apply.
  fingerprint: 'sync',
  apply: (wsman, { now }) => setClock(wsman, now),
  verify: async (wsman, { now }) =>
    map(
      await readClock(wsman, now),
      ({ amtSeconds, hostSeconds }) => Math.abs(amtSeconds - hostSeconds) <= LIMITS.clockToleranceSeconds,
    ),
};
