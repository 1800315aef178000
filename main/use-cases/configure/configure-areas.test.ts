import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConfigureReport, Plan } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import type { Result } from '#shared/result';
import { inEnglish } from '#shared/testing/english';
import type { Said } from '#shared/texts/say';
import type { AmtUser } from '#main/amt/users';
import type { IntelSpec } from '#main/simulator/index';
import { TEST_MEBX_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';
import type { UseCases } from '../use-cases';

const SECRET = 'Op3rator!Pass';

// Simulated machines restart within a second.
vi.mock('#shared/limits', async (original) => {
  const { LIMITS, ...rest } = await original<typeof import('#shared/limits')>();
  const fast = { reconnectMs: 4_000, restartMs: 20_000, reconnectGapMs: 200, keyGapMs: 100 };
  return { ...rest, LIMITS: { ...LIMITS, ...fast } };
});

let bench: TestBench;
let id: string;
afterEach(() => bench.close());

async function start(spec: Partial<IntelSpec> = {}): Promise<void> {
  bench = await openTestBench({ machines: [testSpec(spec)], timeScale: 60 });
  id = await bench.look('test');
  bench.useCases.machines.markSimulated(id, 'test');
  bench.trust(id);
}

function configure(profile: Profile, source = TYPED): Promise<Result<ConfigureReport>> {
  return bench.useCases.configure(
    { id, profile, source },
    { onStep: () => undefined, draining: () => false },
  );
}
async function done(profile: Profile, source = TYPED): Promise<string[]> {
  const report = value(await configure(profile, source));
  expect(report, JSON.stringify(report)).toMatchObject({ outcome: 'done', verified: true });
  return report.steps.map(({ id: step }) => step);
}
const users = async (): Promise<AmtUser[] | undefined> =>
  (await bench.view(id)).inventory?.users?.filter(({ name }) => !name.startsWith('$$'));
const planned = async (profile: Profile, source = TYPED): Promise<Said<Plan>> =>
  inEnglish(value(await bench.useCases.plan(id, profile, source)));

async function lookAgain(useCases: UseCases): Promise<void> {
  const seen = value(bench.useCases.machines.observation(id));
  value(await useCases.probe(seen.endpoint, new AbortController().signal));
}

describe('areas of a profile', () => {
  it('sets the answers to pings, and leaves the one that is not named', async () => {
    await start();
    const profile: Profile = { discovery: { pingResponse: false } };
    const plan = await planned(profile);
    expect(plan.steps).toMatchObject([
      {
        id: 'discovery',
        current: 'ping on, RMCP presence pong on',
        wanted: 'ping off, RMCP presence pong on',
      },
    ]);
    expect(await done(profile)).toEqual(['discovery']);
    expect((await planned(profile)).steps).toEqual([]);
    expect(await done({ discovery: { pingResponse: true, rmcpResponse: false } })).toEqual(['discovery']);
  });

  it('chooses the power package by what it does, or by its name, and says which there are', async () => {
    await start({ awakeWhenOff: true });
    expect((await planned({ power: 'awake-when-off' })).steps).toEqual([]);
    expect(await done({ power: 'asleep-when-off' })).toEqual(['power-package']);
    expect(await done({ power: 'desktop: on in s0, me wake in s3, s4-5' })).toEqual(['power-package']);
    const plan = await planned({ power: 'Mobile: ON in S0' });
    expect(plan.blockers[0]?.message).toContain('“Desktop: ON in S0”');
  });

  it('adds, changes and removes users, with passwords that are in the keychain before', async () => {
    await start({ users: [{ user: 'gone', password: 'Old!Passw0rd', access: 2, realms: [13] }] });
    const operator = {
      name: 'operator',
      password: 'vault:operator',
      realms: ['remote-control', 'redirection'],
    };
    const profile = { users: [operator, { name: 'gone', remove: true }] } as Profile;
    expect((await planned(profile)).blockers[0]?.message).toContain('“operator”');
    await bench.context.vault.saveNamed('operator', SECRET);
    expect((await planned(profile)).steps).toMatchObject([
      {
        id: 'users',
        current: 'operator (none), gone (local and network; general-info)',
        wanted: 'operator (network; redirection, remote-control), gone (none)',
        danger: 'destructive',
      },
    ]);
    expect(await done(profile)).toEqual(['users']);
    expect((await planned(profile)).steps).toEqual([]);
    expect(bench.machine('test').opensWith('operator', SECRET)).toBe(true);
    expect(await users()).toEqual([{ name: 'operator', access: 1, realms: [5, 2] }]);
    const more = { users: [{ ...operator, access: 'any', realms: ['general-info'] }] } as Profile;
    expect(await done(more)).toEqual(['users']);
    expect(await users()).toEqual([{ name: 'operator', access: 2, realms: [13] }]);
  });

  it('says which user the firmware refused', async () => {
    await start();
    await bench.context.vault.saveNamed('operator', SECRET);
    bench.machine('test').faults.returnValues.set('AddUserAclEntryEx', 23);
    const user = { name: 'operator', password: 'vault:operator', realms: ['general-info'] } as const;
    const report = value(await configure({ users: [{ ...user, realms: [...user.realms] }] }));
    expect(report.steps[0]).toMatchObject({ outcome: 'failed', code: 'firmware-refused' });
    expect(inEnglish(report).steps[0]?.message).toContain('“operator”');
  });
});

describe('TLS', () => {
  it.each(['11.8.90.3987', '12.0.70.1652', '15.0.1.1'])(
    'moves AMT %s from plain HTTP to TLS only with a certificate of the bench, and finds it again by its pin',
    async (version) => {
      await start({ version });
      const profile: Profile = { clock: 'sync', tls: { mode: 'tls-only' } };
      expect(await done(profile)).toEqual(['tls', 'plain-http']);
      expect(bench.machine('test').inspect().openPorts).toEqual(['https']);
      const view = await bench.view(id);
      expect(view.trust).toMatchObject({
        state: 'trusted',
        trusted: bench.machine('test').info.fingerprint256,
      });
      // A second bench on the same state knows the certificate, so that nobody has to trust it again.
      const again = await bench.restart();
      await lookAgain(again);
      // Its authority is gone with the memory of the first, so any certificate of the machine has to do.
      const anyones: Profile = { clock: 'sync', tls: { mode: 'tls-only', ca: 'own' } };
      expect(value(await again.plan(id, anyones, TYPED)).steps).toEqual([]);
    },
    60_000,
  );

  it('goes back to plain HTTP, and to both at once', async () => {
    await start();
    expect(await done({ tls: { mode: 'tls-and-plain' } })).toEqual(['tls']);
    expect(bench.machine('test').inspect().openPorts).toEqual(['http', 'https']);
    expect(await done({ tls: { mode: 'tls-only' } })).toEqual(['plain-http']);
    expect(await done({ tls: { mode: 'tls-and-plain' } })).toEqual(['plain-http']);
    expect(await done({ tls: { mode: 'plain' } })).toEqual(['tls-off']);
    expect(bench.machine('test').inspect().openPorts).toEqual(['http']);
  }, 60_000);

  it('switches TLS on again with the certificate that is there, though nobody on this bench remembers it', async () => {
    await start();
    await done({ tls: { mode: 'tls-and-plain' } });
    await done({ tls: { mode: 'plain' } });
    bench.useCases.machines.identities.acceptIdentity(id, 'same');
    expect(await done({ tls: { mode: 'tls-and-plain' } })).toEqual(['tls']);
    expect((await bench.view(id)).trust.state).toBe('trusted');
  }, 60_000);

  it('replaces the firmware’s own certificate, keeps TLS where it cannot be turned off, and takes the own one on wish', async () => {
    await start({ version: '16.1.25.2128', tls: 'on' });
    const before = bench.machine('test').info.fingerprint256;
    expect((await planned({ tls: { mode: 'tls-only', ca: 'own' } })).steps).toEqual([]);
    expect((await planned({ tls: { mode: 'plain' } })).blockers[0]?.message).toContain('16.1');
    expect((await planned({ tls: { mode: 'tls-and-plain', ca: 'own' } })).remarks).toHaveLength(1);
    expect(await done({ tls: { mode: 'tls-only' } })).toEqual(['tls']);
    expect(bench.machine('test').info.fingerprint256).not.toBe(before);
  }, 60_000);

  it('makes the key and the certificate stronger for AMT 22, beside those of older machines', async () => {
    await start({ version: '22.0.1.1000', tls: 'on' });
    const standard = await bench.context.vault.authority.open('standard', Date.now());
    const profile: Profile = { tls: { mode: 'tls-only' } };
    const plan = await planned(profile);
    expect(plan.steps[0]).toMatchObject({
      id: 'tls',
      wanted: 'on, with a certificate from AMT Bench (RSA-3072, SHA-384)',
    });
    expect(await done(profile)).toEqual(['tls']);
    expect((await planned(profile)).steps).toEqual([]);
    const { authority } = bench.context.vault;
    expect((await authority.certificate('standard'))?.raw.equals(standard.certificate.raw)).toBe(true);
    expect((await authority.certificate('hardened'))?.publicKey.asymmetricKeyDetails?.modulusLength).toBe(
      3_072,
    );
  }, 60_000);

  it('says beforehand that a machine without a host name would refuse it, and names it first when asked to', async () => {
    await start({ host: { name: '', domain: '', networkDomain: 'test.example' } });
    const profile: Profile = { tls: { mode: 'tls-and-plain' } };
    expect((await planned(profile)).blockers[0]?.message).toContain('no host name');
    expect(await configure(profile)).toMatchObject({ ok: false, error: { code: 'plan-blocked' } });
    expect(await done({ ...profile, host: { name: 'test-pc' } })).toEqual(['host-name', 'tls']);
  }, 60_000);

  it('sets a clock that is years off before it makes a certificate', async () => {
    await start({ clockOffsetSeconds: -11 * 31_557_600 });
    const profile: Profile = { tls: { mode: 'tls-and-plain' } };
    expect((await planned(profile)).steps[0]).toMatchObject({ id: 'clock', current: '11 years behind' });
    expect(await done(profile)).toEqual(['clock', 'tls']);
  }, 60_000);

  it('sets the MEBx password once the line is encrypted, in the same run, and not before', async () => {
    await start();
    const profile: Profile = { mebx: { password: 'random' } };
    expect((await planned(profile)).blockers).toMatchObject([{ code: 'encryption-needed' }]);
    const both: Profile = { ...profile, tls: { mode: 'tls-and-plain' } };
    expect(await done(both)).toEqual(['tls', 'mebx-password']);
    const { mebx } = value(await bench.useCases.reveal(id));
    expect(mebx).toHaveLength(1);
    expect(mebx?.[0]).not.toBe(TEST_MEBX_PASSWORD);
    expect(bench.machine('test').inspect().mebxPassword).toBe(mebx?.[0]);
    expect((await planned(both)).steps).toEqual([]);
  }, 60_000);

  it('asks again while the firmware is busy making a key', async () => {
    await start();
    const machine = bench.machine('test');
    machine.faults.returnValues.set('GenerateKeyPair', 2082);
    // Twice it is busy.
    const second = machine.gate({ action: 'GenerateKeyPair', when: 'after', nth: 2 });
    void second.reached.then(() => machine.faults.clear());
    expect(await done({ tls: { mode: 'tls-and-plain' } })).toEqual(['tls']);
  }, 60_000);

  it('does not set the MEBx password when TLS failed', async () => {
    await start();
    bench.machine('test').faults.returnValues.set('GenerateKeyPair', 2082);
    const report = value(await configure({ mebx: { password: 'random' }, tls: { mode: 'tls-only' } }));
    expect(report.steps.map(({ id: step, outcome }) => `${step} ${outcome}`)).toEqual([
      'tls failed',
      'plain-http skipped',
      'mebx-password skipped',
    ]);
    expect(inEnglish(report).steps[2]?.message).toContain('Switch TLS on');
    expect(bench.machine('test').inspect().openPorts).toEqual(['http']);
  }, 60_000);

  it.each(['before-answer', 'before-work'] as const)(
    'tells the truth when the line falls %s of the commit, and finishes at the next try',
    async (when) => {
      await start();
      const profile: Profile = { tls: { mode: 'tls-only' } };
      bench.machine('test').faults.drop({ when, operation: 'CommitChanges' });
      const report = value(await configure(profile));
      if (when === 'before-answer') expect(report).toMatchObject({ outcome: 'done', verified: true });
      else {
        expect(report.steps.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped']);
        expect(await done({ tls: { mode: 'tls-and-plain' } }, { from: 'vault' })).toEqual(['tls']);
        expect(await done(profile, { from: 'vault' })).toEqual(['plain-http']);
      }
      expect(bench.machine('test').inspect().openPorts).toEqual(['https']);
    },
    60_000,
  );
});
