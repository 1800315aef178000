import 'reflect-metadata';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import * as x509 from '@peculiar/x509';
import { certificateKeys } from './certificate-keys';

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

export interface RawServer {
  port: number;
  /** How often a whole request has come, by the login or without. */
  requests: () => number;
  connections: () => number;
  close: () => Promise<void>;
}

/**
 * A server that writes what no HTTP server would. Requests without a login get a challenge, over a connection that is
 * kept.
 * @param answer writes the answer to a request with a login
 */
export async function serveRaw(
  answer: (socket: Socket, request: { number: number; body: string }) => void,
  { challenges = true } = {},
): Promise<RawServer> {
  let requests = 0;
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    socket.setNoDelay(true).on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      for (let end = received.indexOf('\r\n\r\n'); end !== -1; end = received.indexOf('\r\n\r\n')) {
        const head = received.slice(0, end);
        const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
        if (received.length < end + 4 + length) return;
        const body = received.slice(end + 4, end + 4 + length);
        received = received.slice(end + 4 + length);
        if (challenges && !/^authorization:/im.test(head)) socket.write(CHALLENGE);
        else answer(socket, { number: ++requests, body });
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => requests,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

export interface TlsTestServer {
  port: number;
  /** Fingerprints of the certificate that it shows, and of the one that it shows after `swap`. */
  prints: [string, string];
  swap: () => void;
  /** Requests with a login. */
  requests: () => number;
  close: () => Promise<void>;
}

/** Key and certificate of a TLS server, PEM, with the fingerprint of the certificate. */
export async function serverCertificate(): Promise<{ tls: { key: string; cert: string }; print: string }> {
  const made = await certificateKeys();
  const { cert, print } = await selfSigned('server', made);
  return { tls: { key: made.key, cert }, print };
}

async function selfSigned(
  name: string,
  { keys, signingAlgorithm }: Awaited<ReturnType<typeof certificateKeys>>,
): Promise<{ cert: string; print: string }> {
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm,
  });
  const print = Buffer.from(await made.getThumbprint('SHA-256')).toString('hex');
  return { cert: made.toString('pem'), print };
}

/**
 * A machine that encrypts and, as AMT does with its challenges, closes each connection behind its answer.
 * @param answer SOAP for a request with a login
 */
export async function serveTls(answer: (body: string) => string): Promise<TlsTestServer> {
  const made = await certificateKeys();
  const { key } = made;
  const make = (name: string) => selfSigned(name, made);
  const [first, second] = await Promise.all([make('one'), make('two')]);
  let requests = 0;
  const server = createTlsServer({ key, cert: first.cert }, (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.headers.authorization === undefined) {
        challenge(response, 'first');
        return;
      }
      requests++;
      response.writeHead(200, { 'content-type': 'application/soap+xml', connection: 'close' });
      response.end(answer(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    prints: [first.print, second.print],
    swap: () => server.setSecureContext({ key, cert: second.cert }),
    requests: () => requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';

const CHALLENGE = `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="${REALM}", nonce="first",stale="false",qop="auth"\r\nContent-Length: 0\r\n\r\n`;

/** The body of a SOAP answer around some content. */
export function envelopeOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing"><a:Header><b:Action>urn:x</b:Action><b:RelatesTo>0</b:RelatesTo></a:Header><a:Body>${body}</a:Body></a:Envelope>`;
}

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
  response.end(envelopeOf(body));
}
