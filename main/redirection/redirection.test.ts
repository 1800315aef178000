import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#shared/result';
import type { LoginWatch } from '#main/wsman/digest';
import { challengeAnswer, readChallenge } from './login-data';
import { MessageReader, NotRedirection } from './messages';
import { openRedirection } from './session';
import { type SolEnd, SolSession } from './sol';

const LOGIN = { user: 'admin', password: 'House-Passw0rd!', realm: 'Digest:A1B2' };
const NONCE = 'nonce-of-the-firmware';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

/** Bytes of the protocol as the public sources describe them, written here anew. */
const SESSION_OK = Buffer.from('11000000000000000000000000', 'hex');
const reply = (status: number, method: number, data: Buffer): Buffer => {
  const head = Buffer.from([0x14, status, 0, 0, method, 0, 0, 0, 0]);
  head.writeUInt32LE(data.length, 5);
  return Buffer.concat([head, data]);
};
const texts = (...all: string[]): Buffer =>
  Buffer.concat(all.map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)])));
const WAYS = reply(0, 0, Buffer.from([1, 3, 4]));
const CHALLENGE = reply(1, 4, texts(LOGIN.realm, NONCE, 'auth'));
const SOL_OK = Buffer.concat([Buffer.from([0x21, 0]), Buffer.alloc(21)]);
const data = (text: string): Buffer => {
  const head = Buffer.alloc(10);
  head.writeUInt8(0x2a, 0);
  head.writeUInt16LE(text.length, 8);
  return Buffer.concat([head, Buffer.from(text)]);
};

interface Firmware {
  port: number;
  /** What was sent to it, in hex, a text for each time something came. */
  got: Buffer[];
  socket: () => Socket;
}

/** Answers the nth thing that comes with the nth of these; a byte at a time where `dripping`. */
async function firmware(answers: readonly (Buffer | undefined)[], dripping = false): Promise<Firmware> {
  const got: Buffer[] = [];
  let last: Socket | undefined;
  const server = createServer((socket) => {
    last = socket;
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const answer = answers[got.push(bytes) - 1];
      if (!answer) return;
      if (!dripping) socket.write(answer);
      else for (const byte of answer) socket.write(Buffer.from([byte]));
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    got,
    socket: () => {
      if (!last) throw new Error('nobody has connected');
      return last;
    },
  };
}

function watch(): LoginWatch & { told: string[] } {
  const told: string[] = [];
  const tell = (what: string) => (): void => void told.push(what);
  return {
    told,
    before: () => {
      told.push('before');
      return undefined;
    },
    accepted: tell('accepted'),
    refused: tell('refused'),
    lost: tell('lost'),
    notSent: tell('notSent'),
  };
}

const opening = (port: number, watched: LoginWatch = watch()): ReturnType<typeof openRedirection> =>
  openRedirection({
    target: { host: '127.0.0.1', port },
    kind: 'sol',
    login: LOGIN,
    watch: watched,
    signal: new AbortController().signal,
  });

async function console_(
  port: number,
): Promise<{ session: SolSession; seen: string[]; ended: Promise<SolEnd> }> {
  const line = await opening(port);
  if (!line.ok) throw new Error(line.error.code);
  const seen: string[] = [];
  let onEnd = (_end: SolEnd): void => undefined;
  const ended = new Promise<SolEnd>((done) => (onEnd = done));
  const events = { onData: (bytes: Buffer) => void seen.push(bytes.toString()), onEnd };
  const session = await SolSession.start(line.value, events, new AbortController().signal);
  if (!session.ok) throw new Error(session.error.code);
  return { session: session.value, seen, ended };
}

const LOGGED_IN = [SESSION_OK, WAYS, CHALLENGE, reply(0, 4, Buffer.alloc(0))] as const;

describe('opening a redirection session', () => {
  it.each([false, true])('logs in once with a hash, however the answers are cut (%s)', async (dripping) => {
    const { port, got } = await firmware(LOGGED_IN, dripping);
    const watched = watch();
    expect((await opening(port, watched)).ok).toBe(true);
    expect(watched.told).toEqual(['before', 'accepted']);
    const sent = got.map((bytes) => bytes.toString('latin1'));
    expect(sent[0]).toBe('\u0010\u0000\u0000\u0000SOL ');
    expect(sent.slice(1, 3).join('')).not.toContain(LOGIN.realm);
    // user, realm, nonce, path, cnonce, count, response, quality of protection
    const parts = fields(got[3]?.subarray(9) ?? Buffer.alloc(0));
    const [user = '', realm = '', nonce = '', uri = '', cnonce = '', count = '', response = '', qop = ''] =
      parts;
    expect([user, realm, nonce, uri, qop]).toEqual([
      'admin',
      LOGIN.realm,
      NONCE,
      '/RedirectionService',
      'auth',
    ]);
    expect(count).toMatch(/^[0-9a-f]{8}$/);
    const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
    const ha1 = md5(`admin:${LOGIN.realm}:${LOGIN.password}`);
    expect(response).toBe(md5(`${ha1}:${nonce}:${count}:${cnonce}:auth:${md5(`POST:${uri}`)}`));
    expect(sent.join('')).not.toContain(LOGIN.password);
  });

  it.each<[string, (Buffer | undefined)[], string, string[]]>([
    ['in use', [Buffer.from('11020000', 'hex')], 'firmware-refused', []],
    ['not offered', [Buffer.from('11010000', 'hex')], 'feature-absent', []],
    ['not supported', [Buffer.from('11030000', 'hex')], 'feature-absent', []],
    ['another refusal', [Buffer.from('11ff0000', 'hex')], 'firmware-refused', []],
    ['only a login in the clear', [SESSION_OK, reply(0, 0, Buffer.from([1]))], 'feature-absent', []],
    [
      'another realm',
      [SESSION_OK, WAYS, reply(1, 4, texts('Digest:OTHER', NONCE, 'auth'))],
      'identity-changed',
      [],
    ],
    [
      'a challenge that is none',
      [SESSION_OK, WAYS, reply(1, 4, Buffer.from([200, 1]))],
      'answer-malformed',
      [],
    ],
    [
      'a nonce that is no text',
      [SESSION_OK, WAYS, reply(1, 4, texts(LOGIN.realm, '\u00ff'.repeat(60), 'auth'))],
      'answer-malformed',
      [],
    ],
    [
      'a refused login',
      [...LOGGED_IN.slice(0, 3), reply(1, 4, Buffer.alloc(0))],
      'limited-rights',
      ['before', 'lost'],
    ],
    [
      'a login while another console logs in',
      [...LOGGED_IN.slice(0, 3), reply(2, 4, Buffer.alloc(0))],
      'firmware-refused',
      ['before', 'lost'],
    ],
    ['no login at all now', [SESSION_OK, reply(2, 0, Buffer.alloc(0))], 'firmware-refused', []],
    ['another protocol', [Buffer.from('SSH-2.0-OpenSSH_9.6\r\n')], 'answer-malformed', []],
    [
      'gigabytes of login data',
      [SESSION_OK, Buffer.from('14000000000000004000', 'hex')],
      'answer-malformed',
      [],
    ],
    ['an answer to something else', [WAYS], 'answer-malformed', []],
  ])('is told why not: %s', async (_, answers, code, told) => {
    const { port, got } = await firmware(answers);
    const watched = watch();
    expect(await opening(port, watched)).toMatchObject({ ok: false, error: { code } });
    expect(watched.told).toEqual(told);
    expect(got.map((bytes) => bytes.toString('latin1')).join('')).not.toContain(LOGIN.password);
  });

  it('sends nothing when the record of logins says no', async () => {
    const { port, got } = await firmware(LOGGED_IN);
    const watched = watch();
    watched.before = () => failure('attempt-too-soon', 'Wait.', 'Wait.');
    expect(await opening(port, watched)).toMatchObject({ ok: false, error: { code: 'attempt-too-soon' } });
    expect(watched.told).toEqual(['notSent']);
    expect(got).toHaveLength(3);
  });

  it('counts a login whose answer does not come', async () => {
    const server = await firmware(LOGGED_IN.slice(0, 3));
    const watched = watch();
    const opened = opening(server.port, watched);
    await vi.waitFor(() => expect(server.got).toHaveLength(4));
    server.socket().destroy();
    expect(await opened).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(watched.told).toEqual(['before', 'lost']);
  });

  it('closes the connection when something is wrong with AMT Bench itself', async () => {
    const server = await firmware(LOGGED_IN);
    const watched = watch();
    watched.before = () => {
      throw new Error('a bug');
    };
    await expect(opening(server.port, watched)).rejects.toThrow('a bug');
    await vi.waitFor(() => expect(server.socket().readableEnded).toBe(true));
  });

  it('says that nobody is there', async () => {
    const { port } = await firmware([]);
    const [server] = servers.splice(0);
    await new Promise((done) => server?.close(done));
    expect(await opening(port)).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });
});

describe('a serial console', () => {
  it('shows what the host writes, and types', async () => {
    const server = await firmware([...LOGGED_IN, Buffer.concat([SOL_OK, data('Press F2')])]);
    const { session, seen, ended } = await console_(server.port);
    await vi.waitFor(() => expect(seen.join('')).toBe('Press F2'));
    server
      .socket()
      .write(
        Buffer.concat([
          data(' for '),
          Buffer.from('2900000001000000', 'hex'),
          Buffer.from([3, 0]),
          data('setup'),
        ]),
      );
    await vi.waitFor(() => expect(seen.join('')).toBe('Press F2 for setup'));
    expect(session.send(Buffer.from('x'.repeat(1_200)))).toBe(true);
    await vi.waitFor(() => {
      const typed = Buffer.concat(server.got.slice(5));
      // In three messages, each with its length.
      expect([typed[0], typed.readUInt16LE(8), typed.length]).toEqual([0x28, 512, 1_200 + 30]);
    });
    await session.taken();
    session.close();
    expect(await ended).toBe('here');
    await session.taken();
    await vi.waitFor(() =>
      expect(Buffer.concat(server.got).toString('hex')).toMatch(/22000000[0-9a-f]{8}12000000$/),
    );
  });

  it.each<[string, (socket: Socket) => void, SolEnd]>([
    ['the machine hangs up', (socket) => socket.end(), 'there'],
    ['the machine ends it', (socket) => socket.write(Buffer.from('2300000000000000', 'hex')), 'there'],
    ['the cable is pulled', (socket) => socket.resetAndDestroy(), 'lost'],
    ['nonsense comes', (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n'), 'nonsense'],
  ])('ends once: %s', async (_, happens, end) => {
    const server = await firmware([...LOGGED_IN, SOL_OK]);
    const { session, ended } = await console_(server.port);
    happens(server.socket());
    expect(await ended).toBe(end);
    session.close();
  });

  it('is given up when nothing was heard for too long, and says that it is there itself', async () => {
    const server = await firmware([...LOGGED_IN, SOL_OK]);
    const { ended } = await console_(server.port);
    await vi.waitFor(() => expect(server.got[5]?.[0]).toBe(0x2b), { timeout: 10_000 });
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 11_000);
    expect(await ended).toBe('lost');
  });

  it('takes all of something or nothing, and says when it takes more', async () => {
    const server = await firmware([...LOGGED_IN, SOL_OK]);
    const { session, ended } = await console_(server.port);
    server.socket().pause();
    const piece = Buffer.alloc(65_536, 'x');
    let taken = 0;
    while (session.send(piece)) taken++;
    server.socket().resume();
    await session.taken();
    expect(session.send(Buffer.from('last'))).toBe(true);
    await session.taken();
    session.close();
    await ended;
    const end = Buffer.from('12000000', 'hex');
    await vi.waitFor(() => expect(Buffer.concat(server.got).subarray(-4)).toEqual(end));
    expect(typedInto(Buffer.concat(server.got.slice(5)))).toBe(taken * piece.length + 'last'.length);
  });

  it('is closed within a moment where the machine takes nothing', async () => {
    const server = await firmware([...LOGGED_IN, SOL_OK]);
    const { session } = await console_(server.port);
    server.socket().pause();
    while (session.send(Buffer.alloc(65_536)));
    session.close();
    const before = performance.now();
    await session.taken();
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it('is refused in a sentence', async () => {
    const server = await firmware([...LOGGED_IN, Buffer.from('21010000', 'hex')]);
    await expect(console_(server.port)).rejects.toThrow('firmware-refused');
  });
});

describe('hostile messages', () => {
  it('are refused or bounded, whatever they are and however they are cut', () => {
    const message = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(SESSION_OK, WAYS, CHALLENGE, SOL_OK, data('x')),
      // Three texts of any bytes, as long as their one byte of length allows.
      fc
        .array(fc.uint8Array({ minLength: 1, maxLength: 255, size: 'max' }), { maxLength: 4 })
        .map((parts) => {
          const bytes = parts.flatMap((part) => [Buffer.from([part.length]), Buffer.from(part)]);
          return reply(1, 4, Buffer.concat(bytes));
        }),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), (messages) => {
        const reader = new MessageReader();
        try {
          for (const bytes of messages) {
            reader.push(bytes);
            for (let got = reader.next(); got; got = reader.next()) {
              if (got.type === 'data') expect(got.bytes.length).toBeLessThanOrEqual(65_535);
              const challenge = got.type === 'login' ? readChallenge(got.data) : undefined;
              if (challenge) challengeAnswer(LOGIN, challenge, 'c0ffee');
            }
          }
        } catch (error) {
          expect(error).toBeInstanceOf(NotRedirection);
        }
      }),
      { numRuns: Number(process.env['AMT_BENCH_FUZZ'] ?? 3_000) },
    );
  });
});

/** How many bytes were typed in a row of messages, among signs of life. */
function typedInto(bytes: Buffer): number {
  let typed = 0;
  for (let at = 0; at + 10 <= bytes.length;) {
    const length = bytes[at] === 0x28 ? bytes.readUInt16LE(at + 8) : -2;
    typed += Math.max(0, length);
    at += 10 + length;
  }
  return typed;
}

/** Texts, each behind its length. */
function fields(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt8(at);
    found.push(bytes.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return found;
}
