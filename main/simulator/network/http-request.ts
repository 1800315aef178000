/** One HTTP/1.x request, body complete. Header names are lower case. */
export interface HttpRequest {
  method: string;
  target: string;
  version: '1.0' | '1.1';
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

export type ReadStep =
  | { kind: 'request'; request: HttpRequest }
  /** The rest has not arrived yet. `expectsContinue` is true once per request that waits for `100 Continue`. */
  | { kind: 'incomplete'; expectsContinue: boolean }
  /** Not HTTP, or larger than firmware takes. */
  | { kind: 'malformed' };

/** Real envelopes stay below 64 kB; a certificate has 4100 bytes at most (docs/reference/protocol.md, P38). */
const MAX_HEAD_BYTES = 16_384;
const MAX_BODY_BYTES = 262_144;
const HEAD_END = '\r\n\r\n';

interface Head {
  method: string;
  target: string;
  version: '1.0' | '1.1';
  headers: Map<string, string>;
  bytes: number;
}

function parseHead(text: string): Omit<Head, 'bytes'> | undefined {
  const [first = '', ...lines] = text.split('\r\n');
  const start = /^([A-Z]+) (\S+) HTTP\/(1\.[01])$/.exec(first);
  if (!start) return undefined;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return undefined;
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return {
    method: start[1] ?? '',
    target: start[2] ?? '',
    version: start[3] === '1.0' ? '1.0' : '1.1',
    headers,
  };
}

/** Chunked request body from `from` on; undefined while incomplete, 'malformed' when it is not chunked at all. */
function readChunks(bytes: Buffer, from: number): { body: Buffer; end: number } | 'malformed' | undefined {
  const parts: Buffer[] = [];
  let at = from;
  let total = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = /^[0-9A-Fa-f]{1,8}/.exec(bytes.toString('latin1', at, lineEnd))?.[0];
    if (size === undefined) return 'malformed';
    const length = Number.parseInt(size, 16);
    total += length;
    if (total > MAX_BODY_BYTES) return 'malformed';
    const dataEnd = lineEnd + 2 + length;
    if (bytes.length < dataEnd + 2) return undefined;
    if (length === 0) return { body: Buffer.concat(parts), end: dataEnd + 2 };
    parts.push(bytes.subarray(lineEnd + 2, dataEnd));
    at = dataEnd + 2;
  }
}

/** Collects the bytes of one connection and cuts them into requests. */
export class RequestReader {
  #bytes: Buffer = Buffer.alloc(0);
  #head: Head | undefined;
  #continueSeen = false;

  push(chunk: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
  }

  /** The next request, if it is all there. */
  next(): ReadStep {
    if (!this.#head) {
      const end = this.#bytes.indexOf(HEAD_END);
      if (end < 0) {
        return this.#bytes.length > MAX_HEAD_BYTES
          ? { kind: 'malformed' }
          : { kind: 'incomplete', expectsContinue: false };
      }
      const parsed = parseHead(this.#bytes.toString('latin1', 0, end));
      if (!parsed) return { kind: 'malformed' };
      this.#head = { ...parsed, bytes: end + HEAD_END.length };
    }
    return this.#finish(this.#head);
  }

  #finish(head: Head): ReadStep {
    const read = this.#readBody(head);
    if (read === 'malformed') return { kind: 'malformed' };
    if (!read) {
      const asks = head.headers.get('expect')?.toLowerCase() === '100-continue' && !this.#continueSeen;
      this.#continueSeen ||= asks;
      return { kind: 'incomplete', expectsContinue: asks };
    }
    this.#bytes = this.#bytes.subarray(read.end);
    this.#head = undefined;
    this.#continueSeen = false;
    const { method, target, version, headers } = head;
    return { kind: 'request', request: { method, target, version, headers, body: read.body } };
  }

  #readBody(head: Head): { body: Buffer; end: number } | 'malformed' | undefined {
    if (head.headers.get('transfer-encoding')?.toLowerCase() === 'chunked') {
      return readChunks(this.#bytes, head.bytes);
    }
    const length = Number(head.headers.get('content-length') ?? '0');
    if (!Number.isInteger(length) || length < 0 || length > MAX_BODY_BYTES) return 'malformed';
    const end = head.bytes + length;
    if (this.#bytes.length < end) return undefined;
    return { body: Buffer.from(this.#bytes.subarray(head.bytes, end)), end };
  }
}
