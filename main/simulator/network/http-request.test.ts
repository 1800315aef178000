import { describe, expect, it } from 'vitest';
import { RequestReader } from './http-request';

const POST = 'POST /wsman HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello';

function feed(...parts: string[]): RequestReader {
  const reader = new RequestReader();
  for (const part of parts) reader.push(Buffer.from(part));
  return reader;
}

/** Bodies of all requests in these bytes. */
function bodies(reader: RequestReader): string[] {
  const found: string[] = [];
  for (;;) {
    const step = reader.next();
    if (step.kind !== 'request') return found;
    found.push(step.request.body.toString());
  }
}

describe('request reader', () => {
  it('reads method, target, headers and body', () => {
    const step = feed(POST).next();
    expect(step).toMatchObject({
      kind: 'request',
      request: { method: 'POST', target: '/wsman', version: '1.1' },
    });
    expect(step.kind === 'request' && step.request.headers.get('host')).toBe('x');
  });

  it('finds the same request wherever the bytes are cut', () => {
    for (let cut = 1; cut < POST.length; cut++) {
      expect(bodies(feed(POST.slice(0, cut), POST.slice(cut)))).toEqual(['hello']);
    }
  });

  it('reads several requests that came at once', () => {
    expect(bodies(feed(POST + POST))).toEqual(['hello', 'hello']);
  });

  it('waits for the rest', () => {
    expect(feed(POST.slice(0, -1)).next()).toEqual({ kind: 'incomplete', expectsContinue: false });
  });

  it('puts chunks together', () => {
    const chunked = 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n';
    expect(bodies(feed(chunked + chunked))).toEqual(['hello', 'hello']);
  });

  it('asks for `100 Continue` once', () => {
    const reader = feed('POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n');
    expect(reader.next()).toEqual({ kind: 'incomplete', expectsContinue: true });
    expect(reader.next()).toEqual({ kind: 'incomplete', expectsContinue: false });
    reader.push(Buffer.from('hello'));
    expect(bodies(reader)).toEqual(['hello']);
  });

  it.each([
    ['no HTTP', '\x16\x03\x01\x00\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nnonsense\r\n\r\n'],
    ['a negative length', 'POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n'],
    ['a body larger than firmware takes', 'POST / HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n'],
    ['a chunk that is none', 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n'],
    ['a head without end', `GET / HTTP/1.1\r\nX: ${'y'.repeat(20_000)}`],
  ])('refuses %s', (_name, bytes) => {
    expect(feed(bytes).next()).toEqual({ kind: 'malformed' });
  });
});
