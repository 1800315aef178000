import { isDeepStrictEqual } from 'node:util';
import type { Firmware } from '../../firmware/firmware';
import { likeBefore } from '../../wsman/input';
import type { Properties, Value } from '../../wsman/values';
import { isFault, type WsmanFault } from '../../wsman/wsman-fault';
import type { Changed, ClassDefinition, Context, Effect } from './class-model';

/** A class of one instance, or one that matters, whose changeable properties lie in the settings of the firmware. */
export interface SettingsClass extends Omit<ClassDefinition, 'instances' | 'put'> {
  /** Properties that are shown but not kept in `bag`. */
  fixed: (firmware: Firmware) => Properties;
  /** Where the changeable properties lie; changed in place. */
  bag: (firmware: Firmware) => Record<string, Value>;
  /** Further instances, which no Put changes. */
  others?: (firmware: Firmware) => readonly Properties[];
  /** Names in `bag` that Put changes. Others that are sent back are ignored, unknown ones refused. */
  writable?: readonly string[];
  /** Must be in every Put. */
  required?: readonly string[];
  /** Makes the whole Put fail. */
  refused?: readonly string[];
  /** Lists that stay as they are when they are not sent; others become empty. */
  keptLists?: readonly string[];
  /** Names that other generations know: taken and ignored. */
  alsoKnown?: readonly string[];
  /** Names in `bag` that this machine does not show; a Put may carry them all the same. */
  hidden?: (firmware: Firmware) => readonly string[];
  /** Refuses a Put; sees the values as they would become, and what was sent. */
  check?: (
    context: Context,
    wanted: Properties,
    sent: ReadonlyMap<string, readonly Value[]>,
  ) => WsmanFault | undefined;
  afterPut?: (context: Context, before: Properties) => readonly Effect[];
}

/**
 * The values that a Put would leave. A list that is not sent becomes empty, because an empty list is a missing
 * element (docs/reference/protocol.md, P20); anything else that is not sent stays.
 */
export function mergePut(
  current: Record<string, Value>,
  sent: ReadonlyMap<string, readonly Value[]>,
  writable: readonly string[],
  keptLists: readonly string[] = [],
): Properties | WsmanFault {
  const wanted: Properties = {};
  for (const name of writable) {
    const before = current[name];
    if (before === undefined) continue;
    const values = sent.get(name) ?? [];
    const stays = values.length === 0 && (!Array.isArray(before) || keptLists.includes(name));
    const value = stays ? before : likeBefore(before, values);
    if (value === undefined) return { fault: 'schema-validation', about: name };
    wanted[name] = value;
  }
  return wanted;
}

/** Makes the definition of such a class. */
export function settingsClass(options: SettingsClass): ClassDefinition {
  const {
    fixed,
    bag,
    others,
    writable,
    required = [],
    refused = [],
    keptLists,
    alsoKnown = [],
    hidden,
    check,
    afterPut,
    ...rest
  } = options;
  const shown = (firmware: Firmware): Properties => {
    const all = { ...fixed(firmware), ...bag(firmware) };
    const unseen = hidden?.(firmware) ?? [];
    return Object.fromEntries(Object.entries(all).filter(([name]) => !unseen.includes(name)));
  };
  const apply = (
    context: Context,
    instance: Properties,
    sent: ReadonlyMap<string, readonly Value[]>,
  ): Changed | WsmanFault => {
    if (others?.(context.firmware).some((other) => isDeepStrictEqual(other, instance))) {
      return { fault: 'access-denied' };
    }
    const missing = required.find((name) => !sent.has(name));
    if (missing !== undefined) return { fault: 'invalid-parameter', parameter: missing };
    const carried = refused.find((name) => sent.has(name));
    if (carried !== undefined) return { fault: 'schema-validation', about: carried };
    const kept = bag(context.firmware);
    const wanted = mergePut(kept, sent, writable ?? [], keptLists);
    if (isFault(wanted)) return wanted;
    const refusal = check?.(context, wanted, sent);
    if (refusal) return refusal;
    const before = { ...kept };
    Object.assign(kept, wanted);
    return { effects: afterPut?.(context, before) ?? [] };
  };
  return {
    ...rest,
    instances: (firmware) =>
      [shown(firmware), ...(others?.(firmware) ?? [])].map((properties) => ({
        className: options.name,
        properties,
      })),
    ...(writable ? { put: { alsoKnown: [...alsoKnown, ...writable], apply } } : {}),
  };
}
