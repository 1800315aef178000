import type { NumberRow, NumberTable } from '#shared/model/pt-status';
import { type Message, message } from '#shared/texts/message';
import { amtStatusMeaning } from './amt-status';
import { type Meaning, type NameIn, numberMeaning } from './meaning';

/**
 * Not every ReturnValue is a PT_STATUS: methods of host-based setup and those that CIM defines have numbers of their
 * own. The same number means one thing here and another there, so the method decides.
 */

function row(title: NameIn<'methods.title'>, next: NameIn<'methods.next'>): NumberRow {
  return [message(`explain.methods.title.${title}`), message(`explain.methods.next.${next}`)];
}

/** IPS_HostBasedSetupService.Setup (Intel AMT Implementation and Reference Guide, class reference). */
const SETUP: NumberTable = {
  1: row('setupInternalError', 'powerCycle'),
  2: row('setupWrongState', 'scanHalfSetUp'),
  3: row('setupValue', 'updateSender'),
  4: row('hostSetupOff', 'checkBios'),
  5: row('setupNotAllowed', 'asAdministrator'),
  6: row('tooManyChanges', 'noLoop'),
};

/** IPS_HostBasedSetupService.AdminSetup and UpgradeClientToAdmin, as rpc-go and go-wsman-messages number them. */
const ADMIN_SETUP: NumberTable = {
  1: row('setupInternalError', 'powerCycle'),
  2: row('wrongStateForAdmin', 'scanSetUp'),
  3: row('setupValue', 'updateSender'),
  4: row('signature', 'checkCertificate'),
  // The libraries say “too many changes”, rps “authentication”.
  5: row('changesOrSignature', 'waitThenCheck'),
};

/** IPS_HostBasedSetupService.AddNextCertInChain. */
const ADD_CERTIFICATE: NumberTable = {
  1: row('certificateValue', 'checkPfx'),
  2: row('certificateInternalError', 'powerCycle'),
  3: row('certificateUnexpected', 'activateAgain'),
  4: row('certificateRefused', 'checkChain'),
  5: row('chainTooLong', 'shorterChain'),
};

/** RequestStateChange and other methods that CIM defines. */
const CIM: NumberTable = {
  1: row('unsupported', 'leaveOut'),
  2: row('refused', 'checkState'),
  3: row('timeout', 'tryAgain'),
  4: row('failed', 'readAgain'),
  5: row('value', 'checkGiven'),
  6: row('inUse', 'closeUser'),
  4097: row('wrongState', 'readAgain'),
  4099: row('busy', 'waitMinute'),
};

/** One list of numbers, and the name that it is told with; none where it is that of several methods. */
type Numbers = readonly [name: RegExp, method: string | undefined, id: string, table: NumberTable];

const METHODS: readonly Numbers[] = [
  [/^AddNextCertInChain/, 'AddNextCertInChain', 'add-certificate', ADD_CERTIFICATE],
  [/^(?:AdminSetup|UpgradeClientToAdmin)/, 'AdminSetup', 'admin-setup', ADMIN_SETUP],
  [/^Setup/, 'Setup', 'host-setup', SETUP],
  [
    /^(?:RequestStateChange|RequestPowerStateChange|ChangeBootOrder|SetBootConfigRole)/,
    undefined,
    'cim',
    CIM,
  ],
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
    const [, named, id, table] = own;
    const known = table[value];
    if (known) return numberMeaning(`${id}-${String(value)}`, known, answered(value, named));
    return value >= ONLY_PT && !SHARED.has(value) ? amtStatusMeaning(value) : unknownValue(value);
  }
  if (method !== undefined) return amtStatusMeaning(value);
  return value >= ONLY_PT && !SHARED.has(value) ? amtStatusMeaning(value) : unknownValue(value);
}

/** What MeshCentral says of an activation that a method has refused, such as “… (ERR/4)”. */
const MESH_ERROR = /\b(certificate chain|ACM activation)\b[^\n]{0,20}\(ERR\/(\d{1,5})\)/i;

export function meshErrorIn(text: string): Meaning | undefined {
  const [, what, value] = MESH_ERROR.exec(text) ?? [];
  if (what === undefined) return undefined;
  const method = /chain/i.test(what) ? 'AddNextCertInChain' : 'AdminSetup';
  return returnValueMeaning(Number(value), method);
}

function answered(value: number, method: string | undefined): Message {
  return method === undefined
    ? message('explain.methods.cimAnswered', { value })
    : message('explain.methods.answered', { method, value });
}

function unknownValue(value: number): Meaning {
  return {
    id: `return-value-${String(value)}`,
    title: message('explain.methods.unknown.title', { value }),
    explanation: message('explain.methods.unknown.explanation', { value }),
    next: message('explain.methods.unknown.next'),
  };
}
