import { REALM } from '../accounts';
import type { ClassDefinition, Context, MethodResult } from '../class-model';
import type { Firmware } from '../firmware';
import { type Input, type Parameter, REQUESTED_STATE } from '../input';
import { WIFI_OFF, type WifiEntry } from '../settings';
import { type Properties, plainText } from '../values';
import { serviceKeys, SERVICE_KEYS } from './read-only-class';

const INVALID_PARAMETER = 3;
const INVALID_REFERENCE = 4;
const FAILED = 2;
/** Of the sixteen that the firmware keeps, eight are the user's (amt-wire-facts.md 4.10). */
const MOST_PROFILES = 8;
const SETTINGS = 'CIM_WiFiEndpointSettings';
const PREFIX = 'Intel(r) AMT:WiFi Endpoint Settings ';
const ENDPOINT = 'WiFi Endpoint 0';
/** Port states: on while the PC runs; on in sleep too, with mains power. */
const PORT_STATES: readonly number[] = [WIFI_OFF, 32_768, 32_769];
const WITH_PASSPHRASE: readonly number[] = [4, 6, 32_768];
const OPEN: readonly number[] = [2, 32_769];
const CCMP = 4;
const NONE = 5;

const hasWifi = ({ spec }: Firmware): boolean => spec.hardware.wifiMac !== undefined;

/** Reads the object in AddWiFiSettings and UpdateWiFiSettings; undefined where a value is impossible. */
function readEntry(sent: ReadonlyMap<string, string>): WifiEntry | undefined {
  const id = sent.get('InstanceID') ?? '';
  const number = (name: string): number => Number(sent.get(name) ?? Number.NaN);
  const entry = {
    name: id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '',
    ssid: sent.get('SSID') ?? '',
    authentication: number('AuthenticationMethod'),
    encryption: number('EncryptionMethod'),
    priority: number('Priority'),
    passphrase: sent.get('PSKPassPhrase') ?? '',
  };
  const { name, ssid, authentication, encryption, priority, passphrase } = entry;
  if (name === '' || name !== sent.get('ElementName') || ssid === '' || ssid.length > 32) return undefined;
  if (!Number.isInteger(priority) || priority < 1 || priority > 255) return undefined;
  const secret = WITH_PASSPHRASE.includes(authentication);
  if (secret && (passphrase.length < 8 || passphrase.length > 63 || encryption !== CCMP)) return undefined;
  if (!secret && !(OPEN.includes(authentication) && encryption === NONE)) return undefined;
  return entry;
}

function add({ firmware: { settings } }: Context, input: Input): MethodResult {
  const { profiles } = settings.wifi;
  const entry = readEntry(input.instance('WiFiEndpointSettingsInput'));
  const [endpoint] = input.references('WiFiEndpoint');
  if (endpoint?.selectors.find(([name]) => name === 'Name')?.[1] !== ENDPOINT) {
    return { status: INVALID_REFERENCE };
  }
  if (!entry) return { status: INVALID_PARAMETER };
  if (profiles.length >= MOST_PROFILES) return { status: FAILED };
  const clash = profiles.some(({ name, priority }) => name === entry.name || priority === entry.priority);
  if (clash) return { status: INVALID_PARAMETER };
  profiles.push(entry);
  return { status: 0 };
}

function update({ firmware: { settings } }: Context, input: Input): MethodResult {
  const { profiles } = settings.wifi;
  const entry = readEntry(input.instance('WiFiEndpointSettingsInput'));
  const [target] = input.references('WiFiEndpointSettings');
  const id = target?.selectors.find(([name]) => name === 'InstanceID')?.[1];
  const index = profiles.findIndex(({ name }) => PREFIX + name === id);
  if (index < 0) return { status: INVALID_REFERENCE };
  if (!entry || entry.name !== profiles[index]?.name) return { status: INVALID_PARAMETER };
  const clash = profiles.some((other, at) => at !== index && other.priority === entry.priority);
  if (clash) return { status: INVALID_PARAMETER };
  profiles[index] = entry;
  return { status: 0 };
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
    settings.wifi.profiles.map(({ name, ssid, authentication, encryption, priority }) => ({
      className: SETTINGS,
      properties: {
        AuthenticationMethod: authentication,
        BSSType: 3,
        ElementName: name,
        EncryptionMethod: encryption,
        InstanceID: PREFIX + name,
        Priority: priority,
        SSID: ssid,
      },
    })),
  remove: ({ firmware: { settings } }, instance) => {
    const { wifi } = settings;
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
    RequestStateChange: {
      parameters: REQUESTED_STATE,
      run: ({ firmware: { settings } }, input) => {
        const wanted = input.number('RequestedState');
        if (!PORT_STATES.includes(wanted)) return { status: 5 };
        // Without a profile there is nothing to switch on (open-amt-facts.md 1.10).
        if (wanted !== WIFI_OFF && settings.wifi.profiles.length === 0) return { status: 1 };
        settings.wifi.portState = wanted;
        return { status: 0 };
      },
    },
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

/** The wireless port, where the machine has one (amt-wire-facts.md 4.10, open-amt-facts.md 1.10). */
export const wifiClasses: readonly ClassDefinition[] = [service, endpointSettings, port];
