import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, refusalToRepeat, refusalToSend } from './attempt-rules';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;

function attempt(secret: string, ago: number, outcome: Attempt['outcome'] = 'refused'): Attempt {
  return { id: `${secret}${String(ago)}`, secret, at: NOW - ago, outcome };
}

function code(before: Attempt[], secret: string, certain = false): string {
  return refusalToSend(before, secret, certain, NOW)?.code ?? 'granted';
}

describe('the law of attempts', () => {
  it('lets the first login go', () => {
    expect(code([], 'a')).toBe('granted');
  });

  it('keeps ten seconds between two that may fail', () => {
    expect(code([attempt('a', 9 * SECOND)], 'b')).toBe('attempt-too-soon');
    expect(refusalToSend([attempt('a', 9 * SECOND)], 'b', false, NOW)?.nextAt).toBe(
      new Date(NOW + SECOND).toISOString(),
    );
    expect(code([attempt('a', 10 * SECOND)], 'b')).toBe('granted');
  });

  it('allows three failures an hour, whatever they were', () => {
    const three = [
      attempt('a', 30 * MINUTE),
      attempt('b', 20 * MINUTE, 'lost'),
      attempt('c', 10 * MINUTE, 'open'),
    ];
    expect(code(three, 'd')).toBe('attempts-used-up');
    expect(refusalToSend(three, 'd', false, NOW)?.nextAt).toBe(new Date(NOW + 30 * MINUTE).toISOString());
    expect(code([attempt('a', 61 * MINUTE), ...three.slice(1)], 'd')).toBe('granted');
  });

  it('does not send a refused password again', () => {
    expect(code([attempt('a', 5 * MINUTE)], 'a')).toBe('password-refused');
    expect(code([attempt('a', 61 * MINUTE)], 'a')).toBe('granted');
  });

  it('sends a certain one once more, after ninety seconds of silence', () => {
    expect(code([attempt('a', 89 * SECOND)], 'a', true)).toBe('login-paused');
    expect(code([attempt('a', 90 * SECOND)], 'a', true)).toBe('granted');
    expect(code([attempt('a', 10 * MINUTE), attempt('a', 5 * MINUTE)], 'a', true)).toBe('password-refused');
    // Silence means silence: another login in between starts it anew.
    expect(code([attempt('a', 5 * MINUTE), attempt('b', 20 * SECOND)], 'a', true)).toBe('login-paused');
  });

  it('lets a password that worked last time always go, until it is refused', () => {
    const worked = [attempt('a', 50 * MINUTE, 'accepted')];
    const failures = [attempt('b', 3 * MINUTE), attempt('c', 2 * MINUTE), attempt('d', MINUTE)];
    expect(code([...worked, ...failures.slice(1)], 'a')).toBe('granted');
    // The third failure is the last, whatever comes next: it may have been changed since.
    expect(code([...worked, ...failures], 'a')).toBe('attempts-used-up');
    expect(code([...worked, attempt('a', MINUTE)], 'a')).toBe('password-refused');
  });

  it('counts answers that were lost until the same password is accepted, because it may have been changed', () => {
    const worked = [attempt('a', 50 * MINUTE, 'accepted')];
    const lost = [3, 2, 1].map((minutes) => attempt('a', minutes * MINUTE, 'lost'));
    expect(code([...worked, ...lost.slice(1)], 'a')).toBe('granted');
    expect(code([...worked, ...lost], 'a')).toBe('attempts-used-up');
    expect(code([...worked, ...lost], 'b')).toBe('attempts-used-up');
    expect(code([...lost, attempt('a', 30 * SECOND, 'accepted')], 'b')).toBe('granted');
    expect(code([...lost, attempt('b', 30 * SECOND, 'accepted')], 'c')).toBe('attempts-used-up');
  });

  it('compares users where two programs have hashed with keys of their own', () => {
    const lost = [3, 2, 1].map((minutes) => ({
      ...attempt('a', minutes * MINUTE, 'lost'),
      user: 'u',
      key: 'k',
    }));
    const accepted = { ...attempt('x', 30 * SECOND, 'accepted'), user: 'u', key: 'l' };
    expect(code([...lost, accepted], 'x')).toBe('granted');
    expect(code([...lost, { ...accepted, user: 'other' }], 'x')).toBe('attempts-used-up');
    expect(code([...lost, { ...accepted, key: 'k' }], 'x')).toBe('attempts-used-up');
    const refused = lost.map((each) => ({ ...each, outcome: 'refused' as const }));
    expect(code([...refused, accepted], 'x')).toBe('attempts-used-up');
  });

  it('does not say of a password whose login was cut off that it was refused', () => {
    expect(code([attempt('a', 9 * SECOND, 'lost')], 'a')).toBe('attempt-too-soon');
    expect(code([attempt('a', 12 * SECOND, 'lost')], 'a')).toBe('granted');
    expect(code([attempt('a', 30 * MINUTE, 'open')], 'a')).toBe('granted');
    expect(code([attempt('a', 30 * MINUTE, 'lost'), attempt('a', 5 * MINUTE)], 'a')).toBe('password-refused');
  });

  it('lets a running session send its login again while the budget lasts', () => {
    expect(refusalToRepeat([attempt('a', SECOND, 'lost')], NOW)).toBeUndefined();
    const two = [attempt('b', 5 * MINUTE), attempt('c', 4 * MINUTE)];
    expect(refusalToRepeat(two, NOW)).toBeUndefined();
    expect(refusalToRepeat([...two, attempt('a', SECOND, 'lost')], NOW)?.code).toBe('attempts-used-up');
  });

  it('has one login under way at a time', () => {
    expect(code([attempt('a', 5 * SECOND, 'open')], 'b')).toBe('attempt-too-soon');
    expect(code([attempt('a', 5 * SECOND, 'not-sent')], 'b')).toBe('granted');
  });

  it('is not fooled by a clock that was set back', () => {
    expect(code([attempt('a', -5 * MINUTE)], 'b')).toBe('attempt-too-soon');
    expect(code([attempt('a', -5 * MINUTE), attempt('b', -4 * MINUTE), attempt('c', -3 * MINUTE)], 'd')).toBe(
      'attempts-used-up',
    );
  });

  it('never lets more than three unproven logins out within an hour, whatever is tried and when', () => {
    const move = fc.record({
      secret: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      certain: fc.boolean(),
      wait: fc.integer({ min: 0, max: 20 * MINUTE }),
      outcome: fc.constantFrom<Attempt['outcome'][]>('refused', 'lost', 'open'),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
        let now = NOW;
        const sent: Attempt[] = [];
        for (const { secret, certain, wait, outcome } of moves) {
          now += wait;
          if (refusalToSend(sent, secret, certain, now)) continue;
          sent.push({ id: String(sent.length), secret, at: now, outcome });
          expect(sent.filter(({ at }) => now - at < 60 * MINUTE).length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 500 },
    );
  });
});
