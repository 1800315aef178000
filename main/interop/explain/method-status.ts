import type { NumberTable } from '#shared/model/pt-status';
import { amtStatusMeaning } from './amt-status';
import { type Meaning, numberMeaning } from './meaning';

/**
 * Not every ReturnValue is a PT_STATUS: methods of host-based setup and those that CIM defines have numbers of their
 * own. The same number means one thing here and another there, so the method decides.
 */

/** IPS_HostBasedSetupService.Setup (Intel AMT Implementation and Reference Guide, class reference). */
const SETUP: NumberTable = {
  1: ['The firmware had an internal error during the setup', 'Power-cycle the machine and try again.'],
  2: ['It is in the wrong state for a setup', 'It may be set up already, or half way: scan the machine.'],
  3: ['A value of the setup was not valid', 'Update the tool that sent it.'],
  4: ['Setup from the running system is switched off', 'Look at the BIOS, or set it up by hand in MEBx.'],
  5: ['The setup was not let in', 'Start the tool as administrator, and restart the LMS service.'],
  6: ['Too many changes in a short time', 'Wait some minutes; do not repeat in a loop.'],
};

/** IPS_HostBasedSetupService.AdminSetup and UpgradeClientToAdmin, as rpc-go and go-wsman-messages number them. */
const ADMIN_SETUP: NumberTable = {
  1: ['The firmware had an internal error during the setup', 'Power-cycle the machine and try again.'],
  2: ['It is in the wrong state for admin control mode', 'It may be set up already: scan the machine.'],
  3: ['A value of the setup was not valid', 'Update the tool that sent it.'],
  4: ['The signature of the provisioning certificate was refused', 'Check certificate and DNS suffix.'],
  5: ['Too many changes in a short time', 'Wait some minutes; do not repeat in a loop.'],
};

/** IPS_HostBasedSetupService.AddNextCertInChain. */
const ADD_CERTIFICATE: NumberTable = {
  1: ['A value of the certificate was not valid', 'Check the PFX file: base64, order of the chain.'],
  2: ['The firmware had an internal error with the certificate', 'Power-cycle the machine and try again.'],
  3: ['A certificate was not expected in this state', 'Start the activation again from the beginning.'],
  4: [
    'The firmware refused the provisioning certificate',
    'Check that its root hash is in the machine, that the DNS suffix fits, and that nothing in the chain is SHA-1.',
  ],
  5: ['The certificate chain is too long', 'Use a chain of at most four certificates.'],
};

/** RequestStateChange and other methods that CIM defines. */
const CIM: NumberTable = {
  1: ['This firmware does not support the change', 'Leave it out, or update the firmware.'],
  2: ['The firmware refused, without saying why', 'Check the state of the machine: power, open sessions.'],
  3: ['The change took too long', 'Try again.'],
  4: ['The change failed', 'Read the machine again, then repeat.'],
  5: ['A value was not valid', 'Check what the tool was given.'],
  6: ['It is in use', 'Close what uses it, such as a remote session, then try again.'],
  4097: ['The change is not possible from the present state', 'Read the machine again, then repeat.'],
  4099: ['The firmware is busy', 'Wait a minute and try again.'],
};

const METHODS: readonly (readonly [name: RegExp, told: string, id: string, table: NumberTable])[] = [
  [/^AddNextCertInChain/, 'AddNextCertInChain', 'add-certificate', ADD_CERTIFICATE],
  [/^(?:AdminSetup|UpgradeClientToAdmin)/, 'AdminSetup', 'admin-setup', ADMIN_SETUP],
  [/^Setup/, 'Setup', 'host-setup', SETUP],
  [/^(?:RequestStateChange|RequestPowerStateChange|ChangeBootOrder|SetBootConfigRole)/, 'It', 'cim', CIM],
];

/** Methods whose answers are told apart, wherever a log names them. */
const NAMED =
  /\b(?:AddNextCertInChain|AdminSetup|UpgradeClientToAdmin|Setup|RequestStateChange|RequestPowerStateChange|ChangeBootOrder|SetBootConfigRole|SetMEBxPassword|PartialUnprovision|Unprovision|CommitChanges|SetAdminAclEntryEx|AddUserAclEntryEx|UpdateUserAclEntryEx|RemoveUserAclEntry|AddCertificate|AddTrustedRootCertificate|AddKey|GenerateKeyPair|GeneratePKCS10RequestEx|AddMpServer|AddRemoteAccessPolicyRule|SetPowerScheme|SetHighAccuracyTimeSynch|AddAlarm|StartOptIn|SendOptInCode)(?=Response\b|_OUTPUT\b|_INPUT\b|\b)/;

/** The method that a line of a log speaks of. */
export function methodIn(text: string): string | undefined {
  return NAMED.exec(text)?.[0];
}

/** From here on a number can only be a PT_STATUS; below, several lists use it. */
const ONLY_PT = 16;
/** CIM's codes, such as for a job that was started. PT_STATUS has other meanings for these numbers. */
const SHARED = new Set([4096, 4097, 4098, 4099]);

/**
 * What the ReturnValue of a method means.
 * @param method as the log names it; undefined when it does not
 * @returns undefined for success
 */
export function returnValueMeaning(value: number, method: string | undefined): Meaning | undefined {
  if (value === 0) return undefined;
  const own = method === undefined ? undefined : METHODS.find(([name]) => name.test(method));
  if (own) {
    const [, told, id, table] = own;
    const row = table[value];
    if (row) {
      return numberMeaning(`${id}-${String(value)}`, row, `${told} was answered with ${String(value)}.`);
    }
    return value >= ONLY_PT && !SHARED.has(value) ? amtStatusMeaning(value) : unknownValue(value);
  }
  if (method !== undefined) return amtStatusMeaning(value);
  return value >= ONLY_PT && !SHARED.has(value) ? amtStatusMeaning(value) : unknownValue(value);
}

function unknownValue(value: number): Meaning {
  return {
    id: `return-value-${String(value)}`,
    title: `The firmware answered a call with ${String(value)}`,
    explanation: `Which call that was is not said here, and ${String(value)} means something else for each kind of call.`,
    next: 'Paste the lines before this one, too: they name the call.',
  };
}
