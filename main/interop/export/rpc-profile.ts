import type { WifiSettings } from '#shared/model/network-settings';
import type { NamedProfile } from '#shared/model/profile';
import { type Message, message } from '#shared/texts/message';

/** A profile for another tool. */
export interface RpcProfile {
  yaml: string;
  /** Secrets that have to be filled in: the place in the file, and what belongs there. */
  fillIn: Message[];
  /** Settings that the format has no word for. */
  left: Message[];
}

/**
 * Our profile as one that rpc-go v3 runs and Console imports (device-management-toolkit/go-wsman-messages,
 * pkg/config/v2.go). Secrets are never in it: their places are empty, and named. Pure, but for loading the writer.
 */
export async function rpcProfile(profile: NamedProfile): Promise<RpcProfile> {
  // Only who exports YAML loads it.
  const { stringify } = await import('yaml');
  const fillIn: Message[] = [];
  const networks = (profile.wifi?.networks ?? []).flatMap((each) => (each.remove === true ? [] : [each]));
  const document = {
    id: 0,
    name: profile.name,
    configuration: dense({
      generalSettings: dense({ pingResponseEnabled: profile.discovery?.pingResponse }),
      network: dense({
        wired: wiredOf(profile),
        wireless: dense({
          wifiSyncEnabled: profile.wifi?.sync,
          profiles:
            networks.length === 0 ? undefined : networks.map((each, at) => networkOf(each, at, fillIn)),
        }),
      }),
      tls: tlsOf(profile),
      redirection: redirectionOf(profile),
      amtSpecific: amtOf(profile, fillIn),
    }),
  };
  return { yaml: stringify(document, { lineWidth: 0 }), fillIn, left: leftOf(profile) };
}

/** Without what the profile leaves alone; undefined: it leaves all of it alone. */
function dense(group: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(group).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function wiredOf({ wired }: NamedProfile): object | undefined {
  if (!wired) return undefined;
  if (wired.addressing !== 'static') {
    const dhcpEnabled = wired.addressing === 'dhcp';
    return { dhcpEnabled, ipSyncEnabled: true, sharedStaticIP: !dhcpEnabled };
  }
  return dense({
    dhcpEnabled: false,
    ipSyncEnabled: false,
    sharedStaticIP: false,
    ipAddress: wired.address,
    subnetMask: wired.subnetMask,
    defaultGateway: wired.gateway,
    primaryDNS: wired.dns,
    secondaryDNS: wired.dns2,
  });
}

type Network = Exclude<NonNullable<WifiSettings['networks']>[number], { remove: true }>;

function networkOf({ name, ssid, security, priority }: Network, at: number, fillIn: Message[]): object {
  const path = `configuration.network.wireless.profiles[${String(at)}].password`;
  fillIn.push(message('exports.rpc.fillPassphrase', { path, ssid }));
  const wpa2 = security !== 'wpa-psk';
  return {
    profileName: name,
    ssid,
    password: '',
    authenticationMethod: wpa2 ? 'WPA2 PSK' : 'WPA PSK',
    encryptionMethod: wpa2 ? 'CCMP' : 'TKIP',
    priority,
  };
}

function tlsOf({ tls }: NamedProfile): object | undefined {
  if (!tls) return undefined;
  return { mutualAuthentication: false, enabled: tls.mode !== 'plain', allowNonTLS: tls.mode !== 'tls-only' };
}

/** As Console writes it. */
const CONSENT = { none: 'None', kvm: 'KVM', all: 'All' } as const;

function redirectionOf({ redirection }: NamedProfile): object | undefined {
  if (!redirection) return undefined;
  const { listener, kvm, sol, ider, consent } = redirection;
  return dense({
    enabled: listener,
    services: dense({ kvm, sol, ider }),
    userConsent: consent && CONSENT[consent],
  });
}

function amtOf({ admin, mebx, remoteAccess }: NamedProfile, fillIn: Message[]): object {
  const randomAdmin = admin?.password === 'random';
  const randomMebx = mebx?.password === 'random';
  fillIn.push(message('exports.rpc.fillMode', { path: 'configuration.amtSpecific.controlMode' }));
  if (!randomAdmin) {
    fillIn.push(message('exports.rpc.fillAdmin', { path: 'configuration.amtSpecific.adminPassword' }));
  }
  if (mebx && mebx.password !== 'keep' && !randomMebx) {
    fillIn.push(message('exports.rpc.fillMebx', { path: 'configuration.amtSpecific.mebxPassword' }));
  }
  return {
    controlMode: 'ccmactivate',
    adminPassword: '',
    generateRandomPassword: randomAdmin,
    mebxPassword: '',
    generateRandomMEBXPassword: randomMebx,
    ...(remoteAccess?.mode === 'call' && { cira: ciraOf(remoteAccess, fillIn) }),
  };
}

type Calling = Extract<NonNullable<NamedProfile['remoteAccess']>, { mode: 'call' }>;

function ciraOf({ server, homeDomains = [] }: Calling, fillIn: Message[]): object {
  const path = 'configuration.amtSpecific.cira';
  fillIn.push(message('exports.rpc.fillServer', { path: `${path}.mpsPassword`, server: server.address }));
  fillIn.push(message('exports.rpc.fillCertificate', { path: `${path}.mpsCert` }));
  return {
    mpsUsername: server.user,
    mpsPassword: '',
    mpsAddress: server.address,
    mpsCert: '',
    environmentDetection: homeDomains,
  };
}

/** Settings of ours that rpc-go cannot be asked for. */
function leftOf(profile: NamedProfile): Message[] {
  const { clock, host, discovery, power, users, alarms, wifi, tls, remoteAccess } = profile;
  const left = {
    clock: clock === 'sync',
    host: host !== undefined,
    'discovery.rmcpResponse': discovery?.rmcpResponse !== undefined,
    power: power !== undefined,
    users: users !== undefined && users.length > 0,
    alarms: alarms !== undefined && alarms.length > 0,
    'wifi.port': wifi?.port !== undefined,
    'wifi.networks[].remove': wifi?.networks?.some(({ remove }) => remove === true) === true,
    'tls.ca': tls?.ca !== undefined,
    'remoteAccess.everySeconds': remoteAccess?.mode === 'call' && remoteAccess.everySeconds !== undefined,
    'remoteAccess.userInitiated': remoteAccess?.mode === 'call' && remoteAccess.userInitiated !== undefined,
    'remoteAccess.server.port': remoteAccess?.mode === 'call' && remoteAccess.server.port !== undefined,
    'remoteAccess.mode (leave)': remoteAccess?.mode === 'leave',
  };
  return Object.entries(left).flatMap(([setting, there]) =>
    there ? [message('exports.rpc.left', { setting })] : [],
  );
}
