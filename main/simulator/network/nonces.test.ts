import { describe, expect, it } from 'vitest';
import { Nonces } from './nonces';

const LIMITS = { uses: 100, lifetimeMs: 1_000 };

/** What each of these counts meets on one nonce, in order. */
function verdicts(counts: readonly string[], strict = true): string[] {
  const nonces = new Nonces(() => 0, LIMITS, strict);
  const nonce = nonces.issue();
  return counts.map((nc) => nonces.use(nonce, nc));
}

describe('count of a nonce', () => {
  it('is 24 bytes in base64, and never twice the same', () => {
    const nonces = new Nonces(() => 0, LIMITS, true);
    const one = nonces.issue();
    expect(Buffer.from(one, 'base64')).toHaveLength(24);
    expect(one).toHaveLength(32);
    expect(nonces.issue()).not.toBe(one);
  });

  it('rises in hex, in either case', () => {
    expect(verdicts(['00000001', '00000009', '0000000a', '0000000B', '00000010'])).toEqual(
      Array(5).fill('fine'),
    );
  });

  it('may leave gaps, because a request can be lost', () => {
    expect(verdicts(['00000001', '00000004', '00000020'])).toEqual(['fine', 'fine', 'fine']);
  });

  it.each([
    ['repeats', ['00000002', '00000002']],
    ['falls', ['00000003', '00000002']],
    ['starts at zero', ['00000000']],
    ['carries in decimal', ['00000009', '00000010']],
    ['carries in decimal further up', ['00000099', '00000100']],
    ['has seven digits', ['0000001']],
    ['has nine digits', ['000000001']],
    ['is not hex', ['0000000g']],
  ])('is refused when it %s', (_name, counts) => {
    expect(verdicts(counts).at(-1)).toBe('violation');
    expect(verdicts(counts, false).at(-1)).toBe('fine');
  });
});

describe('nonce', () => {
  it('of somebody else is unknown', () => {
    expect(new Nonces(() => 0, LIMITS, true).use('bm9uY2U=', '00000001')).toBe('unknown-nonce');
  });

  it('dies of age', () => {
    let now = 0;
    const nonces = new Nonces(() => now, LIMITS, true);
    const nonce = nonces.issue();
    now = 1_000;
    expect(nonces.use(nonce, '00000001')).toBe('fine');
    now = 1_001;
    expect(nonces.use(nonce, '00000002')).toBe('unknown-nonce');
  });

  it('dies of use', () => {
    const nonces = new Nonces(() => 0, { uses: 2, lifetimeMs: 1_000 }, true);
    const nonce = nonces.issue();
    expect(['00000001', '00000002', '00000003'].map((nc) => nonces.use(nonce, nc))).toEqual([
      'fine',
      'fine',
      'unknown-nonce',
    ]);
  });

  it('is forgotten with all others', () => {
    const nonces = new Nonces(() => 0, LIMITS, true);
    const nonce = nonces.issue();
    nonces.forgetAll();
    expect(nonces.use(nonce, '00000001')).toBe('unknown-nonce');
  });
});
