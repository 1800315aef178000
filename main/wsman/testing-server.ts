import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  port: number;
  /** Authorization headers in the order of arrival; undefined for requests without one. */
  seen: (string | undefined)[];
  close: () => Promise<void>;
}

/** A real HTTP server on loopback for the tests of this room. */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<TestServer> {
  const seen: (string | undefined)[] = [];
  const listener: RequestListener = (request, response) => {
    seen.push(request.headers.authorization);
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => handle(request, response, body));
  };
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';

/** Sends a 401 with a digest challenge. */
export function challenge(
  response: ServerResponse,
  nonce: string,
  more: { stale?: boolean; realm?: string; qop?: string } = {},
): void {
  const { stale = false, realm = REALM, qop = 'auth' } = more;
  response.writeHead(401, {
    'www-authenticate': `Digest realm="${realm}", nonce="${nonce}",stale="${String(stale)}",qop="${qop}"`,
    connection: 'close',
  });
  response.end('<html>log on failed</html>');
}

/** A parameter of an Authorization header. */
export function parameter(header: string | undefined, name: string): string | undefined {
  return new RegExp(`${name}="?([^",]*)"?`).exec(header ?? '')?.[1];
}

/** A SOAP answer with the given body. */
export function soap(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/soap+xml; charset=UTF-8' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing"><a:Header><b:Action>urn:x</b:Action><b:RelatesTo>0</b:RelatesTo></a:Header><a:Body>${body}</a:Body></a:Envelope>`,
  );
}
