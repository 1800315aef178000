import { setImmediate } from 'node:timers/promises';
import { cut } from '#shared/cut';
import type { Explanation } from '#shared/model/explanation';
import { visible } from '#shared/visible-text';
import { amtStatusMeaning } from './meanings/amt-status';
import {
  configMgrStatusIn,
  type StatusColumn,
  statusColumnOf,
  statusInRow,
} from './meanings/configmgr-status';
import { Http401 } from './meanings/http-401';
import type { Meaning } from './meanings/meaning';
import { methodIn, returnValueMeaning } from './meanings/method-status';
import { msiActionIn } from './meanings/msi-codes';
import { rpcErrorIn } from './meanings/rpc-codes';
import { sentenceIn } from './meanings/sentences';
import {
  exitCodeIn,
  exitMeaning,
  LOCKED_WORDS,
  taskSequenceMeaning,
  type Tool,
  toolIn,
  windowsErrorIn,
} from './meanings/tool-exit-codes';
import { recordsOf } from './records';

const LINE_SHOWN = 240;
const MOST_FOUND = 40;

/**
 * What a message or a log says about AMT. Pure. The time that it takes grows with the length of the text, whatever the
 * text is, and so it never fails.
 * @param text any text; each meaning is told once, with the first line that has it
 */
export function explainText(text: string): Explanation[] {
  const explainer = new Explainer();
  for (const record of recordsOf(text)) explainer.readRecord(record);
  return explainer.explanations();
}

/** So many entries are read in well under a tenth of a second. */
const ENTRIES_AT_A_STRETCH = 2_000;

/** The same of a text of any length, with turns for the rest of the program in between. Ends early when it is stopped. */
export async function explainLongText(text: string, signal: AbortSignal): Promise<Explanation[]> {
  const explainer = new Explainer();
  let taken = 0;
  for (const record of recordsOf(text)) {
    explainer.readRecord(record);
    if (++taken % ENTRIES_AT_A_STRETCH !== 0) continue;
    await setImmediate();
    if (signal.aborted) break;
  }
  return explainer.explanations();
}

/** Collects what a log says, entry by entry. */
class Explainer {
  readonly #reader = new LogReader();
  readonly #found = new Map<string, Explanation>();

  readRecord(record: string): void {
    this.#add(this.#reader.read(record), record);
  }

  /** What was found up to now, in the order in which it was said first. */
  explanations(): Explanation[] {
    for (const [meaning, line] of this.#reader.logins.found()) this.#add(meaning, line);
    return [...this.#found.values()];
  }

  #add(meaning: Meaning | undefined, line: string): void {
    if (meaning && this.#found.size < MOST_FOUND && !this.#found.has(meaning.id)) {
      this.#found.set(meaning.id, { ...meaning, line: shown(line) });
    }
  }
}

/** How far a name in a log counts for what follows it, in entries. */
const NAME_COUNTS_FOR = 30;

/** Reads a log entry by entry. What a number means depends on which program and which call were named before it. */
class LogReader {
  readonly logins = new Http401();
  #tool: Tool = 'unknown';
  #toolAge = 0;
  #method: string | undefined;
  #methodAge = 0;
  #column: StatusColumn | undefined;

  read(line: string): Meaning | undefined {
    if (line.trim() === '') {
      this.#column = undefined;
      return undefined;
    }
    this.#remember(line);
    const isLogin = this.logins.readLine(line);
    return (
      this.#statusOfTable(line) ??
      configMgrStatusIn(line) ??
      rpcErrorIn(line) ??
      (isLogin ? undefined : (this.#number(line) ?? sentenceIn(line)))
    );
  }

  #remember(line: string): void {
    this.#toolAge += 1;
    this.#methodAge += 1;
    const tool = toolIn(line);
    if (tool !== undefined) [this.#tool, this.#toolAge] = [tool, 0];
    else if (this.#toolAge > NAME_COUNTS_FOR) this.#tool = 'unknown';
    const method = methodIn(line);
    if (method !== undefined) [this.#method, this.#methodAge] = [method, 0];
    else if (this.#methodAge > NAME_COUNTS_FOR) this.#method = undefined;
  }

  #statusOfTable(line: string): Meaning | undefined {
    const column = statusColumnOf(line);
    if (column) this.#column = column;
    else if (this.#column) return statusInRow(line, this.#column);
    return undefined;
  }

  /** Each number space has words of its own; a number without them is none of ours. */
  #number(line: string): Meaning | undefined {
    const dressed = windowsErrorIn(line);
    if (dressed !== undefined) return taskSequenceMeaning(dressed, this.#tool);
    if (LOCKED_WORDS.test(line)) return taskSequenceMeaning(33, 'unknown');
    const action = msiActionIn(line);
    if (action !== undefined) return action === 'fine' ? undefined : action;
    const returned = returnValueIn(line);
    if (returned !== undefined) return returnValueMeaning(returned, this.#method);
    const status = ptStatusIn(line);
    if (status !== undefined) return amtStatusMeaning(status);
    // A sentence that says what went wrong is worth more than the number behind it.
    const said = sentenceIn(line);
    const code = said === undefined && !WEB.test(line) ? exitCodeIn(line) : undefined;
    return code === undefined ? said : exitMeaning(code, this.#tool);
  }
}

/** Numbers of the web, such as 404, are no exit codes. */
const WEB = /\bHTTP\b|\bcurl\b/i;

/** The firmware’s own words for its status. “AMTStatus” in one word is Configuration Manager’s. */
const PT_STATUS =
  /\b(?:pt[ _]?status|amt[-_]status)(?:\b|_)[^\w-]{0,8}(?:code[^\w-]{0,4})?(?:is\s{1,4})?(?:(0x[0-9a-f]{1,8})\b|(\d{1,5})\b)/i;
/** Three words that others use, too: they count where the line is about AMT, and not about a step of a task. */
const STATUS_CODE = /\bstatus code\b[^\w-]{0,8}(?:(0x[0-9a-f]{1,8})\b|(\d{1,5})\b)/i;
const ABOUT_AMT = /\bAMT\b|\bws-?man\b|\bPTHI\b|\bHECI\b|\bMEI\b/i;
const ABOUT_TASK = /\btask sequence\b|\baction\b|\bcommand line\b|\bprogram\b|\bHTTP\b/i;

function ptStatusIn(line: string): number | undefined {
  const own = numberOf(PT_STATUS.exec(line));
  if (own !== undefined) return own;
  return ABOUT_AMT.test(line) && !ABOUT_TASK.test(line) ? numberOf(STATUS_CODE.exec(line)) : undefined;
}

/** The answer of a method: one word in WS-Management, two in what tools print. Windows’ own methods have one, too. */
const RETURN_VALUE = /\breturn ?value\b["'>]{0,2}[^\w-]{0,12}(?:(0x[0-9a-f]{1,8})\b|(\d{1,5})\b)/i;
const OF_WINDOWS = /\bWin32_|\bSMS_|__GENUS|__PARAMETERS|\bwmic\b/i;

function returnValueIn(line: string): number | undefined {
  return OF_WINDOWS.test(line) ? undefined : numberOf(RETURN_VALUE.exec(line));
}

function numberOf(match: RegExpExecArray | null): number | undefined {
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? undefined : Number(text);
}

/** One line that can be shown. What a log has as white space, such as tabs between its columns, is one blank. */
function shown(line: string): string {
  return cut(visible(cut(line.trim().replaceAll(/\s+/g, ' '), LINE_SHOWN)), LINE_SHOWN);
}
