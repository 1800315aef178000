/** What waits for a console at most; a serial port has no memory worth the name. */
const MOST_WAITING = 32_768;

/** The serial port of a PC as a console sees it. One console at a time; without one, what is written is lost. */
export interface SerialLine {
  /** @param pending called when there is something to read; it may be called once for many writes */
  plug(pending: () => void): void;
  unplug(): void;
  /** Keys as bytes. */
  type(bytes: Buffer): void;
  /** Bytes that can be read now. */
  waiting(): number;
  read(most: number): Buffer;
  /** Whether bytes were lost since the last time this was asked. */
  takeOverflow(): boolean;
}

/** What was written to the port and not read yet. */
export class LineBuffer {
  #bytes: Buffer = Buffer.alloc(0);
  #overflow = false;

  get length(): number {
    return this.#bytes.length;
  }

  /** @param text one character per byte, of code page 437 */
  write(text: string): void {
    const room = MOST_WAITING - this.#bytes.length;
    if (text.length > room) this.#overflow = true;
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from(text.slice(0, room), 'latin1')]);
  }

  read(most: number): Buffer {
    const bytes = this.#bytes.subarray(0, most);
    this.#bytes = this.#bytes.subarray(most);
    return bytes;
  }

  takeOverflow(): boolean {
    const overflow = this.#overflow;
    this.#overflow = false;
    return overflow;
  }

  clear(): void {
    this.#bytes = Buffer.alloc(0);
    this.#overflow = false;
  }
}
