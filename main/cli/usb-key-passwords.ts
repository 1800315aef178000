import { SECRET_NAME, secretName } from '#shared/model/secret-source';
import type { CurrentMebx, NextMebx } from '#shared/model/usb-key';
import { freeUsbKeySecret } from '#shared/model/usb-key-problems';
import { secretOfText } from '#shared/password-rules';
import { fail, ok, type Result } from '#shared/result';
import { decodeText } from '#shared/text-decoding';
import { type Message, message } from '#shared/texts/message';
import type { UseCases } from '#main/use-cases/index';
import { MOST_SECRET, notValidFor } from './options';
import { printed } from './printed';
import { askedSecret } from './question';
import type { Shell } from './shell';
import type { Stop } from './stop';

export interface PasswordOptions {
  current?: string;
  new?: string;
  saveAs?: string;
}

export interface MebxSources {
  current: CurrentMebx;
  next: NextMebx;
}

const CURRENT = ['factory', 'ask', 'stdin'] as const;
const NEXT = ['random', 'ask', 'stdin', 'keep'] as const;
const NAMED = 'vault:<name>';

/**
 * Where both MEBx passwords come from. What is asked for is typed unseen, and read from standard input without a trace; none
 * is ever an argument.
 */
export async function mebxSources(
  shell: Shell,
  useCases: Pick<UseCases, 'secrets'>,
  stop: Stop,
  options: PasswordOptions,
): Promise<Result<MebxSources>> {
  const { current: currentText = 'factory', new: nextText = 'random', saveAs } = options;
  const current = sourceOf('--current', currentText, CURRENT);
  if (!current.ok) return current;
  const next = sourceOf('--new', nextText, NEXT);
  if (!next.ok) return next;
  if (saveAs !== undefined && next.value !== 'random') {
    return fail('input-invalid', message('cli.usbKey.saveAsAlone'), message('cli.common.correct'));
  }
  const piped = [current.value, next.value].filter((source) => source === 'stdin').length;
  const lines = piped === 0 ? ok([]) : await linesFromStdin(shell, stop, piped);
  if (!lines.ok) return lines;
  const [first = '', second = first] = lines.value;
  const currentMebx = await currentOf(shell, stop, current.value, first);
  if (!currentMebx.ok) return currentMebx;
  const nextMebx = await nextOf(shell, useCases, stop, next.value, { piped: second, saveAs });
  return nextMebx.ok ? ok({ current: currentMebx.value, next: nextMebx.value }) : nextMebx;
}

interface Named {
  from: 'named';
  name: string;
}

function sourceOf<T extends string>(option: string, text: string, words: readonly T[]): Result<T | Named> {
  const name = secretName(text);
  if (name !== undefined && SECRET_NAME.test(name)) return ok({ from: 'named', name });
  const word = words.find((each) => each === text);
  return word === undefined ? notValidFor(option, text, [...words, NAMED]) : ok(word);
}

async function currentOf(
  shell: Shell,
  stop: Stop,
  source: (typeof CURRENT)[number] | Named,
  piped: string,
): Promise<Result<CurrentMebx>> {
  switch (source) {
    case 'factory':
      return ok({ from: 'factory' });
    case 'stdin':
      return ok({ from: 'typed', password: piped });
    case 'ask': {
      const typed = await typedSecret(shell, stop, message('cli.usbKey.ask.current'));
      return typed.ok ? ok({ from: 'typed', password: typed.value }) : typed;
    }
    default:
      return ok(source);
  }
}

async function nextOf(
  shell: Shell,
  { secrets }: Pick<UseCases, 'secrets'>,
  stop: Stop,
  source: (typeof NEXT)[number] | Named,
  { piped, saveAs }: { piped: string; saveAs: string | undefined },
): Promise<Result<NextMebx>> {
  switch (source) {
    case 'keep':
      return ok({ from: 'keep' });
    case 'random': {
      const day = new Date().toISOString().slice(0, 10);
      return ok({ from: 'random', saveAs: saveAs ?? freeUsbKeySecret(await secrets.names(), day) });
    }
    case 'stdin':
      return ok({ from: 'typed', password: piped });
    case 'ask': {
      const typed = await typedSecret(shell, stop, message('cli.usbKey.ask.next'));
      if (!typed.ok) return typed;
      // A password that was mistyped unseen would be lost.
      const again = await typedSecret(shell, stop, message('cli.usbKey.ask.again'));
      if (!again.ok) return again;
      if (again.value === typed.value) return ok({ from: 'typed', password: typed.value });
      return fail('input-invalid', message('cli.usbKey.ask.different'), message('cli.common.again'));
    }
    default:
      return ok(source);
  }
}

function typedSecret(shell: Shell, stop: Stop, question: Message): Promise<Result<string>> {
  const { console } = shell;
  if (!console.interactive) {
    const noTerminal = message('cli.usbKey.ask.noTerminal');
    return Promise.resolve(fail('input-invalid', noTerminal, message('cli.usbKey.ask.noTerminalNext')));
  }
  return askedSecret(shell, stop, printed`${console.say(question)}`);
}

/** One password, or the current one and the new one in two lines. */
async function linesFromStdin(shell: Shell, stop: Stop, count: number): Promise<Result<string[]>> {
  const read = await stop.waitFor((signal) => shell.readStdin(MOST_SECRET, signal));
  if (!read.ok) return read;
  const { text } = decodeText(read.value);
  if (count === 1) {
    const only = secretOfText(text);
    return only.ok ? ok([only.value]) : only;
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const [first = '', second = '', ...more] = lines;
  if (first !== '' && second !== '' && more.every((line) => line === '')) return ok([first, second]);
  return fail('input-invalid', message('cli.usbKey.twoLines'), message('cli.common.checkInput'));
}
