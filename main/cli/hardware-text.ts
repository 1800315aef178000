import type { Hardware } from '#shared/model/hardware';
import { hardwareTables } from '#shared/model/hardware-table';
import { message } from '#shared/texts/message';
import type { Said, Say } from '#shared/texts/say';
import { facts, table } from './output';

/** What a machine is made of, as one table for each subject. */
export function hardwareText(hardware: Said<Hardware>, say: Say): string {
  const tables = hardwareTables(hardware).map(({ title, remarks, columns, rows }) => {
    const head = [say(title), ...remarks.map(say)].join(' · ');
    if (rows.length === 0) return `${head}\n`;
    const titles = columns.map((column) => say(message(`hardware.column.${column}`)));
    const cells = rows.map((row) => columns.map((column) => say(row[column] ?? '')));
    const [only = [], ...others] = cells;
    // A table of one row is read more easily from top to bottom.
    const body =
      others.length === 0 ? facts(titles.map((title, at) => [title, only[at] ?? ''])) : table(titles, cells);
    return `${head}\n${body.replace(/^(?=.)/gm, '  ')}`;
  });
  const { denied } = hardware;
  const left = denied.length === 0 ? [] : [`${say(message('cli.inventory.denied'))}: ${denied.join(', ')}\n`];
  return [...tables, ...left].join('\n');
}
