import type { Explanation } from '#shared/model/explanation';
import type { NumberRow, NumberTable } from '#shared/model/pt-status';
import { message } from '#shared/texts/message';
import { amtStatusMeaning } from './amt-status';
import { type Meaning, type NameIn, numberMeaning } from './meaning';

function row(
  title: NameIn<'rpc.title'>,
  next: NameIn<'rpc.next'>,
  verdict?: Explanation['verdict'],
): NumberRow {
  return [message(`explain.rpc.title.${title}`), message(`explain.rpc.next.${next}`), verdict];
}

/** Exit codes of rpc-go 2.x and 3.x (device-management-toolkit/rpc-go, pkg/utils/constants.go). */
const RPC: NumberTable = {
  1: row('incorrectPermissions', 'asAdministrator'),
  2: row('noDriver', 'installDriver'),
  3: row('noAmt', 'checkBios', 'no-amt-seen'),
  4: row('notReady', 'waitRun'),
  5: row('help', 'checkCommandLine'),
  10: row('generic', 'verbose'),
  20: row('url', 'correctValue'),
  21: row('profile', 'correctValue'),
  22: row('serverCertificate', 'checkServer'),
  23: row('password', 'givePassword'),
  24: row('dnsSuffix', 'setDnsSuffix'),
  25: row('hostName', 'correctValue'),
  26: row('proxy', 'correctValue'),
  27: row('staticIp', 'correctValue'),
  28: row('commandLine', 'compareHelp'),
  29: row('subnetMask', 'correctValue'),
  30: row('gateway', 'correctValue'),
  31: row('primaryDns', 'correctValue'),
  32: row('secondaryDns', 'correctValue'),
  33: row('options', 'compareHelp'),
  34: row('readConfiguration', 'checkFile'),
  35: row('configuration', 'checkFileAndKey'),
  36: row('userInput', 'correctValue'),
  37: row('uuid', 'correctValue'),
  38: row('passwordsDiffer', 'typeAgain'),
  70: row('serverLogin', 'checkServerLogin'),
  71: row('amtConnection', 'checkDriverAndLms'),
  72: row('networkPorts', 'runAsAdministrator'),
  100: row('amtPassword', 'rightPassword', 'password-refused'),
  101: row('call', 'findStatus'),
  102: row('activation', 'readAndScan'),
  103: row('network', 'seePlan'),
  104: row('cira', 'seePlan'),
  105: row('tls', 'seePlan'),
  106: row('wifi', 'seePlan'),
  107: row('features', 'seePlan'),
  108: row('ieee8021x', 'seePlan'),
  109: row('unableToDeactivate', 'askControlMode'),
  110: row('deactivation', 'askControlMode'),
  111: row('unableToActivate', 'checkSetUp'),
  112: row('wifiProfiles', 'seePlan'),
  113: row('answer', 'update'),
  114: row('deleteSettings', 'seePlan'),
  115: row('notActivated', 'activate', 'not-set-up'),
  116: row('wifiName', 'lettersAndDigits'),
  117: row('ieee8021xMissing', 'correctValue'),
  118: row('mebxPassword', 'mebxPolicy'),
  119: row('changeAmtPassword', 'readFirmware'),
  120: row('unableToConfigure', 'readAbove'),
  121: row('pfxBase64', 'checkPfx'),
  122: row('pfxPassword', 'checkPfx'),
  123: row('pfxInvalid', 'checkPfx'),
  124: row('pfxNoCertificate', 'checkPfx'),
  125: row('pfxNoKey', 'checkPfx'),
  126: row('pfxNoRoot', 'exportChain'),
  127: row('rootHashes', 'checkDriver'),
  128: row('untrusted', 'addHash'),
  129: row('generalSettings', 'waitTry'),
  130: row('setupState', 'waitTry'),
  131: row('certificateRefused', 'matchSuffix'),
  132: row('random', 'runAgain'),
  133: row('signing', 'rsaKey'),
  134: row('readControlMode', 'checkDriver'),
  135: row('unknownControlMode', 'update'),
  136: row('duplicateKey', 'removeOldKey'),
  137: row('wired', 'seePlan'),
  138: row('certificateOrVersion', 'sharedNumber'),
  139: row('lms', 'startLms'),
  150: row('clock', 'seePlan'),
  151: row('syncHostName', 'seePlan'),
  152: row('syncIp', 'seePlan'),
  153: row('changePassword', 'readFirmware'),
  154: row('syncDevice', 'checkGiven'),
};

/** Their names, as rpc prints them behind the number. “ActivationFailed” stands for many numbers; 102 is the general one. */
const NAMES: Readonly<Record<string, number>> = {
  incorrectpermissions: 1,
  hecidrivernotdetected: 2,
  amtnotdetected: 3,
  amtnotready: 4,
  'flag: help requested': 5,
  helprequested: 5,
  genericfailure: 10,
  missingorincorrecturl: 20,
  missingorincorrectprofile: 21,
  servercerificateverificationfailed: 22,
  servercertificateverificationfailed: 22,
  missingorincorrectpassword: 23,
  missingdnssuffix: 24,
  missinghostname: 25,
  missingproxyaddressandport: 26,
  missingorincorrectstaticip: 27,
  incorrectcommandlineparameters: 28,
  missingorincorrectnetworkmask: 29,
  missingorincorrectgateway: 30,
  missingorincorrectprimarydns: 31,
  missingorincorrectsecondarydns: 32,
  invalidparametercombination: 33,
  failedreadingconfiguration: 34,
  missingorinvalidconfiguration: 35,
  invaliduserinput: 36,
  invaliduuid: 37,
  passwordsdonotmatch: 38,
  rpsauthenticationfailed: 70,
  amtconnectionfailed: 71,
  osnetworkinterfaceslookupfailed: 72,
  amtauthenticationfailed: 100,
  wsmanmessageerror: 101,
  activationfailed: 102,
  networkconfigurationfailed: 103,
  ciraconfigurationfailed: 104,
  tlsconfigurationfailed: 105,
  wificonfigurationfailed: 106,
  amtfeaturesconfigurationfailed: 107,
  ieee8021xconfigurationfailed: 108,
  unabletodeactivate: 109,
  deactivationfailed: 110,
  unabletoactivate: 111,
  wificonfigurationwithwarnings: 112,
  unmarshalmessagefailed: 113,
  deleteconfigsfailed: 114,
  devicenotactivated: 115,
  missingorincorrectwifiprofilename: 116,
  missingieee8021xconfiguration: 117,
  setmebxpasswordfailed: 118,
  changeamtpasswordfailed: 119,
  unabletoconfigure: 120,
  duplicatekey: 136,
  wiredconfigurationfailed: 137,
  unsupportedamtversion: 138,
  lmsconnectionfailed: 139,
  syncclockfailed: 150,
  synchostnamefailed: 151,
  syncipfailed: 152,
  changepasswordfailed: 153,
  syncdeviceinfofailed: 154,
};

/** From here on an exit code of rpc is this and a PT_STATUS. */
const PT_BASE = 1000;
const PT_END = 4000;

/**
 * @param code an exit code that is known to be rpc’s
 * @returns undefined for success
 */
export function rpcMeaning(code: number): Meaning | undefined {
  if (code === 0) return undefined;
  if (code > PT_BASE && code <= PT_END) return amtStatusMeaning(code - PT_BASE);
  const known = RPC[code] ?? [
    message('explain.rpc.unknown.title', { code }),
    message('explain.rpc.unknown.next'),
  ];
  return numberMeaning(`rpc-${String(code)}`, known, message('explain.rpc.ended', { code }));
}

/** “Error 71: AMTConnectionFailed”: Windows and others write “Error 2: …” too, so the name has to be one of rpc’s. */
const NUMBERED = /\berror (\d{1,4}): {0,3}(flag: help requested|[a-z]\w{3,40})/i;
/** The name alone, as a program that calls rpc passes it on. Short and common words are not among the names. */
const NAMED = /\b[A-Za-z][A-Za-z0-9]{9,40}\b/g;
/** rpc tries some of these again by itself; only the last one counts. */
const TRIED_AGAIN = /\bretrying\b|\bretry in\b/i;

/** What rpc’s own error line says, by number and name; undefined for any other line. */
export function rpcErrorIn(text: string): Meaning | undefined {
  if (TRIED_AGAIN.test(text)) return undefined;
  const [, number, name] = NUMBERED.exec(text) ?? [];
  if (number === undefined || name === undefined) return undefined;
  const known = name.toLowerCase();
  return known === 'amtptstatuscodebase' || Object.hasOwn(NAMES, known)
    ? rpcMeaning(Number(number))
    : undefined;
}

/** What the name of one of rpc’s errors says where it stands alone; other programs may have the same name for theirs. */
export function rpcNameIn(text: string): Meaning | undefined {
  if (TRIED_AGAIN.test(text)) return undefined;
  for (const [word] of text.matchAll(NAMED)) {
    const code = Object.hasOwn(NAMES, word.toLowerCase()) ? NAMES[word.toLowerCase()] : undefined;
    if (code !== undefined) return rpcMeaning(code);
  }
  return undefined;
}
