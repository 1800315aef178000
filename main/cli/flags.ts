import { type Command, Option } from 'commander';
import { LANGUAGES } from '#shared/texts/catalogue';
import { LANGUAGE_OPTION } from './command-names';
import type { HelpTexts } from './help-texts';
import type { OutputOptions } from './output';

/** Options that every command about a machine takes (docs/reference/decisions.md, D4). */
export interface CommonOptions extends OutputOptions {
  ports?: string;
  timeout?: string;
}

export interface LoginOptions extends CommonOptions {
  user?: string;
  passwordStdin?: boolean;
  vault?: boolean;
  certain?: boolean;
  trust?: string;
  acceptIdentity?: string;
  sameAs?: string;
}

/** Every command takes it; the language is known before any of them is looked at (language.ts). */
export function withLanguage(command: Command, { option }: HelpTexts): Command {
  return command.option(`${LANGUAGE_OPTION} <${LANGUAGES.join('|')}>`, option('lang'));
}

export function withJson(command: Command, { option }: HelpTexts): Command {
  return command.option('--json', option('json'));
}

export function withQuiet(command: Command, { option }: HelpTexts): Command {
  return command.option('--quiet', option('quiet'));
}

export function withTimeout(command: Command, { option, value }: HelpTexts): Command {
  return command.option(`--timeout <${value('seconds')}>`, option('timeout'));
}

export function withCommon(command: Command, texts: HelpTexts): Command {
  const { option, value } = texts;
  return withQuiet(withJson(command, texts), texts)
    .option(`--timeout <${value('seconds')}>`, option('timeoutOfChange'))
    .option(`--ports <${value('list')}>`, option('ports'));
}

export function withLogin(command: Command, texts: HelpTexts): Command {
  const { option, value } = texts;
  return withCommon(command, texts)
    .option(`--user <${value('name')}>`, option('user'), 'admin')
    .option('--password-stdin', option('passwordStdin'))
    .option('--vault', option('vault'))
    .option('--certain', option('certain'))
    .option(`--trust <${value('fingerprint')}>`, option('trust'))
    .addOption(
      new Option(`--accept-identity [${value('who')}]`, option('acceptIdentity'))
        .choices(['same', 'another'])
        .preset('another'),
    )
    .option(`--same-as <${value('address')}>`, option('sameAs'));
}
