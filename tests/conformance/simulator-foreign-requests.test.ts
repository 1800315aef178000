import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { AMT, CIM, IPS } from '@device-management-toolkit/wsman-messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLASSES } from '../../main/simulator/classes/registry';
import { type SimulatedBench, type SimulatedMachine, startBench } from '../../main/simulator/index';
import { TEST_PASSWORD, testSpec } from '../../main/simulator/testing/fixtures';
import { textOf, textsOf } from '../../main/simulator/testing/requests';
import { createTestCa, type TestCa } from '../../main/simulator/testing/test-ca';
import { TestClient } from '../../main/simulator/testing/test-client';

/**
 * Requests built by somebody else's library must succeed against the simulator. The library builds text only; the
 * digest client is a few lines of our own. Every request builder of every class that both sides have is called here:
 * leaving one out fails the last test.
 */
type Builder = (...parameters: readonly unknown[]) => string;

function isGroup(group: unknown): group is Record<string, unknown> & { className: string } {
  return (
    typeof group === 'object' && group !== null && 'className' in group && typeof group.className === 'string'
  );
}

/** Builder groups of the library under the names of their classes. */
const LIBRARY: ReadonlyMap<string, Record<string, unknown>> = new Map(
  [new AMT.Messages(), new CIM.Messages(), new IPS.Messages()].flatMap((messages) =>
    Object.values(messages)
      .filter((group: unknown) => isGroup(group))
      .map((group) => [group.className, group] as const),
  ),
);
const shared = [...LIBRARY.keys()].filter((name) => CLASSES.has(name)).sort();

/** Names of a class's request builders. */
function buildersOf(className: string): string[] {
  return Object.entries(LIBRARY.get(className) ?? {})
    .filter(([name, value]) => typeof value === 'function' && !name.startsWith('protected'))
    .map(([name]) => name);
}

/** Classes that cannot be got in one request of this library: keys are references, or there is nothing to get. */
const NO_GET: Readonly<Record<string, string>> = {
  CIM_PhysicalPackage: 'has instances of its subclasses only',
  CIM_ServiceAvailableToElement: 'has instances of its subclasses only',
  CIM_SystemPackaging: 'has instances of its subclasses only',
  AMT_RemoteAccessPolicyAppliesToMPS: 'has several instances, whose keys are references',
  AMT_TLSCredentialContext: 'its only instance is made and deleted below',
  AMT_PublicKeyCertificate: 'got below, once there is one',
  AMT_PublicPrivateKeyPair: 'got below, once there is one',
  CIM_WiFiEndpointSettings: 'got below, once there is one',
  IPS_AlarmClockOccurrence: 'got below, once there is one',
  IPS_HTTPProxyAccessPoint: 'got below, once there is one',
  CIM_ConcreteDependency: 'has several instances, whose keys are references',
  CIM_CredentialContext: 'has instances of its subclasses only',
  CIM_IEEE8021xSettings: 'got by the recorded answers, where there is one',
  AMT_8021xCredentialContext: 'no certificate is bound to 802.1X here',
  IPS_8021xCredentialContext: 'no certificate is bound to 802.1X here',
};

const called = new Set<string>();
let bench: SimulatedBench;
let machine: SimulatedMachine;
let client: TestClient;
let ca: TestCa;

beforeAll(async () => {
  const cira = {
    server: 'mps.other.example',
    port: 4433,
    user: 'other',
    policies: ['User Initiated', 'Periodic'],
    homeDomains: ['test.example'],
  } as const;
  bench = await startBench({
    standardPorts: false,
    machines: [
      testSpec({
        version: '16.0.15.1735',
        cira,
        address: '127.77.0.98',
        modernStandby: true,
        hardware: { ...testSpec().hardware, wifiMac: '02-00-77-ab-cd-f1' },
      }),
    ],
  });
  machine = bench.machine('test');
  client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD });
  ca = await createTestCa();
});
afterAll(async () => {
  client.close();
  await bench.stop();
});

/** Builds a request, sends it, and gives back the body of an answer with status 200. */
async function send(className: string, builder: string, ...parameters: readonly unknown[]): Promise<string> {
  const build = LIBRARY.get(className)?.[builder];
  if (typeof build !== 'function') throw new Error(`the library has no ${className}.${builder}`);
  called.add(`${className}.${builder}`);
  const answer = await client.post((build as Builder)(...parameters));
  expect(answer.status, `${className}.${builder}: ${answer.body}`).toBe(200);
  return answer.body;
}

/** The same for a method, which must return this value. */
async function invoke(
  status: number,
  className: string,
  builder: string,
  ...parameters: readonly unknown[]
): Promise<string> {
  const body = await send(className, builder, ...parameters);
  expect(textOf(body, 'ReturnValue'), `${className}.${builder}`).toBe(String(status));
  return body;
}

/** Everything that Pull gives. */
async function pullAll(className: string): Promise<string> {
  let context = textOf(await send(className, 'Enumerate'), 'EnumerationContext');
  let pulled = '';
  while (context !== undefined) {
    const body = await send(className, 'Pull', context);
    pulled += body;
    // A context beside EndOfSequence cannot be used.
    context = body.includes('EndOfSequence') ? undefined : textOf(body, 'EnumerationContext');
  }
  return pulled;
}

const hash = (user: string, password: string): string =>
  createHash('md5').update(`${user}:${machine.inspect().realm}:${password}`).digest('base64');

const service = (className: string, name: string) => ({
  CreationClassName: className,
  Name: name,
  SystemCreationClassName: 'CIM_ComputerSystem',
  SystemName: 'Intel(r) AMT',
});

/** A reference as the library wants it for a selector. */
const reference = (uri: string, name: string, value: string) => ({
  Address: 'default',
  ReferenceParameters: { ResourceURI: uri, SelectorSet: { Selector: { $: { Name: name }, _: value } } },
});
const AMT_SCHEMA = 'http://intel.com/wbem/wscim/1/amt-schema/1/';

describe('every shared class', () => {
  it('is found on both sides', () => {
    expect(shared.length).toBeGreaterThan(35);
  });

  it.each(shared)('%s enumerates, pulls, and gets the instance it named', async (className) => {
    const pulled = await pullAll(className);
    expect(pulled).toContain('EndOfSequence');
    if (className in NO_GET) return;
    const count = pulled.split(`<h:${className}>`).length - 1;
    expect(count).toBeGreaterThan(0);
    const tellsApart = (key: string): boolean => new Set(textsOf(pulled, key)).size === count;
    const key = CLASSES.get(className)?.keys.find(tellsApart) ?? '';
    const selector = { name: key, value: textOf(pulled, key) };
    const body = count > 1 ? await send(className, 'Get', selector) : await send(className, 'Get');
    expect(body).toContain(`<g:${className}>`);
  });
});

describe('requests that change something', () => {
  it('names and set-up service', async () => {
    const general = {
      ElementName: 'Intel(r) AMT: General Settings',
      InstanceID: 'Intel(r) AMT: General Settings',
      NetworkInterfaceEnabled: true,
      DigestRealm: machine.inspect().realm,
      IdleWakeTimeout: 1,
      HostName: 'renamed',
      DomainName: 'test.example',
      PingResponseEnabled: true,
      WsmanOnlyMode: false,
      SharedFQDN: true,
      HostOSFQDN: 'renamed.test.example',
      AMTNetworkEnabled: 1,
      RmcpPingResponseEnabled: true,
      ThunderboltDockEnabled: 0,
      OemID: 0,
    };
    await send('AMT_GeneralSettings', 'Put', general);
    expect(machine.inspect().hostName).toBe('renamed');
    const setup = 'AMT_SetupAndConfigurationService';
    const { CreationClassName, ...rest } = service(setup, 'Intel(r) AMT Setup and Configuration Service');
    await send(setup, 'Put', { CreationClassName, ZeroTouchConfigurationEnabled: false, ...rest });
  });

  it('network port', async () => {
    const wired = {
      ElementName: 'Intel(r) AMT Ethernet Port Settings',
      InstanceID: 'Intel(r) AMT Ethernet Port Settings 0',
      SharedMAC: true,
      LinkPolicy: [1, 14],
      SharedStaticIp: false,
      IpSyncEnabled: true,
      DHCPEnabled: true,
    };
    await send('AMT_EthernetPortSettings', 'Put', wired);
    // A wired port has no preference to set.
    // (The name again, because the library has taken the object above apart.)
    const port = 'Intel(r) AMT Ethernet Port Settings 0';
    await invoke(1, 'AMT_EthernetPortSettings', 'SetLinkPreference', 1, 60, port);
  });

  it('Wi-Fi', async () => {
    const wifi = 'AMT_WiFiPortConfigurationService';
    const settings = {
      ElementName: 'workshop',
      InstanceID: 'Intel(r) AMT:WiFi Endpoint Settings workshop',
      AuthenticationMethod: 6,
      EncryptionMethod: 4,
      SSID: 'Workshop',
      Priority: 1,
      PSKPassPhrase: 'p\'ass<>&"code',
    };
    const endpoint = { name: 'Name', value: 'WiFi Endpoint 0' };
    await invoke(0, wifi, 'AddWiFiSettings', { ...settings }, endpoint);
    await send(wifi, 'Put', {
      ...service(wifi, 'Intel(r) AMT WiFi Port Configuration Service'),
      RequestedState: 12,
      EnabledState: 5,
      HealthState: 5,
      ElementName: 'Intel(r) AMT WiFiPort Configuration Service',
      localProfileSynchronizationEnabled: 3,
      LastConnectedSsidUnderMeControl: '',
      NoHostCsmeSoftwarePolicy: 0,
      UEFIWiFiProfileShareEnabled: false,
    });
    await invoke(0, 'CIM_WiFiPort', 'RequestStateChange', 32_769);
    const named = { name: 'InstanceID', value: settings.InstanceID };
    const got = await send('CIM_WiFiEndpointSettings', 'Get', named);
    expect(textOf(got, 'SSID')).toBe('Workshop');
    expect(got).not.toContain('code');
    await send('CIM_WiFiEndpointSettings', 'Delete', named);
  });

  it('how the wired port and people log in', async () => {
    const old = {
      ActiveInS0: false,
      ElementName: 'Intel(r) AMT 802.1x Profile',
      Enabled: false,
      InstanceID: 'Intel(r) AMT 802.1x Profile 0',
      PxeTimeout: 120,
    };
    expect(textOf(await send('AMT_8021XProfile', 'Put', old), 'PxeTimeout')).toBe('120');
    const wired = {
      AvailableInS0: true,
      ElementName: 'Intel(r) AMT: 8021X Settings',
      Enabled: 3,
      InstanceID: 'Intel(r) AMT: 8021X Settings',
      PxeTimeout: 60,
    };
    expect(textOf(await send('IPS_IEEE8021xSettings', 'Put', wired), 'PxeTimeout')).toBe('60');
    const certificate = (handle: number): string =>
      `<a:Address>default</a:Address><a:ReferenceParameters><w:ResourceURI>${AMT_SCHEMA}AMT_PublicKeyCertificate` +
      `</w:ResourceURI><w:SelectorSet><w:Selector Name="InstanceID">Intel(r) AMT Certificate: Handle: ${handle}` +
      '</w:Selector></w:SelectorSet></a:ReferenceParameters>';
    await invoke(0, 'IPS_IEEE8021xSettings', 'SetCertificates', certificate(0), certificate(1));
    await invoke(0, 'AMT_KerberosSettingData', 'SetCredentialCacheState', { Enabled: false });
    const cache = await invoke(0, 'AMT_KerberosSettingData', 'GetCredentialCacheState');
    expect(textOf(cache, 'Enabled')).toBe('false');
  });

  it('proxies', async () => {
    const proxy = {
      AccessInfo: 'proxy.test.example',
      InfoFormat: 201,
      Port: 3128,
      NetworkDnsSuffix: 'test.example',
    };
    const added = await invoke(0, 'IPS_HTTPProxyService', 'AddProxyAccessPoint', proxy);
    const [, name = ''] = textsOf(added, 'Selector');
    expect(textOf(await send('IPS_HTTPProxyAccessPoint', 'Get'), 'AccessInfo')).toBe('proxy.test.example');
    await invoke(0, 'IPS_HTTPProxyAccessPoint', 'UpdatePriority', 0);
    await send('IPS_HTTPProxyAccessPoint', 'Delete', { name: 'Name', value: name });
  });

  it('power saving of the operating system', async () => {
    await invoke(0, 'IPS_PowerManagementService', 'RequestOSPowerSavingStateChange', 3);
    expect(textOf(await send('IPS_PowerManagementService', 'Get'), 'OSPowerSavingState')).toBe('3');
    await invoke(0, 'IPS_PowerManagementService', 'RequestOSPowerSavingStateChange', 2);
  });

  it('wake alarms', async () => {
    const alarm = {
      ElementName: 'backup',
      InstanceID: 'backup',
      StartTime: new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000),
      Interval: 1_440,
      DeleteOnCompletion: false,
    };
    await invoke(0, 'AMT_AlarmClockService', 'AddAlarm', alarm);
    const named = { name: 'InstanceID', value: 'backup' };
    const got = await send('IPS_AlarmClockOccurrence', 'Get', named);
    expect(got).toContain('<h:Interval>P1DT0H0M</h:Interval>');
    await send('IPS_AlarmClockOccurrence', 'Delete', named);
    await send('AMT_AlarmClockService', 'Put', {
      ...service('AMT_AlarmClockService', 'Intel(r) AMT Alarm Clock Service'),
      ElementName: 'Intel(r) AMT Alarm Clock Service',
    });
  });

  it('redirection, KVM, consent', async () => {
    await invoke(0, 'AMT_RedirectionService', 'RequestStateChange', 32_771);
    await send('AMT_RedirectionService', 'Put', {
      ...service('AMT_RedirectionService', 'Intel(r) AMT Redirection Service'),
      ElementName: 'Intel(r) AMT Redirection Service',
      EnabledState: 32_771,
      ListenerEnabled: true,
    });
    await invoke(0, 'CIM_KVMRedirectionSAP', 'RequestStateChange', 2);
    const kvm = {
      ElementName: 'Intel(r) KVM Redirection Settings',
      InstanceID: 'Intel(r) KVM Redirection Settings',
      EnabledByMEBx: true,
      Is5900PortEnabled: false,
      OptInPolicy: true,
      SessionTimeout: 5,
      RFBPassword: '',
    };
    const changed = await send('IPS_KVMRedirectionSettingData', 'Put', kvm);
    expect(textOf(changed, 'SessionTimeout')).toBe('5');
    const consent = {
      ...service('IPS_OptInService', 'Intel(r) AMT OptIn Service'),
      CanModifyOptInPolicy: 1,
      ElementName: 'Intel(r) AMT OptIn Service',
      OptInCodeTimeout: 120,
      OptInDisplayTimeout: 300,
      OptInRequired: 1,
      OptInState: 0,
    };
    await send('IPS_OptInService', 'Put', { IPS_OptInService: consent });
    expect(machine.inspect()).toMatchObject({ listenerEnabled: true, kvmEnabled: true, consent: 1 });
    await invoke(0, 'IPS_OptInService', 'StartOptIn');
    // What a wrong code is answered with.
    await invoke(2066, 'IPS_OptInService', 'SendOptInCode', 1_000_000);
    await invoke(0, 'IPS_OptInService', 'CancelOptIn');
  });

  it('users and administrator', async () => {
    const acl = 'AMT_AuthorizationService';
    await invoke(0, acl, 'EnumerateUserAclEntries', 1);
    const added = await invoke(0, acl, 'AddUserAclEntryEx', 2, [2, 13], 'guest', hash('guest', 'x'));
    const handle = Number(textOf(added, 'Handle'));
    await invoke(0, acl, 'GetUserAclEntryEx', handle);
    await invoke(0, acl, 'UpdateUserAclEntryEx', handle, 1, [13], 'guest', hash('guest', 'y'));
    await invoke(0, acl, 'GetAclEnabledState', handle);
    await invoke(0, acl, 'SetAclEnabledState', handle, false);
    expect(machine.inspect().users).toEqual([{ name: 'guest', realms: [13], access: 1, enabled: false }]);
    await invoke(0, acl, 'RemoveUserAclEntry', handle);
    await invoke(0, acl, 'GetAdminAclEntry');
    await invoke(0, acl, 'GetAdminAclEntryStatus');
    await invoke(0, acl, 'GetAdminNetAclEntryStatus');
    await invoke(0, acl, 'SetAdminACLEntryEx', 'admin', hash('admin', TEST_PASSWORD));
    // The connection ends behind that answer; go on with a new one.
    client.close();
    client = new TestClient(machine, { user: 'admin', password: TEST_PASSWORD });
  });

  it('clock and logs', async () => {
    const time = 'AMT_TimeSynchronizationService';
    const ta0 = Number(textOf(await invoke(0, time, 'GetLowAccuracyTimeSynch'), 'Ta0'));
    const now = Math.floor(Date.now() / 1000);
    await invoke(0, time, 'SetHighAccuracyTimeSynch', ta0, now, now);
    await invoke(0, 'AMT_MessageLog', 'PositionToFirstRecord');
    await invoke(0, 'AMT_MessageLog', 'GetRecords', 1);
    await invoke(0, 'AMT_AuditLog', 'ReadRecords', 1);
  });

  it('power and boot', async () => {
    await invoke(0, 'CIM_BootService', 'SetBootConfigRole', 'Intel(r) AMT: Boot Configuration 0', 1);
    await invoke(0, 'CIM_BootConfigSetting', 'ChangeBootOrder', 'Intel(r) AMT: Force PXE Boot');
    await invoke(0, 'CIM_BootService', 'RequestStateChange', 32_769);
    // All that can be changed and, from AMT 15 on, nothing that cannot.
    const boot = {
      BIOSPause: false,
      BIOSSetup: false,
      BootMediaIndex: 0,
      ConfigurationDataReset: false,
      ElementName: 'Intel(r) AMT Boot Configuration Settings',
      EnforceSecureBoot: false,
      FirmwareVerbosity: 0,
      ForcedProgressEvents: false,
      IDERBootDevice: 0,
      InstanceID: 'Intel(r) AMT:BootSettingData 0',
      LockKeyboard: false,
      LockPowerButton: false,
      LockResetButton: false,
      LockSleepButton: false,
      OwningEntity: 'Intel(r) AMT',
      ReflashBIOS: false,
      SecureErase: false,
      UseIDER: false,
      UseSOL: true,
      UseSafeMode: false,
      UserPasswordBypass: false,
    };
    await send('AMT_BootSettingData', 'Put', boot);
    await invoke(0, 'CIM_PowerManagementService', 'RequestPowerStateChange', 10);
    expect(machine.inspect().starts.at(-1)).toMatchObject({ started: 'pxe', serialOverLan: true });
  });

  it('certificates and TLS', async () => {
    const store = 'AMT_PublicKeyManagementService';
    await invoke(0, store, 'AddTrustedRootCertificate', { CertificateBlob: ca.root.toString('base64') });
    const pair = await invoke(0, store, 'GenerateKeyPair', { KeyAlgorithm: 0, KeyLength: 2048 });
    const key = textOf(pair, 'Selector') ?? '';
    const pairs = await send('AMT_PublicPrivateKeyPair', 'Get', { name: 'InstanceID', value: key });
    const spki = Buffer.from(textOf(pairs, 'DERKey') ?? '', 'base64');
    expect(createPublicKey({ key: spki, format: 'der', type: 'spki' }).asymmetricKeyType).toBe('rsa');
    // Not a certificate request; a real one goes through in main/simulator/tls-setup.test.ts.
    await invoke(36, store, 'GeneratePKCS10RequestEx', {
      KeyPair:
        `<a:Address>default</a:Address><a:ReferenceParameters><w:ResourceURI>${AMT_SCHEMA}AMT_PublicPrivateKeyPair` +
        `</w:ResourceURI><w:SelectorSet><w:Selector Name="InstanceID">${key}</w:Selector></w:SelectorSet></a:ReferenceParameters>`,
      SigningAlgorithm: 1,
      NullSignedCertificateRequest: 'bm8gcmVxdWVzdA==',
    });
    const leaf = (await ca.leafFor(spki)).toString('base64');
    const added = await invoke(0, store, 'AddCertificate', { CertificateBlob: leaf });
    const certificate = textOf(added, 'Selector') ?? '';
    const uri = `${AMT_SCHEMA}AMT_PublicKeyCertificate`;
    await send('AMT_TLSCredentialContext', 'Create', certificate);
    await send('AMT_TLSSettingData', 'Put', {
      ElementName: 'Intel(r) AMT 802.3 TLS Settings',
      InstanceID: 'Intel(r) AMT 802.3 TLS Settings',
      MutualAuthentication: false,
      Enabled: false,
      AcceptNonSecureConnections: true,
    });
    await send('AMT_TLSCredentialContext', 'Get');
    await send('AMT_TLSCredentialContext', 'Delete', {
      ElementInContext: reference(uri, 'InstanceID', certificate),
    });
    const named = { name: 'InstanceID', value: certificate };
    await send('AMT_PublicKeyCertificate', 'Get', named);
    await send('AMT_PublicKeyCertificate', 'Put', { InstanceID: certificate, TrustedRootCertficate: false });
    await send('AMT_PublicKeyCertificate', 'Delete', named);
    await send('AMT_PublicPrivateKeyPair', 'Delete', { name: 'InstanceID', value: key });
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const blob = privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64');
    await invoke(0, store, 'AddKey', blob);
  });

  it('remote access', async () => {
    const remote = 'AMT_RemoteAccessService';
    const server = { AccessInfo: '192.0.2.7', InfoFormat: 3, Port: 4433, AuthMethod: 2 };
    const login = { Username: 'other', Password: 'P@ssw0rd', CommonName: '192.0.2.7' };
    await invoke(0, remote, 'AddMPS', { ...server, ...login });
    const added = { name: 'Name', value: 'Intel(r) AMT:Management Presence Server 1' };
    const rule = { Trigger: 1, TunnelLifeTime: 0, ExtendedData: 'AAAAAAAAABk=' };
    await invoke(0, remote, 'AddRemoteAccessPolicyRule', rule, added);
    await invoke(0, 'AMT_UserInitiatedConnectionService', 'RequestStateChange', 32_771);
    await send('AMT_MPSUsernamePassword', 'Put', {
      InstanceID: 'Intel(r) AMT:MPS Username Password 1',
      RemoteID: 'renamed',
      Secret: 'P@ssw0rd',
    });
    await send('AMT_RemoteAccessPolicyRule', 'Put', { PolicyRuleName: 'Alert', TunnelLifeTime: 60 });
    const applies = 'AMT_RemoteAccessPolicyAppliesToMPS';
    const policySet = reference(`${AMT_SCHEMA}AMT_RemoteAccessPolicyRule`, 'PolicyRuleName', 'Alert');
    await send(applies, 'Delete', { PolicySet: policySet });
    const body = (className: string, name: string, value: string) => ({
      Address: 'default',
      ReferenceParameters: {
        ResourceURI: AMT_SCHEMA + className,
        SelectorSet: { Selector: [{ $: { Name: name }, _: value }] },
      },
    });
    await send(applies, 'Create', {
      ManagedElement: body('AMT_ManagementPresenceRemoteSAP', 'Name', added.value),
      MpsType: 2,
      OrderOfAccess: 0,
      PolicySet: body('AMT_RemoteAccessPolicyRule', 'PolicyRuleName', 'Alert'),
    });
    await send(applies, 'Put', {
      ManagedElement: body('AMT_ManagementPresenceRemoteSAP', 'Name', added.value),
      MpsType: 0,
      OrderOfAccess: 0,
      PolicySet: body('AMT_RemoteAccessPolicyRule', 'PolicyRuleName', 'Alert'),
    });
    await send('AMT_RemoteAccessPolicyRule', 'Get', { name: 'PolicyRuleName', value: 'Alert' });
    await send('AMT_RemoteAccessPolicyRule', 'Delete', { name: 'PolicyRuleName', value: 'Alert' });
    await send('AMT_ManagementPresenceRemoteSAP', 'Delete', added);
    await send('AMT_EnvironmentDetectionSettingData', 'Put', {
      InstanceID: 'Intel(r) AMT Environment Detection Settings',
      ElementName: 'Intel(r) AMT Environment Detection Settings',
      DetectionAlgorithm: 0,
      DetectionStrings: ['test.example'],
    });
  });

  it('host-based set-up, refused in admin mode; and unprovisioning, which ends everything', async () => {
    const host = 'IPS_HostBasedSetupService';
    await invoke(2, host, 'Setup', 2, '0'.repeat(32));
    await invoke(3, host, 'AddNextCertInChain', 'AAAA', true, false);
    await invoke(2, host, 'AdminSetup', 2, '0'.repeat(32), 'AAAA', 2, 'AAAA');
    await invoke(2, host, 'UpgradeClientToAdmin', 'AAAA', 2, 'AAAA');
    const setup = 'AMT_SetupAndConfigurationService';
    await invoke(0, setup, 'GetUuid');
    await invoke(0, setup, 'SetMEBXPassword', 'Changed!Pass8');
    await invoke(0, setup, 'CommitChanges');
    await invoke(0, setup, 'Unprovision', 1);
    expect(machine.inspect().provisioningState).toBe('pre');
  });
});

describe('nothing is left out', () => {
  it('every request builder of every shared class was called, but for the Gets that cannot be', () => {
    const wanted = shared.flatMap((name) => buildersOf(name).map((builder) => `${name}.${builder}`));
    const missing = wanted.filter((name) => !called.has(name));
    const excused = Object.keys(NO_GET).map((name) => `${name}.Get`);
    expect(missing.filter((name) => !excused.includes(name))).toEqual([]);
  });
});
