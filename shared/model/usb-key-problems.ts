import { FACTORY_MEBX_PASSWORD, passwordProblem, passwordProblems } from '../password-rules';
import { issueText } from '../texts/issue-text';
import { message, type Text } from '../texts/message';
import { sentences } from '../texts/sentences';
import { SECRET_NAME } from './secret-source';
import { hasVersion, SETUP_VARIABLES, type SetupVariableName, type UsbKeyVersion } from './setup-variables';
import {
  type CurrentMebx,
  MOST_USB_KEY_RECORDS,
  type NextMebx,
  type UsbKeyRequest,
  usbKeySettingsSchema,
} from './usb-key';

/** What is wrong with a field of a request. */
export interface UsbKeyProblem {
  /** `current`, `next`, `saveAs`, `records`, or a key of the settings such as `settings.host.name`. */
  path: string;
  problem: Text;
}

/** The variable of the file that a setting becomes. */
const VARIABLE_OF: Readonly<Record<string, SetupVariableName>> = {
  amt: 'manageability',
  'host.name': 'host-name',
  'host.domain': 'domain-name',
  'host.shared': 'shared-host-name',
  dhcp: 'dhcp',
  dynamicDns: 'dynamic-dns',
  solIder: 'sol-ider',
  kvm: 'kvm',
  consent: 'user-consent',
  consentOverNetwork: 'consent-over-network',
  'remoteSetup.enabled': 'remote-configuration',
  'remoteSetup.dnsSuffix': 'pki-dns-suffix',
  'remoteSetup.server': 'setup-server',
  'remoteSetup.address': 'setup-server-address',
  'remoteSetup.port': 'setup-server-port',
  'remoteSetup.factoryHashes': 'factory-hashes',
  'remoteSetup.ownHashes': 'own-hash',
  'remoteSetup.provisioning': 'provisioning',
  manualSetup: 'manual-setup',
  localFirmwareUpdate: 'local-firmware-update',
};

/** The first version of the file that can make a setting. @param path such as `host.name` */
export function settingSince(path: string): UsbKeyVersion {
  const name = VARIABLE_OF[path];
  if (name === undefined) throw new TypeError(`no variable of setup.bin for the setting ${path}`);
  return SETUP_VARIABLES[name].since;
}

export const USB_KEY_SETTINGS: readonly string[] = Object.keys(VARIABLE_OF);

/** The newest version that AMT of this generation takes for certain (docs/reference/recovery.md, R21). */
export function versionForGeneration(generation: number): UsbKeyVersion {
  if (generation < 3) return '1.0';
  if (generation === 3) return '2.0';
  return generation < 6 ? '2.1' : '3.0';
}

/**
 * What keeps a setup.bin from being written, as far as it can be told without the vault.
 * @param request settings as they were typed or read, for they are checked here
 */
export function usbKeyProblems(
  request: Omit<UsbKeyRequest, 'settings'> & { settings: unknown },
): UsbKeyProblem[] {
  const { version, current, next, records, settings } = request;
  return [
    ...currentProblems(current),
    ...nextProblems(current, next),
    ...recordProblems(version, records),
    ...settingProblems(version, settings),
  ];
}

function currentProblems(current: CurrentMebx): UsbKeyProblem[] {
  const problem = current.from === 'typed' ? passwordProblem(current.password) : unnamed(current);
  return problem === undefined ? [] : [{ path: 'current', problem }];
}

function nextProblems(current: CurrentMebx, next: NextMebx): UsbKeyProblem[] {
  switch (next.from) {
    case 'keep': {
      const factory =
        current.from === 'factory' ||
        (current.from === 'typed' && current.password === FACTORY_MEBX_PASSWORD);
      return factory ? [{ path: 'next', problem: message('usbKey.rules.factoryAlone') }] : [];
    }
    case 'typed': {
      const problems = passwordProblems(next.password);
      return problems.length === 0 ? [] : [{ path: 'next', problem: sentences(...problems) }];
    }
    case 'named': {
      const problem = unnamed(next);
      return problem === undefined ? [] : [{ path: 'next', problem }];
    }
    case 'random':
      return SECRET_NAME.test(next.saveAs)
        ? []
        : [{ path: 'saveAs', problem: message('usbKey.problems.secretName') }];
  }
}

function unnamed(source: CurrentMebx | NextMebx): Text | undefined {
  if (source.from !== 'named') return undefined;
  return SECRET_NAME.test(source.name) ? undefined : message('usbKey.problems.noSecret');
}

function recordProblems(version: UsbKeyVersion, records: number | undefined): UsbKeyProblem[] {
  if (records === undefined) {
    return version === '1.0' ? [{ path: 'records', problem: message('usbKey.rules.usedUpOnly') }] : [];
  }
  const fits = Number.isInteger(records) && records >= 1 && records <= MOST_USB_KEY_RECORDS;
  const problem = message('usbKey.rules.recordCount', { most: MOST_USB_KEY_RECORDS });
  return fits ? [] : [{ path: 'records', problem }];
}

function settingProblems(version: UsbKeyVersion, settings: unknown): UsbKeyProblem[] {
  const parsed = usbKeySettingsSchema.safeParse(settings);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      path: ['settings', ...issue.path].map(String).join('.'),
      problem: message('usbKey.problems.value', { problem: issueText(issue) }),
    }));
  }
  const { host, remoteSetup } = parsed.data;
  const problems: UsbKeyProblem[] = USB_KEY_SETTINGS.flatMap((path) => {
    const since = settingSince(path);
    if (valueAt(parsed.data, path) === undefined || hasVersion(version, since)) return [];
    return [{ path: `settings.${path}`, problem: message('usbKey.problems.since', { since }) }];
  });
  if (host?.shared !== undefined && host.name === undefined) {
    problems.push({ path: 'settings.host.shared', problem: message('usbKey.rules.sharedAlone') });
  }
  const sha2 = (remoteSetup?.ownHashes ?? []).findIndex(({ hash }) => hash.length > 40);
  if (sha2 >= 0 && !hasVersion(version, '3.0')) {
    const path = `settings.remoteSetup.ownHashes.${String(sha2)}.hash`;
    problems.push({ path, problem: message('usbKey.rules.sha2') });
  }
  return problems;
}

function valueAt(settings: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }, settings);
}

/** A name for the secret with a random password that is none of those that are stored. @param day as 2026-11-30 */
export function freeUsbKeySecret(stored: readonly string[], day: string): string {
  const first = `mebx-usb-${day}`;
  let name = first;
  for (let number = 2; stored.includes(name); number++) name = `${first}-${String(number)}`;
  return name;
}
