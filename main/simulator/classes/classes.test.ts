import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import type { IntelSpec } from '../firmware/machine-spec';
import type { SimulatedMachine } from '../machine/simulated-machine';
import { oneMachine } from '../testing/fixtures';
import {
  enumerateRequest,
  methodRequest,
  pullRequest,
  putRequest,
  textOf,
  textsOf,
} from '../testing/requests';
import { TestClient } from '../testing/test-client';

let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
async function start(changes: Partial<IntelSpec> = {}): Promise<void> {
  ({ bench, machine, client } = await oneMachine(changes));
}
const post = async (request: string): Promise<string> => (await client.post(request)).body;
const status = async (request: string): Promise<string | undefined> =>
  textOf(await post(request), 'ReturnValue');
afterEach(() => bench.stop());

describe('enumeration on the wire', () => {
  it('takes as many rounds as MaxElements needs', async () => {
    await start();
    const rounds = await client.pull('CIM_SoftwareIdentity', 4);
    expect(rounds.map((round) => textsOf(round, 'InstanceID').length)).toEqual([4, 4, 3]);
    expect((await client.pull('CIM_SoftwareIdentity')).length).toBe(1);
  });

  it('gives chips and then memory, one at a time', async () => {
    await start();
    const rounds = await client.pull('CIM_Chip');
    expect(rounds.map((round) => textOf(round, 'CreationClassName'))).toEqual([
      'CIM_Chip',
      'CIM_PhysicalMemory',
      'CIM_PhysicalMemory',
    ]);
  });

  it('refuses a fifth one, and a context that is used up', async () => {
    await start();
    const context = textOf(await post(enumerateRequest('CIM_Card')), 'EnumerationContext') ?? '';
    for (let count = 0; count < 3; count++) await post(enumerateRequest('CIM_Card'));
    expect(await post(enumerateRequest('CIM_Card'))).toContain('c:QuotaLimit');
    await post(pullRequest('CIM_Card', context));
    expect(await post(pullRequest('CIM_Card', context))).toContain('g:InvalidEnumerationContext');
  });
});

describe('general settings', () => {
  const put = (...changes: [string, string][]): string =>
    putRequest('AMT_GeneralSettings', [
      ['PingResponseEnabled', 'true'],
      ['WsmanOnlyMode', 'false'],
      ...changes,
    ]);

  beforeEach(() => start());

  it('change names and the answer to pings at once', async () => {
    const answer = await post(put(['HostName', 'bench-7'], ['RmcpPingResponseEnabled', 'false']));
    expect(textOf(answer, 'HostName')).toBe('bench-7');
    expect(machine.inspect()).toMatchObject({ hostName: 'bench-7', answersPing: false });
  });

  it('ignore what is read-only', async () => {
    const { realm } = machine.inspect();
    expect((await client.post(put(['DigestRealm', 'Digest:0']))).status).toBe(200);
    expect(machine.inspect().realm).toBe(realm);
  });

  it.each([
    ['a property nobody knows', put(['HostNmae', 'x']), 'c:SchemaValidationError'],
    ['a text where true or false belongs', put(['SharedFQDN', 'maybe']), 'c:SchemaValidationError'],
    [
      'a missing required property',
      putRequest('AMT_GeneralSettings', [['HostName', 'x']]),
      'c:InvalidParameter',
    ],
    ['a host name with a space', put(['HostName', 'a b']), 'c:InvalidParameter'],
    ['a domain of 192 characters', put(['DomainName', 'x'.repeat(192)]), 'AMT-STATUS 28'],
    [
      'elements of another namespace',
      put().replaceAll('AMT_GeneralSettings"', 'AMT_OtherSettings"'),
      'c:SchemaValidationError',
    ],
  ])('refuse %s', async (_name, request, fault) => {
    const answer = await client.post(request);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(fault);
  });
});

describe('methods', () => {
  beforeEach(() => start());

  it.each([
    [
      'parameters in another order',
      methodRequest('AMT_TimeSynchronizationService', 'SetHighAccuracyTimeSynch', [
        ['Tm1', '1'],
        ['Ta0', '1'],
        ['Tm2', '1'],
      ]),
      'c:SchemaValidationError',
    ],
    [
      'an unknown parameter',
      methodRequest('AMT_SetupAndConfigurationService', 'GetUuid', [['Colour', 'red']]),
      'c:SchemaValidationError',
    ],
    [
      'a missing parameter',
      methodRequest('AMT_SetupAndConfigurationService', 'Unprovision'),
      'c:InvalidParameter',
    ],
    [
      'text for a number',
      methodRequest('AMT_SetupAndConfigurationService', 'Unprovision', [['ProvisioningMode', 'full']]),
      'c:InvalidParameter',
    ],
    ['an unknown method', methodRequest('AMT_SetupAndConfigurationService', 'Dance'), 'b:ActionNotSupported'],
  ])('refuse %s', async (_name, request, fault) => {
    expect(await post(request)).toContain(fault);
    expect(machine.inspect().provisioningState).toBe('post');
  });

  it('give the UUID in SMBIOS order, like the inventory', async () => {
    const uuid = await post(methodRequest('AMT_SetupAndConfigurationService', 'GetUuid'));
    const bytes = Buffer.from(textOf(uuid, 'UUID') ?? '', 'base64');
    const inventory = (await client.pull('CIM_ComputerSystemPackage')).join('');
    expect(textOf(inventory, 'PlatformGUID')).toBe(bytes.toString('hex').toUpperCase());
    expect(bytes).toHaveLength(16);
  });
});

describe('clock', () => {
  const NAME = 'AMT_TimeSynchronizationService';
  const set = (ta0: number, tm1: number, tm2: number): string =>
    methodRequest(NAME, 'SetHighAccuracyTimeSynch', [
      ['Ta0', String(ta0)],
      ['Tm1', String(tm1)],
      ['Tm2', String(tm2)],
    ]);
  const read = async (): Promise<number> =>
    Number(textOf(await post(methodRequest(NAME, 'GetLowAccuracyTimeSynch')), 'Ta0'));
  const real = (): number => Math.floor(Date.now() / 1000);

  it('is off by what the machine is off, and moves when it is set', async () => {
    await start({ clockOffsetSeconds: -437 });
    const ta0 = await read();
    expect(Math.abs(ta0 - real() + 437)).toBeLessThanOrEqual(1);
    expect(await status(set(ta0, real(), real()))).toBe('0');
    expect(Math.abs((await read()) - real())).toBeLessThanOrEqual(1);
    expect(Math.abs(machine.inspect().clockOffsetSeconds)).toBeLessThanOrEqual(1);
  });

  it('refuses readings that it cannot have given', async () => {
    await start();
    const ta0 = await read();
    expect(await status(set(ta0 + 100, real(), real()))).toBe('36');
    expect(await status(set(ta0 - 1_000, real(), real()))).toBe('36');
    expect(await status(set(ta0, real(), real() - 5))).toBe('36');
  });
});

describe('users', () => {
  const ACL = 'AMT_AuthorizationService';
  const HASH = Buffer.alloc(16).toString('base64');
  const add = (name: string, realms: readonly number[], access = '1'): string =>
    methodRequest(ACL, 'AddUserAclEntryEx', [
      ['DigestUsername', name],
      ['DigestPassword', HASH],
      ['AccessPermission', access],
      ...realms.map((realm) => ['Realms', String(realm)] as const),
    ]);
  beforeEach(() => start());

  it.each([
    ['a good one', add('guest', [13]), '0'],
    ['a reserved realm', add('guest', [22]), '2055'],
    ['a realm that there is not', add('guest', [25]), '2055'],
    ['a system name', add('$$guest', [13]), '12'],
    ['a colon in the name', add('gu:est', [13]), '12'],
    ['the name of the administrator', add('admin', [13]), '2058'],
    ['an unknown access', add('guest', [13], '3'), '36'],
  ])('%s', async (_name, request, expected) => {
    expect(await status(request)).toBe(expected);
  });

  it('are fifteen at most, besides the system users, which cannot be removed', async () => {
    for (let count = 0; count < 15; count++) expect(await status(add(`user${count}`, [13]))).toBe('0');
    expect(await status(add('onemore', [13]))).toBe('23');
    expect(await status(add('user3', [13]))).toBe('2058');
    const listed = await post(methodRequest(ACL, 'EnumerateUserAclEntries', [['StartIndex', '1']]));
    expect(textOf(listed, 'TotalCount')).toBe('17');
    const names: (string | undefined)[] = [];
    for (const handle of textsOf(listed, 'Handles').slice(0, 3)) {
      const entry = await post(methodRequest(ACL, 'GetUserAclEntryEx', [['Handle', handle]]));
      names.push(textOf(entry, 'DigestUsername'));
    }
    expect(names).toEqual(['$$uns', '$$OsAdmin', 'user0']);
    expect(await status(methodRequest(ACL, 'RemoveUserAclEntry', [['Handle', '1']]))).toBe('35');
    expect(await status(methodRequest(ACL, 'GetUserAclEntryEx', [['Handle', '99']]))).toBe('35');
  });
});
