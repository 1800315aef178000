import { LIMITS } from '#shared/limits';
import type { Result } from '#shared/result';
import { RfbClient, type RfbEvents } from '#shared/rfb/client';
import type { PixelBits } from '#shared/rfb/pixel-format';
import { NotRfb } from '#shared/rfb/screen';
import type { RedirectionLine } from './line';
import { endMessage, kvmStartMessage } from './messages';
import type { SolEnd } from './sol';

interface KvmEvents extends RfbEvents {
  /** Called once. */
  onEnd: (end: SolEnd) => void;
}

/** The screen of a machine over the redirection port (KVM): RFB behind a login of its own. Needs consent where it is on. */
export class KvmSession {
  readonly #line: RedirectionLine;
  readonly #events: KvmEvents;
  readonly #rfb: RfbClient;
  #over = false;

  /** Starts the screen on a connection that is logged in. Closes it where the firmware refuses. */
  static async start(
    line: RedirectionLine,
    bits: PixelBits,
    events: KvmEvents,
    signal: AbortSignal,
  ): Promise<Result<KvmSession>> {
    line.send(kvmStartMessage());
    const started = await line.expect('kvm', { withinMs: LIMITS.redirectionAnswerMs, signal });
    if (started.ok) return { ok: true, value: new KvmSession(line, bits, events) };
    line.close();
    return started;
  }

  private constructor(line: RedirectionLine, bits: PixelBits, events: KvmEvents) {
    this.#line = line;
    this.#events = events;
    this.#rfb = new RfbClient((bytes) => line.send(Buffer.from(bytes)), bits, events);
    // Not within this call: whoever opened it has nothing in hand yet.
    setImmediate(() =>
      line.pipe({
        onBytes: (bytes) => this.#take(bytes),
        onEnd: (error) => this.#end(error === undefined ? 'there' : 'lost'),
      }),
    );
  }

  close(): void {
    if (this.#over) return;
    this.#line.send(endMessage());
    this.#end('here');
  }

  #take(bytes: Buffer): void {
    if (this.#over) return;
    try {
      this.#rfb.push(bytes);
    } catch (error) {
      if (!(error instanceof NotRfb)) throw error;
      this.#end('nonsense');
    }
  }

  #end(end: SolEnd): void {
    if (this.#over) return;
    this.#over = true;
    this.#line.close();
    this.#events.onEnd(end);
  }
}
