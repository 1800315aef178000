import { readFileSync, statSync } from 'node:fs';
import { EXIT_DONE } from '#shared/codes';
import type { Explanation } from '#shared/model/explanation';
import { fail, ok, type Result } from '#shared/result';
import { explainText } from '#main/bench/face';
import { printFailure, printJson, wrap, type OutputOptions } from './output';
import type { Shell } from './run';

/** Largest log; a task sequence of a whole day stays far below. Bytes. */
const MOST_BYTES = 100_000_000;

/** `amt-bench explain-log`: causes and next steps, in the order in which the files tell them. */
export async function explainCommand(
  shell: Shell,
  files: readonly string[],
  options: OutputOptions,
): Promise<number> {
  const found = new Map<string, Explanation & { file: string }>();
  for (const file of files) {
    const text = file === '-' ? ok(await shell.readStdin()) : readLog(file);
    if (!text.ok) return printFailure(shell.console, text.error, options);
    for (const each of explainText(text.value)) {
      if (!found.has(each.id)) found.set(each.id, { file, ...each });
    }
  }
  const all = [...found.values()];
  if (options.json) printJson(shell.console, { files, found: all });
  else shell.console.out(all.length === 0 ? NOTHING : all.map(explanationText).join('\n'));
  return EXIT_DONE;
}

const NOTHING =
  'Nothing in it that AMT Bench knows. Scan the machine itself: amt-bench diagnose <address>.\n';

function explanationText(each: Explanation): string {
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

/** Windows writes some logs as UTF-16. */
function readLog(file: string): Result<string> {
  const unusable = (why: string, next: string): Result<never> =>
    fail('file-unreadable', `“${file}” cannot be read: ${why}.`, next);
  try {
    const found = statSync(file);
    if (!found.isFile()) return unusable('it is a folder', 'Name a file in it.');
    if (found.size > MOST_BYTES) return unusable('it is far too large', 'Cut out the part in question.');
    const bytes = readFileSync(file);
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return ok(bytes.toString(wide ? 'utf16le' : 'utf8'));
  } catch {
    return unusable('there is no such file, or this user may not read it', 'Check the path.');
  }
}
