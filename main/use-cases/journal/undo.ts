import type { UndoOffer } from '#shared/model/journal';
import type { PlanStep } from '#shared/model/plan';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { english } from '#shared/texts/speech';
import type { JournalEntry } from '#main/journal/run-journal';

/**
 * What would take back the changes that a run has made: a profile that asks for what was there before. It is planned,
 * reviewed and applied like any other.
 * @param lines of the run
 * @param say for the name of the profile
 * @returns undefined where nothing of it can be taken back
 */
export function undoOffer(
  runId: string,
  lines: readonly JournalEntry[],
  say: Say = english,
): UndoOffer | undefined {
  const started = lines.find((line) => line.event === 'started');
  if (!started) return undefined;
  const changed = changedSteps(lines);
  const made = started.steps.filter(({ id }) => changed.has(id));
  const recorded = new Set(started.undo?.steps ?? []);
  const steps = made.filter(({ id }) => recorded.has(id));
  if (!started.undo || steps.length === 0) return undefined;
  return {
    runId,
    at: started.at,
    profile: { ...started.undo.profile, name: nameOfUndo(started.profile.name, say) },
    steps: steps.map(({ id, title, current }) => ({ id, title, before: current })),
    notUndoable: made
      .filter(({ id }) => !recorded.has(id))
      .map((step) => ({ id: step.id, title: step.title, why: whyNot(step) })),
  };
}

/** At most as long as names of profiles may be. */
function nameOfUndo(profile: string | undefined, say: Say): string {
  const name =
    profile === undefined ? message('journal.undoOfNameless') : message('journal.undoOf', { profile });
  return say(name).slice(0, 80);
}

/** Steps that were made, or may have been. */
function changedSteps(lines: readonly JournalEntry[]): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const line of lines) {
    if (line.event === 'step-before') changed.add(line.step.id);
    if (line.event !== 'step-after') continue;
    const { id, outcome } = line.result;
    if (outcome === 'failed' || outcome === 'skipped') changed.delete(id);
    else changed.add(id);
  }
  return changed;
}

function whyNot({ danger }: PlanStep): UndoOffer['notUndoable'][number]['why'] {
  switch (danger) {
    case 'credential':
      return 'credential';
    case 'destructive':
      return 'destructive';
    default:
      return 'no-undo';
  }
}
