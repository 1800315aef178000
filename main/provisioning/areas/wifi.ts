import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import {
  MOST_WIFI_NETWORKS,
  ssidProblem,
  type WifiNetworkSettings,
  type WifiPortState,
  wifiRefusal,
  type WifiSecurity,
  type WifiSettings,
} from '#shared/model/network-settings';
import { secretName } from '#shared/model/secret-source';
import { about, ok, type Result } from '#shared/result';
import {
  readWifi,
  removeWifiNetwork,
  setWifiPort,
  setWifiSync,
  type WifiNetwork,
  type WifiState,
  wifiSyncProblem,
  writeWifiNetwork,
} from '#main/amt/wifi';
import type { WsmanConnection } from '#main/wsman/connection';
import {
  type Area,
  type ChangeTools,
  map,
  onOff,
  type PlanDraft,
  type PlanInput,
  reading,
  removalsFirst,
} from '../area';

declare module '../area' {
  interface Parts {
    /** Missing: this machine has no wireless port. */
    wifi?: WifiState | undefined;
  }
  interface Steps {
    'wifi-networks': true;
    'wifi-sync': true;
    'wifi-port': true;
  }
}

/**
 * Wi-Fi of AMT itself: networks, handing on of Windows' networks, and the port (docs/reference/protocol.md, P40).
 * Networks that the profile does not name are left alone. Passphrases cannot be read back: that of a network whose
 * other settings are as wanted is left as it is.
 */
export const wifiArea: Area = {
  wanted: ({ wifi }) => wifi !== undefined,
  seconds: { 'wifi-networks': 4 },
  readings: [reading('wifi', 'Wi-Fi', readWifi)],
  plan(input, draft) {
    const { snapshot, profile } = input;
    if (!profile.wifi) return;
    if (!snapshot.wifi) {
      draft.leftOut(
        snapshot,
        'wifi',
        'Wi-Fi, and how many networks AMT keeps,',
        'This machine has no Wi-Fi that AMT could use; it is left out.',
      );
      return;
    }
    planNetworks(input, snapshot.wifi, profile.wifi.networks ?? [], draft);
    planSync(snapshot.wifi, profile.wifi, draft);
    planPort(snapshot.wifi, profile.wifi, draft);
  },
};

function planNetworks(
  { context }: PlanInput,
  held: WifiState,
  listed: readonly WifiNetworkSettings[],
  draft: PlanDraft,
): void {
  const open = listed.filter((settings) => !isAsWanted(settings, held.networks));
  const refused = open.flatMap((settings) => (settings.remove ? [] : (refusalOf(settings) ?? [])));
  if (refused.length > 0) {
    draft.block(refused.join(' '), WIFI_ALTERNATIVES);
    return;
  }
  const secrets = open.flatMap((settings) =>
    settings.remove ? [] : (secretName(settings.passphrase) ?? []),
  );
  if (open.length === 0 || secrets.some((name) => context.missingSecrets.includes(name))) return;
  const problem = nameProblem(open) ?? placeProblem(held.networks, listed);
  if (problem) {
    draft.block(problem.what, problem.next);
    return;
  }
  const needs =
    secrets.length === 0
      ? []
      : draft.encryption(
          context,
          'The profile hands passphrases of Wi-Fi networks to the machine',
          'leave these networks out',
        );
  if (!needs) return;
  draft.add(
    {
      title: 'Wi-Fi networks',
      current: open.map((settings) => inWords(settings.name, find(held.networks, settings))).join('; '),
      wanted: open
        .map((settings) => inWords(settings.name, settings.remove ? undefined : settings))
        .join('; '),
      danger: open.some(({ remove }) => remove) ? 'destructive' : 'none',
    },
    {
      kind: 'plain',
      id: 'wifi-networks',
      fingerprint: open,
      apply: (wsman, tools) => applyNetworks(wsman, open, tools),
      verify: async (wsman) =>
        map(await readWifi(wsman), (read) =>
          open.every((settings) => isAsWanted(settings, read?.networks ?? [])),
        ),
    },
    needs,
  );
}

/** A network that an older version of this program let a profile ask for. */
function refusalOf({
  name,
  security,
}: Pick<WifiNetwork, 'name'> & { security: WifiSecurity }): string | undefined {
  const why = wifiRefusal(security);
  return why === undefined ? undefined : `The Wi-Fi network “${name}” of the profile ${why}.`;
}

const WIFI_ALTERNATIVES =
  'Give it WPA2 with a passphrase, or take it out of the profile; Windows can hand its own networks on to AMT (wifi.sync).';

function planSync(held: WifiState, { sync }: WifiSettings, draft: PlanDraft): void {
  if (sync === undefined || sync === held.sync) return;
  if (held.sync === undefined) {
    draft.remark('This firmware does not take over networks from Windows; that is left out.');
    return;
  }
  if (draft.blocksOn(wifiSyncProblem(held))) return;
  draft.add(
    {
      title: 'Networks of Windows, for AMT too',
      current: onOff(held.sync),
      wanted: onOff(sync),
      danger: 'none',
    },
    {
      kind: 'plain',
      id: 'wifi-sync',
      fingerprint: sync,
      async apply(wsman) {
        const current = await readWifi(wsman);
        if (!current.ok) return current;
        return current.value ? setWifiSync(wsman, current.value, sync) : ok(undefined);
      },
      verify: async (wsman) => map(await readWifi(wsman), (read) => read?.sync === sync),
    },
  );
}

function planPort(held: WifiState, { port, networks = [] }: WifiSettings, draft: PlanDraft): void {
  if (port === undefined || port === held.port) return;
  const coming = networks.some(({ remove }) => !remove);
  const staying = held.networks.some(
    (there) => !networks.some((settings) => settings.remove && settings.name === there.name),
  );
  if (port !== 'off' && !coming && !staying) {
    draft.block(
      'The profile switches Wi-Fi on for AMT, and the firmware refuses that without a network.',
      'Name a network in the profile, or leave the port as it is.',
    );
    return;
  }
  draft.add(
    {
      title: 'Wi-Fi of AMT',
      current: held.port === undefined ? 'unknown' : PORT_WORDS[held.port],
      wanted: PORT_WORDS[port],
      danger: 'none',
    },
    {
      kind: 'plain',
      id: 'wifi-port',
      fingerprint: port,
      apply: (wsman) => setWifiPort(wsman, port),
      verify: async (wsman) => map(await readWifi(wsman), (read) => read?.port === port),
    },
    // The port depends on the networks of the profile only where the machine has none yet.
    port !== 'off' && !staying && draft.plans('wifi-networks') ? ['wifi-networks'] : [],
  );
}

const PORT_WORDS: Readonly<Record<WifiPortState, string>> = {
  off: 'off',
  'while-running': 'on while the PC runs',
  always: 'on, in sleep too',
};

function find(held: readonly WifiNetwork[], { name }: WifiNetworkSettings): WifiNetwork | undefined {
  return held.find((network) => network.name === name);
}

function isAsWanted(settings: WifiNetworkSettings, held: readonly WifiNetwork[]): boolean {
  const there = find(held, settings);
  if (settings.remove) return there === undefined;
  return (
    there?.ssid === settings.ssid &&
    there.security === settings.security &&
    there.priority === settings.priority
  );
}

function nameProblem(listed: readonly WifiNetworkSettings[]): { what: string; next: string } | undefined {
  for (const settings of listed) {
    const problem = settings.remove ? undefined : ssidProblem(settings.ssid);
    if (problem !== undefined) {
      return {
        what: `Wi-Fi network “${settings.name}”: ${problem}`,
        next: 'Correct its SSID in the profile.',
      };
    }
  }
  return undefined;
}

/** Networks that stay beside those of the profile may leave no room, or have the same priority. */
function placeProblem(
  held: readonly WifiNetwork[],
  listed: readonly WifiNetworkSettings[],
): { what: string; next: string } | undefined {
  const others = held.filter((there) => !listed.some(({ name }) => name === there.name));
  const wanted = listed.flatMap((settings) => (settings.remove ? [] : [settings]));
  const names = cut(others.map(({ name }) => `“${name}”`).join(', '), LIMITS.detailChars);
  if (others.length + wanted.length > MOST_WIFI_NETWORKS) {
    return {
      what: `The firmware has room for ${String(MOST_WIFI_NETWORKS)} Wi-Fi networks, and with those of the profile there would be ${String(others.length + wanted.length)}.`,
      next: `Have the profile remove some of these: ${names}.`,
    };
  }
  const conflicting = others.find(({ priority }) =>
    wanted.some((settings) => settings.priority === priority),
  );
  return (
    conflicting && {
      what: `The machine has a Wi-Fi network “${conflicting.name}” with the priority ${String(conflicting.priority)}, which the profile gives to another.`,
      next: 'Give another priority in the profile, or have it remove that network.',
    }
  );
}

/** Removals first, for the room and for priorities that become free. */
async function applyNetworks(
  wsman: WsmanConnection,
  listed: readonly WifiNetworkSettings[],
  tools: ChangeTools,
): Promise<Result<void>> {
  const read = await readWifi(wsman);
  if (!read.ok) return read;
  const held = read.value?.networks ?? [];
  for (const settings of removalsFirst(listed)) {
    const done = await applyNetwork(wsman, settings, find(held, settings), tools);
    if (!done.ok) return about(`Wi-Fi network “${settings.name}”`, done.error);
  }
  return ok(undefined);
}

async function applyNetwork(
  wsman: WsmanConnection,
  settings: WifiNetworkSettings,
  there: WifiNetwork | undefined,
  tools: ChangeTools,
): Promise<Result<void>> {
  if (settings.remove) return there ? removeWifiNetwork(wsman, settings.name) : ok(undefined);
  const { name, ssid, security, priority } = settings;
  const secret = secretName(settings.passphrase);
  const passphrase = secret === undefined ? ok(undefined) : await tools.secret(secret, 'wifi');
  if (!passphrase.ok) return passphrase;
  return writeWifiNetwork(
    wsman,
    { name, ssid, security, priority, passphrase: passphrase.value },
    there !== undefined,
  );
}

function inWords(name: string, network: Omit<WifiNetwork, 'name'> | undefined): string {
  if (!network) return `${name}: none`;
  return `${name}: “${network.ssid}”, ${network.security ?? 'another kind'}, priority ${String(network.priority)}`;
}
