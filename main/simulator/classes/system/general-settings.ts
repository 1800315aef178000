import { REALM } from '../../firmware/accounts';
import { plainText, type Properties } from '../../wsman/values';
import { settingsClass } from '../model/settings-class';

const LONGEST_HOST_NAME = 63;
const LONGEST_DOMAIN_NAME = 191;

/** Properties that came with later generations (docs/reference/protocol.md, P33). */
function newer(major: number, minor: number): Properties {
  return {
    ...(major >= 11 ? { DHCPSyncRequiresHostname: 0, DHCPv6ConfigurationTimeout: 0 } : {}),
    ...(major >= 15 ? { ThunderboltDockEnabled: 0 } : {}),
    ...(major > 16 || (major === 16 && minor >= 1) ? { OemID: 0 } : {}),
  };
}

/** AMT_GeneralSettings: names, ping answers and the digest realm (docs/reference/protocol.md, P33). */
export const generalSettings = settingsClass({
  name: 'AMT_GeneralSettings',
  keys: ['InstanceID'],
  declaresCommon: false,
  read: [REALM.generalInfo],
  write: [],
  fixed: ({ accounts, generation }) => ({
    DigestRealm: accounts.realm,
    ElementName: 'Intel(r) AMT: General Settings',
    InstanceID: 'Intel(r) AMT: General Settings',
    ...newer(generation.major, generation.minor),
  }),
  bag: ({ settings }) => settings.general,
  writable: [
    'AMTNetworkEnabled',
    'DDNSPeriodicUpdateInterval',
    'DDNSTTL',
    'DDNSUpdateByDHCPServerEnabled',
    'DDNSUpdateEnabled',
    'DomainName',
    'HostName',
    'HostOSFQDN',
    'IdleWakeTimeout',
    'PingResponseEnabled',
    'PreferredAddressFamily',
    'PresenceNotificationInterval',
    'PrivacyLevel',
    'RmcpPingResponseEnabled',
    'SharedFQDN',
    'WsmanOnlyMode',
  ],
  required: ['PingResponseEnabled', 'WsmanOnlyMode'],
  alsoKnown: ['DHCPSyncRequiresHostname', 'DHCPv6ConfigurationTimeout', 'ThunderboltDockEnabled', 'OemID'],
  check: (_context, wanted) => {
    const host = plainText(wanted['HostName']);
    if (host.length > LONGEST_HOST_NAME || !/^[A-Za-z0-9_-]*$/.test(host)) {
      return { fault: 'invalid-parameter', parameter: 'HostName' };
    }
    const domain = plainText(wanted['DomainName']);
    if (domain.length > LONGEST_DOMAIN_NAME) return { fault: 'internal-error', status: 28 };
    return undefined;
  },
  afterPut: ({ firmware, login, from }, before) => {
    if (before['HostName'] !== firmware.settings.general.HostName) {
      firmware.audit('hostName', { kind: 'user', name: login.name }, from);
    }
    return [];
  },
});
