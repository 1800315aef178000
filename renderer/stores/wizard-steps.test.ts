import { describe, expect, it } from 'vitest';
import type { MachineView } from '../../shared/contract/contract';
import type { PathRef, VerdictCode } from '../../shared/model/verdict';
import { VERDICT_CODES } from '../../shared/model/verdict';
import { naturalStep, openSteps, reasonForMove } from './wizard-steps';

function view(
  code: VerdictCode,
  over: { trust?: MachineView['trust']['state']; paths?: boolean } = {},
): MachineView {
  const path: PathRef = {
    id: 'known-password',
    title: '',
    reason: '',
    place: '',
    erases: '',
    minutes: { from: 1, to: 1 },
    opensCase: false,
    touchesBios: false,
  };
  return {
    id: '10.0.0.1',
    sighting: {
      id: '10.0.0.1',
      address: '10.0.0.1',
      provisioningState: 'post',
      ports: { http: 'open', https: 'closed', redirection: 'closed', redirectionTls: 'closed' },
      portNumbers: { rmcp: 623, http: 16992, https: 16993, redirection: 16994, redirectionTls: 16995 },
      evidence: [],
      verdict: {
        code,
        row: 1,
        title: '',
        explanation: '',
        confidence: 'certain',
        because: [],
        notes: [],
        attempts: { used: 0, allowed: 3 },
        paths: over.paths ? [path] : [],
      },
    },
    status: { kind: 'needs-password' },
    trust: { state: over.trust ?? 'not-needed' },
    credential: { stored: false, changeOpen: false },
  };
}

describe('the wizard', () => {
  it('waits where somebody has to act', () => {
    expect(naturalStep(view('password-needed'))).toBe('diagnose');
    expect(naturalStep(view('ready'))).toBe('review');
    expect(naturalStep(view('tls-only', { trust: 'asked-for' }))).toBe('identify');
    expect(naturalStep(view('ready', { trust: 'changed' }))).toBe('identify');
    expect(naturalStep(view('identity-changed'))).toBe('identify');
    expect(naturalStep(view('tls-only', { trust: 'trusted' }))).toBe('diagnose');
  });

  it('opens nothing before the machine is identified, and no plan before a login', () => {
    expect([...openSteps(view('identity-changed', { paths: true }))]).toEqual(['identify']);
    expect([...openSteps(view('password-refused', { paths: true }))]).toEqual([
      'identify',
      'diagnose',
      'recover',
    ]);
    expect([...openSteps(view('ready'))]).toEqual(['identify', 'diagnose', 'review']);
    for (const code of VERDICT_CODES) {
      expect(openSteps(view(code)).has('apply')).toBe(false);
      expect(openSteps(view(code)).has('review')).toBe(code === 'ready');
    }
  });

  it('says why it moves, and is silent when nothing has changed', () => {
    for (const code of VERDICT_CODES) expect(reasonForMove(code, code, true)).toBeUndefined();
    expect(reasonForMove('setup-refused', 'not-set-up', true)).toBe('setup-reset');
    // A statement that was taken back is no reset.
    expect(reasonForMove('setup-refused', 'not-set-up', false)).toBeUndefined();
    expect(reasonForMove('password-refused', 'not-set-up', false)).toBe('not-set-up');
    expect(reasonForMove('not-set-up', 'password-needed', false)).toBe('now-set-up');
  });
});
