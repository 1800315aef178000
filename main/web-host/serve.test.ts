import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeService } from '#shared/contract/testing/fake-handlers';
import { english } from '#shared/testing/english';
import { BY_THE_CLOCK } from '#shared/testing/expect-within';
import { AppFiles } from '#main/host-files/app-files';
import { serve } from './serve';
import { HostUnderTest, pageKeyIn, type Reply, tinyRenderer } from './testing/test-client';

let host: HostUnderTest;
let cookie: string;

beforeAll(async () => {
  host = await HostUnderTest.start(fakeService());
  cookie = await host.signIn();
});
afterAll(() => host.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Reply> =>
  host.request(path, { headers: { Cookie: cookie, ...headers } });

describe('who may come in', () => {
  it('signs a browser in with a link, and hands the start page a key of its own', async () => {
    const reply = await host.request(host.linkPath());
    expect(reply.status).toBe(200);
    expect(pageKeyIn(reply.body)).toMatch(/^[\w-]{43}$/);
    expect(reply.body).toContain('tiny');
    expect(String(reply.headers['set-cookie'])).toMatch(
      new RegExp(`^amt-bench-${String(host.port)}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  it('gives no page a key without a link', async () => {
    for (const path of ['/', '/index.html']) expect(pageKeyIn((await get(path)).body)).toBe('');
    expect(pageKeyIn((await host.request(host.linkPath())).body)).not.toBe(
      pageKeyIn((await host.request(host.linkPath())).body),
    );
  });

  it('takes every link once', async () => {
    const link = host.linkPath();
    expect((await host.request(link)).status).toBe(200);
    const again = await host.request(link);
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('lets the browser that used a link go back to it', async () => {
    const link = host.linkPath();
    const first = await host.request(link);
    const own = String(first.headers['set-cookie']).split(';')[0] ?? '';
    const again = await host.request(link, { headers: { Cookie: own } });
    expect(again.status).toBe(303);
    expect(again.headers['location']).toBe('/');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'lang="de"'],
    ['en;q=0.5, es-MX', 'lang="es"'],
    ['pt-BR, fr;q=0', 'lang="en"'],
    [`x;q=${'9'.repeat(10_000)}`, 'lang="en"'],
  ])('says how to get a link to a browser that prefers %.30s', async (accepted, lang) => {
    const { body } = await host.request('/', { headers: { 'Accept-Language': accepted } });
    expect(body).toContain(lang);
  });

  it('does not use up a link for HEAD, as previews send it', async () => {
    const link = host.linkPath();
    expect((await host.request(link, { method: 'HEAD' })).status).toBe(401);
    expect((await host.request(link)).status).toBe(200);
  });

  it('keeps several links good at once, but not without end', async () => {
    const links = Array.from({ length: 9 }, () => host.linkPath());
    expect((await host.request(links[0] ?? '')).status).toBe(401);
    expect((await host.request(links[1] ?? '')).status).toBe(200);
    expect((await host.request(links[8] ?? '')).status).toBe(200);
  });

  it.each([
    '/',
    '/index.html',
    '/assets/app.js',
    '/nothing',
    '/open',
    '/open?token=',
    '/open?token=x',
    '/api',
  ])('answers %s without a cookie with 401 and how to get a link', async (path) => {
    const reply = await host.request(path);
    expect(reply.status).toBe(401);
    expect(reply.body).toContain('press Enter in the terminal');
  });

  it.each(['amt-bench-1=x', 'other=1', '=', ';;;', 'AMT-BENCH='])(
    'does not take the cookie %s',
    async (wrong) => {
      expect((await host.request('/', { headers: { Cookie: wrong } })).status).toBe(401);
    },
  );

  it('does not take a cookie of another port or another run', async () => {
    const other = await HostUnderTest.start(fakeService());
    const value = (await other.signIn()).split('=')[1] ?? '';
    const forged = `amt-bench-${String(host.port)}=${value}`;
    expect((await host.request('/', { headers: { Cookie: forged } })).status).toBe(401);
    await other.stop();
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]'])(
    'refuses the Host %j, even with a cookie',
    async (wrong) => {
      const reply = await get('/', { Host: wrong });
      expect(reply.status).toBe(403);
      expect(reply.body).not.toContain('tiny');
    },
  );

  it('does not use up a link that comes under a wrong Host', async () => {
    const link = host.linkPath();
    expect((await host.request(link, { headers: { Host: 'evil.example' } })).status).toBe(403);
    expect((await host.request(link)).status).toBe(200);
  });

  it('answers under localhost too', async () => {
    expect((await get('/', { Host: `LOCALHOST:${String(host.port)}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s of a foreign origin', async (method) => {
    const foreign: Record<string, string>[] = [
      { Cookie: cookie },
      { Cookie: cookie, Origin: 'http://evil.example' },
      { Cookie: cookie, Origin: 'null' },
      { Cookie: cookie, Origin: 'http://127.0.0.1:1' },
      { Cookie: cookie, Origin: host.host.origin.replace('http', 'https') },
    ];
    for (const headers of foreign) {
      expect((await host.request('/', { method, headers })).status).toBe(403);
    }
    const own = await host.request('/', { method, headers: { Cookie: cookie, Origin: host.host.origin } });
    expect(own.status).toBe(405);
    expect(own.headers['allow']).toBe('GET, HEAD');
  });
});

describe('the files', () => {
  it('are served with a fresh nonce in page and header', async () => {
    const [one, two] = [await get('/'), await get('/')];
    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(one.body)?.[1] ?? '';
    expect(nonce).toMatch(/^[\w-]{24}$/);
    expect(one.body).toContain(`<style nonce="${nonce}">`);
    expect(one.body).not.toContain('__CSP_NONCE__');
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(two.body).not.toContain(nonce);
    expect(Number(one.headers['content-length'])).toBe(Buffer.byteLength(one.body));
  });

  it('lets the page connect to this host and nothing else', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    const port = String(host.port);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      expect.stringMatching(/^style-src 'self' 'nonce-[\w-]+'$/),
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });

  it('carry the same headers whatever the answer', async () => {
    const answers = [
      await get('/'),
      await get('/assets/app.js'),
      await get('/nothing'),
      await get('/', { Host: 'evil.example' }),
      await host.request('/'),
      await host.request(host.linkPath()),
      await host.request('/', { method: 'POST', headers: { Cookie: cookie, Origin: host.host.origin } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 403, 401, 200, 405]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self'; /,
        ) as string,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    }
  });

  it.each([
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
    ['/assets/app.css', 'text/css; charset=utf-8'],
    ['/assets/logo.svg', 'image/svg+xml'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
  ])('have their type: %s', async (path, type) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe(type);
  });

  it('answers HEAD without a body', async () => {
    const reply = await host.request('/assets/app.js', { method: 'HEAD', headers: { Cookie: cookie } });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-length']).toBe('24');
    expect(reply.body).toBe('');
  });

  it.each([
    '/..%2f..%2fetc/passwd',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%00/app.js',
    '/assets/app.js%00.html',
    '//etc/passwd',
    '/assets//app.js',
    '/assets/./app.js',
    '/assets/',
    '/assets',
    '/.fingerprint',
    '/C:/Windows/win.ini',
    '/assets/app.js::$DATA',
    '/%',
    '/%ff',
    '*',
  ])('does not serve %s', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('secret');
  });

  it('does not follow the address of another host in the request line', async () => {
    const answer = await host.raw(
      `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${String(host.port)}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('the socket', () => {
  it.each([
    ['no HTTP', 'HELO\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 400],
    ['no Host', 'GET / HTTP/1.0\r\n\r\n', 403],
    ['an empty Host', 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 403],
  ])('answers %s and keeps running', async (_case, bytes, status) => {
    const answer = await host.raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    expect(answer).toContain('Content-Security-Policy: ');
    expect((await get('/')).status).toBe(200);
  });

  it('answers on loopback only', () => {
    expect(host.host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('says so when the port is taken', async () => {
    const renderer = tinyRenderer();
    const files = AppFiles.open(renderer.folder);
    if (!files.ok) throw new Error('no files');
    const second = await serve({
      service: fakeService(),
      files: files.value,
      port: host.port,
      onBug: () => undefined,
    });
    renderer.remove();
    expect(second).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    if (!second.ok) expect(english(second.error.message)).toContain(`Port ${String(host.port)} is in use`);
  });

  it('frees its port and forgets its listeners on close', async () => {
    const service = fakeService();
    const other = await HostUnderTest.start(service);
    const socket = await other.socket();
    const gone = new Promise<number>((resolve) => socket.once('close', resolve));
    expect(service.listeners()).toBe(1);
    await other.stop();
    expect(await gone).toBe(1001);
    expect(service.listeners()).toBe(0);
    await expect(other.request('/')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('closes in time although a window hangs', BY_THE_CLOCK, async () => {
    const other = await HostUnderTest.start(fakeService());
    const socket = await other.socket();
    socket.pause();
    const begun = Date.now();
    await other.stop();
    expect(Date.now() - begun).toBeLessThan(3_000);
    socket.terminate();
  });
});

describe('a build that is not there', () => {
  it('is an expected failure', () => {
    expect(AppFiles.open('/nonexistent')).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });
});
