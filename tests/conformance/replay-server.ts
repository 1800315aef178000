import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { WsmanConnection } from '#main/wsman/connection';
import { UNWATCHED } from '#main/wsman/testing/unwatched';

const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';

/** Answers for `Get AMT_X`, `Pull CIM_Y` or a method name; served to real requests over a real socket. */
export type Replies = Readonly<Record<string, string>>;

/** Sends recorded answers to the client under test. The login is not checked: tests with the simulator do that. */
async function replay(replies: Replies): Promise<{ wsman: WsmanConnection; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.headers.authorization === undefined) {
        response.writeHead(401, {
          'www-authenticate': `Digest realm="${REALM}", nonce="c2l4dGVlbnNpeHRlZW5zaXh0ZWVu",stale="false",qop="auth"`,
        });
        response.end();
        return;
      }
      const reply = replies[keyOf(body)];
      response.writeHead(reply === undefined ? 400 : 200, {
        'content-type': 'application/soap+xml; charset=UTF-8',
      });
      response.end(reply ?? UNREACHABLE);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  await wsman.challenge();
  wsman.useLogin({ user: 'admin', password: 'Any-Passw0rd', realm: REALM }, UNWATCHED);
  return { wsman, stop: () => stop(wsman, server) };
}

/**
 * Replies for the length of one test.
 * @returns plays answers; the server is closed with the test
 */
export function replaying(): (replies: Replies) => Promise<WsmanConnection> {
  let end: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await end?.();
    end = undefined;
  });
  return async (replies) => {
    const replayed = await replay(replies);
    end = replayed.stop;
    return replayed.wsman;
  };
}

async function stop(wsman: WsmanConnection, server: Server): Promise<void> {
  await wsman.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

function keyOf(request: string): string {
  const action = /<a:Action>[^<]*\/([A-Za-z]+)<\/a:Action>/.exec(request)?.[1] ?? '';
  const className = /<w:ResourceURI>[^<]*\/([A-Za-z0-9_]+)<\/w:ResourceURI>/.exec(request)?.[1] ?? '';
  return `${action} ${className}`;
}

const UNREACHABLE =
  '<?xml version="1.0"?><a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing"><a:Header/><a:Body><a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>b:DestinationUnreachable</a:Value></a:Subcode></a:Code><a:Reason><a:Text>no route</a:Text></a:Reason></a:Fault></a:Body></a:Envelope>';
