import { z } from 'zod';
import { profileSchema } from '#shared/model/profile';
import { message } from '#shared/texts/message';
import type { ForeignProfile, ForeignValue } from './foreign-profile';
import {
  flag,
  listOf,
  networkPart,
  notTaken,
  number,
  part,
  secret,
  setting,
  text,
  tlsMode,
} from './rpc-values';

/** Of go-wsman-messages, pkg/config/v2.go; what is not there or of another type is left out. */
const configurationSchema = z.object({
  name: text,
  configuration: z.object({
    generalSettings: part({ pingResponseEnabled: flag }),
    network: part({
      wired: part({
        dhcpEnabled: flag,
        sharedStaticIP: flag,
        ipAddress: text,
        ieee8021x: z.unknown().optional(),
      }),
      wireless: part({
        wifiSyncEnabled: flag,
        profiles: listOf(
          z.object({
            profileName: text,
            ssid: text,
            password: text,
            authenticationMethod: text,
            priority: number,
          }),
        ),
      }),
    }),
    tls: part({ enabled: flag, allowNonTLS: flag, mutualAuthentication: flag }),
    redirection: part({
      enabled: flag,
      services: part({ kvm: flag, sol: flag, ider: flag }),
      userConsent: text,
    }),
    enterpriseAssistant: part({ url: text, password: text }),
    amtSpecific: part({
      controlMode: text,
      adminPassword: text,
      generateRandomPassword: flag,
      provisioningCert: text,
      provisioningCertPwd: text,
      mebxPassword: text,
      generateRandomMEBXPassword: flag,
      cira: part({
        mpsUsername: text,
        mpsPassword: text,
        mpsAddress: text,
        environmentDetection: listOf(z.string()),
      }),
    }),
  }),
});
type Configuration = z.infer<typeof configurationSchema>['configuration'];

/** The profile that Console exports in the clear and rpc-go v3 runs; undefined: it is none. */
export function readConfiguration(value: unknown): ForeignProfile | undefined {
  const parsed = configurationSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { name, configuration } = parsed.data;
  return {
    name,
    values: [...networkValues(configuration), ...featureValues(configuration), ...amtValues(configuration)],
    warnings: [],
  };
}

function networkValues({ generalSettings, network }: Configuration): ForeignValue[] {
  const { wired, wireless } = network ?? {};
  const profiles = wireless?.profiles ?? [];
  return [
    ...setting(
      'generalSettings.pingResponseEnabled',
      generalSettings?.pingResponseEnabled,
      'discovery.pingResponse',
    ),
    ...(wired?.dhcpEnabled ? setting('network.wired.dhcpEnabled', 'dhcp', 'wired.addressing') : []),
    ...(wired?.sharedStaticIP && !wired.dhcpEnabled
      ? setting('network.wired.sharedStaticIP', 'shared', 'wired.addressing')
      : []),
    ...notTaken('network.wired.ipAddress', wired?.ipAddress),
    ...(wired?.ieee8021x ? notTaken('network.wired.ieee8021x', '802.1X') : []),
    ...setting('network.wireless.wifiSyncEnabled', wireless?.wifiSyncEnabled, 'wifi.sync'),
    ...profiles.flatMap(
      ({ profileName = '', ssid = '', authenticationMethod = '', priority, password }, at) => [
        networkPart(`network.wireless.profiles[${String(at)}]`, {
          name: profileName,
          ssid,
          authentication: authenticationMethod,
          priority: priority ?? at + 1,
        }),
        ...secret(`network.wireless.profiles[${String(at)}].password`, password),
      ],
    ),
  ];
}

function featureValues({ tls, redirection, enterpriseAssistant }: Configuration): ForeignValue[] {
  const { kvm, sol, ider } = redirection?.services ?? {};
  return [
    ...(tls?.enabled === undefined
      ? []
      : setting('tls', tlsMode(tls.enabled, tls.allowNonTLS ?? false), 'tls.mode')),
    ...(tls?.mutualAuthentication ? notTaken('tls.mutualAuthentication', 'true') : []),
    ...setting('redirection.enabled', redirection?.enabled, 'redirection.listener'),
    ...setting('redirection.services.kvm', kvm, 'redirection.kvm'),
    ...setting('redirection.services.sol', sol, 'redirection.sol'),
    ...setting('redirection.services.ider', ider, 'redirection.ider'),
    ...setting('redirection.userConsent', redirection?.userConsent, 'redirection.consent'),
    ...notTaken('enterpriseAssistant.url', enterpriseAssistant?.url),
    ...secret('enterpriseAssistant.password', enterpriseAssistant?.password),
  ];
}

function amtValues({ amtSpecific: amt }: Configuration): ForeignValue[] {
  if (!amt) return [];
  return [
    ...notTaken('amtSpecific.controlMode', amt.controlMode),
    ...(amt.generateRandomPassword
      ? setting('amtSpecific.generateRandomPassword', 'random', 'admin.password')
      : secret('amtSpecific.adminPassword', amt.adminPassword)),
    ...(amt.generateRandomMEBXPassword
      ? setting('amtSpecific.generateRandomMEBXPassword', 'random', 'mebx.password')
      : secret('amtSpecific.mebxPassword', amt.mebxPassword)),
    ...secret('amtSpecific.provisioningCert', amt.provisioningCert),
    ...secret('amtSpecific.provisioningCertPwd', amt.provisioningCertPwd),
    ...serverValues(amt.cira),
  ];
}

type Cira = NonNullable<NonNullable<Configuration['amtSpecific']>['cira']>;

function serverValues(cira: Cira | undefined): ForeignValue[] {
  if (!cira?.mpsAddress) return [];
  const path = 'amtSpecific.cira';
  const shown = { path: `${path}.mpsAddress`, value: cira.mpsAddress };
  const parsed = profileSchema.safeParse({
    remoteAccess: {
      mode: 'call',
      server: { address: cira.mpsAddress, user: cira.mpsUsername ?? '', password: 'vault:mps' },
      ...(cira.environmentDetection?.length && { homeDomains: cira.environmentDetection }),
    },
  });
  return [
    parsed.success
      ? {
          ...shown,
          part: {
            what: message('imports.profile.server', { address: cira.mpsAddress, secret: 'mps' }),
            patch: parsed.data,
          },
        }
      : { ...shown, remark: message('imports.profile.serverNotTaken') },
    ...secret(`${path}.mpsPassword`, cira.mpsPassword),
  ];
}
