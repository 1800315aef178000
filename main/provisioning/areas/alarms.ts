import { MOST_ALARMS, type AlarmSettings } from '#shared/model/network-settings';
import { about, ok, type Result } from '#shared/result';
import { addAlarm, readAlarms, removeAlarm, type Alarm } from '#main/amt/alarms';
import type { WsmanConnection } from '#main/wsman/connection';
import { map, reading, removalsFirst, type Area } from '../area';

declare module '../area' {
  interface Parts {
    alarms?: Alarm[] | undefined;
  }
  interface Steps {
    alarms: true;
  }
}

const MINUTE_MS = 60_000;
/** The firmware takes no alarm of this very moment. */
const MIN_LEAD_MS = 2 * MINUTE_MS;

type WantedAlarm = Exclude<AlarmSettings, { remove: true }>;

/**
 * Alarms at which the firmware switches the PC on (docs/reference/protocol.md, P43). Alarms that the profile does not
 * name are left alone. Of a repeated alarm only the rhythm is compared, so that a profile stays valid after its first
 * date has passed.
 */
export const alarmsArea: Area = {
  wanted: ({ alarms }) => alarms !== undefined,
  readings: [reading('alarms', 'wake alarms', readAlarms)],
  plan({ snapshot, profile: { alarms: wishes = [] }, context: { now } }, draft) {
    const { alarms: held } = snapshot;
    if (!held) {
      draft.leftOut(
        snapshot,
        'alarms',
        'The list of wake alarms',
        'This firmware has no wake alarms; they are left out.',
      );
      return;
    }
    for (const wish of wishes) {
      if (!wish.remove && nextAlarmTime(wish, now) === undefined && !find(held, wish)) {
        draft.remark(`The alarm “${wish.name}” lies in the past and does not come again; it is left out.`);
      } else if (!wish.remove && startOf(wish) !== Date.parse(wish.start)) {
        draft.remark(`The alarm “${wish.name}” rings at the full minute: AMT knows no seconds.`);
      }
    }
    const open = wishes.filter((wish) => !isAsWanted(wish, held, now));
    if (open.length === 0) return;
    const fresh = open.filter((wish) => !wish.remove && !find(held, wish)).length;
    const gone = open.filter(({ remove }) => remove).length;
    if (held.length + fresh - gone > MOST_ALARMS) {
      draft.block(
        `The firmware has room for ${String(MOST_ALARMS)} wake alarms, and with those of the profile there would be ${String(held.length + fresh - gone)}.`,
        `Have the profile remove some of these: ${held.map(({ name }) => `“${name}”`).join(', ')}.`,
      );
      return;
    }
    draft.add(
      {
        title: 'Wake alarms',
        current: open.map((wish) => `${wish.name}: ${inWords(find(held, wish))}`).join('; '),
        wanted: open
          .map((wish) => `${wish.name}: ${inWords(wish.remove ? undefined : alarmOf(wish, now))}`)
          .join('; '),
        danger: gone > 0 ? 'destructive' : 'none',
      },
      {
        kind: 'plain',
        id: 'alarms',
        fingerprint: open,
        apply: (wsman, tools) => applyAlarms(wsman, open, tools.now()),
        verify: async (wsman, tools) =>
          map(await readAlarms(wsman), (read) =>
            open.every((wish) => isAsWanted(wish, read ?? [], tools.now())),
          ),
      },
      // The firmware judges a start by its own clock.
      draft.plans('clock') ? ['clock'] : [],
    );
  },
};

function find(held: readonly Alarm[], { name }: AlarmSettings): Alarm | undefined {
  return held.find((alarm) => alarm.name === name);
}

/** The firmware takes whole minutes only. Milliseconds since 1970. */
function startOf({ start }: WantedAlarm): number {
  return Math.floor(Date.parse(start) / MINUTE_MS) * MINUTE_MS;
}

/** When it rings next; undefined: never again. Milliseconds since 1970. */
function nextAlarmTime(wish: WantedAlarm, now: number): number | undefined {
  const { everyMinutes = 0 } = wish;
  const first = startOf(wish);
  if (first > now + MIN_LEAD_MS) return first;
  const every = everyMinutes * MINUTE_MS;
  return every === 0 ? undefined : first + Math.ceil((now + MIN_LEAD_MS - first) / every) * every;
}

function alarmOf(wish: WantedAlarm, now: number): Alarm | undefined {
  const start = nextAlarmTime(wish, now);
  const { name, everyMinutes = 0, deleteWhenDone = false } = wish;
  return start === undefined ? undefined : { name, start, everyMinutes, deleteWhenDone };
}

function isAsWanted(wish: AlarmSettings, held: readonly Alarm[], now: number): boolean {
  const there = find(held, wish);
  if (wish.remove) return there === undefined;
  // What has rung and does not come again cannot be set any more.
  if (nextAlarmTime(wish, now) === undefined) return true;
  const { everyMinutes = 0, deleteWhenDone = false } = wish;
  if (there?.everyMinutes !== everyMinutes || there.deleteWhenDone !== deleteWhenDone) return false;
  const apart = there.start - startOf(wish);
  return everyMinutes === 0 ? apart === 0 : apart % (everyMinutes * MINUTE_MS) === 0;
}

/** An alarm cannot be changed: it is taken away and set anew. Removals first, for the room. */
async function applyAlarms(
  wsman: WsmanConnection,
  wishes: readonly AlarmSettings[],
  now: number,
): Promise<Result<void>> {
  const read = await readAlarms(wsman);
  if (!read.ok) return read;
  for (const wish of removalsFirst(wishes)) {
    const alarm = wish.remove ? undefined : alarmOf(wish, now);
    const there = find(read.value ?? [], wish);
    const removed = there ? await removeAlarm(wsman, there.name) : ok(undefined);
    const done = removed.ok && alarm ? await addAlarm(wsman, alarm) : removed;
    if (!done.ok) return about(`Alarm “${wish.name}”`, done.error);
  }
  return ok(undefined);
}

function inWords(alarm: Alarm | undefined): string {
  if (!alarm) return 'none';
  const { start, everyMinutes, deleteWhenDone } = alarm;
  const when = Number.isNaN(start)
    ? 'at an unknown time'
    : `${new Date(start).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const again = Number.isNaN(everyMinutes)
    ? 'how often is not known'
    : everyMinutes === 0
      ? 'once'
      : `every ${spanOf(everyMinutes)}`;
  return `${when}, ${again}${deleteWhenDone ? ', then forgotten' : ''}`;
}

function spanOf(minutes: number): string {
  for (const [size, one, many] of UNITS) {
    if (minutes % size === 0) return minutes === size ? one : `${String(minutes / size)} ${many}`;
  }
  return `${String(minutes)} minutes`;
}

const UNITS = [
  [10_080, 'week', 'weeks'],
  [1_440, 'day', 'days'],
  [60, 'hour', 'hours'],
  [1, 'minute', 'minutes'],
] as const;
