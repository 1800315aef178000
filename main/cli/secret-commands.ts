import { EXIT_DONE } from '#shared/failure-codes';
import { SECRET_NAME } from '#shared/model/secret-source';
import { SECRET_KINDS, secretProblems } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import type { UseCases } from '#main/use-cases/index';
import { notValidFor, secretFromStdin } from './options';
import { note, type OutputOptions, printJson } from './output';
import { printed } from './printed';
import type { Shell } from './shell';
import type { Stop } from './stop';

/** `amt-bench secret`: named passwords in the keychain, for profiles that say `vault:<name>`. */
export async function setSecret(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  name: string,
  options: OutputOptions & { for?: string },
): Promise<Result<number>> {
  if (!SECRET_NAME.test(name)) return badName(name);
  const { for: purpose = 'amt' } = options;
  const kind = SECRET_KINDS.find((each) => each === purpose);
  if (!kind) return notValidFor('--for', purpose, SECRET_KINDS);
  if (useCases.secrets.kind !== 'keychain') {
    return fail('no-keychain', message('cli.secrets.noKeychain'), message('cli.secrets.noKeychainNext'));
  }
  const given = await secretFromStdin(shell, stop);
  if (!given.ok) return given;
  const problems = secretProblems(kind, given.value);
  if (problems.length > 0) {
    return fail(
      'input-invalid',
      message('cli.secrets.refused', { problems: sentences(...problems) }),
      message('cli.secrets.refusedNext'),
    );
  }
  await useCases.secrets.saveNamed(name, given.value);
  if (options.json) printJson(shell.console, { stored: name });
  note(shell.console, options, message('cli.secrets.stored', { name }));
  return ok(EXIT_DONE);
}

export async function listSecrets(
  shell: Shell,
  useCases: UseCases,
  options: OutputOptions,
): Promise<Result<number>> {
  const names = (await useCases.secrets.names()).sort();
  if (options.json) printJson(shell.console, { names });
  else for (const name of names) shell.console.out(printed`${name}\n`);
  return ok(EXIT_DONE);
}

export async function deleteSecret(
  shell: Shell,
  useCases: UseCases,
  name: string,
  options: OutputOptions,
): Promise<Result<number>> {
  if (!SECRET_NAME.test(name)) return badName(name);
  if ((await useCases.secrets.named(name)) === undefined) {
    return fail(
      'input-invalid',
      message('cli.secrets.unknown', { name }),
      message('cli.secrets.unknownNext'),
    );
  }
  await useCases.secrets.deleteNamed(name);
  if (options.json) printJson(shell.console, { deleted: name });
  note(shell.console, options, message('cli.secrets.deleted', { name }));
  return ok(EXIT_DONE);
}

function badName(name: string): Result<never> {
  return fail('input-invalid', message('cli.secrets.badName', { name }), message('cli.secrets.badNameNext'));
}
