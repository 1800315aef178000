import type { NumberTable } from '#shared/model/pt-status';
import { amtStatusMeaning } from './amt-status';
import { type Meaning, numberMeaning } from './meaning';

const PFX = 'Check the PFX file of the provisioning certificate and its password.';
const STEP = 'The other steps may have worked. Scan the machine and log in: the plan shows what is missing.';
const FIELD = 'Correct the value that rpc was given.';
const SERVER = 'Check what the server was given; the machine has not been asked.';
const ACM_OR_CCM = 'Activate in client control mode instead, which needs no certificate.';

/** Exit codes of rpc-go 2.x and 3.x (device-management-toolkit/rpc-go, pkg/utils/constants.go). */
const RPC: NumberTable = {
  1: ['rpc did not run as administrator', 'Start it in a terminal with administrator rights.'],
  2: ['Windows has no driver for the management engine', 'Install the Intel MEI driver of the maker.'],
  3: ['rpc finds no AMT', 'Look for AMT or manageability in the BIOS.', 'no-amt-seen'],
  4: ['AMT is not ready', 'Wait a minute and run it again.'],
  5: ['rpc only showed its help', 'Check the command line.'],
  10: ['rpc failed, without saying why', 'Run it again with -v, and paste what it says here.'],
  20: ['The address of the server is missing or wrong', FIELD],
  21: ['The profile is missing, or the server does not know it', FIELD],
  22: [
    'The certificate of the server was not accepted',
    'Check the address and the certificate of the server.',
  ],
  23: ['rpc was given no AMT password, or a wrong one', 'Give it the AMT password of this machine.'],
  24: ['The DNS suffix is missing', 'Check DHCP option 15 of this network, or set the suffix in MEBx.'],
  25: ['The host name is missing', FIELD],
  26: ['Address and port of the proxy are missing', FIELD],
  27: ['The static IP address is missing or wrong', FIELD],
  28: [
    'rpc does not understand its command line',
    'Check the command line against the help of this rpc version.',
  ],
  29: ['The subnet mask is missing or wrong', FIELD],
  30: ['The gateway is missing or wrong', FIELD],
  31: ['The first DNS server is missing or wrong', FIELD],
  32: ['The second DNS server is missing or wrong', FIELD],
  33: [
    'Two options of rpc do not go together',
    'Check the command line against the help of this rpc version.',
  ],
  34: ['rpc could not read its configuration file', 'Check the path and the format of the file.'],
  35: ['The configuration of rpc is missing or not valid', 'Check the format of the file, and its key.'],
  36: ['What was typed is not valid', FIELD],
  37: ['The UUID is not valid', FIELD],
  38: ['The two passwords that were typed differ', 'Type them again.'],
  70: ['The server refused rpc, not the machine', 'Check the login that rpc has for the server.'],
  71: ['rpc could not reach AMT', 'Check the MEI driver and the LMS service, then try again.'],
  72: ['rpc could not read the network ports of the system', 'Run it again as administrator.'],
  100: ['AMT refused the password', 'Log in here once with the right one.', 'password-refused'],
  101: ['AMT refused a call of rpc', 'Look for the status of AMT in the lines above it.'],
  102: ['The activation failed', 'The lines above it say why; scan the machine to see how far it came.'],
  103: ['The network settings could not be made', STEP],
  104: ['The connection to the management server could not be set up', STEP],
  105: ['TLS could not be set up', STEP],
  106: ['Wi-Fi could not be set up', STEP],
  107: ['The AMT features could not be set', STEP],
  108: ['802.1X could not be set up', STEP],
  109: ['rpc could not unprovision', 'Ask for the control mode: in admin mode it needs the AMT password.'],
  110: ['The unprovision failed', 'Ask for the control mode: in admin mode it needs the AMT password.'],
  111: ['rpc could not activate', 'Check whether AMT is set up already.'],
  112: ['Some Wi-Fi profiles could not be stored', STEP],
  113: ['rpc did not understand an answer', 'Update rpc and try again.'],
  114: ['Old settings could not be removed', STEP],
  115: ['AMT is not activated', 'Activate it first.', 'not-set-up'],
  116: ['The name of a Wi-Fi profile is missing or wrong', 'Use letters and digits only.'],
  117: ['The 802.1X settings are missing', FIELD],
  118: ['The MEBx password could not be set', 'Its policy may forbid it, or the password is too weak.'],
  119: ['The AMT password could not be changed', 'Log in here and read what the firmware says.'],
  120: ['rpc could not configure', 'The lines above it say why.'],
  121: ['The provisioning certificate is not base64', PFX],
  122: ['The password of the provisioning certificate is wrong', PFX],
  123: ['The provisioning certificate is not valid', PFX],
  124: ['The PFX file holds no certificate', PFX],
  125: ['The PFX file holds no private key', PFX],
  126: ['The PFX file holds no root certificate', 'Export it again with the whole chain.'],
  127: ['rpc could not read the root hashes of the machine', 'Check the MEI driver, then try again.'],
  128: [
    'The machine does not trust this provisioning certificate',
    `Add the hash of its root in MEBx or with a USB stick, or take a certificate of another authority. ${ACM_OR_CCM}`,
  ],
  129: ['AMT did not tell its general settings', 'Wait a minute and try again.'],
  130: ['AMT did not tell the state of its setup', 'Wait a minute and try again.'],
  131: [
    'AMT refused the provisioning certificate',
    `Check that the DNS suffix of this network fits the certificate. ${ACM_OR_CCM}`,
  ],
  132: ['rpc could not make a random number', 'Run it again.'],
  133: ['rpc could not sign with the provisioning certificate', `Use a certificate with an RSA key. ${PFX}`],
  134: ['rpc could not read the control mode', 'Check the MEI driver, then try again.'],
  135: ['AMT named a control mode that rpc does not know', 'Update rpc and try again.'],
  136: ['A key pair is there already', 'Remove the old one first, or leave it.'],
  137: ['The wired network could not be set up', STEP],
  138: [
    'The certificate is not usable, or this AMT version is not supported',
    'rpc uses this number for both; the line names which.',
  ],
  139: ['The LMS service does not answer', 'Install or start Intel LMS on the machine, then try again.'],
  150: ['The clock could not be set', STEP],
  151: ['The host name could not be set', STEP],
  152: ['The address could not be taken over', STEP],
  153: ['The password could not be changed', 'Log in here and read what the firmware says.'],
  154: ['The server was not told about the machine', SERVER],
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
    `rpc ended with ${String(code)}, which AMT Bench does not know`,
    'Read the lines above it.',
  ];
  return numberMeaning(`rpc-${String(code)}`, known, `rpc ended with ${String(code)}.`);
}

/** “Error 71: AMTConnectionFailed”: Windows and others write “Error 2: …” too, so the name has to be one of rpc’s. */
const NUMBERED = /\berror (\d{1,4}): {0,3}(flag: help requested|[a-z]\w{3,40})/i;
/** The name alone, as a program that calls rpc passes it on. Short and common words are not among the names. */
const NAMED = /\b[A-Za-z][A-Za-z0-9]{9,40}\b/g;
/** rpc tries some of these again by itself; only the last one counts. */
const TRIED_AGAIN = /\bretrying\b|\bretry in\b/i;

/** What rpc’s own error line says; undefined for any other line. */
export function rpcErrorIn(text: string): Meaning | undefined {
  if (TRIED_AGAIN.test(text)) return undefined;
  const [, number, name] = NUMBERED.exec(text) ?? [];
  if (number !== undefined && name !== undefined) {
    if (name.toLowerCase() === 'amtptstatuscodebase') return rpcMeaning(Number(number));
    if (Object.hasOwn(NAMES, name.toLowerCase())) return rpcMeaning(Number(number));
  }
  for (const [word] of text.matchAll(NAMED)) {
    const code = Object.hasOwn(NAMES, word.toLowerCase()) ? NAMES[word.toLowerCase()] : undefined;
    if (code !== undefined) return rpcMeaning(code);
  }
  return undefined;
}
