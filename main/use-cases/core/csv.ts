import { stringify } from 'csv-stringify/sync';

export type ListSeparator = ',' | ';';

/**
 * What spreadsheets of a language take for the end of a column: where the comma is in numbers, it is the semicolon.
 * @param locale absent: this computer's
 */
export function listSeparator(locale?: string): ListSeparator {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
}

/**
 * A table for spreadsheets. What is in it comes from the network: formulas are defused, and what some languages separate
 * columns with is quoted.
 * @param rows by the names of the columns
 * @param header false: further rows of a table whose columns are named already
 */
export function csvOf(
  rows: readonly Record<string, string>[],
  columns: readonly string[],
  separator: ListSeparator,
  header = true,
): string {
  return stringify([...rows], {
    header,
    escape_formulas: true,
    quoted_match: /[,;|]/,
    columns: [...columns],
    delimiter: separator,
  });
}
