/*
 * Entries of logs in the forms in which programs write them, for tests. The machines, servers and people in them are made
 * up.
 */

/** A morning, in milliseconds since 1970, as the clock of the machine shows it. */
const MORNING = Date.UTC(2016, 6, 14, 15, 0, 0);
/** Minutes from the clock of the machine to UTC. */
const BIAS = -480;

interface CmOptions {
  component?: string;
  /** 1 information, 2 warning, 3 error. */
  type?: 0 | 1 | 2 | 3;
  /** Seconds after `MORNING`. */
  at?: number;
  thread?: number;
  file?: string;
  bias?: number;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** An entry of CMTrace’s newer form. */
export function cm(text: string, options: CmOptions = {}): string {
  const {
    component = 'TSManager',
    type = 1,
    at = 0,
    thread = 2724,
    file = 'instruction.cxx:895',
    bias = BIAS,
  } = options;
  const when = new Date(MORNING + at * 1000);
  const [hours, minutes, seconds] = [when.getUTCHours(), when.getUTCMinutes(), when.getUTCSeconds()].map(two);
  const sign = bias < 0 ? '-' : '+';
  const time = `${String(hours)}:${String(minutes)}:${String(seconds)}.029${sign}${String(Math.abs(bias)).padStart(3, '0')}`;
  const date = `${two(when.getUTCMonth() + 1)}-${two(when.getUTCDate())}-${String(when.getUTCFullYear())}`;
  return `<![LOG[${text}]LOG]!><time="${time}" date="${date}" component="${component}" context="" type="${String(type)}" thread="${String(thread)}" file="${file}">\r\n`;
}

/** An entry of CMTrace’s older form. */
export function oldCm(text: string, component: string, at = 0): string {
  const when = new Date(MORNING + at * 1000);
  const date = `${two(when.getUTCMonth() + 1)}-${two(when.getUTCDate())}-${String(when.getUTCFullYear())}`;
  const time = `${two(when.getUTCHours())}:${two(when.getUTCMinutes())}:${two(when.getUTCSeconds())}.332-480`;
  return `${text}~  $$<${component}><${date} ${time}><thread=4116 (0x1014)>\r\n`;
}

/** A line of ACUConfig.log. @param at seconds after `MORNING` */
export function acu(
  level: 'INFO' | 'WARN' | 'ERROR',
  text: string,
  at = 0,
  module = 'ACU Configurator',
): string {
  const when = new Date(MORNING + at * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const category = level === 'ERROR' ? 'Error' : 'HandleOutPut';
  return `${when}:(${level}) : ${module}, Category: ${category}: ${text}\r\n`;
}

type Level = 'trace' | 'debug' | 'info' | 'warning' | 'error' | 'fatal';
const stamp = (at: number): string => `2026-11-24T10:36:${two(at)}+01:00`;

/** A line of rpc in a file. */
export function logrus(level: Level, msg: string, at = 0): string {
  return `time="${stamp(at)}" level=${level} msg=${JSON.stringify(msg)}\n`;
}

/** The same in a terminal, in its colours. */
export function terminal(level: Level, msg: string, at = 0): string {
  const short = level.slice(0, 4).toUpperCase();
  return `\u001b[31m${short}\u001b[0m[${String(at).padStart(4, '0')}] ${msg}\n`;
}

/** The same as JSON. */
export function logrusJson(level: Level, msg: string, at = 0): string {
  return `${JSON.stringify({ level, msg, time: stamp(at) })}\n`;
}

/** A line of RPS. */
export function rps(level: 'debug' | 'info' | 'warn' | 'error', text: string, at = 0): string {
  return `2026-11-24T09:36:${two(at)}.920Z ${level}: ${text}\n`;
}

/** What MeshCentral’s console shows of a device. */
export function mesh(text: string, at = 0): string {
  return `14:24:${two(at)}, ${text}\n`;
}

/** An event as `wevtutil` exports it. @param level 2 error, 3 warning, 4 information */
export function eventXml(source: string, level: 2 | 3 | 4, texts: readonly string[], at = 0): string {
  const time = new Date(MORNING + at * 1000 + BIAS * 60_000).toISOString();
  const escaped = texts.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${source}'/><EventID Qualifiers='0'>2</EventID><Level>${String(level)}</Level><Task>0</Task><TimeCreated SystemTime='${time}'/><EventRecordID>4711</EventRecordID><Channel>Application</Channel><Computer>PC042.example.com</Computer></System><EventData>${escaped.map((text) => `<Data>${text}</Data>`).join('')}</EventData></Event>\r\n`;
}

/** The same as the Event Viewer copies it. */
export function eventText(source: string, level: string, lines: readonly string[]): string {
  return [
    'Log Name:      Application',
    `Source:        ${source}`,
    'Date:          2016-07-14T15:10:04.000',
    'Event ID:      2',
    'Task Category: None',
    `Level:         ${level}`,
    'Keywords:      Classic',
    'User:          N/A',
    'Computer:      PC042.example.com',
    'Description:',
    ...lines,
    '',
  ].join('\r\n');
}

/** The end of a task sequence step that failed. */
export function stepFailed(step: string, words: string, hex: string, at = 0, source = 'Windows'): string {
  return cm(`Failed to run the action: ${step}. \n${words} (Error: ${hex}; Source: ${source})`, {
    type: 3,
    at,
  });
}

/** The begin of a step. */
export function stepBegins(step: string, at = 0): string {
  return cm(`Start executing an instruction. Instruction name: ${step}. Instruction pointer: 12`, { at });
}

/** The end of a step that went well. */
export function stepDone(step: string, at = 0): string {
  return cm(`Successfully completed the action (${step}) with the exit win32 code 0`, { at });
}

const STEPS = [
  'Partition Disk',
  'Apply Operating System',
  'Install Office',
  'Restart Computer',
  'Apply Drivers',
];

/** What task sequences write all the time, and what is no failure of AMT. Entry by number. */
const NOISE: readonly ((n: number) => string)[] = [
  (n) => stepBegins(STEPS[n % STEPS.length] ?? '', n),
  (n) =>
    cm(`Set a global environment variable _SMSTSCurrentActionName=${STEPS[n % STEPS.length] ?? ''}`, {
      at: n,
    }),
  (n) => cm('Set command line: smsswd.exe /run:P0100012 cmd.exe /c install.cmd', { at: n }),
  (n) =>
    cm('Executing command line: smsswd.exe /run:P0100012 cmd.exe /c install.cmd', {
      at: n,
      component: 'CommandLine',
    }),
  (n) => cm('Process completed with exit code 0', { at: n, component: 'CommandLine' }),
  (n) =>
    cm(`401 - Unsuccessful with anonymous access. Retrying with context credentials.`, { at: n, type: 2 }),
  (n) =>
    cm(
      `Downloading http://dp01.example.com/SMS_DP_SMSPKG$/P01${String(10_000 + n)}: HTTP status code 401 returned`,
      { at: n, type: 3 },
    ),
  (n) =>
    cm('GET https://cm01.example.com/AdminService/wmi/SMS_R_System returned 401 Unauthorized', {
      at: n,
      type: 3,
      component: 'SMS_REST_PROVIDER',
    }),
  (n) =>
    cm(`Begin validation of Certificate [Thumbprint 1A2B3C4D5E6F] issued to 'PC042.example.com'`, {
      at: n,
      component: 'CcmExec',
    }),
  (n) =>
    cm('Failed to find the certificate in the store, retry 1.', {
      at: n,
      type: 3,
      component: 'CcmMessaging',
    }),
  (n) =>
    cm('Failed to get client certificate. Error 0x80004005', {
      at: n,
      type: 3,
      component: 'LocationServices',
    }),
  (n) =>
    cm('Failed to connect to management point: connection timed out', {
      at: n,
      type: 2,
      component: 'LocationServices',
    }),
  (n) => cm('Could not find CCM install folder. hr=0x80070002', { at: n, type: 2 }),
  (n) =>
    cm('MSI: Action ended 10:15:04: InstallFinalize. Return value 1.', {
      at: n,
      component: 'InstallSoftware',
    }),
  (n) =>
    cm(`Sending status message . . .\nMP server http://mp01.example.com. Ports 80,443. CRL=false.`, {
      at: n,
      type: 1,
    }),
  (n) => cm('Win32_Process.Create ReturnValue = 2', { at: n, component: 'TSManager' }),
  (n) =>
    cm('SOAP request to http://sup01.example.com/SimpleAuthWebService failed, retrying', {
      at: n,
      type: 2,
      component: 'WUAHandler',
    }),
  (n) => stepDone(STEPS[n % STEPS.length] ?? '', n),
];

/** So many entries of a task sequence in which AMT plays no part. */
export function smstsNoise(entries: number, from = 0): string {
  return Array.from({ length: entries }, (_, n) => NOISE[(from + n) % NOISE.length]?.(from + n) ?? '').join(
    '',
  );
}
