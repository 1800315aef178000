import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';

/** Larger than any profile of rpc-go or Console. Characters. */
const MOST_CHARS = 250_000;
/** The parser compares each key with all others of its map, and steps into what is nested. */
const MOST_SEPARATORS = 4_000;
const MOST_OPEN = 400;

/**
 * The value of a document in YAML or JSON, as plain data. Aliases, which could make a small text enormous, tags and merge
 * keys are not carried out. The time that it takes is bounded before the parser sees the text.
 */
export async function yamlValue(text: string): Promise<Result<unknown>> {
  const refused = fail('file-unreadable', message('imports.yaml.broken'), message('imports.yaml.brokenNext'));
  if (
    text.length > MOST_CHARS ||
    count(text, /[:,\n]/g) > MOST_SEPARATORS ||
    count(text, /[[{]/g) > MOST_OPEN
  ) {
    return fail('file-unreadable', message('imports.yaml.large'), message('imports.yaml.largeNext'));
  }
  if (/^\s*[[{]/.test(text)) {
    try {
      return ok(JSON.parse(text) as unknown);
    } catch {
      return refused;
    }
  }
  // Only who imports YAML loads its parser.
  const { parseDocument } = await import('yaml');
  try {
    const document = parseDocument(text, { schema: 'core', prettyErrors: false, strict: true });
    if (document.errors.length > 0) return refused;
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return ok(value);
  } catch {
    // An alias, or nesting that is too deep for the parser.
    return refused;
  }
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
