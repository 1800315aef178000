import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { WIFI_OFF } from '../../firmware/settings';
import { seeded } from '../../support/seeded';
import { REQUESTED_STATE } from '../../wsman/input';
import type { Properties } from '../../wsman/values';
import { referenceTo } from '../../wsman/values';
import type { ClassDefinition, MethodDefinition } from '../model/class-model';
import { readOnlyClass, SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';
import { mpsReference } from './remote-access-policies';

const SYSTEM = { SystemCreationClassName: 'CIM_ComputerSystem', SystemName: 'Intel(r) AMT' } as const;
const ENDPOINT_KEYS = ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'] as const;
const INVALID_PARAMETER = 5;
const SHA256_HASH = 2;
const SHA256_BYTES = 32;
/** EnabledState: on or connected, off, on without a network. */
const CONNECTED = 2;
const OFF = 3;
const UNCONNECTED = 6;
const ETHERNET = 2;

const hasWifi = ({ spec }: Firmware): boolean => spec.hardware.wifiMac !== undefined;

function portCount(firmware: Firmware): number {
  return hasWifi(firmware) ? 2 : 1;
}

function wirelessState({ settings: { wifi } }: Firmware): number {
  if (wifi.portState === WIFI_OFF) return OFF;
  return wifi.profiles.length > 0 ? CONNECTED : UNCONNECTED;
}

function ipv6(index: number): Properties {
  return {
    ElementName: 'Intel(r) IPS IPv6 Settings',
    InstanceID: `Intel(r) IPS IPv6 Settings ${index}`,
    InterfaceIDType: 0,
  };
}

function endpoint({ spec }: Firmware): Properties {
  return {
    ...SYSTEM,
    CreationClassName: 'IPS_LANEndpoint',
    EnabledState: CONNECTED,
    LANType: ETHERNET,
    MACAddress: spec.hardware.mac.replaceAll('-', ''),
    Name: 'Intel(r) AMT: LAN Endpoint 0',
    ProtocolType: 14,
    RequestedState: 12,
  };
}

const screens = (): Properties => ({
  ElementName: 'Intel(r) Screen Settings',
  InstanceID: 'Intel(r) Screen Settings 0',
  IsActive: [true, false, false, false],
  PrimaryIndex: 0,
  QuadraryIndex: 3,
  ResolutionX: [1_920, 0, 0, 0],
  ResolutionY: [1_080, 0, 0, 0],
  SecondaryIndex: 1,
  TertiaryIndex: 2,
  UpperLeftX: [0, 0, 0, 0],
  UpperLeftY: [0, 0, 0, 0],
});

/** The web pages can be switched off; WS-Management goes on. */
const changeWebUi: MethodDefinition = {
  parameters: REQUESTED_STATE,
  run: ({ firmware: { settings } }, input) => {
    const wanted = input.number('RequestedState');
    if (wanted !== CONNECTED && wanted !== OFF) return { status: INVALID_PARAMETER };
    settings.webUi.EnabledState = wanted;
    return { status: 0 };
  },
};

/** Ports and their capabilities as further classes show them, and the screens that KVM can choose from. */
export const moreNetworkClasses: readonly ClassDefinition[] = [
  readOnlyClass({
    name: 'IPS_HostIPSettings',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.generalInfo,
    rows: (firmware) =>
      Array.from({ length: portCount(firmware) }, (_, index) => ({
        DHCPEnabled: true,
        ElementName: 'Intel(r) AMT Host IP Settings',
        InstanceID: `Intel(r) AMT Host IP Settings ${index}`,
      })),
  }),
  settingsClass({
    name: 'IPS_IPv6PortSettings',
    keys: ['InstanceID'],
    declaresCommon: false,
    read: [REALM.generalInfo],
    write: [],
    fixed: () => ipv6(0),
    bag: () => ({}),
    others: (firmware) => (hasWifi(firmware) ? [ipv6(1)] : []),
  }),
  readOnlyClass({
    name: 'IPS_LANEndpoint',
    keys: ENDPOINT_KEYS,
    declaresCommon: true,
    realm: REALM.generalInfo,
    rows: (firmware) => [endpoint(firmware)],
  }),
  readOnlyClass({
    name: 'CIM_WiFiEndpoint',
    keys: ENDPOINT_KEYS,
    declaresCommon: true,
    realm: REALM.generalInfo,
    offered: hasWifi,
    rows: (firmware) => [
      {
        ...SYSTEM,
        CreationClassName: 'CIM_WiFiEndpoint',
        ElementName: 'WiFi Endpoint 0',
        EnabledState: wirelessState(firmware),
        LANID: wirelessState(firmware) === CONNECTED ? (firmware.settings.wifi.profiles[0]?.ssid ?? '') : '',
        MACAddress: (firmware.spec.hardware.wifiMac ?? '').replaceAll('-', ''),
        Name: 'WiFi Endpoint 0',
        NameFormat: 'WiFi Endpoint 0',
        ProtocolIFType: 71,
        RequestedState: 12,
      },
    ],
  }),
  readOnlyClass({
    name: 'CIM_WiFiEndpointCapabilities',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.generalInfo,
    offered: hasWifi,
    rows: () => [{ ElementName: 'CIM_WiFiEndpointCapabilities' }],
  }),
  readOnlyClass({
    name: 'CIM_WiFiPortCapabilities',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.generalInfo,
    offered: hasWifi,
    rows: () => [
      {
        ElementName: 'Intel(r) AMT:WiFi Port Capabilities',
        InstanceID: 'Intel(r) AMT:WiFi Port Capabilities 0',
        SupportedPortTypes: [70, 71, 72, 73],
      },
    ],
  }),
  readOnlyClass({
    name: 'AMT_Hdr8021Filter',
    keys: ENDPOINT_KEYS,
    declaresCommon: false,
    realm: REALM.administration,
    rows: () => [
      {
        ...SYSTEM,
        CreationClassName: 'AMT_Hdr8021Filter',
        ElementName: 'HDR 802.1 Filter',
        FilterDirection: 2,
        FilterEnabled: false,
        Name: 'Intel(r) AMT Hdr8021 Filter',
        VLANID: 0,
        VLANPriority: 0,
      },
    ],
  }),
  readOnlyClass({
    name: 'AMT_RemoteAccessCapabilities',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.administration,
    rows: () => [
      {
        ElementName: 'Intel(r) AMT:Remote Access Capabilities',
        InstanceID: 'Intel(r) AMT:Remote Access Capabilities 0',
        MaxMpsPerPolicy: 2,
        MaxTotalMpServers: 4,
        MaxTotalPolicies: 4,
        MaxTotalProxyEntryPoints: 15,
      },
    ],
  }),
  readOnlyClass({
    name: 'AMT_RemoteAccessCredentialContext',
    keys: ['ElementInContext', 'ElementProvidingContext'],
    declaresCommon: false,
    realm: REALM.administration,
    rows: ({ settings }) =>
      settings.mps.map(({ number }) => ({
        ElementInContext: referenceTo('AMT_MPSUsernamePassword', {
          InstanceID: `Intel(r) AMT:MPS Username Password ${number}`,
        }),
        ElementProvidingContext: mpsReference(number),
        OrderOfAccess: 0,
      })),
  }),
  readOnlyClass({
    name: 'AMT_ProvisioningCertificateHash',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.administration,
    rows: ({ seed, spec }) => [
      {
        ElementName: 'Intel(r) AMT Provisioning Certificate Hash',
        Enabled: true,
        HashData: seeded(seed, `${spec.id}/root-hash`).bytes(SHA256_BYTES).toString('base64'),
        HashType: SHA256_HASH,
        InstanceID: 'Intel(r) AMT Provisioning Certificate Hash 0',
        IsDefault: true,
        Name: 'Simulated Root CA',
      },
    ],
  }),
  settingsClass({
    name: 'AMT_WebUIService',
    keys: SERVICE_KEYS,
    declaresCommon: true,
    read: [REALM.generalInfo],
    write: [],
    offered: ({ generation }) => !generation.tlsOnly,
    fixed: () => ({
      ...serviceKeys('AMT_WebUIService', 'Intel(r) AMT Web UI Service'),
      ElementName: 'Intel(r) AMT Web UI Service',
      RequestedState: 12,
    }),
    bag: ({ settings }) => settings.webUi,
    methods: { RequestStateChange: changeWebUi },
  }),
  readOnlyClass({
    name: 'AMT_CryptographicCapabilities',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.administration,
    rows: () => [
      {
        ElementName: 'Intel(r) AMT:Cryptographic Capabilities',
        HardwareAcceleration: 1,
        InstanceID: 'Intel(r) AMT:Cryptographic Capabilities 0',
      },
    ],
  }),
  readOnlyClass({
    name: 'IPS_ScreenSettingData',
    keys: ['InstanceID'],
    declaresCommon: false,
    realm: REALM.redirection,
    offered: ({ spec, generation }) => spec.kind === 'intel-amt' && generation.major >= 8,
    rows: () => [screens()],
  }),
  {
    ...readOnlyClass({
      name: 'CIM_CredentialContext',
      keys: ['ElementInContext', 'ElementProvidingContext'],
      declaresCommon: false,
      realm: REALM.administration,
      rows: () => [],
      // Enumerating the general class gives those of TLS, which are its kind.
      andThen: ({ keys }) =>
        keys.tlsCertificate === undefined
          ? []
          : [
              {
                className: 'AMT_TLSCredentialContext',
                properties: {
                  ElementInContext: referenceTo('AMT_PublicKeyCertificate', {
                    InstanceID: `Intel(r) AMT Certificate: Handle: ${keys.tlsCertificate}`,
                  }),
                  ElementProvidingContext: referenceTo('AMT_TLSProtocolEndpointCollection', {
                    ElementName: 'TLSProtocolEndpoint Instances Collection',
                  }),
                },
              },
            ],
    }),
  },
];
