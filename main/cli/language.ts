import { fail, ok, type Result } from '#shared/result';
import { type Language, LANGUAGES } from '#shared/texts/catalogue';
import { message } from '#shared/texts/message';
import { sayInLanguage } from '#shared/texts/speech';
import { LANGUAGE_OPTION, valuesOf } from './command-names';
import type { Shell } from './shell';

/**
 * The language that a command line asks for, else the environment. English without either, whatever the system's is:
 * scripts rely on it. Looked up before anything is parsed, because help and mistakes are in that language, too.
 * @returns `input-invalid` for one that there is not
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Result<Language> {
  // The last one counts.
  const asked = valuesOf(LANGUAGE_OPTION, args).at(-1);
  const inEnvironment = env['AMT_BENCH_LANG'] ?? '';
  if (asked === undefined && inEnvironment === '') return ok('en');
  const wanted = asked ?? inEnvironment;
  const language = LANGUAGES.find((each) => each === wanted);
  if (language) return ok(language);
  return fail(
    'input-invalid',
    message(asked === undefined ? 'cli.language.unknownInEnvironment' : 'cli.language.unknown', {
      language: wanted,
    }),
    message('cli.common.useOneOf', { list: LANGUAGES }),
  );
}

/** The same shell, speaking the language that is asked for; English where there is no such language. */
export async function speaking<S extends Shell>(args: readonly string[], shell: S): Promise<S> {
  const asked = languageOf(args, shell.env);
  const language = asked.ok ? asked.value : 'en';
  const say = await sayInLanguage(language);
  return { ...shell, console: { ...shell.console, say, language } };
}
