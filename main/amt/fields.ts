import { z } from 'zod';
import { cut } from '#shared/cut';
import { LIMITS } from '#shared/limits';
import { type Failure, failure, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { FieldValue, Instance } from '#main/wsman/answer';
import type { Param, Params } from '#main/wsman/envelope';
import { withoutLayout } from '#main/wsman/xml';

/**
 * How the fields of an instance become typed values. The wire gives every field as a list of texts, references or
 * nested instances; these schemas decide which class field is a scalar, which an array. The only place that does.
 */
const first = (values: unknown): unknown => (Array.isArray(values) ? values[0] : values);

/** Without white space around it. A longer one is no value that AMT has. */
const trimmedText = z
  .string()
  .transform((value) => value.trim())
  .pipe(z.string().max(LIMITS.textChars));
const shown = z.string().transform((value) => cut(value.trim(), LIMITS.shownChars));
const number = trimmedText.pipe(z.string().regex(/^-?\d{1,15}$/)).transform(Number);
const list = (values: unknown): unknown => values ?? [];

/** A text that decides something, or that goes back to the firmware. */
export const text = z.preprocess(first, trimmedText);

/** A text in which blanks count, such as an SSID or a name that instances are selected by. */
export const exactText = z.preprocess(
  first,
  z.string().transform(withoutLayout).pipe(z.string().max(LIMITS.textChars)),
);

/** A text that is shown and goes nowhere: one that is too long is cut. */
export const shownText = z.preprocess(first, shown);

/** A name that is shown and compared, in which blanks count. */
export const shownName = z.preprocess(
  first,
  z.string().transform((value) => cut(withoutLayout(value), LIMITS.shownChars)),
);

/** Bytes in base64, such as a certificate. */
export const bytes = z.preprocess(
  first,
  z
    .string()
    .max(LIMITS.bytesChars)
    .transform((value) => Buffer.from(value, 'base64')),
);

/** A whole number in decimal. */
export const int = z.preprocess(first, number);

/** `true`/`false`, or 1/0 as some integer flags come. */
export const bool = z.preprocess(
  first,
  trimmedText.pipe(z.enum(['true', 'false', '1', '0'])).transform((word) => word === 'true' || word === '1'),
);

/** An array of whole numbers; a missing element is an empty array. */
export const intList = z.preprocess(list, z.array(number).max(LIMITS.listEntries));

/** An array of texts that are shown and compared; a missing element is an empty array. */
export const shownList = z.preprocess(list, z.array(shown).max(LIMITS.listEntries));

/** An array of bytes in base64, no longer than a log has records; a missing element is an empty array. */
export const recordList = z.preprocess(
  list,
  z
    .array(
      z
        .string()
        .max(LIMITS.textChars)
        .transform((value) => Buffer.from(value, 'base64')),
    )
    .max(LIMITS.logRecords),
);

/** CIM wraps dates and spans into an element; recorded answers have them bare. */
export function unwrapText(value: FieldValue | undefined, name: string): string {
  if (typeof value === 'string') return value.trim();
  const inner = value && 'fields' in value ? value.fields.get(name)?.[0] : undefined;
  return typeof inner === 'string' ? inner.trim() : '';
}

/** Reads an instance by a schema; fields that the schema does not name are left out. */
export function readFields<S extends z.ZodType>(schema: S, instance: Instance): Result<z.infer<S>> {
  const parsed = schema.safeParse(Object.fromEntries(instance.fields));
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: unknownForm(instance.className, issuesOf(parsed.error, instance.className)) };
}

/** An answer that is not what this class is known to answer. @param detail for whoever reports it */
export function unknownForm(className: string, detail: string): Failure {
  return failure(
    'answer-malformed',
    message('amt.unknownForm', { className }),
    message('amt.unknownFormNext'),
    { detail: cut(detail, LIMITS.detailChars) },
  );
}

/** The first few: a list may have one for each of its entries. */
function issuesOf({ issues }: z.ZodError, className: string): string {
  return issues
    .slice(0, MAX_ISSUES)
    .map((issue) => `${className}.${issue.path.join('.')}: ${issue.message}`)
    .join('; ');
}

const MAX_ISSUES = 5;

/** A selector of the instance that a field points at; undefined where it points at none. */
export function selectorIn(
  instance: Instance | undefined,
  field: string,
  selector: string,
): string | undefined {
  const value = instance?.fields.get(field)?.[0];
  return typeof value === 'object' && 'kind' in value ? value.selectors[selector] : undefined;
}

/**
 * The body of a Put: what Get returned, in its order, minus read-only fields, with the changes laid over
 * (docs/reference/protocol.md, P20). Fields that the instance does not have yet are added at the end. Unknown fields
 * go back as they came; where that cannot be done exactly, nothing may be sent.
 */
export function writeBack(
  instance: Instance,
  changes: Readonly<Record<string, Param>>,
  readOnly: readonly string[] = [],
): Result<Params> {
  const fields: [string, Param][] = [];
  for (const [name, values] of instance.fields) {
    if (readOnly.includes(name)) continue;
    const param = Object.hasOwn(changes, name)
      ? changes[name]
      : listOf(values.map((value) => toParam(value, instance.namespace)));
    if (param === undefined) return { ok: false, error: cannotWriteBack(instance.className, name) };
    fields.push([name, param]);
  }
  const added = Object.entries(changes).filter(([name]) => !instance.fields.has(name));
  return { ok: true, value: [...fields, ...added] };
}

/** Why a change of some fields of an instance could not be written back; undefined: it can be. */
export function writeBackProblem(
  instance: Instance,
  changed: readonly string[],
  readOnly: readonly string[] = [],
): Failure | undefined {
  const body = writeBack(instance, {}, [...readOnly, ...changed]);
  return body.ok ? undefined : body.error;
}

/** One value stands for itself. Undefined where one of them cannot be carried back. */
function listOf(params: readonly (Param | undefined)[]): Param | undefined {
  const known = params.filter((param) => param !== undefined);
  if (known.length < params.length) return undefined;
  return known.length === 1 ? known[0] : known;
}

/** @param namespace of the instance that the value is in */
function toParam(value: FieldValue, namespace: string): Param | undefined {
  if (typeof value === 'string') return value.length > LIMITS.textChars ? undefined : withoutLayout(value);
  if ('kind' in value) return value;
  // Written, the element itself is of the namespace of the instance, and what is in it of one for all.
  if (value.plainNamespace === undefined || value.namespace !== namespace) return undefined;
  const { plainNamespace } = value;
  const fields: [string, Param][] = [];
  for (const [name, values] of value.fields) {
    const param = listOf(values.map((each) => toParam(each, plainNamespace)));
    if (param === undefined) return undefined;
    fields.push([name, param]);
  }
  return { kind: 'instance', namespace: plainNamespace, fields };
}

function cannotWriteBack(className: string, field: string): Failure {
  return failure(
    'answer-malformed',
    message('amt.notWritable', { className }),
    message('amt.notWritableNext'),
    { detail: `${className}.${cut(field, LIMITS.shownChars)}` },
  );
}
