import type { MachineView } from '#shared/contract/contract';
import { HARDWARE_COLUMNS, hardwareTables } from '#shared/model/hardware-table';
import { inFileName, type TextFile } from '#shared/model/text-file';
import { type Say, sayIn } from '#shared/texts/say';
import { visibleDocument, visibleIn } from '#shared/visible-text';
import { csvOf, type ListSeparator, listSeparator } from '../core/index';

const COLUMNS = ['address', 'hostname', 'subject', ...HARDWARE_COLUMNS] as const;

/** One line for each part of a machine; measures are plain numbers of bytes, MHz, millivolts and percent. */
export function hardwareCsv(view: MachineView, separator: ListSeparator, say: Say): string {
  const { sighting, hardware } = visibleIn(view);
  const tables = hardware ? hardwareTables(hardware.hardware, 'numbers') : [];
  const rows = tables.flatMap(({ subject, rows: parts }) =>
    parts.map((part) => ({
      address: sighting.address,
      hostname: sighting.hostname ?? '',
      subject,
      ...Object.fromEntries(HARDWARE_COLUMNS.map((column) => [column, say(part[column] ?? '')])),
    })),
  );
  return csvOf(rows, COLUMNS, separator);
}

/** What a machine is made of as a file. Holds no secret. */
export function hardwareFile(view: MachineView, as: 'csv' | 'json', say: Say): TextFile {
  const { sighting, hardware } = view;
  const name = `amt-hardware-${inFileName(sighting.hostname ?? sighting.address)}`;
  if (as === 'csv') {
    return { name: `${name}.csv`, mime: 'text/csv', text: hardwareCsv(view, listSeparator(), say) };
  }
  const { address, hostname } = sighting;
  const document = sayIn({ address, hostname, at: hardware?.at, hardware: hardware?.hardware }, say);
  return { name: `${name}.json`, mime: 'application/json', text: visibleDocument(document) };
}
