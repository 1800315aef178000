import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pause } from './pause';

describe('a pause', () => {
  it('lasts as long as it should, and leaves nothing at the signal', async () => {
    const { signal } = new AbortController();
    const began = performance.now();
    await pause(30, signal);
    // Timers may fire up to a millisecond early.
    expect(performance.now() - began).toBeGreaterThan(28);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends at once when it is stopped, or was stopped before', async () => {
    const stop = new AbortController();
    const pausing = pause(600_000, stop.signal);
    stop.abort();
    await pausing;
    await pause(600_000, stop.signal);
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });
});
