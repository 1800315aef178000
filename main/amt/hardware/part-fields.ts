import { z } from 'zod';
import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import type { Hardware } from '#shared/model/hardware';
import { ok, type Result } from '#shared/result';
import type { Text } from '#shared/texts/message';
import type { FieldValue } from '#main/wsman/answer';
import type { WsmanConnection } from '#main/wsman/connection';
import { readOne } from '../call';
import { int, readFields, unwrapText } from '../fields';

/*
 * Fields of the classes that describe hardware. They are only shown, and come from SMBIOS tables that makers fill in as
 * they like: a field that cannot be read is not known, and takes nothing else with it.
 */

/** What is read of a subject. */
export type Told<Subject extends keyof Hardware> = Promise<Result<NonNullable<Hardware[Subject]>>>;

/** What stands there where nobody has filled anything in, in lower case. */
const FILLERS = new Set([
  'asset tag',
  'base board asset tag',
  'base board manufacturer',
  'base board product name',
  'base board serial number',
  'base board version',
  'chassis asset tag',
  'chassis manufacture',
  'chassis manufacturer',
  'chassis serial number',
  'chassis version',
  'default string',
  'empty',
  'invalid',
  'n/a',
  'no asset information',
  'no asset tag',
  'no dimm',
  'no module installed',
  'none',
  'not applicable',
  'not available',
  'not defined',
  'not provided',
  'not specified',
  'null',
  'o.e.m.',
  'oem',
  'system manufacturer',
  'system product name',
  'system serial number',
  'system version',
  'to be filled by o.e.m',
  'to be filled by o.e.m.',
  'to be filled by oem',
  'undefined',
  'unknown',
  '0123456789',
  '1234567890',
  '9876543210',
]);

/** Only fill characters, such as `00000000`, `FFFFFFFF`, `........`. */
const FILL = /^(?:0{4,}|f{4,}|x{3,}|[.\s_*?-]*)$/;

/** A text of a maker, without padding. Undefined: it says nothing. */
export function partWords(text: string): string | undefined {
  // Longer ones are of no maker; the rest is not looked at.
  const said = cut(text, LIMITS.textChars)
    // Padding also comes as zero bytes.
    .replace(/[\s\0]+/g, ' ')
    .trim();
  const plain = said.toLowerCase();
  return FILLERS.has(plain) || FILL.test(plain) ? undefined : cut(said, LIMITS.shownChars);
}

/** Whatever comes, one value of it. */
const first = (values: unknown): unknown => (Array.isArray(values) ? values[0] : values);

/** A text of a maker; undefined where it says nothing. */
export const words = z.preprocess(first, z.string().transform(partWords)).optional().catch(undefined);

/** A number that counts or measures; undefined where it is 0, which is how firmware says that it does not know. */
export const measure = int.pipe(z.number().min(1)).optional().catch(undefined);

/** A petabyte in thousands of bytes; what is said to be more is no drive. */
const MOST_THOUSANDS = 1e12;

/** A size that comes in thousands of bytes, in bytes. */
export const thousands = int
  .pipe(z.number().min(1).max(MOST_THOUSANDS))
  .transform((size) => size * 1_000)
  .optional()
  .catch(undefined);

/** A number that stands for words. */
export const code = int.optional().catch(undefined);

/** A day, which CIM wraps into an element; what is no day in a known form is shown as it is. */
export const day = z
  .custom<readonly FieldValue[]>(Array.isArray)
  .transform(([value]) => dayOf(unwrapText(value, 'Datetime')))
  .optional()
  .catch(undefined);

/** ISO 8601; CIM’s own form; and that of SMBIOS. */
const DAYS = [
  /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:T|$)/,
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)\d{6}\./,
  /^(?<m>\d\d)\/(?<d>\d\d)\/(?<y>\d{4})$/,
];

function dayOf(text: string): string | undefined {
  for (const form of DAYS) {
    const { y = '', m = '', d = '' } = form.exec(text)?.groups ?? {};
    if (y === '') continue;
    const iso = `${y}-${m}-${d}`;
    const moment = Date.parse(iso);
    // A date that the calendar lacks is none; years before there were PCs are fill.
    if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== iso) return undefined;
    return Number(y) < FIRST_YEAR ? undefined : iso;
  }
  return partWords(text);
}

const FIRST_YEAR = 1981;

/**
 * The tag of a part, where it is an asset tag: firmware also writes the name of the class there, and numbers the parts
 * behind it.
 */
export function assetTagOf(tag: string | undefined, className: string): string | undefined {
  const said = tag?.replace(/ \(#\d+\)$/, '');
  return said === undefined || said === className ? undefined : partWords(said);
}

/** Numbers of a class in words. Those that mean “unknown” are in it, and undefined. */
export type NumberWords = Readonly<Record<number, Text | undefined>>;

/** A number in words. One that is not known is shown as number. */
export function inWords(number: number | undefined, known: NumberWords): Text | undefined {
  if (number === undefined) return undefined;
  return Object.hasOwn(known, number) ? known[number] : String(number);
}

/**
 * All instances of a class that fit, and of no subclass, of which an enumeration hands out instances, too
 * (docs/reference/protocol.md, P25). Those that are too many, and those that cannot be read, are left out.
 */
export async function readParts<S extends z.ZodObject>(
  wsman: WsmanConnection,
  className: string,
  schema: S,
): Promise<Result<z.infer<S>[]>> {
  const read = await wsman.enumerate(className);
  if (!read.ok) return read;
  const parts = read.value
    .filter((instance) => instance.className === className)
    .slice(0, LIMITS.hardwareParts)
    .flatMap((instance) => {
      const fields = readFields(schema, instance);
      return fields.ok ? [fields.value] : [];
    });
  return ok(parts);
}

/**
 * The only instance of a class: one request. Where that cannot be had so, the first of them, as with the processor of
 * AMT 21. Undefined: there is none.
 */
export async function readSingle<S extends z.ZodObject>(
  wsman: WsmanConnection,
  className: string,
  schema: S,
): Promise<Result<z.infer<S> | undefined>> {
  const only = await readOne(wsman, className, schema);
  // Either this firmware has no such class, or several of it.
  if (only.ok || (only.error.code !== 'feature-absent' && only.error.code !== 'firmware-refused')) {
    return only;
  }
  const all = await readParts(wsman, className, schema);
  return all.ok ? ok(all.value[0]) : all;
}
