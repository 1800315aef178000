/** Bytes that have come and were not taken yet. Grows with what is waited for, and is read in place. */
export class ByteQueue {
  #bytes = new Uint8Array(65_536);
  #from = 0;
  #to = 0;

  push(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#to);
    this.#to += bytes.length;
  }

  /** The next bytes, which stay. Good until the next `push`. @returns undefined when there are fewer */
  peek(count: number): Uint8Array | undefined {
    return this.#to - this.#from < count ? undefined : this.#bytes.subarray(this.#from, this.#from + count);
  }

  /** The next bytes, which are gone then. Good until the next `push`. @returns undefined when there are fewer */
  take(count: number): Uint8Array | undefined {
    const bytes = this.peek(count);
    if (bytes) this.#from += count;
    return bytes;
  }

  /** Throws away as many of the next bytes as there are. @returns how many */
  drop(most: number): number {
    const count = Math.min(most, this.#to - this.#from);
    this.#from += count;
    return count;
  }

  #makeRoom(more: number): void {
    const held = this.#to - this.#from;
    if (this.#to + more <= this.#bytes.length) return;
    const room = held + more <= this.#bytes.length ? this.#bytes : new Uint8Array((held + more) * 2);
    room.set(this.#bytes.subarray(this.#from, this.#to));
    this.#bytes = room;
    this.#from = 0;
    this.#to = held;
  }
}
