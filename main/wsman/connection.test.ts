import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { english } from '#shared/testing/english';
import { WsmanConnection } from './connection';
import { challenge, REALM, serve, soap, type TestServer } from './testing/server';
import { UNWATCHED } from './testing/unwatched';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
});

async function connected(
  handle: Parameters<typeof serve>[0],
): Promise<{ wsman: WsmanConnection; server: TestServer }> {
  const server = await serve((request, response, body) => {
    if (request.headers.authorization === undefined) challenge(response, 'first');
    else handle(request, response, body);
  });
  const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port });
  closing.push(() => wsman.close(), server.close);
  expect(await wsman.challenge()).toMatchObject({ ok: true, value: { realm: REALM } });
  wsman.useLogin({ user: 'admin', password: 'P@ssw0rd', realm: REALM }, UNWATCHED);
  return { wsman, server };
}

const NS = 'http://intel.com/wbem/wscim/1/amt-schema/1/AMT_X';
const fault = (subcode: string, detail = ''): string =>
  `<a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>${subcode}</a:Value></a:Subcode></a:Code><a:Reason><a:Text>no</a:Text></a:Reason><a:Detail><a:Text>${detail}</a:Text></a:Detail></a:Fault>`;

describe('WsmanConnection', () => {
  it('asks nothing twice while it remembers, until something was changed', async () => {
    const asked: string[] = [];
    const { wsman } = await connected((_, response, body) => {
      const method = /AMT_X\/(\w+)</.exec(body)?.[1];
      asked.push(method ?? (body.includes('/Put<') ? 'Put' : 'Get'));
      soap(
        response,
        method ? `<g:${method}_OUTPUT xmlns:g="${NS}"/>` : `<g:AMT_X xmlns:g="${NS}"><g:A>1</g:A></g:AMT_X>`,
      );
    });
    await wsman.get('AMT_X');
    await wsman.get('AMT_X');
    wsman.cacheReads(true);
    for (let i = 0; i < 3; i++) {
      await wsman.get('AMT_X');
      await wsman.get('AMT_X', { InstanceID: 'other' });
      await wsman.ask('AMT_X', 'GetIt');
      await wsman.ask('AMT_X', 'GetTime', [], true);
    }
    expect(asked.splice(0)).toEqual(['Get', 'Get', 'Get', 'Get', 'GetIt', 'GetTime', 'GetTime', 'GetTime']);
    await wsman.put('AMT_X', [['A', '2']]);
    await wsman.get('AMT_X');
    await wsman.invoke('AMT_X', 'SetIt');
    await wsman.get('AMT_X');
    wsman.cacheReads(false);
    await wsman.get('AMT_X');
    expect(asked).toEqual(['Put', 'Get', 'SetIt', 'Get', 'Get']);
  });

  it('gets an instance, arrays and references as they come', async () => {
    const { wsman } = await connected((_, response) =>
      soap(
        response,
        `<g:AMT_X xmlns:g="${NS}" xmlns:c="http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd"><g:A>1</g:A><g:L>1</g:L><g:L>2</g:L><g:R><b:Address>x</b:Address><b:ReferenceParameters><c:ResourceURI>urn:r</c:ResourceURI><c:SelectorSet><c:Selector Name="N">v</c:Selector></c:SelectorSet></b:ReferenceParameters></g:R></g:AMT_X>`,
      ),
    );
    const read = await wsman.get('AMT_X');
    if (!read.ok) throw new Error(english(read.error.message));
    expect(read.value.className).toBe('AMT_X');
    expect(Object.fromEntries(read.value.fields)).toEqual({
      A: ['1'],
      L: ['1', '2'],
      R: [{ kind: 'reference', resourceUri: 'urn:r', selectors: { N: 'v' } }],
    });
  });

  it.each([
    ['wsman:AccessDenied', 'limited-rights', undefined],
    ['b:DestinationUnreachable', 'feature-absent', undefined],
    ['wsman:InternalError', 'firmware-refused', 36],
  ])('reads the fault %s out of a 400', async (subcode, code, amtStatus) => {
    const { wsman } = await connected((_, response) =>
      soap(response, fault(subcode, amtStatus ? `AMT-STATUS ${String(amtStatus)}` : ''), 400),
    );
    const read = await wsman.get('AMT_X');
    expect(read).toMatchObject({ ok: false, error: { code, ...(amtStatus && { amtStatus }) } });
  });

  it('says what a web page, a redirect, broken XML and an empty body are', async () => {
    const answers: [number, Record<string, string>, string, string][] = [
      [200, { 'content-type': 'text/html' }, '<html></html>', 'answer-not-wsman'],
      [
        302,
        { location: 'http://127.0.0.1:1/', 'content-type': 'application/soap+xml' },
        '',
        'answer-not-wsman',
      ],
      [404, { 'content-type': 'text/plain' }, 'nope', 'answer-not-wsman'],
      [503, { 'content-type': 'text/html' }, '', 'timeout'],
      [200, { 'content-type': 'application/soap+xml' }, '<a><b></a>', 'answer-malformed'],
      [200, { 'content-type': 'application/soap+xml' }, '', 'answer-malformed'],
      [200, { 'content-type': 'application/soap+xml' }, '<!DOCTYPE x><x/>', 'answer-malformed'],
    ];
    for (const [status, headers, body, code] of answers) {
      const { wsman, server } = await connected((_, response) =>
        response.writeHead(status, headers).end(body),
      );
      expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code } });
      // Nothing was followed and nothing was sent again: one challenge, one request.
      expect(server.seen).toHaveLength(2);
    }
  });

  it('cuts off a body of 100 MB without swallowing it', async () => {
    let sent = 0;
    const { wsman } = await connected((_, response) => {
      response.writeHead(200, { 'content-type': 'application/soap+xml' });
      const chunk = Buffer.alloc(1_000_000, 'x');
      const more = (): void => {
        for (; sent < 100; sent++) {
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'answer-too-large' } });
    expect(sent).toBeLessThan(50);
  });

  it('gives up on an answer that never ends, after the time limit', async () => {
    const realTimeout = setTimeout;
    // The time of a request does not run during a handshake, so what is left of it may be a little less.
    const isLimit = (ms = 0): boolean => ms <= LIMITS.requestMs && ms > LIMITS.requestMs / 2;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms?: number) =>
      realTimeout(run, isLimit(ms) ? 150 : ms),
    );
    const { wsman } = await connected((_, response) => {
      response.writeHead(200, { 'content-type': 'application/soap+xml' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  it('sends a read again when the connection was closed on it, but never a write nor the first login', async () => {
    let requests = 0;
    let lost = 0;
    const handle = (socketOf: { socket: Socket }, respond: () => void): void => {
      requests++;
      if (requests === lost) socketOf.socket.destroy();
      else respond();
    };
    const reading = await connected((request, response) =>
      handle(request, () => soap(response, `<g:AMT_X xmlns:g="${NS}"/>`)),
    );
    // The first login is sent once: the firmware may have counted it.
    lost = 1;
    expect(await reading.wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(requests).toBe(1);
    expect((await reading.wsman.get('AMT_X')).ok).toBe(true);
    lost = 3;
    expect((await reading.wsman.get('AMT_X')).ok).toBe(true);
    expect(requests).toBe(4);
    lost = 1;
    requests = 0;
    const writing = await connected((request, response) => handle(request, () => soap(response, '<x/>')));
    expect(await writing.wsman.put('AMT_X', [['A', 1]])).toMatchObject({
      ok: false,
      error: { code: 'connection-lost' },
    });
    expect(requests).toBe(1);
  });

  it('has one request under way at a time', async () => {
    let open = 0;
    let most = 0;
    const { wsman } = await connected((_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        soap(response, `<g:AMT_X xmlns:g="${NS}"/>`);
      }, 5);
    });
    await Promise.all(Array.from({ length: 8 }, () => wsman.get('AMT_X')));
    expect(most).toBe(1);
  });

  it('stays refused: no request carries the password again after a 401', async () => {
    const { wsman, server } = await connected((_, response) => challenge(response, 'other'));
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'password-refused' } });
    const before = server.seen.length;
    expect(await wsman.get('AMT_X')).toMatchObject({
      ok: false,
      error: { code: 'password-refused', message: { values: { user: 'admin' } } },
    });
    expect(server.seen).toHaveLength(before);
  });

  it('pulls until the end and puts selectors and escaped values into the request', async () => {
    const bodies: string[] = [];
    const { wsman } = await connected((_, response, body) => {
      bodies.push(body);
      const e = 'xmlns:e="http://schemas.xmlsoap.org/ws/2004/09/enumeration"';
      if (body.includes('Enumerate')) {
        soap(
          response,
          `<e:EnumerateResponse ${e}><e:EnumerationContext>c1</e:EnumerationContext></e:EnumerateResponse>`,
        );
      } else if (body.includes('c1')) {
        soap(
          response,
          `<e:PullResponse ${e}><e:EnumerationContext>c2</e:EnumerationContext><e:Items><g:AMT_X xmlns:g="${NS}"/></e:Items></e:PullResponse>`,
        );
      } else {
        soap(
          response,
          `<e:PullResponse ${e}><e:Items><g:AMT_X xmlns:g="${NS}"/></e:Items><e:EndOfSequence/></e:PullResponse>`,
        );
      }
    });
    expect(await wsman.enumerate('AMT_X')).toMatchObject({ ok: true, value: [{}, {}] });
    await wsman.get('AMT_X', { InstanceID: 'a<b>&"c"' });
    expect(bodies.at(-1)).toContain('<w:Selector Name="InstanceID">a&lt;b&gt;&amp;"c"</w:Selector>');
  });

  it('names a closed port, a foreign service and a missing challenge', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    const closed = new WsmanConnection({ host: '127.0.0.1', port: gone.port });
    expect(await closed.challenge()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    const chatty = createServer((socket) => socket.resume().end('SSH-2.0-OpenSSH\r\n'));
    await new Promise<void>((done) => chatty.listen(0, '127.0.0.1', done));
    const foreign = new WsmanConnection({ host: '127.0.0.1', port: (chatty.address() as AddressInfo).port });
    expect(await foreign.challenge()).toMatchObject({ ok: false, error: { code: 'answer-not-wsman' } });
    // A port that browsers refuse to use is a closed port like any other.
    const forbidden = new WsmanConnection({ host: '127.0.0.1', port: 1 });
    expect(await forbidden.challenge()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    await forbidden.close();
    const open = await serve((_, response) => soap(response, '<x/>'));
    const unguarded = new WsmanConnection({ host: '127.0.0.1', port: open.port });
    expect(await unguarded.challenge()).toMatchObject({ ok: false, error: { code: 'answer-not-wsman' } });
    closing.push(() => new Promise((done) => chatty.close(done)), open.close);
    await Promise.all([closed, foreign, unguarded].map((c) => c.close()));
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    const server = await serve(() => abort.abort());
    const wsman = new WsmanConnection({ host: '127.0.0.1', port: server.port }, abort.signal);
    closing.push(() => wsman.close(), server.close);
    expect(await wsman.challenge()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
