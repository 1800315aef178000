import { z } from 'zod';
import { ok } from '#shared/result';
import { message } from '#shared/texts/message';
import type { WsmanConnection } from '#main/wsman/connection';
import { code, inWords, measure, type NumberWords, readParts, type Told, words } from './part-fields';

const schema = z.object({
  BatteryStatus: code,
  Chemistry: code,
  DesignCapacity: measure,
  DesignVoltage: measure,
  DeviceID: words,
  EstimatedChargeRemaining: measure,
  FullChargeCapacity: measure,
});

/** CIM_Battery.BatteryStatus (DMTF CIM schema). */
const STATES: NumberWords = {
  0: undefined,
  1: undefined,
  2: undefined,
  3: message('hardware.battery.full'),
  4: message('hardware.battery.low'),
  5: message('hardware.battery.critical'),
  6: message('hardware.battery.charging'),
  7: message('hardware.battery.charging'),
  8: message('hardware.battery.charging'),
  9: message('hardware.battery.charging'),
  10: undefined,
  11: message('hardware.battery.partlyCharged'),
  12: message('hardware.battery.learning'),
  13: message('hardware.battery.overcharged'),
};

/** CIM_Battery.Chemistry (DMTF CIM schema). */
const CHEMISTRIES: NumberWords = {
  0: undefined,
  1: undefined,
  2: undefined,
  3: message('hardware.battery.leadAcid'),
  4: 'NiCd',
  5: 'NiMH',
  6: 'Li-ion',
  7: message('hardware.battery.zincAir'),
  8: 'LiPo',
};

const MOST_PERCENT = 100;

/** CIM_Battery; none where the PC has none. */
export async function readBatteries(wsman: WsmanConnection): Told<'batteries'> {
  const read = await readParts(wsman, 'CIM_Battery', schema);
  if (!read.ok) return read;
  return ok(
    read.value.map((battery) => {
      const { EstimatedChargeRemaining: charge } = battery;
      return {
        name: battery.DeviceID,
        state: inWords(battery.BatteryStatus, STATES),
        chemistry: inWords(battery.Chemistry, CHEMISTRIES),
        charge: charge !== undefined && charge <= MOST_PERCENT ? charge : undefined,
        designCapacity: battery.DesignCapacity,
        fullCapacity: battery.FullChargeCapacity,
        millivolts: battery.DesignVoltage,
      };
    }),
  );
}
