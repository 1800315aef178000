import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConfigureReport } from '#shared/model/plan';
import { type Profile, REALM_NUMBERS, type RealmName } from '#shared/model/profile';
import type { Result } from '#shared/result';
import { makePlan } from '#main/provisioning/plan';
import { readSnapshot } from '#main/provisioning/snapshot';
import { TEST_PASSWORD, testSpec } from '#main/simulator/testing/fixtures';
import { type CredentialSource, openSession } from '#main/use-cases/login/open-session';
import { openTestBench, type TestBench, value } from '#main/use-cases/testing/lab';

/**
 * Random profiles, one after the other on the same machines, so that every state is what others have left. Whatever was
 * applied, planning it again yields nothing, and nothing has changed that the profile does not name.
 *
 * `AMT_BENCH_PROFILES=500 npm test -- tests/drills/plan-apply.test.ts` is the long mode.
 */
const PROFILES = Number(process.env['AMT_BENCH_PROFILES'] ?? '2');

// Simulated machines restart within a second.
vi.mock('#shared/limits', async (original) => {
  const { LIMITS, ...rest } = await original<typeof import('#shared/limits')>();
  return { ...rest, LIMITS: { ...LIMITS, reconnectMs: 6_000, restartMs: 20_000, reconnectGapMs: 100 } };
});

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
/** Drops what is undefined: absent means left alone. */
function said<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
}

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/);
const realms = Object.keys(REALM_NUMBERS) as RealmName[];
const user = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constantFrom('helpdesk', 'operator', 'auditor'),
      password: fc.constant('vault:people'),
      access: fc.constantFrom('local' as const, 'network' as const, 'any' as const),
      realms: fc.uniqueArray(fc.constantFrom(...realms), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constantFrom('helpdesk', 'operator'),
      remove: fc.constant(true as const),
    }),
  },
);
const NETWORKS = ['alpha', 'beta', 'gamma'] as const;
const network = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        name: fc.constantFrom(...NETWORKS),
        ssid: fc.constantFrom('Workshop & Co', 'Lab', '“Zoë”'),
        security: fc.constantFrom('wpa-psk' as const, 'wpa2-psk' as const),
      })
      .map((network) => ({
        ...network,
        priority: NETWORKS.indexOf(network.name) + 1,
        passphrase: 'vault:people',
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom(...NETWORKS), remove: fc.constant(true as const) }),
  },
);
const alarm = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constantFrom('backup', 'update'),
      start: fc.constantFrom('2020-01-01T02:30:00Z', '2090-06-01T12:00:00+02:00'),
      everyMinutes: fc.constantFrom(90, 1_440, 10_080),
      deleteWhenDone: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom('backup', 'update'), remove: fc.constant(true as const) }),
  },
);
const MPS = 'mps.example.com';
const profiles: fc.Arbitrary<Profile> = fc
  .record({
    clock: optional(fc.constantFrom('sync' as const, 'keep' as const)),
    host: optional(fc.record({ name: optional(label), domain: optional(label) }).map(said)),
    discovery: optional(
      fc.record({ pingResponse: optional(fc.boolean()), rmcpResponse: optional(fc.boolean()) }).map(said),
    ),
    redirection: optional(
      fc
        .record({
          sol: optional(fc.boolean()),
          ider: optional(fc.boolean()),
          kvm: optional(fc.boolean()),
          listener: optional(fc.boolean()),
          consent: optional(fc.constantFrom('none' as const, 'kvm' as const, 'all' as const)),
        })
        .map(said),
    ),
    power: optional(fc.constantFrom('awake-when-off', 'asleep-when-off')),
    users: optional(fc.uniqueArray(user, { minLength: 1, maxLength: 3, selector: ({ name }) => name })),
    tls: fc.option(
      fc.record({ mode: fc.constantFrom('tls-only' as const, 'tls-and-plain' as const, 'plain' as const) }),
      { nil: undefined, freq: 3 },
    ),
    mebx: optional(fc.constantFrom({ password: 'vault:mebx' }, { password: 'random' })),
    admin: optional(fc.constantFrom({ password: 'random' }, { password: 'vault:house' })),
    alarms: optional(fc.uniqueArray(alarm, { minLength: 1, maxLength: 2, selector: ({ name }) => name })),
    wifi: optional(
      fc
        .record({
          port: optional(fc.constantFrom('off' as const, 'while-running' as const, 'always' as const)),
          sync: optional(fc.boolean()),
          networks: optional(
            fc.uniqueArray(network, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
          ),
        })
        .map(said),
    ),
    wired: fc.option(
      fc.constantFrom<Profile['wired'] & object>(
        { addressing: 'dhcp' },
        { addressing: 'shared' },
        { addressing: 'static', address: '127.77.0.201', subnetMask: '255.255.255.0' },
        { addressing: 'static', address: '127.77.0.202', subnetMask: '255.255.0.0', dns: '127.77.0.1' },
      ),
      { nil: undefined, freq: 2 },
    ),
    remoteAccess: fc.option(
      fc
        .record({
          everySeconds: optional(fc.constantFrom(25, 300)),
          userInitiated: optional(fc.boolean()),
          // The domain of the network that the machine is on: in any other it would close its ports.
          homeDomains: optional(fc.constantFrom(['test.example'], ['a.example', 'test.example'])),
        })
        .map((when) => ({
          mode: 'call' as const,
          server: { address: MPS, user: 'bench', password: 'vault:mps' },
          ...said(when),
        })),
      { nil: undefined, freq: 2 },
    ),
  })
  .map((profile) => said(profile) ?? {});

describe.each([
  ['11.8.90.3987', 'acm'],
  ['15.0.42.2235', 'acm'],
  ['16.1.25.2128', 'acm'],
  ['12.0.70.1652', 'ccm'],
] as const)('AMT %s in %s', (version, controlMode) => {
  let bench: TestBench;
  let id: string;
  beforeAll(async () => {
    const tls = version.startsWith('16.1') ? ({ tls: 'on' } as const) : {};
    bench = await openTestBench({
      machines: [
        testSpec({
          version,
          controlMode,
          ...tls,
          hardware: { ...testSpec().hardware, wifiMac: '02-00-77-ab-cd-f0' },
        }),
      ],
      timeScale: 60,
    });
    id = await bench.look('test');
    bench.useCases.machines.markSimulated(id, 'test');
    const { tls: seen } = value(bench.useCases.machines.sighting(id));
    if (seen) bench.useCases.machines.identities.trustCertificate(id, seen.fingerprint256);
    for (const name of ['people', 'house', 'mebx']) {
      await bench.context.vault.saveNamed(name, `S3cret!${name}`);
    }
    await bench.context.vault.saveNamed('mps', 'P@ss');
    value(await bench.useCases.logIn(id, { ...KNOWN }));
  });
  afterAll(() => bench.close());

  const vault: CredentialSource = { from: 'vault' };
  const KNOWN = { from: 'typed', user: 'admin', password: TEST_PASSWORD, certain: true, keep: true } as const;

  /** What each area says of the machine, so that a change outside the profile shows. */
  async function state(): Promise<Record<string, unknown>> {
    const session = value(await openSession(bench.context, id, vault));
    try {
      const read = value(await readSnapshot(session.wsman, EVERYTHING, Date.now));
      const { general, redirection, kvm, consent, powerPolicy, users, tls } = read;
      const { alarms, wifi, wired, remoteAccess } = read;
      const { mebxPassword } = bench.machine('test').inspect();
      const { password } = value(await bench.useCases.reveal(id));
      return {
        hostName: general.hostName,
        domain: general.domainName,
        pingResponse: general.pingResponse,
        rmcpResponse: general.rmcpPingResponse,
        sol: redirection?.sol,
        ider: redirection?.ider,
        listener: redirection?.listener,
        kvm,
        consent: consent?.required,
        power: powerPolicy?.current,
        tls: [tls?.remote.enabled, tls?.remote.acceptsPlain, tls?.bound?.fingerprint256],
        mebx: mebxPassword,
        admin: password,
        wired: [wired?.addressing, wired?.ipv4],
        'wifi port': wifi?.port,
        'wifi sync': wifi?.sync,
        remoteAccess: [remoteAccess?.servers, remoteAccess?.everySeconds, remoteAccess?.userInitiated],
        homeDomains: remoteAccess?.homeDomains,
        ...Object.fromEntries(
          NETWORKS.map((name) => [`network ${name}`, wifi?.networks.find((held) => held.name === name)]),
        ),
        ...Object.fromEntries(
          ['backup', 'update'].map((name) => [`alarm ${name}`, alarms?.find((held) => held.name === name)]),
        ),
        ...Object.fromEntries(
          ['helpdesk', 'operator', 'auditor'].map((name) => [
            `user ${name}`,
            JSON.stringify(users?.find((held) => held.name === name)),
          ]),
        ),
      };
    } finally {
      await session.wsman.close();
    }
  }

  async function configure(profile: Profile): Promise<Result<ConfigureReport>> {
    const report = await bench.useCases.configure(
      { id, profile, source: vault },
      { onStep: () => undefined, draining: () => false },
    );
    if (report.ok) id = report.value.device.id;
    return report;
  }

  it(
    `${String(PROFILES)} profiles: nothing is left to do, and nothing else has changed`,
    async () => {
      await fc.assert(
        fc.asyncProperty(profiles, async (profile) => {
          const before = await state();
          const report = await configure(profile);
          const plan = value(await bench.useCases.plan(id, profile, vault));
          if (report.ok) {
            expect(report.value, JSON.stringify(report.value)).toMatchObject({ verified: true });
            expect(plan.steps).toEqual([]);
          } else {
            // Something in the profile is impossible here: it was said before anything was done.
            expect(['plan-blocked', 'encryption-needed']).toContain(report.error.code);
            expect(await state()).toEqual(before);
            return;
          }
          const after = await state();
          const changed = Object.keys(after).filter(
            (key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]),
          );
          expect(changed.filter((key) => !isNamed(key, profile))).toEqual([]);
          expect(bench.machine('test').stats().failedLogins).toBe(0);
          if (profile.remoteAccess) {
            // Whoever calls a server has an owner: the next profile is to find a free machine.
            const left = value(await configure({ remoteAccess: { mode: 'leave', server: MPS } }));
            expect(left).toMatchObject({ outcome: 'done', verified: true });
          }
        }),
        { numRuns: PROFILES, endOnFailure: true },
      );
    },
    Math.max(600_000, PROFILES * 60_000),
  );
});

const EVERYTHING: Profile = {
  clock: 'sync',
  redirection: { sol: true, kvm: true, consent: 'all' },
  power: 'awake-when-off',
  users: [],
  tls: { mode: 'tls-only' },
  alarms: [],
  wifi: {},
  wired: { addressing: 'dhcp' },
  remoteAccess: { mode: 'leave', server: MPS },
};

function isNamed(key: string, profile: Profile): boolean {
  const { host, discovery, redirection, users, power, tls, mebx, admin, wifi, wired, remoteAccess } = profile;
  const parts: Record<string, unknown> = {
    hostName: host?.name,
    domain: host?.domain,
    ...discovery,
    ...redirection,
    power,
    tls,
    mebx,
    admin,
    wired,
    'wifi port': wifi?.port,
    'wifi sync': wifi?.sync,
    remoteAccess,
    homeDomains: remoteAccess?.mode === 'call' ? remoteAccess.homeDomains : undefined,
    ...Object.fromEntries((wifi?.networks ?? []).map(({ name }) => [`network ${name}`, true])),
    ...Object.fromEntries((profile.alarms ?? []).map(({ name }) => [`alarm ${name}`, true])),
    ...Object.fromEntries((users ?? []).map(({ name }) => [`user ${name}`, true])),
  };
  return parts[key] !== undefined;
}

it('the planner itself is pure: the same twice', async () => {
  const bench = await openTestBench({ machines: [testSpec()] });
  const id = await bench.look('test');
  const known = { from: 'typed', user: 'admin', password: TEST_PASSWORD, certain: true, keep: true } as const;
  const session = value(await openSession(bench.context, id, known));
  const snapshot = value(await readSnapshot(session.wsman, EVERYTHING, Date.now));
  await session.wsman.close();
  await bench.close();
  const context = {
    machine: { id, address: id },
    user: 'admin',
    seenWithTls: false,
    secure: false,
    now: Date.now(),
    dnsName: undefined,
    passwordOrigin: 'typed',
    mebxOrigin: undefined,
    missingSecrets: [],
    adminSecretHolds: false,
    strength: 'standard' as const,
    authority: undefined,
    addressHolder: undefined,
    ownSubnets: [],
    canKeepPasswords: true,
    ownComputer: false,
    verdictBlockers: [],
  };
  fc.assert(
    fc.property(profiles, (profile) => {
      const twice = [makePlan(snapshot, profile, context), makePlan(snapshot, profile, context)];
      expect(twice[0]?.plan).toEqual(twice[1]?.plan);
    }),
    { numRuns: 500 },
  );
});
