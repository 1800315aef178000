import type { Cancellation } from '#shared/cancellation';
import { LIMITS } from '#shared/limits';
import { OWN_COMPUTER } from '#shared/model/own-computer';
import type { Endpoint, PortNumbers } from '#shared/model/primitives';
import type { ScanReport, Sighting } from '#shared/model/sighting';
import { fail, inSentences, ok, type Result, stopped } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { macVendor } from '#main/discovery/network/mac-vendor';
import { readNeighbours } from '#main/discovery/network/neighbours';
import { isWorthShowing } from '#main/discovery/observation';
import { type ScanTargets, scanTargets } from '#main/discovery/scan';
import {
  needsConfirmation,
  parseTargets,
  type ReadTargetFile,
  scanOrder,
  type TargetAliases,
  type TargetSet,
  targetSetOf,
} from '#main/discovery/targets';
import { expectedFailure } from '../core/index';
import { identityOf, type MachineContext, machineIdOf, type Machines, sameMachine } from '../machines/index';

export interface ScanRequest {
  /** As typed; or exactly these machines. */
  targets: string | readonly Endpoint[];
  /** The technician has confirmed a range of more than 65,536 addresses. */
  allowLarge?: boolean | undefined;
  ports?: PortNumbers | undefined;
  /** Addresses per second. */
  rate?: number | undefined;
  /** Targets that an earlier scan has dealt with. */
  first?: number | undefined;
  readFile?: ReadTargetFile | undefined;
  /** Words that stand for machines, such as `demo-bench`. */
  aliases?: TargetAliases | undefined;
  /** The technician has sent the machine of this row to that address: what answers there is taken for it. */
  sent?: { row: string; to: string } | undefined;
}

export interface ScanWatch extends Cancellation {
  onSighting?: (sighting: Sighting) => void;
  onProgress?: (done: number, total: number, current: string) => void;
  onWarning?: (warning: Text) => void;
}

/** Parses targets and says what a scan of them would be. */
export function checkTargets(request: ScanRequest): Result<TargetSet> {
  if (typeof request.targets !== 'string') return ok(targetSetOf(request.targets));
  const targets = parseTargets(request.targets, request);
  if (!targets.ok || request.allowLarge || !needsConfirmation(targets.value)) return targets;
  return fail(
    'target-too-large',
    message('scan.large', { count: targets.value.addresses }),
    message('scan.largeNext'),
  );
}

/** The machine of targets that are about one. */
export function onlyTarget(targets: TargetSet, ports: PortNumbers | undefined): Endpoint {
  const [only] = scanOrder(targets, ports).from(0);
  if (!only) throw new Error('targets that are about one machine have one');
  return only;
}

/** Scans without credentials. Rows stream through `onSighting`; the report holds each machine once. */
export async function scan(
  request: ScanRequest,
  watch: ScanWatch,
  context: MachineContext,
): Promise<Result<ScanReport>> {
  const { machines } = context;
  const checked = checkTargets(request);
  if (!checked.ok) return checked;
  await context.memory.load();
  const targets = checked.value;
  const order = scanOrder(targets, request.ports);
  const found = new Map<string, Sighting>();
  const warnings: Text[] = [];
  const warn = (warning: Text): void => {
    warnings.push(warning);
    watch.onWarning?.(warning);
  };
  const totals = await scanTargets(
    order,
    {
      onObservation(seen) {
        const observation = machines.atOwnRow(seen);
        // A machine that is in the list already is only updated once it has been probed completely.
        const known = machines.observation(machineIdOf(observation.address, observation.endpoint)).ok;
        if (known ? !observation.complete : !isWorthShowing(observation.evidence)) return;
        const sighting = machines.observe(observation);
        found.set(sighting.id, sighting);
        watch.onSighting?.(sighting);
      },
      onProgress: (done, current) => watch.onProgress?.(done, targets.addresses, current),
      onWarning: warn,
    },
    {
      signal: watch.signal,
      ...(watch.draining && { draining: watch.draining }),
      ...(watch.paused && { paused: watch.paused }),
      rate: request.rate ?? rateSet(context),
      first: request.first,
      now: context.now,
    },
  );
  const left = targets.addresses - totals.position;
  await learnHardwareAddresses([...found.keys()], machines);
  const missing = left === 0 ? missingAmong(order, new Set(found.keys()), machines) : [];
  machines.markMissing(missing);
  const moved = followMoved(missing, [...found.keys()], machines, request.sent);
  if (found.has(OWN_COMPUTER)) joinOwnRows(machines);
  else if (left === 0 && asksOwnPorts(order)) warn(message('scan.noLms'));
  await keepList(context, warn);
  const sightings = [...found.keys()].flatMap((id) => {
    const sighting = machines.sighting(id);
    return sighting.ok ? [sighting.value] : [];
  });
  return ok({
    targets: [...targets.pieces],
    scanned: totals.scanned,
    durationMs: Math.round(totals.durationMs),
    ...(totals.firstSightingMs !== undefined && { firstSightingMs: Math.round(totals.firstSightingMs) }),
    warnings,
    devices: sightings.sort(byAddress),
    missing: missing.filter((id) => !moved.has(id)).sort(byNumber),
    left,
  });
}

/** The results matter more than the file: when the list cannot be written now, a warning says so. */
async function keepList({ memory }: MachineContext, warn: (warning: Text) => void): Promise<void> {
  try {
    await memory.flush();
  } catch (error) {
    const failure = expectedFailure(error);
    if (!failure) throw error;
    warn(inSentences(failure));
  }
}

/** Probes one machine and records the result, whatever it shows. */
export async function probeOne(
  endpoint: Endpoint,
  signal: AbortSignal,
  context: MachineContext,
): Promise<Result<string>> {
  const { machines } = context;
  await context.memory.load();
  let id: string | undefined;
  const warnings: Text[] = [];
  await scanTargets(
    scanOrder(targetSetOf([endpoint])),
    {
      onObservation(observation) {
        if (!observation.complete) return;
        id = machines.observe(machines.atOwnRow(observation)).id;
      },
      onWarning: (warning) => warnings.push(warning),
    },
    { signal, now: context.now, reportSilent: true, handshakeMs: LIMITS.handshakeMs },
  );
  if (id !== undefined) await learnHardwareAddresses([id], machines);
  if (id === OWN_COMPUTER) joinOwnRows(machines);
  await context.memory.flush();
  if (id !== undefined) return ok(id);
  if (signal.aborted) return stopped();
  return fail(
    'unreachable',
    warnings[0] ?? message('scan.notChecked', { host: endpoint.host }),
    message('scan.notCheckedNext'),
  );
}

/** Whether this computer's own AMT would have been met, if its driver service (LMS) answered. */
function asksOwnPorts(order: ScanTargets): boolean {
  return order.find(OWN_COMPUTER).some((endpoint) => machineIdOf(OWN_COMPUTER, endpoint) === OWN_COMPUTER);
}

/** This computer's own AMT may be in the list at its network address, where it does not answer from here. */
function joinOwnRows(machines: Machines): void {
  followMoved(machines.otherOwnRows(), [OWN_COMPUTER], machines, undefined);
}

/** The neighbour table knows the hardware addresses of machines that are reached without a router. */
async function learnHardwareAddresses(ids: readonly string[], machines: Machines): Promise<void> {
  const seen = ids.flatMap((id) => {
    const observation = machines.observation(id);
    // This laptop is no neighbour of its own.
    if (!observation.ok || /^(127\.|::1)/.test(observation.value.address)) return [];
    return [{ id, address: observation.value.address }];
  });
  if (seen.length === 0) return;
  const neighbours = await readNeighbours();
  for (const { id, address } of seen) {
    const mac = neighbours.get(address);
    if (mac !== undefined) machines.setHardwareAddress(id, mac, await macVendor(mac));
  }
}

/** Machines of the list that were among the targets and did not answer. */
function missingAmong(order: ScanTargets, found: ReadonlySet<string>, machines: Machines): string[] {
  return machines.ids().filter((id) => {
    const known = machines.observation(id);
    if (found.has(id) || !known.ok) return false;
    const { address, endpoint } = known.value;
    // It may have been asked for by its name, and several machines may be behind one address.
    return [...order.find(address), ...order.find(endpoint.host)].some(
      (asked) => machineIdOf(address, asked) === id,
    );
  });
}

/** A machine that is missing at one address and answers at another has moved. @returns the rows that it has left */
function followMoved(
  missing: readonly string[],
  found: readonly string[],
  machines: Machines,
  sent: ScanRequest['sent'],
): Set<string> {
  const identities = found.flatMap((id) => {
    const seen = machines.observation(id);
    const identity = seen.ok ? identityOf(seen.value) : undefined;
    return identity ? [{ id, identity }] : [];
  });
  const moved = new Set<string>();
  for (const from of missing) {
    const old = machines.observation(from);
    const identity = old.ok ? identityOf(old.value) : undefined;
    const like = (identity ? identities : []).filter(
      (candidate) => identity && sameMachine(candidate.identity, identity),
    );
    const ordered = sent?.row === from ? like.find(({ id }) => addressOf(id) === sent.to) : undefined;
    // Two machines claim to be the same one: at least one is false, and nothing is transferred.
    const to = ordered?.id ?? (like.length === 1 ? like[0]?.id : undefined);
    if (to === undefined) continue;
    const proven = ordered !== undefined || machines.moves.isProvenAt(from, to);
    if (!proven && !machines.moves.looksLike(from, to)) continue;
    if (machines.moves.follow(from, to, proven)) moved.add(from);
  }
  return moved;

  function addressOf(id: string): string | undefined {
    const seen = machines.observation(id);
    return seen.ok ? seen.value.address : undefined;
  }
}

function byAddress(a: Sighting, b: Sighting): number {
  return byNumber(a.address, b.address) || byNumber(a.id, b.id);
}

/** 10.0.0.9 comes before 10.0.0.10. */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Addresses per second, where the technician has set how fast scans may be. */
function rateSet({ settings }: MachineContext): number | undefined {
  const { scanRate } = settings.get();
  return scanRate === 'fastest' ? undefined : scanRate;
}
