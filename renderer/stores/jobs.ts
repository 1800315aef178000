import type { FleetPlan, LeftOut, MachineStep } from '../../shared/model/fleet';
import type { HelloSender } from '../../shared/model/hello';
import type { JobEvent, JobKind, JobProgress } from '../../shared/model/job';
import type { FleetResult, StepResult } from '../../shared/model/plan';
import { type Text, textKey } from '../../shared/texts/message';

export type JobEnd = Extract<JobEvent, { kind: 'done' }>;

/** A job of main as this window knows it: the result of its events. */
export interface Job {
  id: string;
  kind: JobKind;
  /** Number of the latest event about each thing that events tell of: an older one changes nothing. */
  latest: Readonly<Record<string, number>>;
  /** When its first event was; undefined before it. */
  since: string | undefined;
  state: Extract<JobEvent, { kind: 'state' }>['state'];
  /** It was asked to stop, here or in another window. */
  stopping: boolean;
  progress: JobProgress | undefined;
  /** Changes at one machine, each as it was told last. */
  steps: readonly StepResult[];
  /** Machines that were chosen and that it does not begin with, of a job with several. */
  leftOut: readonly LeftOut[];
  /** Machines that are done with, of a job with several. */
  machines: readonly FleetResult[];
  /** What would be changed on each, of a job that plans for several. */
  plans: readonly FleetPlan[];
  /** Machines that have asked to be set up, of listening. */
  hellos: readonly HelloSender[];
  warnings: readonly Text[];
  /** Undefined while it runs. */
  end: JobEnd | undefined;
}

/** The jobs that this window follows. Everything that it shows of them is read from here. */
export interface JobsSlice {
  jobs: Readonly<Record<string, Job>>;
  /** Follows a job from now on; one that is followed already goes on as it is. */
  trackJob: (jobId: string, kind: JobKind) => void;
  /** Reads the events that a job has sent before its id was known here: fast work may be half done by then. */
  catchUpJob: (jobId: string) => Promise<void>;
  applyJobEvents: (events: readonly JobEvent[]) => void;
  /** @returns how it ended; undefined when it is not followed any more, or main knows nothing of it */
  jobEnded: (jobId: string) => Promise<JobEnd | undefined>;
  /** The first call lets it finish what is under way, the second stops it now. */
  stopJob: (jobId: string | undefined) => Promise<void>;
  forgetJob: (jobId: string | undefined) => void;
}

/** @returns undefined for no job, and for one that is not followed */
export function jobOf({ jobs }: Pick<JobsSlice, 'jobs'>, jobId: string | undefined): Job | undefined {
  return jobId === undefined ? undefined : jobs[jobId];
}

export function isRunning(job: Job | undefined): boolean {
  return job !== undefined && job.end === undefined;
}

/** A job of which nothing is known but its number. */
export function newJob(id: string, kind: JobKind): Job {
  return {
    id,
    kind,
    latest: {},
    since: undefined,
    state: 'running',
    stopping: false,
    progress: undefined,
    steps: [],
    leftOut: [],
    machines: [],
    plans: [],
    hellos: [],
    warnings: [],
    end: undefined,
  };
}

/** The job after this event. Events may come twice, and those of a snapshot after later ones: neither does any harm. */
export function withEvent(job: Job, event: JobEvent): Job {
  const subject = subjectOf(event);
  const since = job.since === undefined || event.at < job.since ? event.at : job.since;
  if (event.seq < (job.latest[subject] ?? 0)) return { ...job, since };
  const known = { ...job, since, latest: { ...job.latest, [subject]: event.seq } };
  switch (event.kind) {
    case 'state': {
      const stopping = job.stopping || event.state === 'draining' || event.state === 'stopping';
      return { ...known, stopping, state: event.state };
    }
    case 'progress':
      return { ...known, progress: withSameSteps(job.progress?.working, event.progress) };
    case 'item':
      return { ...known, steps: [...job.steps.filter(({ id }) => id !== event.step.id), event.step] };
    case 'left-out': {
      const others = job.leftOut.filter(({ machineId }) => machineId !== event.leftOut.machineId);
      return { ...known, leftOut: [...others, event.leftOut] };
    }
    case 'machine': {
      const others = job.machines.filter(({ machineId }) => machineId !== event.machine.machineId);
      return { ...known, machines: [...others, event.machine] };
    }
    case 'machine-plan': {
      const others = job.plans.filter(({ machineId }) => machineId !== event.planned.machineId);
      return { ...known, plans: [...others, event.planned] };
    }
    case 'hello': {
      const others = job.hellos.filter(({ machineId }) => machineId !== event.sender.machineId);
      return { ...known, hellos: [...others, event.sender] };
    }
    case 'warning':
      return {
        ...known,
        warnings: [...job.warnings.filter((each) => !isSameText(each, event.message)), event.message],
      };
    case 'done':
      return { ...known, end: event };
  }
}

/** A machine that is where it was keeps its record, so that its row is not drawn again. */
function withSameSteps(before: readonly MachineStep[] = [], progress: JobProgress): JobProgress {
  if (!progress.working) return progress;
  const known = new Map(before.map((each) => [each.machineId, each]));
  const working = progress.working.map((each) => {
    const same = known.get(each.machineId);
    return same?.step === each.step && same.of === each.of && isSameText(same.title, each.title)
      ? same
      : each;
  });
  return { ...progress, working };
}

function isSameText(a: Text, b: Text): boolean {
  return a === b || textKey(a) === textKey(b);
}

/** What an event tells of: a later one about the same takes its place. */
function subjectOf(event: JobEvent): string {
  switch (event.kind) {
    case 'item':
      return `item ${event.step.id}`;
    case 'left-out':
      return `left out ${event.leftOut.machineId}`;
    case 'machine':
      return `machine ${event.machine.machineId}`;
    case 'machine-plan':
      return `plan ${event.planned.machineId}`;
    case 'hello':
      return `hello ${event.sender.machineId}`;
    case 'warning':
      return `warning ${textKey(event.message)}`;
    default:
      return event.kind;
  }
}
