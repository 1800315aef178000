import { EXIT_DONE } from '#shared/failure-codes';
import type { Explanation } from '#shared/model/explanation';
import { ok, type Result } from '#shared/result';
import { decodeText } from '#shared/text-decoding';
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
    if (options.json) printJson(shell.console, { files, found: all });
    else if (all.length === 0) shell.console.out(printed`${NOTHING}\n`);
    else shell.console.out(described(all, (each) => each.map(explanationText).join('\n')));
    return ok(EXIT_DONE);
  });
}

const NOTHING = 'Nothing in it that AMT Bench knows. Scan the machine itself: amt-bench diagnose <address>.';

/** One message of a log, as a person reads it. */
export function explanationText(each: Explanation): string {
  const { title, explanation, next, line, verdict, statement, notConfirmed } = each;
  return [
    title,
    wrap(`“${line}”`, '  '),
    wrap(explanation, '  '),
    wrap(next, '  → '),
    ...(notConfirmed === undefined ? [] : [wrap(`Not confirmed on hardware: ${notConfirmed}`, '  ')]),
    ...(verdict === undefined ? [] : [`  amt-bench recover --verdict ${verdict}`]),
    ...(statement === undefined ? [] : [`  amt-bench diagnose <address> --say ${statement}`]),
    '',
  ].join('\n');
}

/** Logs may hold letters that cannot be read; the messages in them are plain. */
async function readLog(shell: Shell, file: string, signal: AbortSignal): Promise<Result<string>> {
  if (file !== '-') return readTextFile(file, { most: MOST_BYTES, damaged: true });
  const read = await shell.readStdin(MOST_BYTES, signal);
  return read.ok ? ok(decodeText(read.value).text) : read;
}
