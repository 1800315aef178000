import { type FleetResult, PLAN_HEADINGS } from '../../../shared/model/plan';
import { countOf } from '../../components/words';
import type { Job } from '../../stores/jobs';

/** Its progress or its result. */
export function fleetWords({ end, progress, machines: results }: Job): string {
  if (!end) {
    return `Configuring ${countOf(progress?.total ?? 0, 'machine')}: ${String(results.length)} done with`;
  }
  const good = results.filter(({ verified }) => verified).length;
  const stopped = results.filter(({ outcome }) => outcome === 'stopped').length;
  const bad = results.length - good - stopped;
  const parts = [
    good > 0 ? `${countOf(good, 'machine')} as wanted` : undefined,
    bad > 0 ? `${String(bad)} not` : undefined,
    stopped > 0 ? `${String(stopped)} not begun` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The result for one machine. */
export function resultWords({ outcome, verified, steps }: FleetResult): string {
  switch (outcome) {
    case 'done':
      return verified ? `Configured and verified: ${changes(steps.length)}` : 'Configured, not verified';
    case 'nothing-to-do':
      return verified ? 'Was as wanted already' : PLAN_HEADINGS.notAllRead;
    case 'partial': {
      const good = steps.filter((step) => step.outcome === 'ok').length;
      return `Configured in part: ${String(good)} of ${changes(steps.length)}`;
    }
    case 'failed':
      return 'Not configured';
    case 'stopped':
      return 'Not begun';
  }
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${String(count)} changes`;
}
