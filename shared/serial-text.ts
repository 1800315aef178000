import { drawingEscape, drawingSequence } from './terminal-sequences';

/**
 * How the bytes of a serial console are read. `auto` begins with UTF-8; the first bytes that are no UTF-8 show that it is
 * CP437 from then on, unless a character of three bytes has shown that it is UTF-8.
 */
export const SERIAL_CHARSETS = ['auto', 'utf-8', 'cp437'] as const;
export type SerialCharset = (typeof SERIAL_CHARSETS)[number];

/** The upper half of the character set of the IBM PC, which most BIOSes draw with (Unicode’s mapping CP437.TXT). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const ESC = 0x1b;
const BEL = 0x07;
/** End whatever is under way (ECMA-48, 8.3.6 and 8.3.148). */
const [CAN, SUB] = [0x18, 0x1a];
/** Bell, movements and the two shifts between character sets (ECMA-48: BEL, BS, HT, LF, VT, FF, CR, SO, SI). */
const [FIRST_CONTROL, LAST_CONTROL] = [0x07, 0x0f];
/**
 * After ESC: begins a text for the terminal itself, such as its title or its clipboard (ECMA-48, 8.3: DCS, SOS, OSC, PM,
 * APC; `k` is a title of GNU screen).
 */
const STRING_STARTS = 'PX]^_k';
/** A control sequence, or a text for the terminal, that is longer is no honest one. */
const LONGEST_SEQUENCE = 64;
const LONGEST_STRING = 4_096;

type State =
  | { at: 'text' }
  | { at: 'escape'; held: number[] }
  | { at: 'sequence'; held: number[] }
  | { at: 'string'; length: number; escaped: boolean };

/**
 * Makes the output of a serial console safe for the terminal that it is shown in: only what is known to draw passes.
 * Holds a few bytes at most.
 */
export class SerialText {
  #charset: SerialCharset;
  #state: State = { at: 'text' };
  /** The begin of a character of UTF-8. */
  #begun: number[] = [];

  constructor(charset: SerialCharset = 'auto') {
    this.#charset = charset;
  }

  /** @returns what of it is to be shown now */
  push(bytes: Uint8Array): string {
    let out = '';
    for (const byte of bytes) out += this.#take(byte);
    return out;
  }

  #take(byte: number): string {
    const state = this.#state;
    switch (state.at) {
      case 'text':
        return this.#text(byte);
      case 'escape':
        return this.#escaped(state.held, byte);
      case 'sequence':
        return this.#inSequence(state.held, byte);
      case 'string':
        this.#inString(state, byte);
        return '';
    }
  }

  #text(byte: number): string {
    if (byte >= 0x80) return this.#high(byte);
    const before = this.#given();
    if (byte === ESC) this.#state = { at: 'escape', held: [] };
    const draws = isPrintable(byte) || (byte >= FIRST_CONTROL && byte <= LAST_CONTROL);
    return draws ? before + String.fromCharCode(byte) : before;
  }

  #escaped(held: number[], byte: number): string {
    const character = String.fromCharCode(byte);
    if (byte >= 0x20 && byte < 0x30 && held.length < LONGEST_SEQUENCE) {
      held.push(byte);
      return '';
    }
    this.#state = byte === ESC ? { at: 'escape', held: [] } : { at: 'text' };
    if (held.length === 0 && byte === 0x5b) this.#state = { at: 'sequence', held: [] };
    else if (held.length === 0 && STRING_STARTS.includes(character)) {
      this.#state = { at: 'string', length: 0, escaped: false };
    } else if (isPrintable(byte)) return drawingEscape(String.fromCharCode(...held), character);
    return '';
  }

  #inSequence(held: number[], byte: number): string {
    if (byte >= 0x20 && byte < 0x40 && held.length < LONGEST_SEQUENCE) {
      held.push(byte);
      return '';
    }
    this.#state = byte === ESC ? { at: 'escape', held: [] } : { at: 'text' };
    const ends = byte >= 0x40 && byte < 0x7f;
    return ends ? drawingSequence(String.fromCharCode(...held), String.fromCharCode(byte)) : '';
  }

  #inString(state: Extract<State, { at: 'string' }>, byte: number): void {
    const over =
      byte === BEL ||
      byte === CAN ||
      byte === SUB ||
      (state.escaped && byte === 0x5c) ||
      state.length >= LONGEST_STRING;
    this.#state = over ? { at: 'text' } : { at: 'string', length: state.length + 1, escaped: byte === ESC };
  }

  #high(byte: number): string {
    if (this.#charset === 'cp437') return cp437(byte);
    if (this.#begun.length === 0) {
      if (lengthOf(byte) > 0) this.#begun = [byte];
      return lengthOf(byte) > 0 ? '' : this.#other(byte);
    }
    if (byte >= 0xc0) return this.#given() + this.#high(byte);
    this.#begun.push(byte);
    if (this.#begun.length < lengthOf(this.#begun[0] ?? 0)) return '';
    const bytes = this.#begun;
    const text = decoded(bytes);
    this.#begun = [];
    // Two bytes may also be the corner of a frame in CP437.
    if (text !== undefined && bytes.length > 2 && this.#charset === 'auto') this.#charset = 'utf-8';
    return text ?? bytes.map((each) => this.#other(each)).join('');
  }

  /** A character that was begun and does not go on. */
  #given(): string {
    const bytes = this.#begun;
    this.#begun = [];
    return bytes.map((each) => this.#other(each)).join('');
  }

  /** A byte that is no UTF-8. */
  #other(byte: number): string {
    if (this.#charset === 'auto') this.#charset = 'cp437';
    return this.#charset === 'cp437' ? cp437(byte) : '\ufffd';
  }
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}

function cp437(byte: number): string {
  return CP437.charAt(byte - 0x80);
}

/** How long a character of UTF-8 is that begins so; 0: none begins so. */
function lengthOf(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

/** @returns undefined for what is no UTF-8, and for controls of the upper half, which steer terminals */
function decoded(bytes: readonly number[]): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    return /[\u0080-\u009f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
