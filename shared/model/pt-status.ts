import { type Message, message, type Text } from '../texts/message';
import type { NameUnder } from '../texts/message-codes';
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
export type NumberRow = readonly [title: Text, next: Text, verdict?: Explanation['verdict']];
export type NumberTable = Readonly<Record<number, NumberRow>>;

/** Why the firmware refused something, behind a colon, and what to do. */
export interface Refusal {
  reason: Message;
  next: Message;
}

interface PtStatusRow {
  /** Where it stands in the log of some tool. */
  logged: NumberRow;
  /** Where the firmware refuses AMT Bench with it; undefined: not met here. */
  refused?: Refusal;
}

type NameIn<Area extends string> = NameUnder<`amt.${Area}`>;

function logged(
  title: NameIn<'logged'>,
  next: NameIn<'loggedNext'>,
  verdict?: Explanation['verdict'],
): PtStatusRow {
  const words = [message(`amt.logged.${title}`), message(`amt.loggedNext.${next}`)] as const;
  return { logged: verdict === undefined ? words : [...words, verdict] };
}

function refused(reason: NameIn<'reason'>): Pick<PtStatusRow, 'refused'> {
  return { refused: { reason: message(`amt.reason.${reason}`), next: message(`amt.reasonNext.${reason}`) } };
}

/** The number is always shown beside the words, so the table need not be complete to be useful. */
const ROWS: Readonly<Record<number, PtStatusRow>> = {
  1: { ...logged('internalError', 'powerCycle'), ...refused('internalError') },
  2: { ...logged('notReady', 'waitMinute'), ...refused('notReady') },
  3: { ...logged('wrongMode', 'unconfigure'), ...refused('wrongMode') },
  4: logged('messageLength', 'updateSender'),
  11: { ...logged('noStorage', 'freeStorage'), ...refused('noStorage') },
  12: { ...logged('name', 'checkName'), ...refused('name') },
  15: logged('byteCount', 'updateSender'),
  16: { ...logged('notPermitted', 'realAdmin', 'limited-rights'), ...refused('notPermitted') },
  17: logged('otherOwner', 'makersAccount'),
  20: logged('groupPermission', 'checkGiven'),
  21: logged('noGroup', 'checkGiven'),
  23: { ...logged('noRoom', 'removeOne'), ...refused('noRoom') },
  24: logged('loginKind', 'checkGiven'),
  25: logged('refusedPassword', 'rightPassword', 'password-refused'),
  26: logged('dhcpMode', 'checkAddress'),
  27: logged('ipAddress', 'checkAddress'),
  28: logged('domainName', 'checkDomain'),
  29: logged('version', 'updateTool'),
  30: logged('unexpected', 'restartTask'),
  32: { ...logged('provisioningState', 'scan', 'setup-interrupted'), ...refused('provisioningState') },
  34: { ...logged('time', 'setClock'), ...refused('time') },
  35: logged('index', 'updateSender'),
  36: { ...logged('value', 'checkGiven'), ...refused('value') },
  37: logged('subnetMask', 'checkAddress'),
  38: { ...logged('tooManyChanges', 'noLoop'), ...refused('tooManyChanges') },
  45: logged('noConnection', 'checkServer'),
  46: logged('tooManyConnections', 'closeConsoles'),
  47: logged('makingRandom', 'waitMinutes'),
  48: logged('noRandom', 'waitMinutes'),
  49: logged('noCertificate', 'waitMinutes'),
  1024: logged('switchedOff', 'checkBios'),
  2049: logged('oemNumber', 'checkGiven'),
  2050: logged('startOption', 'otherStart'),
  2051: logged('command', 'updateTool'),
  2053: logged('gone', 'readAgain'),
  2054: { ...logged('weakPassword', 'strongPassword'), ...refused('weakPassword') },
  2055: logged('realm', 'checkRights'),
  2056: logged('inUse', 'closeUser'),
  2057: { ...logged('missing', 'setMebx'), ...refused('missing') },
  2058: { ...logged('exists', 'removeOld'), ...refused('exists') },
  2059: logged('frozen', 'unfreeze'),
  2060: logged('noKey', 'makeKey'),
  2061: logged('makingKeys', 'waitMinutes'),
  2062: logged('key', 'makeNewKey'),
  2063: logged('certificate', 'checkCertificate'),
  2064: logged('otherKey', 'matchingCertificate'),
  2066: logged('unsupported', 'leaveOut'),
  2067: logged('priority', 'otherPriority'),
  2068: logged('notFound', 'readAgain'),
  2069: logged('credentials', 'rightCredentials', 'password-refused'),
  2070: logged('passphrase', 'checkPassphrase'),
  2072: logged('notAssociated', 'readAgain'),
  2075: logged('auditFailed', 'securityOwner', 'audit-blocked'),
  2076: { ...logged('auditPolicy', 'auditor', 'audit-blocked'), ...refused('auditPolicy') },
  2081: { ...logged('consent', 'askUser'), ...refused('consent') },
  2082: { ...logged('busy', 'waitSeconds'), ...refused('makingKey') },
};

/** CIM classes may answer with this and the PT_STATUS. */
const CIM_OFFSET = 32_768;

/** The words for a PT_STATUS, and the number itself where a CIM class has added its offset; no words: not known. */
export function ptStatus(status: number): { value: number } & Partial<PtStatusRow> {
  const value = status >= CIM_OFFSET ? status - CIM_OFFSET : status;
  return { value, ...ROWS[value] };
}
