import type { PowerOrder } from '#shared/model/power';
import type { FieldValue, Instance } from '#main/wsman/answer';
import type { EndpointReference, Param, Params } from '#main/wsman/envelope';

/*
 * AMT_BootSettingData: what the next start is to be like. The firmware carries out whatever stands there, also what an
 * earlier tool has left, so Intel's guide has every option zeroed out before one is set (“Set SOL/Storage Redirection
 * and other Boot Options”, step 3). This file is the one place that knows the fields of the class.
 */

/** Names the object: written back as it was read. */
interface Key {
  access: 'key';
}

/** Says something and takes nothing: left out of Put, because newer firmware refuses it there. */
interface ReadOnly {
  access: 'read-only';
}

interface Option {
  access: 'option';
  /** How it is cleared: a flag with false, a number with 0, a text with nothing, a list by leaving it out. */
  kind: 'flag' | 'number' | 'text' | 'list';
  /** What a start does with it, as a plan says it after “Clears” or “Sets”. */
  does: string;
  /** It erases, overwrites or opens something, or starts something else than what was ordered. */
  danger?: true;
  /** The orders that mean it, with the value that they set. Every other order clears it. */
  meantBy?: Partial<Record<PowerOrder, string>>;
}

type Setting = Key | ReadOnly | Option;

const KEY: Key = { access: 'key' };
const READ_ONLY: ReadOnly = { access: 'read-only' };

function flag(does: string, more: Pick<Option, 'danger' | 'meantBy'> = {}): Option {
  return { access: 'option', kind: 'flag', does, ...more };
}

function option(kind: Option['kind'], does: string, more: Pick<Option, 'danger'> = {}): Option {
  return { access: 'option', kind, does, ...more };
}

/**
 * Every field of the class that Intel describes or that was seen in an answer, AMT 3 to 22 (AMT Implementation and
 * Reference Guide, class AMT_BootSettingData; from AMT 15 on “One-Click Recovery”, from 16 on “Remote Platform Erase”;
 * device-management-toolkit/go-wsman-messages, amt/boot).
 */
const TABLE: Readonly<Record<string, Setting>> = {
  InstanceID: KEY,
  ElementName: KEY,
  OwningEntity: KEY,

  BIOSSetup: flag('a start into the BIOS setup', { meantBy: { bios: 'true' } }),
  BIOSPause: flag('a pause in the BIOS'),
  UseSOL: flag('a serial console during the start'),
  UseSafeMode: flag('a start of Windows in safe mode'),
  ForcedProgressEvents: flag('events about the progress of the start'),
  FirmwareVerbosity: option('number', 'another amount of text on the screen'),
  BootMediaIndex: option('number', 'another drive to start from'),
  EnforceSecureBoot: flag('enforced Secure Boot'),
  LockKeyboard: flag('a locked keyboard'),
  LockPowerButton: flag('a locked power button'),
  LockResetButton: flag('a locked reset button'),
  LockSleepButton: flag('a locked sleep button'),

  UseIDER: flag('a start from a redirected disk', { danger: true }),
  IDERBootDevice: option('number', 'the kind of redirected disk to start from'),
  UefiBootNumberOfParams: option('number', 'a start from the network, or the details of an erase', {
    danger: true,
  }),
  // A list that is empty is a missing element on the wire; its number above says that it is.
  UefiBootParametersArray: option('list', 'details of a start or of an erase'),

  SecureErase: flag('a secure erase of the disks', { danger: true }),
  RSEPassword: option('text', 'the password for a secure erase'),
  PlatformErase: flag('a platform erase: disks, TPM or BIOS settings', { danger: true }),
  ConfigurationDataReset: flag('a reset of the BIOS configuration', { danger: true }),
  ReflashBIOS: flag('a reflash of the BIOS', { danger: true }),
  UserPasswordBypass: flag('a start past the BIOS user password', { danger: true }),

  BIOSLastStatus: READ_ONLY,
  BootguardStatus: READ_ONLY,
  OptionsCleared: READ_ONLY,
  RPEEnabled: READ_ONLY,
  SecureBootControlEnabled: READ_ONLY,
  UEFIHTTPSBootEnabled: READ_ONLY,
  UEFILocalPBABootEnabled: READ_ONLY,
  WinREBootEnabled: READ_ONLY,
};
/** A map, because a field could have the name of an inherited property of objects. */
const SETTINGS: ReadonlyMap<string, Setting> = new Map(Object.entries(TABLE));

/** A boot option that is set. Its value is not told, because one of them is a password. */
export interface SetOption {
  /** As the class calls it, e.g. `SecureErase`. */
  setting: string;
  does: string;
  danger: boolean;
}

/** Options that are set, the dangerous ones first. */
export function setOptions({ fields }: Instance): SetOption[] {
  const set: SetOption[] = [];
  for (const [name, values] of fields) {
    const setting = SETTINGS.get(name);
    if (setting?.access !== 'option' || isCleared(setting, values)) continue;
    set.push({ setting: name, does: setting.does, danger: setting.danger === true });
  }
  return set.toSorted((a, b) => Number(b.danger) - Number(a.danger));
}

/** Fields that this table does not know: what they do and what clears them is unknown. */
export function unknownSettings({ fields }: Instance): string[] {
  return [...fields.keys()].filter((name) => !SETTINGS.has(name));
}

/** Those of them that are set: what the next start will do is unknown. */
export function unknownSettingsThatAreSet(instance: Instance): string[] {
  const cleared: ReadonlySet<string> = new Set(['', 'false', '0']);
  return unknownSettings(instance).filter((name) =>
    (instance.fields.get(name) ?? []).some(
      (value) => typeof value !== 'string' || !cleared.has(value.trim().toLowerCase()),
    ),
  );
}

/**
 * The body of a Put in which every option that the firmware shows is cleared, but for those that the order means.
 * @param order undefined: clears everything
 * @throws when the instance has fields that are not known; `unknownSettings` comes first
 */
export function settingsBody({ fields }: Instance, order: PowerOrder | undefined): Params {
  const body: [string, Param][] = [];
  for (const [name, values] of fields) {
    const setting = SETTINGS.get(name);
    if (!setting) throw new Error(`${name} is not known and must not be written`);
    if (setting.access === 'key') body.push([name, plain(values)]);
    if (setting.access !== 'option' || setting.kind === 'list') continue;
    body.push([name, wantedValue(setting, order) ?? clearedValue(setting, values)]);
  }
  return body;
}

/** Fields that the firmware shows with another value than `settingsBody` wrote. */
export function notAsWritten({ fields }: Instance, order: PowerOrder | undefined): string[] {
  const missing = [...SETTINGS].filter(
    ([name, setting]) =>
      setting.access === 'option' && wantedValue(setting, order) !== undefined && !fields.has(name),
  );
  const other = [...fields].filter(([name, values]) => {
    const setting = SETTINGS.get(name);
    // A list was not written: the number that goes with it says that it means nothing any more.
    if (setting?.access !== 'option' || setting.kind === 'list') return false;
    // What an order means is an option that is on; so far there are only flags among them.
    return isCleared(setting, values) === (wantedValue(setting, order) !== undefined);
  });
  return [...missing, ...other].map(([name]) => name);
}

/** What an order sets for the next start, in words. */
export function settingsMeantBy(order: PowerOrder): string[] {
  return [...SETTINGS.values()].flatMap((setting) =>
    setting.access === 'option' && wantedValue(setting, order) !== undefined ? [setting.does] : [],
  );
}

function wantedValue({ meantBy }: Option, order: PowerOrder | undefined): string | undefined {
  return order && meantBy?.[order];
}

function isCleared({ kind }: Option, values: readonly FieldValue[]): boolean {
  return values.every((value) => {
    if (typeof value !== 'string') return false;
    if (kind === 'text' || kind === 'list') return value.trim() === '';
    return /^(false|0*)$/i.test(value.trim());
  });
}

/** Firmware that writes a flag as a number gets one back. */
function clearedValue({ kind }: Option, [value]: readonly FieldValue[]): string {
  if (kind === 'text') return '';
  const isNumber = kind === 'number' || (typeof value === 'string' && /^\d+$/.test(value.trim()));
  return isNumber ? '0' : 'false';
}

function plain(values: readonly FieldValue[]): Param {
  const texts = values.filter(
    (value): value is string | EndpointReference => typeof value === 'string' || 'kind' in value,
  );
  return texts.length === 1 && texts[0] !== undefined ? texts[0] : texts;
}
