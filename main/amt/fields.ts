import { z } from 'zod';
import { fail, type Result } from '#shared/result';
import type { FieldValue, Instance } from '#main/wsman/answer';
import type { EndpointReference, Param, Params } from '#main/wsman/envelope';

/**
 * How the fields of an instance become typed values. The wire gives every field as a list of texts, references or
 * nested instances; these schemas decide which class field is a scalar, which an array. The only place that does.
 */
const first = (values: unknown): unknown => (Array.isArray(values) ? values[0] : values);

/** A text field. */
export const text = z.preprocess(first, z.string());

/** A whole number in decimal. */
export const int = z.preprocess(
  first,
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
);

/** `true`/`false`, or 1/0 as some integer flags come. */
export const bool = z.preprocess(
  first,
  z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1'),
);

/** An array of whole numbers; a missing element is an empty array. */
export const intList = z.preprocess(
  (values) => values ?? [],
  z.array(
    z
      .string()
      .regex(/^-?\d{1,15}$/)
      .transform(Number),
  ),
);

/** An array of texts; a missing element is an empty array. */
export const textList = z.preprocess((values) => values ?? [], z.array(z.string()));

/** Reads an instance by a schema; fields that the schema does not name are left out. */
export function readFields<S extends z.ZodType>(schema: S, instance: Instance): Result<z.infer<S>> {
  const parsed = schema.safeParse(Object.fromEntries(instance.fields));
  if (parsed.success) return { ok: true, value: parsed.data };
  return fail(
    'answer-malformed',
    `The firmware sent ${instance.className} in a form that AMT Bench does not know.`,
    'Save the technical detail and leave this feature out for this machine.',
    {
      detail: parsed.error.issues
        .map((issue) => `${instance.className}.${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    },
  );
}

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
 * (amt-wire-facts.md 3.1). Fields that the instance does not have yet are added at the end.
 */
export function writeBack(
  instance: Instance,
  changes: Readonly<Record<string, Param>>,
  readOnly: readonly string[] = [],
): Params {
  const kept = [...instance.fields].filter(([name]) => !readOnly.includes(name));
  const fields: [string, Param][] = kept.map(([name, values]) => [
    name,
    changes[name] ?? toParam(name, values),
  ]);
  const added = Object.entries(changes).filter(([name]) => !instance.fields.has(name));
  return [...fields, ...added];
}

function toParam(name: string, values: readonly FieldValue[]): Param {
  const params = values.map((value): string | EndpointReference => {
    if (typeof value === 'string') return value;
    if ('kind' in value) return value;
    throw new Error(`${name} is a nested value and must be listed as read-only`);
  });
  return params.length === 1 && params[0] !== undefined ? params[0] : params;
}
