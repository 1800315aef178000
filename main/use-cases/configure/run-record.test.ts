import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConfigureReport, Plan, PlanStep, StepResult } from '#shared/model/plan';
import { inEnglish } from '#shared/testing/english';
import { RunJournal } from '#main/journal/run-journal';
import { KeychainRefused } from '#main/vault/secret-store';
import { RunRecord } from './run-record';

const RUN = '20261123T120000Z-00000001';
const step = (id: PlanStep['id']): PlanStep => ({
  id,
  title: id,
  current: 'old',
  wanted: 'new',
  danger: 'none',
});
const [clock, hostName, consent] = [step('clock'), step('host-name'), step('consent')];
const plan: Plan = {
  device: { id: '192.0.2.1', address: '192.0.2.1' },
  profile: {},
  steps: [clock, hostName, consent],
  blockers: [],
  remarks: [],
  notRead: [],
  fingerprint: 'f',
};
const done = ({ id, title }: PlanStep): StepResult => ({
  id,
  title,
  outcome: 'ok',
  before: 'old',
  after: 'new',
  ms: 1,
});

let home: string;
let record: RunRecord;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'amt-bench-record-'));
  record = new RunRecord(new RunJournal(home), RUN, plan, () => '2026-11-23T12:00:00.000Z');
  record.started();
});
afterEach(() => rmSync(home, { recursive: true }));

/** What the last line of the journal says. */
function last(): { event: string; report?: ConfigureReport } {
  const text = readFileSync(join(home, 'journal', `${RUN}.jsonl`), 'utf8');
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as { event: string; report?: ConfigureReport };
}

it('a run that was broken off is closed with what is known of each step', () => {
  record.before(clock);
  record.after(done(clock));
  record.before(hostName);
  expect(record.brokenOff(new Error('a mistake of ours'))).toBeUndefined();
  expect(last()).toMatchObject({ event: 'ended', report: { outcome: 'partial', verified: false } });
  expect(inEnglish(last()).report?.steps.map(({ outcome, after }) => `${outcome}: ${after}`)).toEqual([
    'ok: new',
    'unknown: not known',
    'skipped: old',
  ]);
});

it('an expected failure is the report once something may have been changed', () => {
  const locked = new KeychainRefused(new Error('locked'));
  expect(record.brokenOff(locked)).toBeUndefined();
  expect(last().report).toMatchObject({ outcome: 'failed', failure: { code: 'keychain-refused' } });
  record.before(clock);
  expect(inEnglish(record.brokenOff(locked))).toMatchObject({
    outcome: 'partial',
    failure: { code: 'keychain-refused', message: expect.stringContaining('Nothing further') as string },
  });
});

it('a report is not lost with the journal that it could not be written to', () => {
  renameSync(join(home, 'journal'), join(home, 'gone'));
  const report: ConfigureReport = {
    runId: RUN,
    device: plan.device,
    steps: [done(clock)],
    outcome: 'done',
    verified: true,
  };
  expect(record.ended(report)).toMatchObject({ ...report, failure: { code: 'state-unusable' } });
  mkdirSync(join(home, 'journal'));
  expect(record.ended(report)).toEqual(report);
});

it('the machine is told of the end although the journal cannot be written any more', () => {
  const ended: ConfigureReport['outcome'][] = [];
  const remember = {
    began: () => undefined,
    ended: ({ outcome }: ConfigureReport) => {
      ended.push(outcome);
    },
  };
  const now = (): string => '2026-11-23T12:00:00.000Z';
  const other = new RunRecord(new RunJournal(home), RUN, plan, now, { remember });
  other.started();
  renameSync(join(home, 'journal'), join(home, 'gone'));
  expect(other.brokenOff(new KeychainRefused(new Error('locked')))).toBeUndefined();
  expect(ended).toEqual(['failed']);
});
