import { NativeSelect, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOG_LEVELS, logLevelSchema, type Settings, type SettingsView } from '../../../shared/model/settings';
import { FailureAlert } from '../../components/failure-alert';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import type { Change } from './change';

/** Which profile is used where none is chosen. It is kept with the profiles. */
export function ProfileSetting(): React.JSX.Element | null {
  const { t } = useTranslation();
  const stored = useAppState((state) => state.storedProfiles);
  const select = useAppState((state) => state.selectProfile);
  const failure = useAppState((state) => state.profileFailure);
  if (!stored) return null;
  return (
    <>
      <NativeSelect
        label={t('settings.profile')}
        description={t('settings.profileHint')}
        value={stored.selected}
        data={stored.profiles.map(({ name }) => name)}
        onChange={(event) => void select(event.currentTarget.value)}
      />
      {failure && <FailureAlert failure={failure} />}
    </>
  );
}

/** What a limit begins with. Addresses per second. */
const USUAL_LIMIT = 200;
const MOST = 1_000_000;

/** How fast scans may be. */
export function ScanRateSetting({
  settings: { scanRate },
  change,
}: {
  settings: Settings;
  change: Change;
}): React.JSX.Element {
  const { t } = useTranslation();
  const limited = scanRate !== 'fastest';
  const [typed, setTyped] = useState<string | number>(limited ? scanRate : USUAL_LIMIT);
  const usable = Number.isInteger(typed) && Number(typed) >= 1 && Number(typed) <= MOST;
  return (
    <>
      <NativeSelect
        label={t('settings.scanRate')}
        description={t('settings.scanRateHint')}
        value={limited ? 'limited' : 'fastest'}
        data={(['fastest', 'limited'] as const).map((rate) => ({
          value: rate,
          label: t(`settings.scanRates.${rate}`),
        }))}
        onChange={(event) =>
          change({
            scanRate:
              event.currentTarget.value === 'fastest' ? 'fastest' : usable ? Number(typed) : USUAL_LIMIT,
          })
        }
      />
      {limited && (
        <NumberInput
          label={t('settings.addressesPerSecond')}
          value={typed}
          min={1}
          max={MOST}
          allowDecimal={false}
          hideControls
          error={usable ? undefined : t('settings.addressesProblem')}
          onChange={setTyped}
          onBlur={() => {
            if (usable && Number(typed) !== scanRate) change({ scanRate: Number(typed) });
          }}
        />
      )}
    </>
  );
}

const VAULTS = ['keychain', 'session'] as const;

/** Where passwords are kept from the next start on. */
export function VaultSetting({ view, change }: { view: SettingsView; change: Change }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const message = useAppState((state) => state.info?.vault.message);
  const { overridden, settings, vaultAtNextStart } = view;
  return (
    <>
      <Radio.Group
        label={t('settings.vault')}
        value={settings.vault}
        onChange={(value) => {
          const vault = VAULTS.find((each) => each === value);
          if (vault) change({ vault });
        }}
      >
        <Stack gap="xs" mt={4}>
          {VAULTS.map((vault) => (
            <Radio
              key={vault}
              value={vault}
              label={t(`settings.vaults.${vault}`)}
              description={t(`settings.vaultHints.${vault}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {message !== undefined && (
        <Text size="sm" c="dimmed">
          {t('settings.vaultNow', { message: say(message) })}
        </Text>
      )}
      {vaultAtNextStart && (
        <Text size="sm" role="status">
          {t('settings.vaultNextStart')}
        </Text>
      )}
      <Overridden variable="AMT_BENCH_VAULT" value={overridden.vault} />
    </>
  );
}

/** How much the log of the program holds. */
export function LogLevelSetting({
  view: { settings, overridden },
  change,
}: {
  view: SettingsView;
  change: Change;
}): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('settings.logLevel')}
        description={t('settings.logHint')}
        value={settings.logLevel}
        data={LOG_LEVELS.map((level) => ({ value: level, label: t(`settings.logLevels.${level}`) }))}
        onChange={(event) => change({ logLevel: logLevelSchema.parse(event.currentTarget.value) })}
      />
      <Overridden variable="AMT_BENCH_LOG" value={overridden.logLevel} />
    </>
  );
}

function Overridden({
  variable,
  value,
}: {
  variable: string;
  value: string | undefined;
}): React.JSX.Element | null {
  const { t } = useTranslation();
  if (value === undefined) return null;
  return <Text size="sm">{t('settings.overridden', { variable, value })}</Text>;
}
