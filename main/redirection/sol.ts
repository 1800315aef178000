import { LIMITS } from '#shared/limits';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { RedirectionLine } from './line';
import {
  endMessage,
  type FirmwareMessage,
  solDataMessage,
  solEndMessage,
  solHeartbeatMessage,
  solStartMessage,
} from './messages';

/**
 * Why a serial session is over: `here`, it was closed; `there`, the firmware ended it, as it does when it is reset;
 * `lost`, nothing was heard for too long, or the network failed; `nonsense`, what came is no message.
 */
export type SolEnd = 'here' | 'there' | 'lost' | 'nonsense';

export interface SolEvents {
  /** What the host has written to its serial port. */
  onData: (bytes: Buffer) => void;
  /** Called once. */
  onEnd: (end: SolEnd) => void;
}

/** Bytes in one message to the firmware, which has little room for them. */
const PIECE = 512;

/** A serial console over the network (Serial-over-LAN). Opens without user consent. */
export class SolSession {
  readonly #line: RedirectionLine;
  readonly #events: SolEvents;
  /** Of the next message; the start had 0. */
  #sequence = 1;
  #heardAt = performance.now();
  #over = false;
  readonly #timer: NodeJS.Timeout;

  /** Starts the console on a connection that is logged in. Closes it where the firmware refuses. */
  static async start(
    line: RedirectionLine,
    events: SolEvents,
    signal: AbortSignal,
  ): Promise<Result<SolSession>> {
    line.send(
      solStartMessage(0, {
        transmitBytes: 1_000,
        transmitMs: 100,
        silenceMs: LIMITS.solSilenceMs,
        heartbeatMs: LIMITS.solHeartbeatMs,
      }),
    );
    const started = await line.expect('sol', { withinMs: LIMITS.redirectionAnswerMs, signal });
    if (started.ok && started.value.status === 0) return ok(new SolSession(line, events));
    line.close();
    if (!started.ok) return started;
    return fail(
      'firmware-refused',
      message('redirection.solRefused.text'),
      message('redirection.solRefused.next'),
      {
        detail: `status ${String(started.value.status)}`,
      },
    );
  }

  private constructor(line: RedirectionLine, events: SolEvents) {
    this.#line = line;
    this.#events = events;
    this.#timer = setInterval(() => this.#beat(), LIMITS.solSignMs);
    // Not within this call: whoever opened it has nothing in hand yet.
    setImmediate(() =>
      line.follow({
        onMessage: (got) => this.#take(got),
        onEnd: (error) =>
          this.#end(error === undefined ? 'there' : error.name === 'NotRedirection' ? 'nonsense' : 'lost'),
      }),
    );
  }

  /** Types something. @returns false when the machine takes nothing at the moment, and nothing of this was sent */
  send(bytes: Buffer): boolean {
    if (this.#line.isFull) return false;
    for (let at = 0; at < bytes.length; at += PIECE) {
      this.#line.send(solDataMessage(this.#sequence++, bytes.subarray(at, at + PIECE)));
    }
    return true;
  }

  /** Resolves when the machine has taken everything, or the session is over. */
  taken(): Promise<void> {
    return this.#line.sent();
  }

  close(): void {
    if (this.#over) return;
    this.#line.send(solEndMessage(this.#sequence++));
    this.#line.send(endMessage());
    this.#end('here');
  }

  #take(got: FirmwareMessage): void {
    this.#heardAt = performance.now();
    if (this.#over) return;
    if (got.type === 'data') this.#events.onData(got.bytes);
    else if (got.type === 'sol-ended') this.#end('there');
  }

  #beat(): void {
    if (performance.now() - this.#heardAt > LIMITS.solQuietMs) this.#end('lost');
    else this.#line.send(solHeartbeatMessage(this.#sequence++));
  }

  #end(end: SolEnd): void {
    if (this.#over) return;
    this.#over = true;
    clearInterval(this.#timer);
    this.#line.close();
    this.#events.onEnd(end);
  }
}
