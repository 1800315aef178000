import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { AppService } from '#shared/contract/host';
import { WIRE } from '#shared/contract/wire';
import { WEB_LIMITS } from '#shared/limits';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { AppFiles } from '#main/host-files/app-files';
import { Access, OPEN_PATH, type SignedIn } from './access';
import { Connections } from './connections';
import { pageInWords, type PageName } from './pages';
import { Windows } from './windows';

export interface ServeOptions {
  service: AppService;
  files: AppFiles;
  /** On 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Gets what was thrown where nothing should throw. */
  onBug: (error: unknown) => void;
}

export interface WebHost {
  /** A fresh link; it opens one page, once. Any number can be made. */
  url(): string;
  /** E.g. `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** Serves files and contract on loopback (docs/reference/decisions.md, D1). */
export async function serve(options: ServeOptions): Promise<Result<WebHost>> {
  const server = createServer({
    headersTimeout: WEB_LIMITS.headersMs,
    requestTimeout: WEB_LIMITS.requestMs,
    keepAliveTimeout: WEB_LIMITS.keepAliveMs,
    maxHeaderSize: WEB_LIMITS.headerBytes,
    connectionsCheckingInterval: 1_000,
  });
  // Ends connections on which nothing moves, such as an answer that is never read.
  server.timeout = WEB_LIMITS.idleMs;
  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;
  return ok(new LoopbackHost(server, listening.value, options));
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

class LoopbackHost implements WebHost {
  readonly #server: Server;
  readonly #access: Access;
  readonly #files: AppFiles;
  readonly #windows: Windows;
  readonly #connections: Connections;
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: WIRE.messageBytes,
    perMessageDeflate: false,
  });

  constructor(server: Server, port: number, { service, files, onBug }: ServeOptions) {
    this.#server = server;
    this.#access = new Access(port);
    this.#files = files;
    this.#windows = new Windows(service, (key) => this.#access.knowsPage(key), onBug);
    this.#connections = new Connections(server);
    server.on('request', (request, response) => {
      this.#answer(request).then(
        ({ status, headers, body }) => response.writeHead(status, headers).end(body),
        (error: unknown) => {
          onBug(error);
          response.destroy();
        },
      );
    });
    server.on('upgrade', (request, socket, head) => {
      const refusal = this.#refusal(request);
      if (refusal) {
        writeByHand(socket, refusal);
        return;
      }
      this.#connections.release(request.socket);
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => this.#windows.add(webSocket));
    });
    // What is no HTTP, came too slowly or is too large. Node has given up on the connection already.
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      // Browsers connect ahead. They would take an answer on such a connection for that of their next request.
      if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
      else writeByHand(socket, this.#page(400, ''));
    });
  }

  get origin(): string {
    return this.#access.origin;
  }

  url(): string {
    return this.#access.newLink();
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await this.#windows.close();
    this.#connections.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer({ method = '', url = '', headers, socket }: IncomingMessage): Promise<Answer> {
    const reading = method === 'GET' || method === 'HEAD';
    const inWords = async (status: number, page: PageName): Promise<Answer> =>
      this.#page(status, await pageInWords(page, headers['accept-language']));
    if (!this.#access.hostAllowed(headers.host)) return inWords(403, 'forbidden');
    if (!reading && !this.#access.originAllowed(headers.origin)) return inWords(403, 'forbidden');
    const { path, query } = split(url);
    if (method === 'GET' && path === OPEN_PATH) {
      const signedIn = this.#access.signIn(query.get('token') ?? '');
      if (signedIn) {
        this.#connections.know(socket);
        return this.#startPage(signedIn);
      }
      // Somebody went back to a used link in the browser that used it.
      if (this.#access.signedIn(headers.cookie)) return this.#page(303, '', { Location: '/' });
    }
    if (!this.#access.signedIn(headers.cookie)) return inWords(401, 'sign-in');
    this.#connections.know(socket);
    return this.#files.answer({ method, path }, this.#access.webSockets);
  }

  /** Nobody reads a page here. @returns undefined when a WebSocket may be opened */
  #refusal({ url = '', headers }: IncomingMessage): Answer | undefined {
    if (!this.#access.hostAllowed(headers.host)) return this.#page(403, '');
    if (!this.#access.originAllowed(headers.origin)) return this.#page(403, '');
    if (!this.#access.signedIn(headers.cookie)) return this.#page(401, '');
    if (split(url).path !== WIRE.path) return this.#page(404, '');
    if (headers.upgrade?.toLowerCase() !== 'websocket') return this.#page(400, '');
    if (this.#windows.count >= WEB_LIMITS.sockets) return this.#page(503, '');
    return undefined;
  }

  /** The window itself, with its key in it: in an address it would stay behind in the history of the browser. */
  async #startPage({ cookie, pageKey }: SignedIn): Promise<Answer> {
    const page = await this.#files.answer({ method: 'GET', path: '/' }, this.#access.webSockets, pageKey);
    return { ...page, headers: { ...page.headers, 'Set-Cookie': cookie } };
  }

  /** What is not a file of the window. The request behind it may have a body that nobody reads: hence the close. */
  #page(status: number, body: string, more: Record<string, string> = {}): Answer {
    return {
      status,
      headers: {
        ...this.#files.headers(this.#access.webSockets),
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(body)),
        Connection: 'close',
        ...more,
      },
      body,
    };
  }
}

/** Answers where Node gives a bare socket. */
function writeByHand(socket: Duplex, { status, headers, body }: Answer): void {
  // The other end may be gone; nothing is lost with it.
  socket.on('error', () => undefined);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (socket.writable) {
    socket.write(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`);
  }
  if (socket.writable) socket.end(body);
  else socket.destroy();
  // Time to read the answer, before the socket is destroyed even if the other end keeps it open.
  setTimeout(() => socket.destroy(), WEB_LIMITS.goodByeMs).unref();
}

/** Split by hand: a URL parser would take the dots out of a path before they can be refused. */
function split(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, query: new URLSearchParams() }
    : { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) };
}

/** @returns the port that was taken */
function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') {
        resolve(
          fail('input-invalid', message('app.portInUse', { port: String(port) }), message('app.otherPort')),
        );
      } else if (error.code === 'EACCES') {
        resolve(
          fail(
            'input-invalid',
            message('app.portForbidden', { port: String(port) }),
            message('app.higherPort'),
          ),
        );
      } else reject(error);
    };
    server.once('error', onError);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', onError);
      // A connection that the system could not take, such as for want of file descriptors: that one is lost, no other.
      server.on('error', () => undefined);
      resolve(ok((server.address() as AddressInfo).port));
    });
  });
}
