import { REALM } from '../../firmware/accounts';
import type { Input } from '../../wsman/input';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition, Context, MethodResult } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';

const MAX_LIMIT_REACHED = 23;
const INVALID_TIME = 34;
const INVALID_PARAMETER = 36;
const DUPLICATE = 2058;
const MOST_ALARMS = 5;
const OCCURRENCE = 'IPS_AlarmClockOccurrence';
const LONGEST_NAME = 32;
/** A date with "T" and "Z", its seconds zero. */
const WHOLE_MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/;
/** "P", days, "T", hours and minutes, each of which may be missing: "P1D", "PT3H", "P0DT0H0M". */
const SPAN = /^P(?:(\d{1,5})D)?(?:T(?:(\d{1,2})H)?(?:(\d{1,2})M)?)?$/;

/**
 * A span of time as the firmware writes it; empty for zero, which is an alarm that rings once.
 * @returns undefined for anything else
 */
function readSpan(text: string): string | undefined {
  const match = SPAN.exec(text);
  if (!match || text === 'P' || text.endsWith('T')) return text === '0' ? '' : undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const [days, hours, minutes] = [part(1), part(2), part(3)];
  if (hours > 23 || minutes > 59) return undefined;
  return days + hours + minutes === 0 ? '' : `P${days}DT${hours}H${minutes}M`;
}

/**
 * AddAlarm: a start in the future at a whole minute, an interval, a name that is free, and room for five (Intel AMT
 * Implementation and Reference Guide, “Multiple Alarms Feature”).
 */
function addAlarm({ firmware: { settings, clock } }: Context, input: Input): MethodResult {
  const template = input.instance('AlarmTemplate');
  const name = template.get('ElementName') ?? '';
  const id = template.get('InstanceID') ?? name;
  const interval = readSpan(template.get('Interval') ?? '');
  const started = template.get('StartTime') ?? '';
  const start = Date.parse(started);
  if (id === '' || name === '' || name.length > LONGEST_NAME) return { status: INVALID_PARAMETER };
  if (!WHOLE_MINUTE.test(started) || Number.isNaN(start)) return { status: INVALID_PARAMETER };
  if (interval === undefined) return { status: INVALID_PARAMETER };
  if (start / 1_000 <= clock.seconds()) return { status: INVALID_TIME };
  if (settings.alarms.some((known) => known.id === id || known.name === name)) return { status: DUPLICATE };
  if (settings.alarms.length >= MOST_ALARMS) return { status: MAX_LIMIT_REACHED };
  settings.alarms.push({
    id,
    name,
    start: started,
    interval,
    deleteOnCompletion: template.get('DeleteOnCompletion')?.trim() === 'true',
  });
  return { status: 0, output: [['AlarmClock', referenceTo(OCCURRENCE, { InstanceID: id })]] };
}

const service: ClassDefinition = {
  name: 'AMT_AlarmClockService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.generalInfo],
  write: [],
  offered: ({ generation }) => generation.major >= 8,
  instances: () => [
    {
      className: 'AMT_AlarmClockService',
      properties: {
        ...serviceKeys('AMT_AlarmClockService', 'Intel(r) AMT Alarm Clock Service'),
        ElementName: 'Intel(r) AMT Alarm Clock Service',
      },
    },
  ],
  // The one alarm of old firmware, which this one keeps for old clients and never rings.
  put: {
    alsoKnown: ['NextAMTAlarmTime', 'AMTAlarmClockInterval'],
    apply: () => ({ effects: [] }),
  },
  methods: {
    AddAlarm: {
      parameters: [{ name: 'AlarmTemplate', type: 'instance', className: OCCURRENCE }],
      run: addAlarm,
    },
  },
};

const occurrence: ClassDefinition = {
  name: OCCURRENCE,
  keys: ['InstanceID'],
  declaresCommon: true,
  read: [REALM.generalInfo],
  write: [],
  offered: ({ generation }) => generation.major >= 8,
  instances: ({ settings }) =>
    settings.alarms.map(({ id, name, start, interval, deleteOnCompletion }) => ({
      className: OCCURRENCE,
      properties: {
        DeleteOnCompletion: deleteOnCompletion,
        ElementName: name,
        InstanceID: id,
        Interval: { kind: 'interval', span: interval === '' ? 'P0DT0H0M' : interval },
        StartTime: { kind: 'datetime', iso: start },
      },
    })),
  remove: ({ firmware: { settings } }, instance) => {
    settings.alarms = settings.alarms.filter(({ id }) => id !== instance['InstanceID']);
    return { effects: [] };
  },
};

/** Alarms that switch the PC on (docs/reference/protocol.md, P43). */
export const alarmClasses: readonly ClassDefinition[] = [service, occurrence];
