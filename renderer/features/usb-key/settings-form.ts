import type { SetupVariableName } from '../../../shared/model/setup-variables';

type Value = 'on' | 'off' | 'amt' | 'none' | 'shared' | 'dedicated' | 'kvm' | 'all' | 'halt' | 'start';
export type ChoiceValue =
  | Value
  | 'with-password'
  | 'by-hand'
  | 'automatic'
  | 'sol-none'
  | 'sol-sol'
  | 'sol-ider'
  | 'sol-both';

interface SettingField {
  /** Key of the settings, such as `host.name`. */
  path: string;
  /** Whose name it has. */
  label: SetupVariableName;
  /** What can be chosen; absent: it is typed. */
  choices?: readonly ChoiceValue[];
}

const SWITCH = ['on', 'off'] as const;

/** Settings of a setup.bin, in the order of the form. Certificate hashes have a field of their own. */
export const SETTING_FIELDS: readonly SettingField[] = [
  { path: 'amt', label: 'manageability', choices: ['amt', 'none'] },
  { path: 'host.name', label: 'host-name' },
  { path: 'host.domain', label: 'domain-name' },
  { path: 'host.shared', label: 'shared-host-name', choices: ['shared', 'dedicated'] },
  { path: 'dhcp', label: 'dhcp', choices: SWITCH },
  { path: 'dynamicDns', label: 'dynamic-dns', choices: SWITCH },
  { path: 'solIder', label: 'sol-ider', choices: ['sol-both', 'sol-sol', 'sol-ider', 'sol-none'] },
  { path: 'kvm', label: 'kvm', choices: SWITCH },
  { path: 'consent', label: 'user-consent', choices: ['none', 'kvm', 'all'] },
  { path: 'consentOverNetwork', label: 'consent-over-network', choices: SWITCH },
  { path: 'localFirmwareUpdate', label: 'local-firmware-update', choices: ['off', 'on', 'with-password'] },
  { path: 'manualSetup', label: 'manual-setup', choices: ['by-hand', 'automatic'] },
  { path: 'remoteSetup.enabled', label: 'remote-configuration', choices: SWITCH },
  { path: 'remoteSetup.dnsSuffix', label: 'pki-dns-suffix' },
  { path: 'remoteSetup.server', label: 'setup-server' },
  { path: 'remoteSetup.address', label: 'setup-server-address' },
  { path: 'remoteSetup.port', label: 'setup-server-port' },
  { path: 'remoteSetup.factoryHashes', label: 'factory-hashes', choices: SWITCH },
  { path: 'remoteSetup.provisioning', label: 'provisioning', choices: ['halt', 'start'] },
];

export const HASHES = 'remoteSetup.ownHashes';

/** Settings whose value is one of the words; of the others, a choice is yes or no. */
const BY_WORD: ReadonlySet<string> = new Set(['consent', 'localFirmwareUpdate', 'remoteSetup.provisioning']);
const YES: ReadonlySet<string> = new Set(['on', 'amt', 'shared', 'by-hand']);

/**
 * The settings that a form asks for, not checked yet.
 * @param typed what stands in the field of a path; empty: it is left alone
 */
export function settingsOf(typed: (path: string) => string): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const { path, choices } of SETTING_FIELDS) {
    const text = typed(path).trim();
    if (text !== '') put(settings, path, valueOf(path, text, choices !== undefined));
  }
  const hashes = hashesOf(typed(HASHES));
  if (hashes.length > 0) put(settings, HASHES, hashes);
  return settings;
}

function valueOf(path: string, text: string, chosen: boolean): unknown {
  if (path === 'solIder') {
    const [sol, ider] = [
      text === 'sol-both' || text === 'sol-sol',
      text === 'sol-both' || text === 'sol-ider',
    ];
    return { sol, ider, login: sol || ider };
  }
  if (path === 'remoteSetup.port') return /^\d+$/.test(text) ? Number(text) : text;
  if (!chosen || BY_WORD.has(path)) return text;
  return YES.has(text);
}

function hashesOf(text: string): { name: string; hash: string }[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf('=');
      return { name: line.slice(0, Math.max(at, 0)).trim(), hash: line.slice(at + 1).trim() };
    });
}

function put(settings: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  if (second === undefined) {
    settings[first] = value;
    return;
  }
  const group = settings[first];
  settings[first] = { ...(typeof group === 'object' ? group : {}), [second]: value };
}
