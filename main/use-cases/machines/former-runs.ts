import type { MachineName } from '#shared/model/plan';
import type { LastRun, MachineBook } from '#main/journal/machine-book';
import type { JournalEntry, RunJournal } from '#main/journal/run-journal';
import { failedOf } from './machine-runs';

/** Files of the run journal that are read at most; older runs are not filled in. */
const FILES_READ = 1_000;

/** Actions after which a machine is not configured any more. */
const RESETS: ReadonlySet<string> = new Set(['unprovision-full', 'unprovision-partial']);

/**
 * The last run of each machine as the run journal tells it, for machines from before the machine book kept it. A
 * machine that was unprovisioned from here since has none.
 */
export function formerRuns(journal: RunJournal, book: MachineBook): ReadonlyMap<string, LastRun> {
  const runs = new Map<string, LastRun>();
  const settled = new Set<string>();
  let files = 0;
  for (const { runId, entries } of journal.newestFirst()) {
    if (++files > FILES_READ) break;
    // How an action ended is in its last entry; the ones before it say only that the order was sent.
    const lastAction = entries.findLast(({ event }) => event === 'deed');
    for (const entry of entries.toReversed()) {
      if (entry.event !== 'started' && entry.event !== 'deed') continue;
      if (entry.event === 'deed' && entry !== lastAction) continue;
      const machine = machineOf(entry.device, book);
      if (machine === undefined || settled.has(machine)) continue;
      if (entry.event === 'deed') {
        const isReset = RESETS.has(entry.deed) && entry.outcome !== 'refused';
        if (isReset) settled.add(machine);
        continue;
      }
      settled.add(machine);
      runs.set(machine, runOf(runId, entry, entries));
    }
  }
  return runs;
}

/** Journals of version 0.1.0 name a machine by its row and realm alone. */
function machineOf({ machine, id, realm }: MachineName, book: MachineBook): string | undefined {
  if (machine !== undefined) return machine;
  const there = book.identityAt(id);
  return there !== undefined && realm !== undefined && book.recordOf(there).realm === realm
    ? there
    : undefined;
}

function runOf(
  runId: string,
  { at, profile, device }: Extract<JournalEntry, { event: 'started' }>,
  entries: readonly JournalEntry[],
): LastRun {
  const run = {
    runId,
    profile,
    ...(profile.name !== undefined && { profileName: profile.name }),
    ...(device.realm !== undefined && { realm: device.realm }),
  };
  const ended = entries.findLast((entry) => entry.event === 'ended');
  if (ended) {
    const { outcome, verified } = ended.report;
    const failed = failedOf(ended.report);
    return { ...run, at: ended.at, outcome, verified, ...(failed && { failed }) };
  }
  const fulfilled = entries.findLast((entry) => entry.event === 'taken-up' && entry.by === 'plan');
  return fulfilled
    ? { ...run, at: fulfilled.at, outcome: 'done', verified: true }
    : { ...run, at, outcome: 'begun', verified: false };
}
