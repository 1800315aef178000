import { once } from 'node:events';
import type { Duplex } from 'node:stream';

/** An answer before it becomes bytes. */
export interface HttpReply {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  /** Headers behind the one that tells the length, where firmware has them there. */
  lastHeaders?: readonly (readonly [name: string, value: string])[];
  body: string;
  /** `chunked` with 4-digit upper-case lengths as AMT does it, or a plain Content-Length. */
  framing: 'chunked' | 'length';
  /** Close the connection after the answer, and say so. */
  close: boolean;
  /** Close it without a word. */
  closeSilently?: boolean;
  /** The answer never ends: one byte of white space this often (real milliseconds), until the client goes away. */
  dripEveryMs?: number;
  /** Runs when the last byte has been handed to the system. */
  afterwards?: () => void;
}

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  303: 'See Other',
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
};

/** Largest piece of a chunked answer; real ones come in several pieces too. */
const PIECE_BYTES = 1_460;

/** Head of an answer: status line and headers, empty line included. */
function headBytes(reply: HttpReply): Buffer {
  const framing =
    reply.framing === 'chunked'
      ? 'Transfer-Encoding: chunked'
      : `Content-Length: ${Buffer.byteLength(reply.body)}`;
  const lines = [
    `HTTP/1.1 ${reply.status} ${REASONS[reply.status] ?? 'Unknown'}`,
    ...reply.headers.map(([name, value]) => `${name}: ${value}`),
    framing,
    ...(reply.lastHeaders ?? []).map(([name, value]) => `${name}: ${value}`),
    ...(reply.close ? ['Connection: close'] : []),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** One piece with its length in front: four upper-case hex digits (docs/reference/protocol.md, P6). */
function chunk(piece: Buffer): Buffer {
  const length = piece.length.toString(16).toUpperCase().padStart(4, '0');
  return Buffer.concat([Buffer.from(`${length}\r\n`), piece, Buffer.from('\r\n')]);
}

function* pieces(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += PIECE_BYTES) yield body.subarray(at, at + PIECE_BYTES);
}

/** Hands bytes to the socket and waits while it is full. Returns false when the client has gone. */
async function put(socket: Duplex, bytes: Buffer): Promise<boolean> {
  if (socket.destroyed || socket.writableEnded) return false;
  if (!socket.write(bytes)) {
    await Promise.race(
      [once(socket, 'drain'), once(socket, 'close')].map((event) => event.catch(() => undefined)),
    );
  }
  return !socket.destroyed;
}

async function drip(socket: Duplex, everyMs: number): Promise<void> {
  const space = chunk(Buffer.from(' '));
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (!socket.destroyed && !socket.writableEnded) socket.write(space);
    }, everyMs);
    socket.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

/** Writes an answer; returns when it is out, or when the client has gone. */
export async function writeReply(socket: Duplex, reply: HttpReply): Promise<void> {
  const body = Buffer.from(reply.body, 'utf8');
  const head = headBytes(reply);
  if (reply.framing === 'length') {
    await put(socket, Buffer.concat([head, body]));
  } else {
    let open = await put(socket, head);
    for (const piece of pieces(body)) {
      if (!open) break;
      open = await put(socket, chunk(piece));
    }
    if (reply.dripEveryMs !== undefined) {
      if (open) await drip(socket, reply.dripEveryMs);
      return;
    }
    if (open) await put(socket, Buffer.from('0\r\n\r\n'));
  }
  if ((reply.close || reply.closeSilently === true) && !socket.destroyed) {
    await new Promise<void>((resolve) => {
      socket.once('close', resolve);
      socket.end(resolve);
    });
  }
}
