import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Cancellation } from '#shared/cancellation';
import { bugNextStep } from '#shared/contract/host';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import {
  isScanKind,
  type JobEvent,
  type JobEventBody,
  type JobKind,
  type JobProgress,
  type JobRequest,
  type JobSnapshot,
} from '#shared/model/job';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { expectedFailure } from './expected-failures';

/** What a running job may say, and ask. */
export interface JobContext extends Required<Cancellation> {
  progress: (progress: JobProgress) => void;
  emit: (news: JobEventBody) => void;
}

export type JobWork = (jobContext: JobContext) => Promise<Extract<JobEventBody, { kind: 'done' }>>;

interface Job {
  id: string;
  /** Without the password that came with it. */
  request: JobRequest;
  /** Nobody joins it: the password may be another one. */
  hadPassword: boolean;
  kind: JobKind;
  machineId: string | undefined;
  events: JobEvent[];
  seq: number;
  abort: AbortController;
  draining: boolean;
  paused: boolean;
  running: boolean;
  pending: { progress?: JobProgress; timer?: NodeJS.Timeout };
}

const JOBS_KEPT = 20;

/**
 * Runs all long work in the same form (docs/reference/decisions.md, D3): numbered events, progress and rows batched
 * to one message per `LIMITS.progressGapMs`, a snapshot for windows that are opened later, and two ways to stop.
 */
export class Jobs {
  readonly #now: () => number;
  readonly #jobs = new Map<string, Job>();
  readonly #listeners = new Set<(event: JobEvent) => void>();
  readonly #logFile: string;
  readonly #onBug: (error: unknown) => void;

  /**
   * @param now milliseconds since 1970
   * @param logFile where the technician finds what a bug has left
   */
  constructor(now: () => number, logFile: string, onBug: (error: unknown) => void) {
    this.#now = now;
    this.#logFile = logFile;
    this.#onBug = onBug;
  }

  onEvent(listener: (event: JobEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Starts a job. One that asks for the very same as a running one joins it; where the running one is another scan, or
   * does something else to the same machine, `busy` says so.
   */
  start(request: JobRequest, work: JobWork): Result<string> {
    const machineId = 'machineId' in request ? request.machineId : undefined;
    const hadPassword = 'password' in request && request.password !== undefined;
    const running = [...this.#jobs.values()].find(
      (job) =>
        job.running &&
        (isScanKind(request.kind)
          ? isScanKind(job.kind)
          : job.kind === request.kind && job.machineId === machineId),
    );
    if (running) {
      // What was asked for with a password is not kept whole, and cannot be compared.
      return !hadPassword && !running.hadPassword && isDeepStrictEqual(running.request, request)
        ? ok(running.id)
        : fail('busy', BUSY[running.kind], message('scan.busy.next'));
    }
    const job: Job = {
      id: randomUUID(),
      request: withoutPassword(request),
      hadPassword,
      kind: request.kind,
      machineId,
      events: [],
      seq: 0,
      abort: new AbortController(),
      draining: false,
      paused: false,
      running: true,
      pending: {},
    };
    // Every connection of a job with many machines listens.
    setMaxListeners(0, job.abort.signal);
    this.#jobs.set(job.id, job);
    this.#dropOld();
    this.#emit(job, { kind: 'state', state: 'running' });
    void this.#run(job, work);
    return ok(job.id);
  }

  /** Stops a job: `drain` finishes what is under way, `now` aborts. Stopping a job that has ended is no error. */
  cancel(jobId: string, how: 'drain' | 'now'): Result<void> {
    const job = this.#jobs.get(jobId);
    if (!job) return unknownJob();
    if (!job.running) return ok(undefined);
    job.draining = true;
    this.#emit(job, { kind: 'state', state: how === 'drain' ? 'draining' : 'stopping' });
    if (how === 'now') job.abort.abort();
    return ok(undefined);
  }

  /** Holds a job back, or lets it go on. */
  pause(jobId: string, paused: boolean): Result<void> {
    const job = this.#jobs.get(jobId);
    if (!job) return unknownJob();
    if (!job.running || job.draining || job.paused === paused) return ok(undefined);
    job.paused = paused;
    this.#emit(job, { kind: 'state', state: paused ? 'paused' : 'running' });
    return ok(undefined);
  }

  snapshot(jobId: string, afterSeq: number): Result<JobSnapshot> {
    const job = this.#jobs.get(jobId);
    if (!job) return unknownJob();
    return ok({ ...summary(job), events: job.events.filter(({ seq }) => seq > afterSeq) });
  }

  running(): Omit<JobSnapshot, 'events'>[] {
    return [...this.#jobs.values()].filter((job) => job.running).map(summary);
  }

  /** Resolves when the job has ended. */
  async ended(jobId: string): Promise<Extract<JobEvent, { kind: 'done' }>> {
    const find = (): JobEvent | undefined => this.#jobs.get(jobId)?.events.findLast((e) => e.kind === 'done');
    for (;;) {
      const done = find();
      if (done?.kind === 'done') return done;
      await new Promise<void>((resolve) => {
        const off = this.onEvent((event) => {
          if (event.jobId !== jobId || event.kind !== 'done') return;
          off();
          resolve();
        });
      });
    }
  }

  /** Aborts everything and waits until it has ended. */
  async close(): Promise<void> {
    const running = [...this.#jobs.values()].filter((job) => job.running);
    for (const job of running) this.cancel(job.id, 'now');
    await Promise.all(running.map((job) => this.ended(job.id)));
  }

  async #run(job: Job, work: JobWork): Promise<void> {
    let done: Extract<JobEventBody, { kind: 'done' }>;
    try {
      done = await work({
        signal: job.abort.signal,
        draining: () => job.draining,
        paused: () => job.paused && !job.draining,
        progress: (progress) => {
          job.pending.progress = progress;
          this.#flushSoon(job);
        },
        emit: (news) => this.#emit(job, news),
      });
    } catch (error) {
      done = { kind: 'done', end: 'failed', failure: expectedFailure(error) ?? this.#mistake(error) };
    }
    this.#flush(job);
    job.running = false;
    this.#emit(job, done);
  }

  #mistake(error: unknown): Failure {
    this.#onBug(error);
    return failure('bug', message('scan.bug'), bugNextStep(this.#logFile));
  }

  #flushSoon(job: Job): void {
    job.pending.timer ??= setTimeout(() => this.#flush(job), LIMITS.progressGapMs);
  }

  #flush(job: Job): void {
    const { progress, timer } = job.pending;
    clearTimeout(timer);
    job.pending = {};
    if (progress) this.#emit(job, { kind: 'progress', progress });
  }

  #emit(job: Job, news: JobEventBody): void {
    const event: JobEvent = { ...news, jobId: job.id, seq: ++job.seq, at: isoTime(this.#now()) };
    // Each tells all of the progress: the one before would only push out what happened to machines.
    const before =
      event.kind === 'progress' ? job.events.findLastIndex(({ kind }) => kind === 'progress') : -1;
    if (before >= 0) job.events.splice(before, 1);
    job.events.push(event);
    if (job.events.length > LIMITS.jobEventsKept) job.events.shift();
    for (const listener of this.#listeners) listener(event);
  }

  #dropOld(): void {
    const ended = [...this.#jobs.values()].filter((job) => !job.running);
    for (const job of ended.slice(0, Math.max(0, ended.length - JOBS_KEPT))) this.#jobs.delete(job.id);
  }
}

const BUSY: Readonly<Record<JobKind, Text>> = {
  scan: message('scan.busy.scan'),
  rescan: message('scan.busy.scan'),
  'continue-scan': message('scan.busy.scan'),
  recheck: message('scan.busy.recheck'),
  'await-setup': message('scan.busy.recheck'),
  listen: message('scan.busy.listen'),
  configure: message('scan.busy.machine'),
  'plan-many': message('scan.busy.planMany'),
  'configure-many': message('scan.busy.configureMany'),
  unprovision: message('scan.busy.machine'),
};

/** A password lives as long as its job at most, and nowhere but in the work itself. */
function withoutPassword(request: JobRequest): JobRequest {
  if (request.kind !== 'plan-many') return request;
  const { password: _, ...rest } = request;
  return rest;
}

function summary({ id, kind, machineId, running }: Job): Omit<JobSnapshot, 'events'> {
  return { jobId: id, kind, running, ...(machineId !== undefined && { machineId }) };
}

function unknownJob(): { ok: false } & Result<never> {
  return fail('unknown-job', message('scan.jobGone'), message('scan.jobGoneNext'));
}
