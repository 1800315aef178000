import { LIMITS } from '#shared/limits';
import type { ListMapping } from '#shared/model/import';
import type { ListFormat } from '#shared/model/import-formats';
import { fail, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { ListReading } from '#main/interop/import/computer-list';
import { readCsvList } from '#main/interop/import/csv-list';
import { formatOf, textProblem } from '#main/interop/import/format';
import { readMeshCommanderList } from '#main/interop/import/meshcommander-list';

/** A list to import, as text. */
export interface ListRequest {
  text: string;
  /** Absent: what the text looks like. */
  format?: ListFormat | undefined;
  /** Which column is what; absent: what their names say. */
  mapping?: ListMapping | undefined;
  /** Notes that a machine has already are replaced. The technician has said so. */
  replaceNotes?: boolean | undefined;
}

/** What is in a list, not compared with anything yet. */
export function readList({
  text,
  format,
  mapping,
}: ListRequest): Result<{ format: ListFormat; list: ListReading }> {
  const problem = textProblem(text, LIMITS.importChars);
  if (problem) return problem;
  const found = format ?? formatOf(text);
  if (found !== 'csv' && found !== 'meshcommander') {
    return fail(
      'input-invalid',
      message('imports.wrongKind', { format: message(`imports.formats.${found}`) }),
      message('imports.wrongKindListNext'),
    );
  }
  const list = found === 'csv' ? readCsvList(text, mapping) : readMeshCommanderList(text);
  return list.ok ? { ok: true, value: { format: found, list: list.value } } : list;
}
