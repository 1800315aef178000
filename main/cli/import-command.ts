import { EXIT_DONE } from '#shared/failure-codes';
import { LIMITS } from '#shared/limits';
import {
  LIST_FIELDS,
  type ListColumn,
  type ListMapping,
  MOST_COLUMNS,
  PROFILE_TARGETS,
  type ProfileMapping,
} from '#shared/model/import';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  PROFILE_FORMATS,
  type ProfileFormat,
} from '#shared/model/import-formats';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { importFormatOf, readTextFile, type UseCases } from '#main/use-cases/index';
import { listPreviewText, profilePreviewText } from './describe-import';
import { notValidFor } from './options';
import { note, printJson } from './output';
import { described, printed } from './printed';
import { askedYes } from './question';
import type { TimeOptions } from './run';
import type { Shell } from './shell';
import type { Stop } from './stop';

export interface ImportOptions extends TimeOptions {
  as?: string;
  map?: string[];
  name?: string;
  replace?: boolean;
  yes?: boolean;
}

/** Bytes of a file of `LIMITS.importChars` characters, at most. */
const MOST_BYTES = 4 * LIMITS.importChars;

/** `amt-bench import`: shows what a file of another tool would bring, and takes it once that is confirmed. */
export async function importCommand(
  shell: Shell,
  useCases: UseCases,
  stop: Stop,
  file: string,
  options: ImportOptions,
): Promise<Result<number>> {
  const format = IMPORT_FORMATS.find((each) => each === options.as);
  if (options.as !== undefined && !format) return notValidFor('--as', options.as, IMPORT_FORMATS);
  // Binary files are told by what is in them, with a better sentence.
  const read = await stop.waitFor(() => readTextFile(file, { most: MOST_BYTES, damaged: true }));
  if (!read.ok) return read;
  const found = format ?? importFormatOf(read.value);
  const run = new ImportRun(shell, useCases, stop, options);
  return isProfile(found) ? run.profile(read.value, found) : run.list(read.value, found);
}

function isProfile(format: ImportFormat): format is ProfileFormat {
  return (PROFILE_FORMATS as readonly ImportFormat[]).includes(format);
}

class ImportRun {
  readonly #shell: Shell;
  readonly #useCases: UseCases;
  readonly #stop: Stop;
  readonly #options: ImportOptions;

  constructor(shell: Shell, useCases: UseCases, stop: Stop, options: ImportOptions) {
    this.#shell = shell;
    this.#useCases = useCases;
    this.#stop = stop;
    this.#options = options;
  }

  async list(text: string, format: Exclude<ImportFormat, ProfileFormat>): Promise<Result<number>> {
    const first = await this.#useCases.previewListImport({ text, format });
    if (!first.ok) return first;
    const mapping = listMapping(this.#options.map, first.value.columns);
    if (!mapping.ok) return mapping;
    const request = { text, format, mapping: mapping.value, replaceNotes: this.#options.replace ?? false };
    const preview = await this.#useCases.previewListImport(request);
    if (!preview.ok) return preview;
    const { added, listed, notes } = preview.value.counts;
    this.#show(described(preview.value, listPreviewText, this.#shell.console.say));
    if (!request.replaceNotes && notes > 0) this.#note(message('cli.import.notesKept', { count: notes }));
    if (!(await this.#confirmed(message('cli.import.askList', { count: added + listed })))) {
      return this.#notTaken({ preview: preview.value });
    }
    const taken = await this.#useCases.takeListImport(request, this.#stop.signal);
    if (!taken.ok) return taken;
    if (this.#options.json) printJson(this.#shell.console, { preview: preview.value, taken: taken.value });
    const { added: new_, completed, refused } = taken.value;
    this.#note(message('cli.import.listTaken', { added: new_, completed, refused }));
    return ok(EXIT_DONE);
  }

  async profile(text: string, format: ProfileFormat): Promise<Result<number>> {
    const mapping = profileMapping(this.#options.map);
    if (!mapping.ok) return mapping;
    const preview = await this.#useCases.previewProfileImport({ text, format, mapping: mapping.value });
    if (!preview.ok) return preview;
    const { name = preview.value.profile.name } = this.#options;
    const profile = { ...preview.value.profile, name };
    this.#show(described(preview.value, profilePreviewText, this.#shell.console.say));
    const { profileStore } = this.#useCases;
    const exists = profileStore.get().profiles.some((each) => each.name === name);
    const question = exists
      ? message('cli.import.askReplace', { name })
      : message('cli.import.askProfile', { name });
    // A profile that is there is replaced only by somebody who has said that.
    const sure = exists && this.#options.yes && !this.#options.replace;
    if (sure) {
      return fail(
        'input-invalid',
        message('configure.profile.exists', { name }),
        message('cli.import.existsNext'),
      );
    }
    if (!(await this.#confirmed(question))) return this.#notTaken({ preview: preview.value });
    const saved = await profileStore.save(profile, exists ? name : undefined);
    if (!saved.ok) return saved;
    if (this.#options.json) printJson(this.#shell.console, { preview: preview.value, saved: profile });
    this.#note(message('cli.import.profileTaken', { name }));
    const { secrets } = preview.value;
    if (secrets.length > 0) this.#note(message('imports.profile.secretsWanted', { names: secrets }));
    return ok(EXIT_DONE);
  }

  /** Asks where somebody can answer; without --yes a script is only shown what would be done. */
  async #confirmed(question: Text): Promise<boolean> {
    if (this.#options.yes) return true;
    if (!this.#shell.console.interactive || this.#options.json) return false;
    return askedYes(this.#shell, this.#stop, printed`${this.#shell.console.say(question)}`);
  }

  #notTaken(document: object): Result<number> {
    if (this.#options.json) printJson(this.#shell.console, document);
    this.#note(message('cli.import.notTaken'));
    return ok(EXIT_DONE);
  }

  #show(text: ReturnType<typeof described>): void {
    if (!this.#options.json) this.#shell.console.out(text);
  }

  #note(text: Text): void {
    note(this.#shell.console, this.#options, text);
  }
}

/** `column=field`, where the column is named by its header or its number, counted from 1. */
function listMapping(given: string[] = [], columns: readonly ListColumn[]): Result<ListMapping | undefined> {
  if (given.length === 0) return ok(undefined);
  const mapping: ListMapping = {};
  for (const each of given) {
    const at = each.lastIndexOf('=');
    const [column, name] = [each.slice(0, at), each.slice(at + 1)];
    const field = LIST_FIELDS.find((known) => known === name);
    if (at < 1 || !field) {
      return notValidFor(
        '--map',
        each,
        LIST_FIELDS.map((known) => `column=${known}`),
      );
    }
    const byHeader = columns.findIndex(({ header }) => header.toLowerCase() === column.toLowerCase());
    const index = byHeader === -1 ? Number(column) - 1 : byHeader;
    if (!Number.isInteger(index) || index < 0 || index >= Math.min(columns.length, MOST_COLUMNS)) {
      return fail('input-invalid', message('imports.noColumn', { column }), message('imports.noColumnNext'));
    }
    mapping[field] = index;
  }
  return ok(mapping);
}

/** `path=setting`, or `path=none` for what is not to be taken. */
function profileMapping(given: string[] = []): Result<ProfileMapping> {
  const mapping: ProfileMapping = {};
  for (const each of given) {
    const at = each.lastIndexOf('=');
    const [path, name] = [each.slice(0, at), each.slice(at + 1)];
    const target = PROFILE_TARGETS.find((known) => known === name);
    if (at < 1 || (!target && name !== 'none')) {
      return notValidFor(
        '--map',
        each,
        [...PROFILE_TARGETS, 'none'].map((known) => `path=${known}`),
      );
    }
    mapping[path] = target ?? null;
  }
  return ok(mapping);
}
