import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_WIFI_NETWORKS,
  WIFI_SECURITY,
  type WifiNetworkSettings,
  type WifiSecurity,
  type WifiSettings,
} from '../../../shared/model/network-settings';
import { NamedSetting } from './named-setting';
import { Choice, FieldGrid, OptionalNumber, SecretInput, Switch } from './profile-fields';
import { useFieldProblem } from './profile-form';
import { Rows } from './rows';

interface Props {
  wifi: WifiSettings | undefined;
  onChange: (wifi: WifiSettings) => void;
}

/** While somebody types another one; no profile is saved with it. */
const NO_PRIORITY = 0;

/** Wi-Fi of AMT itself, beside that of Windows. */
export function WifiFields({ wifi = {}, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { networks = [] } = wifi;
  const fieldsRef = useRef<HTMLDivElement>(null);
  const joins = networks.some(({ remove }) => remove !== true);
  const staysOff = joins && (wifi.port === undefined || wifi.port === 'off');
  return (
    <Stack gap="xs" ref={fieldsRef}>
      <FieldGrid>
        <Choice
          path="wifi.port"
          label={t('profiles.wifi.port')}
          help={t('profiles.wifi.portHelp')}
          value={wifi.port}
          choices={{
            always: t('profiles.wifi.always'),
            'while-running': t('profiles.wifi.whileRunning'),
            off: t('profiles.wifi.portOff'),
          }}
          onChange={(port) => onChange({ ...wifi, port })}
        />
        <Switch
          path="wifi.sync"
          label={t('profiles.wifi.sync')}
          help={t('profiles.wifi.syncHelp')}
          value={wifi.sync}
          onChange={(sync) => onChange({ ...wifi, sync })}
        />
      </FieldGrid>
      <Text size="sm" c="dimmed">
        {t('profiles.wifi.explanation')}
      </Text>
      {staysOff && (
        <Group gap="xs" role="status">
          <Text size="sm">
            {t(wifi.port === 'off' ? 'profiles.wifi.networksOff' : 'profiles.wifi.networksUnchanged')}
          </Text>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              onChange({ ...wifi, port: 'always' });
              // The button is gone with it; the choice that it has made comes next.
              fieldsRef.current?.querySelector('select')?.focus();
            }}
          >
            {t('profiles.wifi.switchOn')}
          </Button>
        </Group>
      )}
      <Rows
        path="wifi.networks"
        items={networks}
        onChange={(some) => onChange({ ...wifi, networks: some.length === 0 ? undefined : some })}
        what={t('profiles.wifi.network')}
        add={t('profiles.wifi.add')}
        blank={() => blank('', false, freePriority(networks))}
        most={MOST_WIFI_NETWORKS}
      >
        {(network, put, path) => (
          <>
            <NamedSetting
              path={path}
              name={network.name}
              maxLength={32}
              removed={network.remove === true}
              onName={(name) => put({ ...network, name })}
              onRemoved={(removed) => put(blank(network.name, removed, freePriority(networks)))}
            />
            {!network.remove && <Wanted path={path} network={network} put={put} />}
          </>
        )}
      </Rows>
    </Stack>
  );
}

type WantedNetwork = Exclude<WifiNetworkSettings, { remove: true }>;

function Wanted({
  path,
  network,
  put,
}: {
  path: string;
  network: WantedNetwork;
  put: (network: WantedNetwork) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const ssid = useFieldProblem(`${path}.ssid`);
  const security = useFieldProblem(`${path}.security`);
  const { passphrase, ...rest } = network;
  return (
    <>
      <TextInput
        {...ssid}
        label={t('profiles.wifi.ssid')}
        value={network.ssid}
        maxLength={32}
        w={170}
        spellCheck={false}
        onChange={(event) => put({ ...network, ssid: event.currentTarget.value })}
      />
      <NativeSelect
        {...security}
        label={t('profiles.wifi.protection')}
        value={network.security}
        data={securitiesFor(network.security).map((value) => ({
          value,
          label: t(`profiles.wifi.security.${value}`),
        }))}
        onChange={(event) => {
          const chosen = WIFI_SECURITY.find((each) => each === event.currentTarget.value) ?? 'wpa2-psk';
          put({ ...rest, security: chosen, passphrase: passphrase ?? 'vault:' });
        }}
      />
      {passphrase !== undefined && (
        <SecretInput
          path={`${path}.passphrase`}
          label={t('profiles.wifi.secret')}
          kind="wifi"
          value={passphrase}
          onChange={(secret) => put({ ...network, passphrase: secret })}
        />
      )}
      <OptionalNumber
        path={`${path}.priority`}
        label={t('profiles.wifi.priority')}
        value={network.priority === NO_PRIORITY ? undefined : network.priority}
        min={1}
        max={255}
        w={110}
        onChange={(priority = NO_PRIORITY) => put({ ...network, priority })}
      />
    </>
  );
}

/** What a profile of an earlier version asks for stays visible until something else is chosen. */
function securitiesFor(security: WifiSecurity): readonly WifiSecurity[] {
  const offered: readonly WifiSecurity[] = WIFI_SECURITY;
  return offered.includes(security) ? offered : [...offered, security];
}

function blank(name: string, remove: boolean, priority: number): WifiNetworkSettings {
  return remove ? { name, remove } : { name, ssid: '', security: 'wpa2-psk', passphrase: 'vault:', priority };
}

function freePriority(networks: readonly WifiNetworkSettings[]): number {
  const taken = networks.map((network) => (network.remove ? 0 : network.priority));
  return Math.min(255, Math.max(0, ...taken) + 1);
}
