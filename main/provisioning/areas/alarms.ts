import { type AlarmSettings, MOST_ALARMS } from '#shared/model/network-settings';
import { about, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { addAlarm, type Alarm, readAlarms, removeAlarm } from '#main/amt/alarms';
import type { WsmanConnection } from '#main/wsman/connection';
import { type Area, inOneCell, map, quoted, reading, removalsFirst } from '../area';

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
  readings: [reading('alarms', readAlarms)],
  plan({ snapshot, profile: { alarms: listed = [] }, context: { now } }, draft) {
    const { alarms: held } = snapshot;
    if (!held) {
      draft.leftOut(
        snapshot,
        'alarms',
        message('provisioning.alarms.title'),
        message('provisioning.alarms.absent'),
      );
      return;
    }
    for (const settings of listed) {
      if (!settings.remove && nextAlarmTime(settings, now) === undefined && !find(held, settings)) {
        draft.remark(message('provisioning.alarms.past', { name: settings.name }));
      } else if (!settings.remove && startOf(settings) !== Date.parse(settings.start)) {
        draft.remark(message('provisioning.alarms.seconds', { name: settings.name }));
      }
    }
    const open = listed.filter((settings) => !isAsWanted(settings, held, now));
    if (open.length === 0) return;
    const fresh = open.filter((settings) => !settings.remove && !find(held, settings)).length;
    const gone = open.filter(({ remove }) => remove).length;
    const number = held.length + fresh - gone;
    if (number > MOST_ALARMS) {
      draft.block(
        message('provisioning.alarms.noRoom.text', { room: MOST_ALARMS, number }),
        message('provisioning.alarms.noRoom.next', { names: quoted(held.map(({ name }) => name)) }),
      );
      return;
    }
    draft.add(
      {
        title: message('provisioning.alarms.title'),
        current: inOneCell(open.map((settings) => inWords(settings, find(held, settings)))),
        wanted: inOneCell(
          open.map((settings) => inWords(settings, settings.remove ? undefined : alarmOf(settings, now))),
        ),
        danger: gone > 0 ? 'destructive' : 'none',
      },
      {
        kind: 'plain',
        id: 'alarms',
        fingerprint: open,
        apply: (wsman, tools) => applyAlarms(wsman, open, tools.now()),
        verify: async (wsman, tools) =>
          map(await readAlarms(wsman), (read) =>
            open.every((settings) => isAsWanted(settings, read ?? [], tools.now())),
          ),
      },
      // The firmware judges a start by its own clock.
      draft.plans('clock') ? ['clock'] : [],
    );
  },
  before({ snapshot: { alarms: held }, profile: { alarms: listed = [] } }) {
    const alarms = listed.map((settings) => wishFor(settings, held ?? []));
    return held ? [{ step: 'alarms', wish: { alarms } }] : [];
  },
};

/** What asks for the alarm that is there under this name now. */
function wishFor({ name }: AlarmSettings, held: readonly Alarm[]): AlarmSettings {
  const there = held.find((alarm) => alarm.name === name);
  if (!there || Number.isNaN(there.start)) return { name, remove: true };
  const { start, everyMinutes, deleteWhenDone } = there;
  return {
    name,
    start: new Date(start).toISOString(),
    ...(everyMinutes > 0 && { everyMinutes }),
    ...(deleteWhenDone && { deleteWhenDone }),
  };
}

function find(held: readonly Alarm[], { name }: AlarmSettings): Alarm | undefined {
  return held.find((alarm) => alarm.name === name);
}

/** The firmware takes whole minutes only. Milliseconds since 1970. */
function startOf({ start }: WantedAlarm): number {
  return Math.floor(Date.parse(start) / MINUTE_MS) * MINUTE_MS;
}

/** When it rings next; undefined: never again. Milliseconds since 1970. */
function nextAlarmTime(settings: WantedAlarm, now: number): number | undefined {
  const { everyMinutes = 0 } = settings;
  const first = startOf(settings);
  if (first > now + MIN_LEAD_MS) return first;
  const every = everyMinutes * MINUTE_MS;
  return every === 0 ? undefined : first + Math.ceil((now + MIN_LEAD_MS - first) / every) * every;
}

function alarmOf(settings: WantedAlarm, now: number): Alarm | undefined {
  const start = nextAlarmTime(settings, now);
  const { name, everyMinutes = 0, deleteWhenDone = false } = settings;
  return start === undefined ? undefined : { name, start, everyMinutes, deleteWhenDone };
}

function isAsWanted(settings: AlarmSettings, held: readonly Alarm[], now: number): boolean {
  const there = find(held, settings);
  if (settings.remove) return there === undefined;
  // What has rung and does not come again cannot be set any more.
  if (nextAlarmTime(settings, now) === undefined) return true;
  const { everyMinutes = 0, deleteWhenDone = false } = settings;
  if (there?.everyMinutes !== everyMinutes || there.deleteWhenDone !== deleteWhenDone) return false;
  const apart = there.start - startOf(settings);
  return everyMinutes === 0 ? apart === 0 : apart % (everyMinutes * MINUTE_MS) === 0;
}

/** An alarm cannot be changed: it is taken away and set anew. Removals first, for the room. */
async function applyAlarms(
  wsman: WsmanConnection,
  listed: readonly AlarmSettings[],
  now: number,
): Promise<Result<void>> {
  const read = await readAlarms(wsman);
  if (!read.ok) return read;
  for (const settings of removalsFirst(listed)) {
    const alarm = settings.remove ? undefined : alarmOf(settings, now);
    const there = find(read.value ?? [], settings);
    const removed = there ? await removeAlarm(wsman, there.name) : ok(undefined);
    const done = removed.ok && alarm ? await addAlarm(wsman, alarm) : removed;
    if (!done.ok) return about(message('provisioning.alarms.alarm', { name: settings.name }), done.error);
  }
  return ok(undefined);
}

function inWords({ name }: AlarmSettings, alarm: Alarm | undefined): Text {
  return message('provisioning.alarms.item', {
    name,
    alarm: alarm ? alarmInWords(alarm) : message('provisioning.alarms.none'),
  });
}

function alarmInWords({ start, everyMinutes, deleteWhenDone }: Alarm): Text {
  const when = Number.isNaN(start)
    ? message('provisioning.alarms.timeNotKnown')
    : `${new Date(start).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return message(deleteWhenDone ? 'provisioning.alarms.deleted' : 'provisioning.alarms.kept', {
    when,
    repeat: repetition(everyMinutes),
  });
}

function repetition(minutes: number): Text {
  if (Number.isNaN(minutes)) return message('provisioning.alarms.repeat.notKnown');
  if (minutes === 0) return message('provisioning.alarms.repeat.once');
  const [size, unit] = UNITS.find(([each]) => minutes % each === 0) ?? ([1, 'minutes'] as const);
  return message(`provisioning.alarms.repeat.${unit}`, { count: minutes / size });
}

const UNITS = [
  [10_080, 'weeks'],
  [1_440, 'days'],
  [60, 'hours'],
] as const;
