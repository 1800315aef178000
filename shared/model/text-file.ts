import { z } from 'zod';

/** A file for a person to save. */
export const textFileSchema = z.object({ name: z.string(), mime: z.string(), text: z.string() });
export type TextFile = z.infer<typeof textFileSchema>;
