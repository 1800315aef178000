import type { RawData, WebSocket } from 'ws';
import { bugFailure, type AppService } from '#shared/contract/host';
import { callIdSchema, callMessageSchema, parseJson, type HostMessage } from '#shared/contract/wire';
import { fail, type Failure } from '#shared/result';
import { WEB_LIMITS } from '#shared/limits';

/** The WebSockets of the browser windows that are open: answers their calls, tells all of them every event. */
export class Windows {
  readonly #service: AppService;
  readonly #onBug: (error: unknown) => void;
  readonly #sockets = new Set<WebSocket>();
  readonly #offEvents: () => void;

  constructor(service: AppService, onBug: (error: unknown) => void) {
    this.#service = service;
    this.#onBug = onBug;
    this.#offEvents = service.onEvent((event) =>
      this.#tellAll(JSON.stringify({ event } satisfies HostMessage)),
    );
  }

  get count(): number {
    return this.#sockets.size;
  }

  add(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // A frame that is too large or broken: `ws` closes the connection, the window comes back.
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => {
      this.#answer(data, isBinary).then(
        (message) => this.#send(socket, message),
        // Only the wire itself can throw here: the service catches what its handlers throw.
        this.#onBug,
      );
    });
  }

  /** Says good-bye to every window, and hangs up on those that do not answer. */
  async close(): Promise<void> {
    this.#offEvents();
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

  async #answer(data: RawData, isBinary: boolean): Promise<HostMessage> {
    const message = isBinary || !Buffer.isBuffer(data) ? undefined : parseJson(data.toString('utf8'));
    const call = callMessageSchema.safeParse(message);
    if (!call.success) {
      const id = callIdSchema.safeParse(message);
      return { id: id.success ? id.data.id : null, reply: notUnderstood() };
    }
    return { id: call.data.id, reply: await this.#service.call(call.data.name, call.data.input) };
  }

  #send(socket: WebSocket, message: HostMessage): void {
    let text: string;
    try {
      text = JSON.stringify(message);
    } catch (error) {
      this.#onBug(error);
      text = JSON.stringify({ ...message, reply: bugFailure() });
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

function notUnderstood(): { ok: false; error: Failure } {
  return fail(
    'input-invalid',
    'AMT Bench could not read a message of this window.',
    'Reload the window; if it comes back, start AMT Bench again.',
  );
}
