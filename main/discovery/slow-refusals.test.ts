import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PortNumbers } from '#shared/model/primitives';
import type { Observation } from './observation';
import { Knock, type KnockEvents } from './probes/knock';
import { RoundTrips } from './probes/round-trips';
import { scanTargets } from './scan';
import { scanOrder, targetSetOf } from './targets';

afterEach(() => vi.restoreAllMocks());

/** Windows sends a SYN three times before it reports a refusal. */
const REFUSAL_MS = 2_000;

function refusingSlowly(): void {
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket) {
    const error = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' });
    setTimeout(() => this.destroy(error), REFUSAL_MS);
    return this;
  });
}

const ports: PortNumbers = {
  rmcp: 29_623,
  http: 29_992,
  https: 29_993,
  redirection: 29_994,
  redirectionTls: 29_995,
};
const endpoint = { host: '127.90.0.1', ports };

describe('refusals that come late because this laptop tries again', () => {
  it('say nothing of the way to the machine', async () => {
    refusingSlowly();
    const trips = new RoundTrips();
    let losses = 0;
    const events: KnockEvents = {
      onAnswer: () => undefined,
      onSettled: () => undefined,
      onLoss: () => losses++,
      onTrouble: () => undefined,
      onSocket: () => undefined,
    };
    const knock = new Knock(endpoint, endpoint.host, 0, trips, events, { slow: true, leastMs: 2_600 });
    knock.connect();
    knock.connect();
    await expect.poll(() => knock.ports, { timeout: 10_000 }).toEqual({ http: 'closed', https: 'closed' });
    expect({ losses, known: trips.known, waitMs: trips.waitMs }).toEqual({
      losses: 0,
      known: false,
      waitMs: 1_000,
    });
  });

  it('are waited for where one machine is looked at', async () => {
    refusingSlowly();
    const seen: Observation[] = [];
    await scanTargets(
      scanOrder(targetSetOf([endpoint])),
      { onObservation: (each) => seen.push(each) },
      {
        signal: new AbortController().signal,
        reportSilent: true,
        limits: { sockets: 100, neighbours: 100, slowRefusals: true },
      },
    );
    const states = seen.at(-1)?.evidence.flatMap((each) => (each.kind === 'port' ? [each.raw.state] : []));
    expect(states?.slice(0, 2)).toEqual(['closed', 'closed']);
  });
});
