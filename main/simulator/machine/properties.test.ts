import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulatedBench } from '../bench';
import { oneMachine } from '../testing/fixtures';
import { enumerateRequest, pullRequest, textOf } from '../testing/requests';
import type { TestClient } from '../testing/test-client';

/** Properties that the references name for classes of which no answer was recorded. */
const NAMED: Readonly<Record<string, string>> = {
  // docs/reference/protocol.md, P33
  AMT_GeneralSettings:
    'InstanceID HostName DomainName SharedFQDN HostOSFQDN PingResponseEnabled RmcpPingResponseEnabled DDNSUpdateEnabled ' +
    'DDNSUpdateByDHCPServerEnabled DDNSPeriodicUpdateInterval DDNSTTL IdleWakeTimeout PowerSource DigestRealm ' +
    'NetworkInterfaceEnabled WsmanOnlyMode AMTNetworkEnabled ThunderboltDockEnabled DHCPSyncRequiresHostname ' +
    'PrivacyLevel PresenceNotificationInterval PreferredAddressFamily',
  AMT_EthernetPortSettings:
    'InstanceID ElementName DHCPEnabled IPAddress SubnetMask DefaultGateway PrimaryDNS SecondaryDNS IpSyncEnabled ' +
    'SharedStaticIp SharedMAC SharedDynamicIP VLANTag LinkIsUp MACAddress LinkPolicy PhysicalConnectionType',
  // 4.3, 4.4
  AMT_SetupAndConfigurationService:
    'ProvisioningState ProvisioningMode PasswordModel ZeroTouchConfigurationEnabled ProvisioningServerOTP',
  IPS_HostBasedSetupService: 'CurrentControlMode AllowedControlModes ConfigurationNonce CertChainStatus',
  // 4.2
  CIM_SoftwareIdentity: 'InstanceID VersionString IsEntity',
  CIM_ComputerSystemPackage: 'PlatformGUID',
  CIM_Chassis: 'Manufacturer Model SerialNumber Tag Version',
  CIM_BIOSElement: 'Manufacturer Version ReleaseDate Datetime',
  CIM_Processor: 'Family MaxClockSpeed CPUStatus Stepping',
  CIM_PhysicalMemory: 'Capacity Speed ConfiguredMemoryClockSpeed BankLabel PartNumber SerialNumber',
  // 4.7
  CIM_KVMRedirectionSAP: 'EnabledState RequestedState KVMProtocol',
  // 4.8, 4.9, 4.11
  AMT_TimeSynchronizationService: 'TimeSource LocalTimeSyncEnabled EnabledState',
  AMT_PublicKeyCertificate: 'InstanceID Issuer Subject X509Certificate TrustedRootCertficate',
  AMT_PublicPrivateKeyPair: 'InstanceID DERKey ElementName',
  AMT_BootCapabilities: 'IDER SOL BIOSSetup ForcePXEBoot ForceCDorDVDBoot PlatformErase',
  CIM_PowerManagementService: 'CreationClassName Name SystemCreationClassName SystemName',
  CIM_ElementSettingData: 'IsCurrent SettingData ManagedElement',
  CIM_BootSourceSetting: 'InstanceID',
  CIM_BootConfigSetting: 'InstanceID',
  // 4.12, 4.13
  AMT_RemoteAccessPolicyRule: 'PolicyRuleName Trigger TunnelLifeTime ExtendedData',
  AMT_UserInitiatedConnectionService: 'EnabledState',
  AMT_MessageLog: 'CurrentNumberOfRecords MaxNumberOfRecords IsFrozen',
  AMT_AuditLog: 'CurrentNumberOfRecords AuditState PercentageFree',
};

describe('properties that the references name', () => {
  let bench: SimulatedBench;
  let client: TestClient;
  beforeAll(async () => {
    const cira = {
      server: 'mps.other.example',
      port: 4433,
      user: 'other',
      policies: ['Periodic'],
      homeDomains: ['test.example'],
    } as const;
    ({ bench, client } = await oneMachine({ version: '16.0.15.1735', tls: 'on-and-plain', cira }));
  });
  afterAll(() => bench.stop());

  it.each(Object.entries(NAMED))('%s', async (className, names) => {
    const opened = (await client.post(enumerateRequest(className))).body;
    const pulled = (await client.post(pullRequest(className, textOf(opened, 'EnumerationContext') ?? '')))
      .body;
    const missing = names.split(' ').filter((name) => !new RegExp(`<[hij]:${name}>`).test(pulled));
    expect(missing, pulled).toEqual([]);
  });
});
