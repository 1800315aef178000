import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { explanationSchema } from '#shared/model/explanation';
import { english } from '#shared/testing/english';
import { expectWithin } from '#shared/testing/expect-within';
import { loadExplanations } from '#shared/texts/speech';
import { factory } from '#main/diagnosis/testing/story';
import { explainText } from './explain-text';

beforeAll(() => loadExplanations('en'));

const ids = (text: string): string[] => explainText(text).map(({ id }) => id);

describe('explainText', () => {
  it('explain the log of the original case', () => {
    const log = [
      'Failed to run the action: Intel AMT: Configuration. The process cannot access the file because another process has locked a portion of the file. (Error: 00000021; Source: Windows)',
      '2016-07-15 10:02:11:(ERROR) : ACU Configurator, Category: Error: TCP Error',
      '2016-07-15 10:02:12:(ERROR) : ACU Configurator, Category: Error: Caller is unauthorised',
      '2016-07-15 10:02:13:(ERROR) : ACU Configurator, Category: Error: Valid password not found (0xc0000063).',
      '***** Exit with code 33',
    ].join('\r\n');
    expect(ids(log)).toEqual(['exit-33', 'no-connection', 'caller-unauthorised', 'no-valid-password']);
    const told = explainText(log).find(({ id }) => id === 'no-valid-password');
    expect(told?.line).toContain('Valid password not found');
    // What it says about the machine leads to the same verdict as the technician's own statement.
    const statement = told?.statement ?? 'never-touched';
    expect(factory().said(statement).verdict().code).toBe(told?.verdict);
  });

  it.each([
    ['The caller is UNAUTHORIZED', 'caller-unauthorised'],
    ['RCS: caller is unauthorized (WMI)', 'rcs-rights'],
    ['Access denied connecting to root\\Intel_RCS 0x80070005', 'rcs-rights'],
    ['Log on failed. Incorrect user name or password, or user account temporarily locked.', 'web-page-401'],
    ['tcp_connect failed in getFullCoreVersion', 'no-connection'],
    ['Connection refused', 'no-connection'],
    ['Configuration completed with warnings', 'with-warnings'],
    ['Host based configuration is not supported', 'no-host-based'],
    ['Failed to verify the DNS suffix', 'certificate'],
    ['AMT Status: Detected', 'sccm-detected'],
    ['Login with default password failed. Error 2209', 'usb-2209'],
    ['Authentication failed 4711 times. The system may be under attack.', 'under-attack'],
    ['PT_STATUS 2076', 'amt-status-2076'],
    ['AMT-STATUS 16', 'amt-status-16'],
    ['ReturnValue: 32784', 'amt-status-16'],
    ['pt_status = 0x806', 'amt-status-2054'],
    ['PT_STATUS = 0x0000081C', 'amt-status-2076'],
    ['PT_STATUS_CODE 2076', 'amt-status-2076'],
    ['ReturnValue = 0x00000010', 'amt-status-16'],
    ['PT_STATUS 4242', 'amt-status-4242'],
    ['AMT status code: 0x26', 'amt-status-38'],
    ['Unprovision failed, AMT_STATUS = 2076', 'amt-status-2076'],
    ['Set-up failed: unauthorised', 'unauthorised'],
    ['rpc exited with error code 109', 'rpc-109'],
    ['rpc: exit code 3076', 'amt-status-2076'],
    ['***** Exit with code 75 - Details: x', 'exit-75'],
    ['Exit with code 4711', 'exit-4711'],
  ])('%s', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it.each(['', 'Everything is fine', 'Exit with code 0', 'ReturnValue 0', 'certificate stored'])(
    'find nothing in “%s”',
    (text) => {
      expect(ids(text)).toEqual([]);
    },
  );

  it('tell each meaning once, with its first line, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (noise) => {
        const found = explainText(`${noise}\nValid password not found A\nValid password not found B`);
        for (const each of found) explanationSchema.parse(each);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
    expect(explainText('TCP Error one\nTCP Error two')[0]?.line).toBe('TCP Error one');
    expect(explainText(`TCP Error ${'x'.repeat(5000)}`)[0]?.line.length).toBeLessThan(250);
  });
});

const at = (second: number): string => `2026-11-24T10:36:${String(second).padStart(2, '0')}+01:00`;
const rpcLine = (level: string, message: string, second = 0): string =>
  `time="${at(second)}" level=${level} msg="${message}"`;
const CHALLENGE = 'Digest realm=\\"Digest:2517B2332AFD88353D5F5FD352690000\\", nonce=\\"QY\\",qop=\\"auth\\"';

describe('a number with a sign', () => {
  it.each(['PT_STATUS = -1', 'AMT status code: -16', 'ReturnValue: -1'])('is none of AMT: %s', (line) => {
    expect(explainText(line).filter(({ id }) => id.startsWith('amt-status'))).toEqual([]);
  });
});

describe('an answer 401', () => {
  it.each<[string, string]>([
    [
      'rpc -v',
      [
        rpcLine('trace', `HTTP/1.1 401 Unauthorized\\r\\nWWW-Authenticate: ${CHALLENGE}\\r\\n`),
        rpcLine('trace', 'HTTP/1.1 200 OK\\r\\nServer: Intel(R) Active Management Technology 16.1.25', 1),
        rpcLine('info', 'Status: Admin control mode.', 2),
      ].join('\n'),
    ],
    [
      'rpc -v with the page',
      [
        rpcLine(
          'trace',
          'HTTP/1.1 401 Unauthorized\\r\\n\\r\\n<p>Log on failed. Incorrect user name or password, or user account temporarily locked.</p>',
        ),
        rpcLine('trace', 'HTTP/1.1 200 OK', 1),
      ].join('\n'),
    ],
    [
      'the page on a line of its own',
      'HTTP/1.1 401 Unauthorized\nLog on failed. Incorrect user name or password, or user account temporarily locked.\nHTTP/1.1 200 OK\n',
    ],
    [
      'curl',
      '> POST /wsman HTTP/1.1\n< HTTP/1.1 401 Unauthorized\n> Authorization: Digest username="admin"\n< HTTP/1.1 200 OK\n',
    ],
    ['HTTP/1.0', '< HTTP/1.0 401 Unauthorized\n< HTTP/1.0 200 OK\n'],
    [
      'wget',
      'HTTP request sent, awaiting response... 401 Unauthorized\nAuthentication selected: Digest realm="Digest:0"\nHTTP request sent, awaiting response... 200 OK\n',
    ],
    [
      'a Node object',
      "{ statusCode: 401, statusMessage: 'Unauthorized' }\n{ statusCode: 200, statusMessage: 'OK' }\n",
    ],
    ['JSON', '{"statusCode":401}\n{"statusCode":200}\n'],
    ['Python', '"POST /wsman HTTP/1.1" 401 690\n"POST /wsman HTTP/1.1" 200 None\n'],
    ['.NET', 'StatusCode: Unauthorized\nStatusCode: OK\n'],
    ['rps', 'debug: wsman response 401\ndebug: wsman response 200\ninfo: Device activated in admin mode.\n'],
    [
      'a fresh nonce in between',
      'HTTP/1.1 401 Unauthorized\nHTTP/1.1 200 OK\nHTTP/1.1 401 Unauthorized\nHTTP/1.1 200 OK\n',
    ],
    [
      'a wrong password, then the right one',
      'HTTP/1.1 401\nAuthorization: Digest x\nHTTP/1.1 401\nAuthorization: Digest x\nHTTP/1.1 200 OK\n',
    ],
  ])('that a success follows is no refusal: %s', (_, log) => {
    const found = explainText(log);
    expect(found.map(({ id }) => id)).toEqual(['digest-handshake']);
    expect(found[0]?.verdict).toBeUndefined();
    expect(found[0]?.statement).toBeUndefined();
  });

  it('that stands alone proves nothing', () => {
    for (const log of [
      'HTTP/1.1 401 Unauthorized',
      '401 Unauthorized',
      'debug: response { statusCode: 401 }',
    ]) {
      const [found, ...more] = explainText(log);
      expect(found?.id).toBe('http-401');
      expect(found?.verdict).toBeUndefined();
      expect(more).toEqual([]);
    }
  });

  it.each<[string, string]>([
    [
      'after credentials were sent',
      'HTTP/1.1 401 Unauthorized\n> Authorization: Digest username="admin"\nHTTP/1.1 401 Unauthorized\n',
    ],
    ['that the tool calls an error', rpcLine('error', 'wsman post failed: 401 Unauthorized')],
    ['that ends curl', 'curl: (22) The requested URL returned error: 401\n'],
    [
      'that ends Invoke-WebRequest',
      'Invoke-WebRequest : The remote server returned an error: (401) Unauthorized.\n',
    ],
    [
      'that ends Python',
      'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: http://pc:16992/wsman\n',
    ],
  ])('is a refusal %s', (_, log) => {
    expect(explainText(log)).toMatchObject([{ id: 'login-refused', verdict: 'password-refused' }]);
  });

  it('again and again without a success is likely one', () => {
    const log = 'wsman response 401\n'.repeat(4);
    expect(explainText(log)).toMatchObject([{ id: 'login-not-accepted', verdict: 'password-refused' }]);
  });

  it('of another server than AMT is not read at all', () => {
    expect(ids('HTTP/1.1 401 Unauthorized WWW-Authenticate: Basic realm="proxy"\n')).toEqual([]);
    expect(ids('HTTP/1.1 401 Unauthorized\\r\\nWWW-Authenticate: Bearer\n')).toEqual([]);
  });
});

describe('rpc', () => {
  it.each([
    [1, 'IncorrectPermissions'],
    [2, 'HECIDriverNotDetected'],
    [3, 'AmtNotDetected', 'no-amt-seen'],
    [4, 'AmtNotReady'],
    [10, 'GenericFailure'],
    [20, 'MissingOrIncorrectURL'],
    [22, 'ServerCerificateVerificationFailed'],
    [23, 'MissingOrIncorrectPassword'],
    [33, 'InvalidParameterCombination'],
    [70, 'RPSAuthenticationFailed'],
    [71, 'AMTConnectionFailed'],
    [72, 'OSNetworkInterfacesLookupFailed'],
    [100, 'AMTAuthenticationFailed', 'password-refused'],
    [101, 'WSMANMessageError'],
    [102, 'ActivationFailed'],
    [109, 'UnableToDeactivate'],
    [110, 'DeactivationFailed'],
    [115, 'DeviceNotActivated - Details: device is not activated to configure', 'not-set-up'],
    [118, 'SetMEBXPasswordFailed'],
    [122, 'ActivationFailed - Details: provisioning cert password incorrect'],
    [128, 'ActivationFailed - Details: the root does not match any of the trusted roots in AMT'],
    [137, 'WiredConfigurationFailed'],
    [138, 'UnsupportedAMTVersion'],
    [139, 'LMSConnectionFailed'],
    [154, 'SyncDeviceInfoFailed'],
  ] as const)('error %s: %s', (code, text, verdict?: string) => {
    const forms = [
      rpcLine('error', `Error ${String(code)}: ${text}`),
      rpcLine('fatal', `Error ${String(code)}: ${text}`),
      `ERRO[0003] Error ${String(code)}: ${text}`,
      `{"level":"error","msg":"Error ${String(code)}: ${text}","time":"${at(0)}"}`,
    ];
    for (const form of forms) {
      expect(explainText(form), form).toMatchObject([
        { id: `rpc-${String(code)}`, ...(verdict && { verdict }) },
      ]);
    }
  });

  it.each([
    ['AMT not found: MEI/driver is missing or the call to the HECI driver failed', 'rpc-2'],
    ['Failed to execute due to access issues. Please ensure that Intel ME is present', 'no-access-to-me'],
    ['need administrator privileges', 'rpc-1'],
    ['Unable to launch MicroLMS. Check that Intel ME is present', 'no-microlms'],
    ['Unable to connect to Local Management Service (LMS). Please ensure LMS is running', 'rpc-139'],
    ['Failed to connect to LMS.  We’re probably going to fail now.', 'rpc-139'],
    ['DNS suffix is empty, unable to activate AMT in admin Control Mode (ACM)', 'no-dns-suffix'],
    ['Device 1111-2222 activation failed. Missing DNS Suffix.', 'no-dns-suffix'],
    [
      'Device 1111-2222 activation failed. Specified AMT domain suffix: a.b does not match list of available AMT domain suffixes.',
      'dns-suffix-unknown',
    ],
    ['The root of the provisioning certificate does not match any of the trusted roots in AMT.', 'rpc-128'],
    ['Decrypting provisioning certificate failed', 'rpc-122'],
    ['Device 1111 activation failed. Error while adding the certificates to AMT.', 'rpc-131'],
    ['AMT password DOES NOT match stored version for Device 1111', 'rps-other-password'],
    ['Unable to connect to websocket server. Please check url.', 'no-server'],
    ['Failed to activate in client control mode.', 'activation-failed'],
    [
      '{"Status":"Device 1111 activation failed. Error while activating the AMT device in admin mode."}',
      'activation-failed',
    ],
    ['Device is already activated', 'already-activated'],
    ['Status: Unable to deactivate', 'rpc-109'],
    ['Deactivation failed. Device control mode: not activated', 'rpc-115'],
    ['PTHI activation succeeded but password configuration failed.', 'half-activated'],
    [
      'tls: failed to verify certificate: x509: certificate is not valid for any names, but wanted to match localhost',
      'lms-certificate',
    ],
    ['Program AMTAuthenticationFailed', 'rpc-100'],
    ['open /dev/mei0: no such file or directory', 'rpc-2'],
    ['rpc returned 2', 'rpc-2'],
    ['Error 1016: AmtPtStatusCodeBase', 'amt-status-16'],
  ])('%s', (text, id) => {
    expect(ids(rpcLine('error', text))).toEqual([id]);
    expect(ids(text)).toEqual([id]);
  });

  it('reads an exit code as rpc’s where rpc was started before', () => {
    const log =
      'Executing command line: "C:\\Tools\\rpc.exe activate -u wss://server"\nProcess completed with exit code 71\n';
    expect(ids(log)).toEqual(['rpc-71']);
    expect(ids('rpc ended with code 99999\n')).toEqual(['rpc-99999']);
    expect(ids('The RPC server is unavailable.\nProcess completed with exit code 71\n')).toEqual(['exit-71']);
  });

  it('does not take Windows’ errors, or a try that is repeated, for rpc’s', () => {
    expect(ids('Error 2: The system cannot find the file specified')).toEqual([]);
    expect(
      ids(
        rpcLine(
          'warning',
          'AMT initialize failed (attempt 1/4): Error 2: HECIDriverNotDetected. Retrying in 2s...',
        ),
      ),
    ).toEqual([]);
  });
});

const entry = (text: string): string =>
  `<![LOG[${text}]LOG]!><time="10:15:04.029-060" date="11-24-2026" component="TSManager" context="" type="3" thread="2724" file="instruction.cxx:895">\r\n`;
const action = (words: string, hex: string, source = 'Windows'): string =>
  entry(`Failed to run the action: Intel AMT: Configuration. \n${words} (Error: ${hex}; Source: ${source})`);

describe('exit codes of task sequences and installers', () => {
  it.each([
    ['00000001', 'Incorrect function.', 1],
    ['00000002', 'The system cannot find the file specified.', 2],
    ['00000005', 'Access is denied.', 5],
    ['0000000E', 'Not enough storage is available.', 14],
    ['00000010', 'The directory cannot be removed.', 16],
    ['00000019', 'The drive cannot locate a specific area or track on the disk.', 25],
    ['00000020', 'The process cannot access the file.', 32],
    ['00000024', 'Too many files opened for sharing.', 36],
    ['00000026', 'Reached the end of the file.', 38],
    ['0000004b', 'Unknown error', 75],
  ])('%s, dressed as “%s”, is %s', (hex, words, code) => {
    for (const log of [action(words, hex), action(words, hex, 'Unknown'), action(words, hex.toUpperCase())]) {
      const [found, ...more] = explainText(log);
      expect(found).toMatchObject({ id: `exit-${String(code)}` });
      expect(english(found?.title ?? '')).toContain(String(code));
      expect(more).toEqual([]);
    }
  });

  it.each([
    ['Process completed with exit code 75', 'exit-75'],
    ['Command line returned 75', 'exit-75'],
    ['Program exit code 75', 'exit-75'],
    ['The exit code is 75, the execution status is FailureNonRetry', 'exit-75'],
    ['Process 4711 terminated with exitcode: 75', 'exit-75'],
    ['Unmatched exit code (75) is considered an execution failure.', 'exit-75'],
    ['ErrorLevel = 75', 'exit-75'],
    ['%ERRORLEVEL%: 75', 'exit-75'],
    ['ExitCode=75;', 'exit-75'],
    ['exit code 0x4B', 'exit-75'],
    ['ReturnCode = 75', 'exit-75'],
    ['rc=75', 'exit-75'],
    ['The batch exited 75', 'exit-75'],
    ['Configure.bat failed with code 75', 'exit-75'],
    ['The step failed with error 0x4B', 'exit-75'],
    ['Intel AMT configuration returned status 75', 'exit-75'],
    ['Install Software failed, hr=0x80070026', 'windows-38'],
    ['Failed to resolve. Code(0x80040102)', 'hresult-80040102'],
    [
      'failed executing the action (Intel AMT: Configuration) in the group () with the error code 75',
      'exit-75',
    ],
    ['The operating system reported error 32: The process cannot access the file', 'exit-32'],
    ['Task failed with exit status 38 in AMT configuration', 'exit-38'],
    ['Command line returned 1603', 'msi-1603'],
    ['msiexec /i MEI.msi returned with exit code 1618', 'msi-1618'],
    ['Matched exit code 3010 to a PendingSoftReboot entry in exit codes table.', 'msi-3010'],
    ['MainEngineThread is returning 1603. Exit code: 1603', 'msi-1603'],
    ['Action ended 10:15:04: InstallFinalize. Return value 3.', 'msi-action-3'],
    ['(Error: 80070005; Source: Windows)', 'windows-5'],
    ['(Error: 8007004C; Source: Windows)', 'windows-76'],
    ['(Error: 000005B4; Source: Windows)', 'windows-1460'],
    ['(Error: 00000643; Source: Windows)', 'msi-1603'],
    ['(Error: 80004005; Source: Windows)', 'hresult-80004005'],
    ['(Error: 87D00324; Source: CCM)', 'hresult-87d00324'],
    ['with the error code 2147942405', 'windows-5'],
    ['with the error code -2147024891', 'windows-5'],
  ])('%s → %s', (text, id) => {
    expect(ids(text)).toEqual([id]);
    expect(ids(entry(text))).toEqual([id]);
  });

  it.each([
    'Process completed with exit code 0',
    'Action ended 10:15:04: InstallFinalize. Return value 1.',
    'HTTP error code 404',
    'Session ended with 3 warnings',
    'The query returned 5 rows',
    'rc=0',
    'The step has no error code',
  ])('find nothing in “%s”', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('are read across the lines of one entry, and in entries that are cut off', () => {
    expect(ids(action('Access is denied.', '00000005').replace(']LOG]!>', ''))).toEqual(['exit-5']);
    expect(ids(`${entry('fine')}${action('x', '0000004B')}${entry('Command line returned 1')}`)).toEqual([
      'exit-75',
      'exit-1',
    ]);
  });

  it('are never read as status numbers of the firmware', () => {
    for (let code = 1; code < 300; code++) {
      const hex = code.toString(16).padStart(8, '0');
      for (const log of [
        action('words', hex),
        `Command line returned ${String(code)}`,
        `error code ${String(code)}`,
      ]) {
        for (const id of ids(log)) expect(id, log).not.toMatch(/^amt-status-/);
      }
    }
  });
});

describe('the AMT status of Configuration Manager', () => {
  const WORDS = ['not-supported', 'detected', 'not-provisioned', 'provisioned', 'externally-provisioned'];
  it.each(WORDS.map((word, number) => [number, word] as const))('%s is “%s”', (number, word) => {
    const n = String(number);
    const forms = [
      `AMTStatus = ${n}`,
      `AMTStatus=${n}`,
      `AMTStatus0 : ${n}`,
      `AMTStatus     : ${n}`,
      `AMTStatus0\t${n}`,
      `AMTStatus is ${n}`,
      `"PC042","AMTStatus":${n}`,
      `{"Name": "PC042", "AMTStatus": "${n}"}`,
      `"AMTStatus";"${n}"`,
      `<AMTStatus>${n}</AMTStatus>`,
      `<Property Name="AMTStatus" Type="System.UInt32">${n}</Property>`,
      `<PROPERTY NAME="AMTStatus" TYPE="uint32"><VALUE>${n}</VALUE></PROPERTY>`,
      `instance of SMS_R_System {\n\tAMTFullVersion = "9.1.45";\n\tAMTStatus = ${n};\n};`,
      `AMTStatus = 0x${n}`,
      `AMTStatus: {${n}}`,
      `<tr><td>AMTStatus</td><td>${n}</td></tr>`,
      `| Name | AMTStatus |\n|------|-----------|\n| PC042 | ${n} |`,
      `SCCM shows AMT status ${n}`,
      `Name,AMTStatus\nPC042,${n}`,
      `"Name";"AMTStatus0";"Client"\n"PC042";"${n}";"1"`,
      `Name   AMTStatus\n----   ---------\nPC042          ${n}`,
      `Name\tAMT Status\nPC042\t${word.replaceAll('-', ' ')}`,
      `AMT Status: ${word.replaceAll('-', ' ')}`,
      `AMT status is ${word.replaceAll('-', ' ').toUpperCase()}`,
    ];
    for (const form of forms) expect(ids(form), form).toEqual([`sccm-${word}`]);
  });

  it('says of “Detected” what the technician can tell of the machine', () => {
    expect(explainText('AMTStatus = 1')).toMatchObject([
      { statement: 'sccm-says-detected', verdict: 'password-needed' },
    ]);
  });

  it('does not word “unknown” as “no”', () => {
    for (const form of ['AMTStatus :', 'AMTStatus = NULL', 'AMT Status: Unknown', 'Name,AMTStatus\nPC042,']) {
      const [found] = explainText(form);
      expect(found?.id, form).toBe('sccm-unknown');
      expect(found?.verdict).toBeUndefined();
    }
    expect(explainText('AMTStatus = 0')[0]?.verdict).toBeUndefined();
    expect(ids('AMTStatus = 7')).toEqual(['sccm-status-7']);
  });

  it('has two meanings in two words, and one where the number has only one', () => {
    for (const form of ['AMT status 1', 'AMT Status: 2', 'AMT Status (3)']) {
      const [found] = explainText(form);
      expect(found?.id, form).toMatch(/^either-status-/);
      expect(found?.verdict).toBeUndefined();
    }
    expect(ids('AMT status 2076')).toEqual(['amt-status-2076']);
  });

  it('takes no question for an answer', () => {
    expect(ids('select Name0 from v_R_System where AMTStatus0 = 1')).toEqual([]);
    expect(ids("CASE AMTStatus0 WHEN 1 THEN 'Detected'")).toEqual([]);
  });
});

describe('number spaces', () => {
  it('are distinguished by what stands before the same number', () => {
    const five = [
      ['AMTStatus = 5', 'sccm-status-5'],
      ['PT_STATUS 5', 'amt-status-5'],
      ['AdminSetup\nReturnValue: 5', 'admin-setup-5'],
      ['IPS_HostBasedSetupService/Setup\n<g:ReturnValue>5</g:ReturnValue>', 'host-setup-5'],
      ['AddNextCertInChain_OUTPUT ReturnValue 5', 'add-certificate-5'],
      ['RequestStateChange "ReturnValue": 5', 'cim-5'],
      ['ReturnValue: 5', 'return-value-5'],
      ['exit code 5', 'exit-5'],
      ['Error 5: flag: help requested', 'rpc-5'],
      ['(Error: 80070005; Source: Windows)', 'windows-5'],
    ] as const;
    for (const [text, id] of five) expect(ids(text), text).toEqual([id]);
  });

  it('read the answer of a call that is known to give a status', () => {
    expect(ids('SetMEBxPassword ReturnValue: 16')).toEqual(['amt-status-16']);
    expect(ids('Unprovision\n\n{ "ReturnValue": 1 }')).toEqual(['amt-status-1']);
    expect(ids('"Method": "RequestStateChange"\n"ReturnValue": 4097')).toEqual(['cim-4097']);
    expect(ids('ReturnValue 4097')).toEqual(['return-value-4097']);
    expect(ids('Win32_Product.Install ReturnValue : 16')).toEqual([]);
  });

  it('shows what a line said without what a terminal would obey', () => {
    const [found] = explainText('TCP Error \u001b[31mred\u0007 \u202e reversed');
    expect(found?.line).toBe(String.raw`TCP Error \x1b[31mred\x07 \u202e reversed`);
  });
});

describe('hostile texts', () => {
  const noise = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(
      '<![LOG[',
      ']LOG]!>',
      'AMTStatus',
      'Error 100: ',
      'exit code ',
      'ReturnValue',
      'host based ',
      'RCS WMI ',
      'HTTP/1.1 401 ',
      'status code ',
      '\n',
      '\r\n',
      '0x',
      '"><',
    ),
  );

  it('never fail, and yield few and short explanations', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 60 }), (parts) => {
        const found = explainText(parts.join(''));
        expect(found.length).toBeLessThanOrEqual(40);
        for (const each of found) {
          explanationSchema.parse(each);
          expect(each.line.length).toBeLessThan(250);
        }
      }),
      { numRuns: 300 },
    );
  });

  // A regular expression that tries each place anew would take hours over some of these.
  const LONG = 400_000;
  it.each([
    ['one letter', 'a'],
    ['blanks', ' '],
    ['host based', 'host based '],
    ['RCS', 'RCS '],
    ['soap', 'soap '],
    ['rpc', 'rpc '],
    ['status codes', 'status code '],
    ['AMTStatus', 'AMTStatus '],
    ['AMTStatus and marks', 'AMTStatus"\'] '],
    ['angle brackets', 'AMTStatus<'],
    ['exit codes', 'exit code '],
    ['actions', 'action ended '],
    ['names of rpc', 'ActivationFaile '],
    ['errors', 'Error 1: '],
    ['opened entries', '<![LOG['],
    ['closed entries', ']LOG]!>'],
    ['answers', 'HTTP/1.1 '],
    ['digits', '1'],
    ['tabs', '\t'],
    ['commas', ','],
  ])('take a time that grows with their length: %s', async (_, unit) => {
    for (const text of [
      unit.repeat(LONG / unit.length),
      `${unit.repeat(50)}\n`.repeat(LONG / (50 * unit.length)),
    ]) {
      await expectWithin(4_000, () => {
        const began = performance.now();
        explainText(text);
        return performance.now() - began;
      });
    }
  });

  it('are read to a large size without delay', async () => {
    const log = `CMTrace line with nothing in it, <![LOG[ ... ]LOG]!>\n`.repeat(40_000);
    await expectWithin(4_000, () => {
      const began = performance.now();
      expect(ids(log)).toEqual([]);
      return performance.now() - began;
    });
  });

  it('find what stands far behind in a long line', () => {
    expect(ids(`${'x'.repeat(100_000)} Valid password not found ${'x'.repeat(100_000)}`)).toEqual([
      'no-valid-password',
    ]);
    for (let shift = 3_700; shift < 4_100; shift += 13) {
      expect(ids(`${'x'.repeat(shift)} Valid password not found`)).toEqual(['no-valid-password']);
    }
  });
});
