import type { Duplex } from 'node:stream';
import { type HttpReply, writeReply } from './http-reply';
import { type HttpRequest, RequestReader } from './http-request';

/** Makes the answer to one request, or decides that there is none and the connection is dropped. */
export type Answerer = (request: HttpRequest) => Promise<HttpReply | 'hang-up'>;

/**
 * Serves one connection: requests one after the other, answers in order, until either side closes. Raw sockets rather
 * than node:http, because chunk lengths, header order and dropped connections must be exactly AMT's.
 */
export function serveConnection(socket: Duplex, answer: Answerer): void {
  const reader = new RequestReader();
  let busy = false;

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (;;) {
        const step = reader.next();
        if (step.kind === 'malformed') {
          socket.destroy();
          return;
        }
        if (step.kind === 'incomplete') {
          if (step.expectsContinue) socket.write('HTTP/1.1 100 Continue\r\n\r\n');
          return;
        }
        await respond(socket, step.request, answer);
        if (socket.destroyed || socket.writableEnded) return;
      }
    } finally {
      busy = false;
    }
  };

  socket.on('data', (bytes: Buffer) => {
    reader.push(bytes);
    void pump();
  });
  // A client may go away at any time.
  socket.on('error', () => socket.destroy());
}

async function respond(socket: Duplex, request: HttpRequest, answer: Answerer): Promise<void> {
  const reply = await answer(request);
  if (reply === 'hang-up') {
    socket.destroy();
    return;
  }
  const asked = request.headers.get('connection')?.toLowerCase() === 'close';
  // A client of HTTP/1.0 expects the end; firmware does not announce it (nmap-service-probes knows AMT by that).
  const ends = request.version === '1.0';
  await writeReply(socket, { ...reply, close: reply.close || asked, closeSilently: ends });
  reply.afterwards?.();
}
