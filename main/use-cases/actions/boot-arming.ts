import { setTimeout } from 'node:timers/promises';
import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import type { PowerOrder } from '#shared/model/power';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { clearBootOrder, readBootSettings, setBootRole, writeBootSettings } from '#main/amt/boot';
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
  return readBackResult ? takenBack(wsman, readBackResult) : ok(undefined);
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
  const { code, message, nextStep, ...more } = failure;
  return fail(
    code,
    `${message} ${left ?? 'What had been set for the next start was cleared again.'}`,
    left === undefined ? nextStep : CLEAR_LATER,
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
): Promise<string | undefined> {
  const until = awakeClock.now() + withinMs;
  for (;;) {
    const read = await readBootSettings(wsman);
    if (read.ok && notAsWritten(read.value, undefined).length === 0) return undefined;
    const final = !read.ok && !isLost(read.error);
    if (final || signal.aborted || awakeClock.now() > until) {
      if (!read.ok || signal.aborted) return NOT_SEEN;
      break;
    }
    await setTimeout(LIMITS.reconnectGapMs, undefined, { signal }).catch(() => undefined);
  }
  const left = await takeBack(wsman);
  const seconds = String(Math.round(withinMs / 1000));
  return `The machine had not used its boot option ${seconds} s later. ${left ?? 'It was cleared, so that a later start is an ordinary one.'}`;
}

const NOT_SEEN =
  'Whether the firmware has cleared the boot option after using it was not seen; clear boot options with the next order.';
const CLEAR_LATER =
  'Clear boot options before the machine is started: --clear-boot-options with the next order, or “Clear and go on” in the window.';

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
    `The firmware took the boot settings and shows others: ${other.join(', ')}. The machine was not started.`,
    'Use the BIOS key at the machine; this firmware does not do as it is told.',
  );
}

/** Clears everything, best effort. @returns what is left, in a sentence; undefined: nothing */
async function takeBack(wsman: WsmanConnection): Promise<string | undefined> {
  const current = await readBootSettings(wsman);
  if (current.ok && unknownSettings(current.value).length === 0) {
    await writeBootSettings(wsman, current.value, undefined);
    await clearBootOrder(wsman);
    await setBootRole(wsman, 'not-next');
  }
  const read = await readBootSettings(wsman);
  if (!read.ok) {
    return 'Whether something is still set for the next start is not known: the machine does not answer.';
  }
  const left = notAsWritten(read.value, undefined);
  return left.length === 0 ? undefined : `Still set for the next start: ${left.join(', ')}.`;
}
