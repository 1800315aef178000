import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import {
  MOST_WIFI_NETWORKS,
  ssidProblem,
  type WifiNetworkSettings,
  type WifiPortState,
  type WifiSecurity,
  type WifiSettings,
} from '#shared/model/network-settings';
import { secretName } from '#shared/model/secret-source';
import { about, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
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
  inOneCell,
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
  readings: [reading('wifi', readWifi)],
  plan(input, draft) {
    const { snapshot, profile } = input;
    if (!profile.wifi) return;
    if (!snapshot.wifi) {
      draft.leftOut(snapshot, 'wifi', message('provisioning.wifi.name'), message('provisioning.wifi.absent'));
      return;
    }
    planNetworks(input, snapshot.wifi, profile.wifi.networks ?? [], draft);
    planSync(snapshot.wifi, profile.wifi, draft);
    planPort(snapshot.wifi, profile.wifi, draft);
  },
  before({ snapshot: { wifi: held }, profile: { wifi } }) {
    if (!held) return [];
    const { port, sync } = held;
    const open = (wifi?.networks ?? []).filter((settings) => !isAsWanted(settings, held.networks));
    // A network that was changed or removed had a passphrase that nobody can read back.
    const onlyNew = open.every((settings) => settings.remove !== true && !find(held.networks, settings));
    const added = open.map(({ name }) => ({ name, remove: true as const }));
    return [
      ...(onlyNew && added.length > 0
        ? [{ step: 'wifi-networks' as const, wish: { wifi: { networks: added } } }]
        : []),
      ...(sync === undefined ? [] : [{ step: 'wifi-sync' as const, wish: { wifi: { sync } } }]),
      ...(port === undefined ? [] : [{ step: 'wifi-port' as const, wish: { wifi: { port } } }]),
    ];
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
    for (const why of refused) draft.block(why, message('provisioning.wifi.refusedNext'));
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
  const needs = secrets.length === 0 ? [] : draft.encryption(context, 'wifi');
  if (!needs) return;
  draft.add(
    {
      title: message('provisioning.wifi.title.networks'),
      current: inOneCell(open.map((settings) => inWords(settings.name, find(held.networks, settings)))),
      wanted: inOneCell(
        open.map((settings) => inWords(settings.name, settings.remove ? undefined : settings)),
      ),
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
}: Pick<WifiNetwork, 'name'> & { security: WifiSecurity }): Text | undefined {
  return security === 'open' || security === 'wpa3-sae'
    ? message(`provisioning.wifi.refused.${security}`, { name })
    : undefined;
}

function planSync(held: WifiState, { sync }: WifiSettings, draft: PlanDraft): void {
  if (sync === undefined || sync === held.sync) return;
  if (held.sync === undefined) {
    draft.remark(message('provisioning.wifi.noSync'));
    return;
  }
  if (draft.blocksOn(wifiSyncProblem(held))) return;
  draft.add(
    {
      title: message('provisioning.wifi.title.sync'),
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
    draft.block(message('provisioning.wifi.noNetwork.text'), message('provisioning.wifi.noNetwork.next'));
    return;
  }
  draft.add(
    {
      title: message('provisioning.wifi.title.port'),
      current: held.port === undefined ? message('general.unknown') : portWords(held.port),
      wanted: portWords(port),
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

function portWords(state: WifiPortState): Text {
  return message(`provisioning.wifi.port.${state}`);
}

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

function nameProblem(listed: readonly WifiNetworkSettings[]): { what: Text; next: Text } | undefined {
  for (const settings of listed) {
    const problem = settings.remove ? undefined : ssidProblem(settings.ssid);
    if (problem !== undefined) {
      return {
        what: message('general.about', {
          what: message('provisioning.wifi.network', { name: settings.name }),
          text: problem,
        }),
        next: message('provisioning.wifi.ssidNext'),
      };
    }
  }
  return undefined;
}

/** Networks that stay beside those of the profile may leave no room, or have the same priority. */
function placeProblem(
  held: readonly WifiNetwork[],
  listed: readonly WifiNetworkSettings[],
): { what: Text; next: Text } | undefined {
  const others = held.filter((there) => !listed.some(({ name }) => name === there.name));
  const wanted = listed.flatMap((settings) => (settings.remove ? [] : [settings]));
  const number = others.length + wanted.length;
  if (number > MOST_WIFI_NETWORKS) {
    const names = cut(others.map(({ name }) => name).join(', '), LIMITS.detailChars);
    return {
      what: message('provisioning.wifi.noRoom.text', { room: MOST_WIFI_NETWORKS, number }),
      next: message('provisioning.wifi.noRoom.next', { names }),
    };
  }
  const conflicting = others.find(({ priority }) =>
    wanted.some((settings) => settings.priority === priority),
  );
  return (
    conflicting && {
      what: message('provisioning.wifi.priorityTaken.text', {
        name: conflicting.name,
        priority: conflicting.priority,
      }),
      next: message('provisioning.wifi.priorityTaken.next'),
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
    if (!done.ok) return about(message('provisioning.wifi.network', { name: settings.name }), done.error);
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

function inWords(name: string, network: Omit<WifiNetwork, 'name'> | undefined): Text {
  if (!network) return message('provisioning.wifi.none', { name });
  const { ssid, priority, security = message('provisioning.wifi.otherSecurity') } = network;
  return message('provisioning.wifi.item', { name, ssid, security, priority });
}
