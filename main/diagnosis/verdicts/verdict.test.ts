import { describe, expect, it } from 'vitest';
import type { VerdictNote } from '#shared/model/verdict';
import { english, inEnglish } from '#shared/testing/english';
import { ATTEMPTS, factory, setUp, Story } from '../testing/story';
import { laterAdvisories } from './advisories';
import { verdictOf } from './verdict';

/** Notes of every machine that is set up, which have tests of their own. */
const STANDING: readonly string[] = ['advisory', 'plain-port'];
const notesOf = (story: Story): VerdictNote[] =>
  story.verdict().notes.filter(({ code }) => !STANDING.includes(code));
const noteCodes = (story: Story): string[] => notesOf(story).map(({ code }) => code);
const noteText = (story: Story, wanted: string): string =>
  english(story.verdict().notes.find(({ code }) => code === wanted)?.text ?? '');
const contradiction = (story: Story): string => noteText(story, 'contradiction');

describe('notes beside the verdict', () => {
  it('are other rows that hold as well', () => {
    const hiddenAndTls = new Story()
      .pong('none')
      .ports('filtered', 'open')
      .tls()
      .web('16.1.25.2124')
      .login('accepted')
      .firmware();
    expect(hiddenAndTls.verdict().code).toBe('ready');
    expect(notesOf(hiddenAndTls)).toMatchObject([
      { code: 'hidden', row: 2 },
      { code: 'tls-only', row: 13 },
    ]);
    expect(noteCodes(setUp())).toEqual([]);
    expect(noteCodes(setUp('11.0.0.1205').login('refused', true))).toContain('vulnerable-firmware');
    const broken = new Story().pong({ state: 'in' }).ports('closed', 'open').wantsClientCertificate();
    expect(noteCodes(broken)).toEqual(['client-certificate-required']);
  });

  it('row 18: no web page', () => {
    const bare = (status: number): Story =>
      new Story().pong({ state: 'post', version: '12.0' }).ports('open', 'closed').web().answers('/', status);
    expect(notesOf(bare(404))).toMatchObject([{ code: 'no-web-page', row: 18 }]);
    expect(noteCodes(bare(200))).toEqual([]);
    const closed = new Story().pong({ state: 'post' }).ports('closed', 'filtered').answers('/', 404);
    expect(noteCodes(closed)).not.toContain('no-web-page');
  });

  it('rows 20, 21 and 23: what happens at the machine', () => {
    expect(factory().said('mebx-key-dead').verdict().notes).toMatchObject([
      { code: 'mebx-key-dead', row: 21 },
    ]);
    const asks = factory().said('rtc-cleared', 'bitlocker-asks-key');
    expect(asks.verdict().notes).toMatchObject([{ code: 'bitlocker-asks-key', row: 23 }]);
    const refused = factory().said('mebx-refused-factory-password');
    expect(refused.verdict()).toMatchObject({ row: 4, notes: [{ code: 'mebx-layout-trap', row: 20 }] });
    expect(noteCodes(refused.said('layout-checked'))).toEqual([]);
    expect(noteCodes(factory())).toEqual([]);
    expect(noteCodes(setUp().said('mebx-refused-factory-password'))).toEqual([]);
    expect(factory().said('never-touched', 'mebx-refused-factory-password').verdict().notes).toEqual([]);
  });

  it('what a login brought to light', () => {
    const open = (): Story => setUp().login('accepted').firmware();
    const clock = (offsetSeconds: number): Story => open().reads({ topic: 'clock', offsetSeconds });
    expect(noteCodes(clock(300))).toEqual([]);
    expect(noteCodes(clock(-300))).toEqual([]);
    expect(noteText(clock(-600), 'clock-off')).toBe('The AMT clock is 10 minutes behind.');
    expect(noteText(clock(600), 'clock-off')).toBe('The AMT clock is 10 minutes ahead.');
    expect(notesOf(clock(-9e7))).toMatchObject([{ code: 'clock-lost', row: 15 }]);
    expect(noteCodes(clock(365 * 86_400))).toEqual(['clock-off']);
    expect(noteCodes(clock(365 * 86_400 + 1))).toEqual(['clock-lost']);
    expect(noteCodes(open().reads({ topic: 'passwords', adminIsDefault: true }))).toEqual([
      'default-password',
    ]);
    expect(noteCodes(open().reads({ topic: 'passwords', adminIsDefaultLocal: true }))).toEqual([
      'default-password',
    ]);
    expect(noteCodes(open().reads({ topic: 'passwords', adminIsDefault: false, passwordModel: 0 }))).toEqual(
      [],
    );
    expect(noteCodes(open().reads({ topic: 'passwords', passwordModel: 1 }))).toEqual(['passwords-apart']);
    const lost = open().reads({ topic: 'passwords', passwordModel: 2 }).login('refused');
    expect(noteCodes(lost)).toEqual([]);
    const audit = open().reads({ topic: 'audit', enabled: true, mayVeto: true });
    expect(noteCodes(audit)).toEqual(['audit-may-veto']);
    const limited = audit.reads({ topic: 'refusal', action: 'unprovision', status: 16 });
    expect(noteCodes(limited)).toEqual(['audit-may-veto']);
    expect(noteCodes(limited.reads({ topic: 'refusal', action: 'unprovision', status: 2076 }))).toEqual([]);
    expect(noteCodes(open().reads({ topic: 'audit', enabled: true, mayVeto: false }))).toEqual([]);
    const released = setUp()
      .login('accepted')
      .firmware({ servers: ['a:1', 'b:2'] })
      .said('owner-released-it');
    expect(noteText(released, 'owned-elsewhere')).toContain('(a:1, b:2)');
    expect(noteCodes(open().said('owner-released-it'))).toEqual([]);
    expect(noteCodes(setUp().reads({ topic: 'remote-access', servers: ['a'], homeDomains: [] }))).toEqual([]);
  });

  it('names later holes of firmware that is set up, and does not probe for them', () => {
    const text = noteText(setUp('12.0.64.1551'), 'advisory');
    expect(text).toContain('12.0.64.1551');
    expect(text).toContain('CVE-2020-8758 (INTEL-SA-00404)');
    const counts = ['12.0.64.1551', '19.0.5.1', '12.0'].map(
      (version) =>
        setUp(version)
          .verdict()
          .notes.find(({ code }) => code === 'advisory')?.count,
    );
    expect(counts).toEqual([laterAdvisories('12.0.64.1551')?.length, 0, undefined]);
    expect(counts[0]).toBeGreaterThan(1);
    expect(noteText(factory('12.0').web('12.0.20.1').ports('closed', 'closed'), 'advisory')).toBe('');
    const dash = new Story().pong({ enterprise: 4413 }).ports('closed', 'closed');
    expect(noteText(dash, 'advisory')).toBe('');
    // They are notes, and block nothing.
    expect(setUp('12.0.64.1551').login('accepted').firmware().verdict().code).toBe('ready');
  });

  it('calls it a finding that it answers without encryption, whatever the version', () => {
    expect(noteText(setUp('19.0.5.1'), 'plain-port')).toContain('(web)');
    expect(noteText(setUp('19.0.5.1'), 'plain-port')).toContain('INTEL-SA-00709');
    const both = setUp();
    both.evidence.push({
      kind: 'port',
      at: '2026-11-23T12:00:00.000Z',
      fact: 'redirection',
      raw: { service: 'redirection', number: 16994, state: 'open' },
    });
    expect(noteText(both, 'plain-port')).toContain('(web, redirection)');
    const encrypted = new Story().pong('none').ports('closed', 'open').tls().web();
    expect(noteText(encrypted, 'plain-port')).toBe('');
    expect(noteText(factory(), 'plain-port')).toBe('');
    const other = new Story().pong({ state: 'post' }).ports('open', 'closed');
    expect(noteText(other, 'plain-port')).toBe('');
  });
});

describe('contradictory evidence', () => {
  it('leaves a verdict that stands, with little confidence and the reason', () => {
    const story = factory().ports('open', 'closed').web();
    const verdict = story.verdict();
    expect(verdict).toMatchObject({ code: 'password-needed', confidence: 'possible' });
    expect(verdict.notes[0]).toMatchObject({ code: 'contradiction' });
    expect(contradiction(story)).toContain('the web port asks for a login');
    expect(english(verdict.settle ?? '')).toContain('serial number');
    // A banner alone may be a proxy's; only a challenge proves a login.
    const banner = factory().ports('open', 'closed').answers('/', 200);
    expect(banner.verdict()).toMatchObject({ code: 'not-set-up', confidence: 'certain' });
  });

  it.each<[string, Story, string]>([
    [
      'two versions',
      new Story().pong({ state: 'post', version: '9.1' }).ports('open', 'closed').web(),
      'AMT 9, the web port AMT 12',
    ],
    [
      'a door that is open to all',
      new Story().pong({ state: 'post', version: '12.0' }).ports('open', 'closed').answers('/wsman', 200),
      'without any login',
    ],
    ['Windows says not activated', setUp().said('windows-says-not-activated'), 'not activated'],
    ['Windows says no AMT', setUp().said('windows-says-no-amt'), 'Windows finds no AMT'],
    [
      'never touched and opened',
      factory().said('never-touched', 'mebx-opened-before'),
      'nobody has touched AMT and that MEBx was opened',
    ],
    [
      'two answers of Windows',
      setUp().said('windows-says-client-mode', 'windows-says-admin-mode'),
      'different answers',
    ],
    [
      'never touched and refused',
      factory().said('never-touched', 'setup-refused-password'),
      'a setup found its password changed',
    ],
    [
      'Windows against firmware',
      setUp().login('accepted').firmware().said('windows-says-client-mode'),
      'different control modes',
    ],
    [
      'firmware against Windows',
      setUp().said('windows-says-admin-mode').login('accepted').firmware({ mode: 'ccm' }),
      'different control modes',
    ],
  ])('%s', (_, story, words) => {
    expect(contradiction(story)).toContain(words);
    expect(story.verdict().confidence).toBe('possible');
  });

  it.each<[string, Story]>([
    [
      'same major, other minor',
      new Story().pong({ state: 'post', version: '12.1' }).ports('open', 'closed').web(),
    ],
    [
      'a pong that names no version',
      new Story().pong({ state: 'post', version: undefined }).ports('open', 'closed').web(),
    ],
    [
      '401 at WS-Man',
      new Story().pong({ state: 'post', version: '12.0' }).ports('open', 'closed').answers('/wsman', 401),
    ],
    ['200 at WS-Man beside a challenge', setUp().answers('/wsman', 200)],
    ['Windows says not activated, and so does the network', factory().said('windows-says-not-activated')],
    [
      'Windows says no AMT, and the network is silent',
      new Story().pong('none').ports('closed', 'closed').said('windows-says-no-amt'),
    ],
    [
      'a word taken back',
      factory().said('never-touched').tookBack('never-touched').said('mebx-opened-before'),
    ],
    [
      'refused, then accepted after a reset',
      factory().said('mebx-refused-factory-password', 'rtc-cleared', 'mebx-accepted-factory-password'),
    ],
    [
      'Windows agrees with the firmware',
      setUp().login('accepted').firmware().said('windows-says-admin-mode'),
    ],
    [
      'Windows was heard wrong',
      setUp()
        .login('accepted')
        .firmware()
        .said('windows-says-client-mode')
        .tookBack('windows-says-client-mode'),
    ],
    [
      'Windows was asked before the reset',
      setUp().said('windows-says-client-mode', 'local-unconfigured').login('accepted').firmware(),
    ],
  ])('is not %s', (_, story) => {
    expect(contradiction(story)).toBe('');
  });
});

describe('what holds now', () => {
  it('follows the order in which it was learnt, whatever the clock says', () => {
    const story = new Story()
      .pong({ state: 'pre' })
      .pong({ state: 'post', version: '12.0' })
      .ports('open', 'closed')
      .web();
    story.login('refused').said('rtc-cleared');
    const jumped = story.evidence.map((e, i) => ({ ...e, at: new Date(1e12 - i * 1e7).toISOString() }));
    const verdict = verdictOf(jumped, { attempts: ATTEMPTS });
    expect(verdict).toMatchObject({ code: 'password-needed', confidence: 'certain' });
  });

  it('forgets logins and modes once the machine was reset', () => {
    const lost = (): Story => setUp().login('refused').said('windows-says-admin-mode');
    for (const act of ['rtc-cleared', 'bios-unconfigured', 'local-unconfigured'] as const) {
      expect(lost().said(act).verdict().code).toBe('password-needed');
      expect(lost().said(act).tookBack(act).verdict().code).toBe('password-refused-admin-mode');
    }
    expect(lost().pong({ state: 'pre' }).ports('closed', 'closed').verdict().code).toBe('not-set-up');
    expect(lost().pong({ state: 'pre' }).ports('closed', 'closed').facts().controlMode).toBe('acm');
  });

  it('does not take a reset for the reason of another hardware address, which a reset leaves as it is', () => {
    const said = (what: 'mac' | 'realm', at?: string): string =>
      english(setUp().changed(what, at).verdict().explanation);
    expect(said('mac')).toMatch(/^The MAC address of this machine differs .*a dock.*A reset of AMT cannot\./);
    expect(said('mac')).not.toContain('was reset');
    expect(said('mac', '10.0.0.9')).toContain('that of the machine known at 10.0.0.9');
    expect(said('realm')).toContain('was reset');
  });

  it('says what nobody has confirmed', () => {
    expect(inEnglish(setUp().login('refused', true).verdict()).notConfirmed?.join()).toContain('AMT 16');
    expect(setUp().verdict()).not.toHaveProperty('notConfirmed');
  });

  it('gives reasons in the order in which a person would argue, each once, and passes the budget on', () => {
    const story = setUp()
      .said('never-touched')
      .login('refused')
      .login('refused')
      .changed('realm')
      .answers('/wsman', 401);
    story.evidence.push({
      kind: 'port',
      at: '2026-11-23T12:00:00.000Z',
      fact: 'redirection',
      raw: { service: 'redirection', number: 16994, state: 'open' },
    });
    const attempts = { used: 2, allowed: 3, nextAt: '2026-11-23T14:32:00.000Z' };
    const verdict = verdictOf(story.evidence, { attempts });
    expect(verdict.because).toEqual([
      'changed',
      'pong',
      'http',
      'https',
      'banner',
      'challenge',
      'login refused',
      'said never-touched',
    ]);
    expect(verdict.attempts).toEqual(attempts);
    const unchallenged = new Story().ports('open', 'closed').answers('/wsman', 401);
    expect(unchallenged.verdict().because).toContain('/wsman 401');
  });
});

describe('the next login', () => {
  const paused = setUp().login('refused', true);
  const refusedAt = Date.parse(paused.evidence.at(-1)?.at ?? '');
  const after = (seconds: number): string => new Date(refusedAt + seconds * 1_000).toISOString();
  const next = (story: Story, nextAt?: string, now?: number): string | undefined => {
    const attempts = { used: 1, allowed: 3, ...(nextAt !== undefined && { nextAt }) };
    return verdictOf(story.evidence, { attempts, ...(now !== undefined && { now }) }).attempts.nextAt;
  };

  it('waits for the silence while logins are paused, or for the budget where that takes longer', () => {
    expect(next(paused, after(10))).toBe(after(90));
    expect(next(paused)).toBe(after(90));
    expect(next(paused, after(1_800))).toBe(after(1_800));
  });

  it('can be sent once the silence is over', () => {
    expect(next(paused, undefined, refusedAt + 89_999)).toBe(after(90));
    expect(next(paused, undefined, refusedAt + 90_000)).toBeUndefined();
  });

  it('waits for the budget alone otherwise', () => {
    const wrong = setUp().login('refused');
    expect(next(wrong, after(10))).toBe(after(10));
    expect(next(wrong)).toBeUndefined();
  });
});

describe('conditions that only their neighbours could mask', () => {
  it('takes a refused MEBx password for a matter of its policy, not of the account', () => {
    const open = setUp('12.0.20.1').login('accepted').firmware({});
    expect(open.reads({ topic: 'refusal', action: 'set-mebx', status: 16 }).verdict().code).toBe('ready');
    expect(open.reads({ topic: 'refusal', action: 'unprovision', status: 16 }).verdict().code).toBe(
      'limited-rights',
    );
  });

  it('asks for no password where the state of AMT is not known', () => {
    expect(new Story().pong({ state: 'unknown' }).ports('closed', 'closed').verdict().code).toBe(
      'unreachable',
    );
  });

  it('says that the factory password is back once MEBx took it', () => {
    expect(english(factory().said('mebx-accepted-factory-password').verdict().explanation)).toContain(
      'MEBx accepts “admin”',
    );
  });
});
