import type { EventSeverity } from '#shared/model/machine-log';

/*
 * What the numbers of a platform event mean. Sensor types, progress and error codes of the firmware, entities and
 * severities: IPMI 2.0, tables 42-3 and 43-13, and IPMI Platform Event Trap Format 1.0, section 4. What Intel AMT puts
 * into the data of its own events: MeshCommander (amt.js) and go-wsman-messages (amt/messagelog).
 */

/** A platform event, taken apart. */
export interface PlatformEvent {
  sensorType: number;
  offset: number;
  severity: number;
  entity: number;
  /** Eight bytes; their meaning follows from the sensor. */
  data: readonly number[];
}

/** First byte of data that the firmware itself has filled in. */
const OWN_DATA = 0xaa;

/** An event as a sentence, without a full stop. Numbers that are not known are said as numbers. */
export function eventWords(event: PlatformEvent): string {
  const { sensorType, offset, data } = event;
  switch (sensorType) {
    case 5:
      return offset === 0 ? 'the case was opened' : `physical security event ${String(offset)}`;
    case 6:
      return data[0] === OWN_DATA ? `login failed, ${String(word(data, 1))} times` : 'login failed';
    case 15:
      return firmwareWords(event);
    case 18:
      return watchdogWords(data);
    case 30:
      return 'no bootable medium';
    case 32:
      return 'the operating system stopped answering, or the power was cut';
    case 35:
      return data[0] === 64
        ? 'the start failed: the BIOS did not finish its self-test in time'
        : 'the start failed';
    case 36:
      return `a network filter matched on the ${data[0] === OWN_DATA ? 'wireless' : 'wired'} network: ${filterWords(data)}`;
    case 37:
      return 'the firmware started: at least one processor runs';
    case 192:
      return redirectionWords(event);
    case 193:
      return accessWords(data);
    default:
      return `event of sensor type ${String(sensorType)}, offset ${String(offset)}`;
  }
}

function firmwareWords({ offset, data }: PlatformEvent): string {
  if (data[0] === 0xeb) return 'firmware event with data that the firmware marks as invalid';
  const code = data[1] ?? 0;
  switch (offset) {
    case 0:
      return `firmware error: ${FIRMWARE_ERRORS[code] ?? `code ${String(code)}`}`;
    case 1:
      return `the firmware hangs: ${FIRMWARE_PROGRESS[code] ?? `code ${String(code)}`}`;
    case 2:
      return `firmware progress: ${FIRMWARE_PROGRESS[code] ?? `code ${String(code)}`}`;
    default:
      return `firmware progress: ${FIRMWARE_PROGRESS[code] ?? `code ${String(code)}`} (offset ${String(offset)})`;
  }
}

const FIRMWARE_ERRORS: readonly string[] = [
  'not specified',
  'no memory is installed',
  'no usable memory',
  'the hard disk cannot be used',
  'the system board failed',
  'the floppy drive failed',
  'the disk controller failed',
  'the keyboard failed',
  'no removable boot medium was found',
  'the graphics controller failed',
  'no graphics device was found',
  'the BIOS memory is damaged',
  'the voltages of the processors do not match',
  'the speeds of the processors do not match',
];

const FIRMWARE_PROGRESS: readonly string[] = [
  'not specified',
  'memory is set up',
  'hard disks are started and tested',
  'further processors are set up',
  'a user logs in at the BIOS',
  'a user opened the BIOS setup',
  'USB is set up',
  'PCI is set up',
  'option ROMs are started',
  'graphics is set up',
  'the cache is set up',
  'the SM bus is set up',
  'the keyboard controller is set up',
  'the management controller is set up',
  'a docking station was attached',
  'the docking station is switched on',
  'the docking station was removed',
  'the docking station is switched off',
  'the system wakes up from sleep',
  'the operating system starts',
  'the system board is set up',
  'reserved code 21',
  'the floppy drive is set up',
  'the keyboard is tested',
  'the pointing device is tested',
  'the main processor is set up',
];

function watchdogWords(data: readonly number[]): string {
  const state = WATCHDOG_STATES[data[7] ?? -1] ?? `state ${String(data[7] ?? 'unknown')}`;
  // The first half of the agent's UUID, as Microsoft writes the bytes of its numbers.
  const hex = (byte: number | undefined): string => (byte ?? 0).toString(16).padStart(2, '0');
  const agent = `${[4, 3, 2, 1].map((at) => hex(data[at])).join('')}-${[6, 5].map((at) => hex(data[at])).join('')}`;
  return `the watchdog of agent ${agent}… is ${state}`;
}

const WATCHDOG_STATES: Readonly<Record<number, string>> = {
  1: 'not started',
  2: 'stopped',
  4: 'running',
  8: 'expired',
  16: 'suspended',
};

function filterWords(data: readonly number[]): string {
  const filter = word(data, 1) + word(data, 3) * 65_536;
  return FILTERS[filter] ?? `filter ${String(filter)}`;
}

const FILTERS: Readonly<Record<number, string>> = {
  4_294_967_293: 'all received packets',
  4_294_967_292: 'all sent packets',
  4_294_967_290: 'packets with a forged sender',
};

function redirectionWords({ offset, data }: PlatformEvent): string {
  const kind = data[2] ?? -1;
  if (offset === 0 && data[0] === OWN_DATA && data[1] === 48) {
    return SESSIONS[kind] ?? `redirection event ${String(kind)}`;
  }
  return POLICIES[kind] ?? 'a network policy took effect';
}

const SESSIONS: Readonly<Record<number, string>> = {
  0: 'a serial console (SOL) session began',
  1: 'the serial console (SOL) session ended',
  2: 'a storage redirection (IDE-R) session began',
  3: 'the storage redirection (IDE-R) session ended',
};
const POLICIES: Readonly<Record<number, string>> = {
  0: 'a network policy took effect: some or all sent traffic was stopped',
  2: 'a network policy took effect: some or all received traffic was stopped',
};

function accessWords(data: readonly number[]): string {
  const key = data.slice(0, 4).join(' ');
  return ACCESS[key] ?? `remote connection or access control, data ${key}`;
}

const ACCESS: Readonly<Record<string, string>> = {
  '170 48 0 0': 'a user asked for a remote connection',
  '170 32 3 1': 'network access control asked for the state of AMT while it is switched off in AMT',
  '170 32 4 0': 'the hardware part of AMT reported a general error',
};

function word(data: readonly number[], at: number): number {
  return (data[at] ?? 0) + (data[at + 1] ?? 0) * 256;
}

/** @returns undefined for a number that the specification does not have */
export function severityOf(severity: number): EventSeverity | undefined {
  return SEVERITIES[severity];
}

const SEVERITIES: Readonly<Record<number, EventSeverity>> = {
  0: 'unspecified',
  1: 'monitor',
  2: 'information',
  4: 'ok',
  8: 'warning',
  16: 'critical',
  32: 'fatal',
};

/** The part of the PC that an event is about. */
export function componentOf(entity: number): string {
  return COMPONENTS[entity] ?? `component ${String(entity)}`;
}

/** By entity ID. Intel AMT uses 38, which IPMI calls a group, for its management engine (MeshCommander, amt.js). */
const COMPONENTS: Readonly<Record<number, string>> = {
  0: 'not specified',
  1: 'other',
  2: 'unknown',
  3: 'processor',
  4: 'disk',
  5: 'peripheral',
  6: 'management module',
  7: 'system board',
  8: 'memory module',
  9: 'processor module',
  10: 'power supply',
  11: 'add-in card',
  12: 'front panel',
  13: 'back panel',
  14: 'power system board',
  15: 'drive backplane',
  16: 'expansion board',
  17: 'other system board',
  18: 'processor board',
  19: 'power unit',
  20: 'power module',
  21: 'power management board',
  22: 'chassis back panel board',
  23: 'chassis',
  24: 'sub-chassis',
  25: 'other chassis board',
  26: 'disk drive bay',
  27: 'peripheral bay',
  28: 'device bay',
  29: 'fan',
  30: 'cooling unit',
  31: 'cable',
  32: 'memory device',
  33: 'management software',
  34: 'BIOS',
  35: 'operating system',
  36: 'system bus',
  37: 'group',
  38: 'management engine',
  39: 'environment',
  40: 'battery',
  41: 'processing blade',
  42: 'connectivity switch',
  43: 'processor and memory module',
  44: 'I/O module',
  45: 'processor and I/O module',
  46: 'management controller firmware',
  47: 'IPMI channel',
  48: 'PCI bus',
  49: 'PCI Express bus',
  50: 'SCSI bus',
  51: 'SATA or SAS bus',
  52: 'front-side bus',
};
