import type { Explanation } from '#shared/model/explanation';

type Row = readonly [title: string, next: string, verdict?: Explanation['verdict']];

/** PT_STATUS numbers as a technician meets them in messages (scs-sccm-facts.md 7, amt-wire-facts.md 3.3). */
const STATUS: Readonly<Record<number, Row>> = {
  1: ['The firmware had an internal error', 'Wait a minute; if it stays, power-cycle the machine.'],
  2: ['The firmware is not ready', 'Wait a minute and try again.'],
  3: ['It is in the wrong mode: set up already', 'Unconfigure it first, or log in to it here.'],
  16: [
    'Not permitted: the account, the control mode or a policy forbids it',
    'Log in with the real admin account; let the machine leave BIOS and MEBx first.',
    'limited-rights',
  ],
  25: ['The password was refused', 'Log in here once with the right one.', 'password-refused'],
  32: [
    'The provisioning state does not allow it',
    'A set-up may hang half way: scan the machine.',
    'setup-interrupted',
  ],
  36: ['A value was malformed', 'Check what the tool was given.'],
  38: ['Too many changes in a short time', 'Wait some minutes; do not repeat in a loop.'],
  1024: ['A policy has switched this off', 'Look at the BIOS and at the profile of its owner.'],
  2054: [
    'The password is too weak or not allowed',
    'Use 8 to 32 characters with upper, lower, digit and special, and none of " : ,',
  ],
  2057: ['Something has to be set first', 'On AMT 19: set an MEBx password before the last step.'],
  2069: ['The credentials are not valid', 'Log in here once with the right ones.', 'password-refused'],
  2075: ['The audit log could not be written', 'Involve the security owner.', 'audit-blocked'],
  2076: [
    'An audit policy blocks it',
    'Involve the security owner: the auditor lifts the lock.',
    'audit-blocked',
  ],
};

/** @returns undefined for success, and for a number that nobody knows */
export function amtStatusMeaning(status: number): Omit<Explanation, 'line'> | undefined {
  // CIM classes may return 32768 and the value.
  const value = status >= 32_768 ? status - 32_768 : status;
  const known = STATUS[value];
  if (!known) return undefined;
  const [title, next, verdict] = known;
  return {
    id: `amt-status-${String(value)}`,
    title,
    explanation: `AMT answered with status ${String(value)}.`,
    next,
    ...(verdict && { verdict }),
  };
}
