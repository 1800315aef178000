import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '#shared/limits';
import type { ActionReport } from '#shared/model/action';
import type { Result } from '#shared/result';
import { type Oddity, type TestChain, testChain } from '#shared/testing/test-chain';
import { hostBasedSetup } from '#main/simulator/classes/access/host-based-setup';
import type { GateRule } from '#main/simulator/controls/gates';
import type { IntelSpec } from '#main/simulator/index';
import type { IntelMachine } from '#main/simulator/machine/intel-machine';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, typed, value } from '../testing/lab';

/** A minute is long for a test. */
const limits: { modeChangeMs: number; modeChangeGapMs: number } = LIMITS;
const { modeChangeMs, modeChangeGapMs } = LIMITS;

let bench: TestBench;
afterEach(async () => {
  Object.assign(limits, { modeChangeMs, modeChangeGapMs });
  vi.restoreAllMocks();
  await bench.close();
});

const PASSWORD = 'S1mulated!Admin';
const SUFFIX = 'corp.example.com';
const ORDER = 'UpgradeClientToAdmin';

interface Prepared {
  id: string;
  chain: TestChain;
}

async function machine(changes: Partial<IntelSpec> = {}, odd: Oddity = {}): Promise<Prepared> {
  const chain = await testChain({ suffix: SUFFIX, ...odd });
  bench = await openTestBench({
    timeScale: 600,
    machines: [
      testSpec({
        controlMode: 'ccm',
        admin: { password: PASSWORD },
        provisioning: { roots: chain.roots, suffix: SUFFIX },
        ...changes,
      }),
    ],
  });
  const id = await bench.look('test');
  bench.trust(id);
  bench.useCases.machines.markSimulated(id, 'test');
  value(await bench.useCases.logIn(id, typed(PASSWORD)));
  return { id, chain };
}

function upgrade(
  { id, chain }: Prepared,
  pfxPassword = chain.password,
  signal?: AbortSignal,
): Promise<Result<ActionReport>> {
  const { pfx } = chain;
  return bench.useCases.upgradeToAcm({ id, pfx, pfxPassword, source: { from: 'vault' }, signal });
}

const sent = (method: string): number =>
  bench.machine('test').stats().operations[`IPS_HostBasedSetupService.${method}`] ?? 0;
const mode = async (id: string): Promise<unknown> => (await bench.view(id)).inventory?.controlMode;
/** Nothing is written before something is sent. */
const runFiles = (): string[] => {
  const folder = join(bench.home, 'journal');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const outcomes = (): unknown[] =>
  runFiles().flatMap((name) =>
    readFileSync(join(bench.home, 'journal', name), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"upgrade-to-acm"'))
      .map((line) => (JSON.parse(line) as { outcome: unknown }).outcome),
  );

it.each([
  ['11.8.50.3425', {}],
  ['14.1.70.2228', {}],
  // TLS alone, and the connection is dropped although it worked.
  ['16.1.25.2124', {}],
  ['20.0.5.1500', { hash: 'SHA-384', key: 3072 }],
  ['21.0.6.1200', { hash: 'SHA-384', key: 3072 }],
  ['22.0.0.1100', { hash: 'SHA-384', key: 3072 }],
  ['22.0.0.1100', { hash: 'SHA-512', key: 3072 }],
] as const)('changes AMT %s, and reads it back', async (version, odd) => {
  const prepared = await machine({ version }, odd);
  expect(await mode(prepared.id)).toBe('ccm');
  expect(await upgrade(prepared)).toMatchObject({
    ok: true,
    value: { deed: 'upgrade-to-acm', outcome: 'done' },
  });
  expect(await mode(prepared.id)).toBe('acm');
  expect(sent(ORDER)).toBe(1);
  expect(sent('AddNextCertInChain')).toBe(3);
  expect(outcomes()).toEqual(['told', 'done']);
  const { entries } = await bench.useCases.journal.page({ kinds: ['upgrade-to-acm'] });
  expect(entries).toMatchObject([{ kind: 'upgrade-to-acm', outcome: 'done' }]);
  // Nothing of the file is kept.
  const written = bench.files();
  expect(written).not.toContain(prepared.chain.password);
  expect(written).not.toContain(prepared.chain.pfx.toString('base64').slice(100, 160));
  // What is done is not done again.
  expect(await upgrade(prepared)).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
  expect(sent(ORDER)).toBe(1);
});

it('is not offered where the machine is in admin control mode', async () => {
  const { id } = await machine({ controlMode: 'acm' });
  const plan = value(bench.useCases.recoveryPlan(id));
  expect(plan.paths.map((path) => path.id)).not.toContain('upgrade-to-acm');
  expect(plan.closed.map((path) => path.id)).toContain('upgrade-to-acm');
});

it('is offered in client control mode', async () => {
  const { id } = await machine();
  const plan = value(bench.useCases.recoveryPlan(id));
  expect(plan.paths.find((path) => path.id === 'upgrade-to-acm')).toMatchObject({ deed: 'upgrade-to-acm' });
});

it.each<[string, Oddity, string | undefined, string]>([
  ['is wrong', {}, 'wrong', 'file-unreadable'],
  ['has no mark for AMT', { uses: ['1.3.6.1.5.5.7.3.1'] }, undefined, 'plan-blocked'],
  ['has expired', { notBefore: '2020-01-01', notAfter: '2021-01-01' }, undefined, 'plan-blocked'],
  ['is too weak for this generation', { hash: 'SHA-1' }, undefined, 'plan-blocked'],
  ['has no RSA key', { key: 'EC 384', hash: 'SHA-384' }, undefined, 'file-unreadable'],
])('sends nothing where the file or its password %s', async (_what, odd, password, code) => {
  const prepared = await machine({ version: '16.1.25.2124' }, odd);
  expect(await upgrade(prepared, password)).toMatchObject({ ok: false, error: { code } });
  expect(sent('AddNextCertInChain')).toBe(0);
  expect(outcomes()).toEqual([]);
});

it('sends nothing where the suffix that was given does not fit', async () => {
  const { id, chain } = await machine();
  const { pfx, password: pfxPassword } = chain;
  const suffix = 'other.example.com';
  expect(
    await bench.useCases.upgradeToAcm({ id, pfx, pfxPassword, suffix, source: { from: 'vault' } }),
  ).toMatchObject({ error: { code: 'plan-blocked' } });
  expect(sent('AddNextCertInChain')).toBe(0);
});

it('says what the firmware has against the chain, and leaves the mode', async () => {
  const prepared = await machine({ provisioning: { roots: [], suffix: SUFFIX } });
  expect(await upgrade(prepared)).toMatchObject({
    error: { code: 'firmware-refused', amtStatus: 4, message: { values: { method: 'AddNextCertInChain' } } },
  });
  expect(sent(ORDER)).toBe(0);
  expect(await mode(prepared.id)).toBe('ccm');
  expect(outcomes()).toEqual([]);
});

it('says when the order itself is refused, and does not send it again', async () => {
  const prepared = await machine();
  bench.machine('test').faults.returnValues.set(ORDER, 4);
  expect(await upgrade(prepared)).toMatchObject({
    error: { code: 'firmware-refused', amtStatus: 4, message: { values: { method: ORDER } } },
  });
  expect(sent(ORDER)).toBe(1);
  expect(outcomes()).toEqual(['told', 'refused']);
});

it('finds out what became of an order whose answer is lost', async () => {
  const prepared = await machine();
  bench.machine('test').faults.drop({ when: 'before-answer', operation: ORDER });
  expect(await upgrade(prepared)).toMatchObject({ ok: true, value: { outcome: 'done' } });
  expect(sent(ORDER)).toBe(1);
});

it('believes no success that the mode does not show, and looks for it again and again', async () => {
  Object.assign(limits, { modeChangeMs: 300, modeChangeGapMs: 20 });
  const prepared = await machine();
  bench.machine('test').faults.returnValues.set(ORDER, 0);
  expect(await upgrade(prepared)).toMatchObject({ error: { code: 'verify-failed' } });
  // Two before the order.
  expect(sent('Get')).toBeGreaterThan(4);
  expect(outcomes()).toEqual(['told', 'unknown']);
  expect(await mode(prepared.id)).toBe('ccm');
});

it('says that it does not know what became of a machine that is silent afterwards', async () => {
  Object.assign(limits, { modeChangeMs: 300, modeChangeGapMs: 20 });
  const prepared = await machine();
  const { faults } = bench.machine('test');
  const gate = faults.gates.add({ action: ORDER, when: 'before' });
  const ended = upgrade(prepared);
  await gate.reached;
  faults.closeWithoutAnswer = true;
  gate.release();
  expect(await ended).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
  expect(sent(ORDER)).toBe(1);
  expect(outcomes()).toEqual(['told', 'unknown']);
  // It is knocked at without a login: looking does not use the attempts up.
  expect((await bench.view(prepared.id)).sighting.verdict.attempts.used).toBeLessThan(2);
});

/** An upgrade whose page is left while a request is held. */
async function leftAt(prepared: Prepared, rule: GateRule): Promise<Result<ActionReport>> {
  const gate = bench.machine('test').faults.gates.add(rule);
  const page = new AbortController();
  const ended = upgrade(prepared, undefined, page.signal);
  await gate.reached;
  page.abort();
  gate.release();
  return ended;
}

it('looks for the result of an order that is under way, whoever has left', async () => {
  const prepared = await machine();
  expect(await leftAt(prepared, { action: ORDER, when: 'before' })).toMatchObject({
    ok: true,
    value: { outcome: 'done' },
  });
  expect(outcomes()).toEqual(['told', 'done']);
});

it('sends no order once somebody has left', async () => {
  const prepared = await machine();
  expect(await leftAt(prepared, { action: 'AddNextCertInChain', when: 'after' })).toMatchObject({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect(sent(ORDER)).toBe(0);
});

describe('odd firmware', () => {
  type Fields = Record<string, unknown>;

  /** Lays these fields over the class, before or after the order came; undefined: the field is left out. */
  function answers(changes: Fields, when: 'always' | 'after the order' = 'always'): void {
    const real = hostBasedSetup.instances.bind(hostBasedSetup);
    vi.spyOn(hostBasedSetup, 'instances').mockImplementation((firmware) =>
      real(firmware).map((instance) => {
        if (when === 'after the order' && sent(ORDER) === 0) return instance;
        const all = Object.entries({ ...instance.properties, ...changes } as Fields);
        const properties = Object.fromEntries(all.filter(([, each]) => each !== undefined));
        return { ...instance, properties } as typeof instance;
      }),
    );
  }

  it.each<[string, Fields]>([
    ['no nonce', { ConfigurationNonce: undefined }],
    ['an empty nonce', { ConfigurationNonce: '' }],
    ['a nonce that is no base64', { ConfigurationNonce: '%%%%!!' }],
    ['a huge nonce', { ConfigurationNonce: 'QUJD'.repeat(4_000) }],
    ['a nonce beyond all sizes', { ConfigurationNonce: 'QUJD'.repeat(8_000) }],
    ['a mode in words', { CurrentControlMode: 'client' }],
    ['an unknown mode', { CurrentControlMode: 99 }],
    ['a negative mode', { CurrentControlMode: -1 }],
    ['a chain that stays incomplete', { CertChainStatus: 1 }],
  ])('signs nothing and gets no order with %s', async (_what, changes) => {
    const prepared = await machine();
    answers(changes);
    expect(await upgrade(prepared)).toMatchObject({ ok: false });
    expect(sent(ORDER)).toBe(0);
    expect(outcomes()).toEqual([]);
  });

  it('says what to do where the class is absent', async () => {
    const prepared = await machine();
    Object.assign(hostBasedSetup, { offered: () => false });
    try {
      expect(await upgrade(prepared)).toMatchObject({
        error: {
          code: 'feature-absent',
          nextStep: { messageCode: 'actions.upgradeToAcm.notAllowed.next' },
        },
      });
    } finally {
      Reflect.deleteProperty(hostBasedSetup, 'offered');
    }
  });

  it.each([99, 0])('claims nothing of a mode that nobody knows: %i', async (CurrentControlMode) => {
    Object.assign(limits, { modeChangeMs: 100, modeChangeGapMs: 20 });
    const prepared = await machine();
    answers({ CurrentControlMode }, 'after the order');
    expect(await upgrade(prepared)).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
    expect(outcomes()).toEqual(['told', 'unknown']);
  });

  it('claims nothing of such a mode after a refusal, either', async () => {
    const prepared = await machine();
    bench.machine('test').faults.returnValues.set(ORDER, 4);
    answers({ CurrentControlMode: 99 }, 'after the order');
    expect(await upgrade(prepared)).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
  });

  it('needs no nonce to see the new mode', async () => {
    const prepared = await machine();
    answers({ ConfigurationNonce: undefined }, 'after the order');
    expect(await upgrade(prepared)).toMatchObject({ ok: true, value: { outcome: 'done' } });
  });

  it('gets no login with a nonce that has ended with its connections', async () => {
    const prepared = await machine({ version: '16.1.25.2124' });
    expect(await upgrade(prepared)).toMatchObject({ ok: true });
    expect(bench.machine('test').stats().staleNonces).toBe(0);
  });

  it('gets no further login once it names another realm', async () => {
    const prepared = await machine();
    const { faults } = bench.machine('test');
    const gate = faults.gates.add({ action: ORDER, when: 'after' });
    const ended = upgrade(prepared);
    await gate.reached;
    faults.realm = 'Digest:AAAA0000BBBB1111CCCC2222DDDD3333';
    const { requestsWithCredentials } = bench.machine('test').stats();
    gate.release();
    expect(await ended).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
    expect(bench.machine('test').stats()).toMatchObject({ requestsWithCredentials });
  });

  it.each(['AddNextCertInChain', ORDER])(
    'gets no further login after one was refused: %s',
    async (action) => {
      const prepared = await machine();
      const { faults, loginGate } = bench.machine('test') as unknown as IntelMachine;
      const gate = faults.gates.add({ action, when: 'after' });
      const ended = upgrade(prepared);
      await gate.reached;
      const check = vi.spyOn(loginGate, 'check').mockReturnValue({ kind: 'challenge', stale: false });
      gate.release();
      const result = await ended;
      expect(JSON.stringify(result)).toContain('connection.refusedLogin');
      // A new challenge is answered once, because the password has worked on this connection.
      const logins = check.mock.calls.filter(([{ headers }]) => headers.has('authorization'));
      expect(logins.length).toBeLessThan(3);
      expect(sent(ORDER)).toBe(action === ORDER ? 1 : 0);
    },
  );

  it('is said to be unknown where logins cannot be counted any more', async () => {
    const prepared = await machine();
    const { faults } = bench.machine('test');
    faults.drop({ when: 'before-answer', operation: ORDER });
    const gate = faults.gates.add({ action: ORDER, when: 'before' });
    const ended = upgrade(prepared);
    await gate.reached;
    const aside = `${bench.home}-aside`;
    renameSync(bench.home, aside);
    writeFileSync(bench.home, '');
    gate.release();
    const result = await ended;
    rmSync(bench.home);
    renameSync(aside, bench.home);
    expect(result).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
    expect(sent(ORDER)).toBe(1);
  });

  it('gets one order from two who press at once', async () => {
    const prepared = await machine();
    const both = await Promise.all([upgrade(prepared), upgrade(prepared)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(sent(ORDER)).toBe(1);
  });
});
