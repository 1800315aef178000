import { REALM } from '../accounts';
import type { ClassDefinition, Context } from '../class-model';
import type { Firmware } from '../firmware';
import { settingsClass } from '../settings-class';
import { type Properties, plainText } from '../values';
import type { WsmanFault } from '../wsman-fault';
import { readOnlyClass } from './read-only-class';

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

/** Static needs an address; sharing the host's address or DHCP needs none (amt-wire-facts.md 4.6). */
function check(_context: Context, wanted: Properties): WsmanFault | undefined {
  if (wanted['DHCPEnabled'] === true || wanted['IpSyncEnabled'] === true) return undefined;
  const bad = ADDRESS_FIELDS.some((name) => {
    const text = plainText(wanted[name]);
    return text === '' ? name === 'IPAddress' || name === 'SubnetMask' : !isIpv4(text);
  });
  return bad ? { fault: 'internal-error', status: INVALID_IP_ADDRESS } : undefined;
}

/**
 * AMT_EthernetPortSettings: the wired port. A Put is stored and shown, but the simulated machine does not move to
 * another address: its sockets stay where the bench put them.
 */
export const ethernetPort: ClassDefinition = settingsClass({
  name: 'AMT_EthernetPortSettings',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  fixed: shownLink,
  bag: ({ settings }) => settings.ethernet,
  writable: [...ADDRESS_FIELDS, 'DHCPEnabled', 'IpSyncEnabled', 'LinkPolicy', 'SharedStaticIp', 'VLANTag'],
  required: ['DHCPEnabled'],
  alsoKnown: [
    'LinkPreference',
    'LinkControl',
    'WLANLinkProtectionLevel',
    'ConsoleTcpMaxRetransmissions',
    'NicMedium',
  ],
  check,
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
