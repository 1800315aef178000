import { z } from 'zod';
import type { ForeignProfile } from './foreign-profile';
import { flag, networkPart, number, part, secret, setting, text } from './rpc-values';

/** The configuration file beside rpc-go v3 (device-management-toolkit/rpc-go, config.yaml), as far as it sets a machine. */
const settingsSchema = z.object({
  'amt-password': text,
  configure: z.object({
    amtfeatures: part({ kvm: flag, sol: flag, ider: flag, userConsent: text }),
    wired: part({ dhcp: flag }),
    wireless: part({
      profileName: text,
      ssid: text,
      authenticationMethod: text,
      priority: number,
      pskPassphrase: text,
    }),
    tls: part({ mode: text }),
    wifisync: part({ oswifisync: flag }),
    mebx: part({ mebxpassword: text }),
    amtpassword: part({ newamtpassword: text }),
    'sync-clock': z.unknown().optional(),
  }),
});

const TLS_MODES: Readonly<Record<string, string>> = {
  Server: 'tls-only',
  ServerAndNonTLS: 'tls-and-plain',
  Mutual: 'tls-only',
  MutualAndNonTLS: 'tls-and-plain',
  None: 'plain',
};

/** Undefined: it is none. */
export function readRpcSettings(value: unknown): ForeignProfile | undefined {
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { configure: it, 'amt-password': password } = parsed.data;
  const { kvm, sol, ider, userConsent } = it.amtfeatures ?? {};
  const {
    profileName = '',
    ssid = '',
    authenticationMethod = '',
    priority,
    pskPassphrase,
  } = it.wireless ?? {};
  return {
    name: undefined,
    values: [
      ...secret('amt-password', password),
      ...setting('configure.amtfeatures.kvm', kvm, 'redirection.kvm'),
      ...setting('configure.amtfeatures.sol', sol, 'redirection.sol'),
      ...setting('configure.amtfeatures.ider', ider, 'redirection.ider'),
      ...setting('configure.amtfeatures.userConsent', userConsent, 'redirection.consent'),
      ...setting('configure.wired.dhcp', it.wired?.dhcp ? 'dhcp' : undefined, 'wired.addressing'),
      ...setting('configure.tls.mode', TLS_MODES[it.tls?.mode ?? ''], 'tls.mode'),
      ...setting('configure.wifisync.oswifisync', it.wifisync?.oswifisync, 'wifi.sync'),
      ...(ssid === ''
        ? []
        : [
            networkPart('configure.wireless', {
              name: profileName,
              ssid,
              authentication: authenticationMethod,
              priority: priority ?? 1,
            }),
          ]),
      ...secret('configure.wireless.pskPassphrase', pskPassphrase),
      ...secret('configure.mebx.mebxpassword', it.mebx?.mebxpassword),
      ...secret('configure.amtpassword.newamtpassword', it.amtpassword?.newamtpassword),
      // A key without a value: that it is there is what it says.
      ...('sync-clock' in it && it['sync-clock'] !== undefined
        ? setting('configure.sync-clock', 'sync', 'clock')
        : []),
    ],
    warnings: [],
  };
}
