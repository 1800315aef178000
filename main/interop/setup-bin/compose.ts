import type { SetupVariableName } from '#shared/model/setup-variables';
import type { UsbKeySettings } from '#shared/model/usb-key';
import type { KnownVariable, SetupContent } from './variables';

export interface MebxPasswords {
  current: string;
  /** The same as the current one where it stays. */
  next: string;
}

/** The variables of a record that changes the MEBx password and makes these settings. What is absent is left alone. */
export function recordOf({ current, next }: MebxPasswords, settings: UsbKeySettings): KnownVariable[] {
  const { host, remoteSetup = {}, solIder } = settings;
  const { ownHashes = [] } = remoteSetup;
  const asked: readonly (readonly [SetupVariableName, SetupContent | undefined])[] = [
    ['current-mebx-password', current],
    ['new-mebx-password', next],
    ['manageability', either(settings.amt, 'amt', 'none')],
    ['local-firmware-update', settings.localFirmwareUpdate],
    ['pki-dns-suffix', remoteSetup.dnsSuffix],
    ['setup-server', remoteSetup.server],
    ['remote-configuration', onOff(remoteSetup.enabled)],
    ['factory-hashes', onOff(remoteSetup.factoryHashes)],
    // Version 2 wants it in front of the hashes; later ones take it.
    ['own-hashes', ownHashes.length > 0 ? 'on' : undefined],
    ...ownHashes.map((hash) => ['own-hash', hash] as const),
    ['sol-ider', solIder && (['sol', 'ider', 'login'] as const).filter((each) => solIder[each])],
    ['host-name', host?.name],
    ['domain-name', host?.domain],
    ['dhcp', onOff(settings.dhcp)],
    ['setup-server-address', remoteSetup.address],
    ['setup-server-port', remoteSetup.port],
    ['shared-host-name', either(host?.shared, 'shared', 'dedicated')],
    ['dynamic-dns', onOff(settings.dynamicDns)],
    ['kvm', onOff(settings.kvm)],
    ['user-consent', settings.consent],
    ['consent-over-network', onOff(settings.consentOverNetwork)],
    ['provisioning', remoteSetup.provisioning],
    ['manual-setup', either(settings.manualSetup, 'by-hand', 'automatic')],
  ];
  return asked.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

function onOff(value: boolean | undefined): 'on' | 'off' | undefined {
  return either(value, 'on', 'off');
}

function either<T, F>(value: boolean | undefined, yes: T, no: F): T | F | undefined {
  if (value === undefined) return undefined;
  return value ? yes : no;
}
