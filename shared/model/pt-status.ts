import type { Explanation } from './explanation';

/*
 * PT_STATUS: what AMT itself answers (ReturnValue of its methods, AMT-STATUS of its faults, status of its local
 * interface; docs/reference/protocol.md, P22). Names are those of Intel’s AMT SDK, as MeshCommander (amt.js) and intel/lms
 * list them.
 */

/** PT_STATUS_NOT_PERMITTED: what the account, the control mode or a policy forbids. */
export const NOT_PERMITTED = 16;
/** PT_STATUS_INVALID_INDEX. */
export const INVALID_INDEX = 35;
/** PT_STATUS_INVALID_PASSWORD: it breaks the strength rule. */
export const INVALID_PASSWORD = 2054;
/** PT_STATUS_DUPLICATE: such an entry exists already. */
export const DUPLICATE = 2058;
/** PT_STATUS_NOT_FOUND. */
export const NOT_FOUND = 2068;
/** PT_STATUS_BLOCKING_COMPONENT: an audit policy forbids it (docs/reference/recovery.md, R7). */
export const BLOCKING_COMPONENT = 2076;
/** PT_STATUS_OPERATION_IN_PROGRESS: a key is being made. */
export const OPERATION_IN_PROGRESS = 2082;

/** One number of a number space: what it means, what to do, and the verdict that it leads to. */
export type NumberRow = readonly [title: string, next: string, verdict?: Explanation['verdict']];
export type NumberTable = Readonly<Record<number, NumberRow>>;

interface PtStatusRow {
  /** Where it stands in the log of some tool. */
  logged: NumberRow;
  /** Where the firmware refuses AMT Bench with it, as the end of a sentence; undefined: not met here. */
  refused?: readonly [what: string, next: string];
}

/** The number is always shown beside the words, so the table need not be complete to be useful. */
const ROWS: Readonly<Record<number, PtStatusRow>> = {
  1: {
    logged: ['The firmware had an internal error', 'Wait a minute; if it stays, power-cycle the machine.'],
    refused: [
      'the firmware had an internal error',
      'Wait a minute and try again; if it stays, power-cycle the machine.',
    ],
  },
  2: {
    logged: ['The firmware is not ready', 'Wait a minute and try again.'],
    refused: ['the firmware is not ready', 'Wait a minute and try again.'],
  },
  3: {
    logged: ['It is in the wrong mode: set up already', 'Unconfigure it first, or log in to it here.'],
    refused: [
      "the machine's control mode forbids this",
      'Check whether it is in client or admin control mode.',
    ],
  },
  4: { logged: ['The length of a message was wrong', 'Update the tool that sent it.'] },
  11: {
    logged: ['The firmware has no storage left', 'Remove what is not needed: profiles, certificates, users.'],
    refused: [
      'its storage is full',
      'Remove what is no longer needed (certificates, profiles) and try again.',
    ],
  },
  12: {
    logged: ['A name is not allowed', 'Check the name that the tool was given.'],
    refused: ['a name is not allowed', 'Check the name for length and characters.'],
  },
  15: { logged: ['A number of bytes was wrong', 'Update the tool that sent it.'] },
  16: {
    logged: [
      'Not permitted: the account, the control mode or a policy forbids it',
      'Log in with the real admin account; let the machine leave BIOS and MEBx first.',
      'limited-rights',
    ],
    refused: [
      "the machine's mode forbids this (client control mode, or encryption is enforced)",
      'Check the control mode.',
    ],
  },
  17: { logged: ['It belongs to another application', 'Use the account that made it.'] },
  20: { logged: ['A group has no permission for it', 'Check what the tool was given.'] },
  21: { logged: ['There is no such group', 'Check what the tool was given.'] },
  23: {
    logged: [
      'The firmware has no room for more of these',
      'Remove one first: users, profiles or certificates.',
    ],
    refused: ['the maximum number of entries is reached', 'Remove one and try again.'],
  },
  24: { logged: ['The kind of login is not allowed', 'Check what the tool was given.'] },
  25: { logged: ['The password was refused', 'Log in here once with the right one.', 'password-refused'] },
  26: { logged: ['The DHCP mode is not valid', 'Check the address settings that the tool was given.'] },
  27: { logged: ['The IP address is not valid', 'Check the address settings that the tool was given.'] },
  28: { logged: ['The domain name is not valid', 'Check the domain name that the tool was given.'] },
  29: { logged: ['The version is not supported', 'Update the tool.'] },
  30: { logged: ['The request was not expected now', 'Start the whole task again.'] },
  32: {
    logged: [
      'The provisioning state does not allow it',
      'A setup may hang half way: scan the machine.',
      'setup-interrupted',
    ],
    refused: ['the provisioning state does not allow it', 'Finish or reset the setup first.'],
  },
  34: {
    logged: ['A time is not valid', 'Set the clock of the machine first.'],
    refused: ['the time is not valid', "Check this laptop's clock."],
  },
  35: { logged: ['An index is not valid', 'Update the tool that sent it.'] },
  36: {
    logged: ['A value was malformed', 'Check what the tool was given.'],
    refused: ['a value is malformed', 'Check the values in the profile.'],
  },
  37: { logged: ['The subnet mask is not valid', 'Check the address settings that the tool was given.'] },
  38: {
    logged: ['Too many changes in a short time', 'Wait some minutes; do not repeat in a loop.'],
    refused: [
      'too many changes in a short time',
      'Wait some minutes, or power-cycle the machine; do not repeat in a loop.',
    ],
  },
  45: { logged: ['The firmware could not connect', 'Check the address that it was to call.'] },
  46: {
    logged: ['The firmware has too many connections', 'Close other consoles, wait a minute and try again.'],
  },
  47: { logged: ['The firmware is still making random numbers', 'Wait some minutes and try again.'] },
  48: { logged: ['The firmware has no random numbers yet', 'Wait some minutes and try again.'] },
  49: { logged: ['A certificate is not ready yet', 'Wait some minutes and try again.'] },
  1024: { logged: ['A policy has switched this off', 'Look at the BIOS and at the profile of its owner.'] },
  2049: { logged: ['The OEM number is not supported', 'Check what the tool was given.'] },
  2050: { logged: ['The start option is not supported', 'Choose another way to start the machine.'] },
  2051: { logged: ['The command is not valid', 'Update the tool.'] },
  2053: {
    logged: ['It refers to something that is not there any more', 'Read the machine again, then repeat.'],
  },
  2054: {
    logged: [
      'The password is too weak or not allowed',
      'Use 8 to 32 characters with upper, lower, digit and special, and none of " : ,',
    ],
    refused: [
      'the password breaks the strength rule',
      'Use 8-32 characters with upper, lower, digit and special.',
    ],
  },
  2055: { logged: ['The realm is not valid', 'Check the rights that the tool was given.'] },
  2056: { logged: ['The entry is in use', 'Close what uses it, then try again.'] },
  2057: {
    logged: ['Something has to be set first', 'On AMT 19: set an MEBx password before the last step.'],
    refused: [
      'a prerequisite setting is missing',
      'Give AMT a host name if it has none, which DHCP needs; then try again.',
    ],
  },
  2058: {
    logged: ['It is there already', 'Remove the old one first, or leave it.'],
    refused: ['such an entry exists already', 'Use the existing entry.'],
  },
  2059: { logged: ['The event log is frozen', 'Unfreeze the event log.'] },
  2060: { logged: ['A key is missing', 'Have the key made first.'] },
  2061: { logged: ['The firmware is still making keys', 'Wait some minutes and try again.'] },
  2062: { logged: ['The key is not valid', 'Have a new key made.'] },
  2063: { logged: ['The certificate is not valid', 'Check the certificate: dates, key size, signature.'] },
  2064: {
    logged: ['Certificate and key do not belong together', 'Use the certificate that was made for this key.'],
  },
  2066: { logged: ['This firmware does not support it', 'Leave it out, or update the firmware.'] },
  2067: { logged: ['The priority is not valid', 'Use a priority that no other profile has.'] },
  2068: { logged: ['It is not there', 'Read the machine again, then repeat.'] },
  2069: {
    logged: ['The credentials are not valid', 'Log in here once with the right ones.', 'password-refused'],
  },
  2070: { logged: ['The passphrase is not valid', 'Check the passphrase: 8 to 63 characters.'] },
  2072: { logged: ['Two things are not connected with each other', 'Read the machine again, then repeat.'] },
  2075: { logged: ['The audit log could not be written', 'Involve the security owner.', 'audit-blocked'] },
  2076: {
    logged: [
      'An audit policy blocks it',
      'Involve the security owner: the auditor lifts the lock.',
      'audit-blocked',
    ],
    refused: ['an audit policy blocks it', 'Involve the security owner.'],
  },
  2081: {
    logged: ['The consent of the user is needed', 'Ask the user for the code on the screen.'],
    refused: ['a user consent code is needed', 'Ask the person at the machine for the code.'],
  },
  2082: {
    logged: ['The firmware is still busy with it', 'Wait ten seconds and try again.'],
    refused: ['a key is being generated', 'Try again in ten seconds.'],
  },
};

/** CIM classes may answer with this and the PT_STATUS. */
const CIM_OFFSET = 32_768;

/** The words for a PT_STATUS, and the number itself where a CIM class has added its offset; no words: not known. */
export function ptStatus(status: number): { value: number } & Partial<PtStatusRow> {
  const value = status >= CIM_OFFSET ? status - CIM_OFFSET : status;
  return { value, ...ROWS[value] };
}
