import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type AlarmSettings, MOST_ALARMS } from '../../../shared/model/network-settings';
import { NamedSetting } from './named-setting';
import { Rows } from './rows';

interface Props {
  alarms: readonly AlarmSettings[];
  onChange: (alarms: AlarmSettings[]) => void;
}

const EVERY: Readonly<Record<string, string>> = {
  '': 'once',
  '60': 'every hour',
  '1440': 'every day',
  '10080': 'every week',
};
const MINUTE_MS = 60_000;

/** When the firmware switches the PC on, a row each. Times are those of this laptop. */
export function AlarmRows({ alarms, onChange }: Props): React.JSX.Element {
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        The firmware switches the PC on at these times, shown in the time of this laptop. Alarms that are not
        named here are left alone.
      </Text>
      <Rows
        items={alarms}
        onChange={onChange}
        what="Alarm"
        add="Add an alarm"
        blank={() => blank('', false)}
        most={MOST_ALARMS}
      >
        {(alarm, put) => (
          <>
            <NamedSetting
              what="alarm"
              name={alarm.name}
              maxLength={32}
              removed={alarm.remove === true}
              onName={(name) => put({ ...alarm, name })}
              onRemoved={(removed) => put(blank(alarm.name, removed))}
            />
            {!alarm.remove && (
              <>
                <TextInput
                  label="First time"
                  type="datetime-local"
                  value={localTime(alarm.start)}
                  onChange={(event) => put({ ...alarm, start: isoTime(event.currentTarget.value) })}
                />
                <NativeSelect
                  label="And then"
                  value={String(alarm.everyMinutes ?? '')}
                  data={everyChoices(alarm.everyMinutes)}
                  onChange={(event) => {
                    const { everyMinutes: _old, ...rest } = alarm;
                    const every = Number(event.currentTarget.value);
                    put(every === 0 ? rest : { ...rest, everyMinutes: every });
                  }}
                />
              </>
            )}
          </>
        )}
      </Rows>
    </Stack>
  );
}

/** An interval that an imported profile has stays a choice. */
function everyChoices(minutes: number | undefined): { value: string; label: string }[] {
  const all: Record<string, string> = { ...EVERY };
  if (minutes !== undefined && !(minutes in all)) all[minutes] = `every ${String(minutes)} minutes`;
  return Object.entries(all)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => Number(a.value) - Number(b.value));
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
