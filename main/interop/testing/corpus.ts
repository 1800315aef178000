import type { LogReport } from '#shared/model/explanation';
import {
  acu,
  cm,
  eventText,
  eventXml,
  logrus,
  logrusJson,
  mesh,
  oldCm,
  rps,
  smstsNoise,
  stepBegins,
  stepDone,
  stepFailed,
  terminal,
} from './log-builders';

/** Logs of one case, and what they come to. */
export interface CorpusCase {
  name: string;
  files: Readonly<Record<string, string | Uint8Array>>;
  outcome: LogReport['outcome'];
  /** Id of the cause. */
  cause?: string;
  verdict?: string;
  /** A piece of the line that the cause stands in. */
  line?: string;
}

const AMT_STEP = 'Intel AMT: Configuration';
const LOCKED = 'The process cannot access the file because another process has locked a portion of the file.';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const CHALLENGE =
  'WWW-Authenticate: Digest realm="Digest:2517B2332AFD88353D5F5FD352690000", nonce="QY",qop="auth"';

type Rest = Omit<CorpusCase, 'name' | 'files'>;
const one = (name: string, file: string, text: string | Uint8Array, rest: Rest): CorpusCase => ({
  name,
  files: { [file]: text },
  ...rest,
});
const cause = (id: string, verdict?: string, line?: string): Rest => ({
  outcome: 'cause',
  cause: id,
  ...(verdict !== undefined && { verdict }),
  ...(line !== undefined && { line }),
});
const CHANGED: Rest = cause('changed-password', 'setup-refused');

/** 41 pages of 60 entries, as the technician of the original case had them. */
const PAGES = 41 * 60;
const SEED_STEP = stepBegins(AMT_STEP, 900) + stepFailed(AMT_STEP, LOCKED, '00000021', 901);
const seedLog = smstsNoise(PAGES - 600) + SEED_STEP + smstsNoise(600, 1_000);

const TASK_SEQUENCES: readonly CorpusCase[] = [
  one('the log of the original case', 'SMSTS.log', seedLog, {
    ...CHANGED,
    line: 'Failed to run the action: Intel AMT',
  }),
  one('the same in UTF-16 with a mark', 'SMSTS.log', utf16(`\ufeff${seedLog}`), CHANGED),
  one('the same in UTF-16 without a mark', 'SMSTS.log', utf16(seedLog), CHANGED),
  one(
    'the same in UTF-16 with the high byte first',
    'SMSTS.log',
    utf16(`\ufeff${seedLog}`).swap16(),
    CHANGED,
  ),
  one('the same in UTF-8 with a mark', 'SMSTS.log', `\ufeff${seedLog}`, CHANGED),
  one('the same with line ends of Unix', 'SMSTS.log', seedLog.replaceAll('\r\n', '\n'), CHANGED),
  one(
    'the same, cut off behind the entry',
    'SMSTS.log',
    seedLog.slice(0, seedLog.indexOf('00000021') + 40),
    CHANGED,
  ),
  one('the same, cut off at the beginning', 'SMSTS.log', seedLog.slice(1_003), CHANGED),
  {
    name: 'the original case, rolled over in the middle',
    files: {
      'smsts.log': smstsNoise(300, 2_000),
      'smsts-20160714-151004.log': smstsNoise(300) + SEED_STEP,
    },
    ...CHANGED,
  },
  {
    name: 'the original case with the event of its machine',
    files: {
      'SMSTS.log': seedLog,
      'events.xml': eventXml(
        'Intel AMT',
        2,
        ['TCP Error\nCaller is unauthorised\nValid password not found'],
        890,
      ),
    },
    ...CHANGED,
    line: 'Valid password not found',
  },
  {
    name: 'the original case with its ACUConfig.log',
    files: {
      'SMSTS.log': seedLog,
      'ACUConfig.log':
        acu('INFO', 'Starting log', 880) +
        acu('ERROR', 'TCP Error', 881) +
        acu('ERROR', 'Caller is unauthorised', 882) +
        acu('ERROR', 'Valid password not found (0xc0000063).', 883) +
        acu('INFO', '***** Exit with code 33', 884),
    },
    ...CHANGED,
    line: 'Valid password not found',
  },
  one(
    '33 of a step that is not about AMT',
    'SMSTS.log',
    smstsNoise(40) + stepFailed('Install Office', LOCKED, '00000021', 50),
    { outcome: 'not-amt' },
  ),
  one(
    'a sharing violation of an AMT step, which is 32',
    'SMSTS.log',
    smstsNoise(9) + stepFailed(AMT_STEP, 'The process cannot access the file.', '00000020'),
    { outcome: 'unknown' },
  ),
  one(
    '75 of an AMT step',
    'SMSTS.log',
    smstsNoise(9) + stepFailed(AMT_STEP, 'Unknown error', '0000004B', 9, 'Unknown'),
    { outcome: 'unknown' },
  ),
  one('1 of an AMT step', 'SMSTS.log', stepFailed(AMT_STEP, 'Incorrect function.', '00000001'), {
    outcome: 'unknown',
  }),
  one(
    'access denied in an AMT step',
    'SMSTS.log',
    smstsNoise(9) + stepFailed(AMT_STEP, 'Access is denied.', '80070005', 9),
    cause('windows-5'),
  ),
  one(
    'a package without its file, in an AMT step',
    'SMSTS.log',
    smstsNoise(9) + stepFailed(AMT_STEP, 'The system cannot find the file specified.', '80070002', 9),
    cause('windows-2'),
  ),
  one(
    'an AMT step that took too long',
    'SMSTS.log',
    stepFailed(AMT_STEP, 'This operation returned because the timeout period expired.', '800705B4', 9),
    cause('windows-1460'),
  ),
  one(
    'another installer that was running in an AMT step',
    'SMSTS.log',
    stepBegins('Intel MEI driver', 1) +
      cm('Installing MEI.msi with msiexec', { at: 2 }) +
      stepFailed('Intel MEI driver', 'Another installation is already in progress.', '00000652', 3),
    cause('msi-1618'),
  ),
  one(
    'an installer that failed elsewhere',
    'SMSTS.log',
    smstsNoise(9) + stepFailed('Install Office', 'Fatal error during installation.', '00000643', 9),
    { outcome: 'not-amt' },
  ),
  one(
    'an AMT step that went well among noise',
    'SMSTS.log',
    smstsNoise(60) + stepBegins(AMT_STEP, 61) + stepDone(AMT_STEP, 62) + smstsNoise(60, 63),
    { outcome: 'succeeded' },
  ),
  one(
    'an AMT step that failed first and went well later',
    'SMSTS.log',
    stepFailed(AMT_STEP, LOCKED, '00000021', 1) + smstsNoise(30, 2) + stepDone(AMT_STEP, 90),
    { outcome: 'succeeded' },
  ),
  one('noise alone', 'SMSTS.log', smstsNoise(200), { outcome: 'not-amt' }),
  one(
    'a status message of Configuration Manager',
    'event.txt',
    'The task sequence execution engine failed executing the action (Intel AMT: Configuration) in the group () with the error code 75\nAction output: ...\nProcess completed with exit code 75\n',
    { outcome: 'unknown' },
  ),
  one(
    'a status message with what ACUConfig printed',
    'event.txt',
    'The task sequence execution engine failed executing the action (Intel AMT: Configuration) in the group () with the error code 33\nAction output: ACUConfig: Valid password not found\nCommand line returned 33\n',
    CHANGED,
  ),
  one(
    'an entry of several lines',
    'SMSTS.log',
    cm('Intel AMT: output of the step:\nTCP Error\nValid password not found\nend', { type: 3 }),
    CHANGED,
  ),
  one(
    'several entries in one line',
    'SMSTS.log',
    [cm('one'), stepFailed(AMT_STEP, LOCKED, '00000021'), cm('two')].join('').replaceAll('\r\n', ''),
    CHANGED,
  ),
];

const OLD_FORM: readonly CorpusCase[] = [
  one(
    'amtopmgr.log in the older form',
    'amtopmgr.log',
    oldCm('AMT Discovery Worker: Wait 20 seconds', 'SMS_AMT_OPERATION_MANAGER') +
      oldCm('Error: Valid password not found for the target', 'SMS_AMT_OPERATION_MANAGER', 2),
    CHANGED,
  ),
  one(
    'other components in the older form',
    'sitecomp.log',
    oldCm('Failed to connect: connection refused by SQL server', 'SMS_SITE_COMPONENT_MANAGER') +
      oldCm('Certificate is missing', 'SMS_CERTIFICATE_MANAGER', 1),
    { outcome: 'nothing' },
  ),
  one(
    'the AdminService of a site server',
    'AdminService.log',
    cm('GET /AdminService/v1.0/Device returned 401 Unauthorized', { type: 3, component: 'AdminService' }) +
      cm('The caller is not authorized', { type: 3, component: 'AdminService' }),
    { outcome: 'nothing' },
  ),
];

const ACUCONFIG: readonly CorpusCase[] = [
  one(
    'a success',
    'ACUConfig.log',
    acu('INFO', 'Starting log', 0) +
      acu('INFO', 'Configuring the machine', 1) +
      acu('INFO', '***** Exit with code 0', 2),
    { outcome: 'succeeded' },
  ),
  one('a changed password', 'ACUConfig.log', acu('ERROR', 'Valid password not found', 1), {
    ...CHANGED,
    line: 'Valid password',
  }),
  one(
    'a refused login',
    'ACUConfig.log',
    acu('ERROR', 'TCP Error', 1) + acu('ERROR', 'Caller is unauthorized', 2),
    cause('caller-unauthorised', 'setup-refused'),
  ),
  one(
    'rights on the server',
    'ACUConfig.log',
    acu('ERROR', 'Access denied connecting to root\\Intel_RCS (0x80070005)', 1) +
      acu('INFO', '***** Exit with code 75 - Details: x', 2),
    cause('rcs-rights'),
  ),
  one(
    'no connection',
    'ACUConfig.log',
    acu('ERROR', 'tcp_connect failed in getFullCoreVersion', 1) + acu('INFO', '***** Exit with code 75', 2),
    cause('no-connection', 'unreachable'),
  ),
  one(
    'a missing suffix',
    'ACUConfig.log',
    acu('ERROR', 'Failed to verify the DNS suffix of the provisioning certificate', 1),
    cause('certificate'),
  ),
  one(
    'warnings only',
    'ACUConfig.log',
    acu('WARN', 'Configuration completed with warnings', 1) + acu('INFO', '***** Exit with code 32', 2),
    cause('with-warnings'),
  ),
  one(
    'no host-based setup',
    'ACUConfig.log',
    acu('ERROR', 'Host based configuration is not supported by this system', 1),
    cause('no-host-based'),
  ),
  one(
    'a number alone',
    'ACUConfig.log',
    acu('INFO', 'Starting log') + acu('INFO', '***** Exit with code 75 - Details: unknown', 1),
    { outcome: 'unknown' },
  ),
  one('a number that nobody knows', 'ACUConfig.log', acu('INFO', '***** Exit with code 4711', 1), {
    outcome: 'unknown',
  }),
  one(
    'a failure that nobody knows',
    'ACUConfig.log',
    acu('INFO', 'Starting log') + acu('ERROR', 'The frobnicator cannot be reached', 1),
    { outcome: 'unknown' },
  ),
  one(
    'a failure, and a success that was appended',
    'ACUConfig.log',
    acu('ERROR', 'Valid password not found', 1) +
      acu('INFO', '***** Exit with code 33', 2) +
      acu('INFO', 'Starting log', 60) +
      acu('INFO', '***** Exit with code 0', 61),
    { outcome: 'succeeded' },
  ),
  one(
    'a success, and a failure that was appended',
    'ACUConfig.log',
    acu('INFO', '***** Exit with code 0', 2) + acu('ERROR', 'Valid password not found', 61),
    CHANGED,
  ),
  one(
    'levels and blanks of another version',
    'ACUConfig.log',
    '2012-10-04 10:24:54:(Error) : ACU.dll , Category: -Configure- : Caller is unauthorized\n',
    cause('caller-unauthorised'),
  ),
  one(
    'a file that was cut off',
    'ACUConfig.log',
    acu('ERROR', 'Valid password not found', 1).slice(0, -2),
    CHANGED,
  ),
  one(
    'zeros where the power failed',
    'ACUConfig.log',
    `${acu('INFO', 'Starting log')}${'\0'.repeat(4_096)}${acu('ERROR', 'Valid password not found', 1)}`,
    CHANGED,
  ),
  one(
    'one byte a letter',
    'ACUConfig.log',
    Buffer.from(acu('INFO', 'Gerät für Büro', 0) + acu('ERROR', 'Valid password not found', 1), 'latin1'),
    CHANGED,
  ),
];

const EVENTS: readonly CorpusCase[] = [
  one(
    'XML',
    'events.xml',
    eventXml('Intel AMT', 2, ['TCP Error', 'Caller is unauthorised', 'Valid password not found']),
    { ...CHANGED, line: 'Valid password not found' },
  ),
  one(
    'XML in one line',
    'events.xml',
    (
      eventXml('EventLog', 4, ['The event log service was started']) +
      eventXml('ACU', 2, ['Caller is unauthorised'])
    ).replaceAll('\r\n', ''),
    cause('caller-unauthorised'),
  ),
  one(
    'XML that is laid out',
    'events.xml',
    eventXml('ACU', 2, ['Valid password not found']).replaceAll('><', '>\r\n  <'),
    CHANGED,
  ),
  one(
    'XML that was cut off',
    'events.xml',
    eventXml('ACU', 2, ['Valid password not found']).slice(0, -25),
    CHANGED,
  ),
  one(
    'text of the Event Viewer',
    'events.txt',
    eventText('Application Error', 'Error', ['Faulting application name: x.exe', '']) +
      eventText('Intel AMT', 'Error', ['TCP Error', 'Valid password not found']),
    CHANGED,
  ),
  one(
    'text without a source that is known',
    'events.txt',
    eventText('Configurator', 'Error', ['TCP Error', 'Caller is unauthorised', 'Valid password not found']),
    CHANGED,
  ),
  one(
    'a list of Get-WinEvent',
    'events.txt',
    '\nTimeCreated  : 2016-07-14T15:10:04\nProviderName : Intel AMT\nId           : 2\nMessage      : Valid password not found\n',
    CHANGED,
  ),
  one(
    'a list that the Event Viewer saved',
    'events.csv',
    'Level,Date and Time,Source,Event ID,Task Category\nError,7/14/2016 3:10:04 PM,ACU,2,None,"Valid password not found"\nError,7/14/2016 3:11:04 PM,Schannel,36882,None,"The certificate received from the remote server was issued by an untrusted certificate authority"\n',
    CHANGED,
  ),
  one(
    'the certificate of another server',
    'events.xml',
    eventXml('Schannel', 2, [
      'The certificate received from the remote server is invalid',
      'TLS handshake failed',
    ]),
    { outcome: 'nothing' },
  ),
  one(
    'a service that does not answer',
    'events.xml',
    eventXml('Service Control Manager', 2, [
      'The Intel(R) Graphics service failed to start: connection timed out',
    ]),
    { outcome: 'nothing' },
  ),
  one(
    'an installer',
    'events.xml',
    eventXml('MsiInstaller', 2, [
      'Product: Contoso Reader -- Installation failed. Error status: 1603. Exit code: 1603',
    ]),
    { outcome: 'not-amt' },
  ),
  one(
    'logins of Windows',
    'events.xml',
    eventXml('Microsoft-Windows-Security-Auditing', 4, [
      'Caller: Unauthorized. Unknown user name or bad password.',
    ]),
    { outcome: 'nothing' },
  ),
];

const rpcActivation =
  logrus('info', 'connecting to wss://server.example.com/activate') +
  logrus('trace', `HTTP/1.1 401 Unauthorized\r\n${CHALLENGE}\r\n`, 1) +
  logrus('trace', 'HTTP/1.1 200 OK\r\nServer: Intel(R) Active Management Technology 16.1.25\r\n', 2);

const RPC: readonly CorpusCase[] = [
  one(
    'a success with handshakes',
    'rpc.log',
    rpcActivation + logrus('info', 'Status: Admin control mode.', 9),
    { outcome: 'succeeded' },
  ),
  one(
    'a success of version 3',
    'rpc.log',
    rpcActivation + logrus('info', 'Status: Device activated in Admin Control Mode', 9),
    { outcome: 'succeeded' },
  ),
  one('handshakes alone', 'rpc.log', rpcActivation, { outcome: 'nothing' }),
  one(
    'a wrong password',
    'rpc.log',
    rpcActivation + logrus('error', 'Error 100: AMTAuthenticationFailed', 9),
    cause('rpc-100', 'password-refused', 'Error 100'),
  ),
  one(
    'a wrong password in a terminal',
    'rpc.txt',
    terminal('info', 'rpc activate', 0) + terminal('error', 'Error 100: AMTAuthenticationFailed', 3),
    cause('rpc-100', 'password-refused'),
  ),
  one(
    'a wrong password as JSON',
    'rpc.json',
    logrusJson('info', 'connecting') + logrusJson('error', 'Error 100: AMTAuthenticationFailed', 3),
    cause('rpc-100', 'password-refused'),
  ),
  one('no AMT', 'rpc.log', logrus('error', 'Error 3: AmtNotDetected'), cause('rpc-3', 'no-amt-seen')),
  one(
    'no driver',
    'rpc.log',
    logrus('error', 'AMT not found: MEI/driver is missing or the call to the HECI driver failed'),
    cause('rpc-2'),
  ),
  one('no rights', 'rpc.log', logrus('error', 'Error 1: IncorrectPermissions'), cause('rpc-1')),
  one(
    'no suffix, and the failure behind it',
    'rpc.log',
    logrus('warning', 'DNS suffix is empty, unable to activate AMT in admin Control Mode (ACM)') +
      logrus('error', 'Error 102: ActivationFailed', 2),
    cause('no-dns-suffix'),
  ),
  one(
    'no LMS',
    'rpc.log',
    logrus(
      'error',
      'Error 139: LMSConnectionFailed - Details: Failed to connect to LMS. Please install LMS for activation.',
    ),
    cause('rpc-139'),
  ),
  one(
    'LMS was missing, and it went well all the same',
    'rpc.log',
    logrus('warning', 'Failed to connect to LMS. Trying LME') +
      logrus('info', 'Status: Client control mode.', 9),
    { outcome: 'succeeded' },
  ),
  one(
    'a certificate that AMT does not trust',
    'rpc.log',
    logrus(
      'error',
      'Error 128: ActivationFailed - Details: the root does not match any of the trusted roots in AMT',
    ),
    cause('rpc-128'),
  ),
  one(
    'the password of the PFX file',
    'rpc.log',
    logrus('fatal', 'Error 122: ActivationFailed - Details: provisioning cert password incorrect'),
    cause('rpc-122'),
  ),
  one(
    'AMT’s own certificate',
    'rpc.log',
    logrus('info', 'connecting to LMS') +
      logrus(
        'error',
        'tls: failed to verify certificate: x509: certificate is not valid for any names, but wanted to match localhost',
      ),
    cause('lms-certificate'),
  ),
  one(
    'the certificate of the server',
    'rpc.log',
    logrus('info', 'rpc activate: connecting to wss://server.example.com/activate') +
      logrus('error', 'tls: failed to verify certificate: x509: certificate signed by unknown authority', 1),
    cause('server-certificate'),
  ),
  one(
    'another password in the server',
    'rpc.log',
    logrus(
      'error',
      'AMT password DOES NOT match stored version for Device 11111111-2222-3333-4444-555555555555',
    ),
    cause('rps-other-password'),
  ),
  one(
    'no server',
    'rpc.log',
    logrus('fatal', 'Unable to connect to websocket server. Please check url.'),
    cause('no-server'),
  ),
  one(
    'a part that failed',
    'rpc.log',
    terminal('error', '{"Status":"Client control mode","Network":"Failed"}', 3),
    cause('partly-configured'),
  ),
  one(
    'PT_STATUS in an exit code',
    'rpc.log',
    'rpc activate -local\nrpc: exit code 3076\n',
    cause('amt-status-2076'),
  ),
  one(
    'a number without a name',
    'rpc.log',
    'Executing rpc.exe activate -u wss://server\nProcess completed with exit code 71\n',
    cause('rpc-71'),
  ),
  one(
    'a refusal of the firmware',
    'rpc.log',
    logrus('error', 'Unprovision failed: AMT_STATUS = 2076'),
    cause('amt-status-2076'),
  ),
  one(
    'a half setup',
    'rpc.log',
    logrus('error', 'PTHI activation succeeded but password configuration failed.'),
    cause('half-activated', 'setup-interrupted'),
  ),
  one(
    'a login that is never let in',
    'rpc.log',
    logrus('trace', 'POST /wsman HTTP/1.1\r\nAuthorization: Digest username="admin"', 0) +
      logrus('trace', `HTTP/1.1 401 Unauthorized\r\n${CHALLENGE}`, 1) +
      logrus('trace', 'POST /wsman HTTP/1.1\r\nAuthorization: Digest username="admin"', 2) +
      logrus('trace', 'HTTP/1.1 401 Unauthorized', 3),
    cause('login-refused', 'password-refused'),
  ),
  one(
    'a failure that nobody knows',
    'rpc.log',
    logrus('info', 'rpc activate') + logrus('error', 'AMT frobnication failed'),
    { outcome: 'unknown' },
  ),
];

const INFO: readonly CorpusCase[] = [
  one(
    'rpc amtinfo, not set up',
    'amtinfo.txt',
    'Version\t\t\t: 16.1.25\nControl Mode\t\t: pre-provisioning state\nDNS Suffix\t\t: \n',
    { outcome: 'state', verdict: 'not-set-up' },
  ),
  one(
    'rpc amtinfo, admin control mode',
    'amtinfo.txt',
    'Version                 : 14.1.60\nControl Mode            : activated in admin control mode\n',
    { outcome: 'state', verdict: 'password-needed' },
  ),
  one(
    'rpc amtinfo as JSON',
    'amtinfo.json',
    '{\n  "amt": "16.1.25",\n  "controlMode": "activated in client control mode",\n  "dnsSuffix": ""\n}\n',
    { outcome: 'state', verdict: 'password-needed' },
  ),
  one(
    'rpc amtinfo as a table',
    'amtinfo.txt',
    '│ Device │ -r │ Version      │ 16.1.25                 │\n│        │ -m │ Control Mode │ pre-provisioning state  │\n',
    { outcome: 'state', verdict: 'not-set-up' },
  ),
  one(
    'rpc amtinfo, switched off',
    'amtinfo.txt',
    'Control Mode\t\t: pre-provisioning state\nOperational State\t: disabled\n',
    { outcome: 'state' },
  ),
  one(
    'rpc amtinfo without rights',
    'amtinfo.txt',
    'Not running as administrator — AMT data unavailable\nShowing OS-level information only\n',
    cause('rpc-1'),
  ),
  one(
    'meshcmd amtinfo, admin control mode',
    'amtinfo.txt',
    'DHCP error, interface (eno1) not found\nIntel AMT v12.0.94, activated in Admin Control Mode (ACM).\nWired Enabled, DHCP, 02:00:00:00:00:01, 192.0.2.5\nConnection Status: Direct, CIRA: Disconnected.\n',
    { outcome: 'state', verdict: 'password-needed' },
  ),
  one('meshcmd amtinfo, half set up', 'amtinfo.txt', 'Intel AMT v9.1.45, in-provisioning state.\n', {
    outcome: 'state',
    verdict: 'setup-interrupted',
  }),
  one(
    'meshcmd amtinfo without AMT',
    'amtinfo.txt',
    'Intel AMT not detected.\n',
    cause('rpc-3', 'no-amt-seen'),
  ),
  one(
    'AMTStatus 1 of Configuration Manager',
    'query.txt',
    'Name   AMTStatus\n----   ---------\nPC042          1\n',
    { outcome: 'state', verdict: 'password-needed' },
  ),
  one(
    'AMTStatus 3 of Configuration Manager',
    'query.mof',
    'instance of SMS_R_System {\n\tAMTStatus = 3;\n};\n',
    { outcome: 'state' },
  ),
];

const SERVERS: readonly CorpusCase[] = [
  one(
    'RPS, a success with a handshake',
    'rps.log',
    rps('debug', 'DataProcessor - Device 11111111-2222-3333-4444-555555555555 wsman response 401 resolved') +
      rps('debug', 'Device 11111111-2222-3333-4444-555555555555 wsman response 200 resolved', 1) +
      rps('info', 'Device 11111111-2222-3333-4444-555555555555 activated in admin mode.', 2),
    { outcome: 'succeeded' },
  ),
  one(
    'RPS, one of two machines failed',
    'rps.log',
    rps('error', 'Device 11111111-2222-3333-4444-555555555555 activation failed. Missing DNS Suffix.', 1) +
      rps('info', 'Device 99999999-2222-3333-4444-555555555555 activated in admin mode.', 2),
    cause('no-dns-suffix'),
  ),
  one(
    'RPS, a suffix that it does not know',
    'rps.log',
    rps(
      'error',
      'Device 11111111-2222-3333-4444-555555555555 activation failed. Specified AMT domain suffix: a.example does not match list of available AMT domain suffixes.',
      1,
    ),
    cause('dns-suffix-unknown'),
  ),
  one(
    'RPS in a container',
    'compose.log',
    `rps-1  | ${rps('error', 'AMT password DOES NOT match stored version for Device 11111111-2222-3333-4444-555555555555')}`,
    cause('rps-other-password'),
  ),
  one('RPS, its database', 'rps.log', rps('error', 'Failed to connect to SQL database: connection refused'), {
    outcome: 'nothing',
  }),
  one(
    'MeshCentral, a chain that was refused',
    'mesh.txt',
    mesh('Checking Intel AMT state...') +
      mesh('Performing ACM activation...', 2) +
      mesh('Failed to set ACM certificate chain (ERR/4).', 3),
    cause('add-certificate-4'),
  ),
  one(
    'MeshCentral, an activation that was refused',
    'mesh.txt',
    mesh('Performing ACM activation...') + mesh('Failed to complete ACM activation (ERR/5).', 3),
    cause('admin-setup-5'),
  ),
  one(
    'MeshCentral, a success',
    'mesh.txt',
    mesh('Performing ACM activation...') +
      mesh('Succesfully activated in ACM mode, holding 10 seconds...', 3),
    { outcome: 'succeeded' },
  ),
  one(
    'MeshCentral, all is well',
    'mesh.txt',
    mesh('Checking Intel AMT state...') + mesh('Intel AMT connected.', 4) + mesh('Done.', 9),
    { outcome: 'nothing' },
  ),
  one(
    'MeshCentral, a state that cannot be read',
    'mesh.txt',
    mesh('Checking Intel AMT state...') + mesh('Failed to get Intel AMT state.', 3),
    { outcome: 'unknown' },
  ),
  one(
    'meshcmd without a debugging level',
    'meshcmd.txt',
    'Setting up MEI...\nStarted LMS...\nStarting Intel AMT configuration...\nPerforming ACM activation...\nFailed to complete ACM activation (ERR/1).\n',
    cause('admin-setup-1'),
  ),
];

const FOREIGN: readonly CorpusCase[] = [
  one('an empty file', 'empty.log', '', { outcome: 'nothing' }),
  one(
    'a web server',
    'access.log',
    '192.0.2.1 - - [14/Jul/2016:15:10:04 +0200] "POST /api HTTP/1.1" 401 690\n192.0.2.1 - - [14/Jul/2016:15:10:05 +0200] "POST /api HTTP/1.1" 401 690\n',
    { outcome: 'unknown' },
  ),
  one(
    'curl to another server',
    'curl.txt',
    '> GET /v2/ HTTP/1.1\n> Host: repo.example.com\n< HTTP/1.1 401 Unauthorized\ncurl: (22) The requested URL returned error: 401\n',
    { outcome: 'nothing' },
  ),
  one(
    'curl to AMT with a handshake',
    'curl.txt',
    '> POST /wsman HTTP/1.1\n> Host: 192.0.2.5:16992\n< HTTP/1.1 401 Unauthorized\n> Authorization: Digest username="admin"\n< HTTP/1.1 200 OK\n',
    { outcome: 'nothing' },
  ),
  one(
    'curl to AMT that is refused',
    'curl.txt',
    '> POST /wsman HTTP/1.1\n> Host: 192.0.2.5:16992\n< HTTP/1.1 401 Unauthorized\n> Authorization: Digest username="admin"\n< HTTP/1.1 401 Unauthorized\n',
    cause('login-refused', 'password-refused'),
  ),
  one(
    'Docker, which writes as rpc does',
    'docker.log',
    logrus(
      'error',
      'Handler for POST /v1.24/auth returned error: Get https://registry.example.com/v2/: unauthorized: authentication required',
    ) + logrus('error', 'failed to activate container: connection refused', 1),
    { outcome: 'nothing' },
  ),
  one(
    'an installer',
    'msi.log',
    'MSI (s) (A0:B4) [10:15:04:029]: Product: Contoso Reader\nAction ended 10:15:04: InstallFinalize. Return value 3.\nMainEngineThread is returning 1603\n',
    { outcome: 'not-amt' },
  ),
  one(
    'an installer that went well',
    'msi.log',
    'Action ended 10:15:04: InstallFinalize. Return value 1.\nAction ended 10:15:05: INSTALL. Return value 1.\n',
    { outcome: 'nothing' },
  ),
  one('a database', 'db.log', 'DuplicateKey error collection\nInvalidUserInput\n', { outcome: 'unknown' }),
  one(
    'the activation of Windows',
    'slmgr.txt',
    'Windows activation failed. Error: 0xC004F074 The Software Licensing Service reported that the computer could not be activated.\n',
    { outcome: 'unknown' },
  ),
  one(
    'a story',
    'story.txt',
    'It was a dark and stormy night.\nNobody could find the certificate.\n'.repeat(50),
    { outcome: 'nothing' },
  ),
  one(
    'a distribution point',
    'cas.log',
    cm('Download of http://dp01.example.com/SMS_DP_SMSPKG$/INTELAMT failed with 401', {
      type: 3,
      component: 'ContentTransferManager',
    }) +
      cm('http://dp01.example.com: 401 Unauthorized', { type: 3, component: 'DataTransferService', at: 1 }),
    { outcome: 'nothing' },
  ),
  one(
    'a certificate of the site',
    'ccmsetup.log',
    cm('Failed to verify the certificate of the management point', { type: 3, component: 'ccmsetup' }) +
      cm('PKI certificate not found', { type: 3, component: 'ccmsetup', at: 1 }),
    { outcome: 'nothing' },
  ),
  one('Return value 1', 'script.log', 'Return value 1\n', { outcome: 'nothing' }),
  one(
    'steering of a terminal',
    'evil.log',
    '\u001b]0;owned\u0007\u001b[2J\u202eValid password not found\u0007\n',
    CHANGED,
  ),
];

const GROUPS: Readonly<Record<string, readonly CorpusCase[]>> = {
  'task sequences': TASK_SEQUENCES,
  'the older form of CMTrace': OLD_FORM,
  'ACUConfig.log': ACUCONFIG,
  'events of Windows': EVENTS,
  rpc: RPC,
  'what firmware is': INFO,
  'management servers': SERVERS,
  'other programs': FOREIGN,
};

/** All cases, each with a name of its own. */
export const CORPUS: readonly CorpusCase[] = Object.entries(GROUPS).flatMap(([group, cases]) =>
  cases.map((each) => ({ ...each, name: `${group}: ${each.name}` })),
);
