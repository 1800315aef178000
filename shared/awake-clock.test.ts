import { describe, expect, it } from 'vitest';
import { AwakeClock, sleptWords } from './awake-clock';
import { english } from './testing/english';

/** A computer whose steady clock goes on while it sleeps, as on Windows, or stands still, as on Linux. */
function computer(steadyGoesOn: boolean) {
  let [monotonic, wall] = [1_000, 1_800_000_000_000];
  let tick = (): void => undefined;
  const source = {
    monotonic: () => monotonic,
    wall: () => wall,
    every: (_ms: number, call: () => void) => (tick = call),
  };
  return {
    clock: new AwakeClock(source),
    work: (seconds: number): void => {
      for (let i = 0; i < seconds; i++) {
        monotonic += 1_000;
        wall += 1_000;
        tick();
      }
    },
    sleep: (ms: number): void => {
      if (steadyGoesOn) monotonic += ms;
      wall += ms;
    },
  };
}

describe.each([
  ['goes on', true],
  ['stands still', false],
])('where the steady clock %s while the computer sleeps', (_how, steadyGoesOn) => {
  it('sleep does not count, work does', () => {
    const { clock, work, sleep } = computer(steadyGoesOn);
    const began = clock.now();
    work(40);
    sleep(3_600_000);
    expect(clock.now() - began).toBe(40_000);
    work(5);
    expect(clock.now() - began).toBe(45_000);
  });

  it('listeners are told its length, once', () => {
    const { clock, work, sleep } = computer(steadyGoesOn);
    const told: number[] = [];
    const end = clock.onSleep((ms) => told.push(Math.round(ms / 60_000)));
    work(20);
    sleep(600_000);
    work(20);
    expect(told).toEqual([10]);
    end();
    sleep(600_000);
    work(1);
    expect(told).toEqual([10]);
  });

  it('a sleep that the system announces may be short', () => {
    const { clock, work, sleep } = computer(steadyGoesOn);
    const told: number[] = [];
    clock.onSleep((ms) => told.push(ms));
    const began = clock.now();
    clock.suspending();
    work(1);
    sleep(4_000);
    clock.resumed();
    expect(told).toEqual([4_000]);
    expect(clock.now() - began).toBe(1_000);
    sleep(4_000);
    work(1);
    expect(told).toEqual([4_000]);
  });

  it('a busy moment is no sleep', () => {
    const { clock, sleep } = computer(steadyGoesOn);
    const began = clock.now();
    sleep(5_000);
    expect(clock.now() - began).toBe(steadyGoesOn ? 5_000 : 0);
  });
});

it('says how long it was', () => {
  expect([20_000, 60_000, 600_000].map((ms) => english(sleptWords(ms)))).toEqual([
    expect.stringContaining('20 seconds'),
    expect.stringContaining('1 minute '),
    expect.stringContaining('10 minutes'),
  ]);
});
