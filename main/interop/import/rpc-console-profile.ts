import { z } from 'zod';
import type { ForeignProfile } from './foreign-profile';
import { flag, listOf, networkPart, notTaken, number, secret, setting, text } from './rpc-values';

/** A profile as RPS and Console answer it over their API (device-management-toolkit/rps and console, /profiles). */
const profileSchema = z.object({
  profileName: z.string(),
  activation: z.string(),
  dhcpEnabled: flag,
  localWifiSyncEnabled: flag,
  tlsMode: number,
  userConsent: text,
  kvmEnabled: flag,
  solEnabled: flag,
  iderEnabled: flag,
  generateRandomPassword: flag,
  generateRandomMEBxPassword: flag,
  amtPassword: text,
  mebxPassword: text,
  ciraConfigName: text,
  ieee8021xProfileName: text,
  wifiConfigs: listOf(z.object({ profileName: text, priority: number })),
});

/** 1 and 3 refuse plain HTTP, 2 and 4 accept it (device-management-toolkit/rps, src/models). */
const TLS_MODES: Readonly<Record<number, string>> = {
  1: 'tls-only',
  2: 'tls-and-plain',
  3: 'tls-only',
  4: 'tls-and-plain',
};

/** Undefined: it is none. */
export function readConsoleProfile(value: unknown): ForeignProfile | undefined {
  const parsed = profileSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const it = parsed.data;
  const mode = it.tlsMode === undefined ? undefined : TLS_MODES[it.tlsMode];
  return {
    name: it.profileName,
    values: [
      ...notTaken('activation', it.activation),
      ...setting('dhcpEnabled', it.dhcpEnabled ? 'dhcp' : undefined, 'wired.addressing'),
      ...setting('localWifiSyncEnabled', it.localWifiSyncEnabled, 'wifi.sync'),
      ...setting('tlsMode', mode, 'tls.mode'),
      ...setting('kvmEnabled', it.kvmEnabled, 'redirection.kvm'),
      ...setting('solEnabled', it.solEnabled, 'redirection.sol'),
      ...setting('iderEnabled', it.iderEnabled, 'redirection.ider'),
      ...setting('userConsent', it.userConsent, 'redirection.consent'),
      ...(it.generateRandomPassword
        ? setting('generateRandomPassword', 'random', 'admin.password')
        : secret('amtPassword', it.amtPassword)),
      ...(it.generateRandomMEBxPassword
        ? setting('generateRandomMEBxPassword', 'random', 'mebx.password')
        : secret('mebxPassword', it.mebxPassword)),
      ...notTaken('ciraConfigName', it.ciraConfigName),
      ...notTaken('ieee8021xProfileName', it.ieee8021xProfileName),
      // Only the name of a network stands here: the server has the rest of it.
      ...(it.wifiConfigs ?? []).map(({ profileName = '', priority }, at) =>
        networkPart(`wifiConfigs[${String(at)}]`, {
          name: profileName,
          ssid: '',
          authentication: '',
          priority: priority ?? at + 1,
        }),
      ),
    ],
    warnings: [],
  };
}
