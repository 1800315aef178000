import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CLASSES } from '#main/simulator/classes/registry';
import {
  type IntelSpec,
  type SimulatedBench,
  type SimulatedMachine,
  startBench,
  type Started,
} from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { createTestCa } from '#main/simulator/testing/test-ca';
import { type MeshAnswer, MeshStack } from './mesh-stack';
import { isMissing, meshFile, titleOf } from './programs';

/** Fields that MeshCentral takes away before it writes AMT_BootSettingData (amtmanager.js). */
const TAKEN_AWAY = [
  'WinREBootEnabled',
  'UEFILocalPBABootEnabled',
  'UEFIHTTPSBootEnabled',
  'SecureBootControlEnabled',
  'BootguardStatus',
  'OptionsCleared',
  'BIOSLastStatus',
  'UefiBootParametersArray',
  'RPEEnabled',
  'RSEPassword',
];
const A = 'http://schemas.xmlsoap.org/ws/2004/08/addressing';
const W = 'http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd';
const AMT = 'http://intel.com/wbem/wscim/1/amt-schema/1';
const CIM = 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2';
const ENDPOINTS = 'TLSProtocolEndpointInstances Collection';

const selected = z
  .object({
    ReferenceParameters: z.object({ SelectorSet: z.object({ Selector: z.object({ Value: z.string() }) }) }),
  })
  .transform(({ ReferenceParameters }) => ReferenceParameters.SelectorSet.Selector.Value);
const keys = z.array(z.object({ InstanceID: z.string(), DERKey: z.string() }));
const properties = z.record(z.string(), z.unknown());
const rows = z.array(properties);

let bench: SimulatedBench;
let machine: SimulatedMachine;
const stacks: MeshStack[] = [];

/** A machine with all that MeshCentral can ask for; changed where a test is about something else. */
async function start(changes: Partial<IntelSpec> = {}): Promise<MeshStack> {
  const spec = testSpec();
  const laptop = { ...spec.hardware, wifiMac: '02-00-77-ab-cd-f0' };
  bench = await startBench({
    machines: [{ ...spec, version: '15.0.45.2411', hardware: laptop, ...changes }],
    standardPorts: false,
  });
  machine = bench.machine('test');
  return connect(!machine.inspect().openPorts.includes('http'));
}

function connect(secure: boolean): MeshStack {
  const stack = new MeshStack(machine, TEST_PASSWORD, secure);
  stacks.push(stack);
  return stack;
}

/** Every class that its scripts name. */
function namedClasses(): string[] {
  const text = meshFile('amtmanager.js') + meshFile('agents/meshcmd.js');
  const found = text.matchAll(/['",]\*?((?:AMT|CIM|IPS)_\w+)(?=['",])/g);
  return [...new Set([...found].map(([, name]) => name ?? ''))].sort();
}

/** A reference with its namespaces, as MeshCentral’s own callers write it. */
const reference = (className: string, key: string, value: string): string =>
  `<Address xmlns="${A}">${A}/role/anonymous</Address><ReferenceParameters xmlns="${A}">` +
  `<ResourceURI xmlns="${W}">${className.startsWith('AMT_') ? AMT : CIM}/${className}</ResourceURI>` +
  `<SelectorSet xmlns="${W}"><Selector Name="${key}">${value}</Selector></SelectorSet></ReferenceParameters>`;

/** The instances of one class. */
async function list(stack: MeshStack, name: string): Promise<z.infer<typeof rows>> {
  return rows.parse((await stack.batch([name]))[name]?.responses);
}

const returned = ({ status, body }: MeshAnswer): unknown => [status, body['ReturnValue']];

afterEach(async () => {
  for (const stack of stacks.splice(0)) stack.close();
  await bench.stop();
});

describe.skipIf(isMissing('meshcentral'))(`${titleOf('meshcentral')} manages simulated machines:`, () => {
  it('every class that it reads is there or refused', async () => {
    const stack = await start();
    const names = namedClasses();
    expect(names.length).toBeGreaterThan(200);
    const answers = await stack.batch(names);
    const read = names.filter((name) => answers[name]?.status === 200);
    const refused = names.filter((name) => answers[name]?.status === 400);
    expect([...read, ...refused].sort()).toEqual(names);
    process.stderr.write(`${String(names.length)} classes asked for, ${String(read.length)} read\n`);
    // It asks again with the context that CIM_PhysicalPackage has after its end.
    expect(names.filter((name) => CLASSES.has(name) && !read.includes(name))).toEqual([
      'CIM_PhysicalPackage',
    ]);
  });

  it.each(['8.1.71.3608', '11.8.50.3425', '16.1.25.2124', '22.0.0.1000'])(
    'AMT %s lists its certificates, settings and hardware',
    async (version) => {
      const stack = await start({ version });
      const lists = [
        ['*AMT_GeneralSettings', '*IPS_HostBasedSetupService'],
        [
          'AMT_PublicKeyCertificate',
          'AMT_PublicPrivateKeyPair',
          'AMT_TLSSettingData',
          'AMT_TLSCredentialContext',
        ],
        ['*AMT_RedirectionService', '*CIM_KVMRedirectionSAP', '*IPS_OptInService'],
        ['*CIM_ComputerSystemPackage', 'CIM_SystemPackaging', '*CIM_Chassis', 'CIM_Chip', '*CIM_Card'],
        ['*CIM_BIOSElement', 'CIM_Processor', 'CIM_PhysicalMemory', 'CIM_MediaAccessDevice'],
        ['AMT_EthernetPortSettings', 'CIM_ServiceAvailableToElement', 'CIM_SoftwareIdentity'],
      ];
      for (const list of lists) {
        const answers = await stack.batch(list);
        expect(Object.entries(answers).filter(([, { status }]) => status !== 200)).toEqual([]);
      }
    },
  );

  it('power orders, and saving power in Windows', async () => {
    const stack = await start({ modernStandby: true });
    const order = async (state: number): Promise<unknown> =>
      returned(await stack.call('RequestPowerStateChange', state));
    expect(await order(8)).toEqual([200, 0]);
    expect(machine.inspect().power).toBe('off');
    for (const state of [2, 10, 5]) expect(await order(state)).toEqual([200, 0]);
    expect(machine.inspect().starts.map((record) => record.order)).toEqual(['on', 'reset', 'cycle']);
    for (const state of [3, 2]) {
      expect(returned(await stack.call('RequestOSPowerStateChange', state))).toEqual([200, 0]);
    }
  });

  it('chooses a power package', async () => {
    const stack = await start();
    const schemes = await list(stack, 'AMT_SystemPowerScheme');
    const id = schemes[1]?.['InstanceID'];
    const chosen = await stack.run('AMT_SystemPowerScheme_SetPowerScheme', (done) => [done, id, null]);
    expect(returned(chosen)).toEqual([200, 0]);
  });

  it('adds, reads and removes a user', async () => {
    const stack = await start();
    const digest = createHash('md5').update(`tech:${machine.inspect().realm}:Tech!Pass1`).digest('base64');
    const service = 'AMT_AuthorizationService';
    const added = await stack.call(`${service}_AddUserAclEntryEx`, 'tech', digest, null, 2, [2, 3]);
    expect(returned(added)).toEqual([200, 0]);
    expect(machine.opensWith('tech', 'Tech!Pass1')).toBe(true);
    const handle = added.body['Handle'];
    const listed = await stack.call(`${service}_EnumerateUserAclEntries`, 1);
    expect(listed.body['Handles']).toContain(handle);
    const entry = await stack.run(`${service}_GetUserAclEntryEx`, (done) => [handle, done, null]);
    expect(entry.body).toMatchObject({ DigestUsername: 'tech', AccessPermission: 2, Realms: [2, 3] });
    expect(returned(await stack.call(`${service}_RemoveUserAclEntry`, handle))).toEqual([200, 0]);
    expect(machine.inspect().users).toEqual([]);
  });

  it('stores a wireless network and refuses an open one', async () => {
    const stack = await start();
    const add = async (ssid: string, secured: boolean): Promise<MeshAnswer> =>
      stack.call(
        'AMT_WiFiPortConfigurationService_AddWiFiSettings',
        {
          __parameterType: 'reference',
          __resourceUri: 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_WiFiEndpoint',
          Name: 'WiFi Endpoint 0',
        },
        {
          __parameterType: 'instance',
          __namespace: 'http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_WiFiEndpointSettings',
          ElementName: ssid,
          InstanceID: `Intel(r) AMT:WiFi Endpoint Settings ${ssid}`,
          AuthenticationMethod: secured ? 6 : 2,
          EncryptionMethod: secured ? 4 : 2,
          SSID: ssid,
          Priority: 1,
          ...(secured && { PSKPassPhrase: 'bench network' }),
        },
        undefined,
        undefined,
        undefined,
      );
    expect(returned(await add('Bench', true))).toEqual([200, 0]);
    expect(returned(await add('Open', false))).not.toEqual([200, 0]);
  });

  it('sets an alarm', async () => {
    const stack = await start();
    const alarm = (StartTime: string): Promise<MeshAnswer> =>
      stack.run('AMT_AlarmClockService_AddAlarm', (done) => [
        {
          InstanceID: 'Backup',
          ElementName: 'Backup',
          StartTime: { Datetime: StartTime },
          Interval: { Datetime: 'P0DT0H0M' },
          DeleteOnCompletion: true,
        },
        (ws: unknown, _uri: unknown, ...rest: unknown[]) => done(ws, 'AddAlarm', ...rest),
      ]);
    expect(returned(await alarm('2099-01-01T03:00:17Z'))).not.toEqual([200, 0]);
    expect(returned(await alarm('2099-01-01T03:00:00Z'))).toEqual([200, 0]);
  });

  it('reads both logs', async () => {
    const stack = await start();
    const events = await stack.log('GetMessageLog');
    expect(events.length).toBeGreaterThan(0);
    for (const { Desc } of events) expect(Desc).toEqual(expect.stringMatching(/\w/));
    const audit = await stack.log('GetAuditLog');
    expect(audit.length).toBeGreaterThan(0);
    for (const record of audit) {
      expect(record['AuditApp']).toEqual(expect.any(String));
      expect(record['Event']).toEqual(expect.stringMatching(/^[^#]/));
    }
  });

  it('switches to TLS with a key of the machine, and speaks it', async () => {
    const stack = await start();
    const made = await stack.call('AMT_PublicKeyManagementService_GenerateKeyPair', 0, 2048);
    const keyId = selected.parse(made.body['KeyPair']);
    const stored = keys.parse(await list(stack, 'AMT_PublicPrivateKeyPair'));
    const der = Buffer.from(stored.find(({ InstanceID }) => InstanceID === keyId)?.DERKey ?? '', 'base64');
    const leaf = await (await createTestCa()).leafFor(der);
    const added = await stack.call('AMT_PublicKeyManagementService_AddCertificate', leaf.toString('base64'));
    const certificateId = selected.parse(added.body['CreatedCertificate']);
    const context = {
      ElementInContext: reference('AMT_PublicKeyCertificate', 'InstanceID', certificateId),
      ElementProvidingContext: reference('AMT_TLSProtocolEndpointCollection', 'ElementName', ENDPOINTS),
    };
    const created = await stack.run('Create', (done) => ['AMT_TLSCredentialContext', context, done]);
    expect(created.status).toBe(200);
    const settings = await list(stack, 'AMT_TLSSettingData');
    for (const [index, setting] of settings.entries()) {
      const changed: Record<string, unknown> = { ...setting, Enabled: true };
      if (index === 0) {
        Object.assign(changed, { MutualAuthentication: false, AcceptNonSecureConnections: true });
      }
      delete changed['TrustedCN'];
      const put = await stack.run('Put', (done) => ['AMT_TLSSettingData', changed, done, 0, 1, changed]);
      expect(put.status).toBe(200);
    }
    const committed = await stack.call('AMT_SetupAndConfigurationService_CommitChanges', null);
    expect(returned(committed)).toEqual([200, 0]);
    stack.close();
    await expect.poll(() => machine.inspect().openPorts).toContain('https');
    const general = await connect(true).batch(['*AMT_GeneralSettings']);
    expect(general['AMT_GeneralSettings']?.status).toBe(200);
  });

  it('switches redirection, KVM and consent', async () => {
    const stack = await start({
      consent: 4294967295,
      redirection: { listener: false, sol: false, ider: false, kvm: false },
    });
    const now = await stack.batch(['*IPS_OptInService', '*AMT_RedirectionService']);
    const put = async (name: string, change: Record<string, unknown>): Promise<number> => {
      const changed = { ...properties.parse(now[name]?.response), ...change };
      return (await stack.run('Put', (done) => [name, changed, done])).status;
    };
    expect(await put('IPS_OptInService', { OptInRequired: 0 })).toBe(200);
    expect(await put('AMT_RedirectionService', { ListenerEnabled: true })).toBe(200);
    expect(returned(await stack.call('AMT_RedirectionService_RequestStateChange', 32771))).toEqual([200, 0]);
    expect(returned(await stack.call('CIM_KVMRedirectionSAP_RequestStateChange', 2, 0))).toEqual([200, 0]);
    expect(machine.inspect()).toMatchObject({ consent: 0, listenerEnabled: true, kvmEnabled: true });
  });

  it('sets up remote access, and clears it', async () => {
    const stack = await start();
    const added = await stack.call(
      'AMT_RemoteAccessService_AddMpServer',
      ...['mps.test.example', 201, 4433, 2, null, 'bench', 'Remote!Pass1', 'mps.test.example'],
    );
    expect(returned(added)).toEqual([200, 0]);
    const servers = await list(stack, 'AMT_ManagementPresenceRemoteSAP');
    const name = String(servers[0]?.['Name']);
    const server = reference('AMT_ManagementPresenceRemoteSAP', 'Name', name);
    const everyTenSeconds = Buffer.from([0, 0, 0, 0, 0, 0, 0, 10]).toString('base64');
    const rule = await stack.call(
      'AMT_RemoteAccessService_AddRemoteAccessPolicyRule',
      2,
      0,
      everyTenSeconds,
      [server],
      [],
    );
    expect(returned(rule)).toEqual([200, 0]);
    const { AMT_EnvironmentDetectionSettingData: environment } = await stack.batch([
      '*AMT_EnvironmentDetectionSettingData',
    ]);
    // Its own domain: in any other the machine would believe to be outside, and answer no more.
    const inside = { ...properties.parse(environment?.response), DetectionStrings: ['test.example'] };
    const put = await stack.run('Put', (done) => ['AMT_EnvironmentDetectionSettingData', inside, done, 0, 1]);
    expect(put.status).toBe(200);
    const classes = [
      'AMT_RemoteAccessCredentialContext',
      'AMT_RemoteAccessPolicyAppliesToMPS',
      'AMT_MPSUsernamePassword',
    ];
    for (const { responses } of Object.values(await stack.batch(classes))) expect(responses).toHaveLength(1);
    for (const [className, selector] of [
      ['AMT_RemoteAccessPolicyRule', { PolicyRuleName: 'Periodic' }],
      ['AMT_ManagementPresenceRemoteSAP', { Name: name }],
    ]) {
      const deleted = await stack.run('Delete', (done) => [className, selector, done]);
      expect(deleted.status).toBe(200);
    }
    for (const { responses } of Object.values(await stack.batch(classes))) expect(responses).toEqual([]);
  });

  it.each<{ what: string; setup: boolean; source?: string; started: Started }>([
    { what: 'into the BIOS setup', setup: true, started: 'bios-setup' },
    { what: 'from the network', setup: false, source: 'Force PXE Boot', started: 'pxe' },
  ])('starts the PC $what, as its power menu does', async ({ setup, source, started }) => {
    const stack = await start({ consent: 0 });
    const got = await stack.run('Get', (done) => ['AMT_BootSettingData', done, 0, 1]);
    const kept = Object.entries(got.body).filter(([name]) => !TAKEN_AWAY.includes(name));
    const settings = {
      ...Object.fromEntries(kept),
      ConfigurationDataReset: false,
      BIOSSetup: setup,
      UseSOL: false,
    };
    const put = await stack.run('Put', (done) => ['AMT_BootSettingData', settings, done, 0, 1]);
    expect(put.status).toBe(200);
    expect(returned(await stack.call('SetBootConfigRole', 1))).toEqual([200, 0]);
    const device =
      source === undefined
        ? null
        : reference('CIM_BootSourceSetting', 'InstanceID', `Intel(r) AMT: ${source}`);
    expect(returned(await stack.call('CIM_BootConfigSetting_ChangeBootOrder', device))).toEqual([200, 0]);
    expect(returned(await stack.call('RequestPowerStateChange', 10))).toEqual([200, 0]);
    expect(machine.inspect().starts).toMatchObject([{ order: 'reset', started, consequences: [] }]);
  });
});
