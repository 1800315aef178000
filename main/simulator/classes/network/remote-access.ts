import type { MpsEntry } from '../../firmware/settings';
import type { Input } from '../../wsman/input';
import { plainText, type Properties } from '../../wsman/values';
import type { ClassDefinition, Context, MethodResult } from '../model/class-model';
import { SERVICE_KEYS, serviceKeys } from '../model/read-only-class';
import { stateChange } from '../model/state-change';
import { addPolicy, mpsReference, policyClasses, serverName } from './remote-access-policies';

const MAX_LIMIT_REACHED = 23;
const INVALID_PARAMETER = 36;
const MOST_SERVERS = 4;
const USER_AND_PASSWORD = 2;

function server(mps: MpsEntry): Properties {
  return {
    ...serviceKeys('AMT_ManagementPresenceRemoteSAP', serverName(mps.number)),
    AccessInfo: mps.accessInfo,
    CN: mps.commonName,
    ElementName: 'Intel(r) AMT:Management Presence Server',
    InfoFormat: mps.infoFormat,
    Port: mps.port,
  };
}

/** AddMpServer: InfoFormat 3 IPv4, 4 IPv6, 201 name; user and password of at most 16 characters. */
function addServer({ firmware: { settings } }: Context, input: Input): MethodResult {
  const commonName = input.text('CN');
  const format = input.number('InfoFormat');
  const user = input.text('Username');
  if (![3, 4, 201].includes(format) || user.length > 16 || input.text('Password').length > 16) {
    return { status: INVALID_PARAMETER };
  }
  if (input.number('AuthMethod') === USER_AND_PASSWORD && user === '') return { status: INVALID_PARAMETER };
  if (settings.mps.length >= MOST_SERVERS) return { status: MAX_LIMIT_REACHED };
  const number = settings.mps.reduce((next, { number: taken }) => Math.max(next, taken + 1), 0);
  const accessInfo = input.text('AccessInfo');
  const password = input.text('Password');
  settings.mps.push({
    number,
    accessInfo,
    infoFormat: format,
    port: input.number('Port'),
    commonName,
    user,
    password,
  });
  return { status: 0, output: [['MpServer', mpsReference(number)]] };
}

const service: ClassDefinition = {
  name: 'AMT_RemoteAccessService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [],
  write: [],
  instances: ({ tunnelIsUp }) => [
    {
      className: 'AMT_RemoteAccessService',
      properties: {
        ...serviceKeys('AMT_RemoteAccessService', 'Intel(r) AMT Remote Access Service'),
        ElementName: 'Intel(r) AMT Remote Access Service',
        IsRemoteTunnelConnected: tunnelIsUp(),
        RemoteTunnelKeepAliveTimeout: 4_294_967_295,
      },
    },
  ],
  methods: {
    AddMpServer: {
      parameters: [
        { name: 'AccessInfo', type: 'text' },
        { name: 'InfoFormat', type: 'number' },
        { name: 'Port', type: 'number' },
        { name: 'AuthMethod', type: 'number' },
        { name: 'Certificate', type: 'reference', optional: true },
        { name: 'Username', type: 'text', optional: true },
        { name: 'Password', type: 'text', optional: true },
        { name: 'CN', type: 'text', optional: true },
      ],
      run: addServer,
    },
    AddRemoteAccessPolicyRule: {
      parameters: [
        { name: 'Trigger', type: 'number' },
        { name: 'TunnelLifeTime', type: 'number' },
        { name: 'ExtendedData', type: 'text', optional: true },
        { name: 'MpServer', type: 'reference', many: true },
        { name: 'InternalMpServer', type: 'reference', optional: true, many: true },
      ],
      run: addPolicy,
    },
  },
};

const presenceServer: ClassDefinition = {
  name: 'AMT_ManagementPresenceRemoteSAP',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [],
  write: [],
  instances: ({ settings }) =>
    settings.mps.map((mps) => ({ className: 'AMT_ManagementPresenceRemoteSAP', properties: server(mps) })),
  remove: ({ firmware: { settings } }, instance) => {
    const found = settings.mps.find(({ number }) => serverName(number) === instance['Name']);
    // Policies that name the server have to be deleted first (docs/reference/protocol.md, P44).
    if (settings.policies.some(({ mps }) => mps === found?.number)) {
      return { fault: 'internal-error', status: 16 };
    }
    settings.mps = settings.mps.filter((mps) => mps !== found);
    return { effects: [] };
  },
};

/** User name and password for the server; the password is never shown. */
const credentials: ClassDefinition = {
  name: 'AMT_MPSUsernamePassword',
  keys: ['InstanceID'],
  declaresCommon: true,
  read: [],
  write: [],
  instances: ({ settings }) =>
    settings.mps.map(({ number, user }) => ({
      className: 'AMT_MPSUsernamePassword',
      properties: { InstanceID: `Intel(r) AMT:MPS Username Password ${number}`, RemoteID: user },
    })),
  put: {
    alsoKnown: ['Algorithm', 'Protocol', 'Secret'],
    emptyAnswer: true,
    apply: ({ firmware: { settings } }, instance, sent) => {
      const entry = settings.mps.find(({ number }) =>
        plainText(instance['InstanceID']).endsWith(` ${number}`),
      );
      const user = sent.get('RemoteID')?.[0];
      const password = sent.get('Secret')?.[0];
      if (entry && typeof user === 'string') entry.user = user;
      if (entry && typeof password === 'string') entry.password = password;
      return { effects: ['ports-changed'] };
    },
  },
};

/** Calling help from BIOS or operating system: 32768 none, 32769 BIOS, 32770 OS, 32771 both. */
const userInitiated: ClassDefinition = {
  name: 'AMT_UserInitiatedConnectionService',
  keys: SERVICE_KEYS,
  declaresCommon: true,
  read: [],
  write: [],
  instances: ({ settings }) => [
    {
      className: 'AMT_UserInitiatedConnectionService',
      properties: {
        ...serviceKeys(
          'AMT_UserInitiatedConnectionService',
          'Intel(r) AMT User Initiated Connection Service',
        ),
        ElementName: 'Intel(r) AMT User Initiated Connection Service',
        EnabledState: settings.userInitiated,
      },
    },
  ],
  methods: {
    RequestStateChange: stateChange(({ firmware: { settings } }, wanted) => {
      if (wanted < 32_768 || wanted > 32_771) return { status: 5 };
      settings.userInitiated = wanted;
      return { status: 0 };
    }),
  },
};

/** Remote access (CIRA): servers, policies, credentials (docs/reference/protocol.md, P44). */
export const remoteAccessClasses: readonly ClassDefinition[] = [
  service,
  presenceServer,
  ...policyClasses,
  credentials,
  userInitiated,
];
