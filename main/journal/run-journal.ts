import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FLEET_SERVERS } from '#shared/model/hand-over-names';
import { startedBySchema, undoRecordSchema } from '#shared/model/journal';
import {
  configureReportSchema,
  machineNameSchema,
  planStepSchema,
  stepResultSchema,
} from '#shared/model/plan';
import { powerOrderSchema } from '#shared/model/power';
import { timestampSchema } from '#shared/model/primitives';
import { profileEverSchema } from '#shared/model/profile';
import { AppendLog } from './append-log';
import { atStateFile, StateFileError } from './state-file';

const actionOutcomeSchema = z.enum(['told', 'refused', 'done', 'unknown']);
export type ActionOutcome = z.infer<typeof actionOutcomeSchema>;

const actionNameSchema = z.enum([
  'unprovision-full',
  'unprovision-partial',
  'set-mebx',
  'rotate-password',
  'clear-event-log',
  'upgrade-to-acm',
]);
export type ActionName = z.infer<typeof actionNameSchema>;

/** What was done to which machine, step by step, before and after. Holds no secret: profiles name them, steps too. */
export const journalLineSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('started'),
    at: timestampSchema,
    device: machineNameSchema,
    profile: profileEverSchema,
    steps: z.array(planStepSchema),
    /** Not in files of earlier versions. */
    by: startedBySchema.optional(),
    undo: undoRecordSchema.optional(),
  }),
  z.object({ event: z.literal('step-before'), at: timestampSchema, step: planStepSchema }),
  z.object({ event: z.literal('step-after'), at: timestampSchema, result: stepResultSchema }),
  /**
   * A later run goes on where this one was cut short; or a plan (`by: 'plan'`) found that nothing of it was left to do.
   */
  z.object({ event: z.literal('taken-up'), at: timestampSchema, by: z.string() }),
  z.object({ event: z.literal('ended'), at: timestampSchema, report: configureReportSchema }),
  /**
   * One action on a whole machine, outside of a configuration. Never taken up again by itself. Its name in files is older and
   * stays (docs/reference/decisions.md, D5).
   */
  z.object({
    event: z.literal('deed'),
    at: timestampSchema,
    device: machineNameSchema,
    deed: actionNameSchema,
    outcome: actionOutcomeSchema,
  }),
  /** One order about the power of a machine, in a file of its own. */
  z.object({
    event: z.literal('power'),
    at: timestampSchema,
    device: machineNameSchema,
    order: powerOrderSchema,
    outcome: actionOutcomeSchema,
  }),
  /** A machine was handed over to a server that manages fleets, in a file of its own. */
  z.object({
    event: z.literal('hand-over'),
    at: timestampSchema,
    device: machineNameSchema,
    to: z.enum(FLEET_SERVERS),
    server: z.string(),
    /** Its AMT password was sent along. */
    password: z.boolean(),
    outcome: actionOutcomeSchema,
  }),
]);
export type JournalEntry = z.infer<typeof journalLineSchema>;

const FILE = /^(\d{8}T\d{6}Z-[0-9a-f]{8})\.jsonl$/;

/** @returns undefined for a file that is no journal of a run */
export function runIdOfFile(name: string): string | undefined {
  return FILE.exec(name)?.[1];
}

/** One file per run, named so that they sort by time. */
export class RunJournal {
  readonly #folder: string;
  /** Runs that have ended; they stay so, and are not read again. */
  readonly #ended = new Set<string>();

  constructor(home: string) {
    this.#folder = join(home, 'journal');
  }

  log(runId: string): AppendLog<typeof journalLineSchema> {
    return new AppendLog(join(this.#folder, `${runId}.jsonl`), journalLineSchema);
  }

  /** Of something that begins now and has a file of its own. @param now milliseconds since 1970 */
  newLog(now: number): AppendLog<typeof journalLineSchema> {
    return this.log(newRunId(now, randomBytes(4)));
  }

  /** Everything in the journal, newest first, each file read when its turn comes. */
  *newestFirst(): Generator<{ runId: string; entries: JournalEntry[] }> {
    for (const name of this.#files()) {
      const runId = FILE.exec(name)?.[1];
      if (runId !== undefined) yield { runId, entries: this.#entriesOf(runId) };
    }
  }

  /** Runs that never ended (the program was killed), newest first. */
  openRuns(): { runId: string; entries: JournalEntry[] }[] {
    const open: { runId: string; entries: JournalEntry[] }[] = [];
    for (const name of this.#files()) {
      const runId = runIdOfFile(name);
      if (runId === undefined || this.#ended.has(runId)) continue;
      const entries = this.#entriesOf(runId);
      const over = entries.some(({ event }) => event !== 'started' && !event.startsWith('step-'));
      if (over) this.#ended.add(runId);
      else if (entries.length > 0) open.push({ runId, entries });
    }
    return open;
  }

  /** A journal of an old run that cannot be read is no reason to refuse a new one. */
  #entriesOf(runId: string): JournalEntry[] {
    try {
      return this.log(runId).readNew();
    } catch (error) {
      if (error instanceof StateFileError) return [];
      throw error;
    }
  }

  #files(): string[] {
    try {
      return atStateFile(this.#folder, () => readdirSync(this.#folder, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort()
        .reverse();
    } catch (error) {
      if (error instanceof StateFileError && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}

/** A run's name: time and eight random hex digits. */
export function newRunId(now: number, random: Buffer): string {
  const time = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  return `${time}-${random.toString('hex').slice(0, 8)}`;
}
