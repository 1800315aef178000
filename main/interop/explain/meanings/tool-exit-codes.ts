import { type Message, message } from '#shared/texts/message';
import { sentences } from '#shared/texts/sentences';
import type { Meaning } from './meaning';
import { msiMeaning } from './msi-codes';
import { rpcMeaning } from './rpc-codes';
import { FIRST_HRESULT, hresultMeaning, unsigned, win32Meaning } from './windows-codes';

/** The program whose exit code it is, as far as the log names it. */
export type Tool = 'rpc' | 'msi' | 'acuconfig' | 'unknown';

/** “RPC server is unavailable” is Windows’; the program is written in small letters and followed by what it does. */
const RPC =
  /(?:^|[\s"'/\\])rpc(?=["']?(?::|\s{1,4}(?:-|activate|deactivate|amtinfo|configure|maintenance|version|exit|error|ended|returned|failed|code)))|\b[Rr][Pp][Cc]\.exe\b|\brpc[_-](?:linux|windows|go)/;

const TOOLS: readonly (readonly [Tool, RegExp])[] = [
  ['rpc', RPC],
  ['msi', /\bmsiexec\b|\.ms[ip]\b|\bwindows installer\b|\bMSI\b/i],
  ['acuconfig', /\bACUConfig|\bACU Configurator\b|\bACUWizard\b/i],
];

/** The program that a line names; the last one counts for the lines that follow. */
export function toolIn(text: string): Tool | undefined {
  return TOOLS.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * Intel’s list for ACUConfig is not public any more; these are recalled from logs that people have published, and the
 * number is always shown.
 */
const ACUCONFIG = ['32', '33', '75'] as const;

function acuConfigHint(code: number): Message | undefined {
  const known = ACUCONFIG.find((each) => each === String(code));
  return known && message(`explain.tools.acuconfig.${known}`);
}

/** Numbers below this are rather a program’s own than Windows’. */
const OWN_CODES = 0x100;

/**
 * What a program ended with. The same number means something else for each program, so the program decides; where the
 * log does not name it, only what is the same for all is said.
 * @returns undefined for success
 */
export function exitMeaning(given: number, tool: Tool): Meaning | undefined {
  const code = unsigned(given);
  if (code === 0) return undefined;
  if (code >= FIRST_HRESULT) return hresultMeaning(code);
  if (tool === 'rpc') return rpcMeaning(code);
  const installer = msiMeaning(code);
  if (installer) return installer;
  const hint = acuConfigHint(code);
  return {
    id: `exit-${String(code)}`,
    title: message(tool === 'acuconfig' ? 'explain.tools.toolTitle' : 'explain.tools.commandTitle', { code }),
    explanation: hint ?? message('explain.tools.ownNumbers', { code }),
    next: message('explain.tools.next'),
    ...(hint !== undefined && { notConfirmed: message('explain.tools.recalled') }),
  };
}

/**
 * The number behind “Error: …; Source: Windows” of a task sequence. TSManager puts Windows’ words to whatever number
 * the command returned, so that a small one is the exit code of the command rather than an error of Windows.
 */
export function taskSequenceMeaning(given: number, tool: Tool): Meaning | undefined {
  const code = unsigned(given);
  if (code === 0) return undefined;
  if (code >= FIRST_HRESULT) return wrappedMeaning(code);
  if (code >= OWN_CODES) return tool === 'rpc' ? rpcMeaning(code) : (msiMeaning(code) ?? win32Meaning(code));
  const own = exitMeaning(code, tool);
  if (own?.id !== `exit-${String(code)}`) return own;
  const hint = acuConfigHint(code);
  const windowsWords = message('explain.tools.windowsWords', { code });
  return {
    ...own,
    title: message(code === LOCKED ? 'explain.tools.notLockedTitle' : 'explain.tools.scriptTitle', { code }),
    explanation: sentences(windowsWords, hint),
    notConfirmed: message('explain.tools.inferred', { code }),
  };
}

/** 80070026 is Windows’ error 38, or the exit code 38 of a script in its words. */
function wrappedMeaning(code: number): Meaning {
  const meaning = hresultMeaning(code);
  const inner = code % 0x1_0000;
  if (meaning.id !== `windows-${String(inner)}` || inner >= OWN_CODES) return meaning;
  const doubt = message('explain.tools.maybeScript', { code: inner });
  const explanation = sentences(meaning.explanation, doubt);
  return { ...meaning, explanation };
}

/** Windows’ number for “another process has locked a portion of the file”. */
const LOCKED = 33;

/** Words of Windows that are seen for exit codes, where the number itself was cut off. */
export const LOCKED_WORDS = /another process has locked a portion of the file/i;

const KEYWORD =
  /\b(?:exit ?code|exit status|exit(?:ed|s)?(?: with)?|return(?:ed)? ?code|return status|returned (?:status|error)|command line returned|errorlevel|process (?:ended|terminated|completed|exited) with|(?:ended|failed) with (?:(?:exit |error )?code|error)|error code|program returned|returned with|rc(?= ?[:=]))\b/gi;
const NUMBER =
  /^[^\w\n-]{0,6}(?:(?:is|was|of|the|an?|code|status|error|exit|exitcode|value|returned)\b[^\w\n-]{0,4}){0,4}(0x[0-9a-f]{1,8}\b|-?\d{1,10}\b)/i;

/** “… returned 2” at the end of a line; elsewhere it may be a number of anything. */
const RETURNED = /\breturned (0x[0-9a-f]{1,8}|-?\d{1,10})["'.)\]]{0,3}\s{0,8}$/i;

/** The number in “Process completed with exit code 75”, “ErrorLevel: 1” and the like. */
export function exitCodeIn(text: string): number | undefined {
  for (const { 0: words, index } of text.matchAll(KEYWORD)) {
    const number = NUMBER.exec(text.slice(index + words.length, index + words.length + 48))?.[1];
    if (number !== undefined) return Number(number);
  }
  const returned = RETURNED.exec(text)?.[1];
  return returned === undefined ? undefined : Number(returned);
}

/** “(Error: 0000004B; Source: Windows)” and “The operating system reported error 32:”. */
const WINDOWS_ERROR =
  /\(error: (?:0x)?([0-9a-f]{8});? ?source: ?\w{0,20}|\bhr ?= ?0x([0-9a-f]{8})\b|\bcode ?\(0x([0-9a-f]{8})\)|\boperating system reported error (\d{1,10}|0x[0-9a-f]{1,8})\b/i;

export function windowsErrorIn(text: string): number | undefined {
  const [, error, result, code, reported] = WINDOWS_ERROR.exec(text) ?? [];
  const hex = error ?? result ?? code;
  if (hex !== undefined) return Number.parseInt(hex, 16);
  return reported === undefined ? undefined : Number(reported);
}
