import { z } from 'zod';
import type { Result } from '#shared/result';
import type { WsmanConnection } from '#main/wsman/connection';
import { askMethod, callMethod } from './call';
import { int, readFields } from './fields';

const CLASS = 'AMT_TimeSynchronizationService';
const lowAccuracySchema = z.object({ Ta0: int });

export interface ClockReading {
  /** AMT's own time, seconds since 1970. */
  amtSeconds: number;
  /** This machine's time when the answer arrived, seconds since 1970. */
  hostSeconds: number;
}

export async function readClock(wsman: WsmanConnection, now: () => number): Promise<Result<ClockReading>> {
  const read = await askMethod(wsman, CLASS, 'GetLowAccuracyTimeSynch', [], true);
  if (!read.ok) return read;
  const hostSeconds = Math.floor(now() / 1000);
  const fields = readFields(lowAccuracySchema, read.value);
  return fields.ok ? { ok: true, value: { amtSeconds: fields.value.Ta0, hostSeconds } } : fields;
}

/**
 * Sets the AMT clock to ours. Ta0 is what AMT said, Tm1 our time when it arrived, Tm2 our time when the correction
 * leaves (docs/reference/protocol.md, P37).
 */
export async function setClock(wsman: WsmanConnection, now: () => number): Promise<Result<void>> {
  const reading = await readClock(wsman, now);
  if (!reading.ok) return reading;
  const set = await callMethod(wsman, CLASS, 'SetHighAccuracyTimeSynch', [
    ['Ta0', reading.value.amtSeconds],
    ['Tm1', reading.value.hostSeconds],
    ['Tm2', Math.floor(now() / 1000)],
  ]);
  return set.ok ? { ok: true, value: undefined } : set;
}
