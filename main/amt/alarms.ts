import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { common, embedded } from '#main/wsman/envelope';
import { callMethod, orAbsent, readAll } from './call';
import { bool, exactText, unwrapText } from './fields';

const OCCURRENCE = 'IPS_AlarmClockOccurrence';
const schema = z.object({
  InstanceID: exactText,
  DeleteOnCompletion: bool.optional(),
});
/** As the guide writes it, `PdDThHmM`, with parts left out; recorded answers also say just 0. */
const DURATION = /^(?:0|P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:0+S)?)?)$/;
const MINUTES_PER_DAY = 1_440;
const MINUTES_PER_HOUR = 60;

/** When the firmware switches the PC on (Intel guide, “Multiple Alarms Feature”). */
export interface Alarm {
  name: string;
  /** Milliseconds since 1970, whole minutes; NaN where the firmware words it in a way that is not known. */
  start: number;
  /** Between two rings; 0 for one that rings once; NaN where the firmware words it in a way that is not known. */
  everyMinutes: number;
  deleteWhenDone: boolean;
}

/** All alarms. Undefined: this firmware has none (before AMT 8). */
export async function readAlarms(wsman: WsmanConnection): Promise<Result<Alarm[] | undefined>> {
  const read = orAbsent(await readAll(wsman, OCCURRENCE, schema));
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  return ok(
    read.value.map(({ InstanceID: name, DeleteOnCompletion: deleteWhenDone = false, instance }) => ({
      name,
      start: Date.parse(unwrapText(instance.fields.get('StartTime')?.[0], 'Datetime')),
      everyMinutes: minutesOf(unwrapText(instance.fields.get('Interval')?.[0], 'Interval')),
      deleteWhenDone,
    })),
  );
}

function minutesOf(span: string): number {
  // No span at all is an alarm that rings once.
  if (span === '') return 0;
  const parts = DURATION.exec(span);
  if (!parts) return NaN;
  const [, days = 0, hours = 0, minutes = 0] = parts;
  return Number(days) * MINUTES_PER_DAY + Number(hours) * MINUTES_PER_HOUR + Number(minutes);
}

/**
 * AMT_AlarmClockService.AddAlarm. There is room for five, and the start must lie in the future. Seconds must be zero, and
 * the interval of an alarm that rings once is zero, too (Intel guide, “Create an Alarm Clock that Activates Once”).
 */
export async function addAlarm(wsman: WsmanConnection, alarm: Alarm): Promise<Result<void>> {
  const { name, start, everyMinutes, deleteWhenDone } = alarm;
  const days = Math.floor(everyMinutes / MINUTES_PER_DAY);
  const hours = Math.floor((everyMinutes % MINUTES_PER_DAY) / MINUTES_PER_HOUR);
  const minutes = everyMinutes % MINUTES_PER_HOUR;
  const span = `P${String(days)}DT${String(hours)}H${String(minutes)}M`;
  const template = embedded(OCCURRENCE, [
    ['InstanceID', name],
    ['ElementName', name],
    ['StartTime', common('Datetime', `${new Date(start).toISOString().slice(0, 16)}:00Z`)],
    ['Interval', common('Interval', span)],
    ['DeleteOnCompletion', deleteWhenDone],
  ]);
  const added = await callMethod(wsman, 'AMT_AlarmClockService', 'AddAlarm', [['AlarmTemplate', template]]);
  return added.ok ? ok(undefined) : added;
}

export function removeAlarm(wsman: WsmanConnection, name: string): Promise<Result<void>> {
  return wsman.delete(OCCURRENCE, { InstanceID: name });
}
