import { EXIT_DONE } from '#shared/failure-codes';
import type { Explanation } from '#shared/model/explanation';
import { ok, type Result } from '#shared/result';
import { decodeText } from '#shared/text-decoding';
import { message } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { loadExplanations } from '#shared/texts/speech';
import { explainLongText, readTextFile } from '#main/use-cases/index';
import { printJson, wrap } from './output';
import { described, printed } from './printed';
import { type TimeOptions, withStop } from './run';
import type { Shell } from './shell';

/** Largest log; a task sequence of a whole day stays far below. Bytes. */
const MOST_BYTES = 50_000_000;

/** `amt-bench explain-log`: causes and next steps, in the order in which the files tell them. */
export function explainCommand(
  shell: Shell,
  files: readonly string[],
  options: TimeOptions,
): Promise<number> {
  return withStop(shell, options, async (stop) => {
    const found = new Map<string, Explanation & { file: string }>();
    for (const file of files) {
      const text = await stop.waitFor((signal) => readLog(shell, file, signal));
      if (!text.ok) return text;
      const explained = await stop.waitFor(async (signal) => ok(await explainLongText(text.value, signal)));
      if (!explained.ok) return explained;
      for (const each of explained.value) if (!found.has(each.id)) found.set(each.id, { file, ...each });
    }
    const all = [...found.values()];
    const { say, language } = shell.console;
    await loadExplanations(language);
    if (options.json) printJson(shell.console, { files, found: all });
    else if (all.length === 0) shell.console.out(printed`${say(message('cli.explain.nothing'))}\n`);
    else shell.console.out(described(all, explanationsText, say));
    return ok(EXIT_DONE);
  });
}

function explanationsText(all: readonly Said<Explanation>[], say: Say): string {
  return all.map((each) => explanationText(each, say)).join('\n');
}

/** One message of a log, as a person reads it. */
export function explanationText(each: Said<Explanation>, say: Say): string {
  const { title, explanation, next, line, verdict, statement, notConfirmed } = each;
  return [
    title,
    wrap(say(message('cli.common.quoted', { text: line })), '  '),
    wrap(explanation, '  '),
    wrap(next, '  → '),
    ...(notConfirmed === undefined
      ? []
      : [wrap(say(message('cli.common.notConfirmed', { doubt: notConfirmed })), '  ')]),
    ...(verdict === undefined ? [] : [`  amt-bench recover --verdict ${verdict}`]),
    ...(statement === undefined
      ? []
      : [`  amt-bench diagnose <${say(message('cli.value.address'))}> --say ${statement}`]),
    '',
  ].join('\n');
}

/** Logs may hold letters that cannot be read; the messages in them are plain. */
async function readLog(shell: Shell, file: string, signal: AbortSignal): Promise<Result<string>> {
  if (file !== '-') return readTextFile(file, { most: MOST_BYTES, damaged: true });
  const read = await shell.readStdin(MOST_BYTES, signal);
  return read.ok ? ok(decodeText(read.value).text) : read;
}
