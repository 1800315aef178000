import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { notWritten } from '#shared/not-written';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { note, type OutputOptions } from '../output';
import { writeText } from '../output-file';
import { printed } from '../printed';
import { askedYes } from '../question';
import type { Shell } from '../shell';
import type { Stop } from '../stop';

export interface WriteOptions extends OutputOptions {
  yes?: boolean;
}

interface NamedText {
  path: string;
  text: string;
}

/** Writes files into a folder, which is made where it is not there. @see writeFiles */
export async function writeIntoFolder(
  shell: Shell,
  stop: Stop,
  folder: string,
  files: readonly { name: string; text: string }[],
  options: WriteOptions,
): Promise<Result<string[]>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return { ok: false, error: notWritten(folder, error) };
  }
  const named = files.map(({ name, text }) => ({ path: join(folder, name), text }));
  return writeFiles(shell, stop, folder, named, options);
}

/**
 * Writes files, each whole or not at all. Those that are there are replaced only by somebody who says so, and nothing is
 * written before that.
 * @param place what people call them together
 * @returns their paths
 */
export async function writeFiles(
  shell: Shell,
  stop: Stop,
  place: string,
  files: readonly NamedText[],
  options: WriteOptions,
): Promise<Result<string[]>> {
  const count = files.filter(({ path }) => existsSync(path)).length;
  if (count > 0 && !options.yes) {
    const question = printed`${shell.console.say(message('cli.export.askReplace', { count }))}`;
    const sure = shell.console.interactive && !options.json && (await askedYes(shell, stop, question));
    if (!sure) {
      return fail('not-confirmed', message('cli.export.exists', { count }), message('cli.export.existsNext'));
    }
  }
  for (const { path, text } of files) {
    const problem = await writeText(path, text);
    if (problem) return { ok: false, error: problem };
  }
  note(shell.console, options, message('cli.export.written', { count: files.length, path: place }));
  return ok(files.map(({ path }) => path));
}
