import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerTls } from './mesh-double';

/** As `GET` shows it: without secrets. */
interface Shown {
  guid: string;
  hostname: string;
  friendlyName: string;
  tags: string[];
  username: string;
  useTLS: boolean;
  connectionStatus?: boolean;
}

export interface ConsoleDouble {
  url: string;
  devices: (Shown & { password: string })[];
  /** Method, path and body of each request. */
  got: { method: string; path: string; body: string }[];
  /** Answers in its place, where it returns true. */
  instead: (request: IncomingMessage, response: ServerResponse) => boolean;
  close: () => Promise<void>;
}

export const CONSOLE_USER = 'standalone';
export const CONSOLE_PASSWORD = 'G@ppm0ym';
const TOKEN = 'header.claims.signature';

/**
 * Device Management Toolkit Console as its OpenAPI document and its routes say (internal/controller/httpapi/v1): `authorize`, and
 * `devices` with GET, POST and PATCH.
 * @param upserts a POST of a known device changes it, as newer versions do; older ones answer 409
 */
export async function startConsoleDouble(tls: ServerTls, { upserts = true } = {}): Promise<ConsoleDouble> {
  const server = createServer(tls, (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url: path = '' } = request;
      double.got.push({ method, path, body });
      if (double.instead(request, response)) return;
      const [status, answer] = answerTo(request, body, double, upserts);
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(answer));
    });
  });
  const double: ConsoleDouble = {
    url: '',
    devices: [],
    got: [],
    instead: () => false,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  double.url = `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return double;
}

type Answer = [status: number, body: unknown];
const refused = (status: number, words: string): Answer => [status, { error: words, message: words }];

function answerTo(
  { method = '', url = '', headers }: IncomingMessage,
  text: string,
  { devices }: ConsoleDouble,
  upserts: boolean,
): Answer {
  const { pathname, searchParams } = new URL(url, 'https://console');
  const body = (text === '' ? {} : JSON.parse(text)) as Partial<Shown & { password: string }>;
  if (pathname === '/api/v1/authorize') {
    const right = body.username === CONSOLE_USER && body.password === CONSOLE_PASSWORD;
    return right ? [200, { token: TOKEN }] : refused(401, 'invalid credentials');
  }
  if (headers.authorization !== `Bearer ${TOKEN}`) return refused(401, 'invalid access token');
  const byGuid = (guid: string | undefined): (typeof devices)[number] | undefined =>
    devices.find((each) => each.guid === guid?.toLowerCase());
  const guid = /^\/api\/v1\/devices\/([^/]+)$/.exec(pathname)?.[1];
  if (method === 'GET' && guid !== undefined) {
    const found = byGuid(guid);
    return found ? [200, { ...found, password: '' }] : refused(404, 'Error not found');
  }
  if (pathname !== '/api/v1/devices') return refused(404, 'no such route');
  const change = (device: (typeof devices)[number]): Answer => {
    Object.assign(device, body);
    return [200, { ...device, password: '' }];
  };
  const known = byGuid(body.guid);
  switch (method) {
    case 'GET': {
      const found = devices.filter(({ hostname }) => hostname === searchParams.get('hostname'));
      return [200, found.map((each) => ({ ...each, password: '' }))];
    }
    case 'POST': {
      if ((body.username ?? '').length > 16) return refused(400, 'username is too long');
      if (known) return upserts ? change(known) : refused(409, 'resource already exists');
      const empty = { hostname: '', friendlyName: '', tags: [], username: '', useTLS: true, password: '' };
      const device = { ...empty, ...body, guid: body.guid ?? randomUUID() };
      devices.push(device);
      return [201, { ...device, password: '' }];
    }
    case 'PATCH':
      return known ? change(known) : refused(404, 'Error not found');
    default:
      return refused(405, 'method not allowed');
  }
}
