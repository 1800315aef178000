import { z } from 'zod';
import type { Hardware } from '#shared/model/hardware';
import { ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { assetTagOf, code, inWords, type NumberWords, readSingle, words } from './part-fields';

const CLASS = 'CIM_Chassis';
const schema = z.object({
  ChassisPackageType: code,
  Manufacturer: words,
  Model: words,
  SerialNumber: words,
  Tag: words,
});

/** CIM_Chassis.ChassisPackageType, which numbers as SMBIOS does (DSP0134, 7.4.1). */
const KINDS: NumberWords = {
  0: undefined,
  1: undefined,
  2: undefined,
  3: message('hardware.chassis.desktop'),
  4: message('hardware.chassis.lowProfile'),
  5: message('hardware.chassis.pizzaBox'),
  6: message('hardware.chassis.miniTower'),
  7: message('hardware.chassis.tower'),
  8: message('hardware.chassis.portable'),
  9: message('hardware.chassis.laptop'),
  10: message('hardware.chassis.notebook'),
  11: message('hardware.chassis.handHeld'),
  12: message('hardware.chassis.dockingStation'),
  13: message('hardware.chassis.allInOne'),
  14: message('hardware.chassis.subNotebook'),
  15: message('hardware.chassis.spaceSaving'),
  16: message('hardware.chassis.lunchBox'),
  17: message('hardware.chassis.server'),
  23: message('hardware.chassis.rack'),
  24: message('hardware.chassis.sealed'),
  30: message('hardware.chassis.tablet'),
  31: message('hardware.chassis.convertible'),
  32: message('hardware.chassis.detachable'),
  33: message('hardware.chassis.gateway'),
  34: message('hardware.chassis.embedded'),
  35: message('hardware.chassis.miniPc'),
  36: message('hardware.chassis.stickPc'),
};

/** CIM_Chassis: who made the PC, and what sort of case it has. */
export async function readSystem(wsman: WsmanConnection): Promise<Result<Hardware['system']>> {
  const read = await readSingle(wsman, CLASS, schema);
  if (!read.ok) return read;
  if (!read.value) return ok(undefined);
  const { ChassisPackageType, Manufacturer, Model, SerialNumber, Tag } = read.value;
  return ok({
    maker: Manufacturer,
    model: Model,
    serialNumber: SerialNumber,
    kind: inWords(ChassisPackageType, KINDS),
    assetTag: assetTagOf(Tag, CLASS),
  });
}
