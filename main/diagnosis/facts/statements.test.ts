import { describe, expect, it } from 'vitest';
import { type Statement, STATEMENTS } from '#shared/model/evidence';
import type { Verdict } from '#shared/model/verdict';
import { english, inEnglish } from '#shared/testing/english';
import { factory, setUp, Story } from '../testing/story';
import { statementFactsOf } from './statements';

/** The network says nothing of AMT, in each of the ways in which it can. */
const SILENT: Record<string, () => Story> = {
  'ports closed': () => new Story().pong('none').ports('closed', 'closed'),
  'ports filtered': () => new Story().pong('none').ports('filtered', 'filtered'),
  'one port refuses': () => new Story().pong('none').ports('filtered', 'closed'),
  'not pinged': () => new Story().ports('closed', 'closed'),
  'nothing asked': () => new Story(),
  'a web server that is not AMT': () => new Story().pong('none').ports('open', 'closed'),
  'a foreign pong without DASH': () =>
    new Story().pong({ enterprise: 4413, dash: false }).ports('closed', 'closed'),
};

/** It says something, but not everything. */
const PARTLY: Record<string, () => Story> = {
  'a pong that names no state': () => new Story().pong({ state: 'unknown' }).ports('closed', 'closed'),
  'not set up': () => factory(),
  'setup under way': () => new Story().pong({ state: 'in' }).ports('closed', 'open'),
  'set up, ports shut': () => new Story().pong({ state: 'post' }).ports('closed', 'filtered'),
  'set up': () => setUp(),
  'set up, refused': () => setUp().login('refused'),
  'set up, hidden': () => new Story().pong('none').ports('open', 'closed').web(),
  'the encrypted port breaks off': () =>
    new Story().pong('none').ports('closed', 'open').wantsClientCertificate(),
  'a DASH board': () => new Story().pong({ enterprise: 4413 }).ports('closed', 'closed'),
};

const ALL = { ...SILENT, ...PARTLY };
const crossed = (wires: Record<string, () => Story>): [Statement, string, () => Story][] =>
  STATEMENTS.flatMap((statement) =>
    Object.entries(wires).map(([name, wire]): [Statement, string, () => Story] => [statement, name, wire]),
  );

/** The verdict of each statement where the network is silent. */
const WHEN_SILENT: Record<Statement, Verdict['code']> = {
  'mebx-opened-before': 'unreachable',
  'mebx-refused-factory-password': 'setup-refused',
  'setup-refused-password': 'setup-refused',
  'mebx-accepted-factory-password': 'not-set-up',
  'layout-checked': 'unreachable',
  'windows-says-client-mode': 'unreachable',
  'windows-says-admin-mode': 'unreachable',
  'windows-says-not-activated': 'not-set-up',
  'windows-says-no-amt': 'no-amt-seen',
  'sccm-says-detected': 'unreachable',
  'local-unconfigured': 'not-set-up',
  'rtc-cleared': 'not-set-up',
  'bios-unconfigured': 'not-set-up',
  'owner-released-it': 'unreachable',
  'password-is-certain': 'unreachable',
  // These three say nothing about whether there is AMT.
  'mebx-key-dead': 'no-amt-seen',
  'never-touched': 'no-amt-seen',
  'bitlocker-asks-key': 'no-amt-seen',
};

const noted = ({ notes }: Verdict): boolean => notes.some(({ code }) => code === 'contradiction');

describe('what the technician says where the network is silent', () => {
  it.each(crossed(SILENT))('%s, %s', (statement, name, wire) => {
    const verdict = wire().said(statement).verdict();
    const nothing = name === 'ports filtered' && WHEN_SILENT[statement] === 'no-amt-seen';
    const windows = statement === 'windows-says-no-amt';
    expect(verdict.code).toBe(nothing && !windows ? 'unreachable' : WHEN_SILENT[statement]);
    // What is reported is not what is seen.
    expect(verdict.confidence).not.toBe('certain');
  });

  it.each([
    ['windows-says-client-mode', 'client control mode'],
    ['windows-says-admin-mode', 'admin control mode'],
  ] as const)('names the mode: %s', (statement, words) => {
    const verdict = new Story().pong('none').ports('closed', 'closed').said(statement).verdict();
    expect(english(verdict.title)).toContain('Windows');
    expect(english(verdict.explanation)).toContain(words);
    expect(english(verdict.explanation).includes('without its password')).toBe(
      statement === 'windows-says-client-mode',
    );
  });

  it('offers the ways of a machine that is not set up once Windows says so', () => {
    const verdict = new Story().pong('none').ports('closed', 'closed').said('windows-says-not-activated');
    expect(verdict.verdict().paths.map(({ id }) => id)).toContain('host-ccm');
    expect(english(verdict.verdict().explanation)).toContain('No port of AMT answers');
  });

  it.each<[string, Statement[]]>([
    ['set up', ['windows-says-admin-mode']],
    ['not set up', ['windows-says-not-activated']],
    ['there', ['mebx-opened-before']],
    ['refused', ['mebx-refused-factory-password']],
    ['nothing', []],
  ])('does not say of ports that nobody asked that they are silent: told %s', (_, statements) => {
    const asked = new Story()
      .pong('none')
      .ports('closed', 'filtered')
      .said(...statements)
      .verdict();
    const notAsked = new Story()
      .pong('none')
      .said(...statements)
      .verdict();
    expect(notAsked.code).toBe(asked.code);
    const { title, explanation } = inEnglish(notAsked);
    expect(explanation).toContain('not checked');
    expect(`${title} ${explanation}`).not.toMatch(/No port|answers/);
  });

  it.each<[string, Statement[], Verdict['code'], string]>([
    [
      'refused by MEBx, and Windows says not activated',
      ['mebx-refused-factory-password', 'windows-says-not-activated'],
      'setup-refused',
      'somebody opened MEBx',
    ],
    [
      'refused by MEBx that nobody has touched',
      ['never-touched', 'mebx-refused-factory-password'],
      'mebx-layout-trap',
      'US keyboard',
    ],
    [
      'refused after the battery',
      ['rtc-cleared', 'mebx-refused-factory-password'],
      'rtc-clear-ineffective',
      'The battery was taken out',
    ],
    [
      'set up, then reset from Windows',
      ['windows-says-admin-mode', 'local-unconfigured'],
      'not-set-up',
      'No port of AMT answers',
    ],
    [
      'reset, then set up again',
      ['rtc-cleared', 'windows-says-client-mode'],
      'unreachable',
      'client control mode',
    ],
    [
      'MEBx met, and Windows finds no AMT',
      ['mebx-opened-before', 'windows-says-no-amt'],
      'no-amt-seen',
      'you reported its MEBx',
    ],
    [
      'Detected, and Windows says not activated',
      ['sccm-says-detected', 'windows-says-not-activated'],
      'not-set-up',
      '“Detected”',
    ],
    ['Detected alone', ['sccm-says-detected'], 'unreachable', 'Configuration Manager has seen AMT'],
  ])('takes two words together: %s', (_, statements, code, words) => {
    const verdict = new Story()
      .pong('none')
      .ports('closed', 'closed')
      .said(...statements)
      .verdict();
    expect(verdict.code).toBe(code);
    expect(english(verdict.explanation)).toContain(words);
  });

  it('does not deny AMT to a pong of AMT that names no state', () => {
    const pong = new Story().pong({ state: 'unknown' }).ports('closed', 'closed');
    expect(pong.verdict()).toMatchObject({ code: 'unreachable', confidence: 'possible' });
    expect(english(pong.verdict().explanation)).toContain('The presence pong comes from AMT');
  });

  it('forgets what was taken back', () => {
    const story = new Story().pong('none').ports('closed', 'closed').said('windows-says-admin-mode');
    expect(story.tookBack('windows-says-admin-mode').verdict().code).toBe('no-amt-seen');
  });
});

describe('what the technician says, whatever the network shows', () => {
  it.each(crossed(ALL))(
    '%s, %s: is among the reasons, and nothing sends back to it',
    (statement, _, wire) => {
      const verdict = wire().said(statement).verdict();
      expect(verdict.because).toContain(`said ${statement}`);
      if (statement.startsWith('windows-says-')) {
        expect(english(verdict.settle ?? '')).not.toContain('rpc amtinfo');
      }
    },
  );

  it.each<[Statement, string]>([
    ['windows-says-client-mode', 'not set up'],
    ['windows-says-admin-mode', 'not set up'],
    ['windows-says-admin-mode', 'setup under way'],
    ['windows-says-not-activated', 'set up'],
    ['windows-says-not-activated', 'set up, refused'],
    ['windows-says-not-activated', 'set up, hidden'],
    ['windows-says-no-amt', 'set up'],
    ['windows-says-no-amt', 'not set up'],
    ['windows-says-no-amt', 'a pong that names no state'],
    ['windows-says-admin-mode', 'a DASH board'],
    ['windows-says-not-activated', 'a DASH board'],
    ['mebx-refused-factory-password', 'a DASH board'],
  ])('%s against %s: the verdict stands with little confidence, and says so', (statement, name) => {
    const verdict = ALL[name]?.().said(statement).verdict();
    expect(verdict && noted(verdict)).toBe(true);
    expect(verdict?.confidence).toBe('possible');
  });

  it.each<[Statement, string]>([
    ['windows-says-no-amt', 'a DASH board'],
    ['windows-says-not-activated', 'setup under way'],
    ['windows-says-client-mode', 'set up, refused'],
    ['windows-says-admin-mode', 'the encrypted port breaks off'],
    ['never-touched', 'not set up'],
  ])('%s beside %s is no contradiction', (statement, name) => {
    const verdict = ALL[name]?.().said(statement).verdict();
    expect(verdict && noted(verdict)).toBe(false);
  });

  it('says that somebody has set up what nobody has touched, until somebody is in', () => {
    const story = setUp().said('never-touched');
    expect(noted(story.verdict())).toBe(true);
    expect(story.verdict().confidence).toBe('certain');
    expect(noted(story.login('accepted').firmware().verdict())).toBe(false);
  });

  it('believes the firmware over an older answer of Windows once somebody is in', () => {
    const story = setUp().said('windows-says-not-activated').login('accepted').firmware();
    expect(story.verdict()).toMatchObject({ code: 'ready', confidence: 'certain' });
  });

  it('says that a reset may have done nothing where the pong goes on as before', () => {
    const story = new Story().pong({ state: 'post' }).ports('closed', 'closed').said('rtc-cleared');
    expect(english(story.verdict().explanation)).toContain('the reset had no effect');
  });
});

describe('statementFactsOf', () => {
  it('puts Windows before acts, and acts before what was met', () => {
    expect(statementFactsOf(new Set())).toBeUndefined();
    expect(statementFactsOf(new Set<Statement>(['rtc-cleared', 'windows-says-admin-mode']))).toBe('set-up');
    expect(statementFactsOf(new Set<Statement>(['rtc-cleared', 'windows-says-no-amt']))).toBe('no-amt');
    expect(statementFactsOf(new Set<Statement>(['mebx-refused-factory-password']))).toBe('has-amt');
    expect(statementFactsOf(new Set<Statement>(['never-touched', 'layout-checked']))).toBe('not-set-up');
    expect(statementFactsOf(new Set<Statement>(['never-touched', 'sccm-says-detected']))).toBe('has-amt');
  });
});
