import { z } from 'zod';

/** Most entries of a list; the largest servers manage some tens of thousands of machines. */
const MOST_ENTRIES = 200_000;

/**
 * A list in an answer of a server. It ends at the first entry that does not fit: a hostile list may have millions of them,
 * and zod would describe each.
 */
export function listOf<T>(entry: z.ZodType<T>): z.ZodType<T[]> {
  return z.unknown().transform((given, context): T[] => {
    const list: T[] = [];
    if (!Array.isArray(given) || given.length > MOST_ENTRIES) {
      context.addIssue(Array.isArray(given) ? `length: ${String(given.length)}` : typeof given);
      return list;
    }
    for (const [at, each] of given.entries()) {
      const parsed = entry.safeParse(each);
      if (!parsed.success) {
        context.addIssue(`[${String(at)}]: ${z.prettifyError(parsed.error)}`);
        return list;
      }
      list.push(parsed.data);
    }
    return list;
  });
}
