export interface DecodedText {
  text: string;
  /** Something in it was no text in the encoding that it seems to have; U+FFFD stands there. */
  damaged: boolean;
}

/** How much of a text without a mark is looked at to tell its encoding. Bytes. */
const SAMPLE = 65_536;

/**
 * Text as the programs of Windows and others write it: UTF-8 with or without a mark, UTF-16 of either byte order with a
 * mark, and without one where the zeros of plain letters tell it. Zeros at the end are no text. Line ends stay as they are.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoder = new TextDecoder(encodingOf(bytes));
  // The decoder removes the mark.
  const text = decoder.decode(bytes).replace(/\0+$/, '');
  return { text, damaged: text.includes('\ufffd') };
}

/**
 * The same for a text that comes in pieces, in constant memory. What cannot be read is U+FFFD, and zeros are left out
 * wherever they stand: a log that was being written when the power failed has them in its middle.
 */
export class TextPieces {
  /** The first bytes, as long as they do not tell the encoding yet. */
  #first: Uint8Array[] = [];
  #held = 0;
  #decoder: InstanceType<typeof TextDecoder> | undefined;

  /** @returns what can be read by now; empty at the beginning of a text */
  push(piece: Uint8Array): string {
    if (this.#decoder) return withoutZeros(this.#decoder.decode(piece, { stream: true }));
    this.#first.push(piece.slice());
    this.#held += piece.length;
    return this.#held < SAMPLE ? '' : this.#begin();
  }

  /** @returns the rest; nothing may be pushed after it */
  end(): string {
    const begun = this.#begin();
    return begun + withoutZeros(this.#decoder?.decode() ?? '');
  }

  #begin(): string {
    if (this.#decoder) return '';
    const bytes = new Uint8Array(this.#held);
    let at = 0;
    for (const piece of this.#first) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.#first = [];
    this.#decoder = new TextDecoder(encodingOf(bytes));
    return withoutZeros(this.#decoder.decode(bytes, { stream: true }));
  }
}

function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return encodingWithoutMark(bytes);
}

/** Plain letters in UTF-16 have a zero in every second byte; text in UTF-8 has none at all, but for those at its end. */
function encodingWithoutMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  const length = Math.min(end, SAMPLE);
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  const many = length / 10;
  if (zeros.odd > many && zeros.odd > 8 * zeros.even) return 'utf-16le';
  if (zeros.even > many && zeros.even > 8 * zeros.odd) return 'utf-16be';
  return 'utf-8';
}
