import { afterEach, describe, expect, it } from 'vitest';
import type { Evidence } from '#shared/model/evidence';
import type { Profile } from '#shared/model/profile';
import { english } from '#shared/testing/english';
import type { Observation } from '#main/discovery/observation';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';

let bench: TestBench;
afterEach(() => bench.close());

async function start(spec: Partial<IntelSpec> = {}): Promise<string> {
  bench = await openTestBench({ machines: [testSpec(spec)], timeScale: 60 });
  const id = await bench.look('test');
  bench.useCases.machines.markSimulated(id, 'test');
  bench.trust(id);
  value(await bench.useCases.logIn(id, TYPED));
  return id;
}

/** Lets the network show something else than it does. */
function pretend(id: string, change: (evidence: Evidence[]) => Evidence[]): Observation {
  const seen = value(bench.useCases.machines.observation(id));
  const other = { ...seen, evidence: change([...seen.evidence]) };
  bench.useCases.machines.observe(other);
  return seen;
}

const withPort = (service: string, state: 'closed' | 'open') => (e: Evidence) =>
  e.kind === 'port' && e.raw.service === service ? { ...e, raw: { ...e.raw, state } } : e;
const sent = (): number => bench.machine('test').stats().requestsWithCredentials;
const fromVault = { from: 'vault' } as const;

describe('a machine whose certificate is trusted', () => {
  const BOTH: Partial<IntelSpec> = { tls: 'on-and-plain', version: '12.0.45.1509' };
  const closed = (evidence: Evidence[]): Evidence[] =>
    evidence.filter(({ kind }) => kind !== 'tls').map(withPort('https', 'closed'));
  const broken = (evidence: Evidence[]): Evidence[] =>
    evidence.map((e) =>
      e.kind === 'tls' ? { ...e, raw: { ok: false, reason: 'handshake', detail: 'x' } as const } : e,
    );

  it.each([
    ['closed', closed],
    ['broken', broken],
  ])('is not logged in to without encryption when its encrypted port is %s', async (_, change) => {
    const id = await start(BOTH);
    const before = sent();
    pretend(id, change);
    const { verdict } = value(bench.useCases.machines.sighting(id));
    expect(verdict.code).toBe('identity-changed');
    expect(english(verdict.explanation)).toContain('without encryption');
    for (const source of [fromVault, TYPED]) {
      expect(await bench.useCases.logIn(id, source)).toMatchObject({
        ok: false,
        error: { code: 'identity-changed' },
      });
    }
    const profile = { admin: { password: 'random' } } as const;
    const hooks = { onStep: () => undefined, draining: () => false };
    const configured = await bench.useCases.configure({ id, profile, source: fromVault }, hooks);
    expect(configured).toMatchObject({ ok: false, error: { code: 'identity-changed' } });
    expect(sent()).toBe(before);
  });

  it('is used without encryption when the technician allows it, and no password is changed then', async () => {
    const id = await start(BOTH);
    const seen = pretend(id, closed);
    bench.useCases.machines.identities.acceptIdentity(id, 'same');
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
    const profiles: Profile[] = [
      { admin: { password: 'random' } },
      { users: [{ name: 'desk', password: 'vault:desk', realms: ['general-info'] }] },
    ];
    for (const profile of profiles) {
      await bench.context.vault.saveNamed('desk', 'D3sk!Passw0rd');
      const plan = value(await bench.useCases.plan(id, profile, fromVault));
      expect(plan.blockers[0]?.code).toBe('encryption-needed');
    }
    // Encrypted again, encryption is required again.
    bench.useCases.machines.observe(seen);
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
    pretend(id, closed);
    expect(await bench.useCases.logIn(id, fromVault)).toMatchObject({
      error: { code: 'identity-changed' },
    });
  });

  it('is asked about encryption, too, when the answer was about another hardware address', async () => {
    const id = await start(BOTH);
    const { machines } = bench.useCases;
    machines.setHardwareAddress(id, '00:11:22:33:44:55', undefined);
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
    const pinned = machines.record(id).trustedFingerprint;
    machines.setHardwareAddress(id, '00:11:22:33:44:66', undefined);
    pretend(id, closed);
    const before = sent();
    for (const what of ['mac', 'encryption']) {
      expect(value(machines.facts(id)).identityChange?.what).toBe(what);
      expect(await bench.useCases.logIn(id, fromVault)).toMatchObject({
        error: { code: 'identity-changed' },
      });
      expect(machines.record(id).trustedFingerprint).toBe(pinned);
      if (what === 'mac') value(machines.identities.acceptIdentity(id, 'same'));
    }
    expect(sent()).toBe(before);
  });

  it('is asked about encryption, too, when it was reset and answers in plain only', async () => {
    const id = await start(BOTH);
    const { machines } = bench.useCases;
    pretend(id, (evidence) =>
      closed(evidence).map((e) =>
        e.kind === 'challenge' ? { ...e, raw: { ...e.raw, realm: `Digest:${'4'.repeat(32)}` } } : e,
      ),
    );
    value(
      machines.identities.acceptIdentity(id, 'same', { what: 'realm', seen: `Digest:${'4'.repeat(32)}` }),
    );
    expect(value(machines.facts(id)).identityChange?.what).toBe('encryption');
    expect(await bench.useCases.logIn(id, TYPED)).toMatchObject({ error: { code: 'identity-changed' } });
  });

  it('keeps all that it is recognised by when nobody was asked', async () => {
    const id = await start(BOTH);
    const { machines } = bench.useCases;
    const before = machines.record(id);
    const machine = machines.identityOf(id);
    for (const who of ['same', 'another'] as const) {
      expect(machines.identities.acceptIdentity(id, who)).toMatchObject({
        ok: false,
        error: { code: 'input-invalid' },
      });
    }
    pretend(id, closed);
    const other = { what: 'certificate', seen: 'a'.repeat(64) } as const;
    expect(machines.identities.acceptIdentity(id, 'another', other)).toMatchObject({ ok: false });
    expect(machines.record(id)).toEqual(before);
    expect(machines.identityOf(id)).toBe(machine);
  });

  it('is not called one without encryption when its handshake takes long', async () => {
    const id = await start(BOTH);
    pretend(id, (evidence) =>
      evidence.map((e) =>
        e.kind === 'tls' ? { ...e, raw: { ok: false, reason: 'timeout', detail: 'x' } as const } : e,
      ),
    );
    expect(value(bench.useCases.machines.facts(id)).identityChange).toBeUndefined();
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
  });

  it('gives its password to no machine without encryption after a pretended reset', async () => {
    const id = await start(BOTH);
    const before = sent();
    const seen = pretend(id, (evidence) => [
      ...closed(evidence)
        .map(withPort('http', 'closed'))
        .filter(({ kind }) => kind !== 'challenge' && kind !== 'http'),
      {
        kind: 'rmcp-pong',
        at: new Date().toISOString(),
        fact: 'x',
        raw: {
          answered: true,
          pong: { enterprise: 343, state: 'pre', openPort: 0, dualPort: false, dash: false },
        },
      },
    ]);
    expect(value(bench.useCases.machines.sighting(id)).verdict.code).toBe('not-set-up');
    bench.useCases.machines.observe({ ...seen, evidence: closed([...seen.evidence]) });
    expect(await bench.useCases.logIn(id, fromVault)).toMatchObject({
      error: { code: 'identity-changed' },
    });
    expect(sent()).toBe(before);
    bench.useCases.machines.observe(seen);
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
  });

  it('has TLS switched off by a profile, which is the technician’s permission, too', async () => {
    const id = await start(BOTH);
    const both = { tls: { mode: 'plain' }, admin: { password: 'random' } } as const;
    expect(value(await bench.useCases.plan(id, both, fromVault)).blockers[0]?.code).toBe('encryption-needed');
    const hooks = { onStep: () => undefined, draining: () => false };
    const profile = { tls: { mode: 'plain' } } as const;
    const report = value(await bench.useCases.configure({ id, profile, source: fromVault }, hooks));
    expect(report).toMatchObject({ outcome: 'done', verified: true });
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
  }, 60_000);
});

describe('a machine that does not encrypt', () => {
  it('counts as another one after its hardware address has changed, until the technician says otherwise', async () => {
    bench = await openTestBench({ machines: [testSpec()] });
    const id = await bench.look('test');
    const { machines } = bench.useCases;
    machines.setHardwareAddress(id, '00:11:22:33:44:55', undefined);
    value(await bench.useCases.logIn(id, TYPED));
    const machine = machines.identityOf(id);
    machines.setHardwareAddress(id, '00:11:22:33:44:66', undefined);
    const before = sent();
    expect(value(machines.sighting(id)).verdict).toMatchObject({ code: 'identity-changed' });
    expect(english(value(machines.sighting(id)).verdict.explanation)).toContain('MAC address');
    expect(await bench.useCases.logIn(id, fromVault)).toMatchObject({ error: { code: 'identity-changed' } });
    expect(sent()).toBe(before);
    machines.identities.acceptIdentity(id, 'another');
    expect(machines.identityOf(id)).not.toBe(machine);
    expect((await bench.view(id)).credential.stored).toBe(false);
    expect(await bench.useCases.logIn(id, fromVault)).toMatchObject({ error: { code: 'password-unknown' } });
    expect(sent()).toBe(before);
    // It was the same after all, with another network port.
    value(machines.identities.acceptAs(id, machine));
    machines.identities.acceptIdentity(id, 'same');
    expect((await bench.useCases.logIn(id, fromVault)).ok).toBe(true);
    expect(machines.record(id).macs[id]).toBe('00:11:22:33:44:66');
  });

  it('has one budget of logins, however often another identity is accepted for it', async () => {
    bench = await openTestBench({ machines: [testSpec()] });
    const id = await bench.look('test');
    const { machines } = bench.useCases;
    const wrong = (n: number) => ({ ...TYPED, password: `Wr0ng!Number${String(n)}` }) as const;
    expect((await bench.useCases.logIn(id, wrong(1))).ok).toBe(false);
    for (const n of [2, 3, 4, 5]) {
      bench.machine('test').faults.realm = `Digest:${String(n).repeat(32)}`;
      await bench.look('test');
      machines.identities.acceptIdentity(id, n % 2 ? 'same' : 'another');
      const refused = await bench.useCases.logIn(id, wrong(n));
      expect(refused).toMatchObject({ ok: false, error: { code: 'attempt-too-soon' } });
    }
    expect(sent()).toBe(1);
    expect(value(machines.sighting(id)).verdict.attempts.used).toBe(1);
  });
});
