import type { messages } from '../texts/en/messages/index';
import { type Message, message, type Text } from '../texts/message';
import type { Hardware } from './hardware';

/** What the hardware is told by, in the order in which it is shown. */
export const HARDWARE_SUBJECTS = [
  'system',
  'board',
  'bios',
  'processors',
  'memory',
  'storage',
  'batteries',
  'ports',
  'firmware',
] as const satisfies readonly (keyof Hardware)[];
type HardwareSubject = (typeof HARDWARE_SUBJECTS)[number];

/** What is told of a part. The names of the columns of a file, too. */
export type HardwareColumn = keyof typeof messages.hardware.column;

/** In the order in which they are shown. */
export const HARDWARE_COLUMNS = [
  'name',
  'slot',
  'kind',
  'size',
  'form',
  'maker',
  'model',
  'part',
  'serialNumber',
  'version',
  'released',
  'speed',
  'mostSpeed',
  'stepping',
  'state',
  'charge',
  'designCapacity',
  'fullCapacity',
  'voltage',
  'mac',
  'address',
  'subnetMask',
  'gateway',
  'dns',
  'addressing',
  'link',
  'assetTag',
  'uuid',
] as const satisfies readonly HardwareColumn[];

export type HardwareRow = Partial<Record<HardwareColumn, Text>>;

/** One subject as a table: only the columns in which something stands. */
export interface HardwareTable {
  subject: HardwareSubject;
  title: Message;
  /** What is true of all of it, such as the sum. */
  remarks: Text[];
  columns: readonly HardwareColumn[];
  rows: HardwareRow[];
}

/** How measures are told: in words, or as plain numbers of bytes, MHz, millivolts and percent for a program. */
type Measures = 'words' | 'numbers';

/** The hardware as tables; subjects of which nothing is known are not in it. */
export function hardwareTables(hardware: Hardware, measures: Measures = 'words'): HardwareTable[] {
  return HARDWARE_SUBJECTS.flatMap((subject) => {
    const rows = rowsOf(subject, hardware, measures)
      .map(present)
      .filter((row) => Object.keys(row).length > 0);
    const remarks = subject === 'memory' ? memoryRemarks(hardware.memory) : [];
    if (rows.length === 0 && remarks.length === 0) return [];
    const columns = HARDWARE_COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined));
    return [{ subject, title: message(`hardware.subject.${subject}`), remarks, columns, rows }];
  });
}

/** A few words on the main parts, for a line of a report: processor, memory and storage. */
export function hardwareSummary({ processors = [], memory, storage = [] }: Hardware): Text[] {
  const modules = memory?.modules ?? [];
  const drives = storage.flatMap(({ bytes }) =>
    bytes === undefined ? [] : [message('hardware.summary.drive', { size: driveSize(bytes) })],
  );
  return [
    ...processors.flatMap(({ name }) => (name === undefined ? [] : [name])),
    ...(modules.length === 0 ? [] : [message('hardware.summary.memory', { size: totalOf(modules) })]),
    ...drives,
  ];
}

type Cells = Partial<Record<HardwareColumn, Text | undefined>>;

function present(cells: Cells): HardwareRow {
  const entries: [string, Text | undefined][] = Object.entries(cells);
  return Object.fromEntries(entries.filter(([, text]) => text !== undefined && text !== ''));
}

function rowsOf(subject: HardwareSubject, hardware: Hardware, measures: Measures): Cells[] {
  const measured = measuring(measures);
  switch (subject) {
    case 'system':
    case 'board':
    case 'bios':
      return hardware[subject] ? [hardware[subject]] : [];
    case 'processors':
      return (hardware.processors ?? []).map(({ megahertz, mostMegahertz, ...rest }) => ({
        ...rest,
        speed: measured(megahertz, megahertzText),
        mostSpeed: measured(mostMegahertz, megahertzText),
      }));
    case 'memory':
      return (hardware.memory?.modules ?? []).map(({ bytes, megahertz, mostMegahertz, ...rest }) => ({
        ...rest,
        size: measured(bytes, memorySize),
        speed: measured(megahertz, megahertzText),
        mostSpeed: measured(mostMegahertz, megahertzText),
      }));
    case 'storage':
      return (hardware.storage ?? []).map(({ name, bytes, access }) => ({
        name,
        size: measured(bytes, driveSize),
        state: access,
      }));
    case 'batteries':
      return (hardware.batteries ?? []).map((battery) => ({
        name: battery.name,
        kind: battery.chemistry,
        state: battery.state,
        charge: measured(battery.charge, (number) => message('hardware.measure.percent', { number })),
        designCapacity: measured(battery.designCapacity, String),
        fullCapacity: measured(battery.fullCapacity, String),
        voltage: measured(battery.millivolts, (number) =>
          message('hardware.measure.volts', { number: number / 1_000 }),
        ),
      }));
    case 'ports':
      return (hardware.ports ?? []).map(({ kind, dhcp, linkUp, ...rest }) => ({
        ...rest,
        kind: message(`hardware.port.${kind}`),
        addressing: dhcp === undefined ? undefined : message(`hardware.port.${dhcp ? 'yes' : 'no'}`),
        link: linkUp === undefined ? undefined : message(`hardware.port.${linkUp ? 'up' : 'down'}`),
      }));
    case 'firmware':
      return firmwareRows(hardware.firmware);
  }
}

function firmwareRows(firmware: Hardware['firmware']): Cells[] {
  if (!firmware) return [];
  const { hostName, features, versions } = firmware;
  return [
    ...(hostName === undefined ? [] : [{ name: message('hardware.firmware.hostName'), version: hostName }]),
    ...(features.length === 0
      ? []
      : [
          {
            name: message('hardware.firmware.features'),
            version: message('hardware.firmware.list', { list: features }),
          },
        ]),
    ...versions,
  ];
}

function memoryRemarks(memory: Hardware['memory']): Text[] {
  if (!memory) return [];
  const { modules, emptySlots } = memory;
  return [
    ...(modules.length < 2 ? [] : [message('hardware.memory.total', { size: totalOf(modules) })]),
    ...(emptySlots === 0 ? [] : [message('hardware.memory.emptySlots', { number: emptySlots })]),
  ];
}

function totalOf(modules: readonly { bytes: number }[]): Text {
  return memorySize(modules.reduce((sum, { bytes }) => sum + bytes, 0));
}

function measuring(measures: Measures) {
  return (number: number | undefined, inWords: (number: number) => Text): Text | undefined => {
    if (number === undefined) return undefined;
    return measures === 'numbers' ? String(number) : inWords(number);
  };
}

/** The same in every language. */
const megahertzText = (number: number): Text => `${String(number)} MHz`;

const KIBI = 1_024;
const KILO = 1_000;

/** Memory counts in powers of two. */
function memorySize(bytes: number): Text {
  return sizeText(bytes, KIBI);
}

/** Drives are sold in powers of ten. */
function driveSize(bytes: number): Text {
  return sizeText(bytes, KILO);
}

function sizeText(bytes: number, base: number): Text {
  const megabytes = bytes / base ** 2;
  // What is said to be a terabyte is a little more or less.
  if (megabytes >= 0.99 * base ** 2) {
    return message('hardware.measure.terabytes', tenths(megabytes / base ** 2));
  }
  if (megabytes >= base) {
    const gigabytes = megabytes / base;
    return message('hardware.measure.gigabytes', gigabytes < TEN ? tenths(gigabytes) : whole(gigabytes));
  }
  return message('hardware.measure.megabytes', whole(megabytes));
}

const TEN = 10;
const tenths = (number: number): { number: number } => ({ number: Math.round(number * TEN) / TEN });
const whole = (number: number): { number: number } => ({ number: Math.round(number) });
