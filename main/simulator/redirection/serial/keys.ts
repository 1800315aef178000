/** A key that a BIOS knows; letters come as themselves. */
export type Key =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'enter'
  | 'esc'
  | 'delete'
  | 'f2'
  | 'f10'
  | `char ${string}`;

/** What terminals send: VT100, xterm, and the VT100+ of Windows (`ESC 2` for F2, `ESC 0` for F10). */
const SEQUENCES: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['[A', 'up'],
  ['[B', 'down'],
  ['[C', 'right'],
  ['[D', 'left'],
  ['OA', 'up'],
  ['OB', 'down'],
  ['OC', 'right'],
  ['OD', 'left'],
  ['OQ', 'f2'],
  ['[12~', 'f2'],
  ['2', 'f2'],
  ['[21~', 'f10'],
  ['OY', 'f10'],
  ['0', 'f10'],
  ['[3~', 'delete'],
]);
const ESC = 0x1b;
const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;
const CONTROLS: ReadonlyMap<number, Key> = new Map<number, Key>([
  [0x0d, 'enter'],
  [0x0a, 'enter'],
  [0x7f, 'delete'],
]);
/** Longer than any of them: what has not ended by then is none that is known. */
const LONGEST_SEQUENCE = 8;

const isComplete = (sequence: string): boolean =>
  SEQUENCES.has(sequence) ||
  sequence.length >= LONGEST_SEQUENCE ||
  // A letter or a tilde ends a control sequence; one byte ends what O begins, and everything else is a single one.
  (sequence.startsWith('[') ? /^\[[^@-~]*[@-~]$/.test(sequence) : sequence !== 'O');

/** Turns bytes of a terminal into keys. An escape that nothing follows is the key of that name, after a moment. */
export class KeyReader {
  /** What followed an escape so far; undefined when there was none. */
  #sequence: string | undefined;

  /** Whether an escape waits for what may follow it. */
  get isWaiting(): boolean {
    return this.#sequence !== undefined;
  }

  push(bytes: Buffer): Key[] {
    return [...bytes].flatMap((byte) => this.#take(byte));
  }

  /** Nothing has followed. */
  settle(): Key[] {
    const was = this.#sequence;
    this.#sequence = undefined;
    return was === undefined ? [] : ['esc'];
  }

  #take(byte: number): Key[] {
    if (byte === ESC) {
      const before = this.settle();
      this.#sequence = '';
      return before;
    }
    if (this.#sequence !== undefined) return this.#follow(byte);
    const control = CONTROLS.get(byte);
    if (control) return [control];
    return byte >= FIRST_PRINTABLE && byte <= LAST_PRINTABLE ? [`char ${String.fromCharCode(byte)}`] : [];
  }

  /** Sequences that are not known are dropped as a whole. */
  #follow(byte: number): Key[] {
    const sequence = `${this.#sequence ?? ''}${String.fromCharCode(byte)}`;
    if (!isComplete(sequence)) {
      this.#sequence = sequence;
      return [];
    }
    this.#sequence = undefined;
    const key = SEQUENCES.get(sequence);
    return key ? [key] : [];
  }
}
