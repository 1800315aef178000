import { stringify } from 'csv-stringify/sync';
import type { Sighting } from '#shared/model/sighting';
import { visibleIn, visibleJson } from '#shared/visible-text';

/** A list of machines as a file. */
export interface ExportedList {
  name: string;
  mime: string;
  text: string;
}

/** @param at milliseconds since 1970; becomes part of the file's name */
export function exportList(sightings: readonly Sighting[], as: 'csv' | 'json', at: number): ExportedList {
  const day = new Date(at).toISOString().slice(0, 10);
  return as === 'csv'
    ? { name: `amt-machines-${day}.csv`, mime: 'text/csv', text: sightingsCsv(sightings, listSeparator()) }
    : {
        name: `amt-machines-${day}.json`,
        mime: 'application/json',
        text: `${visibleJson(JSON.stringify(sightings, null, 2))}\n`,
      };
}

export type ListSeparator = ',' | ';';

/**
 * What spreadsheets of a language take for the end of a column: where the comma is in numbers, it is the semicolon.
 * @param locale absent: this computer's
 */
export function listSeparator(locale?: string): ListSeparator {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';
}

/**
 * One line per machine. A host name comes from the network and ends up in a spreadsheet or a terminal: formulas are
 * defused, what is hidden is marked, and what some languages separate columns with is quoted.
 */
export function sightingsCsv(sightings: readonly Sighting[], separator: ListSeparator = ','): string {
  const rows = visibleIn(sightings).map((machine) => ({
    address: machine.address,
    hostname: machine.hostname ?? '',
    vendor: machine.vendor ?? '',
    version: machine.version ?? '',
    provisioningState: machine.provisioningState,
    openPorts: openPortNumbers(machine).join(' '),
    realm: machine.realm ?? '',
    certificate: machine.tls?.fingerprint256 ?? '',
    verdict: machine.verdict.code,
    title: machine.verdict.title,
    uuid: machine.uuid ?? '',
    mac: machine.mac ?? '',
    macVendor: machine.macVendor ?? '',
    firstSeen: machine.firstSeen ?? '',
    lastSeen: machine.lastSeen ?? '',
    missing: machine.missing ? 'yes' : '',
  }));
  return stringify(rows, {
    header: true,
    escape_formulas: true,
    quoted_match: /[,;|]/,
    columns: COLUMNS,
    delimiter: separator,
  });
}

const COLUMNS = [
  'address',
  'hostname',
  'vendor',
  'version',
  'provisioningState',
  'openPorts',
  'realm',
  'certificate',
  'verdict',
  'title',
  'uuid',
  'mac',
  'macVendor',
  'firstSeen',
  'lastSeen',
  'missing',
];

/** Of the four ports that AMT uses. */
export function openPortNumbers({ ports, portNumbers }: Sighting): number[] {
  const services = ['http', 'https', 'redirection', 'redirectionTls'] as const;
  return services.filter((name) => ports[name] === 'open').map((name) => portNumbers[name]);
}
