import type { JobEventBody, JobRequest } from '#shared/model/job';
import type { Endpoint } from '#shared/model/primitives';
import { fail, inSentences, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { TargetAliases } from '#main/discovery/targets';
import { guardExpected, type JobContext, type Jobs } from '../core/index';
import type { MachineContext } from '../machines/index';
import { RecentTargets } from './recent-targets';
import { checkTargets, scan, type ScanRequest } from './scan';

type Done = Extract<JobEventBody, { kind: 'done' }>;
type LookingJob = Extract<JobRequest, { kind: 'scan' | 'rescan' | 'continue-scan' }>;

/** The simulated machines just now, and the words that stand for them. */
interface DemoTargets {
  aliases: () => TargetAliases | undefined;
  endpoints: () => Endpoint[];
}

/** The scans that a window starts: of targets, of rows of the list, or of what a stopped scan has left. */
export class ScanJobs {
  readonly #context: MachineContext;
  readonly #jobs: Jobs;
  readonly recent: RecentTargets;
  readonly #demo: DemoTargets;
  /** Jobs that look at machines of the demo. */
  readonly #ofDemo = new Set<string>();

  constructor(context: MachineContext, jobs: Jobs, demo: DemoTargets) {
    this.#context = context;
    this.recent = new RecentTargets(context.recentTargets);
    this.#jobs = jobs;
    this.#demo = demo;
  }

  /** Targets as a window types them; while the demo bench runs, its word stands for its machines. */
  request(targets: string, allowLarge?: boolean): ScanRequest {
    return { targets, allowLarge, aliases: this.#demo.aliases() };
  }

  start(job: LookingJob): Result<string> {
    const request = this.#requestOf(job);
    if (!request.ok) return request;
    const checked = checkTargets(request.value);
    if (!checked.ok) return checked;
    const started = this.#jobs.start(job, (jobContext) => this.#run(request.value, jobContext));
    if (started.ok && this.#isOfDemo(request.value)) this.#ofDemo.add(started.value);
    return started;
  }

  /** Ends the scans of the demo’s machines, which else would put them into the list again. */
  async endDemo(): Promise<void> {
    const ids = this.#jobs
      .running()
      .map(({ jobId }) => jobId)
      .filter((id) => this.#ofDemo.has(id));
    for (const id of ids) this.#jobs.cancel(id, 'now');
    await Promise.all(ids.map((id) => this.#jobs.ended(id)));
    this.#ofDemo.clear();
  }

  /** What is left of the scan that was stopped last. */
  rest(): { targets: string; left: number } | undefined {
    const rest = this.#context.scanRest.read();
    if (!rest) return undefined;
    const checked = checkTargets(this.request(rest.targets, true));
    const left = checked.ok ? checked.value.addresses - rest.position : 0;
    return left > 0 ? { targets: rest.targets, left } : undefined;
  }

  #isOfDemo({ targets, aliases = {} }: ScanRequest): boolean {
    return typeof targets === 'string'
      ? Object.hasOwn(aliases, targets.trim())
      : targets.some(({ host }) => this.#demo.endpoints().some((machine) => machine.host === host));
  }

  #requestOf(job: LookingJob): Result<ScanRequest> {
    const { machines, scanRest } = this.#context;
    switch (job.kind) {
      case 'scan':
        return ok(this.request(job.targets, job.allowLarge));
      case 'rescan': {
        const known = job.machineIds.map((id) => machines.observation(id));
        const endpoints = known.flatMap((seen) =>
          seen.ok ? [{ host: seen.value.address, ports: seen.value.endpoint.ports }] : [],
        );
        return endpoints.length > 0
          ? ok({ targets: endpoints })
          : fail('unknown-device', message('scan.noneInList'), message('scan.noneInListNext'));
      }
      case 'continue-scan': {
        const rest = scanRest.read();
        return rest
          ? ok({ ...this.request(rest.targets, true), first: rest.position })
          : fail('target-empty', message('scan.nothingLeft'), message('scan.nothingLeftNext'));
      }
    }
  }

  /** That the targets are not offered again is no reason not to scan them. */
  async #remember({ targets, aliases }: ScanRequest, { emit }: JobContext): Promise<void> {
    if (typeof targets !== 'string' || Object.hasOwn(aliases ?? {}, targets.trim())) return;
    const kept = await guardExpected(async () => {
      await this.recent.add(targets);
      return ok(undefined);
    });
    if (!kept.ok) emit({ kind: 'warning', message: inSentences(kept.error) });
  }

  async #run(request: ScanRequest, jobContext: JobContext): Promise<Done> {
    const context = this.#context;
    await this.#remember(request, jobContext);
    const report = await scan(
      request,
      {
        signal: jobContext.signal,
        draining: jobContext.draining,
        paused: jobContext.paused,
        onProgress: (finished, total, current) =>
          jobContext.progress({
            done: (request.first ?? 0) + finished,
            total,
            phase: message('scan.phase.scanning'),
            current,
          }),
        onWarning: (warning) => jobContext.emit({ kind: 'warning', message: warning }),
      },
      context,
    );
    if (!report.ok) return { kind: 'done', end: 'failed', failure: report.error };
    const { devices: found, ...summary } = report.value;
    const { targets } = request;
    // Looking at rows again is not a scan that can be continued.
    if (typeof targets === 'string') {
      const position = totalOf(request) - summary.left;
      await context.scanRest.write(summary.left > 0 ? { targets, position } : null);
    }
    return {
      kind: 'done',
      end: jobContext.draining() ? 'cancelled' : 'completed',
      scan: { ...summary, found: found.length },
    };
  }
}

function totalOf(request: ScanRequest): number {
  const checked = checkTargets({ ...request, allowLarge: true });
  return checked.ok ? checked.value.addresses : 0;
}
