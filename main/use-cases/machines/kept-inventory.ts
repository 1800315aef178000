import { cut } from '#shared/cut';
import { type Inventory, inventorySchema } from '#shared/model/inventory';

/** AMT has room for far less; a machine that claims more must not fill the files. */
const LIST = 32;
const TEXT_CHARS = 200;

/**
 * An inventory as it is remembered: bounded, and without power state and clock, which change from minute to minute.
 */
export function inventoryToKeep(inventory: Inventory): Inventory {
  const lasting: Inventory = { ...inventory };
  delete lasting.power;
  delete lasting.clockOffsetSeconds;
  return inventorySchema.parse(bounded(lasting));
}

function bounded(value: unknown): unknown {
  if (typeof value === 'string') return cut(value, TEXT_CHARS);
  if (Array.isArray(value)) return value.slice(0, LIST).map(bounded);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).slice(0, LIST);
  return Object.fromEntries(entries.map(([key, each]) => [cut(key, TEXT_CHARS), bounded(each)]));
}
