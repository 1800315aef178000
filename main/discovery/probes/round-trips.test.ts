import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Networks, RoundTrips } from './round-trips';

describe('round trips', () => {
  it('waits a second while nothing is known, and a quarter of one on a fast network', () => {
    const trips = new RoundTrips();
    expect(trips.waitMs).toBe(1_000);
    trips.sample(1);
    expect(trips.waitMs).toBe(250);
  });

  it('gives a slow network at least twice its slowest answer', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 1_400, noNaN: true }), { minLength: 1 }), (samples) => {
        const trips = new RoundTrips();
        for (const ms of samples) trips.sample(ms);
        expect(trips.waitMs).toBeGreaterThanOrEqual(Math.min(3_000, 2 * Math.max(...samples)));
        expect(trips.waitMs).toBeLessThanOrEqual(3_000);
      }),
    );
  });

  it('is more patient after an answer that came too late', () => {
    const trips = new RoundTrips();
    trips.sample(2);
    trips.backOff();
    expect(trips.waitMs).toBe(500);
    for (let again = 0; again < 20; again++) trips.backOff();
    expect(trips.waitMs).toBe(3_000);
  });

  it('does not judge one network by another', () => {
    const networks = new Networks();
    networks.of('10.1.2.3').sample(1);
    expect(networks.of('10.1.200.4').waitMs).toBe(250);
    expect(networks.of('10.2.0.1').waitMs).toBe(1_000);
    expect(networks.of('fe80::1').waitMs).toBe(1_000);
  });
});
