import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Instance } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import type { Param, Params, Selectors } from '#main/wsman/envelope';
import { isRefusal } from '#main/wsman/transport';
import { int, readFields, writeBack } from './fields';
import { statusWords } from './status';

const returnSchema = z.object({ ReturnValue: int });

/** A part that this firmware lacks, or that this account may not read: it is left out, and the rest is read. */
export function isLeftOut(failure: Failure): boolean {
  return isRefusal(failure);
}

/** What a schema names of an instance, and the instance as it came, to be written back. */
export type Read<S extends z.ZodObject> = z.infer<S> & { instance: Instance };

/** The only instance of a class. */
export async function readOne<S extends z.ZodObject>(
  wsman: WsmanConnection,
  className: string,
  schema: S,
): Promise<Result<Read<S>>> {
  const read = await wsman.get(className);
  return read.ok ? withInstance(schema, read.value) : read;
}

/** All instances of a class; one that does not fit the schema is a failure. */
export async function readAll<S extends z.ZodObject>(
  wsman: WsmanConnection,
  className: string,
  schema: S,
): Promise<Result<Read<S>[]>> {
  const read = await wsman.enumerate(className);
  if (!read.ok) return read;
  if (read.value.length > LIMITS.listEntries) return tooMany(className, read.value.length);
  const all: Read<S>[] = [];
  for (const instance of read.value) {
    const fields = withInstance(schema, instance);
    if (!fields.ok) return fields;
    all.push(fields.value);
  }
  return ok(all);
}

/**
 * The first instance of a class that fits; those after it are not looked at. Undefined: there is none.
 * @param field instances without this field are passed over, because a class may be answered with several
 */
export async function readFirst<S extends z.ZodObject>(
  wsman: WsmanConnection,
  className: string,
  schema: S,
  { field, fits = () => true }: { field?: string; fits?: (read: Read<S>) => boolean },
): Promise<Result<Read<S> | undefined>> {
  const read = await wsman.enumerate(className);
  if (!read.ok) return read;
  for (const instance of read.value) {
    if (field !== undefined && !instance.fields.has(field)) continue;
    const fields = withInstance(schema, instance);
    if (!fields.ok || fits(fields.value)) return fields;
  }
  return ok(undefined);
}

function withInstance<S extends z.ZodObject>(schema: S, instance: Instance): Result<Read<S>> {
  const fields = readFields(schema, instance);
  return fields.ok ? ok({ ...fields.value, instance }) : fields;
}

/** A class that this firmware does not have is no failure: its value is undefined. */
export function orAbsent<T>(read: Result<T>): Result<T | undefined> {
  return !read.ok && read.error.code === 'feature-absent' ? ok(undefined) : read;
}

function tooMany(className: string, count: number): Result<never> {
  return fail('answer-too-large', message('amt.tooMany', { className }), message('amt.tooManyNext'), {
    detail: `${String(count)} instances`,
  });
}

/**
 * Writes an instance back with some fields changed. One that cannot be sent back as it came is refused before anything
 * is sent.
 * @param readOnly fields that Put does not take
 */
export async function putBack(
  wsman: WsmanConnection,
  className: string,
  instance: Instance,
  changes: Readonly<Record<string, Param>>,
  { readOnly, selectors }: { readOnly?: readonly string[]; selectors?: Selectors } = {},
): Promise<Result<void>> {
  const body = writeBack(instance, changes, readOnly);
  if (!body.ok) return body;
  const put = await wsman.put(className, body.value, selectors);
  return put.ok ? { ok: true, value: undefined } : put;
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
  const { reason, next } = statusWords(status);
  return fail('firmware-refused', message('amt.refused', { method, reason, status: String(status) }), next, {
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
