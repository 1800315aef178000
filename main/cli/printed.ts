import type { SerialText } from '#shared/serial-text';
import { AFTER_CONSOLE } from '#shared/terminal-sequences';
import { type Said, type Say, sayIn } from '#shared/texts/say';
import { visible, visibleDocument, visibleIn, visibleLines } from '#shared/visible-text';

/**
 * Text that may go to a terminal. It is made here alone, and whatever is put into it is made visible on the way: a
 * machine, a file or the network can neither steer the terminal nor forge a line of ours. The console takes nothing else,
 * so that no command can forget it.
 */
export class Printed {
  /** A private field, so that no other type is assignable to this one. */
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** The words of the program, with values of any origin between them. */
  static template(words: TemplateStringsArray, values: readonly Value[]): Printed {
    const parts = words.map((word, at) => (at === 0 ? word : `${Printed.#shown(values[at - 1])}${word}`));
    return new Printed(parts.join(''));
  }

  /** @see described */
  static described<T>(value: T, describe: Describe<T>, say: Say): Printed {
    return new Printed(visibleLines(describe(visibleIn(sayIn(value, say)), say)));
  }

  /** @see printedLines */
  static lines(text: string): Printed {
    return new Printed(visibleLines(text));
  }

  /** @see printedJson */
  static json(value: unknown, indent: number): Printed {
    return new Printed(visibleDocument(value, indent));
  }

  /** Output of a serial console, without what would make the terminal act by itself. */
  static serial(screen: SerialText, bytes: Uint8Array): Printed {
    return new Printed(screen.push(bytes));
  }

  /** Takes back what a serial console may have left, such as colours and a hidden cursor. */
  static readonly afterSerial = new Printed(`${AFTER_CONSOLE}\r\n`);

  /** Clears the line that the cursor is in. */
  static readonly clearedLine = new Printed('\r\u001b[K');

  static #shown(value: Value | undefined): string {
    if (value instanceof Printed) return value.text;
    return visible(String(value ?? ''));
  }
}

type Value = string | number | Printed;

/** Text of ours with values between it: a `printed` template. A value is one line, whatever is in it. */
export function printed(words: TemplateStringsArray, ...values: readonly Value[]): Printed {
  return Printed.template(words, values);
}

/** Makes text of a value whose messages are said and whose texts are visible. */
export type Describe<T> = (value: Said<T>, say: Say) => string;

/** What a function makes of a value, such as a table of machines. */
export function described<T>(value: T, describe: Describe<T>, say: Say): Printed {
  return Printed.described(value, describe, say);
}

/** A text whose line ends are meant, such as help or a stack. */
export function printedLines(text: string): Printed {
  return Printed.lines(text);
}

/** A JSON document, or with `indent` 0 one line of JSON. */
export function printedJson(value: unknown, indent = 2): Printed {
  return Printed.json(value, indent);
}

/** Takes away what stands in the line, so that another one can be written there. */
export const CLEARED_LINE = Printed.clearedLine;
