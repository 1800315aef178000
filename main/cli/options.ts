import { z } from 'zod';
import { plainFingerprint } from '#shared/fingerprint';
import { userSchema } from '#shared/model/account';
import {
  fingerprintSchema,
  type PortNumbers,
  portNumberSchema,
  STANDARD_PORTS,
} from '#shared/model/primitives';
import { passwordProblem, secretOfText } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
import { decodeText } from '#shared/text-decoding';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import {
  checkTargets,
  type CredentialSource,
  type ReadTargetFile,
  readTextFile,
} from '#main/use-cases/index';
import type { LoginOptions } from './flags';
import type { Shell } from './shell';
import type { Stop } from './stop';

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
        message('cli.input.portSetting', { part }),
        message('cli.input.portSettingNext'),
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
export function parseNumber(
  option: string,
  text: string | undefined,
  most: number,
  least = 1,
): Result<number | undefined> {
  if (text === undefined) return ok(undefined);
  const parsed = z.coerce.number().int().min(least).max(most).safeParse(text);
  if (parsed.success) return ok(parsed.data);
  return fail(
    'input-invalid',
    message('cli.input.number', { option, least, most, text }),
    message('cli.common.correct'),
  );
}

/** A value that an option does not take. @param valid those that it takes */
export function notValidFor(option: string, value: string, valid: readonly string[]): Result<never> {
  return fail(
    'input-invalid',
    message('cli.common.notValidFor', { option, value }),
    message('cli.common.useOneOf', { list: valid }),
  );
}

/** More than any secret with the line ends around it. Bytes. */
export const MOST_SECRET = 4_096;

/** Waits for the secret on standard input. @returns `input-invalid` where it is not one line */
export async function secretFromStdin(shell: Pick<Shell, 'readStdin'>, stop: Stop): Promise<Result<string>> {
  const read = await stop.waitFor((signal) => shell.readStdin(MOST_SECRET, signal));
  return read.ok ? secretOfText(decodeText(read.value).text) : read;
}

/** `--trust` with the SHA-256 of a certificate. @returns `input-invalid` for anything else */
export function trustedFingerprint(text: string): Result<string> {
  const fingerprint = fingerprintSchema.safeParse(plainFingerprint(text));
  if (fingerprint.success) return ok(fingerprint.data);
  return fail(
    'input-invalid',
    message('cli.machine.badFingerprint'),
    message('cli.machine.badFingerprintNext'),
  );
}

/**
 * Where the password comes from: `--vault`, standard input or `AMT_PASSWORD`. Without any of them, the vault.
 * @returns `input-invalid` for one that no account of AMT can have: it is not sent
 */
export async function credentialSource(
  options: LoginOptions,
  shell: Pick<Shell, 'env' | 'readStdin'>,
  stop: Stop,
): Promise<Result<CredentialSource>> {
  const fromEnv = shell.env['AMT_PASSWORD'];
  if (!options.passwordStdin && fromEnv === undefined) return ok({ from: 'vault' });
  const given = options.passwordStdin ? await secretFromStdin(shell, stop) : secretOfText(fromEnv ?? '');
  if (!given.ok) return given;
  const user = userSchema.safeParse(options.user ?? 'admin');
  if (!user.success) return fail('input-invalid', message('cli.input.user'), message('cli.common.correct'));
  const problem = passwordProblem(given.value);
  if (problem !== undefined) {
    return fail(
      'input-invalid',
      sentences(problem, message('cli.common.nothingSent')),
      message(options.passwordStdin ? 'cli.common.checkInput' : 'cli.common.checkVariable'),
    );
  }
  return ok({
    from: 'typed',
    user: user.data,
    password: given.value,
    certain: options.certain ?? false,
    keep: options.vault ?? false,
  });
}

/** Largest target file; a list of a million addresses is smaller. Bytes. */
const MOST_TARGETS = 20_000_000;

/**
 * Reads the pieces of a target list that name files: `list.txt`, `bench.jsonl`, or anything with a slash.
 * @param targets as typed
 * @returns what gives them out, as the target list asks for them
 */
export async function readTargetFiles(targets: string): Promise<ReadTargetFile> {
  const named = new Set<string>();
  // Which pieces are files is known once the list is taken apart; their texts do not matter for that.
  checkTargets({
    targets,
    allowLarge: true,
    readFile: (piece) => (isFile(piece) ? noted(named, piece) : undefined),
  });
  const texts = new Map<string, Result<string>>();
  for (const piece of named) texts.set(piece, await readTextFile(piece, { most: MOST_TARGETS }));
  return (piece) => texts.get(piece);
}

function isFile(piece: string): boolean {
  return /\.(txt|csv|jsonl?|list)$/i.test(piece) || /[\\]|^\.{0,2}\/./.test(piece);
}

function noted(names: Set<string>, piece: string): Result<string> {
  names.add(piece);
  return ok('');
}
