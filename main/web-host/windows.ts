import type { RawData, WebSocket } from 'ws';
import { type AppService, bugFailure } from '#shared/contract/host';
import {
  callIdSchema,
  callMessageSchema,
  type HostMessage,
  keyMessageSchema,
  WIRE,
} from '#shared/contract/wire';
import { WEB_LIMITS } from '#shared/limits';
import { parseJson } from '#shared/parse-json';
import { fail, type Failure } from '#shared/result';
import { message } from '#shared/texts/message';

/** The WebSockets of the browser windows that are open: answers their calls, sends every event to all of them. */
export class Windows {
  readonly #service: AppService;
  readonly #onBug: (error: unknown) => void;
  readonly #isPage: (key: string) => boolean;
  readonly #sockets = new Set<WebSocket>();
  /** Those that have not shown a key yet, by age. */
  readonly #waiting = new Set<WebSocket>();
  readonly #offEvents: () => void;

  /** @param isPage true for the key of a page that may talk to AMT Bench */
  constructor(service: AppService, isPage: (key: string) => boolean, onBug: (error: unknown) => void) {
    this.#service = service;
    this.#isPage = isPage;
    this.#onBug = onBug;
    this.#offEvents = service.onEvent((event) =>
      this.#tellAll(JSON.stringify({ event } satisfies HostMessage)),
    );
  }

  get count(): number {
    return this.#sockets.size;
  }

  /** Accepts a WebSocket; it is a window once it has shown its key, and gets no events or answers before. */
  add(socket: WebSocket): void {
    const [oldest] = this.#waiting;
    if (oldest && this.#waiting.size >= WEB_LIMITS.sockets) this.#refuse(oldest, WIRE.tryAgain);
    this.#waiting.add(socket);
    const tooLate = setTimeout(() => this.#refuse(socket, WIRE.tryAgain), WEB_LIMITS.keyMs);
    socket.on('close', () => {
      clearTimeout(tooLate);
      this.#waiting.delete(socket);
      if (this.#sockets.delete(socket)) this.#service.left(socket);
    });
    // A frame that is too large or broken: `ws` closes the connection, the window comes back.
    socket.on('error', () => undefined);
    socket.once('message', (data, isBinary) => {
      clearTimeout(tooLate);
      const shown = keyMessageSchema.safeParse(parsed(data, isBinary));
      if (shown.success && this.#isPage(shown.data.key)) this.#accept(socket);
      else this.#refuse(socket, WIRE.noKey);
    });
  }

  #accept(socket: WebSocket): void {
    if (!this.#waiting.delete(socket)) return;
    this.#sockets.add(socket);
    this.#deliver(socket, JSON.stringify({ welcome: true } satisfies HostMessage));
    socket.on('message', (data, isBinary) => {
      this.#answer(socket, data, isBinary).then(
        (reply) => this.#send(socket, reply),
        // Only the wire itself can throw here: the service catches what its handlers throw.
        this.#onBug,
      );
    });
  }

  /** @param code tells the page whether its key is wrong; one that was only late or pushed out may have a good one */
  #refuse(socket: WebSocket, code: number): void {
    this.#waiting.delete(socket);
    socket.close(code);
    setTimeout(() => socket.terminate(), WEB_LIMITS.goodByeMs).unref();
  }

  /** Closes the WebSocket of every window, and destroys those that do not answer. */
  async close(): Promise<void> {
    this.#offEvents();
    for (const socket of this.#waiting) socket.terminate();
    const closing = [...this.#sockets].map((socket) => {
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.close(1001);
      return closed;
    });
    const hangUp = setTimeout(() => {
      for (const socket of this.#sockets) socket.terminate();
    }, WEB_LIMITS.goodByeMs);
    await Promise.all(closing);
    clearTimeout(hangUp);
  }

  async #answer(socket: WebSocket, data: RawData, isBinary: boolean): Promise<HostMessage> {
    const received = parsed(data, isBinary);
    const call = callMessageSchema.safeParse(received);
    if (!call.success) {
      const id = callIdSchema.safeParse(received);
      return { id: id.success ? id.data.id : null, reply: notUnderstood() };
    }
    return { id: call.data.id, reply: await this.#service.call(call.data.name, call.data.input, socket) };
  }

  #send(socket: WebSocket, answer: HostMessage): void {
    let text: string;
    try {
      text = JSON.stringify(answer);
    } catch (error) {
      this.#onBug(error);
      text = JSON.stringify({ ...answer, reply: bugFailure(this.#service.logFile) });
    }
    this.#deliver(socket, text);
  }

  #tellAll(text: string): void {
    for (const socket of this.#sockets) this.#deliver(socket, text);
  }

  #deliver(socket: WebSocket, text: string): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > WEB_LIMITS.unreadBytes) socket.terminate();
    else socket.send(text);
  }
}

/** @returns undefined for what is no JSON text */
function parsed(data: RawData, isBinary: boolean): unknown {
  return isBinary || !Buffer.isBuffer(data) ? undefined : parseJson(data.toString('utf8'));
}

function notUnderstood(): { ok: false; error: Failure } {
  return fail('input-invalid', message('app.unreadable'), message('app.unreadableNext'));
}
