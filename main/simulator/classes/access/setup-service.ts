import { REALM } from '../../firmware/accounts';
import { FACTORY_MEBX_PASSWORD, type Firmware } from '../../firmware/firmware';
import { isStrongPassword } from '../../firmware/password-strength';
import { smbiosBytes } from '../../support/uuid';
import type { Parameter } from '../../wsman/input';
import type { ClassDefinition, Context, MethodDefinition, MethodResult } from '../model/class-model';
import { settingsClass } from '../model/settings-class';

const NOT_PERMITTED = 16;
const INVALID_PARAMETER = 36;
const INVALID_PASSWORD = 2054;
const DATA_MISSING = 2057;
const BLOCKING_COMPONENT = 2076;
/** ProvisioningMode as the service shows it (docs/reference/protocol.md, P27). */
const SHOWN_MODE = { none: 0, acm: 1, ccm: 4 } as const;
const SHOWN_STATE = { pre: 0, in: 1, post: 2 } as const;

/** Current, enterprise, small business, remote connectivity: all of them end in a full unprovision from AMT 6. */
const KNOWN_MODES = [0, 1, 2, 3];

function unprovision({ firmware }: Context, mode: number): MethodResult {
  if (!KNOWN_MODES.includes(mode)) return { status: INVALID_PARAMETER };
  if (firmware.auditorVetoes) return { status: BLOCKING_COMPONENT };
  return { status: 0, effects: ['unprovision'] };
}

function partialUnprovision({ firmware }: Context): MethodResult {
  if (firmware.mode !== 'acm') return { status: NOT_PERMITTED };
  if (firmware.auditorVetoes) return { status: BLOCKING_COMPONENT };
  return { status: 0, effects: ['partial-unprovision'] };
}

/** Who may change the MEBx password over the network (docs/reference/recovery.md, R3). */
function setMebxPassword({ firmware }: Context, password: string): MethodResult {
  const { policy, alsoRefused } = firmware.spec.mebx;
  if (firmware.mode === 'ccm') return { status: NOT_PERMITTED };
  if (policy === 'default-only' && firmware.mebxPassword !== FACTORY_MEBX_PASSWORD) {
    return { status: NOT_PERMITTED };
  }
  if (policy === 'during-setup' && firmware.state === 'post') return { status: NOT_PERMITTED };
  if (!isStrongPassword(password, alsoRefused)) return { status: INVALID_PASSWORD };
  firmware.mebxPassword = password;
  firmware.passwordModel = 1;
  return { status: 0 };
}

/**
 * What CommitChanges misses, if anything: with DHCP a host name, with TLS a certificate and its key, with mutual
 * authentication a trusted root and a clock that somebody has set (Intel’s notes on
 * AMT_SetupAndConfigurationService.CommitChanges).
 */
function lacksData({ settings, keys }: Firmware): boolean {
  const { remoteTls, localTls, ethernet, general, time } = settings;
  if (ethernet.DHCPEnabled && general.HostName === '') return true;
  if (remoteTls.Enabled && keys.tlsCertificate === undefined) return true;
  if (!remoteTls.MutualAuthentication && !localTls.MutualAuthentication) return false;
  return !keys.certificates.some(({ trustedRoot }) => trustedRoot) || time.TimeSource === 0;
}

/** As event 1607 says it: no authentication, that of the server, or of both. */
function tlsMode({ Enabled, MutualAuthentication }: Firmware['settings']['remoteTls']): number {
  if (!Enabled) return 0;
  return MutualAuthentication ? 2 : 1;
}

/** TLS settings take effect here, and only here (docs/reference/protocol.md, P38). */
function commitChanges({ firmware, login, from }: Context): MethodResult {
  if (lacksData(firmware)) return { status: DATA_MISSING };
  if (!firmware.commitTls()) return { status: 0 };
  const modes = [firmware.settings.remoteTls, firmware.settings.localTls].map(tlsMode);
  firmware.audit('tlsState', { kind: 'user', name: login.name }, from, Buffer.from(modes));
  return { status: 0, effects: ['tls-restarts'] };
}

/** An empty parameter list has a name in the schema, which some clients send along. */
const DUMMY: readonly Parameter[] = [{ name: '_method_dummy', type: 'text', optional: true }];

const methods: Record<string, MethodDefinition> = {
  CommitChanges: { parameters: DUMMY, run: (context) => commitChanges(context) },
  Unprovision: {
    parameters: [{ name: 'ProvisioningMode', type: 'number' }],
    run: (context, input) => unprovision(context, input.number('ProvisioningMode')),
  },
  PartialUnprovision: { parameters: DUMMY, run: (context) => partialUnprovision(context) },
  SetMEBxPassword: {
    parameters: [{ name: 'Password', type: 'text' }],
    run: (context, input) => setMebxPassword(context, input.text('Password')),
  },
  GetUuid: {
    parameters: [],
    realms: [REALM.generalInfo],
    run: ({ firmware }) => ({
      status: 0,
      output: [['UUID', smbiosBytes(firmware.spec.hardware.uuid).toString('base64')]],
    }),
  },
  GetUnprovisionBlockingComponents: {
    parameters: [],
    run: ({ firmware }) => ({
      status: 0,
      // 1 = audit log (docs/reference/protocol.md, P28).
      output: [['BlockingComponents', firmware.auditorVetoes ? [1] : []]],
    }),
  },
};

/** AMT_SetupAndConfigurationService (docs/reference/protocol.md, P27). */
export const setupService: ClassDefinition = settingsClass({
  name: 'AMT_SetupAndConfigurationService',
  keys: ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: true,
  read: [REALM.generalInfo],
  write: [],
  fixed: ({ mode, state, passwordModel }) => ({
    CreationClassName: 'AMT_SetupAndConfigurationService',
    ElementName: 'Intel(r) AMT Setup and Configuration Service',
    EnabledState: 5,
    Name: 'Intel(r) AMT Setup and Configuration Service',
    PasswordModel: passwordModel,
    ProvisioningMode: SHOWN_MODE[mode],
    ProvisioningState: SHOWN_STATE[state],
    RequestedState: 12,
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: 'Intel(r) AMT',
  }),
  bag: ({ settings }) => settings.setup,
  writable: ['ZeroTouchConfigurationEnabled', 'ProvisioningServerOTP'],
  alsoKnown: ['ConfigurationServerFQDN', 'DhcpDNSSuffix', 'TrustedDNSSuffix'],
  methods,
});
