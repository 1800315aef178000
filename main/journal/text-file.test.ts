import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/result';
import { english } from '#shared/testing/english';
import { POSIX } from '#shared/testing/system';
import { readFilePieces, readTextFile } from './text-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'amt-bench-text-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const MOST = { most: 1_000 };

async function why(path: string): Promise<string> {
  const read = await readTextFile(path, MOST);
  if (read.ok) throw new Error(`“${path}” was read`);
  expect(read.error.code).toBe('file-unreadable');
  return english(read.error.message);
}

describe('reading a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('one\r\ntwo')],
    ['UTF-8 with a mark', Buffer.from('\ufeffone\r\ntwo')],
    ['UTF-16 with a mark', Buffer.from('\ufeffone\r\ntwo', 'utf16le')],
    ['UTF-16 without one', Buffer.from('one\r\ntwo\0', 'utf16le')],
  ])('takes %s', async (_way, bytes) => {
    writeFileSync(at('file'), bytes);
    expect(await readTextFile(at('file'), MOST)).toEqual({ ok: true, value: 'one\r\ntwo' });
  });

  it('takes no letters that cannot be read', async () => {
    writeFileSync(at('file'), Buffer.from([0x42, 0xfc]));
    expect(await why(at('file'))).toContain('not text in UTF-8 or UTF-16');
  });

  it('names what is not there, a folder, and what is too large', async () => {
    expect(await why(at('gone'))).toContain('no such file');
    expect(await why(folder)).toContain('It is a folder');
    expect(await why('nul\0')).toContain('cannot be');
    writeFileSync(at('large'), 'x'.repeat(1_001));
    expect(await why(at('large'))).toContain('too large');
    writeFileSync(at('just'), 'x'.repeat(1_000));
    expect(await readTextFile(at('just'), MOST)).toMatchObject({ ok: true });
  });
});

describe('reading a file in pieces', () => {
  const LONG = { most: 1_000_000 };
  const bytes = Buffer.alloc(200_000, 'ab');

  it('gives all of it, with how far it has got', async () => {
    writeFileSync(at('file'), bytes);
    const pieces: Uint8Array[] = [];
    const places: string[] = [];
    const read = await readFilePieces(at('file'), LONG, (piece, done, size) => {
      pieces.push(piece);
      places.push(`${String(done)}/${String(size)}`);
      return ok(undefined);
    });
    expect(read.ok).toBe(true);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    expect(places.at(-1)).toBe('200000/200000');
  });

  it('ends when it is stopped, and with what is said against a piece', async () => {
    writeFileSync(at('file'), bytes);
    const stop = new AbortController();
    let taken = 0;
    const stopped = await readFilePieces(at('file'), { ...LONG, signal: stop.signal }, () => {
      taken += 1;
      stop.abort();
      return ok(undefined);
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(taken).toBe(1);
    const refused = await readFilePieces(at('file'), LONG, () => fail('file-unreadable', 'no text', 'next'));
    expect(refused).toMatchObject({ ok: false, error: { message: 'no text' } });
    expect(await readFilePieces(at('gone'), LONG, () => ok(undefined))).toMatchObject({ ok: false });
  });
});

describe.skipIf(POSIX.missing)(POSIX.named('what is no plain file'), () => {
  it('is refused at once: a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(await why(at('pipe'))).toContain('It is a pipe');
  });

  it('is refused at once: devices without end, also behind a link', async () => {
    for (const machine of ['/dev/zero', '/dev/null', '/dev/tty'].filter((path) => existsSync(path))) {
      expect(await why(machine)).toContain('It is a device');
    }
    symlinkSync('/dev/zero', at('link.json'));
    expect(await why(at('link.json'))).toContain('It is a device');
  });

  it('is refused at once: a socket', async () => {
    const server = await new Promise<Server>((resolve) => {
      const listening = createServer().listen(at('socket'), () => resolve(listening));
    });
    expect(await why(at('socket'))).toContain('It is a socket');
    server.close();
  });

  it('is read no further than the limit where the system gives no size', async () => {
    const endless = '/proc/self/environ';
    if (!existsSync(endless)) return;
    expect(await readTextFile(endless, { most: 1 })).toMatchObject({ ok: false });
    expect(await readTextFile('/proc/self/status', { most: 100_000 })).toMatchObject({ ok: true });
  });
});
