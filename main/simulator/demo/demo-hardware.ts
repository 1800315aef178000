import type { Hardware } from '../firmware/machine-spec';

/** What differs between the made-up machines; the rest follows from their number on the bench. */
export interface HardwareSketch {
  /** 11 to 23: last part of the address, and seed of serial numbers and the like. */
  number: number;
  manufacturer: string;
  model: string;
  board: string;
  bios: { version: string; released: string };
  processor: Hardware['processor'];
  gigabytes: number;
  /** Sizes in units of 1000 bytes. */
  disks: readonly number[];
  /** It has a wireless port that AMT can use. */
  wifi?: boolean;
}

/** Processor families of SMBIOS. */
const CORE_I5 = 205;
const CORE_I7 = 198;

export const PROCESSORS = {
  haswell: {
    name: 'Intel(R) Core(TM) i5-4590 CPU @ 3.30GHz',
    family: CORE_I5,
    megahertz: 3300,
    stepping: '3',
  },
  skylake: {
    name: 'Intel(R) Core(TM) i5-6500 CPU @ 3.20GHz',
    family: CORE_I5,
    megahertz: 3200,
    stepping: '3',
  },
  kabylake: {
    name: 'Intel(R) Core(TM) i7-7700 CPU @ 3.60GHz',
    family: CORE_I7,
    megahertz: 3600,
    stepping: '9',
  },
  coffeelake: {
    name: 'Intel(R) Core(TM) i5-9500 CPU @ 3.00GHz',
    family: CORE_I5,
    megahertz: 3000,
    stepping: '10',
  },
  cometlake: {
    name: 'Intel(R) Core(TM) i7-10700 CPU @ 2.90GHz',
    family: CORE_I7,
    megahertz: 2900,
    stepping: '5',
  },
  rocketlake: {
    name: '11th Gen Intel(R) Core(TM) i5-11500 @ 2.70GHz',
    family: CORE_I5,
    megahertz: 2700,
    stepping: '1',
  },
  raptorlake: {
    name: '13th Gen Intel(R) Core(TM) i7-13700',
    family: CORE_I7,
    megahertz: 2100,
    stepping: '1',
  },
} as const satisfies Record<string, Hardware['processor']>;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Fills in serial numbers, UUID and MAC address, all invented; the MAC is locally administered. */
export function hardware(sketch: HardwareSketch): Hardware {
  const { number, manufacturer, model, board, bios, processor, gigabytes, disks, wifi = false } = sketch;
  const mixed = (number * 2_654_435_761) >>> 0;
  const half = gigabytes / 2;
  const module = { gigabytes: half, megahertz: 2666, maker: 'Kulm Memory', part: `KM-${half}G-2666` };
  const rest = `${hex((mixed >>> 16) & 0xff, 2)}-${hex(mixed & 0xff, 2)}-${hex(number, 2)}`;
  return {
    manufacturer,
    model,
    serial: `SIM${number}${hex(mixed, 8).slice(0, 5).toUpperCase()}`,
    uuid: `${hex(mixed, 8)}-77${hex(number, 2)}-4${hex(number * 7, 3)}-8${hex(number * 13, 3)}-0200770000${hex(number, 2)}`,
    mac: `02-00-77-${rest}`,
    ...(wifi && { wifiMac: `02-00-78-${rest}` }),
    board: { model: board, version: `A0${number % 10}`, serial: `SIMB${hex(mixed, 8).toUpperCase()}` },
    bios,
    processor,
    memory: [
      { ...module, bank: 'DIMM A1' },
      { ...module, bank: 'DIMM B1' },
    ],
    disks,
  };
}
