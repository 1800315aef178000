import { type Profile, PROFILE_KEYS_TO_COME, profileEverSchema, profileSchema } from '#shared/model/profile';
import { fail, ok, type Result } from '#shared/result';
import { issueText } from '#shared/texts/issue-text';
import { message } from '#shared/texts/message';
import { readJsonFile, readJsonText } from '../core/index';

/** Larger than any profile; a mistaken path to something huge is refused before it is read. Bytes. */
const MOST_BYTES = 1_000_000;

/**
 * Reads a profile from a file, or says which key is wrong and what would be right.
 * @returns `file-unreadable` for what is no plain file of text, `profile-invalid` for what is no profile
 */
export async function readProfile(path: string): Promise<Result<Profile>> {
  const value = await readJsonFile(path, MOST_BYTES);
  return value.ok ? parseProfile(value.value) : value;
}

/** Reads a profile that is to be kept from now on, from the text of a file. */
export function readProfileToKeep(text: string): Result<Profile> {
  const value = readJsonText(text);
  return value.ok ? parseProfileToKeep(value.value) : value;
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
    const which = { key: [where, key].filter(Boolean).join('.') };
    return fail(
      'profile-invalid',
      message(toCome ? 'configure.profile.later' : 'configure.profile.unknownKey', which),
      message(toCome ? 'configure.profile.laterNext' : 'configure.profile.unknownKeyNext'),
    );
  }
  const problem = issue ? issueText(issue) : message('forms.invalid');
  return fail(
    'profile-invalid',
    where === ''
      ? message('configure.profile.invalid', { problem })
      : message('configure.profile.invalidAt', { key: where, problem }),
    message('configure.profile.invalidNext'),
  );
}
