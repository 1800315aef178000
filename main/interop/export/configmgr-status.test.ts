import { expect, it } from 'vitest';
import type { Evidence } from '#shared/model/evidence';
import { VERDICT_CODES } from '#shared/model/verdict';
import { configMgrStatusOf } from './configmgr-status';

const EVIDENCE: Evidence[] = [
  {
    kind: 'port',
    at: '2026-11-26T08:00:00.000Z',
    fact: 'seen',
    raw: { service: 'http', number: 16992, state: 'open' },
  },
];

type Seen = Parameters<typeof configMgrStatusOf>[0];
const seen = (more: Partial<Seen>): Seen => ({
  provisioningState: 'post',
  evidence: EVIDENCE,
  verdict: { code: 'password-needed' },
  ...more,
});

it.each([
  ['nobody has looked', { evidence: [] }, 'Unknown', null, 'notLooked'],
  ['it is silent', { verdict: { code: 'unreachable' } }, 'Unknown', null, 'unreachable'],
  ['DASH', { vendor: 'dash-other' }, 'Not Supported', 0, 'otherVendor'],
  ['no AMT', { verdict: { code: 'no-amt-seen' } }, 'Not Supported', 0, 'noAmt'],
  ['password changed', { verdict: { code: 'password-refused' } }, 'Detected', 1, 'refused'],
  [
    'MEBx password changed',
    { provisioningState: 'pre', verdict: { code: 'setup-refused' } },
    'Detected',
    1,
    'refused',
  ],
  [
    'factory',
    { provisioningState: 'pre', verdict: { code: 'not-set-up' } },
    'Not Provisioned',
    2,
    'notSetUp',
  ],
  ['half set up', { provisioningState: 'in' }, 'Not Provisioned', 2, 'setupOpen'],
  ['set up', {}, 'Externally Provisioned', 4, 'setUp'],
  ['ready', { verdict: { code: 'ready' } }, 'Externally Provisioned', 4, 'loggedIn'],
  ['state unknown', { provisioningState: 'unknown' }, 'Unknown', null, 'stateUnknown'],
] as const)('%s', (_what, more, name, number, reason) => {
  expect(configMgrStatusOf(seen(more as Partial<Seen>))).toMatchObject({
    name,
    number,
    reason: { messageCode: `exports.configMgr.${reason}` },
  });
});

it('is marked as not compared with a site wherever it has a number, and never says Provisioned', () => {
  for (const code of VERDICT_CODES) {
    for (const provisioningState of ['pre', 'in', 'post', 'unknown'] as const) {
      const status = configMgrStatusOf(seen({ provisioningState, verdict: { code } }));
      expect(status.notConfirmed !== undefined).toBe(status.number !== null);
      expect(status.name).not.toBe('Provisioned');
    }
  }
});
