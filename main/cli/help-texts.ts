import type { Command, HelpConfiguration, Option } from 'commander';
import type { CliCatalogue } from '#shared/texts/catalogue';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { wrap } from './output';

/** What stands in the help of commands, in one language. */
export interface HelpTexts {
  say: Say;
  command: (name: keyof CliCatalogue['command']) => string;
  argument: (name: keyof CliCatalogue['argument']) => string;
  option: (name: keyof CliCatalogue['option']) => string;
  /** What a placeholder is called. */
  value: (name: keyof CliCatalogue['value']) => string;
}

export function helpTexts(say: Say): HelpTexts {
  return {
    say,
    command: (name) => say(message(`cli.command.${name}`)),
    argument: (name) => say(message(`cli.argument.${name}`)),
    option: (name) => say(message(`cli.option.${name}`)),
    value: (name) => say(message(`cli.value.${name}`)),
  };
}

/** Has commander write its own part of help in this language, too. Commands inherit it, so it comes before them. */
export function withHelpTexts(program: Command, { say, command, option, value }: HelpTexts): Command {
  return program
    .helpOption('-h, --help', option('help'))
    .helpCommand(`help [${value('command')}]`, command('help'))
    .configureHelp(helpConfiguration(say));
}

/**
 * A command with what help says of it.
 * @param key of its description
 * @param name where it is not the key: `secret set` and its like
 */
export function newCommand(
  parent: Command,
  { command }: HelpTexts,
  key: keyof CliCatalogue['command'],
  name: string = key,
): Command {
  return parent.command(name).description(command(key));
}

function helpConfiguration(say: Say): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(message('cli.help.usage')),
    'Arguments:': say(message('cli.help.arguments')),
    'Options:': say(message('cli.help.options')),
    'Commands:': say(message('cli.help.commands')),
  };
  const placeholders = (usage: string): string =>
    usage
      .replace('[options]', `[${say(message('cli.value.options'))}]`)
      .replace('[command]', `[${say(message('cli.value.command'))}]`);
  return {
    // The same in every terminal, and in docs/command-line.md.
    helpWidth: 80,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: placeholders,
    styleSubcommandTerm: placeholders,
    optionDescription: (option) => optionDescription(option, say),
    boxWrap: (text, width) => wrap(text, '', width),
  };
}

function optionDescription({ description, argChoices, defaultValue, presetArg }: Option, say: Say): string {
  const more: string[] = [];
  if (argChoices) {
    more.push(say(message('cli.help.choices', { list: argChoices.map((each) => JSON.stringify(each)) })));
  }
  if (defaultValue !== undefined) {
    more.push(say(message('cli.help.default', { value: JSON.stringify(defaultValue) })));
  }
  if (presetArg !== undefined) {
    more.push(say(message('cli.help.preset', { value: JSON.stringify(presetArg) })));
  }
  return more.length === 0 ? description : `${description} (${more.join(', ')})`;
}
