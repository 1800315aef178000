import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import {
  MOST_WIFI_NETWORKS,
  ssidProblem,
  WIFI_SECURITY,
  type WifiNetworkSettings,
  type WifiSecurity,
  type WifiSettings,
} from '../../../shared/model/network-settings';
import { NamedSetting } from './named-setting';
import { Choice, FieldGrid, OptionalNumber, SecretInput, Switch } from './profile-fields';
import { Rows } from './rows';

interface Props {
  wifi: WifiSettings | undefined;
  onChange: (wifi: WifiSettings) => void;
}

const SECURITY_WORDS: Readonly<Record<WifiSecurity, string>> = {
  'wpa2-psk': 'WPA2 with a passphrase',
  'wpa-psk': 'WPA with a passphrase (old)',
  'wpa3-sae': 'WPA3 (AMT does not take it)',
  open: 'open (AMT does not take it)',
};
/** While somebody types another one; no profile is saved with it. */
const NO_PRIORITY = 0;

/** Wi-Fi of AMT itself, beside that of Windows. */
export function WifiFields({ wifi = {}, onChange }: Props): React.JSX.Element {
  const { networks = [] } = wifi;
  return (
    <Stack gap="xs">
      <FieldGrid>
        <Choice
          label="Wi-Fi of AMT"
          help="Needs at least one network."
          value={wifi.port}
          choices={{
            always: 'on, in sleep too',
            'while-running': 'on while the PC runs',
            off: 'off',
          }}
          onChange={(port) => onChange({ ...wifi, port })}
        />
        <Switch
          label="Networks of Windows"
          help="Windows hands its own networks on to AMT."
          value={wifi.sync}
          onChange={(sync) => onChange({ ...wifi, sync })}
        />
      </FieldGrid>
      <Text size="sm" c="dimmed">
        Networks that are not named here are left alone. Passphrases go to the machine over an encrypted line
        only.
      </Text>
      <Rows
        items={networks}
        onChange={(some) => onChange({ ...wifi, networks: some.length === 0 ? undefined : some })}
        what="Network"
        add="Add a network"
        blank={() => blank('', false, freePriority(networks))}
        most={MOST_WIFI_NETWORKS}
      >
        {(network, put) => (
          <>
            <NamedSetting
              what="network"
              name={network.name}
              maxLength={32}
              removed={network.remove === true}
              onName={(name) => put({ ...network, name })}
              onRemoved={(removed) => put(blank(network.name, removed, freePriority(networks)))}
            />
            {!network.remove && <Wanted network={network} put={put} />}
          </>
        )}
      </Rows>
    </Stack>
  );
}

type WantedNetwork = Exclude<WifiNetworkSettings, { remove: true }>;

function Wanted({
  network,
  put,
}: {
  network: WantedNetwork;
  put: (network: WantedNetwork) => void;
}): React.JSX.Element {
  const { passphrase, ...rest } = network;
  return (
    <>
      <TextInput
        label="SSID"
        value={network.ssid}
        maxLength={32}
        error={ssidProblem(network.ssid)}
        w={170}
        spellCheck={false}
        onChange={(event) => put({ ...network, ssid: event.currentTarget.value })}
      />
      <NativeSelect
        label="Protection"
        value={network.security}
        data={choices(network.security)}
        onChange={(event) => {
          const security = WIFI_SECURITY.find((each) => each === event.currentTarget.value) ?? 'wpa2-psk';
          put({ ...rest, security, passphrase: passphrase ?? 'vault:' });
        }}
      />
      {passphrase !== undefined && (
        <SecretInput
          label="Secret with the passphrase"
          kind="wifi"
          value={passphrase}
          onChange={(secret) => put({ ...network, passphrase: secret })}
        />
      )}
      <OptionalNumber
        label="Priority"
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
function choices(security: WifiSecurity): { value: string; label: string }[] {
  const offered: readonly WifiSecurity[] = WIFI_SECURITY;
  const all = offered.includes(security) ? offered : [...offered, security];
  return all.map((value) => ({ value, label: SECURITY_WORDS[value] }));
}

function blank(name: string, remove: boolean, priority: number): WifiNetworkSettings {
  return remove ? { name, remove } : { name, ssid: '', security: 'wpa2-psk', passphrase: 'vault:', priority };
}

function freePriority(networks: readonly WifiNetworkSettings[]): number {
  const taken = networks.map((network) => (network.remove ? 0 : network.priority));
  return Math.min(255, Math.max(0, ...taken) + 1);
}
