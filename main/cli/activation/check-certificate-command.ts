import { EXIT_CODE_OF_FAILURE, EXIT_DONE } from '#shared/failure-codes';
import {
  CERTIFICATE_GENERATIONS,
  type CertificateCheck,
  dnsSuffixSchema,
  generationsOf,
  MOST_PFX_BYTES,
} from '#shared/model/provisioning-certificate';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { isMessage, message } from '#shared/texts/message';
import { checkCertificateFile, readPlainBytes } from '#main/use-cases/index';
import { parseNumber, secretFromStdin } from '../options';
import { printJson } from '../output';
import { described, printed } from '../printed';
import { askedSecret } from '../question';
import { type TimeOptions, withStop } from '../run';
import type { Shell } from '../shell';
import type { Stop } from '../stop';
import { certificateCheckText } from './certificate-text';

export interface CertificateOptions extends TimeOptions {
  suffix?: string;
  generation?: string;
  passwordStdin?: boolean;
}

/** `amt-bench check-certificate`: which AMT would accept the provisioning certificate of a PFX. @returns the exit code */
export function checkCertificateCommand(
  shell: Shell,
  file: string,
  options: CertificateOptions,
): Promise<number> {
  return withStop(shell, options, async (stop) => {
    const suffix = suffixOf(options);
    if (!suffix.ok) return suffix;
    const generation = parseNumber('--generation', options.generation, 99);
    if (!generation.ok) return generation;
    const bytes = await stop.waitFor(() => readPlainBytes(file, MOST_PFX_BYTES));
    if (!bytes.ok) return bytes;
    const checked = await opened(shell, stop, bytes.value, suffix.value, options);
    if (!checked.ok) return checked;
    const check = ofGeneration(checked.value, generation.value);
    const { console } = shell;
    if (options.json) printJson(console, { file, ...check });
    else console.out(described(check, certificateCheckText, console.say));
    const useless = check.generations.every(({ answer }) => answer === 'refused');
    return ok(useless ? EXIT_CODE_OF_FAILURE['file-unreadable'] : EXIT_DONE);
  });
}

function suffixOf({ suffix }: CertificateOptions): Result<string | undefined> {
  if (suffix === undefined) return ok(undefined);
  const parsed = dnsSuffixSchema.safeParse(suffix);
  if (parsed.success) return ok(parsed.data);
  return fail(
    'input-invalid',
    message('cli.certificate.badSuffix', { suffix }),
    message('cli.certificate.badSuffixNext'),
  );
}

/** A file without a password is opened at once; else the password is read, or asked for unseen. */
async function opened(
  shell: Shell,
  stop: Stop,
  bytes: Uint8Array,
  suffix: string | undefined,
  { passwordStdin }: CertificateOptions,
): Promise<Result<CertificateCheck>> {
  if (passwordStdin) {
    const password = await secretFromStdin(shell, stop);
    return password.ok ? checkCertificateFile(bytes, password.value, suffix) : password;
  }
  const plain = await checkCertificateFile(bytes, '', suffix);
  const { console } = shell;
  if (plain.ok || !console.interactive || !isWrongPassword(plain.error)) return plain;
  const typed = await askedSecret(shell, stop, printed`${console.say(message('cli.certificate.ask'))}`);
  return typed.ok ? checkCertificateFile(bytes, typed.value, suffix) : typed;
}

function isWrongPassword({ message: text }: Failure): boolean {
  return isMessage(text) && text.messageCode === message('certificate.file.wrongPassword').messageCode;
}

/** What machines of one generation say; a generation that is not known counts as the nearest. */
function ofGeneration(check: CertificateCheck, generation: number | undefined): CertificateCheck {
  if (generation === undefined) return check;
  const wanted = generationsOf(generation) ?? CERTIFICATE_GENERATIONS[0];
  return { ...check, generations: check.generations.filter(({ generations }) => generations === wanted) };
}
