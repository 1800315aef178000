import { describe, expect, it } from 'vitest';
import type { StatusKind } from '#shared/model/status';
import { VERDICT_CODES, type VerdictCode } from '#shared/model/verdict';
import type { LastRun } from '#main/journal/machine-book';
import { type StatusFacts, statusOf } from './machine-status';

const AT = '2026-11-26T08:00:00.000Z';
const REALM = 'Digest:A7BBB39D6BFD0D03B2059A759B102925';
const RUN: LastRun = {
  runId: 'r',
  at: AT,
  outcome: 'done',
  verified: true,
  profile: {},
  profileName: 'House',
  realm: REALM,
};

function facts(
  code: VerdictCode,
  {
    stored = false,
    lastRun,
    drift,
    ...over
  }: Partial<StatusFacts> & Partial<StatusFacts['record']> & { stored?: boolean } = {},
): StatusFacts {
  return {
    sighting: {
      realm: REALM,
      verdict: {
        code,
        row: 1,
        title: `title of ${code}`,
        explanation: '',
        confidence: 'certain',
        because: [],
        notes: [],
        attempts: { used: 0, allowed: 3 },
        paths: [],
      },
    },
    trust: { state: 'not-needed' },
    credential: { stored, changeOpen: false },
    record: { lastRun, drift },
    underWay: false,
    ...over,
  };
}

const NEVER_CONFIGURED: Readonly<Record<VerdictCode, StatusKind>> = {
  'no-amt-seen': 'not-identified',
  hidden: 'needs-password',
  'not-set-up': 'not-set-up',
  'setup-refused': 'blocked',
  'setup-interrupted': 'blocked',
  'password-needed': 'needs-password',
  ready: 'needs-password',
  'password-refused': 'blocked',
  'login-paused': 'blocked',
  'password-refused-client-mode': 'blocked',
  'password-refused-admin-mode': 'blocked',
  'limited-rights': 'blocked',
  'audit-blocked': 'blocked',
  'tls-only': 'needs-password',
  'client-certificate-required': 'blocked',
  'clock-lost': 'blocked',
  'identity-changed': 'blocked',
  'vulnerable-firmware': 'blocked',
  'owned-elsewhere': 'blocked',
  unreachable: 'unreachable',
  'mebx-layout-trap': 'blocked',
  'rtc-clear-ineffective': 'blocked',
};

describe('a machine that was never configured', () => {
  it.each(VERDICT_CODES)('%s', (code) => {
    const status = statusOf(facts(code));
    expect(status.kind).toBe(NEVER_CONFIGURED[code]);
    if (status.kind === 'blocked') {
      expect(status).toEqual({ kind: 'blocked', verdict: code, title: `title of ${code}` });
    }
    const withPassword = statusOf(facts(code, { stored: true })).kind;
    expect(withPassword).toBe(status.kind === 'needs-password' ? 'ready' : status.kind);
  });

  it('waits for its certificate to be trusted', () => {
    const trust = { state: 'asked-for' } as const;
    expect(statusOf(facts('tls-only', { stored: true, trust })).kind).toBe('needs-password');
  });

  it('is of another vendor', () => {
    const { sighting, ...rest } = facts('no-amt-seen');
    expect(statusOf({ ...rest, sighting: { ...sighting, vendor: 'dash-other' } }).kind).toBe('other-vendor');
  });
});

describe('a machine that was configured', () => {
  it.each([
    ['ready', 'configured'],
    ['password-needed', 'configured'],
    ['unreachable', 'configured'],
    ['not-set-up', 'not-set-up'],
    ['identity-changed', 'blocked'],
    ['password-refused', 'blocked'],
    ['owned-elsewhere', 'blocked'],
  ] as const)('and is %s now is %s', (code, kind) => {
    expect(statusOf(facts(code, { lastRun: RUN })).kind).toBe(kind);
  });

  it('says with what, when, and whether it was read back', () => {
    const status = { kind: 'configured', profile: 'House', at: AT };
    expect(statusOf(facts('ready', { lastRun: RUN }))).toEqual({ ...status, verified: true });
    expect(statusOf(facts('ready', { lastRun: { ...RUN, verified: false } }))).toEqual({
      ...status,
      verified: false,
    });
  });

  it('calls the server that its profile names', () => {
    const profile: LastRun['profile'] = { remoteAccess: { mode: 'leave', server: 'mps.example' } };
    expect(statusOf(facts('owned-elsewhere', { lastRun: { ...RUN, profile } })).kind).toBe('configured');
  });

  it('differs from it now', () => {
    const drift = { at: AT, settings: ['Set the AMT clock'] };
    expect(statusOf(facts('ready', { lastRun: RUN, drift }))).toEqual({
      kind: 'drifted',
      profile: 'House',
      ...drift,
    });
  });

  it('was reset since: its realm is another one', () => {
    const lastRun = { ...RUN, realm: 'Digest:0000' };
    expect(statusOf(facts('password-needed', { lastRun })).kind).toBe('needs-password');
  });
});

describe('a run that did not go through', () => {
  const failed = { step: 'Set the AMT clock', code: 'firmware-refused', message: 'It refused.' } as const;

  it.each(['partial', 'failed'] as const)('%s', (outcome) => {
    expect(statusOf(facts('ready', { lastRun: { ...RUN, outcome, failed } }))).toEqual({
      kind: 'failed',
      profile: 'House',
      at: AT,
      ...failed,
      cutShort: false,
    });
  });

  it('was cut short, or goes on', () => {
    const lastRun: LastRun = { ...RUN, outcome: 'begun' };
    expect(statusOf(facts('ready', { lastRun }))).toEqual({
      kind: 'failed',
      profile: 'House',
      at: AT,
      cutShort: true,
    });
    expect(statusOf(facts('ready', { lastRun, stored: true, underWay: true })).kind).toBe('ready');
  });
});
