import { LIMITS } from '#shared/limits';
import type { ConsoleEnd, ConsoleRead } from '#shared/model/console';
import { type SerialCharset, SerialText } from '#shared/serial-text';
import { serialEndFailure } from './serial-end';

/**
 * What a console has shown and its window has not read yet. Holds so much at most; then the oldest goes, because what a
 * screen shows last is what counts.
 */
export class UnreadText {
  #screen: SerialText;
  #pieces: string[] = [];
  #length = 0;
  #dropped = false;
  #end: ConsoleEnd | undefined;
  /** Wakes up whoever waits for something to read. */
  #wake = (): void => undefined;

  constructor(charset: SerialCharset) {
    this.#screen = new SerialText(charset);
  }

  /** How the bytes that follow are read. */
  setCharset(charset: SerialCharset): void {
    this.#screen = new SerialText(charset);
  }

  push(bytes: Uint8Array): void {
    const text = this.#screen.push(bytes);
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    // A piece holds whole sequences, so that what is left draws.
    while (this.#length > LIMITS.consoleUnreadChars) {
      this.#length -= this.#pieces.shift()?.length ?? 0;
      this.#dropped = true;
    }
    this.#wake();
  }

  /** Nothing follows. Only the first reason counts. */
  end(end: ConsoleEnd): void {
    this.#end ??= end;
    this.#wake();
  }

  /** What there is, or what comes within a while. One reads at a time: a second one sends the first away with nothing. */
  async read(): Promise<ConsoleRead> {
    this.#wake();
    if (this.#length === 0 && !this.#end) await this.#something();
    const dropped = this.#dropped;
    this.#dropped = false;
    const text = this.#take();
    const failure = this.#end && serialEndFailure(this.#end);
    return {
      text,
      ...(dropped && { dropped }),
      // What is left is read first.
      ...(this.#end && this.#length === 0 && { end: { why: this.#end, ...(failure && { failure }) } }),
    };
  }

  #take(): string {
    let text = this.#pieces.shift() ?? '';
    for (
      let next = this.#pieces[0];
      next !== undefined && text.length + next.length <= LIMITS.consoleReadChars;
      next = this.#pieces[0]
    ) {
      text += next;
      this.#pieces.shift();
    }
    this.#length -= text.length;
    return text;
  }

  #something(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(() => this.#wake(), LIMITS.consoleReadMs);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = () => undefined;
        done();
      };
    });
  }
}
