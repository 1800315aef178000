import { numberMeaning, type Meaning, type NumberTable } from './meaning';

/**
 * PT_STATUS: what AMT itself answers (ReturnValue of its methods, AMT-STATUS of its faults, status of its local
 * interface). Names are those of Intel’s AMT SDK, as MeshCommander (amt.js) and intel/lms list them.
 */
const STATUS: NumberTable = {
  1: ['The firmware had an internal error', 'Wait a minute; if it stays, power-cycle the machine.'],
  2: ['The firmware is not ready', 'Wait a minute and try again.'],
  3: ['It is in the wrong mode: set up already', 'Unconfigure it first, or log in to it here.'],
  4: ['The length of a message was wrong', 'Update the tool that sent it.'],
  11: ['The firmware has no storage left', 'Remove what is not needed: profiles, certificates, users.'],
  12: ['A name is not allowed', 'Check the name that the tool was given.'],
  15: ['A number of bytes was wrong', 'Update the tool that sent it.'],
  16: [
    'Not permitted: the account, the control mode or a policy forbids it',
    'Log in with the real admin account; let the machine leave BIOS and MEBx first.',
    'limited-rights',
  ],
  17: ['It belongs to another application', 'Use the account that made it.'],
  20: ['A group has no permission for it', 'Check what the tool was given.'],
  21: ['There is no such group', 'Check what the tool was given.'],
  23: ['The firmware has no room for more of these', 'Remove one first: users, profiles or certificates.'],
  24: ['The kind of login is not allowed', 'Check what the tool was given.'],
  25: ['The password was refused', 'Log in here once with the right one.', 'password-refused'],
  26: ['The DHCP mode is not valid', 'Check the address settings that the tool was given.'],
  27: ['The IP address is not valid', 'Check the address settings that the tool was given.'],
  28: ['The domain name is not valid', 'Check the domain name that the tool was given.'],
  29: ['The version is not supported', 'Update the tool.'],
  30: ['The request was not expected now', 'Start the whole task again.'],
  32: [
    'The provisioning state does not allow it',
    'A setup may hang half way: scan the machine.',
    'setup-interrupted',
  ],
  34: ['A time is not valid', 'Set the clock of the machine first.'],
  35: ['An index is not valid', 'Update the tool that sent it.'],
  36: ['A value was malformed', 'Check what the tool was given.'],
  37: ['The subnet mask is not valid', 'Check the address settings that the tool was given.'],
  38: ['Too many changes in a short time', 'Wait some minutes; do not repeat in a loop.'],
  45: ['The firmware could not connect', 'Check the address that it was to call.'],
  46: ['The firmware has too many connections', 'Close other consoles, wait a minute and try again.'],
  47: ['The firmware is still making random numbers', 'Wait some minutes and try again.'],
  48: ['The firmware has no random numbers yet', 'Wait some minutes and try again.'],
  49: ['A certificate is not ready yet', 'Wait some minutes and try again.'],
  1024: ['A policy has switched this off', 'Look at the BIOS and at the profile of its owner.'],
  2049: ['The OEM number is not supported', 'Check what the tool was given.'],
  2050: ['The start option is not supported', 'Choose another way to start the machine.'],
  2051: ['The command is not valid', 'Update the tool.'],
  2053: ['It refers to something that is not there any more', 'Read the machine again, then repeat.'],
  2054: [
    'The password is too weak or not allowed',
    'Use 8 to 32 characters with upper, lower, digit and special, and none of " : ,',
  ],
  2055: ['The realm is not valid', 'Check the rights that the tool was given.'],
  2056: ['The entry is in use', 'Close what uses it, then try again.'],
  2057: ['Something has to be set first', 'On AMT 19: set an MEBx password before the last step.'],
  2058: ['It is there already', 'Remove the old one first, or leave it.'],
  2059: ['The event log is frozen', 'Unfreeze the event log.'],
  2060: ['A key is missing', 'Have the key made first.'],
  2061: ['The firmware is still making keys', 'Wait some minutes and try again.'],
  2062: ['The key is not valid', 'Have a new key made.'],
  2063: ['The certificate is not valid', 'Check the certificate: dates, key size, signature.'],
  2064: ['Certificate and key do not belong together', 'Use the certificate that was made for this key.'],
  2066: ['This firmware does not support it', 'Leave it out, or update the firmware.'],
  2067: ['The priority is not valid', 'Use a priority that no other profile has.'],
  2068: ['It is not there', 'Read the machine again, then repeat.'],
  2069: ['The credentials are not valid', 'Log in here once with the right ones.', 'password-refused'],
  2070: ['The passphrase is not valid', 'Check the passphrase: 8 to 63 characters.'],
  2072: ['Two things are not connected with each other', 'Read the machine again, then repeat.'],
  2075: ['The audit log could not be written', 'Involve the security owner.', 'audit-blocked'],
  2076: [
    'An audit policy blocks it',
    'Involve the security owner: the auditor lifts the lock.',
    'audit-blocked',
  ],
  2081: ['The consent of the user is needed', 'Ask the user for the code on the screen.'],
  2082: ['The firmware is still busy with it', 'Wait ten seconds and try again.'],
};

/** CIM classes may answer with this and the PT_STATUS. */
const OF_CIM = 32_768;

/** @returns undefined for success */
export function amtStatusMeaning(status: number): Meaning | undefined {
  const value = status >= OF_CIM ? status - OF_CIM : status;
  if (value === 0) return undefined;
  const known = STATUS[value] ?? [
    `AMT answered with status ${String(value)}, which AMT Bench does not know`,
    'Read the lines around it, and look the number up as “PT_STATUS” in the AMT SDK.',
  ];
  return numberMeaning(`amt-status-${String(value)}`, known, `AMT answered with status ${String(value)}.`);
}
