import { LIMITS } from '#shared/limits';
import type { Hardware } from '#shared/model/hardware';
import { ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { readVersions } from '../identity';
import { partWords } from './part-fields';

/** Bits of the SKU by number (docs/reference/protocol.md, P24). */
const FEATURES: ReadonlyMap<number, Text> = new Map<number, Text>([
  [1, 'Quiet System Technology'],
  [2, 'ASF'],
  [3, 'AMT'],
  [4, 'Standard Manageability'],
  [5, 'TPM'],
  [8, 'Home IT'],
  [10, 'Wake-on-X'],
  [13, 'Anti-Theft'],
  [14, message('hardware.firmware.corporate')],
  [15, message('hardware.firmware.upgraded')],
]);
const BITS = 32;

/** CIM_SoftwareIdentity: versions, and what the SKU says that the firmware is sold as. */
export async function readFirmware(
  wsman: WsmanConnection,
): Promise<Result<Pick<NonNullable<Hardware['firmware']>, 'features' | 'versions'>>> {
  const read = await readVersions(wsman);
  if (!read.ok) return read;
  const versions = Object.entries(read.value).flatMap(([id, said]) => {
    const name = partWords(id);
    const version = partWords(said);
    return name === undefined || version === undefined ? [] : [{ name, version }];
  });
  return ok({
    features: featuresOf(read.value['Sku'] ?? ''),
    versions: versions.filter(({ name }) => name !== 'Sku').slice(0, LIMITS.hardwareParts),
  });
}

/** @param sku a set of bits in decimal */
function featuresOf(sku: string): Text[] {
  if (!/^\d{1,10}$/.test(sku)) return [];
  const bits = BigInt(sku);
  return Array.from({ length: BITS }, (_, bit) => bit)
    .filter((bit) => ((bits >> BigInt(bit)) & 1n) === 1n)
    .map((bit) => FEATURES.get(bit) ?? message('hardware.firmware.bit', { number: bit }));
}
