import { Duplex } from 'node:stream';
import { channelClose, channelData, windowAdjust } from './apf-messages';

/** Largest piece that one message carries. */
const MOST_PIECE_BYTES = 4_096;

/** One connection through the tunnel, as a stream: what the server sends comes out, what is written goes to it. */
export class ApfChannel extends Duplex {
  readonly #theirs: number;
  readonly #send: (message: Buffer) => void;
  /** Bytes that the server takes now. */
  #credit: number;
  #waiting: (() => void) | undefined;
  #closedByServer = false;

  /**
   * @param theirs the server's number of the channel
   * @param credit bytes that it takes at first
   * @param from address that the server gives for its client
   */
  constructor(
    theirs: number,
    credit: number,
    readonly from: string,
    send: (message: Buffer) => void,
  ) {
    super({ allowHalfOpen: false });
    this.#theirs = theirs;
    this.#credit = credit;
    this.#send = send;
  }

  /** Data of the server. It is read at once, so the server may send as much again. */
  received(bytes: Buffer): void {
    if (this.destroyed) return;
    this.push(Buffer.from(bytes));
    this.#send(windowAdjust(this.#theirs, bytes.length));
  }

  /** The server takes that many bytes more. */
  grant(bytes: number): void {
    this.#credit += bytes;
    const go = this.#waiting;
    this.#waiting = undefined;
    go?.();
  }

  closedByServer(): void {
    this.#closedByServer = true;
    this.push(null);
    this.destroy();
  }

  override _read(): void {
    // Pushed as it comes.
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (bytes.length === 0) {
      done();
      return;
    }
    if (this.#credit === 0) {
      this.#waiting = () => this._write(bytes, _encoding, done);
      return;
    }
    const piece = bytes.subarray(0, Math.min(bytes.length, this.#credit, MOST_PIECE_BYTES));
    this.#credit -= piece.length;
    this.#send(channelData(this.#theirs, piece));
    this._write(bytes.subarray(piece.length), _encoding, done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#waiting = undefined;
    if (!this.#closedByServer) this.#send(channelClose(this.#theirs));
    done(error);
  }
}
