import { awakeClock } from '#shared/awake-clock';
import { isoTime } from '#shared/iso-time';
import { LIMITS } from '#shared/limits';
import { type ActionReport, type Extent, isConfirmed, wordToConfirm } from '#shared/model/action';
import { NOT_PERMITTED } from '#shared/model/pt-status';
import type { Sighting } from '#shared/model/sighting';
import { pause } from '#shared/pause';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { readSetup } from '#main/amt/setup';
import { statusOf } from '#main/amt/status';
import { readAuditVeto, unprovision } from '#main/amt/unprovision';
import type { ActionOutcome } from '#main/journal/run-journal';
import { isLost, mayHaveArrived } from '#main/wsman/transport';
import { guardExpected, writtenDown } from '../core/index';
import { type Session, type SessionRequest, withSession } from '../login/index';
import { type MachineContext, namesSeen } from '../machines/index';
import { probeOne } from '../scan/index';
import { stoppedBefore } from './obstacles';

export interface UnprovisionRequest extends SessionRequest {
  extent: Extent;
  /** The name of the machine, as the technician typed it to confirm (docs/reference/decisions.md, D11). */
  confirm: string;
  signal: AbortSignal;
  /** @param seconds since the order was sent; it may take `LIMITS.settleMs` */
  onSettling: (seconds: number) => void;
}

/** PT_STATUS of an audit policy that forbids it (docs/reference/recovery.md, R7). */
const BLOCKED = 2076;

/** Wipes AMT over the network, once, and proves it by what the machine shows afterwards (docs/reference/recovery.md, R7 and R15). */
export async function unprovisionMachine(
  context: MachineContext,
  request: UnprovisionRequest,
): Promise<Result<ActionReport>> {
  const { id, extent, confirm, signal } = request;
  const sighting = context.machines.sighting(id);
  if (!sighting.ok) return sighting;
  if (!isConfirmed(sighting.value, confirm)) {
    return fail(
      'not-confirmed',
      message('actions.unprovision.notConfirmed.text'),
      message('actions.unprovision.notConfirmed.next', { name: wordToConfirm(sighting.value) }),
    );
  }
  const ended = await withSession(context, { ...request, inventory: true }, async (session, begin) => {
    const obstacle = await obstacleTo(context, id, session, extent);
    if (signal.aborted) return stoppedBefore();
    if (obstacle) return { ok: false, error: obstacle };
    begin();
    const journal = journalOf(context, sighting.value, extent);
    journal('told');
    const sent = await unprovision(session.wsman, extent);
    const refusal = sent.ok ? undefined : refusalOf(context, id, sent.error);
    if (refusal) {
      writtenDown(() => journal('refused'));
      return { ok: false, error: refusal };
    }
    // Whatever is seen of it afterwards: what was set is not certain any more.
    const notReset = writtenDown(() => context.machines.runs.reset(id));
    // AMT serves one client at a time.
    await session.wsman.close();
    const seen = await guardExpected(async () => ok(await settled(context, request)));
    const report = seen.ok ? seen.value : notSeen(seen.error);
    const unwritten = writtenDown(() => journal(report.outcome)) ?? notReset;
    return ok({ ...report, message: sentences(report.message, unwritten) });
  });
  return !ended.ok && ended.error.code === 'cancelled' ? stoppedBefore() : ended;
}

/** What would be refused is said before it is sent. */
async function obstacleTo(
  context: MachineContext,
  id: string,
  { wsman }: Session,
  extent: Extent,
): Promise<Failure | undefined> {
  const setup = await readSetup(wsman);
  if (!setup.ok && isLost(setup.error)) return setup.error;
  if (setup.ok && setup.value.controlMode === 'ccm' && extent === 'partial') {
    return failure(
      'plan-blocked',
      message('actions.unprovision.noPartial.text'),
      message('actions.unprovision.noPartial.next'),
    );
  }
  const veto = await readAuditVeto(wsman);
  // Firmware that does not say decides when the order arrives; a lost connection decides nothing.
  if (!veto.ok) return isLost(veto.error) ? veto.error : undefined;
  return veto.value ? refused(context, id, BLOCKED) : undefined;
}

/** @returns undefined where the order may have arrived: then it is never sent again, and what is seen decides */
function refusalOf(context: MachineContext, id: string, error: Failure): Failure | undefined {
  const status = statusOf(error);
  if (status !== undefined) return refused(context, id, status) ?? error;
  return mayHaveArrived(error) ? undefined : error;
}

/** Notes a refusal. @returns undefined where its reason is not one of those that are explained */
function refused(context: MachineContext, id: string, status: number): Failure | undefined {
  const why = status === BLOCKED ? 'audit' : status === NOT_PERMITTED ? 'notPermitted' : 'other';
  context.machines.evidence.add(id, {
    kind: 'wsman',
    at: isoTime(context.now()),
    fact: message(`actions.unprovision.fact.${why}`, { status }),
    raw: { topic: 'refusal', action: 'unprovision', status },
  });
  if (why === 'other') return undefined;
  return failure(
    'firmware-refused',
    message(`actions.unprovision.refused.${why}`, { status }),
    message(`actions.unprovision.refused.${why}Next`),
    { amtStatus: status },
  );
}

/** Probes the machine until it shows that it is wiped, or the time for it is over. */
async function settled(
  context: MachineContext,
  { id, extent, onSettling, signal }: UnprovisionRequest,
): Promise<ActionReport> {
  const { machines } = context;
  const began = awakeClock.now();
  const seconds = (): number => Math.round((awakeClock.now() - began) / 1000);
  const known = machines.observation(id);
  if (!known.ok) throw new Error('a machine that was just logged in to is in the list');
  const { endpoint } = known.value;
  while (awakeClock.now() - began < LIMITS.settleMs && !signal.aborted) {
    onSettling(seconds());
    await pause(LIMITS.settleGapMs, signal);
    const looked = await probeOne(endpoint, signal, context);
    const proof = looked.ok ? proofOf(machines, id, extent) : undefined;
    if (proof === undefined) continue;
    // Not only a pong says so: the admin has also ordered it.
    if (extent === 'full') machines.identities.forgetPins(id);
    return { deed: 'unprovision', outcome: 'done', message: proof };
  }
  return {
    deed: 'unprovision',
    outcome: 'unknown',
    message: signal.aborted
      ? message('actions.unprovision.stoppedEarly')
      : message('actions.unprovision.noSign', { seconds: LIMITS.settleMs / 1000 }),
  };
}

/** A pong that says “not set up” proves it; after a partial one the ports are closed and the state may be either. */
function proofOf(machines: MachineContext['machines'], id: string, extent: Extent): Text | undefined {
  const facts = machines.facts(id);
  if (!facts.ok) return undefined;
  const { state, ports } = facts.value;
  const shut = ports.http !== 'open' && ports.https !== 'open';
  if (state === 'pre' && shut) {
    return message('actions.unprovision.done');
  }
  if (extent === 'partial' && state === 'in' && shut) {
    return message('actions.unprovision.donePartly');
  }
  return undefined;
}

function journalOf(
  context: MachineContext,
  sighting: Sighting,
  extent: Extent,
): (outcome: ActionOutcome) => void {
  const log = context.journal.newLog(context.now());
  const machine = { id: sighting.id, ...namesSeen(sighting) };
  const deed = extent === 'full' ? 'unprovision-full' : 'unprovision-partial';
  return (outcome) =>
    log.append({ event: 'deed', at: isoTime(context.now()), device: machine, deed, outcome });
}

function notSeen({ message: why }: Failure): ActionReport {
  return {
    deed: 'unprovision',
    outcome: 'unknown',
    message: message('actions.unprovision.notSeen', { why }),
  };
}
