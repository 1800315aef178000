import type { Account } from '../../firmware/accounts';
import { REALM } from '../../firmware/accounts';
import { userData } from '../../firmware/audit-log';
import type { Input, Parameter } from '../../wsman/input';
import type { ClassDefinition, Context, MethodDefinition, MethodResult } from '../model/class-model';

const INVALID_INDEX = 35;
/** Bits of what was modified: name, password, permission and realms. */
const EVERYTHING = 7;
const MOST_HANDLES_AT_ONCE = 50;

const HANDLE: Parameter = { name: 'Handle', type: 'number' };
const USER: readonly Parameter[] = [
  { name: 'DigestUsername', type: 'text', optional: true },
  { name: 'DigestPassword', type: 'text', optional: true },
  { name: 'KerberosUserSid', type: 'text', optional: true },
  { name: 'AccessPermission', type: 'number' },
  { name: 'Realms', type: 'number', optional: true, many: true },
];

/** Extended data of event 1603: everything about a user was written anew. */
const modified = (name: string): Buffer => Buffer.concat([Buffer.from([EVERYTHING]), userData(name)]);

/**
 * SetAdminAclEntryEx: base64 of the 16 raw bytes MD5(user:realm:password). Anything else is stored all the same and
 * reported as success, and then no password fits any more. Digest sessions end after the answer
 * (docs/reference/protocol.md, P30).
 */
function setAdmin({ firmware, login, from }: Context, input: Input): MethodResult {
  const name = input.text('Username');
  const status = firmware.accounts.setAdmin(name, input.bytes('DigestPassword'));
  if (status !== 0) return { status };
  firmware.passwordModel = 1;
  firmware.audit('aclModified', { kind: 'user', name: login.name }, from, modified(name));
  return { status, effects: ['drop-connections'] };
}

function add({ firmware, login, from }: Context, input: Input): MethodResult {
  const { accounts } = firmware;
  const name = input.text('DigestUsername');
  const status = accounts.add(
    name,
    input.bytes('DigestPassword'),
    input.number('AccessPermission'),
    input.numbers('Realms'),
  );
  if (status !== 0) return { status };
  firmware.audit('aclAdded', { kind: 'user', name: login.name }, from, userData(name));
  const added = accounts.list.find((account) => account.name === name);
  return { status, output: [['Handle', added?.handle ?? 0]] };
}

function update({ firmware, login, from }: Context, input: Input): MethodResult {
  const name = input.text('DigestUsername');
  const status = firmware.accounts.update(
    input.number('Handle'),
    name,
    input.bytes('DigestPassword'),
    input.number('AccessPermission'),
    input.numbers('Realms'),
  );
  if (status === 0) firmware.audit('aclModified', { kind: 'user', name: login.name }, from, modified(name));
  return { status };
}

function remove({ firmware, login, from }: Context, handle: number): MethodResult {
  const { name = '' } = firmware.accounts.byHandle(handle) ?? {};
  const status = firmware.accounts.remove(handle);
  if (status === 0) firmware.audit('aclRemoved', { kind: 'user', name: login.name }, from, userData(name));
  return { status };
}

/** Runs with the account behind the Handle, or answers 35. */
function withAccount(
  run: (account: Account, input: Input, context: Context) => MethodResult,
): MethodDefinition['run'] {
  return (context, input) => {
    const account = context.firmware.accounts.byHandle(input.number('Handle'));
    return account ? run(account, input, context) : { status: INVALID_INDEX };
  };
}

function enumerateHandles({ firmware }: Context, start: number): MethodResult {
  const handles = firmware.accounts.list.map((account) => account.handle);
  if (start < 1 || start > handles.length) return { status: INVALID_INDEX };
  const page = handles.slice(start - 1, start - 1 + MOST_HANDLES_AT_ONCE);
  return {
    status: 0,
    output: [
      ['TotalCount', handles.length],
      ['HandlesCount', page.length],
      ['Handles', page],
    ],
  };
}

const methods: Record<string, MethodDefinition> = {
  SetAdminAclEntryEx: {
    parameters: [
      { name: 'Username', type: 'text' },
      { name: 'DigestPassword', type: 'text' },
    ],
    run: setAdmin,
  },
  GetAdminAclEntry: {
    parameters: [],
    run: ({ firmware }) => ({ status: 0, output: [['Username', firmware.accounts.admin]] }),
  },
  GetAdminAclEntryStatus: {
    parameters: [],
    run: ({ firmware }) => ({ status: 0, output: [['IsDefault', firmware.state !== 'post']] }),
  },
  GetAdminNetAclEntryStatus: {
    parameters: [],
    run: ({ firmware }) => ({
      status: 0,
      output: [['IsDefault', firmware.accounts.adminIsDefault && firmware.state !== 'post']],
    }),
  },
  EnumerateUserAclEntries: {
    parameters: [{ name: 'StartIndex', type: 'number' }],
    run: (context, input) => enumerateHandles(context, input.number('StartIndex')),
  },
  GetUserAclEntryEx: {
    parameters: [HANDLE],
    run: withAccount((account) => ({
      status: 0,
      output: [
        ['DigestUsername', account.name],
        ['AccessPermission', account.access],
        ['Realms', account.realms],
      ],
    })),
  },
  AddUserAclEntryEx: { parameters: USER, run: add },
  UpdateUserAclEntryEx: { parameters: [HANDLE, ...USER], run: update },
  RemoveUserAclEntry: {
    parameters: [HANDLE],
    run: (context, input) => remove(context, input.number('Handle')),
  },
  GetAclEnabledState: {
    parameters: [HANDLE],
    run: withAccount((account) => ({ status: 0, output: [['Enabled', account.enabled]] })),
  },
  SetAclEnabledState: {
    parameters: [HANDLE, { name: 'Enabled', type: 'boolean' }],
    run: withAccount((account, input, { firmware, login, from }) => {
      account.enabled = input.boolean('Enabled');
      const state = Buffer.concat([Buffer.from([account.enabled ? 1 : 0]), userData(account.name)]);
      firmware.audit('aclState', { kind: 'user', name: login.name }, from, state);
      return { status: 0 };
    }),
  },
};

/** AMT_AuthorizationService: administrator and digest users (docs/reference/protocol.md, P31). */
export const authorization: ClassDefinition = {
  name: 'AMT_AuthorizationService',
  keys: ['CreationClassName', 'Name', 'SystemCreationClassName', 'SystemName'],
  declaresCommon: true,
  read: [REALM.userAdministration],
  write: [REALM.userAdministration],
  instances: () => [
    {
      className: 'AMT_AuthorizationService',
      properties: {
        AllowHttpQopAuthOnly: 1,
        CreationClassName: 'AMT_AuthorizationService',
        ElementName: 'Intel(r) AMT Authorization Service',
        EnabledState: 5,
        Name: 'Intel(r) AMT Authorization Service',
        RequestedState: 12,
        SystemCreationClassName: 'CIM_ComputerSystem',
        SystemName: 'Intel(r) AMT',
      },
    },
  ],
  methods,
};
