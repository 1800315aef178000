import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeLimit } from './time-limit';

const fired = (signal: AbortSignal): Promise<unknown> =>
  new Promise((done) => signal.addEventListener('abort', () => done(signal.reason)));

describe('time limit', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('fires in time, even when nobody holds it and the garbage is collected', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const reason = fired(timeLimit(60, new AbortController().signal).signal);
    for (let round = 0; round < 4; round++) {
      await new Promise((done) => setTimeout(done, 5));
      collect();
    }
    expect(await reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('fires with the other signal, also with one that has fired before', async () => {
    const stop = new AbortController();
    const reason = fired(timeLimit(60_000, stop.signal).signal);
    stop.abort('stopped');
    expect(await reason).toBe('stopped');
    expect(timeLimit(60_000, stop.signal).signal.aborted).toBe(true);
  });

  it('does not count the time for which the computer sleeps, as timers of Windows do', () => {
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { signal, release } = timeLimit(1_500);
    // While it sleeps, the timer becomes due.
    now += 3_600_000;
    vi.advanceTimersByTime(1_500);
    expect(signal.aborted).toBe(false);
    now += 1_490;
    vi.advanceTimersByTime(1_490);
    expect(signal.aborted).toBe(false);
    now += 20;
    vi.advanceTimersByTime(20);
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
    release();
  });

  it('does not count the time for which it is held', async () => {
    const limit = timeLimit(60);
    limit.pause();
    await new Promise((done) => setTimeout(done, 120));
    expect(limit.signal.aborted).toBe(false);
    limit.resume();
    limit.resume();
    expect(await fired(limit.signal)).toMatchObject({ name: 'TimeoutError' });
    const released = timeLimit(20);
    released.pause();
    released.release();
    released.resume();
    await new Promise((done) => setTimeout(done, 60));
    expect(released.signal.aborted).toBe(false);
  });

  it('is over when it is released', async () => {
    const stop = new AbortController();
    const { signal, release } = timeLimit(20, stop.signal);
    release();
    stop.abort();
    await new Promise((done) => setTimeout(done, 60));
    expect(signal.aborted).toBe(false);
  });
});
