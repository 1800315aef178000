import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConfigureReport, StepResult } from '#shared/model/plan';
import type { Profile } from '#shared/model/profile';
import type { Result } from '#shared/result';
import { english, inEnglish } from '#shared/testing/english';
import { openAppService } from './app-service';
import { openTestBench, type TestBench, TYPED_DEMO, value } from './testing/lab';
import { openUseCases } from './use-cases';

const PROFILE: Profile = {
  clock: 'sync',
  host: { name: 'bench-17' },
  redirection: { listener: true, sol: true, ider: false, kvm: true, consent: 'kvm' },
};

let bench: TestBench;
let id: string;
beforeEach(async () => {
  bench = await openTestBench();
  id = await bench.look('ready');
});
afterEach(() => bench.close());

function configure(onStep: (step: StepResult) => void = () => undefined): Promise<Result<ConfigureReport>> {
  const request = { id, profile: PROFILE, source: TYPED_DEMO };
  return bench.useCases.configure(request, { onStep, draining: () => false });
}

const journal = (): string => join(bench.home, 'journal');

/** The entries of the one run that there was. */
function entries(): { event: string; report?: ConfigureReport }[] {
  const [file = ''] = readdirSync(journal());
  const lines = readFileSync(join(journal(), file), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { event: string; report?: ConfigureReport });
}

/** Puts a folder where a file of the state should be. */
function block(name: string): void {
  rmSync(join(bench.home, name), { force: true });
  mkdirSync(join(bench.home, name));
}

function unblock(name: string): void {
  rmSync(join(bench.home, name), { recursive: true });
}

describe('the record of logins of this user', () => {
  it('is not replaced by a fresh one in another state folder when it cannot be used', async () => {
    const own = join(bench.home, 'own');
    mkdirSync(join(own, 'amt-bench', 'attempts.jsonl'), { recursive: true });
    const env = { XDG_DATA_HOME: own, AMT_BENCH_HOME: join(bench.home, 'other'), AMT_BENCH_VAULT: 'session' };
    const opened = await openUseCases({ env, host: 'cli', version: '1.2.3' }, () => undefined);
    expect(opened).toMatchObject({ ok: false, error: { code: 'state-unusable' } });
  });
});

describe('a state folder that cannot be used any more', () => {
  it('sends no login while logins cannot be written down', async () => {
    block('attempts.jsonl');
    const before = bench.machine('ready').stats().requestsWithCredentials;
    await expect(bench.useCases.logIn(id, TYPED_DEMO)).rejects.toThrow('attempts.jsonl');
    expect(inEnglish(await configure())).toMatchObject({
      ok: false,
      error: { code: 'state-unusable', message: expect.stringContaining('the record of logins') as string },
    });
    expect(bench.machine('ready').stats().requestsWithCredentials).toBe(before);
    unblock('attempts.jsonl');
  });

  it('changes nothing when the journal cannot be begun', async () => {
    value(await bench.useCases.logIn(id, TYPED_DEMO));
    writeFileSync(journal(), 'no folder');
    const before = bench.machine('ready').inspect();
    expect(await configure()).toMatchObject({ ok: false, error: { code: 'state-unusable' } });
    expect(bench.machine('ready').inspect()).toMatchObject({
      hostName: before.hostName,
      consent: before.consent,
    });
    rmSync(journal());
  });

  it('changes nothing further once the journal is gone, and says what was done', async () => {
    const gone = join(bench.home, 'gone');
    let done = 0;
    const report = value(
      await configure(() => {
        if (++done === 2) renameSync(journal(), gone);
      }),
    );
    expect(done).toBe(2);
    expect(inEnglish(report)).toMatchObject({
      outcome: 'partial',
      verified: false,
      failure: {
        code: 'state-unusable',
        message: expect.stringContaining('Nothing further was changed') as string,
      },
    });
    expect(report.steps.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'skipped']);
    expect(bench.machine('ready').inspect()).toMatchObject({ hostName: 'bench-17' });
    expect(bench.machine('ready').inspect().consent).not.toBe(1);
    renameSync(gone, journal());
  });

  it('is said to the window, call by call and job by job, and is no bug', async () => {
    const bugs: unknown[] = [];
    const service = openAppService(bench.useCases, (bug) => bugs.push(bug));
    block('profiles.json');
    expect(await service.call('profiles.get', {})).toMatchObject({
      ok: false,
      error: { code: 'state-unusable' },
    });
    block('machines.jsonl');
    const started = await service.call('job.start', { request: { kind: 'recheck', machineId: id } });
    if (!started.ok) throw new Error(english(started.error.message));
    const { jobId } = started.value as { jobId: string };
    expect(await bench.useCases.jobs.ended(jobId)).toMatchObject({
      end: 'failed',
      failure: { code: 'state-unusable' },
    });
    expect(bugs).toEqual([]);
    unblock('profiles.json');
    unblock('machines.jsonl');
  });

  it('ends a scan with a failure, however deep it was found out', async () => {
    await bench.context.memory.flush();
    bench.useCases.machines.identities.trustCertificate(id, 'a'.repeat(64));
    block('devices.jsonl');
    const service = openAppService(bench.useCases, (bug) => {
      throw bug;
    });
    const started = await service.call('job.start', { request: { kind: 'rescan', machineIds: [id] } });
    if (!started.ok) throw new Error(english(started.error.message));
    const { jobId } = started.value as { jobId: string };
    expect(await bench.useCases.jobs.ended(jobId)).toMatchObject({ failure: { code: 'state-unusable' } });
    unblock('devices.jsonl');
  });

  it('is said when the list could not be kept at the end, and the list is written once it can be', async () => {
    await bench.context.memory.flush();
    block('machines.jsonl');
    bench.useCases.machines.setHardwareAddress(id, '02:00:00:00:00:01', undefined);
    expect(await bench.useCases.close()).toMatchObject({ ok: false, error: { code: 'state-unusable' } });
    unblock('machines.jsonl');
    expect(await bench.useCases.close()).toMatchObject({ ok: true });
    expect(readFileSync(join(bench.home, 'machines.jsonl'), 'utf8')).toContain('02:00:00:00:00:01');
  });
});

describe('the journal of a run', () => {
  it('is closed when a mistake of ours ends it, with what was done; the mistake is thrown all the same', async () => {
    const mistake = configure(({ id: step }) => {
      if (step === 'host-name') throw new Error('a mistake of ours');
    });
    await expect(mistake).rejects.toThrow('a mistake of ours');
    const ended = entries().at(-1);
    expect(ended).toMatchObject({ event: 'ended', report: { outcome: 'partial', failure: { code: 'bug' } } });
    expect(ended?.report?.steps.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'skipped']);
    expect(JSON.stringify(ended)).not.toContain('a mistake of ours');
    expect(bench.context.journal.openRuns()).toEqual([]);
    expect(bench.useCases.runs.running.size).toBe(0);
  });
});
