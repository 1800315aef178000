import type { ProfileTarget } from '../../../shared/model/import';

/** What each setting is called in the editor. */
export const TARGET_LABELS = {
  clock: 'profiles.general.clock',
  'host.name': 'profiles.general.hostName',
  'host.domain': 'profiles.general.domain',
  'redirection.listener': 'profiles.control.listener',
  'redirection.sol': 'profiles.control.sol',
  'redirection.ider': 'profiles.control.ider',
  'redirection.kvm': 'profiles.control.kvm',
  'redirection.consent': 'profiles.control.consent',
  'discovery.pingResponse': 'profiles.discovery.ping',
  'discovery.rmcpResponse': 'profiles.discovery.rmcp',
  power: 'profiles.discovery.power',
  'tls.mode': 'profiles.encryption.mode',
  'wired.addressing': 'profiles.wired.addressing',
  'wifi.sync': 'profiles.wifi.sync',
  'admin.password': 'profiles.password.admin',
  'mebx.password': 'profiles.password.mebx',
} as const satisfies Record<ProfileTarget, string>;
