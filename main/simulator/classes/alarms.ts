import { REALM } from '../accounts';
import type { ClassDefinition, Context, MethodResult } from '../class-model';
import type { Input } from '../input';
import { referenceTo } from '../values';
import { serviceKeys, SERVICE_KEYS } from './read-only-class';

const MAX_LIMIT_REACHED = 23;
const INVALID_TIME = 34;
const INVALID_PARAMETER = 36;
const DUPLICATE = 2058;
const MOST_ALARMS = 5;
const OCCURRENCE = 'IPS_AlarmClockOccurrence';
/** Days, hours and minutes, as the firmware writes a span of time. */
const SPAN = /^P\d+DT\d+H\d+M$/;

/** AddAlarm: a start in the future, a name that is free, and room for five (amt-wire-facts.md 4.11). */
function addAlarm({ firmware: { settings, clock } }: Context, input: Input): MethodResult {
  const template = input.instance('AlarmTemplate');
  const id = template.get('InstanceID') ?? '';
  const interval = template.get('Interval') ?? '';
  const start = Date.parse(template.get('StartTime') ?? '');
  if (id === '' || Number.isNaN(start)) return { status: INVALID_PARAMETER };
  if (interval !== '' && !SPAN.test(interval)) return { status: INVALID_PARAMETER };
  if (start / 1_000 <= clock.seconds()) return { status: INVALID_TIME };
  if (settings.alarms.some((known) => known.id === id)) return { status: DUPLICATE };
  if (settings.alarms.length >= MOST_ALARMS) return { status: MAX_LIMIT_REACHED };
  settings.alarms.push({
    id,
    name: template.get('ElementName') ?? id,
    start: `${new Date(start).toISOString().slice(0, 19)}Z`,
    interval,
    deleteOnCompletion: template.get('DeleteOnCompletion') === 'true',
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

/** Alarms that switch the PC on (amt-wire-facts.md 4.11). */
export const alarmClasses: readonly ClassDefinition[] = [service, occurrence];
