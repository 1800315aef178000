import { z } from 'zod';
import type { Text } from './message';

/** Messages that come from outside hold others to this depth at most. */
const DEEPEST = 8;

function schemaTo(depth: number): z.ZodType<Text> {
  const inner = depth === 0 ? z.string() : z.lazy(() => schemaTo(depth - 1));
  return z.union([
    z.string(),
    z.object({
      messageCode: z.string().min(1).max(200),
      values: z.record(z.string().max(60), z.union([z.number(), inner, z.array(inner)])).optional(),
    }),
  ]);
}

/** Text for people, out of a file or from the other side of a border. */
export const textSchema: z.ZodType<Text> = schemaTo(DEEPEST);
