import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { AmtDigestClient, DigestRefused } from './digest';
import type { HttpRequest, Send } from './http-reply';
import { challenge, parameter, REALM, serve, soap, type TestServer } from './testing/server';
import { UNWATCHED } from './testing/unwatched';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const LOGIN = { user: 'admin', password: 'P@ssw0rd<&>', realm: REALM };
const HEADER = `Digest realm="${REALM}", nonce="first",stale="false",qop="auth-int, auth"`;

const POST: HttpRequest = { method: 'POST', headers: {}, body: '', signal: new AbortController().signal };

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Over real sockets, by the runtime's own fetch. */
const send: Send = async (target, request) => {
  const answer = await fetch(target, request);
  return {
    status: answer.status,
    header: (name) => answer.headers.get(name) ?? undefined,
    text: () => answer.text(),
    discard: async () => answer.body?.cancel(),
  };
};

function client(): AmtDigestClient {
  const digest = new AmtDigestClient(LOGIN, send, UNWATCHED);
  digest.parseAuth(HEADER);
  return digest;
}

function url(): string {
  return `http://127.0.0.1:${String(server?.port)}/wsman`;
}

/** What the response must be, computed here from RFC 2617 and not by the client. */
function expectedResponse(header: string, method = 'POST'): string {
  const part = (name: string): string => parameter(header, name) ?? '';
  const ha1 = md5(`${LOGIN.user}:${REALM}:${LOGIN.password}`);
  const ha2 = md5(`${method}:/wsman`);
  return md5([ha1, part('nonce'), part('nc'), part('cnonce'), 'auth', ha2].join(':'));
}

describe('AmtDigestClient', () => {
  it('answers with the right hash, qop auth out of the list, and nc that counts in hex', async () => {
    server = await serve((_, response) => soap(response, '<x/>'));
    const digest = client();
    for (let i = 0; i < 17; i++) await digest.send(url(), POST);
    const counts = server.seen.map((header) => parameter(header, 'nc'));
    expect(counts.slice(8, 11)).toEqual(['00000009', '0000000a', '0000000b']);
    expect(counts[16]).toBe('00000011');
    for (const header of server.seen) {
      expect(parameter(header, 'response')).toBe(expectedResponse(header ?? ''));
      expect(header).toMatch(/qop=auth,/);
      expect(header).toMatch(/^Digest username="admin"/);
    }
    expect(new Set(server.seen.map((header) => parameter(header, 'cnonce'))).size).toBe(17);
  });

  it('sends a refused password exactly once', async () => {
    server = await serve((_, response) => challenge(response, 'second'));
    await expect(client().send(url(), POST)).rejects.toMatchObject({ why: 'password' });
    expect(server.seen).toHaveLength(1);
  });

  it('answers a stale nonce once more, with nc from 1, and takes that refusal as final', async () => {
    server = await serve((_, response) =>
      challenge(response, `n${String(Math.floor(performance.now() * 1000))}`, { stale: true }),
    );
    await expect(client().send(url(), POST)).rejects.toBeInstanceOf(DigestRefused);
    expect(server.seen.map((header) => parameter(header, 'nc'))).toEqual(['00000001', '00000001']);
  });

  it('answers a fresh challenge in mid-session once, because the password has been proven', async () => {
    server = await serve((request, response) => {
      const nonce = parameter(request.headers.authorization, 'nonce');
      if (nonce === 'first' && parameter(request.headers.authorization, 'nc') === '00000003') {
        challenge(response, 'second');
      } else soap(response, '<x/>');
    });
    const digest = client();
    for (let i = 0; i < 4; i++) expect((await digest.send(url(), POST)).status).toBe(200);
    expect(server.seen.map((h) => `${parameter(h, 'nonce') ?? ''} ${parameter(h, 'nc') ?? ''}`)).toEqual([
      'first 00000001',
      'first 00000002',
      'first 00000003',
      'second 00000001',
      'second 00000002',
    ]);
  });

  it('does not answer the same nonce again, even when it is called stale', async () => {
    server = await serve((_, response) => challenge(response, 'first', { stale: true }));
    await expect(client().send(url(), POST)).rejects.toMatchObject({ why: 'password' });
    expect(server.seen).toHaveLength(1);
  });

  it('gives the secret to no other realm, neither at first nor in mid-session', async () => {
    const other = 'Digest:FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF';
    const digest = new AmtDigestClient(LOGIN, send, UNWATCHED);
    expect(() => digest.parseAuth(HEADER.replace(REALM, other))).toThrow(DigestRefused);
    server = await serve((_, response) => challenge(response, 'second', { stale: true, realm: other }));
    await expect(client().send(url(), POST)).rejects.toMatchObject({
      why: 'realm',
      seenRealm: other,
    });
    expect(server.seen).toHaveLength(1);
  });

  it('does not answer where only auth-int is offered, or Basic', () => {
    const digest = new AmtDigestClient(LOGIN, send, UNWATCHED);
    expect(() => digest.parseAuth(`Digest realm="${REALM}",nonce="n",qop="auth-int"`)).toThrow(DigestRefused);
    expect(() => digest.parseAuth('Basic realm="x"')).toThrow(DigestRefused);
    expect(() => digest.parseAuth(undefined)).toThrow(DigestRefused);
  });

  it('leaves the options that the caller gave untouched', async () => {
    server = await serve((_, response) => soap(response, '<x/>'));
    const request = { ...POST, headers: { 'content-type': 'text/plain' } };
    await client().send(url(), request);
    expect(request).toEqual({ ...POST, headers: { 'content-type': 'text/plain' } });
    // The library's own `fetch` keeps none of these rules.
    expect(() => client().fetch()).toThrow('send()');
  });
});
