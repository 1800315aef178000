import type { PowerOrder } from '#shared/model/power';
import type { messages } from '#shared/texts/en/messages/index';
import { type Message, message } from '#shared/texts/message';
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
  /** What a start does with it. */
  does: Message;
  /** It erases, overwrites or opens something, or starts something else than what was ordered. */
  danger?: true;
  /** The orders that mean it, with the value that they set. Every other order clears it. */
  meantBy?: Partial<Record<PowerOrder, string>>;
}

type Setting = Key | ReadOnly | Option;

const KEY: Key = { access: 'key' };
const READ_ONLY: ReadOnly = { access: 'read-only' };

/** What the catalogue calls an option. */
type OptionName = keyof (typeof messages)['power']['option'];

function flag(name: OptionName, more: Pick<Option, 'danger' | 'meantBy'> = {}): Option {
  return { access: 'option', kind: 'flag', does: message(`power.option.${name}`), ...more };
}

function option(kind: Option['kind'], name: OptionName, more: Pick<Option, 'danger'> = {}): Option {
  return { access: 'option', kind, does: message(`power.option.${name}`), ...more };
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

  BIOSSetup: flag('biosSetup', { meantBy: { bios: 'true', 'bios-serial': 'true' } }),
  BIOSPause: flag('biosPause'),
  // Without it nothing that the BIOS shows goes to the serial console (MeshCentral, issue 7881).
  UseSOL: flag('sol', { meantBy: { 'bios-serial': 'true' } }),
  UseSafeMode: flag('safeMode'),
  ForcedProgressEvents: flag('progressEvents'),
  FirmwareVerbosity: option('number', 'verbosity'),
  BootMediaIndex: option('number', 'mediaIndex'),
  EnforceSecureBoot: flag('secureBoot'),
  LockKeyboard: flag('lockKeyboard'),
  LockPowerButton: flag('lockPowerButton'),
  LockResetButton: flag('lockResetButton'),
  LockSleepButton: flag('lockSleepButton'),

  UseIDER: flag('ider', { danger: true }),
  IDERBootDevice: option('number', 'iderDevice'),
  UefiBootNumberOfParams: option('number', 'uefiCount', {
    danger: true,
  }),
  // A list that is empty is a missing element on the wire; its number above says that it is.
  UefiBootParametersArray: option('list', 'uefiParameters'),

  SecureErase: flag('secureErase', { danger: true }),
  RSEPassword: option('text', 'erasePassword'),
  PlatformErase: flag('platformErase', { danger: true }),
  ConfigurationDataReset: flag('configurationReset', { danger: true }),
  ReflashBIOS: flag('reflash', { danger: true }),
  UserPasswordBypass: flag('passwordBypass', { danger: true }),

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
  /** What a start does with it, in words. */
  does: Message;
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

/** What an order sets for the next start. */
export function settingsMeantBy(order: PowerOrder): Pick<SetOption, 'setting' | 'does'>[] {
  return [...SETTINGS].flatMap(([name, setting]) =>
    setting.access === 'option' && wantedValue(setting, order) !== undefined
      ? [{ setting: name, does: setting.does }]
      : [],
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
