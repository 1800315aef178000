import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientOptions, WebSocket } from 'ws';
import type { AppService } from '#shared/contract/host';
import { english } from '#shared/testing/english';
import { AppFiles } from '#main/host-files/app-files';
import { serve, type WebHost } from '../serve';

/** A built window small enough to test with, and a secret beside it that nobody may read. */
export function tinyRenderer(): { folder: string; remove: () => void } {
  const base = mkdtempSync(join(tmpdir(), 'amt-bench-renderer-'));
  const folder = join(base, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="csp-nonce" content="__CSP_NONCE__">' +
      '<meta name="page-key" content="__PAGE_KEY__">' +
      '<title>tiny</title><style nonce="__CSP_NONCE__">p{color:red}</style>' +
      '<script type="module" src="./assets/app.js"></script></head><body><p>tiny</p></body></html>',
  );
  writeFileSync(join(folder, 'assets', 'app.js'), 'document.title = "ran";\n');
  writeFileSync(join(folder, 'assets', 'app.css'), 'p { color: blue }\n');
  writeFileSync(join(folder, 'assets', 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  writeFileSync(join(folder, '.fingerprint'), 'hidden\n');
  writeFileSync(join(base, 'secret.txt'), 'secret\n');
  return { folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A host on a free port, and a client that sends any headers and raw paths. */
export class HostUnderTest {
  readonly #removeRenderer: () => void;

  private constructor(
    readonly host: WebHost,
    readonly bugs: unknown[],
    removeRenderer: () => void,
  ) {
    this.#removeRenderer = removeRenderer;
  }

  static async start(service: AppService): Promise<HostUnderTest> {
    const renderer = tinyRenderer();
    const files = AppFiles.open(renderer.folder);
    if (!files.ok) throw new Error(english(files.error.message));
    const bugs: unknown[] = [];
    const host = await serve({ service, files: files.value, port: 0, onBug: (bug) => bugs.push(bug) });
    if (!host.ok) throw new Error(english(host.error.message));
    return new HostUnderTest(host.value, bugs, renderer.remove);
  }

  get port(): number {
    return Number(new URL(this.host.origin).port);
  }

  /** The path goes out as given, dots and percent signs included. */
  request(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { method = 'GET', headers = {} } = options;
      const sent = request(
        { host: '127.0.0.1', port: this.port, path, method, headers, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  }

  /** Bytes as they are. @returns all that came back until the host closed */
  raw(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(this.port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  }

  linkPath(): string {
    const link = new URL(this.host.url());
    return link.pathname + link.search;
  }

  /** Opens a fresh link. @returns the Cookie header of a browser that is signed in */
  async signIn(): Promise<string> {
    return (await this.openPage()).cookie;
  }

  /** Opens a fresh link, as a browser does. */
  async openPage(): Promise<{ cookie: string; key: string }> {
    const { headers, body } = await this.request(this.linkPath());
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '', key: pageKeyIn(body) };
  }

  /** A window: a WebSocket that has shown its key and was welcomed. */
  async socket(headers?: Record<string, string>, path = '/api'): Promise<WebSocket> {
    const { cookie, key } = await this.openPage();
    const socket = await this.bareSocket(headers ?? { Origin: this.host.origin, Cookie: cookie }, path);
    const welcome = nextMessage(socket);
    socket.send(JSON.stringify({ key }));
    await welcome;
    return socket;
  }

  /** A WebSocket that has said nothing yet. */
  bareSocket(headers: Record<string, string>, path = '/api'): Promise<WebSocket> {
    return openSocket(`ws://127.0.0.1:${String(this.port)}${path}`, { headers });
  }

  async stop(): Promise<void> {
    await this.host.close();
    this.#removeRenderer();
  }
}

/** The key in the start page, as its script finds it. */
export function pageKeyIn(page: string): string {
  return /<meta name="page-key" content="([^"]*)">/.exec(page)?.[1] ?? '';
}

/** Rejects with the status when the host refuses. */
function openSocket(url: string, options: ClientOptions): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, options);
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      reject(new Error(`refused with ${String(response.statusCode)}`));
    });
  });
}

/** The next message, parsed. */
export function nextMessage(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse((data as Buffer).toString('utf8')) as unknown));
  });
}
