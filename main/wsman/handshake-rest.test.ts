import { describe, expect, it } from 'vitest';
import { LIMITS } from '#shared/limits';
import { HandshakeRest } from './handshake-rest';

describe('rest after a handshake that timed out', () => {
  it('lasts two minutes, for this machine and port alone', () => {
    let now = 1_000;
    const rest = new HandshakeRest(() => now);
    expect(rest.left('10.0.0.1', 16_993)).toBe(0);
    rest.begin('10.0.0.1', 16_993);
    expect(rest.left('10.0.0.1', 16_993)).toBe(LIMITS.handshakeRestMs);
    expect(rest.left('10.0.0.1', 664)).toBe(0);
    expect(rest.left('10.0.0.2', 16_993)).toBe(0);
    now += LIMITS.handshakeRestMs - 1;
    expect(rest.left('10.0.0.1', 16_993)).toBe(1);
    now += 1;
    expect(rest.left('10.0.0.1', 16_993)).toBe(0);
  });

  it('is over when one was completed', () => {
    const rest = new HandshakeRest(() => 0);
    rest.begin('10.0.0.1', 16_993);
    rest.end('10.0.0.1', 16_993);
    expect(rest.left('10.0.0.1', 16_993)).toBe(0);
  });

  it('remembers the youngest of very many machines', () => {
    const rest = new HandshakeRest(() => 0);
    for (let i = 0; i < 10_000; i++) rest.begin(`10.0.${String(i >> 8)}.${String(i & 255)}`, 16_993);
    expect(rest.left('10.0.39.15', 16_993)).toBeGreaterThan(0);
    expect(rest.left('10.0.0.0', 16_993)).toBe(0);
  });
});
