import { awakeClock } from '#shared/awake-clock';
import { LIMITS } from '#shared/limits';
import {
  endsPc,
  entersBios,
  leftoverWords,
  orderName,
  type PlainOrder,
  type PowerOrder,
  type PowerPlan,
  type PowerReport,
  setsBoot,
  startsFrom,
} from '#shared/model/power';
import { pause } from '#shared/pause';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import { type Power, readPowerNow } from '#main/amt/power';
import { requestPower } from '#main/amt/power-control';
import { awakeWhenOff, readPowerPolicy } from '#main/amt/power-policy';
import type { WsmanConnection } from '#main/wsman/connection';
import { isLost, mayHaveArrived } from '#main/wsman/transport';
import { type SessionRequest, withSession } from '../login/index';
import type { MachineContext, Machines } from '../machines/index';
import { armBoot, clearBoot, settleBoot, settleSource, takenBack } from './boot-arming';
import { type PowerOrderOptions, readPowerPlan } from './power-plan';
import { recordedOrder } from './power-record';

export interface PowerRequest extends SessionRequest, PowerOrderOptions {
  /** Of the plan that was shown; one that would do something else now is refused. */
  planFingerprint?: string | undefined;
  /** Told the plan before anything is sent. */
  onPlan?: (plan: PowerPlan) => void;
}

/** What an order about the power of a machine would do. Changes nothing. */
export function planPower(context: MachineContext, request: PowerRequest): Promise<Result<PowerPlan>> {
  return withSession(context, request, ({ wsman }) => {
    // What is asked for here changes from one moment to the next.
    wsman.cacheReads(false);
    return readPowerPlan(wsman, request);
  });
}

/** Plans an order and shows the plan, sends it once, and proves it by the state where the state can tell. */
export function controlPower(context: MachineContext, request: PowerRequest): Promise<Result<PowerReport>> {
  const signal = request.signal ?? new AbortController().signal;
  return withSession(context, request, async ({ wsman }, begin) => {
    wsman.cacheReads(false);
    const planned = await readPowerPlan(wsman, request);
    if (!planned.ok) return planned;
    const plan = planned.value;
    request.onPlan?.(plan);
    if (request.planFingerprint !== undefined && request.planFingerprint !== plan.fingerprint) {
      return fail('plan-changed', message('power.planChanged.text'), message('power.planChanged.next'));
    }
    const [blocker] = plan.blockers;
    if (blocker) return { ok: false, error: blocker };
    const sleepsToo = plan.sends !== undefined && endsPc(plan.sends) && (await sleepsWithThePc(wsman));
    if (signal.aborted) {
      return fail('cancelled', message('power.stopped.text'), message('power.stopped.next'));
    }
    begin();
    // Who leaves the page does not stop what follows the order: a boot option that was not used is cleared. But nobody
    // has to wait for an operating system that does not shut down.
    const long = plan.sends !== undefined && watchMs(plan.sends) > LIMITS.powerMs;
    const after = request.betweenRequests && !long ? new AbortController().signal : signal;
    const { machines } = context;
    const send = (): Promise<Result<PowerReport>> =>
      carryOut(machines, request.id, wsman, plan, { sleepsToo, signal: after });
    return plan.sends === undefined && plan.clears.length === 0
      ? send()
      : recordedOrder(context, request.id, plan.order, send);
  });
}

async function sleepsWithThePc(wsman: WsmanConnection): Promise<boolean> {
  const policy = await readPowerPolicy(wsman);
  const current = policy.ok ? policy.value?.current : undefined;
  return current !== undefined && !awakeWhenOff(current);
}

async function carryOut(
  machines: Machines,
  id: string,
  wsman: WsmanConnection,
  plan: PowerPlan,
  { sleepsToo, signal }: { sleepsToo: boolean; signal: AbortSignal },
): Promise<Result<PowerReport>> {
  const { order, before, sends, clears } = plan;
  const sets = setsBoot(order);
  const prepared = sets
    ? await armBoot(wsman, order)
    : clears.length > 0
      ? await clearBoot(wsman)
      : ok(undefined);
  if (!prepared.ok) return prepared;
  if (sends === undefined) {
    const already = message('power.report.already', { state: before });
    return ok({
      order,
      before,
      after: before,
      outcome: 'already',
      message: afterClearing(plan, already),
      plan,
    });
  }
  const sent = await requestPower(wsman, sends);
  if (!sent.ok && !mayHaveArrived(sent.error)) return sets ? takenBack(wsman, sent.error) : sent;
  const after = await stateSeen(wsman, sends, sleepsToo ? LIMITS.sleepMs : undefined, signal);
  if (sleepsToo && sent.ok && after === undefined) {
    const off = message('power.state.off');
    show(machines, id, off);
    // What being off looks like where AMT sleeps with the PC (Intel guide, power packages).
    const asleep = afterClearing(plan, message('power.report.asleep'));
    return ok({ order, before, after: off, outcome: 'done', message: asleep, plan });
  }
  show(machines, id, after?.words);
  const report = reportOf(plan, sends, after, { lost: !sent.ok });
  const notUsed = sets ? await settled(wsman, report, signal) : undefined;
  if (notUsed === undefined) return ok(report);
  return ok({ ...report, outcome: 'unknown', message: sentences(report.message, notUsed) });
}

/** What is set for the next start was used, or is not left there. @returns what is to be said */
function settled(
  wsman: WsmanConnection,
  { order, outcome }: PowerReport,
  signal: AbortSignal,
): Promise<Text | undefined> {
  if (startsFrom(order) === undefined) return settleBoot(wsman, signal);
  return outcome === 'unknown' ? settleSource(wsman, signal) : Promise.resolve(undefined);
}

/** An order has led to this state, where it leads to one at all. */
function isReached(order: PlainOrder, is: Power['is'] | undefined): boolean {
  switch (order) {
    case 'off':
    case 'shutdown':
      return is === 'off';
    case 'sleep':
      return is === 'sleep';
    case 'hibernate':
      // Its power is off.
      return is === 'hibernation' || is === 'off';
    case 'on':
    case 'restart':
    case 'reset':
    case 'cycle':
    case 'wake':
      return is === 'on';
  }
}

/** Where it is not switched off at once, the operating system ends its programs first. */
function watchMs(order: PlainOrder): number {
  return endsPc(order) && order !== 'off' ? LIMITS.shutdownMs : LIMITS.powerMs;
}

/**
 * The state as soon as it is the one that the order leads to, or as it was last read.
 * @param silentMs a machine that has said nothing for so long is taken for asleep
 */
async function stateSeen(
  wsman: WsmanConnection,
  order: PlainOrder,
  silentMs: number | undefined,
  signal: AbortSignal,
): Promise<Power | undefined> {
  const until = awakeClock.now() + watchMs(order);
  let heardAt = awakeClock.now();
  let last: Power | undefined;
  for (;;) {
    const read = await readPowerNow(wsman);
    last = read.ok ? read.value : undefined;
    const final = !read.ok && !isLost(read.error);
    const now = awakeClock.now();
    if (read.ok) heardAt = now;
    const silent = silentMs !== undefined && now - heardAt > silentMs;
    if (isReached(order, last?.is) || final || silent || now > until || signal.aborted) return last;
    await pause(LIMITS.reconnectGapMs, signal);
  }
}

function show(machines: Machines, id: string, power: Text | undefined): void {
  const inventory = machines.inventory(id);
  if (inventory && power !== undefined) machines.setInventory(id, { ...inventory, power });
}

/** A sentence, behind what was cleared before the order was sent. */
function afterClearing({ clears }: PowerPlan, sentence: Text): Text {
  return clears.length === 0
    ? sentence
    : sentences(message('power.report.clearedFirst', { what: clears.map(leftoverWords) }), sentence);
}

function reportOf(
  plan: PowerPlan,
  sends: PlainOrder,
  after: Power | undefined,
  { lost }: { lost: boolean },
): PowerReport {
  const { order, before } = plan;
  const state = after?.words ?? message('power.state.notKnown');
  const report = (outcome: PowerReport['outcome'], sentence: Text): PowerReport => ({
    order,
    before,
    after: state,
    plan,
    outcome,
    message: afterClearing(plan, sentence),
  });
  const source = startsFrom(order);
  const changed = changeReported(order, sends);
  if (changed !== undefined && isReached(sends, after?.is)) {
    const done = message(`power.report.${changed}`, { state });
    return report('done', source === undefined ? done : sentences(done, message('power.report.fromUnseen')));
  }
  if (changed === undefined && !lost) {
    return report('told', message('power.report.told', { order: orderName(order) }));
  }
  if (lost) return report('unknown', message('power.report.noAnswer'));
  if (!after) return report('unknown', message('power.report.silent'));
  return report(
    'unknown',
    message(sends === 'shutdown' ? 'power.report.stillOn' : 'power.report.unchanged', { state }),
  );
}

/** How a change of the state is reported. Undefined: the order leaves the state as it was, as a reset does. */
function changeReported(order: PowerOrder, sends: PlainOrder): 'on' | 'off' | 'bios' | 'sleeps' | undefined {
  switch (sends) {
    case 'on':
      return entersBios(order) ? 'bios' : 'on';
    case 'off':
    case 'shutdown':
      return 'off';
    case 'sleep':
    case 'hibernate':
      return 'sleeps';
    case 'restart':
    case 'reset':
    case 'cycle':
    case 'wake':
      return undefined;
  }
}
