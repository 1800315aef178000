import { z } from 'zod';
import type { Hardware } from '#shared/model/hardware';
import { ok, type Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { assetTagOf, day, readSingle, words } from './part-fields';

const CARD = 'CIM_Card';
const cardSchema = z.object({
  Manufacturer: words,
  Model: words,
  SerialNumber: words,
  Tag: words,
  Version: words,
});
const biosSchema = z.object({ Manufacturer: words, ReleaseDate: day, Version: words });

/** CIM_Card: the main board. */
export async function readBoard(wsman: WsmanConnection): Promise<Result<Hardware['board']>> {
  const read = await readSingle(wsman, CARD, cardSchema);
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { Manufacturer: maker, Model: model, SerialNumber: serialNumber, Tag, Version: version } = read.value;
  return ok({ maker, model, serialNumber, version, assetTag: assetTagOf(Tag, CARD) });
}

/** CIM_BIOSElement. */
export async function readBios(wsman: WsmanConnection): Promise<Result<Hardware['bios']>> {
  const read = await readSingle(wsman, 'CIM_BIOSElement', biosSchema);
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { Manufacturer: maker, ReleaseDate: released, Version: version } = read.value;
  return ok({ maker, version, released });
}
