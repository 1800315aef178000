import type { MachineView } from '../../shared/contract/contract';
import { tellsOfReset } from '../../shared/model/evidence';
import type { VerdictCode } from '../../shared/model/verdict';
import type { Text } from '../../shared/texts/message';

export const WIZARD_STEPS = ['identify', 'diagnose', 'recover', 'review', 'apply', 'done'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** True while it is not clear that this is the machine the technician means. */
export function needsIdentifying(view: MachineView): boolean {
  const { state } = view.trust;
  return state === 'asked-for' || state === 'changed' || view.sighting.verdict.code === 'identity-changed';
}

/** The technician has reported a reset of the machine. */
export function toldOfReset({ sighting }: MachineView): boolean {
  return sighting.evidence.some(tellsOfReset);
}

/** The step that a machine in this state needs next. */
export function naturalStep(view: MachineView): WizardStep {
  if (needsIdentifying(view)) return 'identify';
  return view.sighting.verdict.code === 'ready' ? 'review' : 'diagnose';
}

/** Steps that can be opened now. Apply and Done open themselves. */
export function openSteps(view: MachineView): ReadonlySet<WizardStep> {
  const open = new Set<WizardStep>(['identify']);
  if (needsIdentifying(view)) return open;
  open.add('diagnose');
  if (view.sighting.verdict.paths.length > 0) open.add('recover');
  if (view.sighting.verdict.code === 'ready') open.add('review');
  return open;
}

/** Why the wizard moved by itself; the window has the words. */
export type MoveReason =
  | 'setup-reset'
  | 'not-set-up'
  | 'now-set-up'
  | 'setup-refused'
  | 'ready'
  | 'identity-changed'
  | 'silent'
  | 'mebx-layout-trap'
  | 'rtc-clear-ineffective'
  | 'password-refused-client-mode'
  | 'password-refused-admin-mode'
  | 'login-paused'
  | 'limited-rights'
  | 'audit-blocked'
  | 'owned-elsewhere';

/** Why the page is at this step: the machine has changed, a path was taken up again, or nothing has changed. */
export type Moved = { why: MoveReason | 'unchanged' } | { why: 'resumed'; path: Text };

/**
 * @param wasReset a reset of the machine was reported
 * @returns undefined when the change needs no words
 */
export function reasonForMove(
  before: VerdictCode,
  after: VerdictCode,
  wasReset: boolean,
): MoveReason | undefined {
  if (before === after) return undefined;
  switch (after) {
    case 'not-set-up':
      if (before === 'setup-refused') return wasReset ? 'setup-reset' : undefined;
      return 'not-set-up';
    case 'password-needed':
    case 'hidden':
    case 'tls-only':
      return 'now-set-up';
    case 'unreachable':
    case 'no-amt-seen':
      return 'silent';
    case 'setup-refused':
    case 'ready':
    case 'identity-changed':
    case 'mebx-layout-trap':
    case 'rtc-clear-ineffective':
    case 'password-refused-client-mode':
    case 'password-refused-admin-mode':
    case 'login-paused':
    case 'limited-rights':
    case 'audit-blocked':
    case 'owned-elsewhere':
      return after;
    default:
      return undefined;
  }
}
