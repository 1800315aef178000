import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '#shared/model/primitives';
import { fail, ok } from '#shared/result';
import { english } from '#shared/testing/english';
import { formatIpv4, parseIpv4 } from './network/ipv4';
import { needsConfirmation, parseTargets, scanOrder, type TargetSet } from './targets';

function all(targets: TargetSet): Endpoint[] {
  return [...scanOrder(targets).from(0)];
}

function hosts(text: string): string[] {
  const targets = parseTargets(text);
  if (!targets.ok) throw new Error(english(targets.error.message));
  return all(targets.value).map(({ host }) => host);
}

function problem(text: string): string {
  const targets = parseTargets(text);
  if (targets.ok) throw new Error(`${text} was accepted`);
  expect(['target-invalid', 'target-empty']).toContain(targets.error.code);
  return english(targets.error.message);
}

describe('parseTargets', () => {
  it.each([
    ['10.0.0.7', ['10.0.0.7']],
    ['10.0.0.0/30', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.0/31', ['10.0.0.0', '10.0.0.1']],
    ['10.0.0.9/32', ['10.0.0.9']],
    ['10.0.0.1-10.0.0.3', ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
    ['10.0.0.254-10.0.1.1', ['10.0.0.254', '10.0.0.255', '10.0.1.0', '10.0.1.1']],
    ['10.0.0.1-3', ['10.0.0.1', '10.0.0.2', '10.0.0.3']],
    // From below to above 128.0.0.0, where signed arithmetic breaks.
    ['127.255.255.254-128.0.0.1', ['127.255.255.254', '127.255.255.255', '128.0.0.0', '128.0.0.1']],
    ['10.0.0.1, 10.0.0.2;10.0.0.2\n10.0.0.1-2', ['10.0.0.1', '10.0.0.2']],
    ['PC-17.bench.example', ['pc-17.bench.example']],
    ['fe80::1%eth0, [2001:DB8:0::2]', ['fe80::1%eth0', '2001:db8::2']],
    ['::ffff:10.0.0.7, [::FFFF:a00:7], 10.0.0.7', ['10.0.0.7']],
    ['::1, 0:0:0:0:0:0:0:1, ::1%lo', ['::1']],
    ['localhost, LocalHost., 127.0.0.1', ['127.0.0.1']],
    ['10.0.0.1 – 10.0.0.2, 10.0.0.5 - 6', ['10.0.0.1', '10.0.0.2', '10.0.0.5', '10.0.0.6']],
    ['# a comment\n10.0.0.1', ['10.0.0.1']],
  ])('%s', (text, expected) => {
    expect(hosts(text)).toEqual(expected);
  });

  it.each([
    ['300.1.1.1', /300 is larger than 255/],
    ['192.168.2/24', /Did you mean 192\.168\.2\.0\/24\?/],
    ['10.0.0.0/7', /The largest subnet is \/8/],
    ['10.0.0.0/33', /at most 32/],
    ['10.0.0.0/', /written like/],
    ['010.1.1.1', /leading zero. Did you mean 10\?/],
    ['10.0.0.9-10.0.0.1', /Did you mean 10\.0\.0\.1-10\.0\.0\.9\?/],
    ['10.0.0.1-2-3', /one dash/],
    ['1.2.3', /has 3. Did you mean 1\.2\.3\.0\/24\?/],
    ['192.168.1.*', /Did you mean 192\.168\.1\.0\/24\?/],
    ['10.1.x.x', /Did you mean 10\.1\.0\.0\/16\?/],
    ['192.168.1.0/255.255.255.0', /Did you mean 192\.168\.1\.0\/24\?/],
    ['192.168.1.0/255.0.255.0', /written like/],
    ['https://10.0.0.5:16993/logon.htm', /Did you mean 10\.0\.0\.5\?/],
    ['pc-17:16992', /Did you mean pc-17\?/],
    ['10.0.0.0.1', /has 5/],
    ['224.0.0.1', /no machine can have/],
    ['0.0.0.0/8', /no machine can have/],
    ['host_with_ü', /not an address/],
    ['-bad.example', /not an address/],
    ['2001:db8::/64', /one address at a time/],
    ['{"address": "10.0.0.1"', /cut off/],
    ['{"address": "10.0.0.1", "ports": {"rmcp": 99999}}', /no usable address/],
    ['', /nothing to scan/],
    [' \n# only a comment\n', /nothing to scan/],
  ])('%s is refused in words', (text, expected) => {
    expect(problem(text)).toMatch(expected);
  });

  it('names the piece that is wrong among right ones', () => {
    expect(problem('10.0.0.1, 10.0.0.256, 10.0.0.3')).toContain('“10.0.0.256”');
  });

  it('asks before more than 65,536 addresses', () => {
    const large = (text: string): boolean => {
      const targets = parseTargets(text);
      return targets.ok && needsConfirmation(targets.value);
    };
    expect(large('10.0.0.0/16')).toBe(false);
    expect(large('10.0.0.0/15')).toBe(true);
  });

  it('reads files where it may, and lines of `amt-bench simulate` with their ports', () => {
    const ports = { rmcp: 1623, http: 17001, https: 17002, redirection: 17003, redirectionTls: 17004 };
    const line = JSON.stringify({ id: 'x', address: '127.0.0.1', ports, version: '12' });
    const readFile = (piece: string): ReturnType<typeof ok<string>> | undefined =>
      piece === 'list.txt' ? ok(`10.0.0.1\n${line}\nlist.txt\n`) : undefined;
    const targets = parseTargets('list.txt', { readFile });
    if (!targets.ok) throw new Error(english(targets.error.message));
    // A file inside a file is not followed: it is a host name there.
    expect(all(targets.value).map(({ host, ports: p }) => [host, p.http])).toEqual([
      ['127.0.0.1', 17001],
      ['list.txt', 16992],
      ['10.0.0.1', 16992],
    ]);
    expect(parseTargets('gone.txt', { readFile: () => fail('file-unreadable', 'no', 'look') })).toMatchObject(
      {
        ok: false,
        error: { code: 'file-unreadable' },
      },
    );
  });

  it('knows its words, and only its own', () => {
    const ports = { rmcp: 1, http: 2, https: 3, redirection: 4, redirectionTls: 5 };
    const aliases = { 'demo-bench': [{ host: '127.0.0.9', ports }] };
    const targets = parseTargets('demo-bench', { aliases });
    expect(targets.ok && all(targets.value)).toEqual([{ host: '127.0.0.9', ports }]);
    expect(hosts('constructor')).toEqual(['constructor']);
  });

  const address = fc.integer({ min: 0x01000000, max: 0xdfffffff });

  it('round-trips every address', () => {
    fc.assert(
      fc.property(address, (value) => {
        expect(parseIpv4(formatIpv4(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it('never leaves what was asked for, and leaves nothing out', () => {
    const piece = fc.tuple(address, fc.integer({ min: 24, max: 32 })).map(([a, p]) => ({
      text: `${formatIpv4(a)}/${String(p)}`,
      first: Math.floor(a / 2 ** (32 - p)) * 2 ** (32 - p),
      size: 2 ** (32 - p),
      edge: p <= 30 ? 1 : 0,
    }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const expected = new Set<string>();
        for (const { first, size, edge } of pieces) {
          for (let i = edge; i < size - edge; i++) expected.add(formatIpv4(first + i));
        }
        const found = hosts(pieces.map(({ text }) => text).join(','));
        expect(new Set(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }),
      { numRuns: 60 },
    );
  });

  it('answers anything that is typed with targets or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d./,-]{0,40}$/)), (text) => {
        const targets = parseTargets(text);
        if (!targets.ok) expect(english(targets.error.message)).toMatch(/[.?]$/);
      }),
      { numRuns: 1000 },
    );
  });

  const piece = fc
    .tuple(fc.integer({ min: 0x0a000000, max: 0x0a000200 }), fc.integer({ min: 0, max: 40 }))
    .map(([from, more]) => ({ from, to: from + more }));

  it('scans overlaps once, can be taken up anywhere, and knows its own', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(400), (pieces, first) => {
        const text = pieces.map(({ from, to }) => `${formatIpv4(from)}-${formatIpv4(to)}`).join(', ');
        const targets = parseTargets(text);
        if (!targets.ok) throw new Error(english(targets.error.message));
        const asked = new Set(
          pieces.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, i) => formatIpv4(from + i)),
          ),
        );
        const order = scanOrder(targets.value);
        const scanned = [...order.from(0)].map(({ host }) => host);
        expect(new Set(scanned)).toEqual(asked);
        expect(scanned.length).toBe(asked.size);
        expect(order.count).toBe(asked.size);
        expect([...order.from(first)].map(({ host }) => host)).toEqual(scanned.slice(first));
        expect(order.find(scanned[0] ?? '').map(({ host }) => host)).toContain(scanned[0]);
        expect(order.find('10.9.9.9')).toEqual([]);
      }),
    );
  });
});
