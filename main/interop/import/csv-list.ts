import type { ListMapping } from '#shared/model/import';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { type ListedComputer, listedComputer, type ListReading, MOST_COMPUTERS } from './computer-list';
import { columnsOf } from './csv-columns';
import { type CsvRow, delimiterOf, parseCsv } from './csv-table';

/**
 * Reads a table of computers. Pure; never takes a column with passwords.
 * @param wanted which column is what, where the technician has said it
 */
export function readCsvList(text: string, wanted?: ListMapping): Result<ListReading> {
  const table = parseCsv(text, delimiterOf(text), MOST_COMPUTERS + 1);
  if (table.open) {
    return fail('file-unreadable', message('imports.csv.openQuote'), message('imports.csv.openQuoteNext'));
  }
  const { columns, proposed, hasHeader } = columnsOf(table.rows);
  const body = table.rows.slice(hasHeader ? 1 : 0, (hasHeader ? 1 : 0) + MOST_COMPUTERS);
  if (body.length === 0) {
    return fail('file-unreadable', message('imports.noComputers'), message('imports.noComputersNext'));
  }
  const mapping = wanted ?? proposed;
  const refused = Object.values(mapping).find((at) => columns[at]?.secret !== false);
  if (refused !== undefined) {
    const column = columns[refused]?.header ?? String(refused + 1);
    return columns[refused]
      ? fail(
          'input-invalid',
          message('imports.secretColumn', { column }),
          message('imports.secretColumnNext'),
        )
      : fail('input-invalid', message('imports.noColumn', { column }), message('imports.noColumnNext'));
  }
  const secrets = columns.filter(({ secret }) => secret).map(({ header }) => header);
  const warnings: Text[] = [
    ...(secrets.length > 0 ? [message('imports.secretsLeft', { columns: secrets })] : []),
    ...(table.more || table.rows.length > body.length + (hasHeader ? 1 : 0)
      ? [message('imports.cutList', { count: MOST_COMPUTERS })]
      : []),
  ];
  return ok({ columns, mapping, computers: body.map((row) => computerOf(row, mapping)), warnings });
}

function computerOf({ line, cells }: CsvRow, mapping: ListMapping): ListedComputer {
  const cell = (field: keyof ListMapping): string => {
    const at = mapping[field];
    return at === undefined ? '' : unescaped(cells[at] ?? '');
  };
  return listedComputer(line, {
    address: cell('address'),
    hostname: cell('hostname'),
    note: cell('note'),
    // As lists of this program have them: with blanks between; others use commas.
    tags: cell('tags').split(/[\s,;|]+/),
    user: cell('user'),
  });
}

/** An apostrophe that was put before a formula so that no spreadsheet carries it out is no part of the text. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
