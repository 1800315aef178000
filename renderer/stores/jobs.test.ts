import { describe, expect, it } from 'vitest';
import type { JobEvent, JobEventBody } from '../../shared/model/job';
import type { StepResult } from '../../shared/model/plan';
import { message } from '../../shared/texts/message';
import { isRunning, type Job, jobOf, newJob, withEvent } from './jobs';

const at = (seq: number): string => `2026-01-02T10:00:${String(seq).padStart(2, '0')}.000Z`;

function event(seq: number, body: JobEventBody): JobEvent {
  return { ...body, jobId: 'job-1', seq, at: at(seq) };
}

function step(outcome: StepResult['outcome']): JobEventBody {
  const result = { id: 'clock', title: 'Clock', outcome, before: '', after: '', ms: 1 } as const;
  return { kind: 'item', step: result };
}

function progress(done: number): JobEventBody {
  return { kind: 'progress', progress: { done, total: 9, phase: 'Changing', current: '' } };
}

/** A configuration that was asked to stop, from beginning to end. */
const EVENTS: readonly JobEvent[] = [
  event(1, { kind: 'state', state: 'running' }),
  event(2, progress(1)),
  event(3, step('unknown')),
  event(4, step('ok')),
  event(5, progress(2)),
  event(6, { kind: 'warning', message: message('power.sendsNothing', { before: 'on' }) }),
  event(7, { kind: 'state', state: 'draining' }),
  event(8, { kind: 'done', end: 'cancelled' }),
];

function after(events: readonly JobEvent[]): Job {
  return events.reduce(withEvent, newJob('job-1', 'configure'));
}

describe('a job as the window knows it', () => {
  it('is the result of its events', () => {
    const job = after(EVENTS);
    const warning = message('power.sendsNothing', { before: 'on' });
    expect(job).toMatchObject({ state: 'draining', stopping: true, since: at(1), warnings: [warning] });
    expect(job.progress?.done).toBe(2);
    expect(job.steps.map(({ outcome }) => outcome)).toEqual(['ok']);
    expect(job.end?.end).toBe('cancelled');
    expect(isRunning(job)).toBe(false);
    expect(isRunning(after(EVENTS.slice(0, -1)))).toBe(true);
  });

  it('is the same when a snapshot brings all of them after some have come by themselves', () => {
    const whole = after(EVENTS);
    for (let first = 0; first < EVENTS.length; first++) {
      for (let last = first + 1; last <= EVENTS.length; last++) {
        expect(after([...EVENTS.slice(first, last), ...structuredClone(EVENTS)])).toEqual(whole);
      }
    }
  });

  it('is nothing where there is none', () => {
    expect(jobOf({ jobs: {} }, undefined)).toBeUndefined();
    expect(jobOf({ jobs: {} }, 'job-1')).toBeUndefined();
    expect(isRunning(undefined)).toBe(false);
  });
});
