import { describe, expect, it } from 'vitest';
import { viewOf } from '../testing/views';
import { dateText } from './dates';
import { changeText, isStale, timeAgo } from './machine-words';

const now = Date.parse('2026-03-10T12:00:00.000Z');
const at = '2026-03-01T00:00:00.000Z';

describe('words', () => {
  it.each([
    ['2026-03-10T11:59:30.000Z', 'just now'],
    ['2026-03-10T12:00:05.000Z', 'just now'],
    ['2026-03-10T11:58:00.000Z', '2 minutes ago'],
    ['2026-03-10T09:30:00.000Z', '2 hours ago'],
    ['2026-03-09T08:00:00.000Z', 'yesterday'],
    ['2026-03-03T08:00:00.000Z', '7 days ago'],
  ])('%s was %s', (then, words) => expect(timeAgo(then, now)).toBe(words));

  it('say the day of what was more than a month ago', () => {
    const then = '2025-12-24T08:00:00.000Z';
    expect(timeAgo(then, now)).toBe(`on ${dateText(then, 'day')}`);
  });

  it('say what has changed, without what nobody can read', () => {
    expect(changeText({ at, what: 'state', from: 'pre', to: 'post' })).toBe(
      'State changed from “Not set up” to “Set up”',
    );
    expect(changeText({ at, what: 'address', from: '10.0.0.1', to: '10.0.0.2' })).toBe(
      'Address changed from 10.0.0.1 to 10.0.0.2',
    );
    expect(changeText({ at, what: 'certificate', from: 'ab'.repeat(32), to: 'cd'.repeat(32) })).not.toContain(
      'ab',
    );
  });

  it('call a row stale that did not answer, or that nobody has asked since the window was opened', () => {
    const session = '2026-03-10T08:00:00.000Z';
    const stale = (over: Parameters<typeof viewOf>[1]): boolean =>
      isStale(viewOf('10.0.0.1', over).sighting, session);
    expect(stale({ lastSeen: '2026-03-10T09:00:00.000Z' })).toBe(false);
    expect(stale({ lastSeen: '2026-03-10T09:00:00.000Z', missing: true })).toBe(true);
    expect(stale({ lastSeen: '2026-03-09T09:00:00.000Z' })).toBe(true);
    // Just found, and not looked at to the end.
    expect(stale({})).toBe(false);
  });
});
