const ENTER = /[\r\n]/;
const ERASE = new Set(['\u0008', '\u007f']);
const PRINTABLE = /[\u0020-\u007e]/;
const LONGEST_NAME = 64;

/** The login of a system on its serial port. Nobody gets in, and what is typed is not kept. */
export class LoginPrompt {
  readonly #host: () => string;
  /** Undefined while the password is typed, which is not echoed. */
  #typed: string | undefined = '';

  constructor(host: () => string) {
    this.#host = host;
  }

  /** What the system writes when it has started. */
  greet(): string {
    this.#typed = '';
    return `\r\n${this.#name} ttyS0\r\n\r\n${this.#name} login: `;
  }

  /** @returns what it writes in answer to these keys */
  type(keys: string): string {
    return keys
      .split('')
      .map((key) => this.#press(key))
      .join('');
  }

  #press(key: string): string {
    if (ENTER.test(key)) return this.#enter();
    if (this.#typed === undefined) return '';
    if (ERASE.has(key)) return this.#erase(this.#typed);
    if (!PRINTABLE.test(key) || this.#typed.length >= LONGEST_NAME) return '';
    this.#typed += key;
    return key;
  }

  #erase(typed: string): string {
    this.#typed = typed.slice(0, -1);
    return typed === '' ? '' : '\u0008 \u0008';
  }

  #enter(): string {
    if (this.#typed === undefined) {
      this.#typed = '';
      return `\r\n\r\nLogin incorrect\r\n${this.#name} login: `;
    }
    if (this.#typed === '') return `\r\n${this.#name} login: `;
    this.#typed = undefined;
    return '\r\nPassword: ';
  }

  get #name(): string {
    const name = this.#host().replace(/[^\u0021-\u007e]/g, '');
    return name === '' ? 'localhost' : name;
  }
}
