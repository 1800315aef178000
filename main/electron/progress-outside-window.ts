import { type BrowserWindow, Notification, powerSaveBlocker } from 'electron';
import { isScanKind, type JobEvent, type JobKind } from '#shared/model/job';
import type { messages } from '#shared/texts/en/messages/index';
import { type Message, message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import type { UseCases } from '#main/use-cases/index';

type Jobs = Pick<UseCases['jobs'], 'onEvent' | 'running'>;

/**
 * Shows outside the window that work goes on: a bar in the taskbar, a notification at its end when nobody looks at the
 * window, and a computer that does not fall asleep meanwhile.
 * @returns a function that ends it
 */
export function showWork(jobs: Jobs, window: BrowserWindow, say: Say): () => void {
  const kinds = new Map<string, JobKind>();
  let blocker: number | undefined;
  const update = (event?: JobEvent): void => {
    const running = jobs.running();
    for (const { jobId, kind } of running) kinds.set(jobId, kind);
    if (running.length > 0) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
    if (window.isDestroyed()) return;
    if (running.length === 0) window.setProgressBar(-1);
    else if (event?.kind === 'progress') window.setProgressBar(shareDone(event.progress));
    // Longer than 1 is a bar without a known end.
    else if (event?.kind === 'state' && event.state === 'running') window.setProgressBar(2);
    else if (event?.kind === 'state') window.setProgressBar(1, { mode: 'paused' });
  };
  const off = jobs.onEvent((event) => {
    update(event);
    if (event.kind !== 'done') return;
    const kind = kinds.get(event.jobId);
    kinds.delete(event.jobId);
    if (kind !== undefined && !window.isDestroyed() && !window.isFocused()) notify(kind, event, window, say);
  });
  return () => {
    off();
    if (blocker !== undefined) powerSaveBlocker.stop(blocker);
  };
}

function shareDone({ done, total }: { done: number; total: number }): number {
  return total > 0 ? Math.min(done / total, 1) : 2;
}

/** Names no machine and nothing of what was done: notifications stay on locked screens. */
function notify(
  kind: JobKind,
  done: Extract<JobEvent, { kind: 'done' }>,
  window: BrowserWindow,
  say: Say,
): void {
  // The technician has ended it, and knows; a second look at one machine is over at once.
  if (done.end === 'cancelled' || kind === 'recheck' || !Notification.isSupported()) return;
  const notification = new Notification({
    title: 'AMT Bench',
    body: say(endText(kind, done.end === 'completed')),
  });
  notification.on('click', () => {
    window.show();
    window.focus();
  });
  notification.show();
}

function endText(kind: Exclude<JobKind, 'recheck'>, completed: boolean): Message {
  return message(`electron.ended.${workOf(kind)}.${completed ? 'completed' : 'failed'}`);
}

function workOf(kind: Exclude<JobKind, 'recheck'>): keyof typeof messages.electron.ended {
  if (isScanKind(kind)) return 'scan';
  return kind === 'configure-many' ? 'configure' : kind;
}
