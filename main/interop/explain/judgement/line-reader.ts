import { amtStatusMeaning } from '../meanings/amt-status';
import { amtInfoIn } from '../meanings/amtinfo';
import {
  configMgrStatusIn,
  type StatusColumn,
  statusColumnOf,
  statusInRow,
} from '../meanings/configmgr-status';
import type { Meaning } from '../meanings/meaning';
import { meshErrorIn, methodIn, returnValueMeaning } from '../meanings/method-status';
import { msiActionIn } from '../meanings/msi-codes';
import { rpcErrorIn, rpcNameIn } from '../meanings/rpc-codes';
import { sentenceIn } from '../meanings/sentences';
import {
  exitCodeIn,
  exitMeaning,
  LOCKED_WORDS,
  taskSequenceMeaning,
  type Tool,
  toolIn,
  windowsErrorIn,
} from '../meanings/tool-exit-codes';
import type { Side } from './surroundings';

/** How far a name in a log counts for what follows it, in entries. */
const NAME_COUNTS_FOR = 30;

/** Reads a log entry by entry. What a number means depends on which program and which call were named before it. */
export class LineReader {
  #tool: Tool = 'unknown';
  #toolAge = 0;
  #method: string | undefined;
  #methodAge = 0;
  #column: StatusColumn | undefined;

  /** Another step of a task sequence begins: what ran before it is not what its numbers are of. */
  forgetTool(): void {
    this.#tool = 'unknown';
  }

  /** @param ranBy the program that wrote the entry, where its form tells */
  remember(text: string, ranBy: Tool | undefined): void {
    this.#toolAge += 1;
    this.#methodAge += 1;
    const tool = toolIn(text) ?? ranBy;
    if (tool !== undefined) [this.#tool, this.#toolAge] = [tool, 0];
    else if (this.#toolAge > NAME_COUNTS_FOR) this.#tool = 'unknown';
    const method = methodIn(text);
    if (method !== undefined) [this.#method, this.#methodAge] = [method, 0];
    else if (this.#methodAge > NAME_COUNTS_FOR) this.#method = undefined;
  }

  /**
   * What the entry means by its form, wherever it stands.
   * @returns whether it is AMT or its tools that it speaks of, and not a column of Configuration Manager
   */
  byForm(text: string): { meaning: Meaning; ofAmt: boolean } | undefined {
    if (text.trim() === '') {
      this.#column = undefined;
      return undefined;
    }
    const column = this.#statusOfTable(text) ?? configMgrStatusIn(text);
    if (column) return { meaning: column, ofAmt: false };
    const meaning = amtInfoIn(text) ?? rpcErrorIn(text) ?? meshErrorIn(text);
    return meaning && { meaning, ofAmt: true };
  }

  /** What the entry means by its words and numbers, where it stands. */
  byWords(text: string, side: Side): Meaning | undefined {
    const foreign = side === 'foreign';
    const name = foreign ? undefined : rpcNameIn(text);
    return name ?? this.#number(text, foreign) ?? sentenceIn(text, foreign);
  }

  #statusOfTable(text: string): Meaning | undefined {
    const column = statusColumnOf(text);
    if (column) this.#column = column;
    else if (this.#column) return statusInRow(text, this.#column);
    return undefined;
  }

  /** Each number space has words of its own; a number without them is none of ours. */
  #number(text: string, foreign: boolean): Meaning | undefined {
    const dressed = windowsErrorIn(text);
    if (dressed !== undefined) return taskSequenceMeaning(dressed, this.#tool);
    if (LOCKED_WORDS.test(text)) return taskSequenceMeaning(33, 'unknown');
    const action = msiActionIn(text);
    if (action !== undefined) return action === 'fine' ? undefined : action;
    const returned = returnValueIn(text);
    // Windows’ own methods have a ReturnValue, too.
    if (returned !== undefined && (!foreign || this.#method !== undefined)) {
      return returnValueMeaning(returned, this.#method);
    }
    const status = ptStatusIn(text);
    if (status !== undefined) return amtStatusMeaning(status);
    // A sentence that says what went wrong is worth more than the number behind it.
    const said = sentenceIn(text, foreign);
    const code = said === undefined && !WEB.test(text) ? exitCodeIn(text) : undefined;
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

function ptStatusIn(text: string): number | undefined {
  const own = numberOf(PT_STATUS.exec(text));
  if (own !== undefined) return own;
  return ABOUT_AMT.test(text) && !ABOUT_TASK.test(text) ? numberOf(STATUS_CODE.exec(text)) : undefined;
}

/** The answer of a method: one word in WS-Management, two in what tools print. Windows’ own methods have one, too. */
const RETURN_VALUE = /\breturn ?value\b["'>]{0,2}[^\w-]{0,12}(?:(0x[0-9a-f]{1,8})\b|(\d{1,5})\b)/i;
const OF_WINDOWS = /\bWin32_|\bSMS_|__GENUS|__PARAMETERS|\bwmic\b/i;

function returnValueIn(text: string): number | undefined {
  return OF_WINDOWS.test(text) ? undefined : numberOf(RETURN_VALUE.exec(text));
}

function numberOf(match: RegExpExecArray | null): number | undefined {
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? undefined : Number(text);
}
