import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import type { PowerOrder } from '#shared/model/power';
import { pause } from '#shared/pause';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { clearBootOrder, readBootSettings, setBootRole, startFrom, writeBootSettings } from '#main/amt/boot';
import { notAsWritten, unknownSettings } from '#main/amt/boot-settings';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost } from '#main/wsman/transport';
import { unknownSettingsFailure } from './power-plan';

/*
 * Boot options are written in one go, read back before anything starts, and taken back when something fails on the way:
 * what is left in the firmware takes effect at the next start, whoever causes it.
 */

/** Sets for the next start what the order means, and clears everything else. Fails with nothing set. */
export async function armBoot(wsman: WsmanConnection, order: PowerOrder): Promise<Result<void>> {
  const written = await write(wsman, order);
  if (!written.ok) return written;
  const armed = await setBootRole(wsman, 'next-single-use');
  if (!armed.ok) return takenBack(wsman, armed.error);
  // The last look before the start: what counts for it must be what was planned.
  const readBackResult = await readBack(wsman, order);
  if (readBackResult) return takenBack(wsman, readBackResult);
  const sourced = await startFrom(wsman, order);
  return sourced.ok ? sourced : takenBack(wsman, sourced.error);
}

/** Clears everything that is set for the next start. */
export async function clearBoot(wsman: WsmanConnection): Promise<Result<void>> {
  const written = await write(wsman, undefined);
  if (!written.ok) return written;
  const holds = await readBack(wsman, undefined);
  return holds ? { ok: false, error: holds } : ok(undefined);
}

/** The same failure, once everything that was set for the next start has been cleared again. */
export async function takenBack(wsman: WsmanConnection, failure: Failure): Promise<Result<never>> {
  const left = await takeBack(wsman);
  const { code, message: text, nextStep, ...more } = failure;
  return fail(
    code,
    sentences(text, left ?? message('power.boot.cleared')),
    left === undefined ? nextStep : message('power.boot.clearLater'),
    more,
  );
}

/**
 * Reads, after the machine was told to start, until it has used its boot options and shows them clear. Firmware clears
 * them when the BIOS has taken them, which is within ten seconds on most machines (Intel guide, “Change System Power
 * State”).
 * @returns what is to be said; undefined: they are clear
 */
export async function settleBoot(
  wsman: WsmanConnection,
  signal: AbortSignal,
  withinMs: number = LIMITS.bootOptionsMs,
): Promise<Text | undefined> {
  const until = awakeClock.now() + withinMs;
  for (;;) {
    const read = await readBootSettings(wsman);
    if (read.ok && notAsWritten(read.value, undefined).length === 0) return undefined;
    const final = !read.ok && !isLost(read.error);
    if (final || signal.aborted || awakeClock.now() > until) {
      if (!read.ok || signal.aborted) return message('power.boot.notSeen');
      break;
    }
    await pause(LIMITS.reconnectGapMs, signal);
  }
  const left = await takeBack(wsman);
  const notUsed = message('power.boot.notUsed', { seconds: Math.round(withinMs / 1000) });
  return sentences(notUsed, left ?? message('power.boot.notUsedCleared'));
}

/**
 * Nothing shows whether a source was used. Where it is not known that the machine has started, it gets the time to do so,
 * and then the source is cleared: a later start is an ordinary one.
 * @returns what is to be said
 */
export async function settleSource(wsman: WsmanConnection, signal: AbortSignal): Promise<Text> {
  await pause(LIMITS.bootOptionsMs, signal);
  if (signal.aborted) return message('power.boot.notSeen');
  return (await takeBack(wsman)) ?? message('power.boot.cleared');
}

/** Boot order, then settings; taken back where it is not known whether they arrived. */
async function write(wsman: WsmanConnection, order: PowerOrder | undefined): Promise<Result<void>> {
  const current = await readBootSettings(wsman);
  if (!current.ok) return current;
  const unknown = unknownSettings(current.value);
  if (unknown.length > 0) return { ok: false, error: unknownSettingsFailure(unknown) };
  const cleared = await clearBootOrder(wsman);
  if (!cleared.ok) return cleared;
  const put = await writeBootSettings(wsman, current.value, order);
  return put.ok ? put : takenBack(wsman, put.error);
}

/** Undefined: it is as written. */
async function readBack(wsman: WsmanConnection, order: PowerOrder | undefined): Promise<Failure | undefined> {
  const read = await readBootSettings(wsman);
  if (!read.ok) return read.error;
  const other = notAsWritten(read.value, order);
  if (other.length === 0) return undefined;
  return failure(
    'verify-failed',
    message('power.boot.othersShown.text', { settings: other }),
    message('power.boot.othersShown.next'),
  );
}

/** Clears everything, best effort. @returns what is left, in a sentence; undefined: nothing */
async function takeBack(wsman: WsmanConnection): Promise<Text | undefined> {
  const current = await readBootSettings(wsman);
  // Of a source nothing can be read: only the answers tell that it was cleared.
  let cleared = false;
  if (current.ok && unknownSettings(current.value).length === 0) {
    await writeBootSettings(wsman, current.value, undefined);
    const order = await clearBootOrder(wsman);
    const role = await setBootRole(wsman, 'not-next');
    cleared = order.ok || role.ok;
  }
  const read = await readBootSettings(wsman);
  if (!read.ok || !cleared) return message('power.boot.leftNotKnown');
  const left = notAsWritten(read.value, undefined);
  return left.length === 0 ? undefined : message('power.boot.left', { settings: left });
}
