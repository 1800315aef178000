import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { passwordSchema, userSchema } from '#shared/contract/contract';
import { STANDARD_PORTS, portNumberSchema, type PortNumbers } from '#shared/model/primitives';
import { fail, ok, type Result } from '#shared/result';
import type { CredentialSource, ReadTargetFile } from '#main/bench/face';
import type { LoginOptions } from './flags';

/** `rmcp=623,http=16992,…` over the standard ports. */
export function parsePorts(text: string | undefined): Result<PortNumbers> {
  const ports = { ...STANDARD_PORTS };
  for (const part of (text ?? '').split(',').filter((p) => p.trim() !== '')) {
    const [name = '', number = ''] = part.split('=').map((p) => p.trim());
    const key = PORT_NAMES[name.toLowerCase()];
    const parsed = portNumberSchema.safeParse(Number(number));
    if (!key || !parsed.success) {
      return fail(
        'input-invalid',
        `“${part}” is not a port setting.`,
        'Write it like rmcp=623,http=16992,https=16993,redir=16994.',
      );
    }
    ports[key] = parsed.data;
  }
  return ok(ports);
}

const PORT_NAMES: Readonly<Record<string, keyof PortNumbers>> = {
  rmcp: 'rmcp',
  http: 'http',
  https: 'https',
  redir: 'redirection',
  redirtls: 'redirectionTls',
};

/** A whole positive number, in words when it is none. */
export function parseNumber(name: string, text: string | undefined, max: number): Result<number | undefined> {
  if (text === undefined) return ok(undefined);
  const parsed = z.coerce.number().int().min(1).max(max).safeParse(text);
  if (parsed.success) return ok(parsed.data);
  return fail(
    'input-invalid',
    `${name} needs a whole number from 1 to ${String(max)}, not “${text}”.`,
    'Correct it.',
  );
}

/**
 * Where the password comes from: `--vault`, standard input or `AMT_PASSWORD`. Without any of them, the vault.
 * @param readStdin reads standard input to its end
 */
export async function credentialSource(
  options: LoginOptions,
  env: NodeJS.ProcessEnv,
  readStdin: () => Promise<string>,
): Promise<Result<CredentialSource>> {
  const given = options.passwordStdin ? (await readStdin()).replace(/\r?\n$/, '') : env['AMT_PASSWORD'];
  if (given === undefined) return ok({ from: 'vault' });
  const user = userSchema.safeParse(options.user ?? 'admin');
  if (!user.success) {
    return fail('input-invalid', `--user: ${user.error.issues[0]?.message ?? 'not usable'}.`, 'Correct it.');
  }
  const password = passwordSchema.safeParse(given);
  if (!password.success) {
    return fail(
      'input-invalid',
      'The password is empty or longer than any AMT password.',
      'Check what you pipe in.',
    );
  }
  return ok({
    from: 'typed',
    user: user.data,
    password: password.data,
    certain: options.certain ?? false,
    keep: options.vault ?? false,
  });
}

/** Largest target file; a list of a million addresses is smaller. Bytes. */
const MAX_TARGET_FILE = 20_000_000;

/** Reads a piece of a target list that names a file: `list.txt`, `bench.jsonl`, or anything with a slash. */
export const readTargetFile: ReadTargetFile = (piece) => {
  const looksLikeFile = /\.(txt|csv|jsonl?|list)$/i.test(piece) || /[\\]|^\.{0,2}\/./.test(piece);
  if (!looksLikeFile) return undefined;
  if (!existsSync(piece)) {
    return fail(
      'file-unreadable',
      `The file “${piece}” cannot be used: there is no such file.`,
      'Check the path.',
    );
  }
  const unusable = (why: string, nextStep: string): Result<never> =>
    fail('file-unreadable', `The file “${piece}” cannot be used: ${why}.`, nextStep);
  try {
    const file = statSync(piece);
    if (!file.isFile()) return unusable('it is a folder', 'Name a file in it.');
    if (file.size > MAX_TARGET_FILE) return unusable('it is far too large', 'Split it.');
    return ok(readFileSync(piece, 'utf8'));
  } catch {
    return unusable('this user may not read it', 'Check its permissions.');
  }
};
