import { REALM } from '../../firmware/accounts';
import { wordData } from '../../firmware/audit-log';
import type { ClassDefinition, Context, MethodResult } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';

const INVALID_PARAMETER = 36;
/** A Ta0 older than this cannot come from the reply that the client has just read. */
const OLDEST_READING_SECONDS = 300;

/**
 * SetHighAccuracyTimeSynch (docs/reference/protocol.md, P37): Ta0 is the firmware's time, Tm1 the client's time when
 * it received Ta0, Tm2 the client's time now. The clock is moved by the mean of both differences.
 */
function synchronise(
  { firmware, login, from }: Context,
  ta0: number,
  tm1: number,
  tm2: number,
): MethodResult {
  const now = firmware.clock.seconds();
  if (ta0 > now || now - ta0 > OLDEST_READING_SECONDS || tm2 < tm1) return { status: INVALID_PARAMETER };
  firmware.clock.shift(Math.round((tm1 - ta0 + (tm2 - now)) / 2));
  firmware.settings.time.TimeSource = 1;
  const time = wordData(firmware.clock.seconds());
  firmware.audit('timeSet', { kind: 'user', name: login.name }, from, time);
  return { status: 0 };
}

/** AMT_TimeSynchronizationService: a clock that really moves. */
export const timeService: ClassDefinition = settingsClass({
  name: 'AMT_TimeSynchronizationService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [REALM.networkTime, REALM.generalInfo],
  write: [REALM.networkTime],
  fixed: () => ({
    ...serviceKeys('AMT_TimeSynchronizationService', 'Intel(r) AMT Time Synchronization Service'),
    ElementName: 'Intel(r) AMT Time Synchronization Service',
    EnabledState: 5,
    RequestedState: 12,
  }),
  bag: ({ settings }) => settings.time,
  methods: {
    GetLowAccuracyTimeSynch: {
      parameters: [],
      realms: [REALM.generalInfo],
      run: ({ firmware }) => ({ status: 0, output: [['Ta0', firmware.clock.seconds()]] }),
    },
    SetHighAccuracyTimeSynch: {
      parameters: [
        { name: 'Ta0', type: 'number' },
        { name: 'Tm1', type: 'number' },
        { name: 'Tm2', type: 'number' },
      ],
      run: (context, input) =>
        synchronise(context, input.number('Ta0'), input.number('Tm1'), input.number('Tm2')),
    },
  },
});
