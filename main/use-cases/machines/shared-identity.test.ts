import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConfigureReport } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { LOOPBACK_NET } from '#shared/testing/system';
import type { IntelSpec } from '#main/simulator/index';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { scan } from '../scan/scan';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';

// Simulated machines restart within a second.
vi.mock('#shared/limits', async (original) => {
  const { LIMITS, ...rest } = await original<typeof import('#shared/limits')>();
  const fast = {
    reconnectMs: 4_000,
    restartMs: 20_000,
    reconnectGapMs: 200,
    moveMs: 6_000,
    settleGapMs: 300,
  };
  return { ...rest, LIMITS: { ...LIMITS, ...fast } };
});

const REALM = 'Digest:A4070000000000000000000000000000';
const UUID = '03000200-0400-0500-0006-000700080009';
const NEW_ADDRESS = '127.77.0.188';
const IDS = ['one', 'other', 'copycat'];
const fromVault = { from: 'vault' } as const;

/** Two machines of one model whose maker gave both the same UUID, with the realm that their firmware gives to many. */
function twin(id: string, more: Partial<IntelSpec> = {}): IntelSpec {
  const base = testSpec();
  const address = `127.77.0.${String(90 + IDS.indexOf(id))}`;
  return testSpec({ id, address, realm: REALM, hardware: { ...base.hardware, uuid: UUID }, ...more });
}

let bench: TestBench;
afterEach(() => bench.close());

async function start(more: Partial<IntelSpec> = {}): Promise<{ one: string; other: string; copy: string }> {
  const copycat = twin('copycat', { admin: { password: 'N0body!Knows' } });
  bench = await openTestBench({ machines: [twin('one', more), twin('other', more), copycat], timeScale: 60 });
  const [one, other] = [await bench.look('one'), await bench.look('other')];
  for (const [id, machine] of [
    [one, 'one'],
    [other, 'other'],
  ] as const) {
    bench.useCases.machines.markSimulated(id, machine);
    const { tls } = value(bench.useCases.machines.sighting(id));
    if (tls) bench.useCases.machines.identities.trustCertificate(id, tls.fingerprint256);
    value(await bench.useCases.logIn(id, TYPED));
  }
  const copy = await bench.look('copycat');
  return { one, other, copy };
}

async function configure(id: string, profile: Profile): Promise<ConfigureReport> {
  const hooks = { onStep: () => undefined, draining: () => false };
  return value(await bench.useCases.configure({ id, profile, source: fromVault }, hooks));
}

const sentTo = (machine: string): number => bench.machine(machine).stats().requestsWithCredentials;
const passwordOf = async (id: string): Promise<string> => value(await bench.useCases.reveal(id)).password;

describe.skipIf(LOOPBACK_NET.missing)(
  LOOPBACK_NET.named('two machines with one realm and one UUID, and a third that copies the realm'),
  () => {
    it('are three machines in a scan, each with a verdict of its own', async () => {
      const { one, other, copy } = await start();
      const targets = IDS.map((id) => {
        const { address, ports } = bench.machine(id).info;
        return { host: address, ports };
      });
      const signal = new AbortController().signal;
      const report = value(await scan({ targets }, { signal }, bench.context));
      const codes = new Map(report.devices.map(({ id, verdict }) => [id, verdict.code]));
      expect(codes.get(one)).toBe('ready');
      expect(codes.get(other)).toBe('ready');
      expect(codes.get(copy)).toBe('password-needed');
      expect(new Set([one, other, copy].map((id) => bench.useCases.machines.identityOf(id))).size).toBe(3);
      expect(sentTo('copycat')).toBe(0);
    });

    it('keep their random passwords apart, and the copy gets neither', async () => {
      const { one, other, copy } = await start();
      expect((await configure(one, { admin: { password: 'random' } })).outcome).toBe('done');
      expect((await configure(other, { admin: { password: 'random' } })).outcome).toBe('done');
      const passwords = [await passwordOf(one), await passwordOf(other)];
      expect(new Set([...passwords, TEST_PASSWORD]).size).toBe(3);
      expect(bench.machine('one').opensWith('admin', passwords[0] ?? '')).toBe(true);
      expect(bench.machine('other').opensWith('admin', passwords[1] ?? '')).toBe(true);
      expect(await bench.useCases.logIn(copy, fromVault)).toMatchObject({
        ok: false,
        error: { code: 'password-unknown' },
      });
      expect(sentTo('copycat')).toBe(0);
      // Also after a restart, when only the files are left.
      const again = await bench.restart();
      await again.loadList();
      for (const id of [one, other]) again.machines.observe(value(bench.useCases.machines.observation(id)));
      expect(again.machines.identityOf(one)).toBe(bench.useCases.machines.identityOf(one));
      expect(again.machines.identityOf(other)).toBe(bench.useCases.machines.identityOf(other));
    }, 60_000);

    it('keep their MEBx passwords apart', async () => {
      const { one, other } = await start({
        tls: 'on',
        version: '16.1.25.2128',
        mebx: { password: TEST_PASSWORD, policy: 'anytime' },
      });
      const request = { password: { from: 'random' }, source: fromVault } as const;
      expect(value(await bench.useCases.setMebxPassword({ id: one, ...request })).outcome).toBe('done');
      expect(value(await bench.useCases.reveal(other)).mebx).toBeUndefined();
      const [mine] = value(await bench.useCases.reveal(one)).mebx ?? [];
      expect(value(await bench.useCases.setMebxPassword({ id: other, ...request })).outcome).toBe('done');
      const [theirs] = value(await bench.useCases.reveal(other)).mebx ?? [];
      expect(value(await bench.useCases.reveal(one)).mebx).toEqual([mine]);
      expect(theirs).not.toBe(mine);
      // A profile that wants a random one knows of each machine whether it has one from here.
      const plan = value(await bench.useCases.plan(other, { mebx: { password: 'random' } }, fromVault));
      expect(plan.steps).toEqual([]);
    }, 60_000);

    it('one is unprovisioned, and the other stays what it was', async () => {
      const { one, other } = await start();
      const { address } = value(bench.useCases.machines.sighting(one));
      const request = { id: one, extent: 'full', confirm: address, source: fromVault } as const;
      const hooks = { onSettling: () => undefined, signal: new AbortController().signal };
      const named = value(bench.useCases.machines.sighting(one)).hostname;
      const report = await bench.useCases.unprovision({ ...request, confirm: named ?? address, ...hooks });
      expect(value(report).outcome).toBe('done');
      expect(value(bench.useCases.machines.sighting(one)).verdict.code).toBe('not-set-up');
      expect(bench.useCases.machines.record(other).realm).toBe(REALM);
      expect((await bench.useCases.logIn(other, fromVault)).ok).toBe(true);
      expect(await passwordOf(other)).toBe(TEST_PASSWORD);
    }, 60_000);

    it('one is given another address and is followed there; the copy at the old one gets nothing', async () => {
      const { one, other } = await start();
      const machine = bench.useCases.machines.identityOf(one);
      const otherMachine = bench.useCases.machines.identityOf(other);
      const report = await configure(one, {
        wired: {
          addressing: 'static',
          address: NEW_ADDRESS,
          subnetMask: '255.255.255.0',
          gateway: '127.77.0.1',
        },
      });
      expect(report).toMatchObject({ outcome: 'done', verified: true });
      expect(bench.useCases.machines.identityOf(report.device.id)).toBe(machine);
      expect(bench.useCases.machines.identityOf(other)).toBe(otherMachine);
      expect((await bench.useCases.logIn(report.device.id, fromVault)).ok).toBe(true);
      expect((await bench.useCases.logIn(other, fromVault)).ok).toBe(true);
      expect(sentTo('copycat')).toBe(0);
    }, 60_000);
  },
);
