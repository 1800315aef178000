import { z } from 'zod';
import { fail, type Failure, type Result } from '#shared/result';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import type { Params, Selectors } from '#main/wsman/envelope';
import { int, readFields } from './fields';
import { statusWords } from './status';

const returnSchema = z.object({ ReturnValue: int });

/** A part that this firmware lacks, or that this account may not read: it is left out, and the rest is read. */
export function isLeftOut({ code }: Failure): boolean {
  return code === 'feature-absent' || code === 'limited-rights' || code === 'firmware-refused';
}

/** All instances of a class, each read by a schema. */
export async function readAll<S extends z.ZodType>(
  wsman: WsmanConnection,
  className: string,
  schema: S,
): Promise<Result<z.infer<S>[]>> {
  const read = await wsman.enumerate(className);
  if (!read.ok) return read;
  const all: z.infer<S>[] = [];
  for (const instance of read.value) {
    const fields = readFields(schema, instance);
    if (!fields.ok) return fields;
    all.push(fields.value);
  }
  return { ok: true, value: all };
}

/** Calls a method and takes nothing but ReturnValue 0 for success. */
export async function callMethod(
  wsman: WsmanConnection,
  className: string,
  method: string,
  params: Params = [],
  selectors?: Selectors,
): Promise<Result<Instance>> {
  return checked(await wsman.invoke(className, method, params, selectors), className, method);
}

/** The same for a method that only asks. @param anew the answer is another one each time */
export async function askMethod(
  wsman: WsmanConnection,
  className: string,
  method: string,
  params: Params = [],
  anew = false,
): Promise<Result<Instance>> {
  return checked(await wsman.ask(className, method, params, anew), className, method);
}

function checked(output: Result<Instance>, className: string, method: string): Result<Instance> {
  if (!output.ok) return output;
  const returned = readFields(returnSchema, output.value);
  if (!returned.ok) return returned;
  const status = returned.value.ReturnValue;
  if (status === 0) return output;
  const { what, next } = statusWords(status);
  return fail('firmware-refused', `The firmware refused ${method}: ${what}.`, next, {
    amtStatus: status,
    detail: `${className}.${method} returned ${String(status)}`,
  });
}

/** CIM's RequestStateChange, where 4096 means that a job was started and the state is to be polled. */
export async function requestState(
  wsman: WsmanConnection,
  className: string,
  state: number,
): Promise<Result<void>> {
  const changed = await callMethod(wsman, className, 'RequestStateChange', [['RequestedState', state]]);
  if (changed.ok || changed.error.amtStatus === 4096) return { ok: true, value: undefined };
  return changed;
}
