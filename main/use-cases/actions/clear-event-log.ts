import { type ClearedLog, type LogMark, markOf } from '#shared/model/machine-log';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { clearEventLog, readEventLog } from '#main/amt/event-log';
import type { WsmanConnection } from '#main/wsman/connection';
import { mayHaveArrived } from '#main/wsman/transport';
import { writtenDown } from '../core/index';
import { type Session, type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';
import { actionJournal } from './action-journal';
import { stoppedBefore } from './obstacles';

export interface ClearLogRequest extends SessionRequest {
  /** Of the entries that somebody has seen or saved: a log with others is not cleared. */
  seen: LogMark;
}

/** Clears the event log, if it is still the one that was read, and looks whether it is empty. */
export function clearMachineEvents(
  context: MachineContext,
  request: ClearLogRequest,
): Promise<Result<ClearedLog>> {
  return withSession(context, request, async (session, begin) => {
    const before = await readEventLog(session.wsman);
    if (!before.ok) return before;
    const { count, newest } = markOf(before.value);
    if (count !== request.seen.count || newest !== request.seen.newest) {
      return fail(
        'plan-changed',
        message('actions.clearLog.other.text'),
        message('actions.clearLog.other.next'),
      );
    }
    if (request.signal?.aborted) return stoppedBefore();
    begin();
    return clear(context, request.id, session, count);
  });
}

async function clear(
  context: MachineContext,
  id: string,
  { wsman, realm }: Session,
  count: number,
): Promise<Result<ClearedLog>> {
  const journal = actionJournal(context, id, realm, 'clear-event-log');
  journal('told');
  const cleared = await clearEventLog(wsman);
  if (!cleared.ok && !mayHaveArrived(cleared.error)) {
    writtenDown(() => journal('refused'));
    return cleared;
  }
  const left = await entriesLeft(wsman);
  // An event may be written right after the log was cleared.
  const done = left !== undefined && left < Math.max(1, count);
  const unwritten = writtenDown(() => journal(done ? 'done' : 'unknown'));
  const text = done ? message('actions.clearLog.done', { count }) : message('actions.clearLog.unknown');
  return ok({ outcome: done ? 'done' : 'unknown', message: sentences(text, unwritten) });
}

/** Undefined: it could not be read. */
async function entriesLeft(wsman: WsmanConnection): Promise<number | undefined> {
  const read = await readEventLog(wsman);
  return read.ok ? read.value.length : undefined;
}
