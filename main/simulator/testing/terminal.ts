const HEIGHT = 25;
const WIDTH = 80;
const ESCAPE = '\u001b';

/** A terminal of 80 by 25 that knows what the simulated BIOS sends; anything else makes it fail. */
export class Terminal {
  #rows: string[][] = blank();
  #row = 0;
  #column = 0;

  /** @throws when a sequence is not known, or when something would have scrolled or wrapped */
  write(text: string): void {
    let rest = text;
    while (rest !== '') {
      const escape = rest.startsWith(ESCAPE) ? /^\[([\d;]*)([A-Za-z])/.exec(rest.slice(1)) : null;
      if (escape) this.#control(escape[1] ?? '', escape[2] ?? '');
      else this.#put(rest.charAt(0));
      rest = rest.slice(escape ? ESCAPE.length + escape[0].length : 1);
    }
  }

  /** What stands on the screen, without spaces at the ends of rows. */
  get text(): string {
    return this.#rows.map((row) => row.join('').trimEnd()).join('\n');
  }

  #control(parameters: string, command: string): void {
    const [row = '1', column = '1'] = parameters.split(';');
    if (command === 'J') this.#rows = blank();
    else if (command === 'H') {
      this.#row = Number(row === '' ? 1 : row) - 1;
      this.#column = Number(column) - 1;
    } else if (command !== 'm') throw new Error(`unknown sequence ${command}`);
  }

  #put(character: string): void {
    if (character === '\r') this.#column = 0;
    else if (character === '\n') this.#row += 1;
    else {
      const row = this.#rows[this.#row];
      if (!row || this.#column >= WIDTH) throw new Error(`written outside: ${this.#row},${this.#column}`);
      row[this.#column] = character;
      this.#column += 1;
    }
  }
}

function blank(): string[][] {
  return Array.from({ length: HEIGHT }, () => Array.from({ length: WIDTH }, () => ' '));
}
