import { afterEach, describe, expect, it } from 'vitest';
import type { FleetResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { inEnglish } from '#shared/testing/english';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';
import { fleetProblem } from './fleet';

const PROFILE: Profile = { host: { domain: 'fleet.example' }, redirection: { sol: true, kvm: true } };

let bench: TestBench;
afterEach(() => bench.close());

/** Machines for these tests; the named ones with their state. */
async function start(...names: string[]): Promise<string[]> {
  bench = await openTestBench({
    machines: names.map((id, number) =>
      testSpec({
        id,
        address: `127.77.0.${String(100 + number)}`,
        awakeWhenOff: id !== 'dead',
        ...(id === 'not-set-up' && { state: 'pre' as const, controlMode: 'none' as const }),
      }),
    ),
  });
  const ids: string[] = [];
  for (const name of names) {
    const id = await bench.look(name);
    ids.push(id);
    if (name !== 'not-set-up' && name !== 'stranger') value(await bench.useCases.logIn(id, TYPED));
  }
  return ids;
}

function run(machineIds: string[], stopped = (): boolean => false): Promise<FleetResult[]> {
  return bench.useCases.configureFleet(
    { machineIds, profile: PROFILE, source: { from: 'vault' } },
    { onResult: () => undefined, draining: stopped },
  );
}

describe('several machines', () => {
  it('are configured each for itself, and each says what became of it', async () => {
    const ids = await start('one', 'two', 'not-set-up', 'stranger', 'stubborn');
    bench.machine('stubborn').faults.returnValues.set('RequestStateChange', 16);
    const results = await run(ids);
    expect(results.map(({ outcome, verified, failure }) => [outcome, verified, failure?.code])).toEqual([
      ['done', true, undefined],
      ['done', true, undefined],
      ['failed', false, 'plan-blocked'],
      ['failed', false, 'password-unknown'],
      ['partial', false, 'partly-applied'],
    ]);
    expect(bench.machine('two').inspect()).toMatchObject({ domainName: 'fleet.example', kvmEnabled: true });
    expect(bench.machine('stranger').stats().failedLogins).toBe(0);
  });

  it('that failed are done at the next try, and the others are left as they are', async () => {
    const ids = await start('one', 'stubborn');
    bench.machine('stubborn').faults.returnValues.set('RequestStateChange', 16);
    expect((await run(ids)).map(({ outcome }) => outcome)).toEqual(['done', 'partial']);
    bench.machine('stubborn').faults.clear();
    expect((await run(ids)).map(({ outcome }) => outcome)).toEqual(['nothing-to-do', 'done']);
  });

  it('are not delayed by one that is slow or dead', async () => {
    const ids = await start('slow', 'dead', 'one', 'two');
    bench.machine('slow').faults.delayMs = 60;
    await bench.machine('dead').act({ act: 'power-off' });
    const order: string[] = [];
    await bench.useCases.configureFleet(
      { machineIds: ids, profile: PROFILE, source: { from: 'vault' } },
      {
        onResult: ({ machineId, outcome }) => order.push(`${String(ids.indexOf(machineId))} ${outcome}`),
        draining: () => false,
      },
    );
    expect(order.at(-1)).toBe('0 done');
    expect(order.toSorted()).toEqual(['0 done', '1 failed', '2 done', '3 done']);
  }, 60_000);

  it('do not get one address, and are compared with the server that a profile names', async () => {
    const ids = await start('one', 'two');
    const wired = { addressing: 'static', address: '127.77.0.200', subnetMask: '255.255.255.0' } as const;
    expect(inEnglish(fleetProblem({ machineIds: ids, profile: { wired } }))?.message).toContain(
      '127.77.0.200',
    );
    expect(fleetProblem({ machineIds: ids.slice(0, 1), profile: { wired } })).toBeUndefined();
    expect(fleetProblem({ machineIds: ids, profile: { wired: { addressing: 'dhcp' } } })).toBeUndefined();
    const leave = { remoteAccess: { mode: 'leave', server: 'mps.example.com' } } as const;
    const results = await bench.useCases.configureFleet(
      { machineIds: ids, profile: leave, source: { from: 'vault' } },
      { onResult: () => undefined, draining: () => false },
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['nothing-to-do', 'nothing-to-do']);
  });

  it('are not begun any more once the run was stopped', async () => {
    const ids = await start('one', 'two');
    expect((await run(ids, () => true)).map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped']);
    expect(bench.machine('one').inspect().domainName).toBe('test.example');
  });
});
