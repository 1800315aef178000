import { z } from 'zod';
import {
  WIFI_PORT_STATES,
  WIFI_SECURITY_EVER,
  type WifiPortState,
  type WifiSecurity,
} from '#shared/model/network-settings';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { embedded, type EmbeddedInstance, referenceTo } from '#main/wsman/envelope';
import { callMethod, orAbsent, putBack, readAll, readOne, requestState } from './call';
import { exactText, int, writeBackProblem } from './fields';
import { hasWirelessPort } from './network';

const SERVICE = 'AMT_WiFiPortConfigurationService';
const SETTINGS = 'CIM_WiFiEndpointSettings';
const PREFIX = 'Intel(r) AMT:WiFi Endpoint Settings ';

const settingsSchema = z.object({
  ElementName: exactText,
  InstanceID: exactText,
  SSID: exactText.optional(),
  Priority: int,
  AuthenticationMethod: int,
  EncryptionMethod: int,
});
const portSchema = z.object({ EnabledState: int });
const serviceSchema = z.object({ localProfileSynchronizationEnabled: int.optional() });

/** AuthenticationMethod (docs/reference/protocol.md, P40). WEP and TKIP are left out: newer firmware has neither. */
const AUTHENTICATION: Readonly<Record<WifiSecurity, number>> = {
  open: 2,
  'wpa-psk': 4,
  'wpa2-psk': 6,
  'wpa3-sae': 32_768,
};
const CCMP = 4;
const NO_ENCRYPTION = 5;

/** Whether AMT may use the wireless port: never, while the PC runs, or in its sleep too when on mains power. */
const PORT_STATES: Readonly<Record<WifiPortState, number>> = {
  off: 3,
  'while-running': 32_768,
  always: 32_769,
};

export interface WifiNetwork {
  name: string;
  ssid: string;
  /** Lower is tried first, 1 to 255. */
  priority: number;
  /** Undefined: a kind that profiles cannot say, such as 802.1X or WEP. */
  security: WifiSecurity | undefined;
}

export interface WifiState {
  /** Undefined: a state that AMT Bench does not know. */
  port: WifiPortState | undefined;
  /** Windows hands its own networks on to AMT; undefined where the firmware does not say. */
  sync: boolean | undefined;
  networks: WifiNetwork[];
  /** As read, to be written back. */
  service: Instance;
}

/** Reads the wireless side. Undefined: this machine has none that AMT could use. */
export async function readWifi(wsman: WsmanConnection): Promise<Result<WifiState | undefined>> {
  const there = await hasWirelessPort(wsman);
  if (!there.ok || !there.value) return there.ok ? ok(undefined) : there;
  const port = orAbsent(await readOne(wsman, 'CIM_WiFiPort', portSchema));
  if (!port.ok) return port;
  if (!port.value) return ok(undefined);
  const { EnabledState: state } = port.value;
  const service = orAbsent(await readOne(wsman, SERVICE, serviceSchema));
  if (!service.ok) return service;
  if (!service.value) return ok(undefined);
  const { localProfileSynchronizationEnabled: shared, instance } = service.value;
  const networks = await readNetworks(wsman);
  if (!networks.ok) return networks;
  return ok({
    port: WIFI_PORT_STATES.find((word) => PORT_STATES[word] === state),
    sync: shared === undefined ? undefined : shared > 0,
    networks: networks.value,
    service: instance,
  });
}

async function readNetworks(wsman: WsmanConnection): Promise<Result<WifiNetwork[]>> {
  const read = await readAll(wsman, SETTINGS, settingsSchema);
  return read.ok ? ok(read.value.map(networkOf)) : read;
}

function networkOf(fields: z.infer<typeof settingsSchema>): WifiNetwork {
  const { ElementName, InstanceID, SSID, Priority, AuthenticationMethod, EncryptionMethod } = fields;
  const security = WIFI_SECURITY_EVER.find((word) => AUTHENTICATION[word] === AuthenticationMethod);
  return {
    // The name that instances are selected by; what the element is called may differ.
    name: InstanceID.startsWith(PREFIX) ? InstanceID.slice(PREFIX.length) : ElementName,
    ssid: SSID ?? '',
    priority: Priority,
    security: security && EncryptionMethod === encryptionOf(security) ? security : undefined,
  };
}

function encryptionOf(security: WifiSecurity): number {
  return security === 'open' ? NO_ENCRYPTION : CCMP;
}

/** A network as it is written. */
export interface NewWifiNetwork {
  name: string;
  ssid: string;
  priority: number;
  security: WifiSecurity;
  /** 8 to 63 characters; not for open networks. */
  passphrase?: string | undefined;
}

/** AddWiFiSettings, or UpdateWiFiSettings for a name that is there already (docs/reference/protocol.md, P40). */
export async function writeWifiNetwork(
  wsman: WsmanConnection,
  settings: NewWifiNetwork,
  exists: boolean,
): Promise<Result<void>> {
  const target = exists
    ? (['WiFiEndpointSettings', referenceTo(SETTINGS, { InstanceID: PREFIX + settings.name })] as const)
    : (['WiFiEndpoint', referenceTo('CIM_WiFiEndpoint', { Name: 'WiFi Endpoint 0' })] as const);
  const method = exists ? 'UpdateWiFiSettings' : 'AddWiFiSettings';
  const set = await callMethod(wsman, SERVICE, method, [
    target,
    ['WiFiEndpointSettingsInput', settingsOf(settings)],
  ]);
  if (set.ok) return ok(undefined);
  // These return codes are the service's own, not PT_STATUS.
  const { amtStatus, nextStep, detail } = set.error;
  const why = amtStatus === undefined ? undefined : REFUSALS[amtStatus];
  if (why === undefined) return set;
  return fail(
    'firmware-refused',
    message(`provisioning.wifi.notTaken.${why}`, { name: settings.name }),
    nextStep,
    { ...(detail !== undefined && { detail }) },
  );
}

const REFUSALS: Readonly<Record<number, 'unsupported' | 'failed' | 'invalid' | 'missing'>> = {
  1: 'unsupported',
  2: 'failed',
  3: 'invalid',
  4: 'missing',
};

function settingsOf({ name, ssid, priority, security, passphrase }: NewWifiNetwork): EmbeddedInstance {
  return embedded(SETTINGS, [
    ['ElementName', name],
    ['InstanceID', PREFIX + name],
    ['AuthenticationMethod', AUTHENTICATION[security]],
    ['EncryptionMethod', encryptionOf(security)],
    ['SSID', ssid],
    ['Priority', priority],
    ...(passphrase === undefined ? [] : [['PSKPassPhrase', passphrase] as const]),
  ]);
}

export function removeWifiNetwork(wsman: WsmanConnection, name: string): Promise<Result<void>> {
  return wsman.delete(SETTINGS, { InstanceID: PREFIX + name });
}

/** A port cannot be switched on before it has a network (docs/reference/protocol.md, P40). */
export function setWifiPort(wsman: WsmanConnection, state: WifiPortState): Promise<Result<void>> {
  return requestState(wsman, 'CIM_WiFiPort', PORT_STATES[state]);
}

/** Whether Windows hands its networks on to AMT: 3 for every user, 0 for none (docs/reference/protocol.md, P40). */
export function setWifiSync(
  wsman: WsmanConnection,
  { service }: WifiState,
  on: boolean,
): Promise<Result<void>> {
  return putBack(wsman, SERVICE, service, { localProfileSynchronizationEnabled: on ? UNRESTRICTED : 0 });
}

/** Why that cannot be changed on this machine; undefined: it can. */
export function wifiSyncProblem({ service }: WifiState): Failure | undefined {
  return writeBackProblem(service, ['localProfileSynchronizationEnabled']);
}

const UNRESTRICTED = 3;
