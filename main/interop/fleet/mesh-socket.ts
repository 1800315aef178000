import { randomUUID } from 'node:crypto';
import { type RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { LIMITS } from '#shared/limits';
import { parseJson } from '#shared/parse-json';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { checkedTls } from './checked-tls';
import { authorityOf, type ServerAccess } from './fleet-server';
import { loginRefused, lost, notReached, notUnderstood, tooLarge, tooSlow } from './server-failures';

const saidSchema = z.looseObject({
  action: z.string(),
  responseid: z.unknown().optional(),
  tag: z.unknown().optional(),
  /** Of `close`. */
  cause: z.string().optional(),
  msg: z.string().optional(),
});
type Said = z.infer<typeof saidSchema>;

interface Waiting {
  isAnswer: (said: Said) => boolean;
  settle: (result: Result<Said>) => void;
}

/** The control connection of MeshCentral’s own tools (meshctrl.js): JSON messages over a WebSocket. One question at a time. */
export class MeshSocket {
  readonly #socket: WebSocket;
  readonly #access: ServerAccess;
  #waiting: Waiting | undefined;
  /** Came before somebody waited: the server greets by itself. */
  #early: Said | undefined;
  #over: Result<never> | undefined;

  private constructor(socket: WebSocket, access: ServerAccess) {
    this.#socket = socket;
    this.#access = access;
    const { host } = access.url;
    socket.on('message', (data) => this.#take(data));
    socket.on('error', (error) => {
      const isTooLarge = 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
      this.#end(isTooLarge ? tooLarge(host) : notReached(host, error, access.signal));
    });
    socket.on('unexpected-response', (_request, response) => {
      response.destroy();
      this.#end(notUnderstood(host, `HTTP ${String(response.statusCode)}`));
      socket.terminate();
    });
    socket.on('close', () => this.#end(lost(host)));
    access.signal.addEventListener('abort', this.#stop, { once: true });
  }

  /** Connects and logs in. @returns what the server says of itself */
  static async open(access: ServerAccess): Promise<Result<{ socket: MeshSocket; greeting: unknown }>> {
    const { url, user, password } = access;
    const tls = await checkedTls(access);
    if (!tls.ok) return tls;
    const login = [user, password].map((text) => Buffer.from(text).toString('base64')).join(',');
    const socket = new WebSocket(`wss://${authorityOf(url)}${url.path}control.ashx`, {
      createConnection: () => tls.value,
      headers: { 'x-meshauth': login },
      maxPayload: LIMITS.serverAnswerBytes,
      handshakeTimeout: LIMITS.serverAnswerMs,
      perMessageDeflate: false,
    });
    const control = new MeshSocket(socket, access);
    const greeting = await control.#next(({ action }) => action === 'serverinfo');
    if (greeting.ok) return ok({ socket: control, greeting: greeting.value });
    control.close();
    return greeting;
  }

  /** Sends a message. @returns its answer, parsed */
  async ask<T>(question: Record<string, unknown>, schema: z.ZodType<T>): Promise<Result<T>> {
    const id = randomUUID();
    const answer = this.#next(({ responseid, tag }) => responseid === id || tag === id);
    if (!this.#over) this.#socket.send(JSON.stringify({ ...question, responseid: id, tag: id }));
    const said = await answer;
    if (!said.ok) return said;
    const parsed = schema.safeParse(said.value);
    return parsed.success
      ? ok(parsed.data)
      : notUnderstood(this.#access.url.host, z.prettifyError(parsed.error));
  }

  close(): void {
    this.#access.signal.removeEventListener('abort', this.#stop);
    this.#socket.terminate();
  }

  readonly #stop = (): void => {
    const { url, signal } = this.#access;
    this.#end(notReached(url.host, undefined, signal));
    this.#socket.terminate();
  };

  #next(isAnswer: (said: Said) => boolean): Promise<Result<Said>> {
    if (this.#over) return Promise.resolve(this.#over);
    if (this.#early && isAnswer(this.#early)) return Promise.resolve(ok(this.#early));
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(tooSlow(this.#access.url.host)), LIMITS.serverAnswerMs);
      const settle = (result: Result<Said>): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve(result);
      };
      this.#waiting = { isAnswer, settle };
    });
  }

  #take(data: RawData): void {
    const said = saidSchema.safeParse(Buffer.isBuffer(data) ? parseJson(data.toString('utf8')) : undefined);
    const { url } = this.#access;
    if (!said.success) {
      this.#end(notUnderstood(url.host));
      this.#socket.terminate();
      return;
    }
    if (said.data.action === 'close') {
      this.#end(this.#closed(said.data));
      return;
    }
    // Events of other people’s work come in between.
    if (this.#waiting?.isAnswer(said.data)) this.#waiting.settle(ok(said.data));
    else if (said.data.action === 'serverinfo') this.#early ??= said.data;
  }

  /** Why the server does not let anybody in. */
  #closed({ cause, msg }: Said): Result<never> {
    const { url, user } = this.#access;
    if (msg === 'tokenrequired') {
      return fail(
        'password-refused',
        message('handOver.mesh.secondFactor', { host: url.host, user }),
        message('handOver.mesh.secondFactorNext'),
      );
    }
    if (cause === 'noauth') return loginRefused(url.host, user);
    return fail(
      'limited-rights',
      message('handOver.mesh.closed', { host: url.host, cause: cause ?? '' }),
      message('handOver.server.loginRefusedNext'),
    );
  }

  #end(result: Result<never>): void {
    this.#over ??= result;
    this.#waiting?.settle(this.#over);
  }
}
