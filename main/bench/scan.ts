import type { Endpoint, PortNumbers } from '#shared/model/primitives';
import type { ScanReport, Sighting } from '#shared/model/sighting';
import { fail, ok, type Result } from '#shared/result';
import { isWorthShowing } from '#main/discovery/observation';
import { scanEndpoints } from '#main/discovery/scan';
import {
  endpointsOf,
  needsConfirmation,
  parseTargets,
  type ReadTargetFile,
  type TargetAliases,
  type TargetSet,
} from '#main/discovery/targets';
import type { BenchContext } from './context';
import { deviceId, type Devices } from './devices';

export interface ScanRequest {
  targets: string;
  /** The technician has confirmed a range of more than 65,536 addresses. */
  allowLarge?: boolean | undefined;
  ports?: PortNumbers | undefined;
  /** Addresses per second. */
  rate?: number | undefined;
  readFile?: ReadTargetFile | undefined;
  /** Words that stand for machines, such as `demo-bench`. */
  aliases?: TargetAliases | undefined;
}

export interface ScanWatch {
  signal: AbortSignal;
  draining?: () => boolean;
  onSighting?: (sighting: Sighting) => void;
  onProgress?: (done: number, total: number, current: string) => void;
  onWarning?: (message: string) => void;
}

/** Parses targets and says what a scan of them would be. */
export function checkTargets(request: ScanRequest): Result<TargetSet> {
  const targets = parseTargets(request.targets, request);
  if (!targets.ok || request.allowLarge || !needsConfirmation(targets.value)) return targets;
  return fail(
    'target-too-large',
    `These are ${targets.value.addresses.toLocaleString('en')} addresses, which takes a while and touches many machines.`,
    'Choose a smaller range, or confirm that you mean it.',
  );
}

/** Scans without credentials. Rows stream through `onSighting`; the report holds each machine once. */
export async function scan(
  request: ScanRequest,
  watch: ScanWatch,
  context: BenchContext,
  devices: Devices,
): Promise<Result<ScanReport>> {
  const checked = checkTargets(request);
  if (!checked.ok) return checked;
  const targets = checked.value;
  const found = new Map<string, Sighting>();
  const warnings: string[] = [];
  const totals = await scanEndpoints(
    endpointsOf(targets, request.ports),
    {
      onObservation(observation) {
        // A machine that is in the list already changes when all of it has been looked at again, not by halves.
        const known = devices.observation(deviceId(observation.address, observation.endpoint)).ok;
        if (known ? !observation.complete : !isWorthShowing(observation.evidence)) return;
        const sighting = devices.observe(observation);
        found.set(sighting.id, sighting);
        watch.onSighting?.(sighting);
      },
      onProgress: (done, current) => watch.onProgress?.(done, targets.addresses, current),
      onWarning(message) {
        warnings.push(message);
        watch.onWarning?.(message);
      },
    },
    {
      signal: watch.signal,
      ...(watch.draining && { draining: watch.draining }),
      rate: request.rate,
      now: context.now,
    },
  );
  return ok({
    targets: [...targets.pieces],
    scanned: totals.scanned,
    durationMs: Math.round(totals.durationMs),
    ...(totals.firstSightingMs !== undefined && { firstSightingMs: Math.round(totals.firstSightingMs) }),
    warnings,
    devices: [...found.values()].sort(byAddress),
  });
}

/** Probes one machine and takes the result in, whatever it shows. */
export async function probeOne(
  endpoint: Endpoint,
  signal: AbortSignal,
  context: BenchContext,
  devices: Devices,
): Promise<Result<string>> {
  let id: string | undefined;
  const warnings: string[] = [];
  await scanEndpoints(
    [endpoint],
    {
      onObservation(observation) {
        if (!observation.complete) return;
        devices.observe(observation);
        id = deviceId(observation.address, endpoint);
      },
      onWarning: (message) => warnings.push(message),
    },
    { signal, now: context.now },
  );
  if (id !== undefined) return ok(id);
  if (signal.aborted) return fail('cancelled', 'Stopped as you asked.', 'Start again when you are ready.');
  return fail(
    'unreachable',
    warnings[0] ?? `“${endpoint.host}” could not be looked at.`,
    'Check the name or address, and this laptop’s network.',
  );
}

function byAddress(a: Sighting, b: Sighting): number {
  return a.address.localeCompare(b.address, 'en', { numeric: true }) || a.id.localeCompare(b.id);
}
