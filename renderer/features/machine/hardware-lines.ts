import type { HardwareTable } from '../../../shared/model/hardware-table';
import { message } from '../../../shared/texts/message';
import type { Say } from '../../../shared/texts/say';

/** Hardware as plain text for a ticket: a heading for each subject, a line for each part. */
export function hardwareLines(tables: readonly HardwareTable[], say: Say): string {
  return tables
    .map(({ title, remarks, columns, rows }) => {
      const parts = rows.map((row) =>
        columns
          .flatMap((column) => {
            const cell = row[column];
            if (cell === undefined) return [];
            const what = say(message(`hardware.column.${column}`));
            return [say(message('general.about', { what, text: cell }))];
          })
          .join(', '),
      );
      return [[title, ...remarks].map(say).join(' · '), ...parts.map((part) => `  ${part}`), ''].join('\n');
    })
    .join('\n');
}
