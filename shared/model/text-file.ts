import { z } from 'zod';

/** A file for a person to save. */
export const textFileSchema = z.object({ name: z.string(), mime: z.string(), text: z.string() });
export type TextFile = z.infer<typeof textFileSchema>;

/** A name as a part of the name of a file: with nothing in it that a file system takes amiss. */
export function inFileName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, '-');
}
