import { clearedBootOptions } from './boot-options';
import type { Generation } from './generation';
import type { IntelSpec } from './machine-spec';

/** "All" of OptInRequired (docs/reference/protocol.md, P36). */
export const CONSENT_ALL = 4_294_967_295;
const CONSENT_KVM = 1;
const CONSENT_NONE = 0;
const REMOTE_TLS = 'Intel(r) AMT 802.3 TLS Settings';
export const LOCAL_TLS = 'Intel(r) AMT LMS TLS Settings';

/**
 * Power packages of a desktop (docs/reference/protocol.md, P42); the second keeps the firmware awake while the PC is
 * off.
 */
export const POWER_SCHEMES = [
  { guid: '4d9f5a4c-3d1e-4b0a-8a6e-5c2f1e7b9d01', text: 'Desktop: ON in S0' },
  { guid: '46732273-dc23-2f43-a98a-13d37982d855', text: 'Desktop: ON in S0, ME Wake in S3, S4-5' },
] as const;
export const AWAKE_SCHEME = 1;

/** EnabledState of a wireless port that is off. */
export const WIFI_OFF = 3;

/** A management presence server the machine knows. */
export interface MpsEntry {
  number: number;
  accessInfo: string;
  infoFormat: number;
  port: number;
  commonName: string;
  user: string;
  /** Never shown. */
  password: string;
}

/** When the machine calls it. */
export interface PolicyEntry {
  name: string;
  trigger: number;
  tunnelLifeTime: number;
  extendedData: string;
  /** Number of the server; undefined when the policy has none. */
  mps: number | undefined;
  mpsType: number;
}

/** A wireless network that the firmware may join by itself (docs/reference/protocol.md, P40). */
export interface WifiEntry {
  name: string;
  ssid: string;
  authentication: number;
  encryption: number;
  priority: number;
  /** Never shown. */
  passphrase: string;
  /** How it logs in with 802.1X, where it does. */
  login: { protocol: number; user: string } | undefined;
  /** Came from the user's Windows; nobody can add or change it over the network. */
  ofUser: boolean;
}

/** A proxy on the way to a management server. */
export interface ProxyEntry {
  number: number;
  accessInfo: string;
  infoFormat: number;
  port: number;
  suffix: string;
}

/** When the firmware switches the PC on (docs/reference/protocol.md, P43). */
export interface AlarmEntry {
  id: string;
  name: string;
  /** ISO 8601 in UTC. */
  start: string;
  /** ISO 8601 duration; empty for an alarm that rings once. */
  interval: string;
  deleteOnCompletion: boolean;
}

const POLICY_TRIGGERS: Readonly<Record<string, number>> = { 'User Initiated': 0, Alert: 1, Periodic: 2 };

function tlsSetting(name: string, enabled: boolean, plain: boolean) {
  return {
    InstanceID: name,
    ElementName: name,
    Enabled: enabled,
    MutualAuthentication: false,
    AcceptNonSecureConnections: plain,
    TrustedCN: [] as string[],
  };
}

function general() {
  return {
    AMTNetworkEnabled: 1,
    DDNSPeriodicUpdateInterval: 1440,
    DDNSTTL: 900,
    DDNSUpdateByDHCPServerEnabled: true,
    DDNSUpdateEnabled: false,
    DomainName: '',
    HostName: '',
    HostOSFQDN: '',
    IdleWakeTimeout: 1,
    NetworkInterfaceEnabled: true,
    PingResponseEnabled: true,
    PowerSource: 0,
    PreferredAddressFamily: 0,
    PresenceNotificationInterval: 0,
    PrivacyLevel: 0,
    RmcpPingResponseEnabled: true,
    SharedFQDN: true,
    WsmanOnlyMode: false,
  };
}

/**
 * Everything that unprovisioning wipes, at its factory value. Names are those of the WS-Management properties, so that
 * the classes can show them as they are.
 */
export function factorySettings(spec: IntelSpec, generation: Generation) {
  return {
    general: general(),
    ethernet: {
      DHCPEnabled: true,
      DefaultGateway: '127.77.0.1',
      IPAddress: spec.address,
      IpSyncEnabled: true,
      LinkPolicy: [1, 14],
      PrimaryDNS: '127.77.0.1',
      SecondaryDNS: '',
      SharedMAC: true,
      SharedStaticIp: false,
      SubnetMask: '255.255.255.0',
      VLANTag: 0,
    },
    redirection: { EnabledState: 32_768, ListenerEnabled: false },
    kvm: { EnabledState: 3, RequestedState: 5 },
    kvmSettings: {
      DefaultScreen: 0,
      EnabledByMEBx: true,
      Is5900PortEnabled: false,
      OptInPolicy: true,
      OptInPolicyTimeout: 300,
      RFBPassword: '',
      SessionTimeout: 3,
    },
    optIn: {
      OptInCodeTimeout: 120,
      OptInDisplayTimeout: 300,
      OptInRequired: CONSENT_ALL as number,
    },
    environment: { DetectionAlgorithm: 0, DetectionStrings: [] as string[] },
    remoteTls: tlsSetting(REMOTE_TLS, generation.tlsOnly, false),
    localTls: tlsSetting(LOCAL_TLS, generation.major >= 19, true),
    boot: {
      options: clearedBootOptions(generation),
      /** InstanceID of the boot source for the next start; empty when none is chosen. */
      source: '',
      isNext: false,
      /** Arranged with consent, or while none was needed. */
      optionsConsented: true,
      sourceConsented: true,
    },
    bootService: { EnabledState: 2 },
    powerScheme: spec.awakeWhenOff ? AWAKE_SCHEME : 0,
    wifi: { portState: WIFI_OFF as number, sync: 0, profiles: [] as WifiEntry[] },
    alarms: [] as AlarmEntry[],
    mps: [] as MpsEntry[],
    policies: [] as PolicyEntry[],
    userInitiated: 32_768,
    time: { LocalTimeSyncEnabled: 0, TimeSource: 0 },
    webUi: { EnabledState: 2 },
    networkLogin: {
      old: { ActiveInS0: true, Enabled: false, PxeTimeout: 0 },
      wired: { AvailableInS0: false, Enabled: 3, PxeTimeout: 120 },
      credentialCache: true,
    },
    proxies: [] as ProxyEntry[],
    setup: { ZeroTouchConfigurationEnabled: true, ProvisioningServerOTP: '' },
  };
}

export type Settings = ReturnType<typeof factorySettings>;

/** The ninth takes the place of the first (Intel AMT Developers Guide, “Wireless Configuration Concepts”). */
const MOST_USER_NETWORKS = 8;

function userNetwork(ssid: string): WifiEntry {
  return {
    name: ssid,
    ssid,
    authentication: 6,
    encryption: 4,
    priority: 0,
    passphrase: '',
    login: undefined,
    ofUser: true,
  };
}

/**
 * OptInRequired of a machine that comes into admin mode: for KVM, where it has one, else nobody’s (Intel AMT
 * Implementation and Reference Guide, “Get User Consent Status”).
 */
export function usualConsent({ kind }: IntelSpec): number {
  return kind === 'intel-amt' ? CONSENT_KVM : CONSENT_NONE;
}

/** What the description of a machine says beyond the factory values, for one that is set up. */
export function applySpec(settings: Settings, spec: IntelSpec): void {
  settings.general.HostName = spec.host.name;
  settings.general.DomainName = spec.host.domain;
  settings.general.HostOSFQDN = `${spec.host.name}.${spec.host.domain}`;
  settings.general.RmcpPingResponseEnabled = spec.answersPing ?? true;
  const redirection = spec.redirection ?? { listener: false, sol: false, ider: false, kvm: false };
  settings.redirection.ListenerEnabled = redirection.listener;
  settings.redirection.EnabledState = 32_768 + (redirection.ider ? 1 : 0) + (redirection.sol ? 2 : 0);
  settings.kvm.EnabledState = redirection.kvm ? 6 : 3;
  settings.optIn.OptInRequired =
    spec.controlMode === 'ccm' ? CONSENT_ALL : (spec.consent ?? usualConsent(spec));
  if (spec.tls === 'on' || spec.tls === 'on-and-plain') {
    settings.remoteTls.Enabled = true;
    settings.remoteTls.AcceptNonSecureConnections = spec.tls === 'on-and-plain';
  }
  settings.wifi.profiles = (spec.userNetworks ?? []).slice(-MOST_USER_NETWORKS).map(userNetwork);
  const { cira } = spec;
  if (!cira) return;
  settings.environment.DetectionStrings = [...cira.homeDomains];
  settings.mps = [
    {
      number: 0,
      accessInfo: cira.server,
      infoFormat: 201,
      port: cira.port,
      commonName: cira.server,
      user: cira.user,
      password: '',
    },
  ];
  settings.policies = cira.policies.map((name) => ({
    name,
    trigger: POLICY_TRIGGERS[name] ?? 0,
    tunnelLifeTime: 0,
    extendedData: name === 'Periodic' ? 'AAAAAAAAABk=' : '',
    mps: 0,
    mpsType: 0,
  }));
}
