import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import { failure } from '#shared/result';
import { inEnglish } from '#shared/testing/english';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { LOOPBACK_ZONE } from '#shared/testing/system';
import { authority } from './authority';
import { WsmanConnection, type WsmanTarget } from './connection';
import {
  challenge,
  envelopeOf,
  REALM,
  serve,
  serveTls,
  soap,
  type TestServer,
  type TlsTestServer,
} from './testing/server';
import { UNWATCHED } from './testing/unwatched';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
});

const E = 'xmlns:e="http://schemas.xmlsoap.org/ws/2004/09/enumeration"';
const opened = (context: string): string =>
  `<e:EnumerateResponse ${E}><e:EnumerationContext>${context}</e:EnumerationContext></e:EnumerateResponse>`;
const page = (items: string, next?: string): string =>
  `<e:PullResponse ${E}>${next === undefined ? '' : `<e:EnumerationContext>${next}</e:EnumerationContext>`}<e:Items>${items}</e:Items>${next === undefined ? '<e:EndOfSequence/>' : ''}</e:PullResponse>`;
const item = (count = 1, fields = '<g:A>1</g:A>'): string =>
  `<g:AMT_X xmlns:g="urn:g">${fields}</g:AMT_X>`.repeat(count);
const fault = (subcode: string): string =>
  `<a:Fault><a:Code><a:Value>a:Sender</a:Value><a:Subcode><a:Value>${subcode}</a:Value></a:Subcode></a:Code><a:Reason><a:Text>no</a:Text></a:Reason></a:Fault>`;

/** What a request asks for: `Get`, `Pull`, or the name of a method. */
function actionOf(body: string): string {
  return /Action>[^<]*\/(\w+)</.exec(body)?.[1] ?? '';
}

async function loggedIn(target: WsmanTarget, watch = UNWATCHED): Promise<WsmanConnection> {
  const wsman = new WsmanConnection(target);
  closing.push(() => wsman.close());
  expect(await wsman.challenge()).toMatchObject({ ok: true });
  const login = { user: 'admin', password: 'P@ssw0rd', realm: REALM };
  expect(wsman.useLogin(login, watch)).toMatchObject({ ok: true });
  return wsman;
}

/** What a server says: a body of SOAP, an answer without SOAP, or LOST, the connection closed instead. */
type Said = string | { status: number; type: string; body: string } | typeof LOST;
const LOST = Symbol('lost');

/** @param answer undefined: whatever proves the login */
async function talking(
  answer: (action: string, number: number) => Said | undefined,
  watch = UNWATCHED,
): Promise<{ wsman: WsmanConnection; server: TestServer; asked: string[] }> {
  const asked: string[] = [];
  let number = 0;
  const server = await serve((request, response, body) => {
    if (request.headers.authorization === undefined) {
      challenge(response, 'first');
      return;
    }
    const action = actionOf(body);
    asked.push(action);
    const said = answer(action, ++number);
    if (said === LOST) request.socket.destroy();
    else if (typeof said === 'object') {
      response.writeHead(said.status, { 'content-type': said.type }).end(said.body);
    } else soap(response, said ?? item());
  });
  closing.push(server.close);
  const wsman = await loggedIn({ host: '127.0.0.1', port: server.port }, watch);
  return { wsman, server, asked };
}

describe('an enumeration', () => {
  it.each([
    ['the same context and nothing', () => page('', 'c'), 3],
    ['another context each time and nothing', (n: number) => page('', `c${String(n)}`), 20],
    ['an instance each time', (n: number) => page(item(), `c${String(n)}`), LIMITS.pullRounds + 5],
    ['the same context and the same instance', () => page(item(), 'c'), LIMITS.pullRounds + 5],
    ['a hundred instances each time', () => page(item(100), 'c'), 15],
    ['many elements each time', () => page(item(1, '<g:A/>'.repeat(4_000)), 'c'), 8],
    ['many bytes each time', () => page(item(1, `<g:A>${'x'.repeat(60_000)}</g:A>`.repeat(4)), 'c'), 8],
  ])(
    'that never ends is given up: %s',
    async (_what, next, most) => {
      const { wsman, asked } = await talking((action, number) =>
        action === 'Enumerate' ? opened('c') : next(number),
      );
      expect(await wsman.enumerate('AMT_X')).toMatchObject({
        ok: false,
        error: { code: 'answer-too-large' },
      });
      expect(asked.length).toBeLessThanOrEqual(most);
      // The connection is still used.
      expect((await wsman.get('AMT_X')).ok).toBe(true);
    },
    30_000,
  );

  it('may take as many pages as there are instances', async () => {
    const { wsman } = await talking((action, number) =>
      action === 'Enumerate' ? opened('c') : page(item(), number > 100 ? undefined : 'c'),
    );
    expect(await wsman.enumerate('AMT_X')).toMatchObject({ ok: true, value: { length: 100 } });
  });

  it('begins anew once when the firmware has forgotten it', async () => {
    let forgotten = 1;
    const { wsman, asked } = await talking((action) => {
      if (action === 'Enumerate') return opened('c');
      return forgotten-- > 0 ? fault('e:InvalidEnumerationContext') : page(item(2));
    });
    expect(await wsman.enumerate('AMT_X')).toMatchObject({ ok: true, value: { length: 2 } });
    expect(asked).toEqual(['Enumerate', 'Pull', 'Enumerate', 'Pull']);
    forgotten = 2;
    expect(await wsman.enumerate('AMT_X')).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
    expect(asked).toHaveLength(8);
  });

  it('gives nothing twice when it was lost in the middle', async () => {
    let pulls = 0;
    const { wsman, asked } = await talking((action, number) => {
      if (action === 'Get') return undefined;
      if (action === 'Enumerate') pulls = 0;
      if (action === 'Enumerate') return opened('c');
      if (number === 4) return LOST;
      return pulls++ === 0 ? page(item(), 'd') : page(item());
    });
    expect((await wsman.get('AMT_X')).ok).toBe(true);
    expect(await wsman.enumerate('AMT_X')).toMatchObject({ ok: true, value: { length: 2 } });
    expect(asked).toEqual(['Get', 'Enumerate', 'Pull', 'Pull', 'Enumerate', 'Pull', 'Pull']);
  });
});

describe('one look at a machine', () => {
  it('has a limit for all its answers together', async () => {
    const { wsman } = await talking((action) =>
      action === 'Get' ? item(1, `<g:A>${'x'.repeat(60_000)}</g:A>`.repeat(4)) : undefined,
    );
    wsman.cacheReads(true);
    let read = await wsman.get('AMT_X', { InstanceID: '0' });
    for (let i = 1; read.ok && i < 60; i++) read = await wsman.get('AMT_X', { InstanceID: String(i) });
    expect(read).toMatchObject({ ok: false, error: { code: 'answer-too-large' } });
    // A change resets the budget, and answers that are not cached need none.
    await wsman.put('AMT_X', []);
    expect((await wsman.get('AMT_X')).ok).toBe(true);
    wsman.cacheReads(false);
    for (let i = 0; i < 50; i++) expect((await wsman.get('AMT_X', { InstanceID: String(i) })).ok).toBe(true);
  }, 30_000);
});

describe('a lost connection', () => {
  const reads: readonly [string, (wsman: WsmanConnection) => Promise<{ ok: boolean }>][] = [
    ['Get', (wsman) => wsman.get('AMT_X')],
    ['Enumerate', (wsman) => wsman.enumerate('AMT_X')],
    ['Pull', (wsman) => wsman.enumerate('AMT_X')],
    ['GetIt', (wsman) => wsman.ask('AMT_X', 'GetIt')],
    ['GetTime', (wsman) => wsman.ask('AMT_X', 'GetTime', [], true)],
  ];
  const writes: readonly [string, (wsman: WsmanConnection) => Promise<{ ok: boolean }>][] = [
    ['Put', (wsman) => wsman.put('AMT_X', [])],
    ['Create', (wsman) => wsman.create('AMT_X', [])],
    ['Delete', (wsman) => wsman.delete('AMT_X', {})],
    ['SetIt', (wsman) => wsman.invoke('AMT_X', 'SetIt')],
  ];

  /** Loses so many requests of one kind, after the first one of all, which is the login. */
  async function losing(
    kind: string,
    times: number,
    watch = UNWATCHED,
  ): Promise<Awaited<ReturnType<typeof talking>>> {
    let left = times;
    const talk = await talking((action, number) => {
      if (number > 1 && action === kind && left-- > 0) return LOST;
      if (action === 'Enumerate') return opened('c');
      if (action === 'Pull') return page(item());
      return action === 'Get' ? item() : `<g:${action}_OUTPUT xmlns:g="urn:g"/>`;
    }, watch);
    expect((await talk.wsman.get('AMT_X', { InstanceID: 'login' })).ok).toBe(true);
    talk.asked.length = 0;
    return talk;
  }

  it.each(reads)('has the read %s sent once more', async (kind, read) => {
    const { wsman, asked } = await losing(kind, 1);
    expect(await read(wsman)).toMatchObject({ ok: true });
    expect(asked.filter((action) => action === kind)).toHaveLength(2);
  });

  it.each(reads)('has the read %s not sent a third time', async (kind, read) => {
    const { wsman, asked } = await losing(kind, 9);
    expect(await read(wsman)).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(asked.filter((action) => action === kind)).toHaveLength(2);
  });

  it.each(reads)('has the read %s not sent again where the logins are used up', async (kind, read) => {
    let doubt = false;
    const { wsman, asked } = await losing(kind, 1, {
      ...UNWATCHED,
      lost: () => (doubt = true),
      before: () => (doubt ? failure('attempts-used-up', 'No.', 'Wait.') : undefined),
    });
    expect(await read(wsman)).toMatchObject({ ok: false, error: { code: 'attempts-used-up' } });
    expect(asked.filter((action) => action === kind)).toHaveLength(1);
  });

  it.each(writes)('has the write %s never sent again', async (kind, write) => {
    const { wsman, asked } = await losing(kind, 1);
    expect(await write(wsman)).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(asked).toEqual([kind]);
  });

  it.each(reads)('has the first login, as %s, never sent again', async (_kind, read) => {
    const { wsman, asked } = await talking(() => LOST);
    expect(await read(wsman)).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(asked).toHaveLength(1);
  });
});

describe('a refusal without SOAP', () => {
  const page400 = { status: 400, type: 'text/html', body: '<html>Bad Request</html>' };

  it.each([
    page400,
    { ...page400, status: 404 },
    { ...page400, status: 500 },
    { status: 400, type: 'application/soap+xml', body: '' },
    { status: 400, type: 'application/soap+xml', body: ' \r\n' },
  ])('means, after the login, that this one thing is not there or not possible: %j', async (bare) => {
    const { wsman } = await talking((_action, number) => (number === 1 ? undefined : bare));
    expect((await wsman.get('AMT_X')).ok).toBe(true);
    expect(await wsman.get('AMT_Y')).toMatchObject({ ok: false, error: { code: 'feature-absent' } });
    expect(await wsman.enumerate('AMT_Y')).toMatchObject({ ok: false, error: { code: 'feature-absent' } });
    for (const write of [
      wsman.put('AMT_Y', []),
      wsman.create('AMT_Y', []),
      wsman.delete('AMT_Y', {}),
      wsman.invoke('AMT_Y', 'SetIt'),
    ]) {
      const refused = await write;
      expect(refused).toMatchObject({ ok: false, error: { code: 'firmware-refused' } });
      expect(JSON.stringify(inEnglish(refused))).not.toMatch(/web server/);
    }
  });

  it('is another web server before anything of WS-Management was heard', async () => {
    const { wsman } = await talking(() => page400);
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'answer-not-wsman' } });
  });

  it('is a restart where it says so', async () => {
    const { wsman } = await talking((_action, number) =>
      number === 1 ? undefined : { ...page400, status: 503 },
    );
    expect((await wsman.get('AMT_X')).ok).toBe(true);
    expect(await wsman.get('AMT_X')).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });
});

describe('what a machine writes into a failure', () => {
  it('is cut', async () => {
    const long = 'x'.repeat(40_000);
    const { wsman } = await talking((_action, number) =>
      number === 1
        ? fault(`e:${long}`).replace('>no<', `>${long}<`)
        : { status: 200, type: `text/${'y'.repeat(9_000)}`, body: '' },
    );
    for (let i = 0; i < 2; i++) {
      const read = await wsman.get('AMT_X');
      expect(read.ok || read.error.detail?.length).toBeLessThanOrEqual(LIMITS.detailChars);
    }
  });
});

/** A machine that encrypts. As AMT does, it closes the connection after every challenge; here after every answer. */
async function tlsServer(): Promise<TlsTestServer> {
  const server = await serveTls(() => envelopeOf(item()));
  closing.push(server.close);
  return server;
}

describe('a certificate', () => {
  it('that is swapped after the login ends everything, and is shown', async () => {
    const { port, prints, swap } = await tlsServer();
    const wsman = await loggedIn({ host: '127.0.0.1', port, pin: prints[0] });
    expect((await wsman.get('AMT_X')).ok).toBe(true);
    swap();
    for (const read of [wsman.get('AMT_Y'), wsman.enumerate('AMT_Y'), wsman.put('AMT_Y', [])]) {
      expect(await read).toMatchObject({
        ok: false,
        error: { code: 'certificate-changed', fingerprint256: prints[1] },
      });
    }
  });
});

describe('a slow handshake', () => {
  /** A relay to a TLS server that delays each connection. */
  async function behindRelay(
    delayMs: number,
  ): Promise<{ port: number; pin: string; connections: () => number }> {
    const { port, prints } = await tlsServer();
    let connections = 0;
    const sockets = new Set<Socket>();
    const relay = createTcpServer((near) => {
      connections++;
      sockets.add(near.on('error', () => undefined));
      setTimeout(() => {
        const far = connect(port, '127.0.0.1');
        far.on('error', () => near.destroy());
        near.on('close', () => far.destroy());
        near.pipe(far).pipe(near);
      }, delayMs);
    });
    await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => relay.close(done));
    });
    return { port: (relay.address() as AddressInfo).port, pin: prints[0], connections: () => connections };
  }

  /** Both limits are shorter than usual. */
  function hasty(requestMs: number, handshakeMs: number): void {
    const real = setTimeout;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((run: () => void, ms?: number) =>
      real(run, ms === LIMITS.requestMs ? requestMs : ms === LIMITS.handshakeMs ? handshakeMs : ms),
    );
  }

  it('may take longer than a request', async () => {
    const { port, pin } = await behindRelay(600);
    hasty(300, 5_000);
    const wsman = await loggedIn({ host: '127.0.0.1', port, pin });
    expect((await wsman.get('AMT_X')).ok).toBe(true);
  });

  it('that takes too long is said, and is not tried again for a while', BY_THE_CLOCK, async () => {
    const { port, pin, connections } = await behindRelay(5_000);
    hasty(5_000, 200);
    for (let i = 0; i < 3; i++) {
      const wsman = new WsmanConnection({ host: '127.0.0.1', port, pin });
      closing.push(() => wsman.close());
      expect(inEnglish(await wsman.challenge())).toMatchObject({
        ok: false,
        error: { code: 'timeout', message: expect.stringContaining('handshake') as string },
      });
    }
    expect(connections()).toBe(1);
  });

  it('is broken off when somebody stops, or closes', BY_THE_CLOCK, async () => {
    const { port, pin } = await behindRelay(60_000);
    const stop = new AbortController();
    const began = performance.now();
    const stopped = new WsmanConnection({ host: '127.0.0.1', port, pin }, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect(await stopped.challenge()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const closed = new WsmanConnection({ host: '127.0.0.1', port, pin });
    setTimeout(() => void closed.close(), 50);
    expect((await closed.challenge()).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('an address with a zone', () => {
  it.skipIf(LOOPBACK_ZONE.missing)(
    LOOPBACK_ZONE.named('is connected to by its zone, and named without it'),
    async () => {
      const hosts: (string | undefined)[] = [];
      const server = createHttpServer((request, response) => {
        hosts.push(request.headers.host);
        request.resume().on('end', () => {
          if (request.headers.authorization === undefined) challenge(response, 'first');
          else soap(response, item());
        });
      });
      await new Promise<void>((done) => server.listen(0, '::1', done));
      closing.push(() => new Promise((done) => server.close(done)));
      const { port } = server.address() as AddressInfo;
      const wsman = await loggedIn({ host: `::1%${LOOPBACK_ZONE.zone}`, port });
      expect((await wsman.get('AMT_X')).ok).toBe(true);
      expect(new Set(hosts)).toEqual(new Set([`[::1]:${String(port)}`]));
    },
  );

  it('that this computer does not have cannot be reached', async () => {
    const wsman = new WsmanConnection({ host: 'fe80::1%no-such-zone', port: 16_992 });
    closing.push(() => wsman.close());
    expect(await wsman.challenge()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });

  it.each([
    ['fe80::1%eth0', '[fe80::1]:16992'],
    ['::1', '[::1]:16992'],
    ['192.0.2.7', '192.0.2.7:16992'],
    ['pc.example', 'pc.example:16992'],
  ])('%s is written %s', (host, written) => {
    expect(authority(host, 16_992)).toBe(written);
  });
});
