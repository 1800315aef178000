import { describe, expect, it } from 'vitest';
import type { FleetPlan } from '../../../shared/model/fleet';
import type { PlanStep } from '../../../shared/model/plan';
import { failure } from '../../../shared/result';
import { en } from '../../../shared/texts/en/index';
import { message } from '../../../shared/texts/message';
import { combinedPlan, REASON_CODES } from './plan-groups';

type Planned = Extract<FleetPlan, { outcome: 'planned' }>;

const step = (title: string, danger: PlanStep['danger'] = 'none', current = 'off'): PlanStep => ({
  id: 'sol',
  title,
  current,
  wanted: 'on',
  danger,
});

function planned(machineId: string, plan: Partial<Planned['plan']> = {}): FleetPlan {
  return {
    machineId,
    outcome: 'planned',
    password: 'stored',
    plan: { steps: [], blockers: [], remarks: [], notRead: [], fingerprint: machineId, ...plan },
  };
}

describe('the plans of several machines together', () => {
  it('are grouped by change, with the machines of each and the greatest danger', () => {
    const remark = () => message('power.sets', { what: 'KVM' });
    const combined = combinedPlan([
      planned('a', { steps: [step('TLS', 'disconnects'), step('Users')] }),
      planned('b', { steps: [step('Users', 'destructive', 'two')], remarks: [remark()] }),
      planned('c', { steps: [step('Users')], remarks: [remark()] }),
    ]);
    expect(combined.changes.map(({ title, danger, machines }) => [title, danger, machines.length])).toEqual([
      ['TLS', 'disconnects', 1],
      ['Users', 'destructive', 3],
    ]);
    expect(combined.changes[1]?.machines[1]).toEqual({ machineId: 'b', current: 'two', wanted: 'on' });
    expect(combined.applicable).toEqual(['a', 'b', 'c']);
    expect(combined.affected).toEqual(['a', 'b']);
    expect(combined.remarks).toEqual([{ text: remark(), machineIds: ['b', 'c'] }]);
  });

  it('leave out machines that are as wanted, blocked or not read, and say why', () => {
    const refused = (address: string) =>
      failure('password-refused', `${address} refused the login.`, 'Try another one.');
    const full = failure('feature-absent', 'The list of users is full.', 'Remove one.');
    const combined = combinedPlan([
      planned('a'),
      planned('b', { notRead: ['TLS'] }),
      planned('c', { steps: [step('TLS', 'disconnects')], blockers: [full, refused('c')] }),
      { machineId: 'd', outcome: 'failed', failure: refused('d') },
    ]);
    expect(combined).toMatchObject({ applicable: [], affected: [], changes: [], asWanted: ['a'] });
    expect(combined.notAllRead).toEqual(['b']);
    expect(
      combined.excluded.map(({ code, machines }) => [code, machines.map((each) => each.machineId)]),
    ).toEqual([
      [undefined, ['c']],
      ['password-refused', ['c', 'd']],
    ]);
  });

  it('have a text for each reason', () => {
    expect(Object.keys(en.fleet.reasons).sort()).toEqual([...REASON_CODES].sort());
  });
});
