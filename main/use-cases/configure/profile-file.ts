import { type Profile, PROFILE_KEYS_TO_COME, profileEverSchema, profileSchema } from '#shared/model/profile';
import { fail, ok, type Result } from '#shared/result';
import { readTextFile } from '#main/journal/text-file';
import { jsonFaultLine } from './json-fault';

/** Larger than any profile; a mistaken path to something huge is refused before it is read. Bytes. */
const MOST_BYTES = 1_000_000;

/**
 * Reads a profile from a file, or says which key is wrong and what would be right.
 * @returns `file-unreadable` for what is no plain file of text, `profile-invalid` for what is no profile
 */
export async function readProfile(path: string): Promise<Result<Profile>> {
  const text = await readTextFile(path, { most: MOST_BYTES });
  return text.ok ? readProfileText(text.value, `The file “${path}”`) : text;
}

/**
 * Reads a profile from the text of a file.
 * @param what the file, as a sentence begins with it
 */
function readProfileText(text: string, what: string): Result<Profile> {
  const value = readJson(text, what);
  return value.ok ? parseProfile(value.value) : value;
}

/** The same for a profile that is to be kept from now on. */
export function readProfileToKeep(text: string, what: string): Result<Profile> {
  const value = readJson(text, what);
  return value.ok ? parseProfileToKeep(value.value) : value;
}

function readJson(text: string, what: string): Result<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return ok(JSON.parse(json) as unknown);
  } catch {
    return fail(
      'file-unreadable',
      `${what} cannot be used: it is not valid JSON (line ${String(jsonFaultLine(json))}).`,
      'Check the path and the file.',
    );
  }
}

/**
 * Validates a profile. Unknown keys are named, and keys of later versions are told from misspelt ones. What an earlier
 * version let a profile ask for is read; the plan says what is the matter with it.
 */
export function parseProfile(value: unknown): Result<Profile> {
  return parsedBy(profileEverSchema, value);
}

/** The same for a profile that is to be kept from now on: what cannot be asked for any more is refused. */
export function parseProfileToKeep(value: unknown): Result<Profile> {
  return parsedBy(profileSchema, value);
}

function parsedBy(schema: typeof profileSchema | typeof profileEverSchema, value: unknown): Result<Profile> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const toCome = where === '' && (PROFILE_KEYS_TO_COME as readonly string[]).includes(key);
    const name = [where, key].filter(Boolean).join('.');
    return fail(
      'profile-invalid',
      toCome
        ? `The profile sets “${name}”, which this version of AMT Bench does not configure yet.`
        : `The profile has a key “${name}” that AMT Bench does not know.`,
      toCome
        ? 'Remove it and set it by other means.'
        : 'Check the spelling, or remove it; docs/profile.md lists the keys.',
    );
  }
  return fail(
    'profile-invalid',
    `The profile is not usable: ${where === '' ? '' : `“${where}” `}${issue?.message ?? 'wrong shape'}.`,
    'Correct it; docs/profile.md lists the keys and values.',
  );
}
