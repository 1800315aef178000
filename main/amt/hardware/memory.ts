import { z } from 'zod';
import { ok } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { bool } from '../fields';
import {
  assetTagOf,
  code,
  inWords,
  measure,
  type NumberWords,
  readParts,
  type Told,
  words,
} from './part-fields';

const CLASS = 'CIM_PhysicalMemory';
const schema = z.object({
  BankLabel: words,
  Capacity: measure,
  ConfiguredMemoryClockSpeed: measure,
  FormFactor: code,
  IsSpeedInMhz: bool.optional().catch(undefined),
  Manufacturer: words,
  MaxMemorySpeed: measure,
  MemoryType: code,
  PartNumber: words,
  SerialNumber: words,
  Speed: measure,
  Tag: words,
});

/** CIM_PhysicalMemory.MemoryType (DMTF CIM schema); from 24 on the numbers are those of SMBIOS (DSP0134, 7.18.2). */
const TYPES: NumberWords = {
  0: undefined,
  1: undefined,
  2: 'DRAM',
  3: 'SDRAM',
  11: 'Flash',
  17: 'SDRAM',
  19: 'RDRAM',
  20: 'DDR',
  21: 'DDR2',
  23: 'FB-DIMM',
  24: 'DDR3',
  25: 'FBD2',
  26: 'DDR4',
  27: 'LPDDR',
  28: 'LPDDR2',
  29: 'LPDDR3',
  30: 'LPDDR4',
  32: 'HBM',
  33: 'HBM2',
  34: 'DDR5',
  35: 'LPDDR5',
};

/** CIM_Chip.FormFactor (DMTF CIM schema). */
const FORMS: NumberWords = {
  0: undefined,
  1: undefined,
  2: 'SIP',
  3: 'DIP',
  7: 'SIMM',
  8: 'DIMM',
  11: 'RIMM',
  12: 'SO-DIMM',
  13: 'SRIMM',
  14: 'SMD',
  21: 'BGA',
  22: 'FPBGA',
  24: 'FB-DIMM',
};

/** Speeds below this are nanoseconds: the property is in MHz only where the firmware says so, or is too large for a time. */
const LEAST_MEGAHERTZ = 200;

/** CIM_PhysicalMemory: the modules, and how many slots are empty (docs/reference/protocol.md, P55). */
export async function readMemory(wsman: WsmanConnection): Told<'memory'> {
  const read = await readParts(wsman, CLASS, schema);
  if (!read.ok) return read;
  const modules = read.value.flatMap((module) => {
    const { Capacity: bytes, Speed: speed, IsSpeedInMhz, MaxMemorySpeed } = module;
    if (bytes === undefined) return [];
    const plain = speed !== undefined && speed >= LEAST_MEGAHERTZ ? speed : undefined;
    return [
      {
        slot: module.BankLabel,
        bytes,
        kind: inWords(module.MemoryType, TYPES),
        form: inWords(module.FormFactor, FORMS),
        megahertz: module.ConfiguredMemoryClockSpeed ?? plain,
        mostMegahertz: IsSpeedInMhz === false ? undefined : MaxMemorySpeed,
        maker: module.Manufacturer,
        part: module.PartNumber,
        serialNumber: module.SerialNumber,
        assetTag: assetTagOf(module.Tag, CLASS),
      },
    ];
  });
  return ok({ modules, emptySlots: read.value.length - modules.length });
}
