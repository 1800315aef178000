import { type Message, message } from '#shared/texts/message';

/** What commander says of a command line that makes no sense, and how we say it. */
const PROBLEMS: readonly (readonly [RegExp, (...parts: string[]) => Message])[] = [
  [/^missing required argument '(.*)'$/s, (name = '') => message('cli.usage.missingArgument', { name })],
  [/^option '(.*)' argument missing$/s, (option = '') => message('cli.usage.missingValue', { option })],
  [
    /^required option '(.*)' not specified$/s,
    (option = '') => message('cli.usage.missingOption', { option }),
  ],
  [/^unknown option '(.*)'$/s, (name = '') => message('cli.usage.unknownOption', { name })],
  [/^unknown command '(.*)'$/s, (name = '') => message('cli.usage.unknownCommand', { name })],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/s,
    (most = '', given = '') => message('cli.usage.tooMany', { most, given }),
  ],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    (option = '', value = '', list = '') => message('cli.usage.notAChoice', { option, value, list }),
  ],
];

/** What is wrong with a command line, and what may have been meant. */
export interface UsageProblem {
  /** In a few words; as commander says it where it says something new. */
  problem: Message | string;
  /** Names that look alike. */
  meant: string | undefined;
}

/** @param text of commander, in English */
export function usageProblem(text: string): UsageProblem {
  const [, words = text, meant] =
    /^(?:error: )?(.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(text) ?? [];
  for (const [pattern, said] of PROBLEMS) {
    const found = pattern.exec(words);
    if (found) return { problem: said(...found.slice(1)), meant };
  }
  return { problem: words, meant };
}
