import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FleetServerKind } from '#shared/model/hand-over-names';
import type { MachineName } from '#shared/model/plan';
import type { PowerOrder } from '#shared/model/power';
import type { Text } from '#shared/texts/message';
import { fromLine } from './json-line';
import { type ActionOutcome, type JournalEntry, journalLineSchema, runIdOfFile } from './run-journal';
import { atStateFileLater, readIfThere, StateFileError } from './state-file';

/** Actions on a whole machine. */
type ActionKind = Extract<JournalEntry, { event: 'deed' }>['deed'];

/** What a list shows of a run or an action. */
export interface RunSummary {
  runId: string;
  /** When it began. ISO 8601. */
  at: string;
  device: MachineName;
  what:
    | {
        kind: 'configuration';
        profile?: string;
        planned: number;
        made: number;
        outcome: 'done' | 'partial' | 'failed' | 'nothing-to-do' | 'open' | 'continued';
        verified: boolean;
        code?: string;
        text?: Text;
      }
    | { kind: ActionKind; outcome: ActionOutcome }
    | { kind: 'power'; order: PowerOrder; outcome: ActionOutcome }
    | {
        kind: 'hand-over';
        to: FleetServerKind;
        server: string;
        password: boolean;
        outcome: ActionOutcome;
      };
  /** Nothing will be added to its file any more. */
  closed: boolean;
}

/** Files that are read at the same time. */
const AT_ONCE = 32;

/**
 * The journals of all runs, for people who look back. Read without holding up the program, and what cannot change any
 * more is read once.
 */
export class RunHistory {
  readonly #folder: string;
  readonly #known = new Map<string, RunSummary>();

  constructor(home: string) {
    this.#folder = join(home, 'journal');
  }

  /**
   * Newest first, by the names of the files.
   * @param wanted names of runs that are needed; others are not read
   */
  async *summaries(wanted: (runId: string) => boolean = () => true): AsyncGenerator<RunSummary> {
    const ids = (await this.#runIds()).filter(wanted);
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = await Promise.all(ids.slice(from, from + AT_ONCE).map((runId) => this.#summary(runId)));
      for (const each of some) if (each) yield each;
    }
  }

  /** All entries of one run, oldest first; empty where there is none of that name. @throws StateFileError */
  async entries(runId: string): Promise<JournalEntry[]> {
    const text = await readIfThere(join(this.#folder, `${runId}.jsonl`));
    return text.split('\n').flatMap((line) => {
      const parsed = line === '' ? undefined : fromLine(journalLineSchema, line);
      return parsed ? [parsed.value] : [];
    });
  }

  async #summary(runId: string): Promise<RunSummary | undefined> {
    const known = this.#known.get(runId);
    if (known) return known;
    const summary = summaryOf(runId, await this.#readable(runId));
    if (summary?.closed) this.#known.set(runId, summary);
    return summary;
  }

  /** One file that cannot be read must not hide the others. */
  async #readable(runId: string): Promise<JournalEntry[]> {
    try {
      return await this.entries(runId);
    } catch (error) {
      if (error instanceof StateFileError) return [];
      throw error;
    }
  }

  async #runIds(): Promise<string[]> {
    try {
      const files = await atStateFileLater(this.#folder, () =>
        readdir(this.#folder, { withFileTypes: true }),
      );
      return files
        .flatMap((file) => (file.isFile() ? (runIdOfFile(file.name) ?? []) : []))
        .sort()
        .reverse();
    } catch (error) {
      if (error instanceof StateFileError && error.code === 'ENOENT') return [];
      throw error;
    }
  }
}

/** @returns undefined for a file without a beginning */
export function summaryOf(runId: string, entries: readonly JournalEntry[]): RunSummary | undefined {
  const action = entries.findLast((entry) => entry.event === 'deed');
  const first = entries[0];
  if (action && first) {
    const { device, deed, outcome } = action;
    return { runId, at: first.at, device, what: { kind: deed, outcome }, closed: outcome !== 'told' };
  }
  const power = entries.findLast((entry) => entry.event === 'power');
  if (power && first) {
    const { device, order, outcome } = power;
    return {
      runId,
      at: first.at,
      device,
      what: { kind: 'power', order, outcome },
      closed: outcome !== 'told',
    };
  }
  const handed = entries.findLast((entry) => entry.event === 'hand-over');
  if (handed && first) {
    const { device, to, server, password, outcome } = handed;
    const what = { kind: 'hand-over', to, server, password, outcome } as const;
    return { runId, at: first.at, device, what, closed: outcome !== 'told' };
  }
  const started = entries.find((entry) => entry.event === 'started');
  if (!started) return undefined;
  const { at, device, profile, steps } = started;
  const ended = entries.find((entry) => entry.event === 'ended');
  const continued = entries.some((entry) => entry.event === 'taken-up');
  const failure = ended?.report.failure;
  const made = entries.filter(
    (entry) => entry.event === 'step-after' && entry.result.outcome === 'ok',
  ).length;
  return {
    runId,
    at,
    device,
    what: {
      kind: 'configuration',
      ...(profile.name !== undefined && { profile: profile.name }),
      planned: steps.length,
      made,
      outcome: ended?.report.outcome ?? (continued ? 'continued' : 'open'),
      verified: ended?.report.verified ?? false,
      ...(failure && { code: failure.code, text: failure.message }),
    },
    closed: ended !== undefined || continued,
  };
}
