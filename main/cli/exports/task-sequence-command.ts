import { EXIT_DONE } from '#shared/failure-codes';
import { ok } from '#shared/result';
import { taskSequenceFiles } from '#main/use-cases/index';
import { printJson } from '../output';
import { type TimeOptions, withStop } from '../run';
import type { Shell } from '../shell';
import { writeIntoFolder, type WriteOptions } from './write-files';

export interface TaskSequenceOptions extends TimeOptions, WriteOptions {
  profile: string;
}

/** `amt-bench task-sequence`: scripts that run amt-bench in a task sequence, and a note. @returns the exit code */
export function taskSequenceCommand(
  shell: Shell,
  folder: string,
  options: TaskSequenceOptions,
): Promise<number> {
  return withStop(shell, options, async (stop) => {
    const files = taskSequenceFiles(options.profile, shell.console.say, shell.version);
    if (!files.ok) return files;
    const written = await writeIntoFolder(shell, stop, folder, files.value, options);
    if (!written.ok) return written;
    if (options.json) printJson(shell.console, { files: written.value });
    return ok(EXIT_DONE);
  });
}
