import { Agent, createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the proxy sees it. */
export interface ProxiedRequest {
  /** Last part of the SOAP action, e.g. `Get`, `Put`, `RequestPowerStateChange`. */
  action: string;
  /** The class it is about. */
  className: string;
  body: string;
}

export interface RecordingProxy {
  port: number;
  /** All requests that carried a login, in order. */
  requests: ProxiedRequest[];
  /** The names of those that change something. */
  changes: () => string[];
  /** Answers in place of the machine: the content of a SOAP body. */
  replyInstead: (asked: ProxiedRequest) => string | undefined;
  /** Closes the connection instead of an answer, without passing the request on. */
  shouldDrop: (asked: ProxiedRequest) => boolean;
  /** Changes an answer of the machine. */
  rewrite: (asked: ProxiedRequest, answer: string) => string;
  close: () => Promise<void>;
}

const ASKS = /^(Get|Enumerate|Pull|Identify|Get\w+|Enumerate\w+)$/;

/** A plain HTTP proxy in front of a machine, which records requests and may change answers. */
export async function startProxy(machine: { address: string; port: number }): Promise<RecordingProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const proxy: RecordingProxy = {
    port: 0,
    requests: [],
    changes: () =>
      proxy.requests
        .filter(({ action }) => !ASKS.test(action))
        .map(({ action, className }) => `${className}.${action}`),
    replyInstead: () => undefined,
    shouldDrop: () => false,
    rewrite: (_asked, answer) => answer,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const asked = parseRequest(body);
      if (incoming.headers.authorization !== undefined) proxy.requests.push(asked);
      if (incoming.headers.authorization !== undefined && proxy.shouldDrop(asked)) {
        incoming.socket.destroy();
        return;
      }
      const own = incoming.headers.authorization === undefined ? undefined : proxy.replyInstead(asked);
      if (own !== undefined) {
        outgoing.writeHead(200, { 'content-type': 'application/soap+xml; charset=UTF-8' });
        outgoing.end(soapOf(own));
        return;
      }
      const { method = 'POST', url = '/wsman', headers } = incoming;
      const passed = ask(
        { host: machine.address, port: machine.port, method, path: url, headers, agent },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const text = proxy.rewrite(asked, Buffer.concat(parts).toString('utf8'));
            const kept = Object.entries(answer.headers).filter(
              ([name]) => name !== 'transfer-encoding' && name !== 'content-length',
            );
            outgoing.writeHead(answer.statusCode ?? 500, Object.fromEntries(kept));
            outgoing.end(text);
          });
        },
      );
      passed.on('error', () => incoming.socket.destroy());
      passed.end(body);
    });
  });
  server.keepAliveTimeout = 20_000;
  await new Promise<void>((done) => server.listen(0, machine.address, done));
  proxy.port = (server.address() as AddressInfo).port;
  return proxy;
}

function parseRequest(body: string): ProxiedRequest {
  const className = /ResourceURI>[^<]*\/(\w+)</.exec(body)?.[1] ?? '';
  return { action: /Action>[^<]*\/(\w+)</.exec(body)?.[1] ?? '', className, body };
}

function soapOf(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><a:Envelope xmlns:a="http://www.w3.org/2003/05/soap-envelope" xmlns:b="http://schemas.xmlsoap.org/ws/2004/08/addressing"><a:Header><b:Action>urn:x</b:Action><b:RelatesTo>0</b:RelatesTo></a:Header><a:Body>${content}</a:Body></a:Envelope>`;
}

/** The value of a field in a recorded body; undefined: it is not in it. */
export function sentField(body: string, name: string): string | undefined {
  const found = new RegExp(`<(?:\\w+:)?${name}(?:/>|>(?<text>[^<]*)<)`).exec(body);
  return found ? (found.groups?.['text'] ?? '') : undefined;
}
