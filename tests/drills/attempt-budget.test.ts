import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '#shared/testing/english';
import type { Observation } from '#main/discovery/observation';
import { type SimulatedBench, type SimulatedMachine, startBench } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openUseCases, type UseCases } from '#main/use-cases/use-cases';

/**
 * Random histories of what technicians do, with clocks that jump, programs that restart and machines that lie, played
 * against a simulated machine. Its own count of the requests decides.
 *
 * `AMT_BENCH_HISTORIES=10000 npx vitest run --project drills tests/drills/attempt-budget.test.ts` is the long mode.
 */
const HISTORIES = Number(process.env['AMT_BENCH_HISTORIES'] ?? '50');
const HOUR = 3_600_000;
const RIGHT = 'R1ght!Passw0rd';
const OTHER = '0ther!Passw0rd';
const POOL = [RIGHT, OTHER, 'Wr0ng!One', 'Wr0ng!Two', 'Wr0ng!Three', 'Wr0ng!Four', 'Wr0ng!Five', 'admin'];

type Step =
  | { do: 'log-in'; password: string; certain: boolean }
  | { do: 'stored' }
  | { do: 'wait'; ms: number }
  | { do: 'clock'; ms: number }
  | { do: 'restart' }
  | { do: 'realm'; lie: boolean }
  | { do: 'look' }
  | { do: 'change-password' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('log-in' as const),
      password: fc.constantFrom(...POOL),
      certain: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'stored' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1_000, 11_000, 11_000, 91_000, 1_200_000, HOUR + 1_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      ms: fc.constantFrom(-26 * HOUR, -HOUR, 2 * HOUR, 400 * HOUR),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('realm' as const), lie: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'look' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'change-password' as const }) },
);

/** What is true, whatever the laptop’s clock says. Milliseconds. */
let time = Date.parse('2026-11-23T12:00:00Z');
let simulated: SimulatedBench;
let machine: SimulatedMachine;
let seen: Observation;
const folders: string[] = [];

beforeAll(async () => {
  simulated = await startBench({
    standardPorts: false,
    clock: () => time,
    // A fresh nonce in the middle of a session, without stale="true".
    machines: [
      testSpec({
        admin: { password: RIGHT },
        mebx: { password: RIGHT, policy: 'anytime' },
        quirks: { nonceUses: 3, saysStale: false },
      }),
    ],
  });
  machine = simulated.machine('test');
  seen = await observed();
});
afterAll(async () => {
  await simulated.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

let mebx = RIGHT;
async function changePassword(to = mebx === RIGHT ? OTHER : RIGHT): Promise<void> {
  if (to === mebx) return;
  const done = await machine.act({ act: 'open-mebx', password: mebx, newPassword: to });
  if (!done.ok) throw new Error(english(done.says));
  mebx = to;
}

/** What a real look at the machine brings. */
async function observed(): Promise<Observation> {
  const home = mkdtempSync(join(tmpdir(), 'amt-bench-history-'));
  folders.push(home);
  const env = { AMT_BENCH_HOME: home, AMT_BENCH_VAULT: 'session' };
  const opened = await openUseCases(
    { env, host: 'cli', version: 'test', ledgerFolder: home },
    () => undefined,
  );
  if (!opened.ok) throw new Error(english(opened.error.message));
  const { machines } = opened.value;
  const { address, ports } = machine.info;
  const found = await opened.value.probe({ host: address, ports }, new AbortController().signal);
  const observation = found.ok ? machines.observation(found.value) : found;
  if (!observation.ok) throw new Error(english(observation.error.message));
  await opened.value.close();
  return observation.value;
}

/** The program on one laptop during one history. */
class Laptop {
  readonly #home = mkdtempSync(join(tmpdir(), 'amt-bench-history-'));
  #clockOff = 0;
  #useCases: UseCases | undefined;
  #id = '';

  constructor() {
    folders.push(this.#home);
  }

  async start(): Promise<void> {
    const opened = await openUseCases(
      {
        env: { AMT_BENCH_HOME: this.#home, AMT_BENCH_VAULT: 'session' },
        host: 'cli',
        version: 'test',
        ledgerFolder: this.#home,
        now: () => time + this.#clockOff,
        upMs: () => time,
      },
      (bug) => {
        throw bug;
      },
    );
    if (!opened.ok) throw new Error(english(opened.error.message));
    this.#useCases = opened.value;
    await this.#useCases.loadList();
    this.look();
  }

  async stop(): Promise<void> {
    await this.#useCases?.close();
  }

  get #open(): UseCases {
    if (!this.#useCases) throw new Error('start it first');
    return this.#useCases;
  }

  /** Sees what the machine shows now; probing it anew each time would take most of the test. */
  look(): void {
    const at = new Date(time + this.#clockOff).toISOString();
    const realm = machine.faults.realm;
    const evidence = seen.evidence.map((e) =>
      e.kind === 'challenge' && realm !== undefined ? { ...e, at, raw: { ...e.raw, realm } } : { ...e, at },
    );
    this.#id = this.#open.machines.observe({ ...seen, evidence }).id;
  }

  async play(move: Step): Promise<void> {
    switch (move.do) {
      case 'log-in': {
        const { password, certain } = move;
        const typed = { from: 'typed', user: 'admin', password, certain, keep: true } as const;
        const before = machine.stats().requestsWithCredentials;
        const login = await this.#open.logIn(this.#id, typed);
        if (password !== 'admin') return;
        expect(login.ok).toBe(false);
        expect(machine.stats().requestsWithCredentials).toBe(before);
        return;
      }
      case 'stored':
        await this.#open.logIn(this.#id, { from: 'vault' });
        return;
      case 'wait':
        time += move.ms;
        return;
      case 'clock':
        this.#clockOff += move.ms;
        return;
      case 'restart':
        await this.stop();
        return this.start();
      case 'realm':
        machine.faults.realm = move.lie ? 'Digest:00000000000000000000000000000BAD' : undefined;
        return;
      case 'look':
        this.look();
        return;
      case 'change-password':
        // Somebody else does it, at the keyboard: what was right is wrong from now on, and back again.
        return changePassword();
    }
  }
}

describe('the attempt budget', () => {
  it(`sends no more than three wrong secrets in any hour, over ${String(HISTORIES)} random histories`, async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (history) => {
        // A day later, so that nothing of an earlier history counts any more.
        time += 24 * HOUR;
        machine.faults.clear();
        await changePassword(RIGHT);
        const laptop = new Laptop();
        await laptop.start();
        const failures: number[] = [];
        const trips = machine.stats().lockTrips;
        try {
          for (const move of history) {
            const before = machine.stats().failedLogins;
            await laptop.play(move);
            for (let i = before; i < machine.stats().failedLogins; i++) failures.push(time);
            const withinTheHour = failures.filter((at) => time - at < HOUR);
            expect(withinTheHour.length).toBeLessThanOrEqual(3);
          }
        } finally {
          await laptop.stop();
        }
        expect(machine.stats().lockTrips).toBe(trips);
        sent += failures.length;
      }),
      { numRuns: HISTORIES, endOnFailure: HISTORIES > 1000 },
    );
    // The result only counts if wrong secrets were sent at all.
    expect(sent).toBeGreaterThan(HISTORIES);
  }, 36_000_000);
});
