import {
  type CertificateCheck,
  dnsSuffixSchema,
  MOST_PFX_BYTES,
} from '#shared/model/provisioning-certificate';
import { fail, type Failure, ok, type Result } from '#shared/result';
import { isMessage, message } from '#shared/texts/message';
import { checkCertificateFile, readPlainBytes } from '#main/use-cases/index';
import { printed } from '../printed';
import { askedSecret } from '../question';
import type { Shell } from '../shell';
import type { Stop } from '../stop';

export interface PfxFile {
  bytes: Uint8Array;
  password: string;
  check: CertificateCheck;
}

/**
 * Reads a PFX and judges it. Its password is the one that is given, or `AMT_BENCH_PFX_PASSWORD`; else none, and where that
 * does not open the file, it is asked for unseen.
 * @param suffix DNS suffix of the machines
 * @param given reads the password that the command line names, once the file was read
 */
export async function openPfxFile(
  shell: Shell,
  stop: Stop,
  file: string,
  suffix: string | undefined,
  given?: () => Promise<Result<string>>,
): Promise<Result<PfxFile>> {
  const read = await stop.waitFor(() => readPlainBytes(file, MOST_PFX_BYTES));
  if (!read.ok) return read;
  const bytes = read.value;
  const named = given ? await given() : ok(shell.env['AMT_BENCH_PFX_PASSWORD']);
  if (!named.ok) return named;
  const openedWith = async (password: string): Promise<Result<PfxFile>> => {
    const checked = await checkCertificateFile(bytes, password, suffix);
    return checked.ok ? ok({ bytes, password, check: checked.value }) : checked;
  };
  const opened = await openedWith(named.value ?? '');
  if (opened.ok || named.value !== undefined) return opened;
  const { console } = shell;
  if (!console.interactive || !isWrongPassword(opened.error)) return opened;
  const typed = await askedSecret(shell, stop, printed`${console.say(message('cli.certificate.ask'))}`);
  return typed.ok ? openedWith(typed.value) : typed;
}

function isWrongPassword({ message: text }: Failure): boolean {
  return isMessage(text) && text.messageCode === message('certificate.file.wrongPassword').messageCode;
}

/** `--suffix`. @returns `input-invalid` for what is no name of DNS */
export function suffixOf({ suffix }: { suffix?: string }): Result<string | undefined> {
  if (suffix === undefined) return ok(undefined);
  const parsed = dnsSuffixSchema.safeParse(suffix);
  if (parsed.success) return ok(parsed.data);
  return fail(
    'input-invalid',
    message('cli.certificate.badSuffix', { suffix }),
    message('cli.certificate.badSuffixNext'),
  );
}
