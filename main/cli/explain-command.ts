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

function readLog(file: string): Result<string> {
  const unusable = (why: string, next: string): Result<never> =>
    fail('file-unreadable', `“${file}” cannot be read: ${why}.`, next);
  try {
    const found = statSync(file);
    if (found.isDirectory()) return unusable('it is a folder', 'Name a file in it.');
    if (!found.isFile()) return unusable('it is no ordinary file', 'Save it to a file first.');
    if (found.size > MOST_BYTES) return unusable('it is far too large', 'Cut out the part in question.');
    return ok(textOf(readFileSync(file)));
  } catch {
    return unusable('there is no such file, or this user may not read it', 'Check the path.');
  }
}

/** So many bytes tell whether every other one is zero. */
const LOOKED_AT = 200;

/** Windows writes some logs as UTF-16, in either order of bytes, with or without a mark at the beginning. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return withoutMark(Buffer.from(even).swap16().toString('utf16le'));
  }
  const begin = bytes.subarray(0, LOOKED_AT);
  const zeros = begin.filter((byte, place) => byte === 0 && place % 2 === 1).length;
  const wide = (first === 0xff && second === 0xfe) || (zeros > 0 && zeros >= Math.floor(begin.length / 4));
  return withoutMark(bytes.toString(wide ? 'utf16le' : 'utf8'));
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
