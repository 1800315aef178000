import { describe, expect, it } from 'vitest';
import { statementText, statementWords } from '#shared/model/statement-words';
import { factory, REALM, setUp, Story } from '../testing/story';
import { sightOf } from './facts';

describe('facts', () => {
  it('tell vendors apart', () => {
    const banner = (product: 'intel-amt' | 'intel-ism' | 'other'): Story => {
      const story = new Story().ports('open', 'closed');
      story.evidence.push({
        kind: 'http',
        at: '2026-11-23T12:00:00.000Z',
        fact: 'banner',
        raw: { scheme: 'http', path: '/', status: 200, product },
      });
      return story;
    };
    expect(banner('intel-ism').facts().vendor).toBe('intel-ism');
    expect(banner('intel-amt').facts()).toMatchObject({ vendor: 'intel-amt', state: 'post', amtOnWeb: true });
    expect(banner('other').facts()).toMatchObject({ vendor: undefined, state: 'unknown', amtOnWeb: false });
    expect(factory().facts().vendor).toBe('intel-amt');
    const dash = new Story().pong({ enterprise: 4413, state: 'post' }).ports('closed', 'closed');
    expect(dash.facts()).toMatchObject({ vendor: 'dash-other', state: 'unknown' });
    expect(new Story().pong('none').facts()).toMatchObject({ vendor: undefined, pong: 'none' });
    expect(new Story().facts().pong).toBeUndefined();
  });

  it('take a machine that asks to be set up for one that is not, while nothing else tells its state', () => {
    const asks = (story: Story): unknown => story.hello().facts();
    expect(asks(new Story())).toMatchObject({ state: 'pre', onlyHello: true, vendor: 'intel-amt' });
    expect(asks(new Story().pong('none').ports('filtered', 'filtered'))).toMatchObject({ state: 'pre' });
    expect(asks(setUp('12.0.93.2323'))).toMatchObject({ state: 'post', onlyHello: false });
    expect(asks(new Story().pong({ state: 'in' }))).toMatchObject({ state: 'in', onlyHello: false });
    expect(asks(new Story().pong({ enterprise: 4413 }))).toMatchObject({
      vendor: 'dash-other',
      state: 'unknown',
    });
    // Somebody has logged in since.
    expect(new Story().hello().login('accepted').facts().onlyHello).toBe(false);
    const verdict = new Story().pong('none').ports('filtered', 'filtered').hello().verdict();
    expect(verdict).toMatchObject({ code: 'not-set-up', confidence: 'likely' });
    expect(new Story().pong({ state: 'pre' }).hello().verdict().confidence).toBe('certain');
  });

  it('take the version from the most precise source', () => {
    expect(setUp('12.0.93.2323').facts().version).toBe('12.0.93.2323');
    expect(factory('12.0').facts().version).toBe('12.0');
    const read = factory('12.0').reads({
      topic: 'identity',
      uuid: 'u',
      version: '12.0.1.2',
      maker: 'm',
      model: 'n',
    });
    expect(read.facts()).toMatchObject({ version: '12.0.1.2', uuid: 'u', maker: 'm', model: 'n' });
    expect(new Story().facts().version).toBeUndefined();
  });

  it('trust a challenge over a pong, and a pong over a banner', () => {
    expect(factory().ports('open', 'closed').web().facts().state).toBe('post');
    expect(factory().web().facts()).toMatchObject({ state: 'pre', realm: undefined });
    expect(new Story().pong({ state: 'in' }).ports('closed', 'open').web().facts().state).toBe('in');
    expect(new Story().pong({ state: 'unknown' }).ports('open', 'closed').web().facts().state).toBe('post');
    expect(new Story().pong({ state: 'unknown' }).facts().state).toBe('unknown');
  });

  it('see the certificate of an open port only, and how far its dates are off', () => {
    const at = (from: number, to: number): number =>
      new Story().ports('closed', 'open').tls(from, to).facts().certificateOffSeconds;
    expect(at(2026, 2030)).toBe(0);
    expect(at(2027, 2030)).toBe(
      (Date.parse('2027-01-01T00:00:00Z') - Date.parse('2026-11-23T12:00:03Z')) / 1000,
    );
    expect(at(2020, 2026)).toBe(
      (Date.parse('2026-11-23T12:00:03Z') - Date.parse('2026-01-01T00:00:00Z')) / 1000,
    );
    expect(new Story().tls(2010, 2011).ports('open', 'closed').facts()).toMatchObject({
      tls: undefined,
      certificateOffSeconds: 0,
    });
    expect(new Story().ports('closed', 'open').wantsClientCertificate().facts().certificateOffSeconds).toBe(
      0,
    );
  });

  it('hold logins of a machine that can be logged in to only', () => {
    expect(setUp().login('accepted').facts().login).toMatchObject({ outcome: 'accepted', user: 'admin' });
    expect(factory().login('accepted').facts().login).toBeUndefined();
    expect(factory().login('accepted').firmware().facts().controlMode).toBe('acm');
    expect(factory().firmware().login('accepted').facts().controlMode).toBe('unknown');
  });

  it('are not limited before anybody has logged in, and forget a refusal at the next login only', () => {
    expect(new Story().facts().limited).toBe(false);
    const refusal = { topic: 'refusal', action: 'unprovision', status: 16 } as const;
    const told = (): Story => setUp().login('accepted').reads(refusal);
    expect(told().facts().refusal?.status).toBe(16);
    expect(told().login('refused').facts().refusal?.status).toBe(16);
    expect(told().said('never-touched').facts().refusal?.status).toBe(16);
    expect(told().login('accepted').facts().refusal).toBeUndefined();
  });

  it('count refusals of a certain password in a row', () => {
    expect(setUp().facts().certainRefusals).toBe(0);
    expect(setUp().login('refused', true).login('refused', true).facts().certainRefusals).toBe(2);
    expect(setUp().login('refused', true).login('accepted', true).facts().certainRefusals).toBe(0);
    expect(setUp().login('refused', true).login('refused').facts().certainRefusals).toBe(0);
  });

  it('keep what Windows said until AMT is reset, and what was said of MEBx until that is', () => {
    const story = (): Story => setUp().said('windows-says-not-activated', 'mebx-opened-before');
    expect([...story().facts().statements]).toEqual(['windows-says-not-activated', 'mebx-opened-before']);
    expect(story().facts().controlMode).toBe('none');
    expect([...story().said('local-unconfigured').facts().statements]).toEqual([
      'mebx-opened-before',
      'local-unconfigured',
    ]);
    expect([...story().said('bios-unconfigured').facts().statements]).toEqual(['bios-unconfigured']);
    expect([...story().tookBack('mebx-opened-before').facts().statements]).toEqual([
      'windows-says-not-activated',
    ]);
    expect(
      setUp().said('windows-says-admin-mode').tookBack('windows-says-admin-mode').facts().controlMode,
    ).toBe('unknown');
  });

  it('of two contradicting statements only the newer holds', () => {
    const said = (story: Story): string[] => [...story.facts().statements];
    expect(said(setUp().said('never-touched', 'mebx-opened-before'))).toEqual(['mebx-opened-before']);
    expect(said(setUp().said('windows-says-client-mode', 'windows-says-admin-mode'))).toEqual([
      'windows-says-admin-mode',
    ]);
    expect(said(factory().said('setup-refused-password', 'mebx-accepted-factory-password'))).toEqual([
      'mebx-accepted-factory-password',
    ]);
    expect(said(factory().said('mebx-accepted-factory-password', 'mebx-refused-factory-password'))).toEqual([
      'mebx-refused-factory-password',
    ]);
    expect(said(factory().said('never-touched', 'layout-checked'))).toEqual([
      'never-touched',
      'layout-checked',
    ]);
  });

  it('know a refusal of “admin” after the battery from one before it', () => {
    const refused = 'mebx-refused-factory-password';
    expect(factory().said(refused, 'rtc-cleared').facts().refusedAfterReset).toBe(false);
    expect(factory().said('rtc-cleared', refused).facts().refusedAfterReset).toBe(true);
    expect(factory().said('rtc-cleared', refused).tookBack('rtc-cleared').facts().refusedAfterReset).toBe(
      false,
    );
    expect(
      factory().said('rtc-cleared', refused, 'mebx-accepted-factory-password').facts().refusedAfterReset,
    ).toBe(false);
    expect(factory().said(refused).facts().refusedAfterReset).toBe(false);
    expect(factory().said('bios-unconfigured', refused).facts().refusedAfterReset).toBe(false);
  });

  it('make the network part of a sighting', () => {
    const story = new Story()
      .pong({ state: 'post', version: '16.1' })
      .ports('closed', 'open')
      .tls()
      .web('16.1.25.2124');
    expect(sightOf(story.facts())).toEqual({
      provisioningState: 'post',
      ports: {
        http: 'closed',
        https: 'open',
        redirection: 'unknown',
        redirectionTls: 'unknown',
        dash: 'unknown',
        dashTls: 'unknown',
      },
      vendor: 'intel-amt',
      version: '16.1.25.2124',
      realm: REALM,
      tls: {
        fingerprint256: 'a'.repeat(64),
        subject: 'CN=x',
        notAfter: '2030-01-01T00:00:00.000Z',
        protocol: 'TLSv1.2',
      },
    });
    expect(Object.keys(sightOf(new Story().facts()))).toEqual(['provisioningState', 'ports']);
    const known = new Story().reads({ topic: 'identity', uuid: 'u' });
    expect(sightOf(known.facts()).uuid).toBe('u');
  });
});

describe('statements', () => {
  it('are kept in words', () => {
    expect(statementWords('rtc-cleared')).toEqual('You said: The CMOS battery was taken out');
    expect(statementWords('rtc-cleared', true)).toEqual('You took back: The CMOS battery was taken out');
    expect(statementText('rtc-cleared')).toEqual('The CMOS battery was taken out');
  });
});
