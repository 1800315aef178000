import { describe, expect, it } from 'vitest';
import type { Evidence, Pong, Statement } from '#shared/model/evidence';
import type { Maker } from '#shared/model/maker';
import type { Verdict } from '#shared/model/verdict';
import { DECISION_TABLE } from './decision-table';
import { verdictOf } from './verdict';
import { isVulnerable } from './vulnerable';

const ATTEMPTS = { used: 0, allowed: 3 };
const REALM = 'Digest:0123456789ABCDEF0123456789ABCDEF';

/** Builds evidence in the order of calls, a second apart. */
class Story {
  readonly evidence: Evidence[] = [];
  #time = Date.parse('2026-11-23T12:00:00Z');

  #at(): string {
    this.#time += 1000;
    return new Date(this.#time).toISOString();
  }
  pong(pong: Partial<Pong> | 'none'): this {
    const full: Pong = {
      enterprise: 343,
      openPort: 0,
      dualPort: false,
      state: 'pre',
      dash: true,
      version: '12.0',
    };
    this.evidence.push({
      kind: 'rmcp-pong',
      at: this.#at(),
      fact: 'pong',
      raw: pong === 'none' ? { answered: false } : { answered: true, pong: { ...full, ...pong }, rttMs: 1 },
    });
    return this;
  }
  ports(http: 'open' | 'closed' | 'filtered', https: 'open' | 'closed' | 'filtered'): this {
    this.evidence.push(
      { kind: 'port', at: this.#at(), fact: 'http', raw: { service: 'http', number: 16992, state: http } },
      { kind: 'port', at: this.#at(), fact: 'https', raw: { service: 'https', number: 16993, state: https } },
    );
    return this;
  }
  web(version = '12.0.45.1509', realm = REALM): this {
    this.evidence.push(
      {
        kind: 'http',
        at: this.#at(),
        fact: 'banner',
        raw: { scheme: 'http', path: '/', status: 303, product: 'intel-amt', version },
      },
      { kind: 'challenge', at: this.#at(), fact: 'challenge', raw: { realm, amtRealm: true, qop: ['auth'] } },
    );
    return this;
  }
  tls(): this {
    const raw = {
      ok: true,
      fingerprint256: 'a'.repeat(64),
      subject: 'CN=x',
      issuer: 'CN=x',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2030-01-01T00:00:00.000Z',
      protocol: 'TLSv1.2',
      selfSigned: true,
    } as const;
    this.evidence.push({ kind: 'tls', at: this.#at(), fact: 'tls', raw });
    return this;
  }
  wantsClientCertificate(): this {
    this.evidence.push({
      kind: 'tls',
      at: this.#at(),
      fact: 'tls',
      raw: { ok: false, reason: 'client-certificate', detail: '' },
    });
    return this;
  }
  login(outcome: 'accepted' | 'refused', certain = false): this {
    this.evidence.push({
      kind: 'login',
      at: this.#at(),
      fact: `login ${outcome}`,
      raw: { user: 'admin', outcome, certain },
    });
    return this;
  }
  firmware(over: { limited?: boolean; servers?: string[]; mode?: 'ccm' | 'acm' } = {}): this {
    const { limited = false, servers = [], mode = 'acm' } = over;
    this.evidence.push(
      {
        kind: 'wsman',
        at: this.#at(),
        fact: 'mode',
        raw: { topic: 'mode', controlMode: mode, provisioningState: 'post' },
      },
      { kind: 'wsman', at: this.#at(), fact: 'rights', raw: { topic: 'rights', limited } },
      {
        kind: 'wsman',
        at: this.#at(),
        fact: 'remote',
        raw: { topic: 'remote-access', servers, homeDomains: [] },
      },
    );
    return this;
  }
  said(statement: Statement): this {
    this.evidence.push({ kind: 'technician', at: this.#at(), fact: `said ${statement}`, raw: { statement } });
    return this;
  }
  changed(what: 'realm' | 'certificate'): this {
    this.evidence.push({
      kind: 'ledger',
      at: this.#at(),
      fact: 'changed',
      raw: { what, expected: 'x', seen: 'y' },
    });
    return this;
  }
  verdict(maker?: Maker): Verdict {
    return verdictOf(this.evidence, { attempts: ATTEMPTS, maker });
  }
}

const setUp = (): Story => new Story().pong({ state: 'post', openPort: 16992 }).ports('open', 'closed').web();

describe('decision table', () => {
  it.each<[string, Story, Verdict['code'], number]>([
    ['nothing at all', new Story().pong('none').ports('closed', 'closed'), 'no-amt-seen', 1],
    ['not even a refusal', new Story().pong('none').ports('filtered', 'filtered'), 'unreachable', 1],
    [
      'a DASH board',
      new Story().pong({ enterprise: 4413, version: undefined }).ports('closed', 'closed'),
      'no-amt-seen',
      1,
    ],
    ['ports without pong', new Story().pong('none').ports('open', 'closed').web(), 'hidden', 2],
    ['state 0', new Story().pong({ state: 'pre' }).ports('closed', 'closed'), 'not-set-up', 3],
    [
      'state 0, MEBx refused',
      new Story().pong({ state: 'pre' }).said('mebx-refused-factory-password'),
      'setup-refused',
      4,
    ],
    [
      'state 0, setup refused',
      new Story().pong({ state: 'pre' }).said('setup-refused-password'),
      'setup-refused',
      4,
    ],
    [
      'state 1',
      new Story().pong({ state: 'in', openPort: 16993 }).ports('closed', 'open'),
      'setup-interrupted',
      5,
    ],
    ['state 2, no login yet', setUp(), 'password-needed', 6],
    ['state 2, login', setUp().login('accepted').firmware(), 'ready', 6],
    ['state 2, refused', setUp().login('refused'), 'password-refused', 7],
    ['refused, certain', setUp().login('refused', true), 'login-paused', 8],
    ['refused twice, certain', setUp().login('refused', true).login('refused', true), 'password-refused', 7],
    [
      'refused, Windows says client mode',
      setUp().login('refused').said('windows-says-client-mode'),
      'password-refused-client-mode',
      9,
    ],
    [
      'refused, Windows says admin mode',
      setUp().login('refused').said('windows-says-admin-mode'),
      'password-refused-admin-mode',
      10,
    ],
    ['a limited account', setUp().login('accepted').firmware({ limited: true }), 'limited-rights', 11],
    [
      'TLS only',
      new Story()
        .pong({ state: 'post', openPort: 16993, version: '16.1' })
        .ports('closed', 'open')
        .tls()
        .web('16.1.25.2124'),
      'tls-only',
      13,
    ],
    [
      'client certificate wanted',
      new Story().pong('none').ports('closed', 'open').wantsClientCertificate(),
      'client-certificate-required',
      14,
    ],
    ['realm changed', setUp().login('refused').changed('realm'), 'identity-changed', 16],
    [
      'old firmware',
      new Story().pong({ state: 'post' }).ports('open', 'closed').web('11.0.0.1205'),
      'vulnerable-firmware',
      17,
    ],
    [
      'calls a server',
      setUp()
        .login('accepted')
        .firmware({ servers: ['mps.example:4433'] }),
      'owned-elsewhere',
      25,
    ],
  ])('%s → %s', (_, story, code, row) => {
    expect(story.verdict()).toMatchObject({ code, row });
  });

  it('has the precedence of the reference: identity, ownership, pause, firmware, half setup, certificate, rights, modes', () => {
    const order = DECISION_TABLE.map(({ row }) => row).filter((row) => row !== 6 && row > 3);
    expect(order.slice(0, 9)).toEqual([16, 25, 8, 17, 5, 14, 11, 9, 10]);
  });

  it('says what else is true beside the verdict', () => {
    const tlsOnly = new Story()
      .pong('none')
      .ports('filtered', 'open')
      .tls()
      .web('16.1.25.2124')
      .login('accepted')
      .firmware();
    expect(tlsOnly.verdict()).toMatchObject({
      code: 'ready',
      notes: [{ code: 'hidden' }, { code: 'tls-only' }],
    });
    expect(setUp().verdict().notes).toEqual([]);
  });

  it('forgets logins and modes once the battery was pulled', () => {
    const story = setUp().login('refused').said('windows-says-admin-mode').said('rtc-cleared');
    expect(story.verdict().code).toBe('password-needed');
    const reset = new Story()
      .pong({ state: 'pre' })
      .said('mebx-refused-factory-password')
      .said('rtc-cleared');
    expect(reset.verdict().code).toBe('not-set-up');
    expect(reset.said('mebx-refused-factory-password').verdict().code).toBe('setup-refused');
  });

  it('takes the newest observation, in whatever order it is given', () => {
    const story = new Story().pong({ state: 'pre' }).pong({ state: 'post' }).ports('open', 'closed').web();
    const backwards = verdictOf(story.evidence.toReversed(), { attempts: ATTEMPTS });
    expect(backwards).toEqual(story.verdict());
  });

  it('gives reasons for every verdict and passes the budget on', () => {
    const verdict = verdictOf(setUp().evidence, {
      attempts: { used: 2, allowed: 3, nextAt: '2026-11-23T14:32:00.000Z' },
    });
    expect(verdict.because).toEqual(['pong', 'http', 'https', 'banner', 'challenge']);
    expect(verdict.attempts).toEqual({ used: 2, allowed: 3, nextAt: '2026-11-23T14:32:00.000Z' });
  });
});

describe('recovery paths', () => {
  const pathIds = (verdict: Verdict): string[] => verdict.paths.map(({ id }) => id);
  const refusedSetup = (version: string): Story =>
    new Story().pong({ state: 'pre', version }).said('setup-refused-password');

  it('leads the HP of the seed story from the gentlest to the hardest', () => {
    const verdict = refusedSetup('9.1').verdict('hp');
    expect(pathIds(verdict)).toEqual([
      'host-ccm',
      'known-password',
      'bios-unconfigure',
      'rtc-clear',
      'oem-service',
    ]);
    const bios = verdict.paths.find(({ id }) => id === 'bios-unconfigure');
    expect(bios?.steps.map(({ text }) => text).join(' ')).toContain('Unconfigure AMT on next boot');
  });

  it('offers no BIOS item on a Dell, and its jumper only where the maker describes one', () => {
    expect(pathIds(refusedSetup('11.0').verdict('dell'))).toEqual([
      'host-ccm',
      'known-password',
      'service-jumper',
      'rtc-clear',
      'oem-service',
    ]);
    expect(pathIds(refusedSetup('12.0').verdict('dell'))).not.toContain('service-jumper');
  });

  it('never promises more of the battery than is known', () => {
    const rtc = (version: string): string =>
      refusedSetup(version)
        .verdict()
        .paths.find(({ id }) => id === 'rtc-clear')?.reason ?? '';
    expect(rtc('9.1')).toContain('back to the factory');
    expect(rtc('10.0')).toContain('may have switched this off');
    expect(rtc('16.1')).toContain('some do not');
  });

  it('puts the reset from Windows first in client mode and leaves it out in admin mode', () => {
    expect(pathIds(setUp().login('refused').said('windows-says-client-mode').verdict())[0]).toBe(
      'local-unconfigure',
    );
    expect(pathIds(setUp().login('refused').said('windows-says-admin-mode').verdict())).not.toContain(
      'local-unconfigure',
    );
  });

  it('marks what nobody has confirmed, warns of BitLocker before BIOS and battery, and proves every path', () => {
    const stories = [
      refusedSetup('9.1'),
      refusedSetup('16.1'),
      setUp().login('refused'),
      new Story().pong({ state: 'in' }),
    ];
    for (const path of stories.flatMap((story) =>
      (['hp', 'dell', undefined] as const).flatMap((m) => story.verdict(m).paths),
    )) {
      expect(path.proof).not.toBe('');
      expect(path.steps.length).toBeGreaterThan(0);
      if (!path.touchesBios) continue;
      expect(path.steps[0]?.command).toBe('Suspend-BitLocker -MountPoint C: -RebootCount 0');
      expect(path.steps.at(-1)?.command).toBe('Resume-BitLocker -MountPoint C:');
      expect(path.notConfirmed.length).toBeGreaterThan(0);
    }
  });
});

describe('isVulnerable', () => {
  it.each([
    ['6.0.0.1000', true],
    ['9.1.20.1035', true],
    ['11.0.0.1205', true],
    ['11.6.20.1221', true],
    ['11.6.27.3264', false],
    ['11.8.50.3425', false],
    ['11.8.0.1000', false],
    ['5.2.0.1000', false],
    ['12.0.0.1000', false],
    ['9.1.34', false],
    ['11.0', false],
    [undefined, false],
  ])('%s: %s', (version, vulnerable) => {
    expect(isVulnerable(version)).toBe(vulnerable);
  });
});
