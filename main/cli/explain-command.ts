import { basename } from 'node:path';
import { EXIT_DONE } from '#shared/failure-codes';
import { LIMITS } from '#shared/limits';
import { ok, type Result } from '#shared/result';
import { loadExplanations } from '#shared/texts/speech';
import { LogCase, readFilePieces } from '#main/use-cases/index';
import { logReportText } from './explain-text';
import { printJson } from './output';
import { described } from './printed';
import { type ProgressLine, progressLine } from './progress-line';
import { type TimeOptions, withStop } from './run';
import type { Shell } from './shell';
import type { Stop } from './stop';

const MB = 1_000_000;

/** `amt-bench explain-log`: one cause with its place, what led to it, and what to do. The files are one case. */
export function explainCommand(
  shell: Shell,
  files: readonly string[],
  options: TimeOptions,
): Promise<number> {
  return withStop(shell, options, async (stop) => {
    const logs = new LogCase();
    const progress = progressLine(shell, options);
    for (const file of files) {
      const read = await readLog(logs, file, { shell, stop, progress });
      if (!read.ok) {
        progress.end();
        return read;
      }
    }
    progress.end();
    const report = logs.report();
    const { console } = shell;
    await loadExplanations(console.language);
    if (options.json) {
      // Programs know the file by the name that they gave.
      const found = report.found.map((each) => ({ file: each.place?.file, ...each }));
      printJson(console, { files, ...report, found });
    } else console.out(described(report, logReportText, console.say));
    return ok(EXIT_DONE);
  });
}

async function readLog(
  logs: LogCase,
  name: string,
  { shell, stop, progress }: { shell: Shell; stop: Stop; progress: ProgressLine },
): Promise<Result<void>> {
  const file = logs.open(name);
  const most = LIMITS.logFileBytes;
  const read = await stop.waitFor<unknown>((signal) => {
    if (name === '-') return shell.readStdin(most, signal, (piece) => file.push(piece));
    return readFilePieces(name, { most, signal }, (piece, done, size) => {
      progress.show(Math.floor(done / MB), Math.ceil(size / MB), `MB  ${basename(name)}`);
      return file.push(piece);
    });
  });
  if (!read.ok) return read;
  // Of standard input, what was not taken piece by piece.
  const rest =
    read.value instanceof Uint8Array && read.value.length > 0 ? file.push(read.value) : ok(undefined);
  return rest.ok ? file.end() : rest;
}
