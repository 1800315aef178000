import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConfigureReport, Plan } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import type { Result } from '#shared/result';
import { inEnglish } from '#shared/testing/english';
import { LOOPBACK_NET } from '#shared/testing/system';
import type { Said } from '#shared/texts/say';
import { pemOf } from '#main/simulator/firmware/certificates';
import type { IntelSpec } from '#main/simulator/index';
import { testSpec } from '#main/simulator/testing/fixtures';
import { createTestCa } from '#main/simulator/testing/test-ca';
import type { CredentialSource } from '../login/open-session';
import { openTestBench, type TestBench, TYPED, value } from '../testing/lab';
import type { ConfigureHooks } from './configure';

const WIFI_MAC = '02-00-77-ab-cd-f0';
const OTHER_ADDRESS = '127.77.0.199';

// Simulated machines restart within a second.
vi.mock('#shared/limits', async (original) => {
  const { LIMITS, ...rest } = await original<typeof import('#shared/limits')>();
  const fast = { reconnectMs: 4_000, restartMs: 20_000, reconnectGapMs: 200, moveMs: 4_000 };
  return { ...rest, LIMITS: { ...LIMITS, ...fast } };
});

let bench: TestBench;
let id: string;
afterEach(() => bench.close());

async function start(spec: Partial<IntelSpec> = {}, ...others: IntelSpec[]): Promise<void> {
  bench = await openTestBench({ machines: [testSpec(spec), ...others], timeScale: 60 });
  id = await bench.look('test');
  bench.useCases.machines.markSimulated(id, 'test');
  bench.trust(id);
}

/** A laptop over TLS, so that secrets may travel. */
const LAPTOP: Partial<IntelSpec> = {
  tls: 'on',
  version: '16.1.25.2128',
  hardware: { ...testSpec().hardware, wifiMac: WIFI_MAC },
};

const HOOKS: ConfigureHooks = { onStep: () => undefined, draining: () => false };

function configure(
  profile: Profile,
  source: CredentialSource = TYPED,
  hooks: ConfigureHooks = HOOKS,
): Promise<Result<ConfigureReport>> {
  return bench.useCases.configure({ id, profile, source }, hooks);
}
async function done(profile: Profile, source: CredentialSource = TYPED): Promise<string[]> {
  const report = value(await configure(profile, source));
  expect(report, JSON.stringify(report)).toMatchObject({ outcome: 'done', verified: true });
  id = report.device.id;
  return report.steps.map(({ id: step }) => step);
}
const planned = async (profile: Profile, source: CredentialSource = TYPED): Promise<Said<Plan>> =>
  inEnglish(value(await bench.useCases.plan(id, profile, source)));

describe.skipIf(LOOPBACK_NET.missing)(LOOPBACK_NET.named('wired port'), () => {
  const fixed: Profile = {
    wired: {
      addressing: 'static',
      address: OTHER_ADDRESS,
      subnetMask: '255.255.255.0',
      gateway: '127.77.0.1',
    },
  };

  it('moves to a static address, is proven there, and what is remembered moves with it', async () => {
    await start();
    const before = value(bench.useCases.machines.observation(id)).address;
    expect(await planned(fixed)).toMatchObject({
      steps: [
        {
          id: 'wired',
          current: `DHCP, ${before}/24, gateway 127.77.0.1`,
          wanted: `static, ${OTHER_ADDRESS}/24, gateway 127.77.0.1`,
          danger: 'disconnects',
        },
      ],
    });
    const old = id;
    bench.useCases.machines.evidence.addStatement(id, 'mebx-opened-before');
    expect(await done(fixed)).toEqual(['wired']);
    expect(id).not.toBe(old);
    expect(bench.machine('test').info.address).toBe(OTHER_ADDRESS);
    expect(bench.useCases.machines.observation(old).ok).toBe(false);
    const { sighting } = await bench.view(id);
    expect(sighting.changes?.[0]).toMatchObject({ what: 'address', from: before, to: OTHER_ADDRESS });
    expect(sighting.evidence.some((e) => e.kind === 'technician')).toBe(true);
    // The password that is stored opens it there, too.
    expect((await planned(fixed, { from: 'vault' })).steps).toEqual([]);
    // A simulated machine leaves nothing in the memory of real ones.
    expect(bench.files()).not.toMatch(/"id":"127\.77\.0\.199:\d+","machine":\{/);
  }, 30_000);

  it('goes back to DHCP, and is found by its certificate at an address that was not known beforehand', async () => {
    await start({ tls: 'on', version: '16.1.25.2128' });
    const home = value(bench.useCases.machines.observation(id)).address;
    await done(fixed);
    expect(await done({ wired: { addressing: 'dhcp' } }, { from: 'vault' })).toEqual(['wired']);
    expect(value(bench.useCases.machines.observation(id)).address).toBe(home);
    expect(await done({ wired: { addressing: 'shared' } }, { from: 'vault' })).toEqual(['wired']);
    expect(value(bench.useCases.machines.observation(id)).address).toBe(home);
  }, 30_000);

  it('sends no password to where DHCP seems to have put a machine that does not encrypt, until somebody says it is it', async () => {
    await start({ version: '16.0.15.1620' });
    await done(fixed);
    const { requestsWithCredentials: before } = bench.machine('test').stats();
    const report = value(await configure({ wired: { addressing: 'dhcp' } }, { from: 'vault' }));
    expect(report).toMatchObject({ outcome: 'partial', verified: false });
    expect(report.steps[0]).toMatchObject({ outcome: 'unknown', code: 'identity-changed' });
    const sent = bench.machine('test').stats().requestsWithCredentials;
    id = report.device.id;
    expect(value(bench.useCases.machines.observation(id)).address).not.toBe(OTHER_ADDRESS);
    expect(await configure({ wired: { addressing: 'dhcp' } }, { from: 'vault' })).toMatchObject({
      ok: false,
      error: { code: 'identity-changed' },
    });
    expect(bench.machine('test').stats().requestsWithCredentials).toBe(sent);
    expect(sent).toBeGreaterThan(before);
    bench.useCases.machines.identities.acceptIdentity(id, 'same');
    expect(value(await configure({ wired: { addressing: 'dhcp' } }, { from: 'vault' })).outcome).toBe(
      'nothing-to-do',
    );
  }, 30_000);

  it('keeps the trusted certificate of a machine that moves', async () => {
    await start({ tls: 'on', version: '16.1.25.2128' });
    expect(await done({ ...fixed, admin: { password: 'random' } })).toEqual(['admin-password', 'wired']);
    expect((await bench.view(id)).trust.state).toBe('trusted');
  }, 30_000);

  it('takes no address that another machine has', async () => {
    await start({}, testSpec({ id: 'neighbour', address: OTHER_ADDRESS }));
    // Not in the list: found only by the check just before the change.
    const report = value(await configure(fixed));
    expect(report.steps[0]).toMatchObject({ outcome: 'failed', code: 'plan-blocked' });
    expect(inEnglish(report).steps[0]?.message).toContain(
      `Another device already answers at ${OTHER_ADDRESS}`,
    );
    await bench.look('neighbour');
    const [blocker] = (await planned(fixed)).blockers;
    expect(blocker?.message).toContain(OTHER_ADDRESS);
  }, 30_000);

  it('says that it has lost a machine that moved to a network which the laptop is not on', async () => {
    await start();
    const away: Profile = {
      wired: { addressing: 'static', address: '127.99.0.5', subnetMask: '255.255.255.0' },
      host: { name: 'moved-away' },
    };
    const report = value(await configure(away));
    expect(report).toMatchObject({ outcome: 'partial', verified: false });
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(['ok', 'unknown']);
    expect(inEnglish(report).steps[1]?.nextStep).toContain('scan that address');
    expect(bench.machine('test').inspect().openPorts).toEqual([]);
  }, 40_000);

  it.each(['before-answer', 'before-work'] as const)(
    'polls when the line falls %s',
    async (when) => {
      await start();
      bench.machine('test').faults.drop({ when, operation: 'AMT_EthernetPortSettings.Put' });
      const report = value(await configure(fixed));
      expect(report.steps[0]?.outcome).toBe(when === 'before-answer' ? 'ok' : 'failed');
      expect(bench.machine('test').info.address === OTHER_ADDRESS).toBe(when === 'before-answer');
      id = report.device.id;
      expect(value(await configure(fixed, { from: 'vault' })).verified).toBe(true);
      expect(bench.machine('test').info.address).toBe(OTHER_ADDRESS);
    },
    40_000,
  );
});

describe('Wi-Fi', () => {
  const workshop = {
    name: 'workshop',
    ssid: 'Workshop & Co',
    security: 'wpa2-psk',
    passphrase: 'vault:wlan',
    priority: 1,
  } as const;
  const profile: Profile = { wifi: { port: 'always', sync: true, networks: [workshop] } };

  it('adds a network, takes over those of Windows, and switches the port on', async () => {
    await start(LAPTOP);
    expect((await planned(profile)).blockers[0]?.message).toContain('“wlan”');
    await bench.context.vault.saveNamed('wlan', 'pass<phrase>&"');
    expect((await planned(profile)).steps).toMatchObject([
      {
        id: 'wifi-networks',
        current: 'workshop (none)',
        wanted: 'workshop (“Workshop & Co”, wpa2-psk, priority 1)',
      },
      { id: 'wifi-sync', current: 'off', wanted: 'on' },
      { id: 'wifi-port', current: 'off', wanted: 'on, also in sleep' },
    ]);
    expect(await done(profile)).toEqual(['wifi-networks', 'wifi-sync', 'wifi-port']);
    expect((await planned(profile)).steps).toEqual([]);
    expect(bench.files()).not.toContain('pass<phrase>');
    // Another priority, another network, and one less.
    const guests = { ...workshop, name: 'guests', ssid: 'Guests', security: 'wpa-psk' } as const;
    expect(await done({ wifi: { networks: [{ ...workshop, priority: 2 }, guests] } })).toEqual([
      'wifi-networks',
    ]);
    expect(await done({ wifi: { port: 'off', networks: [{ name: 'workshop', remove: true }] } })).toEqual([
      'wifi-networks',
      'wifi-port',
    ]);
  }, 30_000);

  it('leaves it out where there is no Wi-Fi', async () => {
    await start();
    expect(await planned({ wifi: { port: 'always' } })).toMatchObject({
      steps: [],
      blockers: [],
      remarks: ['This machine has no Wi-Fi that AMT can use. The setting is skipped.'],
    });
  });

  it('hands on SSIDs with all their blanks, and knows them again', async () => {
    await start(LAPTOP);
    await bench.context.vault.saveNamed('wlan', 'pass phrase');
    const networks = [' Lab', 'Lab ', 'a  b'].map((ssid, i) => ({
      ...workshop,
      name: `net${String(i)}`,
      ssid,
      priority: i + 1,
    }));
    expect(await done({ wifi: { networks } })).toEqual(['wifi-networks']);
    expect((await planned({ wifi: { networks } })).steps).toEqual([]);
  }, 30_000);

  it('sends no passphrase over a line that is not encrypted, and does it in one run with TLS', async () => {
    await start({ hardware: { ...testSpec().hardware, wifiMac: WIFI_MAC } });
    await bench.context.vault.saveNamed('wlan', 'passphrase');
    expect((await planned(profile)).blockers).toMatchObject([{ code: 'encryption-needed' }]);
    expect(await done({ ...profile, tls: { mode: 'tls-only' } })).toEqual([
      'tls',
      'plain-http',
      'wifi-networks',
      'wifi-sync',
      'wifi-port',
    ]);
  }, 60_000);

  it('refuses what would not fit, before anything is sent', async () => {
    await start(LAPTOP);
    expect((await planned({ wifi: { port: 'always' } })).blockers[0]?.message).toContain('without a network');
    await bench.context.vault.saveNamed('wlan', 'passphrase');
    const net = (number: number) => ({ ...workshop, name: `net${String(number)}`, priority: number });
    await done({ wifi: { networks: [1, 2, 3, 4, 5].map(net) } });
    const more = Array.from({ length: 12 }, (_, index) => net(index + 6));
    const full = await planned({ wifi: { networks: more } });
    expect(full.blockers[0]?.message).toContain('room for 16 Wi-Fi networks');
    expect(full.blockers[0]?.message).toContain('there would be 17');
    const rival = await planned({ wifi: { networks: [{ ...net(6), priority: 5 }] } });
    expect(rival.blockers[0]?.message).toContain('“net5”');
  }, 30_000);

  it.each([
    ['open', undefined, 'is open'],
    ['wpa3-sae', 'vault:wlan', 'uses WPA3'],
  ] as const)(
    'explains a profile of before that asks for a network that is %s',
    async (security, secret, why) => {
      await start(LAPTOP);
      await bench.context.vault.saveNamed('wlan', 'passphrase');
      const { passphrase: _other, ...rest } = workshop;
      const old = { ...rest, security, ...(secret !== undefined && { passphrase: secret }) };
      const plan = await planned({ clock: 'sync', wifi: { networks: [old] } });
      expect(plan.steps).toEqual([]);
      expect(plan.blockers[0]?.message).toContain(`“workshop” of the profile ${why}`);
    },
  );

  it('says what the firmware refused, in the service’s own terms, and keeps the port off with it', async () => {
    await start(LAPTOP);
    await bench.context.vault.saveNamed('wlan', 'passphrase');
    bench.machine('test').faults.returnValues.set('AddWiFiSettings', 1);
    const report = value(await configure(profile));
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(['failed', 'ok', 'skipped']);
    expect(inEnglish(report).steps[0]?.message).toContain('does not support this kind of network');
  }, 30_000);
});

describe('wake alarms', () => {
  const nightly = {
    name: 'backup',
    start: '2020-01-01T02:30:00Z',
    everyMinutes: 1_440,
  } as const;

  it('sets one that comes again at its next time, and it does not grow old', async () => {
    await start();
    const plan = await planned({ alarms: [nightly] });
    expect(plan.steps[0]?.wanted).toMatch(/^backup \(\d{4}-\d\d-\d\d 02:30 UTC, every day\)$/);
    expect(await done({ alarms: [nightly] })).toEqual(['alarms']);
    expect((await planned({ alarms: [nightly] })).steps).toEqual([]);
    const weekly = { ...nightly, everyMinutes: 10_080, deleteWhenDone: true };
    expect(await done({ alarms: [weekly] })).toEqual(['alarms']);
    expect(await done({ alarms: [{ name: 'backup', remove: true }] })).toEqual(['alarms']);
    expect((await planned({ alarms: [{ name: 'backup', remove: true }] })).steps).toEqual([]);
  }, 30_000);

  it('leaves out what is over, and says when there is no room', async () => {
    await start();
    const once = { name: 'party', start: '2020-01-01T02:30:00Z' };
    expect((await planned({ alarms: [once] })).remarks[0]).toContain('“party” is in the past');
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...nightly, name }));
    await done({ alarms: five });
    expect((await planned({ alarms: [nightly] })).blockers[0]?.message).toContain('room for 5');
    expect(await done({ alarms: [nightly, { name: 'c', remove: true }] })).toEqual(['alarms']);
  }, 30_000);

  it('rings at the full minute, which is all that the firmware takes', async () => {
    await start();
    const late = { ...nightly, start: '2027-01-04T02:30:45.500Z' };
    const plan = await planned({ alarms: [late] });
    expect(plan.remarks[0]).toContain('full minute');
    expect(await done({ alarms: [late] })).toEqual(['alarms']);
    expect((await planned({ alarms: [late] })).steps).toEqual([]);
  }, 30_000);

  it('leaves them out for old firmware', async () => {
    await start({ version: '7.1.91' });
    expect((await planned({ alarms: [nightly] })).remarks).toHaveLength(1);
  });
});

describe('remote access', () => {
  const server = { address: 'mps.example.com', user: 'bench', password: 'vault:mps' } as const;
  const calling: Profile = {
    remoteAccess: { mode: 'call', server, everySeconds: 30, userInitiated: true },
  };
  const cira = {
    server: 'mps.example.com',
    port: 4433,
    user: 'bench',
    policies: ['Periodic'],
    homeDomains: ['test.example'],
  } as const;

  it('has the machine call a server, and forget it', async () => {
    await start({ tls: 'on' });
    await bench.context.vault.saveNamed('mps', 'P@ss');
    const root = pemOf((await createTestCa()).root);
    const withRoot: Profile = {
      remoteAccess: { mode: 'call', server: { ...server, root }, everySeconds: 30 },
    };
    expect((await planned(withRoot)).steps).toMatchObject([
      { current: 'none', wanted: 'mps.example.com:4433, every 30 s, calls by the user not allowed' },
    ]);
    expect(await done(withRoot)).toEqual(['remote-access']);
    // The machine is the profile's own now: its verdict says “managed by a server”, and that is no obstacle.
    expect((await bench.view(id)).sighting.verdict.code).toBe('owned-elsewhere');
    expect(await done(calling)).toEqual(['remote-access']);
    expect((await planned(calling)).steps).toEqual([]);
    expect(await done({ remoteAccess: { mode: 'leave', server: 'mps.example.com' } })).toEqual([
      'remote-access',
    ]);
    expect((await bench.view(id)).inventory?.remoteAccessServers).toEqual([]);
    expect(bench.files()).not.toContain('P@ss');
  }, 30_000);

  it('takes no machine from the server that owns it', async () => {
    await start({ tls: 'on', cira: { ...cira, server: 'mps.other.example' } });
    await bench.context.vault.saveNamed('mps', 'P@ss');
    for (const profile of [
      calling,
      { remoteAccess: { mode: 'leave', server: 'mps.example.com' } } as const,
    ]) {
      const { blockers, steps } = await planned(profile);
      expect(blockers).toMatchObject([{ code: 'owned-elsewhere' }]);
      expect(steps).toEqual([]);
    }
  });

  it('closes the ports last, when everything else was read back, and calls that done', async () => {
    await start({ tls: 'on' });
    await bench.context.vault.saveNamed('mps', 'P@ss');
    const away: Profile = {
      host: { name: 'far-away' },
      admin: { password: 'random' },
      remoteAccess: { mode: 'call', server, everySeconds: 30, homeDomains: ['home.example'] },
    };
    const plan = await planned(away);
    expect(plan.remarks[0]).toContain('AMT closes its ports');
    expect(plan.steps.at(-1)).toMatchObject({ id: 'home-domains', danger: 'disconnects' });
    const report = value(await configure(away));
    expect(report).toMatchObject({ outcome: 'done', verified: true, proof: { openPorts: [] } });
    expect(report.steps.map(({ id: step }) => step)).toEqual([
      'host-name',
      'remote-access',
      'admin-password',
      'home-domains',
    ]);
    expect(bench.machine('test').inspect().openPorts).toEqual([]);
  }, 30_000);

  it('leaves the ports open when something before did not succeed', async () => {
    await start({ tls: 'on' });
    await bench.context.vault.saveNamed('mps', 'P@ss');
    bench.machine('test').faults.returnValues.set('AddRemoteAccessPolicyRule', 36);
    const report = value(
      await configure({
        remoteAccess: { mode: 'call', server, everySeconds: 30, homeDomains: ['home.example'] },
      }),
    );
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(['failed', 'skipped']);
    expect(bench.machine('test').inspect().openPorts).toContain('https');
  }, 30_000);

  it('stays reachable where the home domain is the network’s own', async () => {
    await start({ tls: 'on' });
    await bench.context.vault.saveNamed('mps', 'P@ss');
    const home: Profile = { remoteAccess: { mode: 'call', server, homeDomains: ['test.example'] } };
    expect(await done(home)).toEqual(['remote-access', 'home-domains']);
    expect((await planned(home)).steps).toEqual([]);
  }, 30_000);

  it('demands encryption for the password of the server, and a certificate that can be read', async () => {
    await start();
    await bench.context.vault.saveNamed('mps', 'P@ss');
    expect((await planned(calling)).blockers).toMatchObject([{ code: 'encryption-needed' }]);
    const root = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const bad: Profile = { remoteAccess: { mode: 'call', server: { ...server, root } } };
    expect((await planned(bad)).blockers[0]?.message).toContain('cannot be read');
  });
});

describe('stopping now', () => {
  it('breaks off what is under way and says that its end is not known; the next run finishes', async () => {
    await start();
    const abort = new AbortController();
    const machine = bench.machine('test');
    const profile: Profile = { host: { name: 'stopped' }, discovery: { pingResponse: false } };
    value(await bench.useCases.logIn(id, TYPED));
    const first = machine.gate({ action: 'AMT_GeneralSettings.Put', when: 'before' });
    const running = configure(
      profile,
      { from: 'vault' },
      { onStep: () => undefined, draining: () => abort.signal.aborted, signal: abort.signal },
    );
    await first.reached;
    abort.abort();
    const report = value(await running);
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(['unknown', 'skipped']);
    expect(inEnglish(report).steps[0]?.message).toContain('not known');
    expect(report.verified).toBe(false);
    const carriedOut = machine.gate({ action: 'AMT_GeneralSettings.Put', when: 'after' });
    first.release();
    await carriedOut.reached;
    carriedOut.release();
    await done(profile, { from: 'vault' });
  }, 30_000);
});
