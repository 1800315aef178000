import type { z } from 'zod';

/** One entry as a line of a file, without the line end. @throws when it is not what the schema says */
export function toLine<S extends z.ZodType>(schema: S, entry: z.infer<S>): string {
  return JSON.stringify(schema.parse(entry));
}

/** @returns undefined for a line that was cut off, or is none of ours */
export function fromLine<S extends z.ZodType>(schema: S, line: string): { value: z.infer<S> } | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(line));
    return parsed.success ? { value: parsed.data } : undefined;
  } catch {
    return undefined;
  }
}
