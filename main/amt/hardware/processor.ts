import { z } from 'zod';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLeftOut } from '../call';
import {
  code,
  inWords,
  measure,
  type NumberWords,
  readParts,
  readSingle,
  type Told,
  words,
} from './part-fields';

const processorSchema = z.object({
  CPUStatus: code,
  CurrentClockSpeed: measure,
  MaxClockSpeed: measure,
  Family: code,
  Stepping: words,
});
const chipSchema = z.object({ ElementName: words, Version: words });

/** CIM_Processor.CPUStatus (DMTF CIM schema 2.22). */
const STATES: NumberWords = {
  0: undefined,
  1: message('hardware.processor.enabled'),
  2: message('hardware.processor.disabledByUser'),
  3: message('hardware.processor.disabledByBios'),
  4: message('hardware.processor.idle'),
};

/** CIM_Processor.Family, as SMBIOS numbers them (DSP0134, 7.5.2): only for processors whose name does not come. */
const FAMILIES: NumberWords = {
  1: undefined,
  2: undefined,
  179: 'Intel Xeon',
  191: 'Intel Core 2 Duo',
  198: 'Intel Core i7',
  199: 'Intel Celeron',
  205: 'Intel Core i5',
  206: 'Intel Core i3',
  207: 'Intel Core i9',
};

/** CIM_Processor, with the names that CIM_Chip has (docs/reference/protocol.md, P55). */
export async function readProcessors(wsman: WsmanConnection): Told<'processors'> {
  const read = await readParts(wsman, 'CIM_Processor', processorSchema);
  if (!read.ok) return read;
  const names = await readNames(wsman, read.value.length);
  // Without names there is still something to show.
  if (!names.ok && !isLeftOut(names.error)) return names;
  return ok(
    read.value.map(({ CPUStatus, CurrentClockSpeed, MaxClockSpeed, Family, Stepping }, index) => ({
      name: (names.ok ? names.value[index] : undefined) ?? familyOf(Family),
      state: inWords(CPUStatus, STATES),
      megahertz: CurrentClockSpeed,
      mostMegahertz: MaxClockSpeed,
      stepping: Stepping,
    })),
  );
}

/** @param processors how many there are: firmware hands out the chip of a single one with one request */
async function readNames(
  wsman: WsmanConnection,
  processors: number,
): Promise<Result<(string | undefined)[]>> {
  if (processors === 0) return ok([]);
  if (processors === 1) {
    const only = await readSingle(wsman, 'CIM_Chip', chipSchema);
    if (!only.ok) return only;
    if (only.value && !isMemory(only.value)) return ok([only.value.Version]);
  }
  const all = await readParts(wsman, 'CIM_Chip', chipSchema);
  return all.ok
    ? ok(all.value.filter((chip) => !isMemory(chip)).map(({ Version: version }) => version))
    : all;
}

/** Memory is a kind of chip, too; some firmware does not say so by the class. */
function isMemory({ ElementName: name }: z.infer<typeof chipSchema>): boolean {
  return name !== undefined && /memory/i.test(name);
}

function familyOf(family: number | undefined): Text | undefined {
  if (family === undefined || Object.hasOwn(FAMILIES, family)) return inWords(family, FAMILIES);
  return message('hardware.processor.family', { number: family });
}
