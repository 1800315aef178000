import { describe, expect, it } from 'vitest';
import type { Profile } from '#shared/model/profile';
import { failure } from '#shared/result';
import { english, inEnglish } from '#shared/testing/english';
import type { Instance } from '#main/wsman/answer';
import type { PlanContext, Snapshot } from './area';
import { makePlan } from './plan';
import { PLAN_CONTEXT } from './testing/plan-context';

const instance = { className: 'x', namespace: 'x', fields: new Map() };

function snapshot(over: Partial<Snapshot> = {}): Snapshot {
  return {
    general: {
      hostName: 'pc-17',
      domainName: 'bench.example',
      digestRealm: 'Digest:0',
      pingResponse: true,
      rmcpPingResponse: true,
      instance,
    },
    controlMode: 'acm',
    clock: { amtSeconds: 1000, hostSeconds: 1000 },
    redirection: { sol: true, ider: true, listener: true, instance },
    kvm: true,
    consent: { required: 'all', canChange: true, instance },
    adminName: 'admin',
    denied: [],
    unread: new Set(),
    ...over,
  };
}

const ALL: Profile = {
  clock: 'sync',
  host: { name: 'pc-18', domain: 'bench.example' },
  redirection: { listener: false, sol: false, ider: true, kvm: false, consent: 'kvm' },
  admin: { password: 'random' },
};

function plan(
  profile: Profile,
  over: Partial<Snapshot> = {},
  context: Partial<PlanContext> = {},
): ReturnType<typeof makePlan> {
  return makePlan(snapshot(over), profile, { ...PLAN_CONTEXT, ...context });
}

describe('makePlan', () => {
  it('orders clock, name, features, consent, and the password last', () => {
    const { plan: made } = plan(ALL, { clock: { amtSeconds: 0, hostSeconds: 1000 } });
    expect(made.steps.map(({ id }) => id)).toEqual([
      'clock',
      'host-name',
      'redirection',
      'kvm',
      'redirection-listener',
      'consent',
      'admin-password',
    ]);
    expect(made.blockers).toEqual([]);
    expect(made.steps.at(-1)?.danger).toBe('credential');
  });

  it('leaves alone what the profile does not name', () => {
    expect(plan({}, { clock: { amtSeconds: 0, hostSeconds: 9999 }, kvm: false }).plan.steps).toEqual([]);
    const onlySol = plan({ redirection: { sol: false } }).planned;
    expect(onlySol.map(({ change: { id, fingerprint: settings } }) => ({ id, settings }))).toEqual([
      { id: 'redirection', settings: { sol: false, ider: true } },
    ]);
  });

  it('plans nothing for a machine that is as wanted', () => {
    const wanted = snapshot({
      general: {
        hostName: 'pc-18',
        domainName: 'bench.example',
        digestRealm: 'Digest:0',
        pingResponse: true,
        rmcpPingResponse: true,
        instance,
      },
      redirection: { sol: false, ider: true, listener: false, instance },
      kvm: false,
      consent: { required: 'kvm', instance },
      clock: { amtSeconds: 1010, hostSeconds: 1000 },
    });
    expect(makePlan(wanted, ALL, { ...PLAN_CONTEXT, passwordOrigin: 'random' }).plan.steps).toEqual([]);
  });

  it('says how far the clock is off in words', () => {
    const drift = (amtSeconds: number): string | undefined => {
      const [step] = plan({ clock: 'sync' }, { clock: { amtSeconds, hostSeconds: 1_000_000 } }).plan.steps;
      return step && english(step.current);
    };
    expect(drift(1_000_011)).toBe('11 seconds ahead');
    expect(drift(1_000_000 - 600)).toBe('10 minutes behind');
    expect(drift(1_000_000 - 86_400 * 3)).toBe('3 days behind');
    expect(drift(1_000_010)).toBeUndefined();
  });

  it('takes the name from DNS, and stops where DNS has none', () => {
    const settings: Profile = { host: { name: 'from-dns' } };
    expect(plan(settings, {}, { dnsName: 'pc-9.other.example' }).plan.steps[0]?.wanted).toBe(
      'pc-9.other.example',
    );
    expect(plan(settings, {}, { dnsName: 'pc-17' }).plan.steps).toEqual([]);
    expect(plan(settings).plan.blockers).toMatchObject([{ code: 'plan-blocked' }]);
  });

  it('knows that consent cannot be lowered in client control mode', () => {
    const settings: Profile = { redirection: { consent: 'none' } };
    expect(plan(settings, { controlMode: 'ccm' }).plan.blockers).toMatchObject([{ code: 'plan-blocked' }]);
    expect(
      plan(settings, { consent: { required: 'all', canChange: false, instance } }).plan.blockers,
    ).toHaveLength(1);
    expect(plan({ redirection: { consent: 'all' } }, { controlMode: 'ccm' }).plan.blockers).toEqual([]);
  });

  it('leaves out what the firmware does not have, and says so', () => {
    const bare = plan(ALL, {
      kvm: undefined,
      redirection: undefined,
      consent: undefined,
      clock: undefined,
    }).plan;
    expect(bare.remarks).toHaveLength(3);
    expect(bare.steps.map(({ id }) => id)).toEqual(['host-name', 'admin-password']);
    expect(plan({ redirection: { kvm: true } }, { kvm: undefined }).plan.remarks).toHaveLength(1);
  });

  it('sets no password that could be lost, none for somebody else, and none that is there already', () => {
    const settings: Profile = { admin: { password: 'random' } };
    expect(plan(settings, {}, { canKeepPasswords: false }).plan.blockers).toMatchObject([
      { code: 'no-keychain' },
    ]);
    expect(plan(settings, { adminName: 'root' }).plan.blockers).toMatchObject([{ code: 'plan-blocked' }]);
    expect(plan(settings, {}, { passwordOrigin: 'random' }).plan.steps).toEqual([]);
    const named: Profile = { admin: { password: 'vault:house' } };
    expect(plan(named, {}, { missingSecrets: ['house'] }).plan.blockers).toMatchObject([
      { code: 'plan-blocked' },
    ]);
    expect(plan(named, {}, { adminSecretHolds: true }).plan.steps).toEqual([]);
    expect(inEnglish(plan(named).plan).steps[0]?.wanted).toContain('house');
  });

  it('stops where the diagnosis says so, and where the account may not', () => {
    const owned = failure('owned-elsewhere', 'x', 'y');
    expect(plan(ALL, {}, { verdictBlockers: [owned] }).plan.blockers[0]?.code).toBe('owned-elsewhere');
    expect(plan(ALL, { denied: ['users'] }).plan.blockers).toMatchObject([{ code: 'limited-rights' }]);
    expect(plan({}, { denied: ['users'] }).plan.blockers).toEqual([]);
  });

  it('has one fingerprint for the same changes, another for others, and none of it depends on the ticking clock', () => {
    const at = (amtSeconds: number): string =>
      plan(ALL, { clock: { amtSeconds, hostSeconds: 1_000_000 } }).plan.fingerprint;
    expect(at(0)).toBe(at(1));
    expect(at(0)).not.toBe(at(1_000_000));
  });

  it('has another fingerprint for another machine, although its changes are the same', () => {
    const on = (machine: string): string =>
      plan(ALL, {}, { machine: { ...PLAN_CONTEXT.machine, machine } }).plan.fingerprint;
    expect(on('m-1')).toBe(on('m-1'));
    expect(on('m-1')).not.toBe(on('m-2'));
  });

  it('changes nothing of what it could not send back as it came, and says so before anything is sent', () => {
    const inner: Instance = { className: 'New', namespace: 'x', fields: new Map([['Inner', ['1']]]) };
    const odd: Instance = { className: 'AMT_X', namespace: 'x', fields: new Map([['New', [inner]]]) };
    const { general, redirection, consent } = snapshot();
    if (!redirection || !consent) throw new Error('the snapshot has all of them');
    const { plan: made } = plan(
      { ...ALL, discovery: { pingResponse: false }, admin: { password: 'keep' } },
      {
        general: { ...general, instance: odd },
        redirection: { ...redirection, instance: odd },
        consent: { ...consent, instance: odd },
      },
    );
    // Changes without a write-back are still planned.
    expect(made.steps.map(({ id }) => id)).toEqual(['redirection', 'kvm']);
    expect(made.blockers).toMatchObject([{ code: 'plan-blocked', detail: 'AMT_X.New' }]);
    // An instance that was read completely is written back, and so are read-only fields.
    const plain: Instance = { ...odd, fields: new Map([['New', [{ ...inner, plainNamespace: 'y' }]]]) };
    expect(plan(ALL, { general: { ...general, instance: plain } }).plan.blockers).toEqual([]);
  });

  describe('SSIDs', () => {
    const network = (ssid: string, name = 'net') =>
      ({ name, ssid, security: 'wpa2-psk', passphrase: 'vault:wlan', priority: 1 }) as const;
    const withWifi = (held: string): Partial<Snapshot> => ({
      wifi: {
        port: 'off',
        sync: false,
        networks: [{ name: 'net', ssid: held, security: 'wpa2-psk', priority: 1 }],
        service: instance,
      },
    });
    const planned = (ssid: string, held = 'other') =>
      plan({ wifi: { networks: [network(ssid)] } }, withWifi(held), { secure: true }).plan;

    it('need a passphrase that is stored only where there is Wi-Fi', () => {
      const profile: Profile = { wifi: { networks: [network('Lab')] } };
      const missing = { secure: true, missingSecrets: ['wlan'] };
      expect(plan(profile, withWifi('other'), missing).plan.blockers).toHaveLength(1);
      expect(plan(profile, {}, missing).plan.blockers).toEqual([]);
      // It could not be read: the machine may have Wi-Fi.
      expect(plan(profile, { unread: new Set(['wifi'] as const) }, missing).plan.blockers).toHaveLength(1);
    });

    it('need the password of a server only where the firmware has remote access', () => {
      const server = { address: 'mps.example', user: 'amt', password: 'vault:mps' } as const;
      const profile: Profile = { remoteAccess: { mode: 'call', server } };
      const missing = { secure: true, missingSecrets: ['mps'] };
      expect(plan(profile, {}, missing).plan.blockers).toEqual([]);
      const unread = { unread: new Set(['remoteAccess'] as const) };
      expect(plan(profile, unread, missing).plan.blockers).toHaveLength(1);
    });

    it.each([
      ['Lab', ' Lab'],
      ['Lab ', 'Lab'],
      ['a b', 'a  b'],
      ['é', 'e\u0301'],
    ])('%j is another network than %j', (one, other) => {
      expect(planned(one, other).steps).toHaveLength(1);
      expect(planned(one, one).steps).toEqual([]);
    });

    it.each([
      ['x'.repeat(32), true],
      ['é'.repeat(16), true],
      ['é'.repeat(17), false],
      ['😀'.repeat(8), true],
      ['😀'.repeat(9), false],
      ['tab\tbed', false],
      ['line\n', false],
      ['\uD800', false],
    ])('%j is taken or refused before anything is sent', (ssid, taken) => {
      const { steps, blockers } = planned(ssid);
      expect([steps.length, blockers.length]).toEqual(taken ? [1, 0] : [0, 1]);
    });
  });
});
