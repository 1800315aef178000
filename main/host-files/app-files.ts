import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { retryingLater } from '#main/journal/retrying';

/** In index.html, wherever the nonce of this load belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** In index.html, where the key of this page belongs; empty where the host needs none. */
const PAGE_KEY_PLACEHOLDER = '__PAGE_KEY__';

/** Only what the window is built of has a type; anything else is not there. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** File names that the build makes. No dot in front, no separators, no drive letters, no streams. */
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/;

export interface FileRequest {
  method: string;
  /** As it was sent: percent-encoded, beginning with a slash, without a query. */
  path: string;
}

export interface FileAnswer {
  status: 200 | 404 | 405;
  headers: Record<string, string>;
  /** To be left out of the answer to HEAD. */
  body: Buffer;
}

/**
 * The built window as files of one origin, for every host alike: which path is which file, and under which headers it
 * may run (docs/reference/decisions.md, D18).
 */
export class AppFiles {
  readonly #root: string;

  private constructor(folder: string) {
    this.#root = resolve(folder);
  }

  /** @returns `file-unreadable` when the window was not built into this folder */
  static open(folder: string): Result<AppFiles> {
    if (existsSync(join(folder, 'index.html'))) return ok(new AppFiles(folder));
    return fail('file-unreadable', message('app.filesMissing'), message('app.filesMissingNext'), {
      detail: `no index.html in ${folder}`,
    });
  }

  /**
   * Answers a request for a file. GET and HEAD only; no listings; nothing outside the folder.
   * @param connect sources beside its own origin that the page may connect to
   * @param pageKey what this one page proves itself with, letters and digits
   */
  async answer({ method, path }: FileRequest, connect: readonly string[], pageKey = ''): Promise<FileAnswer> {
    if (method !== 'GET' && method !== 'HEAD') {
      return plain(405, 'Only reading is possible here.\n', connect, { Allow: 'GET, HEAD' });
    }
    const file = this.#fileOf(path);
    const type = file === undefined ? undefined : MIME_TYPES[extname(file)];
    const content = file === undefined || type === undefined ? undefined : await read(file);
    if (content === undefined || type === undefined) return plain(404, 'There is nothing here.\n', connect);
    if (!type.startsWith('text/html')) {
      return {
        status: 200,
        headers: { ...securityHeaders(connect), ...describe(type, content) },
        body: content,
      };
    }
    const nonce = randomBytes(18).toString('base64url');
    const text = content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
    const page = Buffer.from(text.replaceAll(PAGE_KEY_PLACEHOLDER, pageKey));
    return {
      status: 200,
      headers: { ...securityHeaders(connect, nonce), ...describe(type, page) },
      body: page,
    };
  }

  /** Headers for what a host answers by itself: refusals, redirects. */
  headers(connect: readonly string[]): Record<string, string> {
    return securityHeaders(connect);
  }

  /** Decodes once and takes the path only when every segment is a plain name. */
  #fileOf(path: string): string | undefined {
    if (path === '/') return join(this.#root, 'index.html');
    const decoded = decode(path);
    if (!decoded?.startsWith('/')) return undefined;
    const segments = decoded.slice(1).split('/');
    if (!segments.every((segment) => SEGMENT.test(segment))) return undefined;
    const file = resolve(this.#root, ...segments);
    return file.startsWith(this.#root + sep) ? file : undefined;
  }
}

/**
 * Headers that every answer of a host carries, whatever its status.
 * Trusted types: text becomes HTML only through the page's policy `default`. The window creates it before anything
 * else and lets nothing pass that holds a `<`: Mantine writes its style sheets through innerHTML, nobody writes tags.
 * @param connect sources beside its own origin that the page may connect to
 * @param nonce of this load; style elements that carry it are applied
 */
function securityHeaders(connect: readonly string[], nonce?: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    // Everything comes from this machine; a cache would only bring back a window of an older build.
    'Cache-Control': 'no-store',
  };
}

function plain(
  status: 404 | 405,
  text: string,
  connect: readonly string[],
  more: Record<string, string> = {},
): FileAnswer {
  const body = Buffer.from(text);
  return {
    status,
    headers: { ...securityHeaders(connect), ...describe('text/plain; charset=utf-8', body), ...more },
    body,
  };
}

function describe(type: string, body: Buffer): Record<string, string> {
  return { 'Content-Type': type, 'Content-Length': String(body.length) };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** @returns undefined for what is not a readable file */
async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await retryingLater(file, () => readFile(file));
  } catch {
    return undefined;
  }
}
