import { setImmediate } from 'node:timers/promises';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import type { ReadHardware } from '#shared/model/hardware';
import { hardwareSummary } from '#shared/model/hardware-table';
import type { Inventory } from '#shared/model/inventory';
import {
  type JournalCursor,
  type JournalEntry,
  type JournalFilter,
  type JournalPage,
  type JournalRun,
  runIdSchema,
  type UndoOffer,
} from '#shared/model/journal';
import type { MachineName } from '#shared/model/plan';
import type { TextFile } from '#shared/model/text-file';
import { fail, ok, type Result } from '#shared/result';
import type { Language } from '#shared/texts/catalogue';
import { localDay } from '#shared/texts/dates';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { sayInLanguage } from '#shared/texts/speech';
import { visibleIn } from '#shared/visible-text';
import { summaryOf } from '#main/journal/run-history';
import type { JournalEntry as RunEntry } from '#main/journal/run-journal';
import { csvOf, listSeparator } from '../core/index';
import type { MachineContext } from '../machines/index';
import { entriesOf, MachineNames, RUN_KINDS, runEntry, type Running } from './entries';
import type { NotBegun } from './not-begun';
import { type ReportedRun, reportFile, type ReportFormat } from './report';
import { undoOffer } from './undo';

/** What was done and noted, for people who look back. Reads; changes nothing. */
export class Journal {
  readonly #context: MachineContext;
  readonly #running: Running;

  constructor(context: MachineContext, running: Running) {
    this.#context = context;
    this.#running = running;
  }

  /** One page, newest first. @param after the last entry of the page before */
  async page(filter: JournalFilter, after?: JournalCursor): Promise<JournalPage> {
    const entries: JournalEntry[] = [];
    let last: JournalCursor | undefined;
    let behind = after === undefined;
    for await (const { key, entry } of entriesOf(this.#context, this.#running, filter, after?.at)) {
      if (!behind) {
        behind = key < (after?.at ?? '') || entry.id === after?.id;
        if (key === after?.at) continue;
      }
      if (entries.length === LIMITS.journalPerAnswer) return { entries, ...(last && { next: last }) };
      entries.push(entry);
      last = { at: key, id: entry.id };
    }
    return { entries };
  }

  /** The same entries as a table for spreadsheets; the newest, where there are very many. */
  async csv(filter: JournalFilter): Promise<TextFile> {
    const say = await sayInLanguage(filter.language);
    const separator = listSeparator();
    const pieces = [csvOf([], COLUMNS, separator)];
    let rows: Record<string, string>[] = [];
    let count = 0;
    for await (const { entry } of entriesOf(this.#context, this.#running, filter)) {
      if (count++ === LIMITS.journalInFile) break;
      rows.push(rowOf(visibleIn(entry), say));
      if (rows.length < ROWS_AT_ONCE) continue;
      pieces.push(csvOf(rows, COLUMNS, separator, false));
      rows = [];
      await setImmediate();
    }
    const text = [...pieces, csvOf(rows, COLUMNS, separator, false)].join('');
    return { name: `amt-journal-${this.#today()}.csv`, mime: 'text/csv', text };
  }

  /**
   * A whole run or action.
   * @param language of the name of the profile that would take it back
   * @returns `input-invalid` when there is none of that name
   */
  async run(runId: string, language?: Language): Promise<Result<JournalRun>> {
    const lines = await this.#context.runHistory.entries(runId);
    const run = this.#told(runId, lines, new MachineNames(this.#context));
    if (!run) return noRun();
    const undo = await this.#undoOf(run.entry, runId, lines, language);
    return ok({ ...run, ...(undo && { undo }) });
  }

  /**
   * For the ticket: what the machines were and are, and what proves it. Of the newest run, where only a machine is named.
   * @param which `notBegun`: machines that were chosen with those of the runs
   */
  async report(
    which: {
      runIds?: readonly string[] | undefined;
      machineId?: string | undefined;
      notBegun?: readonly NotBegun[];
    },
    as: ReportFormat,
    language?: Language,
  ): Promise<Result<TextFile>> {
    const newest = which.runIds ? undefined : await this.#newestWorkAt(which.machineId);
    const runIds = which.runIds ?? (newest === undefined ? [] : [newest]);
    const names = new MachineNames(this.#context);
    const runs: ReportedRun[] = [];
    for (const runId of runIds.slice(0, LIMITS.reportRuns)) {
      const run = this.#told(runId, await this.#context.runHistory.entries(runId), names);
      if (!run) return noRun();
      runs.push(run);
    }
    const { notBegun = [] } = which;
    if (runs.length === 0 && notBegun.length === 0) {
      return fail('input-invalid', message('journal.noWork'), message('journal.noWorkNext'));
    }
    const { version, now } = this.#context;
    const say = await sayInLanguage(language);
    const more = runIds.length - runs.length;
    return ok(reportFile({ runs, more, notBegun }, as, { version, at: isoTime(now()) }, say));
  }

  /**
   * The runs and actions that people mean by a name: the run of that name, the newest one at a machine, or all, newest first.
   * @returns undefined where there is none
   */
  async runsOf(name: string): Promise<string[] | undefined> {
    if (name === 'all') {
      const ids: string[] = [];
      const everything = entriesOf(this.#context, this.#running, { kinds: [...RUN_KINDS] });
      for await (const { entry } of everything) if (entry.runId !== undefined) ids.push(entry.runId);
      return ids.length > 0 ? ids : undefined;
    }
    if (runIdSchema.safeParse(name).success) {
      return (await this.#context.runHistory.entries(name)).length > 0 ? [name] : undefined;
    }
    const newest = await this.#newestWorkAt(name);
    return newest === undefined ? undefined : [newest];
  }

  /**
   * A run as its file tells it.
   * @param lines of the run
   * @returns undefined where the file tells of none
   */
  #told(runId: string, lines: readonly RunEntry[], names: MachineNames): ReportedRun | undefined {
    const summary = summaryOf(runId, lines);
    if (!summary) return undefined;
    const entry = runEntry(summary, this.#running, names);
    const started = lines.find((line) => line.event === 'started');
    const ended = lines.find((line) => line.event === 'ended');
    const takenUp = lines.find((line) => line.event === 'taken-up');
    const last = lines.at(-1);
    const known = { ...summary.device, ...ended?.report.device };
    const { row } = entry.machine;
    const { machines } = this.#context;
    const hardware =
      row === undefined ? undefined : hardwareOf(machines.inventory(row), machines.hardware(row));
    return {
      entry,
      machine: known,
      ...(started?.by && { startedBy: started.by }),
      ...(hardware && { hardware }),
      ...(started && { plan: started.steps }),
      ...(ended && { report: ended.report, endedAt: ended.at }),
      ...(!started && last && { endedAt: last.at }),
      ...(takenUp && { takenUpBy: takenUp.by }),
    };
  }

  /** What would take a run back. To know whether it is the newest of its machine takes a look through the journal. */
  async #undoOf(
    entry: JournalEntry,
    runId: string,
    lines: readonly RunEntry[],
    language: Language | undefined,
  ): Promise<UndoOffer | undefined> {
    const started = lines.find((line) => line.event === 'started');
    if (!started || this.#running.has(runId)) return undefined;
    const isNewest = (await this.#newestRunOf(entry)) === runId;
    if (!isNewest || !this.#holds(runId, started.device)) return undefined;
    return undoOffer(runId, lines, await sayInLanguage(language));
  }

  async #newestWorkAt(machine: string | undefined): Promise<string | undefined> {
    if (machine === undefined) return undefined;
    const filter: JournalFilter = {
      machine,
      // A power order changes no setting, and neither does a server that learns of the machine.
      kinds: [...RUN_KINDS].filter((kind) => kind !== 'power' && kind !== 'hand-over'),
    };
    for await (const { entry } of entriesOf(this.#context, this.#running, filter)) return entry.runId;
    return undefined;
  }

  /** Whatever was done to a machine after a run makes its “before” a thing of the past. */
  async #newestRunOf({ machine }: JournalEntry): Promise<string | undefined> {
    return this.#newestWorkAt(machine.id ?? machine.row);
  }

  /** A reset has ended what a run has set, and what was there before it too; and a run that goes on is not over. */
  #holds(runId: string, { machine, realm }: MachineName): boolean {
    if (machine === undefined) return false;
    const { lastRun } = this.#context.book.recordOf(machine);
    if (!lastRun || this.#context.machines.runs.isUnderWay(machine, lastRun)) return false;
    // One in which nothing had to be changed came later, and has no name.
    return lastRun.runId === runId || (lastRun.runId === '' && lastRun.realm === realm);
  }

  #today(): string {
    return localDay(isoTime(this.#context.now()));
  }
}

function hardwareOf(
  inventory: Inventory | undefined,
  read: ReadHardware | undefined,
): JournalRun['hardware'] {
  if (!inventory && !read) return undefined;
  const { maker, model, serialNumber } = { ...read?.hardware.system, ...inventory };
  const parts = read ? hardwareSummary(read.hardware) : [];
  return {
    ...(maker !== undefined && { maker }),
    ...(model !== undefined && { model }),
    ...(serialNumber !== undefined && { serialNumber }),
    ...(parts.length > 0 && { parts }),
  };
}

function noRun(): Result<never> {
  return fail('input-invalid', message('journal.noRun'), message('journal.noRunNext'));
}

/** After so many rows of a table, other work has its turn. */
const ROWS_AT_ONCE = 1_000;

const COLUMNS = [
  'at',
  'kind',
  'outcome',
  'machine',
  'address',
  'profile',
  'planned',
  'made',
  'verified',
  'order',
  'user',
  'statement',
  'code',
  'text',
  'run',
  'machineId',
  'demo',
];

function rowOf(entry: JournalEntry, say: Say): Record<string, string> {
  const { machine, steps, verified } = entry;
  return {
    at: entry.at,
    kind: entry.kind,
    outcome: entry.outcome,
    machine: machine.name,
    address: machine.address,
    profile: entry.profile ?? '',
    planned: steps ? String(steps.planned) : '',
    made: steps ? String(steps.made) : '',
    verified: verified === undefined ? '' : verified ? 'yes' : 'no',
    order: entry.order ?? '',
    user: entry.user ?? '',
    statement: entry.statement ?? '',
    code: entry.code ?? '',
    text: say(entry.text ?? ''),
    run: entry.runId ?? '',
    machineId: machine.id ?? '',
    demo: machine.simulated ? 'yes' : '',
  };
}
