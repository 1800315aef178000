import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { WIFI_OFF, type WifiEntry } from '../../firmware/settings';
import type { Input, Parameter } from '../../wsman/input';
import { plainText, type Properties } from '../../wsman/values';
import type { ClassDefinition, Context, MethodDefinition, MethodResult } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { stateChange } from '../model/state-change';

const INVALID_PARAMETER = 3;
const INVALID_REFERENCE = 4;
const FAILED = 2;
const NOT_PERMITTED = 16;
/** Of administrator and users together (Intel AMT Developers Guide, “Wireless Configuration Concepts”). */
const MOST_PROFILES = 16;
const LONGEST_SSID_BYTES = 32;
const SETTINGS = 'CIM_WiFiEndpointSettings';
const PREFIX = 'Intel(r) AMT:WiFi Endpoint Settings ';
const ENDPOINT = 'WiFi Endpoint 0';
/** Port states: on while the PC runs; on in sleep too, with mains power. */
const PORT_STATES: readonly number[] = [WIFI_OFF, 32_768, 32_769];
const WPA_PSK = 4;
const WPA2_PSK = 6;
const WPA3_SAE = 32_768;
const WITH_8021X: readonly number[] = [5, 7];
const TKIP = 3;
const CCMP = 4;
/** Priority of a network that came from the user's Windows. */
const USERS_PRIORITY = 0;

const hasWifi = ({ spec }: Firmware): boolean => spec.hardware.wifiMac !== undefined;

/**
 * Whether an administrator's network may be secured like that: WPA or better, so neither open nor WEP (Intel AMT
 * Developers Guide, table “Security settings”). TKIP went with CSME 15, and WPA3 came with it.
 */
function isSecured({ generation }: Firmware, entry: WifiEntry): boolean {
  const { authentication, encryption, passphrase } = entry;
  const newer = generation.major >= 15;
  if (encryption !== CCMP && (encryption !== TKIP || newer)) return false;
  if (WITH_8021X.includes(authentication)) return entry.login !== undefined;
  if (authentication === WPA3_SAE && (!newer || encryption !== CCMP)) return false;
  if (![WPA_PSK, WPA2_PSK, WPA3_SAE].includes(authentication)) return false;
  return passphrase.length >= 8 && passphrase.length <= 63;
}

/**
 * Reads the objects in AddWiFiSettings and UpdateWiFiSettings; undefined where a value is impossible. An SSID is bytes:
 * blanks around it belong to it.
 */
function readEntry(firmware: Firmware, input: Input): WifiEntry | undefined {
  const sent = input.instance('WiFiEndpointSettingsInput');
  const id = sent.get('InstanceID') ?? '';
  const number = (name: string): number => Number(sent.get(name) ?? Number.NaN);
  const entry: WifiEntry = {
    name: id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '',
    ssid: sent.get('SSID') ?? '',
    authentication: number('AuthenticationMethod'),
    encryption: number('EncryptionMethod'),
    priority: number('Priority'),
    passphrase: sent.get('PSKPassPhrase') ?? '',
    login: readLogin(input),
    ofUser: false,
  };
  const { name, ssid, priority } = entry;
  const bytes = Buffer.byteLength(ssid);
  if (name === '' || name !== sent.get('ElementName') || bytes === 0 || bytes > LONGEST_SSID_BYTES) {
    return undefined;
  }
  if (!Number.isInteger(priority) || priority < 1 || priority > 255) return undefined;
  return isSecured(firmware, entry) ? entry : undefined;
}

function readLogin(input: Input): WifiEntry['login'] {
  const sent = input.instance('IEEE8021xSettingsInput');
  if (sent.size === 0) return undefined;
  return { protocol: Number(sent.get('AuthenticationProtocol') ?? 0), user: sent.get('Username') ?? '' };
}

function add({ firmware, login, from }: Context, input: Input): MethodResult {
  const { profiles } = firmware.settings.wifi;
  const entry = readEntry(firmware, input);
  const [endpoint] = input.references('WiFiEndpoint');
  if (endpoint?.selectors.find(([name]) => name === 'Name')?.[1] !== ENDPOINT) {
    return { status: INVALID_REFERENCE };
  }
  if (!entry) return { status: INVALID_PARAMETER };
  if (profiles.length >= MOST_PROFILES) return { status: FAILED };
  const clash = profiles.some(
    ({ name, priority, ofUser }) => name === entry.name || (!ofUser && priority === entry.priority),
  );
  if (clash) return { status: INVALID_PARAMETER };
  profiles.push(entry);
  firmware.audit('wifiAdded', { kind: 'user', name: login.name }, from);
  return { status: 0 };
}

function update({ firmware, login, from }: Context, input: Input): MethodResult {
  const { profiles } = firmware.settings.wifi;
  const entry = readEntry(firmware, input);
  const [target] = input.references('WiFiEndpointSettings');
  const id = target?.selectors.find(([name]) => name === 'InstanceID')?.[1];
  const index = profiles.findIndex(({ name, ofUser }) => !ofUser && PREFIX + name === id);
  if (index < 0) return { status: INVALID_REFERENCE };
  if (!entry || entry.name !== profiles[index]?.name) return { status: INVALID_PARAMETER };
  const clash = profiles.some(
    (other, at) => at !== index && !other.ofUser && other.priority === entry.priority,
  );
  if (clash) return { status: INVALID_PARAMETER };
  profiles[index] = entry;
  firmware.audit('wifiUpdated', { kind: 'user', name: login.name }, from);
  return { status: 0 };
}

/** Removes all networks of one kind at once. */
function deleteAll(ofUser: boolean): MethodDefinition {
  return {
    parameters: [{ name: '_method_dummy', type: 'text', optional: true }],
    run: ({ firmware: { settings } }) => {
      settings.wifi.profiles = settings.wifi.profiles.filter((profile) => profile.ofUser !== ofUser);
      return { status: 0 };
    },
  };
}

const OBJECTS: readonly Parameter[] = [
  { name: 'WiFiEndpointSettingsInput', type: 'instance', className: SETTINGS },
  { name: 'IEEE8021xSettingsInput', type: 'instance', className: 'CIM_IEEE8021xSettings', optional: true },
  { name: 'ClientCredential', type: 'reference', optional: true },
  { name: 'CACredential', type: 'reference', optional: true },
];

const service: ClassDefinition = {
  name: 'AMT_WiFiPortConfigurationService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  methodsDeclareCommon: true,
  read: [REALM.generalInfo],
  write: [],
  offered: hasWifi,
  instances: ({ settings, generation }) => [
    {
      className: 'AMT_WiFiPortConfigurationService',
      properties: {
        ...serviceKeys('AMT_WiFiPortConfigurationService', 'Intel(r) AMT WiFi Port Configuration Service'),
        ElementName: 'Intel(r) AMT WiFiPort Configuration Service',
        EnabledState: 5,
        HealthState: 5,
        LastConnectedSsidUnderMeControl: '',
        NoHostCsmeSoftwarePolicy: 0,
        RequestedState: 12,
        ...(generation.major >= 16 && { UEFIWiFiProfileShareEnabled: false }),
        localProfileSynchronizationEnabled: settings.wifi.sync,
      },
    },
  ],
  put: {
    alsoKnown: ['UEFIWiFiProfileShareEnabled'],
    apply: ({ firmware: { settings } }, _instance, sent) => {
      const sync = plainText(sent.get('localProfileSynchronizationEnabled')?.[0]);
      if (!['0', '1', '3'].includes(sync)) {
        return { fault: 'invalid-parameter', parameter: 'localProfileSynchronizationEnabled' };
      }
      settings.wifi.sync = Number(sync);
      return { effects: [] };
    },
  },
  methods: {
    AddWiFiSettings: {
      parameters: [{ name: 'WiFiEndpoint', type: 'reference' }, ...OBJECTS],
      run: add,
    },
    UpdateWiFiSettings: {
      parameters: [{ name: 'WiFiEndpointSettings', type: 'reference' }, ...OBJECTS],
      run: update,
    },
    DeleteAllITProfiles: deleteAll(false),
    DeleteAllUserProfiles: deleteAll(true),
  },
};

const endpointSettings: ClassDefinition = {
  name: SETTINGS,
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  offered: hasWifi,
  instances: ({ settings }) =>
    settings.wifi.profiles.map(({ name, ssid, authentication, encryption, priority, ofUser }) => ({
      className: SETTINGS,
      properties: {
        AuthenticationMethod: authentication,
        BSSType: 3,
        ElementName: name,
        EncryptionMethod: encryption,
        InstanceID: PREFIX + name,
        Priority: ofUser ? USERS_PRIORITY : priority,
        SSID: ssid,
      },
    })),
  remove: ({ firmware, login, from }, instance) => {
    const { wifi } = firmware.settings;
    const target = wifi.profiles.find(({ name }) => PREFIX + name === instance['InstanceID']);
    // Users' networks can only be removed all together (Intel guide, “User Profiles and Admin Profiles”).
    if (target?.ofUser === true) return { fault: 'internal-error', status: NOT_PERMITTED };
    firmware.audit('wifiRemoved', { kind: 'user', name: login.name }, from);
    wifi.profiles = wifi.profiles.filter(({ name }) => PREFIX + name !== instance['InstanceID']);
    return { effects: [] };
  },
};

const port: ClassDefinition = {
  name: 'CIM_WiFiPort',
  keys: ['CreationClassName', 'DeviceID', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: true,
  read: [REALM.generalInfo],
  write: [],
  offered: hasWifi,
  instances: ({ settings, spec }) => [
    { className: 'CIM_WiFiPort', properties: shownPort(settings.wifi.portState, spec.hardware.wifiMac) },
  ],
  methods: {
    RequestStateChange: stateChange(({ firmware: { settings } }, wanted) => {
      if (!PORT_STATES.includes(wanted)) return { status: 5 };
      // Without a profile there is nothing to switch on (docs/reference/protocol.md, P40).
      if (wanted !== WIFI_OFF && settings.wifi.profiles.length === 0) return { status: 1 };
      settings.wifi.portState = wanted;
      return { status: 0 };
    }),
  },
};

function shownPort(state: number, mac = ''): Properties {
  return {
    CreationClassName: 'CIM_WiFiPort',
    DeviceID: 'WiFi Port 0',
    ElementName: 'WiFi Port 0',
    EnabledState: state,
    HealthState: 5,
    LinkTechnology: 11,
    PermanentAddress: mac.replaceAll('-', ''),
    PortType: 0,
    RequestedState: state,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'Intel(r) AMT',
  };
}

/** The wireless port, where the machine has one (docs/reference/protocol.md, P40). */
export const wifiClasses: readonly ClassDefinition[] = [service, endpointSettings, port];
