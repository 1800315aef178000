import { generateKeyPairSync } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Plan, planSummary } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import { inEnglish } from '#shared/testing/english';
import type { Said } from '#shared/texts/say';
import type { WiredPort } from '#main/amt/network';
import type { StoredCertificate, TlsState } from '#main/amt/tls';
import { AuthorityKeeper } from '#main/vault/authority';
import { openSession } from '#main/vault/secret-store';
import type { PlanContext, Snapshot } from './area';
import { makePlan } from './plan';
import { PLAN_CONTEXT } from './testing/plan-context';

const NOW = Date.parse('2026-03-01');
const DAY = 86_400;
const instance = { className: 'x', namespace: 'x', fields: new Map() };
const general = {
  hostName: 'pc-17',
  domainName: 'bench.example',
  digestRealm: 'Digest:0',
  pingResponse: true,
  rmcpPingResponse: true,
  instance,
};
const NAMELESS = { general: { ...general, hostName: '' } };

function snapshot(over: Partial<Snapshot> = {}): Snapshot {
  return {
    general,
    controlMode: 'acm',
    clock: { amtSeconds: NOW / 1000, hostSeconds: NOW / 1000 },
    adminName: 'admin',
    denied: [],
    unread: new Set(),
    ...over,
  };
}

const CONTEXT: PlanContext = {
  ...PLAN_CONTEXT,
  secure: true,
  seenWithTls: true,
  ownSubnets: ['10.0.0.0/24'],
};

const plan = (
  profile: Profile,
  over: Partial<Snapshot> = {},
  context: Partial<PlanContext> = {},
): Said<Plan> => inEnglish(makePlan(snapshot(over), profile, { ...CONTEXT, ...context }).plan);

const wired = (addressing: WiredPort['addressing']): WiredPort => ({
  macAddress: '02:00:00:00:00:01',
  dhcp: addressing === 'dhcp',
  linkUp: true,
  linkPolicy: [1, 14],
  addressing,
  ipv4: { address: '10.0.0.1', subnetMask: '255.255.255.0' },
  instanceId: 'x',
  kept: [],
});

function tls(over: Partial<TlsState['remote']> = {}, bound?: StoredCertificate): TlsState {
  const remote = {
    enabled: false,
    mutual: false,
    acceptsPlain: true,
    plainSupported: true,
    instanceId: 'x',
    instance,
    ...over,
  };
  return { remote, bound, certificates: [], contextExists: bound !== undefined };
}

const ON: Profile = { tls: { mode: 'tls-only' } };

describe('what has to be there before TLS is brought into force', () => {
  it('blocks without a host name where the address comes by DHCP, and over Wi-Fi', () => {
    for (const port of [wired('dhcp'), undefined]) {
      const blocked = plan(ON, { ...NAMELESS, tls: tls(), wired: port });
      expect(blocked.steps).toEqual([]);
      expect(blocked.blockers[0]?.message).toContain('no host name');
      expect(planSummary(blocked)).toBe('blocked');
    }
    const off = plan(
      { tls: { mode: 'plain' } },
      { ...NAMELESS, tls: tls({ enabled: true }), wired: wired('dhcp') },
    );
    expect(off.blockers).toHaveLength(1);
  });

  it('switches nothing of the computer that AMT Bench runs on, where the network is not seen', () => {
    const context = { ...CONTEXT, ownComputer: true };
    for (const [profile, state] of [
      [ON, tls()],
      [{ tls: { mode: 'plain' } }, tls({ enabled: true })],
    ] as const) {
      const own = makePlan(snapshot({ tls: state, wired: wired('dhcp') }), profile, context);
      expect(own.plan.steps).toEqual([]);
      expect(inEnglish(own.plan).blockers).toMatchObject([
        { message: expect.stringContaining('AMT Bench runs on') as string },
      ]);
    }
    const asWanted = makePlan(snapshot({ tls: tls() }), { tls: { mode: 'plain' } }, context);
    expect(asWanted.plan.blockers).toEqual([]);
  });

  it('names the machine first, where the profile does', () => {
    const full = makePlan(
      snapshot({ ...NAMELESS, tls: tls(), wired: wired('dhcp') }),
      { ...ON, host: { name: 'pc-18' } },
      CONTEXT,
    );
    expect(full.plan.blockers).toEqual([]);
    expect(full.planned.map(({ step, needs }) => [step.id, needs])).toEqual([
      ['host-name', []],
      ['tls', ['host-name']],
      ['plain-http', ['host-name', 'tls']],
    ]);
    const domainOnly = plan(
      { ...ON, host: { domain: 'x.example' } },
      { ...NAMELESS, tls: tls(), wired: wired('dhcp') },
    );
    expect(domainOnly.blockers).toHaveLength(1);
  });

  it('needs no name with a static address, and says where it cannot tell', () => {
    expect(plan(ON, { ...NAMELESS, tls: tls(), wired: wired('static') }).blockers).toEqual([]);
    const unknown = plan(ON, { ...NAMELESS, tls: tls(), unread: new Set(['wired']) });
    expect(unknown.blockers).toEqual([]);
    expect(unknown.remarks.join()).toContain('is not known');
  });
});

describe('the clock before TLS', () => {
  const lost = { amtSeconds: NOW / 1000 - 11 * 365.25 * DAY, hostSeconds: NOW / 1000 };

  it('is set where it is off by more than a day and the profile says nothing of it', () => {
    const made = plan(ON, { tls: tls(), clock: lost });
    expect(made.steps.map(({ id }) => id)).toEqual(['clock', 'tls', 'plain-http']);
    expect(made.steps[0]?.current).toBe('11 years behind');
    expect(made.remarks[0]).toContain('certificates are checked against it');
  });

  it('is left where the profile says so, or where TLS is right already, with a warning in years', () => {
    const kept = plan({ ...ON, clock: 'keep' }, { tls: tls(), clock: lost });
    expect(kept.steps.map(({ id }) => id)).toEqual(['tls', 'plain-http']);
    expect(kept.remarks[0]).toContain('11 years behind');
    const nearly = { ...lost, amtSeconds: NOW / 1000 - DAY };
    expect(plan(ON, { tls: tls(), clock: nearly }).remarks).toEqual([]);
  });
});

describe('keys and certificates by generation', () => {
  it('shows what it makes', () => {
    expect(plan(ON, { tls: tls() }).steps[0]?.wanted).toContain('RSA-2048, SHA-256');
    expect(plan(ON, { tls: tls() }, { strength: 'hardened' }).steps[0]?.wanted).toContain(
      'RSA-3072, SHA-384',
    );
  });

  it('renews a certificate that AMT 22 refuses, and no other', async () => {
    const keeper = new AuthorityKeeper(openSession());
    const certificateOf = async (bits: number, strength: 'standard' | 'hardened') => {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
      const authority = await keeper.open(strength, NOW);
      const der = await authority.sign(publicKey.export({ type: 'spki', format: 'der' }), ['pc'], NOW);
      const certificate = new X509Certificate(der);
      return {
        authority: authority.certificate,
        bound: { instanceId: 'x', fingerprint256: 'x', certificate },
      };
    };
    const on = { enabled: true, acceptsPlain: false };
    const old = await certificateOf(2_048, 'standard');
    const strong = await certificateOf(3_072, 'hardened');
    const { authority } = old;
    expect(plan(ON, { tls: tls(on, old.bound) }, { authority }).steps).toEqual([]);
    const hardened = { strength: 'hardened', authority: strong.authority } as const;
    expect(plan(ON, { tls: tls(on, strong.bound) }, hardened).steps).toEqual([]);
    expect(plan(ON, { tls: tls(on, old.bound) }, hardened).steps[0]?.current).toContain('AMT 22 refuses');
    const own: Profile = { tls: { mode: 'tls-only', ca: 'own' } };
    expect(plan(own, { tls: tls(on, old.bound) }, hardened).blockers[0]?.message).toContain('AMT 22 refuses');
  });
});

describe('a static address of AMT', () => {
  const settings: Profile = {
    wired: { addressing: 'static', address: '10.0.0.20', subnetMask: '255.255.255.0' },
  };
  const warns = (over: Partial<Snapshot>): boolean =>
    plan(settings, over).remarks.some((remark) => remark.includes('not supported from AMT 7 on'));

  it('is warned of where the PC uses DHCP, as far as that is known', () => {
    expect(warns({ wired: wired('dhcp') })).toBe(true);
    expect(warns({ wired: wired('static'), hostUsesDhcp: true })).toBe(true);
    expect(warns({ wired: wired('dhcp'), hostUsesDhcp: false })).toBe(false);
    expect(warns({ wired: wired('static') })).toBe(false);
  });
});

describe('what could not be read', () => {
  it.each<[Profile, keyof Snapshot]>([
    [{ redirection: { kvm: true } }, 'redirection'],
    [{ redirection: { consent: 'none' } }, 'consent'],
    [{ power: 'awake-when-off' }, 'powerPolicy'],
    [{ alarms: [] }, 'alarms'],
    [{ wifi: { port: 'always' } }, 'wifi'],
    [{ wired: { addressing: 'dhcp' } }, 'wired'],
    [{ remoteAccess: { mode: 'leave', server: 'mps' } }, 'remoteAccess'],
    [{ clock: 'sync' }, 'clock'],
    [ON, 'tls'],
  ])('is never reported as missing: %j', (profile, part) => {
    const refused = plan(profile, {
      clock: undefined,
      unread: new Set([part, 'clock']) as Snapshot['unread'],
    });
    expect(refused.remarks.join()).toContain('could not be read');
    expect(refused.remarks.join()).not.toMatch(/has no |offers no|calls no/);
    expect(planSummary(refused)).toBe('notAllRead');
    const absent = plan(profile, { clock: undefined });
    expect(absent.notRead).toEqual([]);
  });

  it('has a summary of its own, and so has what is blocked', () => {
    const summary = (over: object): string => planSummary({ steps: [], blockers: [], notRead: [], ...over });
    expect(summary({})).toBe('fulfilled');
    expect(summary({ notRead: ['x'] })).toBe('notAllRead');
    expect(summary({ blockers: [{}] })).toBe('blocked');
  });
});
