import type { MachineView } from '../../../shared/contract/contract';
import {
  firmwareText,
  newestChangeText,
  openPortsText,
  stateText,
  validUntilText,
} from '../../components/machine-words';
import { type ColumnId, FIXED_COLUMNS, type OptionalColumn } from '../../stores/list-preferences';

interface Column {
  title: string;
  /** Least width in pixels, and the share of what is left. */
  least: number;
  share: number;
  /** What a copy of the list says: headings and the text below each. */
  copy: Readonly<Record<string, (view: MachineView, now: number) => string>>;
}

/** What each column is called, how wide it is, and what it says when it is copied. */
export const COLUMN: Readonly<Record<ColumnId, Column>> = {
  machine: {
    title: 'Machine',
    least: 222,
    share: 2,
    copy: { Address: ({ sighting }) => sighting.address, Name: ({ sighting }) => sighting.hostname ?? '' },
  },
  firmware: {
    title: 'Firmware',
    least: 150,
    share: 0.7,
    copy: { Firmware: ({ sighting }) => firmwareText(sighting) },
  },
  state: {
    title: 'State',
    least: 92,
    share: 0.2,
    copy: { State: ({ sighting }) => stateText(sighting.provisioningState) },
  },
  verdict: {
    title: 'Verdict',
    least: 232,
    share: 1.5,
    copy: { Verdict: ({ sighting }) => sighting.verdict.title },
  },
  password: {
    title: 'Password',
    least: 112,
    share: 0.1,
    copy: { Password: ({ credential }) => (credential.stored ? 'stored' : '') },
  },
  mac: {
    title: 'MAC',
    least: 170,
    share: 0.5,
    copy: {
      MAC: ({ sighting }) => sighting.mac ?? '',
      'MAC maker': ({ sighting }) => sighting.macVendor ?? '',
    },
  },
  uuid: {
    title: 'UUID',
    least: 290,
    share: 0.2,
    copy: { UUID: ({ sighting }) => sighting.uuid ?? '' },
  },
  realm: {
    title: 'Realm',
    least: 310,
    share: 0.2,
    copy: { Realm: ({ sighting }) => sighting.realm ?? '' },
  },
  certificate: {
    title: 'Certificate valid until',
    least: 170,
    share: 0.2,
    copy: { 'Certificate valid until': ({ sighting }) => validUntilText(sighting) },
  },
  ports: {
    title: 'Open ports',
    least: 130,
    share: 0.4,
    copy: { 'Open ports': ({ sighting }) => openPortsText(sighting) },
  },
  lastSeen: {
    title: 'Last seen',
    least: 130,
    share: 0.3,
    // The exact time: a copy is read another day.
    copy: { 'Last seen': ({ sighting }) => sighting.lastSeen ?? '' },
  },
  changes: {
    title: 'Changes',
    least: 220,
    share: 1,
    copy: { Changes: ({ sighting }, now) => newestChangeText(sighting, now) },
  },
};

/** Titles in the menu say more than there is room for above a column. */
export const MENU_TITLE: Readonly<Record<OptionalColumn, string>> = {
  mac: 'MAC and its maker',
  uuid: 'UUID',
  realm: 'Realm',
  certificate: 'Certificate valid until',
  ports: 'Open ports',
  lastSeen: 'Last seen',
  changes: 'Changes',
};

/** What is left of the table beside the page of a machine. */
export const COMPACT_COLUMNS: readonly ColumnId[] = ['machine', 'verdict'];

/** Beside the page of a machine, columns may be as narrow as this part of their least width. */
const COMPACT_SHARE = 0.75;

/** Width of the column of checkboxes, in pixels. */
const SELECT_WIDTH = 40;

export function shownColumns(optional: readonly OptionalColumn[]): ColumnId[] {
  return [...FIXED_COLUMNS, ...optional];
}

/** CSS grid of one row. Every row is a grid of its own, so nothing in it may depend on what a cell holds. */
export function gridOf(
  columns: readonly ColumnId[],
  compact = false,
): { template: string; leastWidth: number } {
  const least = (id: ColumnId): number => Math.round(COLUMN[id].least * (compact ? COMPACT_SHARE : 1));
  const tracks = columns.map((id) => `minmax(${least(id)}px, ${COLUMN[id].share}fr)`);
  const leastWidth = columns.reduce((sum, id) => sum + least(id), SELECT_WIDTH);
  return { template: [`${SELECT_WIDTH}px`, ...tracks].join(' '), leastWidth };
}

/** The rows as tab-separated lines under a header, for a spreadsheet or a ticket. */
export function copyText(views: readonly MachineView[], columns: readonly ColumnId[], now: number): string {
  const fields = columns.flatMap((id) => Object.entries(COLUMN[id].copy));
  const lines = views.map((view) => fields.map(([, text]) => toCell(text(view, now))));
  return [fields.map(([title]) => title), ...lines].map((line) => line.join('\t')).join('\n');
}

/** Names come from the network: one cell stays one cell, and a spreadsheet takes none for a formula. */
function toCell(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
