import { type BootOptions, ERASE_BITS, isCleared } from './boot-options';

/** What made the PC start. */
export type StartOrder = 'on' | 'reset' | 'cycle' | 'button';

/** What came up. */
export type Started =
  | 'operating-system'
  | 'safe-mode'
  | 'bios-setup'
  | 'bios-pause'
  | 'hard-drive'
  | 'pxe'
  | 'cd'
  | 'diagnostics'
  | 'redirected-floppy'
  | 'redirected-cd'
  | 'https'
  | 'uefi-boot-option';

/** What a start did to the PC beyond starting it. */
export type Consequence =
  | 'disk erased'
  | 'TPM cleared'
  | 'BIOS variables cleared'
  | 'BIOS reloaded'
  | 'BIOS settings reset'
  | 'BIOS reflashed'
  | 'BIOS password skipped'
  | 'AMT unconfigured'
  | 'keyboard locked'
  | 'power button locked'
  | 'reset button locked'
  | 'sleep button locked'
  /** An option that this firmware does not know by name; see SimulatedMachine.plantBootOptions. */
  | `option ${string} carried out`;

/** One start of the PC. */
export interface StartRecord {
  order: StartOrder;
  started: Started;
  /** The boot source that was used; empty when none was. */
  source: string;
  /** The screen of the start was sent over serial-over-LAN. */
  serialOverLan: boolean;
  /** Options or a boot source were arranged, and this is why the start ignored them. */
  ignored?: 'no-consent' | 'not-next';
  consequences: readonly Consequence[];
}

/** What was arranged for the next start. */
export interface Arrangement {
  options: BootOptions;
  source: string;
  /** SetBootConfigRole said that the configuration is for the next start. */
  isNext: boolean;
  /** Consent covers it, or none is needed. */
  consented: boolean;
  /** Somebody serves a disk or CD over storage redirection. */
  storageServed: boolean;
}

const SOURCES: Readonly<Record<string, Started>> = {
  'Force Hard-drive Boot': 'hard-drive',
  'Force PXE Boot': 'pxe',
  'Force CD/DVD Boot': 'cd',
  'Force Diagnostic Boot': 'diagnostics',
  'Force OCR UEFI HTTPS Boot': 'https',
};
const SOURCE_PREFIX = 'Intel(r) AMT: ';

const OPTION_CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  ConfigurationDataReset: 'BIOS settings reset',
  LockKeyboard: 'keyboard locked',
  LockPowerButton: 'power button locked',
  LockResetButton: 'reset button locked',
  LockSleepButton: 'sleep button locked',
  ReflashBIOS: 'BIOS reflashed',
  SecureErase: 'disk erased',
  UserPasswordBypass: 'BIOS password skipped',
};
/** Options that decide what comes up, or how; they do nothing to the PC. */
const HARMLESS: readonly string[] = [
  'BIOSPause',
  'BIOSSetup',
  'BootMediaIndex',
  'EnforceSecureBoot',
  'FirmwareVerbosity',
  'ForcedProgressEvents',
  'IDERBootDevice',
  'PlatformErase',
  'RSEPassword',
  'UefiBootNumberOfParams',
  'UefiBootParametersArray',
  'UseIDER',
  'UseSOL',
  'UseSafeMode',
];

const ERASED: readonly (readonly [bit: number, consequence: Consequence])[] = [
  [ERASE_BITS.pyrite, 'disk erased'],
  [ERASE_BITS.ssds, 'disk erased'],
  [ERASE_BITS.tpm, 'TPM cleared'],
  [ERASE_BITS.biosVariables, 'BIOS variables cleared'],
  [ERASE_BITS.biosReload, 'BIOS reloaded'],
  [ERASE_BITS.csme, 'AMT unconfigured'],
];
const ERASE_MASK_TYPE = 1;
const PARAMETER_HEAD_BYTES = 8;

/**
 * The bit mask in the parameters of a platform erase: vendor and type as u16, length as u32, data, all little endian.
 * @returns undefined when there is none
 */
export function eraseMask(parameters: string): number | undefined {
  const bytes = Buffer.from(parameters, 'base64');
  for (let at = 0; at + PARAMETER_HEAD_BYTES <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + PARAMETER_HEAD_BYTES, at + PARAMETER_HEAD_BYTES + length);
    if (bytes.readUInt16LE(at + 2) === ERASE_MASK_TYPE && data.length === 4) return data.readUInt32LE(0);
    at += PARAMETER_HEAD_BYTES + length;
  }
  return undefined;
}

/** Whether a mask of `ERASE_BITS` has that bit; the highest one makes the number negative for bit operators. */
export function hasBit(mask: number, bit: number): boolean {
  return Math.floor(mask / 2 ** bit) % 2 === 1;
}

function erased(options: BootOptions): Consequence[] {
  if (options['PlatformErase'] !== true) return [];
  const mask = eraseMask(String(options['UefiBootParametersArray'] ?? ''));
  // Without a mask it is not known what real firmware does; the worst case for a careless client is assumed.
  if (mask === undefined) return ['disk erased'];
  return ERASED.filter(([bit]) => hasBit(mask, bit)).map(([, consequence]) => consequence);
}

function consequencesOf(options: BootOptions): Consequence[] {
  const found = Object.entries(options).flatMap(([name, value]): Consequence[] => {
    const known = OPTION_CONSEQUENCES[name];
    if (known !== undefined) return value === true ? [known] : [];
    if (HARMLESS.includes(name) || isCleared({ [name]: value })) return [];
    return [`option ${name} carried out`];
  });
  return [...new Set([...found, ...erased(options)])];
}

function startedFrom({ options, source, storageServed }: Arrangement): Started {
  if (options['BIOSSetup'] === true) return 'bios-setup';
  if (options['BIOSPause'] === true) return 'bios-pause';
  if (source !== '') {
    const started = SOURCES[source.slice(SOURCE_PREFIX.length)] ?? 'uefi-boot-option';
    return started === 'hard-drive' && options['UseSafeMode'] === true ? 'safe-mode' : started;
  }
  if (options['UseIDER'] === true && storageServed) {
    return options['IDERBootDevice'] === 1 ? 'redirected-cd' : 'redirected-floppy';
  }
  return 'operating-system';
}

/** The effect of what was set for a start (Intel guide, “Remote Control and User Consent”). */
export function startWith(order: StartOrder, arranged: Arrangement): StartRecord {
  const plain: StartRecord = {
    order,
    started: 'operating-system',
    source: '',
    serialOverLan: false,
    consequences: [],
  };
  if (isCleared(arranged.options) && arranged.source === '') return plain;
  if (!arranged.isNext) return { ...plain, ignored: 'not-next' };
  if (!arranged.consented) return { ...plain, ignored: 'no-consent' };
  return {
    order,
    started: startedFrom(arranged),
    source: arranged.source,
    serialOverLan: arranged.options['UseSOL'] === true,
    consequences: consequencesOf(arranged.options),
  };
}
