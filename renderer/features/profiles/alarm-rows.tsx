import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AlarmSettings, MOST_ALARMS } from '../../../shared/model/network-settings';
import { NamedSetting } from './named-setting';
import { useFieldProblem } from './profile-form';
import { Rows } from './rows';

interface Props {
  alarms: readonly AlarmSettings[];
  onChange: (alarms: AlarmSettings[]) => void;
}

/** Minutes between two rings; 0: it rings once. */
const EVERY = { 0: 'once', 60: 'hourly', 1440: 'daily', 10_080: 'weekly' } as const;
const MINUTE_MS = 60_000;

/** When the firmware switches the PC on, a row each. Times are those of this laptop. */
export function AlarmRows({ alarms, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('profiles.alarms.explanation')}
      </Text>
      <Rows
        path="alarms"
        items={alarms}
        onChange={onChange}
        what={t('profiles.alarms.alarm')}
        add={t('profiles.alarms.add')}
        blank={() => blank('', false)}
        most={MOST_ALARMS}
      >
        {(alarm, put, path) => (
          <>
            <NamedSetting
              path={path}
              name={alarm.name}
              maxLength={32}
              removed={alarm.remove === true}
              onName={(name) => put({ ...alarm, name })}
              onRemoved={(removed) => put(blank(alarm.name, removed))}
            />
            {!alarm.remove && <Times path={path} alarm={alarm} put={put} />}
          </>
        )}
      </Rows>
    </Stack>
  );
}

type WantedAlarm = Exclude<AlarmSettings, { remove: true }>;

interface TimesProps {
  path: string;
  alarm: WantedAlarm;
  put: (alarm: WantedAlarm) => void;
}

function Times({ path, alarm, put }: TimesProps): React.JSX.Element {
  const { t } = useTranslation();
  const start = useFieldProblem(`${path}.start`);
  const { everyMinutes = 0, ...rest } = alarm;
  const usual = Object.entries(EVERY).map(([value, key]) => ({ value, label: t(`profiles.alarms.${key}`) }));
  // An interval that an imported profile has stays a choice.
  const other = everyMinutes in EVERY ? [] : [everyMinutes];
  return (
    <>
      <TextInput
        {...start}
        label={t('profiles.alarms.start')}
        type="datetime-local"
        value={localTime(alarm.start)}
        onChange={(event) => put({ ...alarm, start: isoTime(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('profiles.alarms.every')}
        value={String(everyMinutes)}
        data={[
          ...usual,
          ...other.map((minutes) => ({
            value: String(minutes),
            label: t('profiles.alarms.minutes', { minutes }),
          })),
        ]}
        onChange={(event) => {
          const every = Number(event.currentTarget.value);
          put(every === 0 ? rest : { ...rest, everyMinutes: every });
        }}
      />
    </>
  );
}

/** For the input: local time without its zone; empty where there is none yet. */
function localTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  return new Date(time.getTime() - time.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

function isoTime(local: string): string {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? '' : `${time.toISOString().slice(0, 19)}Z`;
}

function blank(name: string, remove: boolean): AlarmSettings {
  return remove ? { name, remove } : { name, start: '', everyMinutes: 1_440 };
}
