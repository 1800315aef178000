import { type Failure, failure, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { readRedirection } from '#main/amt/redirection';
import { cancelled, type SolEvents, SolSession } from '#main/redirection/index';
import { openRedirectionAs, type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

export interface SolRequest extends SessionRequest {
  events: SolEvents;
}

/**
 * Opens a serial console: logs in, sees whether the console is switched on, and opens the session with the same login.
 * The console stays open after that; the caller closes it. It needs no consent, but what the BIOS shows may.
 */
export function openSol(
  context: MachineContext,
  { events, ...request }: SolRequest,
): Promise<Result<SolSession>> {
  const signal = request.signal ?? new AbortController().signal;
  // The login to the console is a request with the password, too: where those are not cut off, it gets its answer.
  const opening = request.betweenRequests ? new AbortController().signal : signal;
  return withSession(context, request, async (session) => {
    const { wsman } = session;
    wsman.cacheReads(false);
    const service = await readRedirection(wsman);
    if (!service.ok) return service;
    const off = switchedOff(service.value);
    if (off) return { ok: false, error: off };
    const { id, source } = request;
    const line = await openRedirectionAs(context, session, { id, source, kind: 'sol', signal: opening });
    if (!line.ok) return line;
    if (signal.aborted) {
      line.value.close();
      return cancelled();
    }
    return SolSession.start(line.value, events, signal);
  });
}

function switchedOff({ sol, listener }: { sol: boolean; listener: boolean }): Failure | undefined {
  if (sol && listener) return undefined;
  return failure(
    'plan-blocked',
    message(sol ? 'redirection.off.listener' : 'redirection.off.sol'),
    message('redirection.off.next'),
  );
}
