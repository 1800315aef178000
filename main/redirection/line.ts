import type { Socket } from 'node:net';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { networkFailure } from '#main/wsman/network-failure';
import { timeLimit } from '#main/wsman/time-limit';
import { type FirmwareMessage, MessageReader, NotRedirection } from './messages';

/** Gets what the firmware sends, from `follow` on. */
export interface LineEvents {
  onMessage: (message: FirmwareMessage) => void;
  /** The connection is over, or what came is no message: nothing follows. @param error undefined: the firmware hung up */
  onEnd: (error: Error | undefined) => void;
}

/**
 * One redirection connection: messages in and out. First answers are waited for one at a time, then the messages are
 * followed as they come.
 */
export class RedirectionLine {
  readonly #socket: Socket;
  readonly #reader = new MessageReader();
  /** What to do when something has arrived, or the connection is over. */
  #wake = (): void => undefined;
  #over: { error: Error | undefined } | undefined;

  constructor(
    socket: Socket,
    readonly host: string,
  ) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => {
      // One message after the other is waited for: what comes meanwhile stays in the system's buffers.
      socket.pause();
      this.#reader.push(bytes);
      this.#wake();
    });
    socket.on('error', (error) => this.#end(error));
    socket.on('end', () => this.#end(undefined));
    socket.on('close', () => this.#end(undefined));
    socket.pause();
  }

  /** So much waits to be sent that the other side seems to take nothing. */
  get isFull(): boolean {
    return !this.#over && this.#socket.writableLength > MOST_UNSENT;
  }

  send(bytes: Buffer): void {
    if (!this.#over) this.#socket.write(bytes);
  }

  /** Resolves when everything was sent, or the connection is over. */
  sent(): Promise<void> {
    if (this.#over || this.#socket.writableLength === 0) return Promise.resolve();
    return new Promise((done) => {
      const settle = (): void => {
        this.#socket.off('drain', settle).off('close', settle);
        done();
      };
      this.#socket.on('drain', settle).on('close', settle);
    });
  }

  /**
   * The next message, which is to be of this kind.
   * @returns `timeout` or `connection-lost` without one, `answer-malformed` for another
   */
  async expect<T extends FirmwareMessage['type']>(
    type: T,
    { withinMs, signal }: { withinMs: number; signal?: AbortSignal | undefined },
  ): Promise<Result<Extract<FirmwareMessage, { type: T }>>> {
    const limit = timeLimit(withinMs, signal);
    try {
      const got = await this.#next(limit.signal);
      return isOf(got, type) ? ok(got) : notRedirection(`${got.type} where ${type} was due`);
    } catch (error) {
      if (error instanceof NotRedirection) return notRedirection(error.message);
      if (signal?.aborted) return cancelled();
      return { ok: false, error: networkFailure(error, this.host) };
    } finally {
      limit.release();
    }
  }

  /** From now on messages are told as they come. */
  follow({ onMessage, onEnd }: LineEvents): void {
    this.#attend(() => {
      for (let got = this.#read(); got; got = this.#read()) onMessage(got);
    }, onEnd);
  }

  /** From now on what comes is no message: it is passed on as it is. */
  pipe({ onBytes, onEnd }: { onBytes: (bytes: Buffer) => void } & Pick<LineEvents, 'onEnd'>): void {
    this.#attend(() => {
      const bytes = this.#reader.rest();
      if (bytes.length > 0) onBytes(bytes);
    }, onEnd);
  }

  /** Does this whenever something has arrived, until the connection is over. */
  #attend(take: () => void, onEnd: LineEvents['onEnd']): void {
    this.#wake = () => {
      take();
      if (this.#over) {
        this.#wake = () => undefined;
        onEnd(this.#over.error);
      } else this.#socket.resume();
    };
    this.#wake();
  }

  /** Ends the connection once everything has been sent, or after a moment: a firmware that is gone takes nothing. */
  close(): void {
    this.#socket.destroySoon();
    const timer = setTimeout(() => this.#socket.destroy(), CLOSE_MS);
    this.#socket.once('close', () => clearTimeout(timer));
  }

  /** The next message that has arrived. What is none ends the connection. */
  #read(): FirmwareMessage | undefined {
    try {
      return this.#reader.next();
    } catch (error) {
      if (!(error instanceof NotRedirection)) throw error;
      this.#over = { error };
      this.close();
      return undefined;
    }
  }

  #next(signal: AbortSignal): Promise<FirmwareMessage> {
    return new Promise((done, failed) => {
      const stop = (): void => settle(() => failed(reasonOf(signal)));
      const settle = (tell: () => void): void => {
        this.#wake = () => undefined;
        signal.removeEventListener('abort', stop);
        tell();
      };
      this.#wake = () => {
        const got = this.#read();
        if (got) settle(() => done(got));
        else if (this.#over) settle(() => failed(this.#over?.error ?? new Error('other side closed')));
        else this.#socket.resume();
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      else this.#wake();
    });
  }

  #end(error: Error | undefined): void {
    if (this.#over) return;
    this.#over = { error };
    this.#wake();
  }
}

/** A host that takes nothing gets nothing more; a page of pasted text is far less. Bytes. */
const MOST_UNSENT = 262_144;
/** Milliseconds for the last messages. */
const CLOSE_MS = 1_000;

function isOf<T extends FirmwareMessage['type']>(
  got: FirmwareMessage,
  type: T,
): got is Extract<FirmwareMessage, { type: T }> {
  return got.type === type;
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('broken off', 'AbortError');
}

/** The technician stopped it before the session stood. */
export function cancelled(): Result<never> {
  return fail('cancelled', message('redirection.cancelled.text'), message('redirection.cancelled.next'));
}

/** What came is not of this protocol. */
export function notRedirection(detail: string): Result<never> {
  return fail(
    'answer-malformed',
    message('redirection.notRedirection.text'),
    message('redirection.notRedirection.next'),
    { detail },
  );
}
