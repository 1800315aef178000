import type { MachineView } from '../../shared/contract/contract';
import { tellsOfReset } from '../../shared/model/evidence';
import type { VerdictCode } from '../../shared/model/verdict';

export const WIZARD_STEPS = ['identify', 'diagnose', 'recover', 'review', 'apply', 'done'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export const STEP_NAMES: Readonly<Record<WizardStep, string>> = {
  identify: 'Identify',
  diagnose: 'Diagnose',
  recover: 'Recover',
  review: 'Review the plan',
  apply: 'Apply',
  done: 'Done',
};

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

/**
 * Why the wizard moved by itself, in one sentence; undefined when the change needs no words.
 * @param wasReset a reset of the machine was reported
 */
export function reasonForMove(
  before: VerdictCode,
  after: VerdictCode,
  wasReset: boolean,
): string | undefined {
  if (before === after) return undefined;
  switch (after) {
    case 'not-set-up':
      if (before === 'setup-refused' && !wasReset) return undefined;
      return before === 'setup-refused'
        ? 'The reset was noted. Whether MEBx takes “admin” again shows at the keyboard only: open MEBx there, set the house password and activate network access.'
        : 'The machine has been reset: AMT is not set up any more.';
    case 'password-needed':
    case 'hidden':
    case 'tls-only':
      return 'AMT is set up now. Enter the password that was set.';
    case 'setup-refused':
      return 'MEBx refused the factory password, so somebody changed it before.';
    case 'ready':
      return 'The login worked.';
    case 'identity-changed':
      return 'The machine at this address is not the one from before. Nothing is sent until you have said which it is.';
    case 'unreachable':
    case 'no-amt-seen':
      return 'The machine does not answer at the moment.';
    case 'mebx-layout-trap':
      return 'Nobody has touched AMT, so look at the keyboard before you take the password for changed.';
    case 'rtc-clear-ineffective':
      return 'The reset did not bring “admin” back: on this machine another way is needed.';
    case 'password-refused-client-mode':
      return 'Client control mode: the easy case, Windows can reset it.';
    case 'password-refused-admin-mode':
      return 'Admin control mode: Windows cannot reset it, so the ways on are others now.';
    case 'login-paused':
      return 'The password is known to be right, so logins are probably paused.';
    case 'limited-rights':
      return 'The login worked, but this account may not change anything.';
    case 'audit-blocked':
      return 'The firmware refused because of its audit policy.';
    case 'owned-elsewhere':
      return 'The login showed that this machine calls somebody else’s server.';
    default:
      return undefined;
  }
}
