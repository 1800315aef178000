import { PROFILE_TARGETS, type ProfileTarget } from '#shared/model/import';
import { type Profile, profileSchema } from '#shared/model/profile';

/** How other tools write yes and no. */
const YES = /^(?:true|yes|on|1|enabled?)$/i;
const NO = /^(?:false|no|off|0|disabled?)$/i;

/** Undefined: it is neither. */
export function flagOf(value: string): boolean | undefined {
  const text = value.trim();
  if (YES.test(text)) return true;
  return NO.test(text) ? false : undefined;
}

/** Settings that a value can be taken for. */
export function choicesOf(value: string): ProfileTarget[] {
  return PROFILE_TARGETS.filter((target) => patchOf(target, value) !== undefined);
}

/** The part of our profile that a value means for a setting; undefined: it means none. */
export function patchOf(target: ProfileTarget, value: string): Profile | undefined {
  const patch = patchUnchecked(target, value.trim());
  // Whatever another tool has written, only what our own profile may say goes on.
  if (patch === undefined) return undefined;
  const parsed = profileSchema.safeParse(patch);
  return parsed.success ? parsed.data : undefined;
}

function patchUnchecked(target: ProfileTarget, value: string): unknown {
  const flag = flagOf(value);
  switch (target) {
    case 'clock':
      return flag === true || value === 'sync' ? { clock: 'sync' } : undefined;
    case 'host.name':
      return flag === undefined && value !== '' ? { host: { name: value } } : undefined;
    case 'host.domain':
      return flag === undefined && value.includes('.') ? { host: { domain: value } } : undefined;
    case 'redirection.listener':
      return flag === undefined ? undefined : { redirection: { listener: flag } };
    case 'redirection.sol':
      return flag === undefined ? undefined : { redirection: { sol: flag } };
    case 'redirection.ider':
      return flag === undefined ? undefined : { redirection: { ider: flag } };
    case 'redirection.kvm':
      return flag === undefined ? undefined : { redirection: { kvm: flag } };
    case 'redirection.consent':
      return { redirection: { consent: CONSENT[value.toLowerCase()] ?? consentOf(flag) } };
    case 'discovery.pingResponse':
      return flag === undefined ? undefined : { discovery: { pingResponse: flag } };
    case 'discovery.rmcpResponse':
      return flag === undefined ? undefined : { discovery: { rmcpResponse: flag } };
    case 'power':
      return powerOf(value);
    case 'tls.mode':
      return tlsOf(value, flag);
    case 'wired.addressing':
      return flag === true || value === 'dhcp' ? { wired: { addressing: 'dhcp' } } : sharedOf(value);
    case 'wifi.sync':
      return flag === undefined ? undefined : { wifi: { sync: flag } };
    case 'admin.password':
      return value === 'random' ? { admin: { password: 'random' } } : undefined;
    case 'mebx.password':
      return value === 'random' ? { mebx: { password: 'random' } } : undefined;
  }
}

/** IPS_OptInService has 0, 1 and 4294967295 (device-management-toolkit/rpc-go, internal/commands/configure). */
const CONSENT: Readonly<Record<string, string>> = {
  none: 'none',
  kvm: 'kvm',
  all: 'all',
  '0': 'none',
  '1': 'kvm',
  '4294967295': 'all',
};

function consentOf(flag: boolean | undefined): string | undefined {
  if (flag === undefined) return undefined;
  return flag ? 'all' : 'none';
}

function sharedOf(value: string): unknown {
  return value === 'shared' ? { wired: { addressing: 'shared' } } : undefined;
}

/** Where only “on” is said, plain HTTP stays: to close it is a decision of its own. */
function tlsOf(value: string, flag: boolean | undefined): unknown {
  if (value === 'tls-only' || value === 'tls-and-plain' || value === 'plain') return { tls: { mode: value } };
  if (flag === undefined) return undefined;
  return { tls: { mode: flag ? 'tls-and-plain' : 'plain' } };
}

/** Packages are called by the sleep states that they cover, such as “ON in S0, ME Wake in S3, S4-5”. */
function powerOf(value: string): unknown {
  if (!/\bS0\b/i.test(value)) return undefined;
  return { power: /\bS(?:4-?)?5\b/i.test(value) ? 'awake-when-off' : 'asleep-when-off' };
}
