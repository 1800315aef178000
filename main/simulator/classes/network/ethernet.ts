import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import { WIFI_OFF } from '../../firmware/settings';
import { plainText, type Properties, type Value } from '../../wsman/values';
import type { WsmanFault } from '../../wsman/wsman-fault';
import type { ClassDefinition, Context, Effect } from '../model/class-model';
import { readOnlyClass } from '../model/read-only-class';
import { settingsClass } from '../model/settings-class';

const INVALID_DHCP_MODE = 26;
const INVALID_IP_ADDRESS = 27;
const ADDRESS_FIELDS = ['IPAddress', 'SubnetMask', 'DefaultGateway', 'PrimaryDNS', 'SecondaryDNS'] as const;

function isIpv4(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

function shownLink({ power, spec }: Firmware): Properties {
  return {
    ElementName: 'Intel(r) AMT Ethernet Port Settings',
    InstanceID: 'Intel(r) AMT Ethernet Port Settings 0',
    LinkIsUp: true,
    MACAddress: spec.hardware.mac,
    PhysicalConnectionType: 0,
    SharedDynamicIP: power === 'on',
  };
}

/** Laptops have a second instance, for the state of Wi-Fi (docs/reference/protocol.md, P32). */
function wireless({ settings, spec }: Firmware): readonly Properties[] {
  const { wifiMac } = spec.hardware;
  if (wifiMac === undefined) return [];
  return [
    {
      DHCPEnabled: true,
      ElementName: 'Intel(r) AMT Ethernet Port Settings',
      InstanceID: 'Intel(r) AMT Ethernet Port Settings 1',
      LinkControl: 2,
      LinkIsUp: settings.wifi.portState !== WIFI_OFF && settings.wifi.profiles.length > 0,
      LinkPreference: 2,
      MACAddress: wifiMac,
      SharedMAC: true,
      WLANLinkProtectionLevel: 1,
    },
  ];
}

/**
 * Static needs an address; DHCP or the host's address go with none, and refuse one that is sent along (peers remove
 * the address fields before such a Put: MeshCommander, rpc-go).
 */
function check(
  _context: Context,
  wanted: Properties,
  sent: ReadonlyMap<string, readonly Value[]>,
): WsmanFault | undefined {
  if (wanted['DHCPEnabled'] === true || wanted['IpSyncEnabled'] === true) {
    const carries = ADDRESS_FIELDS.some((name) => (sent.get(name)?.[0] ?? '') !== '');
    return carries ? { fault: 'internal-error', status: INVALID_DHCP_MODE } : undefined;
  }
  const bad = ADDRESS_FIELDS.some((name) => {
    const text = plainText(wanted[name]);
    return text === '' ? name === 'IPAddress' || name === 'SubnetMask' : !isIpv4(text);
  });
  return bad ? { fault: 'internal-error', status: INVALID_IP_ADDRESS } : undefined;
}

/**
 * After the answer the machine changes its address; with DHCP, or shared with the PC, to the one that it had at the
 * start.
 */
function move({ firmware, login, from }: Context): readonly Effect[] {
  const { settings, spec } = firmware;
  const { ethernet } = settings;
  firmware.audit('addressSet', { kind: 'user', name: login.name }, from);
  if (ethernet.DHCPEnabled || ethernet.IpSyncEnabled) ethernet.IPAddress = spec.address;
  return ['ports-changed'];
}

/** AMT_EthernetPortSettings: the wired port, and for laptops that have one the wireless beside it. */
export const ethernetPort: ClassDefinition = settingsClass({
  name: 'AMT_EthernetPortSettings',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  fixed: shownLink,
  bag: ({ settings }) => settings.ethernet,
  others: wireless,
  writable: [...ADDRESS_FIELDS, 'DHCPEnabled', 'IpSyncEnabled', 'LinkPolicy', 'SharedStaticIp', 'VLANTag'],
  required: ['DHCPEnabled'],
  refused: ['LinkIsUp', 'MACAddress', 'SharedDynamicIP'],
  keptLists: ['LinkPolicy'],
  alsoKnown: [
    'LinkPreference',
    'LinkControl',
    'WLANLinkProtectionLevel',
    'ConsoleTcpMaxRetransmissions',
    'NicMedium',
  ],
  check,
  afterPut: move,
  methods: {
    SetLinkPreference: {
      parameters: [
        { name: 'LinkPreference', type: 'number' },
        { name: 'Timeout', type: 'number' },
      ],
      // Only a wireless port has a preference; these machines are wired.
      run: () => ({ status: 1 }),
    },
  },
});

/** CIM_EthernetPort: the same port as CIM sees it. */
export const cimEthernetPort = readOnlyClass({
  name: 'CIM_EthernetPort',
  keys: ['CreationClassName', 'DeviceID', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: true,
  realm: REALM.generalInfo,
  rows: ({ spec }) => [
    {
      CreationClassName: 'CIM_EthernetPort',
      Description: 'Wired0',
      DeviceID: 'Intel(r) AMT Ethernet Port 0',
      ElementName: 'Intel(r) AMT Ethernet Port',
      EnabledDefault: 5,
      EnabledState: 2,
      LinkTechnology: 2,
      MaxSpeed: 1_000_000_000,
      NetworkAddresses: spec.hardware.mac.replaceAll('-', ''),
      OperationalStatus: 0,
      PortType: 53,
      RequestedState: 12,
      Speed: 1_000_000_000,
      SystemCreationClassName: 'CIM_ComputerSystem',
      SystemName: 'Intel(r) AMT',
    },
  ],
});
