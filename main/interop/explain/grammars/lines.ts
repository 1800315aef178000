/** Longest part of a line that is kept; what lies behind is not read. Characters. */
const MOST_CHARS = 1_000_000;

/** Cuts text that comes in pieces into lines, without their ends, in constant memory. */
export class Lines {
  #begun: string[] = [];
  #chars = 0;

  *push(piece: string): Generator<string> {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      yield this.#finished(piece.slice(from, end));
      from = end + 1;
    }
    this.#keep(from === 0 ? piece : piece.slice(from));
  }

  /** The last line, if there is anything behind the last line end. */
  *end(): Generator<string> {
    if (this.#begun.length > 0) yield this.#finished('');
  }

  #finished(rest: string): string {
    if (this.#begun.length === 0) return withoutReturn(rest.slice(0, MOST_CHARS));
    this.#keep(rest);
    const line = this.#begun.join('');
    this.#begun = [];
    this.#chars = 0;
    return withoutReturn(line);
  }

  #keep(part: string): void {
    const room = MOST_CHARS - this.#chars;
    if (part === '' || room <= 0) return;
    this.#begun.push(part.slice(0, room));
    this.#chars += Math.min(part.length, room);
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
