import { describe, expect, it } from 'vitest';
import { type Verdict, VERDICT_CODES } from '#shared/model/verdict';
import { english } from '#shared/testing/english';
import { factory, setUp, Story } from '../testing/story';
import { DECISION_TABLE } from './decision-table';

type Expected = [what: string, story: Story, code: Verdict['code'], confidence: Verdict['confidence']];

const tlsOnly = (): Story =>
  new Story()
    .pong({ state: 'post', openPort: 16993, version: '16.1' })
    .ports('closed', 'open')
    .tls()
    .web('16.1.25.2124');

/** Exactly the evidence of each row that can be a verdict (docs/reference/recovery.md, R17), and its near misses. */
const ROWS: Record<number, Expected[]> = {
  1: [
    ['nothing at all', new Story().pong('none').ports('closed', 'closed'), 'no-amt-seen', 'possible'],
    ['not even a refusal', new Story().pong('none').ports('filtered', 'filtered'), 'unreachable', 'possible'],
    [
      'one refusal, so somebody is there',
      new Story().pong('none').ports('filtered', 'closed'),
      'no-amt-seen',
      'possible',
    ],
    ['the other refusal', new Story().pong('none').ports('closed', 'filtered'), 'no-amt-seen', 'possible'],
    ['not pinged, ports silent', new Story().ports('filtered', 'filtered'), 'no-amt-seen', 'possible'],
    [
      'a web server that is not AMT',
      new Story().pong('none').ports('open', 'closed'),
      'no-amt-seen',
      'possible',
    ],
    [
      'a DASH board',
      new Story().pong({ enterprise: 4413, version: undefined }).ports('closed', 'closed'),
      'no-amt-seen',
      'certain',
    ],
    [
      'a foreign pong without DASH',
      new Story().pong({ enterprise: 4413, dash: false }).ports('closed', 'closed'),
      'no-amt-seen',
      'possible',
    ],
    [
      'Windows finds none either',
      new Story().pong('none').ports('closed', 'closed').said('windows-says-no-amt'),
      'no-amt-seen',
      'likely',
    ],
    [
      'pong says set up, ports shut',
      new Story().pong({ state: 'post' }).ports('closed', 'filtered'),
      'unreachable',
      'possible',
    ],
    [
      'pong says set up, ports shut the other way',
      new Story().pong({ state: 'post' }).ports('filtered', 'closed'),
      'unreachable',
      'possible',
    ],
  ],
  2: [
    ['ports without pong', new Story().pong('none').ports('open', 'closed').web(), 'hidden', 'certain'],
    [
      'ports without pong, encrypted',
      new Story().pong('none').ports('filtered', 'open').tls().web(),
      'hidden',
      'certain',
    ],
  ],
  3: [
    ['state 0', factory(), 'not-set-up', 'certain'],
    ['state 0, never touched', factory().said('never-touched'), 'not-set-up', 'certain'],
    [
      'state 0, MEBx took admin after it refused',
      factory().said('mebx-refused-factory-password', 'mebx-accepted-factory-password'),
      'not-set-up',
      'certain',
    ],
    [
      'state 0, refusal was a slip',
      factory().said('mebx-refused-factory-password').tookBack('mebx-refused-factory-password'),
      'not-set-up',
      'certain',
    ],
    [
      'state 0, setup was refused before the reset',
      factory().said('setup-refused-password', 'bios-unconfigured'),
      'not-set-up',
      'certain',
    ],
  ],
  4: [
    ['MEBx refused', factory().said('mebx-refused-factory-password'), 'setup-refused', 'certain'],
    ['setup refused', factory().said('setup-refused-password'), 'setup-refused', 'certain'],
    [
      'never touched, keyboard checked',
      factory().said('never-touched', 'mebx-refused-factory-password', 'layout-checked'),
      'setup-refused',
      'certain',
    ],
    [
      'reset from Windows leaves MEBx',
      factory().said('mebx-refused-factory-password', 'local-unconfigured'),
      'setup-refused',
      'certain',
    ],
  ],
  5: [
    [
      'state 1',
      new Story().pong({ state: 'in', openPort: 16993 }).ports('closed', 'open'),
      'setup-interrupted',
      'certain',
    ],
    [
      'state 1 that wants a certificate',
      new Story().pong({ state: 'in' }).ports('closed', 'open').wantsClientCertificate(),
      'setup-interrupted',
      'certain',
    ],
  ],
  6: [
    ['no login yet', setUp(), 'password-needed', 'certain'],
    [
      'Standard Manageability',
      new Story().pong({ state: 'post' }).ports('open', 'closed'),
      'password-needed',
      'certain',
    ],
    ['a login', setUp().login('accepted').firmware(), 'ready', 'certain'],
    ['a login after a refusal', setUp().login('refused').login('accepted').firmware(), 'ready', 'certain'],
    [
      'a login, and calls a server whose owner let it go',
      setUp()
        .login('accepted')
        .firmware({ servers: ['mps.example:4433'] })
        .said('owner-released-it'),
      'ready',
      'certain',
    ],
    [
      'a login after the clock was lost',
      setUp().login('accepted').firmware().reads({ topic: 'clock', offsetSeconds: -9e7 }),
      'ready',
      'certain',
    ],
    [
      'a refusal by another account',
      setUp()
        .login('accepted')
        .firmware()
        .reads({ topic: 'refusal', action: 'unprovision', status: 16 })
        .login('accepted'),
      'ready',
      'certain',
    ],
  ],
  7: [
    ['refused', setUp().login('refused'), 'password-refused', 'likely'],
    [
      'refused twice though certain',
      setUp().login('refused', true).login('refused', true),
      'password-refused',
      'likely',
    ],
    [
      'certain once, then another one',
      setUp().login('refused', true).login('refused'),
      'password-refused',
      'likely',
    ],
    [
      'refused, and Windows was asked before the reset',
      setUp().said('windows-says-client-mode', 'local-unconfigured').login('refused'),
      'password-refused',
      'likely',
    ],
  ],
  8: [
    ['refused, certain', setUp().login('refused', true), 'login-paused', 'likely'],
    [
      'refused, certain, in client mode',
      setUp().login('refused', true).said('windows-says-client-mode'),
      'login-paused',
      'likely',
    ],
    [
      'an accepted one in between',
      setUp().login('refused', true).login('accepted').login('refused', true),
      'login-paused',
      'likely',
    ],
  ],
  9: [
    [
      'refused, client mode',
      setUp().login('refused').said('windows-says-client-mode'),
      'password-refused-client-mode',
      'certain',
    ],
  ],
  10: [
    [
      'refused, admin mode',
      setUp().login('refused').said('windows-says-admin-mode'),
      'password-refused-admin-mode',
      'certain',
    ],
    [
      'refused, mode read by an earlier login',
      setUp().login('accepted').firmware().login('refused'),
      'password-refused-admin-mode',
      'certain',
    ],
  ],
  11: [
    ['a limited account', setUp().login('accepted').firmware({ limited: true }), 'limited-rights', 'certain'],
    [
      'not permitted',
      setUp().login('accepted').firmware().reads({ topic: 'refusal', action: 'unprovision', status: 16 }),
      'limited-rights',
      'certain',
    ],
  ],
  12: [
    [
      'blocked',
      setUp().login('accepted').firmware().reads({ topic: 'refusal', action: 'unprovision', status: 2076 }),
      'audit-blocked',
      'certain',
    ],
  ],
  13: [
    ['TLS only', tlsOnly(), 'tls-only', 'certain'],
    [
      'TLS only behind a filter',
      new Story().pong({ state: 'post', version: '12.0' }).ports('filtered', 'open').tls().web(),
      'tls-only',
      'certain',
    ],
  ],
  14: [
    [
      'client certificate wanted',
      new Story().pong('none').ports('closed', 'open').wantsClientCertificate(),
      'client-certificate-required',
      'likely',
    ],
    [
      'handshake of an AMT breaks',
      new Story().pong({ state: 'post' }).ports('closed', 'open').wantsClientCertificate('handshake'),
      'client-certificate-required',
      'likely',
    ],
  ],
  15: [
    [
      'certificate from the past',
      new Story().pong({ state: 'post', version: '12.0' }).ports('closed', 'open').tls(2010, 2020).web(),
      'clock-lost',
      'likely',
    ],
    [
      'certificate from the future',
      new Story().pong({ state: 'post', version: '12.0' }).ports('closed', 'open').tls(2028, 2040).web(),
      'clock-lost',
      'likely',
    ],
  ],
  16: [
    ['realm changed', setUp().login('refused').changed('realm'), 'identity-changed', 'certain'],
    ['certificate changed', tlsOnly().changed('certificate'), 'identity-changed', 'certain'],
    [
      'UUID changed after a login',
      setUp()
        .login('accepted')
        .firmware({ servers: ['x'] })
        .changed('uuid'),
      'identity-changed',
      'certain',
    ],
  ],
  17: [
    ['old firmware', setUp('11.0.0.1205'), 'vulnerable-firmware', 'certain'],
    [
      'old firmware, logged in',
      new Story()
        .pong({ state: 'post', version: '9.1' })
        .ports('open', 'closed')
        .web('9.1.20.1035')
        .login('accepted'),
      'vulnerable-firmware',
      'certain',
    ],
  ],
  20: [
    [
      'refused, nobody changed it',
      factory().said('never-touched', 'mebx-refused-factory-password'),
      'mebx-layout-trap',
      'likely',
    ],
  ],
  22: [
    [
      'refused after the battery',
      factory().said('rtc-cleared', 'mebx-refused-factory-password'),
      'rtc-clear-ineffective',
      'likely',
    ],
    [
      'refused after the battery, keyboard checked',
      factory().said(
        'mebx-refused-factory-password',
        'rtc-cleared',
        'layout-checked',
        'mebx-refused-factory-password',
      ),
      'rtc-clear-ineffective',
      'likely',
    ],
  ],
  24: [['SCCM says detected', setUp().said('sccm-says-detected'), 'password-needed', 'likely']],
  25: [
    [
      'calls a server',
      setUp()
        .login('accepted')
        .firmware({ servers: ['mps.example:4433'] }),
      'owned-elsewhere',
      'certain',
    ],
  ],
};

describe('decision table', () => {
  const rows = Object.entries(ROWS).flatMap(([row, expected]) =>
    expected.map((each) => [row, ...each] as const),
  );

  it.each(rows)('row %s: %s → %s', (row, _, story, code, confidence) => {
    expect(story.verdict()).toMatchObject({ row: Number(row), code, confidence });
  });

  it('row 19: AMT of this computer is diagnosed like any other, with a remark; without LMS it says so', () => {
    const own = setUp().verdict(undefined, true);
    expect(own).toMatchObject({ row: 6, code: 'password-needed', confidence: 'likely' });
    expect(own.notes.map(({ code }) => code)).toContain('own-computer');
    expect(
      setUp()
        .verdict()
        .notes.map(({ code }) => code),
    ).not.toContain('own-computer');
    const nothing = new Story().pong('none').ports('closed', 'closed');
    expect(nothing.verdict(undefined, true)).toMatchObject({
      row: 19,
      code: 'unreachable',
      confidence: 'possible',
    });
    expect(nothing.verdict()).toMatchObject({ row: 1, code: 'no-amt-seen' });
  });

  it('AMT of this computer is not hidden for lack of a pong, nor open to a network for its plain port', () => {
    const story = new Story().pong('none').ports('open', 'open').web();
    const codes = (ownPort: boolean): string[] => {
      const { code, notes } = story.verdict(undefined, ownPort);
      return [code, ...notes.map((note) => note.code)];
    };
    expect(codes(false)).toEqual(expect.arrayContaining(['hidden', 'plain-port']));
    expect(codes(true)).not.toContain('hidden');
    expect(codes(true)).not.toContain('plain-port');
  });

  it('knows every row of the reference, as verdict or as note', () => {
    const verdicts = new Set(DECISION_TABLE.map(({ row }) => row));
    const notes = [18, 21, 23];
    for (let row = 1; row <= 25; row++) {
      expect(verdicts.has(row) || notes.includes(row), `row ${String(row)}`).toBe(true);
    }
    for (const row of notes) expect(verdicts.has(row)).toBe(false);
  });

  it('has the precedence of the reference', () => {
    const order = DECISION_TABLE.map(({ row }) => row);
    expect(order.slice(0, 11)).toEqual([16, 25, 8, 17, 5, 14, 11, 12, 9, 10, 7]);
  });

  // Each case matches the second row too; the first must win.
  it.each<[string, Story, number]>([
    [
      '16 over 25',
      setUp()
        .login('accepted')
        .firmware({ servers: ['x'] })
        .changed('realm'),
      16,
    ],
    [
      '25 over 17',
      setUp('11.0.0.1205')
        .login('accepted')
        .firmware({ servers: ['x'] }),
      25,
    ],
    [
      '25 over 11',
      setUp()
        .login('accepted')
        .firmware({ servers: ['x'], limited: true }),
      25,
    ],
    ['8 over 17', setUp('11.0.0.1205').login('refused', true), 8],
    ['8 over 10', setUp().login('refused', true).said('windows-says-admin-mode'), 8],
    [
      '17 over 5',
      new Story()
        .pong({ state: 'in', version: '9.1' })
        .ports('open', 'closed')
        .answers('/', 200)
        .web('9.1.20.1035'),
      17,
    ],
    ['17 over 7', setUp('11.0.0.1205').login('refused'), 17],
    ['5 over 14', new Story().pong({ state: 'in' }).ports('closed', 'open').wantsClientCertificate(), 5],
    [
      '11 over 12',
      setUp()
        .login('accepted')
        .firmware({ limited: true })
        .reads({ topic: 'refusal', action: 'unprovision', status: 2076 }),
      11,
    ],
    ['9 over 7', setUp().login('refused').said('windows-says-client-mode'), 9],
    ['7 over 24', setUp().said('sccm-says-detected').login('refused'), 7],
    ['24 over 13', tlsOnly().said('sccm-says-detected'), 24],
    ['22 over 20', factory().said('never-touched', 'rtc-cleared', 'mebx-refused-factory-password'), 22],
    [
      '20 over 4',
      factory().said('never-touched', 'mebx-refused-factory-password', 'setup-refused-password'),
      20,
    ],
    ['15 over 2', new Story().pong('none').ports('closed', 'open').tls(2010, 2020).web(), 15],
    ['2 over 13', new Story().pong('none').ports('closed', 'open').tls().web(), 2],
  ])('%s', (_, story, row) => {
    expect(story.verdict().row).toBe(row);
  });

  // All conditions of the row but one hold: the row must not match.
  it.each<[number, string, Story]>([
    [1, 'set up, one port not asked', new Story().pong({ state: 'post' }).ports('closed', 'unknown')],
    [2, 'not pinged at all', new Story().ports('open', 'closed').web()],
    [2, 'no AMT on the open port', new Story().pong('none').ports('open', 'closed')],
    [3, 'another maker’s pong', new Story().pong({ enterprise: 4413 }).ports('closed', 'closed')],
    [4, 'set up by now', setUp().said('mebx-refused-factory-password', 'setup-refused-password')],
    [
      11,
      'rights are fine',
      setUp().login('accepted').firmware().reads({ topic: 'refusal', action: 'unprovision', status: 1 }),
    ],
    [13, 'not known to be AMT', new Story().pong('none').ports('closed', 'open').tls()],
    [13, 'half set up', new Story().pong({ state: 'in' }).ports('closed', 'open').tls()],
    [
      13,
      'plain port open, too',
      new Story().pong({ state: 'post', version: '12.0' }).ports('open', 'open').tls().web(),
    ],
    [
      13,
      'plain port not asked',
      new Story().pong({ state: 'post', version: '12.0' }).ports('unknown', 'open').tls().web(),
    ],
    [
      14,
      'AMT answers on the plain port',
      new Story()
        .pong({ state: 'post', version: '12.0' })
        .ports('open', 'open')
        .wantsClientCertificate()
        .web(),
    ],
    [
      14,
      'some broken web server',
      new Story().pong('none').ports('closed', 'open').wantsClientCertificate('handshake'),
    ],
    [14, 'a handshake that works', new Story().pong({ state: 'post' }).ports('closed', 'open').tls()],
    [
      15,
      'off by less than a year',
      new Story().pong({ state: 'post', version: '12.0' }).ports('closed', 'open').tls(2027, 2040).web(),
    ],
    [15, 'not set up', new Story().pong({ state: 'pre' }).ports('closed', 'open').tls(2010, 2020)],
    [
      17,
      'another maker’s firmware',
      new Story()
        .pong({ enterprise: 4413, version: '9.1' })
        .ports('closed', 'closed')
        .reads({ topic: 'identity', uuid: 'u', version: '9.1.20.1035' }),
    ],
    [20, 'set up by now', setUp().said('never-touched', 'mebx-refused-factory-password')],
    [20, 'nobody refused', factory().said('never-touched')],
    [22, 'set up by now', setUp().said('rtc-cleared', 'mebx-refused-factory-password')],
    [24, 'not set up', factory().said('sccm-says-detected')],
    [24, 'logged in by now', setUp().said('sccm-says-detected').login('accepted').firmware()],
    [25, 'not logged in', setUp().reads({ topic: 'remote-access', servers: ['x'], homeDomains: [] })],
  ])('row %s needs more than: %s', (row, _, story) => {
    expect(story.verdict().row).not.toBe(row);
  });

  it('takes Standard Manageability for AMT', () => {
    const old = new Story().pong('none').ports('open', 'closed');
    old.evidence.push({
      kind: 'http',
      at: '2026-11-23T12:00:00.000Z',
      fact: 'banner',
      raw: { scheme: 'http', path: '/', status: 200, product: 'intel-ism', version: '9.1.20.1035' },
    });
    expect(old.verdict().code).toBe('vulnerable-firmware');
    const fresh = new Story().pong('none').ports('closed', 'filtered');
    expect(fresh.verdict().code).toBe('no-amt-seen');
  });

  it('asks for one more observation wherever it is not certain', () => {
    for (const { row, confidence, settle } of DECISION_TABLE) {
      if (confidence !== 'certain' && row !== 19) expect(settle, `row ${String(row)}`).toBeTruthy();
    }
  });

  it('has titles that fit into the list', () => {
    for (const { title } of DECISION_TABLE) expect(english(title)).toMatch(/^.{1,45}$/);
  });

  it('says whose password was refused, in a title as short as the others', () => {
    const title = (user?: string): string => english(setUp().login('refused', false, user).verdict().title);
    expect(title()).toBe('Wrong admin password');
    expect(title('viewer')).toBe('Wrong password for “viewer”');
    expect(title('abcdefghijklmnop')).toMatch(/^.{1,45}$/);
    const words = (story: Story): string => english(story.verdict().explanation);
    expect(words(setUp().login('refused', false, 'viewer'))).toMatch(
      /^The password of “viewer” was refused\. /,
    );
    for (const mode of ['ccm', 'acm'] as const) {
      expect(words(setUp().firmware({ mode }).login('refused', false, 'viewer'))).toMatch(
        /^The password of “viewer” was refused, and/,
      );
    }
  });

  it('says in which words the login or the owner is meant', () => {
    const words = (story: Story): string => english(story.verdict().explanation);
    expect(words(setUp().login('accepted').firmware({ limited: true }))).toContain('login as “admin”');
    const notPermitted = setUp().login('accepted').firmware();
    expect(words(notPermitted.reads({ topic: 'refusal', action: 'unprovision', status: 16 }))).toContain(
      'status 16',
    );
    expect(
      words(
        setUp()
          .login('accepted')
          .firmware({ servers: ['a', 'b'] }),
      ),
    ).toContain('(a, b)');
    const blocked = (): Story => setUp().login('accepted').firmware();
    const veto = { topic: 'refusal', action: 'unprovision', status: 2076 } as const;
    expect(words(blocked().reads(veto))).toContain('without the auditor. Involve');
    expect(
      words(blocked().reads({ topic: 'audit', enabled: true, mayVeto: true, auditor: 'eve' }).reads(veto)),
    ).toContain('“eve”');
    expect(words(setUp('11.0.0.1205'))).toContain('11.0.0.1205');
    expect(words(setUp().changed('realm'))).toContain('The realm at this address differs');
    expect(words(setUp().changed('certificate'))).toContain('The certificate at this address');
    expect(words(setUp().changed('uuid'))).toContain('The UUID at this address');
    expect(words(setUp().changed('realm', '10.0.0.9'))).toContain('known at 10.0.0.9');
    expect(words(setUp().changed('encryption'))).toContain('without encryption');
    expect(words(setUp().changed('address'))).toContain('nothing proves');
    expect(words(setUp().changed('mac', '10.0.0.9'))).toContain('known at 10.0.0.9');
    expect(words(factory())).toContain('cannot be seen from the network');
    expect(words(factory().said('mebx-opened-before'))).toContain('opened before');
    expect(words(factory().said('rtc-cleared'))).toContain('reset at the machine');
    expect(words(factory().said('bios-unconfigured'))).toContain('reset at the machine');
    expect(words(factory().said('rtc-cleared', 'mebx-accepted-factory-password'))).toContain(
      'MEBx accepts “admin”',
    );
    expect(words(factory().said('rtc-cleared', 'mebx-refused-factory-password'))).toContain(
      'Check the keyboard first',
    );
    expect(words(factory().said('rtc-cleared', 'layout-checked', 'mebx-refused-factory-password'))).toContain(
      'keeps the password without its battery',
    );
  });
});

describe('every verdict', () => {
  it('can be reached by a row of the table', () => {
    expect(new Set(DECISION_TABLE.map(({ code }) => code))).toEqual(new Set(VERDICT_CODES));
  });
});
