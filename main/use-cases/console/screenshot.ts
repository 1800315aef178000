import { LIMITS } from '#shared/limits';
import { isConsentThere } from '#shared/model/consent';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import type { Screen } from '#shared/rfb/screen';
import { message } from '#shared/texts/message';
import { readConsentFor } from '#main/amt/consent';
import { readKvm, readRedirection } from '#main/amt/redirection';
import { cancelled, KvmSession, type RedirectionLine, type SolEnd } from '#main/redirection/index';
import type { WsmanConnection } from '#main/wsman/connection';
import { timeLimit } from '#main/wsman/time-limit';
import { openRedirectionAs, type SessionRequest, withSession } from '../login/index';
import type { MachineContext } from '../machines/index';

export interface Screenshot {
  /** A PNG. */
  png: Uint8Array;
  width: number;
  height: number;
}

/**
 * Takes a picture of the screen of a machine. Says beforehand why there will be none: no remote screen in this firmware,
 * switched off, or consent not given.
 */
export function takeScreenshot(
  context: MachineContext,
  request: SessionRequest,
): Promise<Result<Screenshot>> {
  const signal = request.signal ?? new AbortController().signal;
  return withSession(context, request, async (session) => {
    session.wsman.cacheReads(false);
    const obstacle = await obstacleTo(session.wsman);
    if (obstacle) return { ok: false, error: obstacle };
    const { id, source } = request;
    const line = await openRedirectionAs(context, session, { id, source, kind: 'kvm', signal });
    return line.ok ? picture(line.value, signal) : line;
  });
}

async function obstacleTo(wsman: WsmanConnection): Promise<Failure | undefined> {
  const kvm = await readKvm(wsman);
  if (!kvm.ok) return kvm.error;
  if (kvm.value === undefined) {
    return failure('feature-absent', message('screen.absent.text'), message('screen.absent.next'));
  }
  const service = await readRedirection(wsman);
  if (!service.ok) return service.error;
  if (!kvm.value || !service.value.listener) {
    return failure(
      'plan-blocked',
      message(kvm.value ? 'redirection.off.listener' : 'screen.off.text'),
      message('screen.off.next'),
    );
  }
  const consent = await readConsentFor(wsman, 'screen');
  if (!consent.ok) return consent.error;
  if (isConsentThere(consent.value)) return undefined;
  return consent.value.state === 'not-known'
    ? failure('consent-needed', message('power.consent.notKnown'), message('consent.atMachine'))
    : failure('consent-needed', message('screen.consent'), message('consent.ask'));
}

/** The first update that is whole. */
async function picture(line: RedirectionLine, signal: AbortSignal): Promise<Result<Screenshot>> {
  const limit = timeLimit(LIMITS.screenshotMs, signal);
  let done = (_end: SolEnd | 'drawn' | 'stopped'): void => undefined;
  const ended = new Promise<SolEnd | 'drawn' | 'stopped'>((resolve) => (done = resolve));
  const stop = (): void => done('stopped');
  limit.signal.addEventListener('abort', stop, { once: true });
  let screen: Screen | undefined;
  const session = await KvmSession.start(
    line,
    16,
    {
      onScreen: (shown) => (screen = shown),
      onUpdate: () => done('drawn'),
      onEnd: done,
    },
    limit.signal,
  );
  if (!session.ok) {
    limit.release();
    return session;
  }
  const end = await ended;
  session.value.close();
  limit.release();
  if (end === 'drawn' && screen) return ok(await pngOf(screen));
  if (signal.aborted) return cancelled();
  return noPicture(end);
}

async function pngOf({ width, height, bytes }: Screen): Promise<Screenshot> {
  // Loaded when somebody wants a picture: main starts without it.
  const { encode } = await import('fast-png');
  return { width, height, png: encode({ width, height, data: bytes, channels: 4 }) };
}

function noPicture(end: SolEnd | 'drawn' | 'stopped'): Result<never> {
  switch (end) {
    case 'nonsense':
      return fail(
        'answer-malformed',
        message('redirection.end.nonsense'),
        message('redirection.notRedirection.next'),
      );
    case 'stopped':
      return fail('timeout', message('screen.noPicture'), message('screen.noPictureNext'));
    default:
      return fail('connection-lost', message('screen.ended'), message('screen.noPictureNext'));
  }
}
