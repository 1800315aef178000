import { fail, ok, type Result } from './result';
import { type Message, message } from './texts/message';

/**
 * Strength rules of MEBx and AMT passwords (docs/reference/recovery.md, R2): 8-32 characters of 7-bit ASCII, upper,
 * lower, digit and special; `"` `,` `:` never; `_` and space do not count as special.
 * @returns sentences, one per rule broken; empty when the password is acceptable
 */
export function passwordProblems(password: string): Message[] {
  const problems = basicProblems(password, 8, 32);
  if (/[":,]/.test(password)) problems.push(message('secrets.rules.forbidden'));
  if (!/[a-z]/.test(password)) problems.push(message('secrets.rules.lower'));
  if (!/[A-Z]/.test(password)) problems.push(message('secrets.rules.upper'));
  if (!/[0-9]/.test(password)) problems.push(message('secrets.rules.digit'));
  if (!/[^A-Za-z0-9_ ]/.test(password)) problems.push(message('secrets.rules.special'));
  return problems;
}

function basicProblems(secret: string, least: number, most: number): Message[] {
  const problems: Message[] = [];
  if (secret.length < least || secret.length > most) {
    problems.push(message('secrets.rules.length', { least, most }));
  }
  if (!/^[\x20-\x7e]*$/.test(secret)) problems.push(message('secrets.rules.ascii'));
  return problems;
}

/** What a secret of the keychain is for: a user of AMT, a Wi-Fi network, a management server. */
export const SECRET_KINDS = ['amt', 'wifi', 'server'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/**
 * A pre-shared key itself, as access points and other tools take it, too. How AMT wants it is not documented well
 * enough to send it.
 */
const RAW_KEY = /^[0-9a-f]{64}$/i;

/**
 * The same for any kind of secret: passphrases have 8 to 63 characters, passwords of servers up to 16
 * (docs/reference/protocol.md, P40 and P44).
 */
export function secretProblems(kind: SecretKind, secret: string): Message[] {
  if (kind === 'amt') return passwordProblems(secret);
  if (kind === 'server') return basicProblems(secret, 1, 16);
  return RAW_KEY.test(secret) ? [message('secrets.rules.rawKey')] : basicProblems(secret, 8, 63);
}

/**
 * The password every MEBx leaves the factory with. It is never the network password (docs/reference/recovery.md, R1).
 */
export const FACTORY_MEBX_PASSWORD = 'admin';

/** What AMT can have as a password at all: old ones and those of limited accounts keep fewer rules than new ones. */
export const AMT_PASSWORD = /^[\x20-\x7e]{1,32}$/;

/**
 * Why no account of AMT can have this password; undefined: one can. To send it would spend a login for nothing.
 */
export function passwordProblem(password: string): Message | undefined {
  if (AMT_PASSWORD.test(password)) return undefined;
  if (password === '') return message('secrets.password.empty');
  return message(password.length > 32 ? 'secrets.password.tooLong' : 'secrets.password.unusual');
}

/**
 * The secret in a text that came from a file, a pipe or the environment: its one line. The line end behind it and
 * further empty lines, as editors and shells add them, are no part of it; blanks are.
 * @returns `input-invalid` where it is not plain which line is meant
 */
export function secretOfText(text: string): Result<string> {
  const [secret = '', ...more] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const rest = more.filter((line) => line !== '');
  if (rest.length === 0) return ok(secret);
  return fail(
    'input-invalid',
    message(secret === '' ? 'secrets.password.emptyLine' : 'secrets.password.severalLines'),
    message('secrets.password.oneLine'),
  );
}
