import { EXIT_DONE } from '#shared/failure-codes';
import { EXPORT_FORMATS, type ExportFormat, type MachineExport } from '#shared/model/export-formats';
import { fail, ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import { exportProfile, readProfile, type UseCases } from '#main/use-cases/index';
import { notValidFor } from '../options';
import { note, printJson } from '../output';
import { printedLines } from '../printed';
import type { TimeOptions } from '../run';
import type { Shell } from '../shell';
import type { Stop } from '../stop';
import { namedMachines, noneNamed } from './named-machines';
import { writeFiles, writeIntoFolder, type WriteOptions } from './write-files';

export interface ExportOptions extends TimeOptions, WriteOptions {
  as: string;
  to?: string;
  profile?: string;
}

/** `amt-bench export`: the remembered list, or a profile, in the form of another tool. Nothing is contacted. */
export async function exportCommand(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  machines: readonly string[],
  options: ExportOptions,
): Promise<Result<number>> {
  const format = EXPORT_FORMATS.find((each) => each === options.as);
  if (!format) return notValidFor('--as', options.as, EXPORT_FORMATS);
  const run = new ExportRun(shell, useCases, stop, options);
  if (format === 'rpc-profile') return run.profile();
  if (format === 'job-sheet') return run.jobSheet(machines);
  const ids = await namedMachines(useCases, machines);
  if (!ids.ok) return ids;
  return format === 'scs-xml' ? run.folder(ids.value) : run.list(ids.value, format);
}

class ExportRun {
  readonly #shell: Shell;
  readonly #useCases: UseCases;
  readonly #stop: Stop;
  readonly #options: ExportOptions;

  constructor(shell: Shell, useCases: UseCases, stop: Stop, options: ExportOptions) {
    this.#shell = shell;
    this.#useCases = useCases;
    this.#stop = stop;
    this.#options = options;
  }

  async list(ids: readonly string[], format: MachineExport): Promise<Result<number>> {
    const { text } = await this.#useCases.exportList(ids, format, this.#shell.console.language);
    // Spreadsheets take a table without this mark for one in an old encoding.
    const mark = format === 'csv' && this.#options.to !== undefined ? '\uFEFF' : '';
    return this.#text(`${mark}${text}`, format);
  }

  /** The report of runs: those that are named, the newest one at each machine that is named, or all. */
  async jobSheet(names: readonly string[]): Promise<Result<number>> {
    if (names.length === 0) return noneNamed();
    await this.#useCases.loadList();
    const runIds = new Set<string>();
    for (const name of names) {
      const runs = await this.#useCases.journal.runsOf(name);
      if (!runs) {
        return fail(
          'input-invalid',
          message(name === 'all' ? 'exports.jobs.nothing' : 'exports.jobs.unknown', { name }),
          message('exports.jobs.next'),
        );
      }
      for (const each of runs) runIds.add(each);
    }
    const { console } = this.#shell;
    const { to, json } = this.#options;
    const as = to === undefined ? (json ? 'json' : 'txt') : reportFormat(to);
    const report = await this.#useCases.journal.report({ runIds: [...runIds] }, as, console.language);
    return report.ok ? this.#text(report.value.text, 'job-sheet', as === 'json') : report;
  }

  async profile(): Promise<Result<number>> {
    const { profile } = this.#options;
    if (profile === undefined) {
      return fail(
        'input-invalid',
        message('cli.export.profileNeeded'),
        message('cli.export.profileNeededNext'),
      );
    }
    const read = await this.#stop.waitFor(() => readProfile(profile));
    if (!read.ok) return read;
    const { text, fillIn, left } = await exportProfile(read.value, this.#shell.console.say);
    // What has to be filled in stands at the begin of the file, too.
    if (this.#options.to !== undefined) {
      for (const each of [...fillIn, ...left]) note(this.#shell.console, this.#options, each);
    }
    return this.#text(text, 'rpc-profile');
  }

  async folder(ids: readonly string[]): Promise<Result<number>> {
    const { to } = this.#options;
    if (to === undefined) {
      return fail(
        'input-invalid',
        message('cli.export.folderNeeded'),
        message('cli.export.folderNeededNext'),
      );
    }
    const files = await this.#useCases.exportScsFiles(ids);
    const written = await writeIntoFolder(this.#shell, this.#stop, to, files, this.#options);
    return written.ok ? this.#done('scs-xml', written.value) : written;
  }

  /** To the file that is named, else to standard output. */
  async #text(text: string, format: ExportFormat, isJson = format === 'json'): Promise<Result<number>> {
    const { to, json } = this.#options;
    if (to === undefined) {
      if (json && !isJson) printJson(this.#shell.console, { format, text });
      else this.#shell.console.out(printedLines(text));
      return ok(EXIT_DONE);
    }
    const written = await writeFiles(this.#shell, this.#stop, to, [{ path: to, text }], this.#options);
    return written.ok ? this.#done(format, written.value) : written;
  }

  #done(format: ExportFormat, files: readonly string[]): Result<number> {
    if (this.#options.json) printJson(this.#shell.console, { format, files });
    return ok(EXIT_DONE);
  }
}

/** By the ending of the file. */
function reportFormat(path: string): 'html' | 'json' | 'txt' {
  if (/\.html?$/i.test(path)) return 'html';
  return /\.json$/i.test(path) ? 'json' : 'txt';
}
