import type { MachineView } from '../../../shared/contract/contract';
import type { en } from '../../../shared/texts/en/index';
import {
  configMgrText,
  firmwareText,
  newestChangeText,
  openPortsText,
  stateText,
  validUntilText,
} from '../../components/machine-words';
import { statusDetail } from '../../components/status-words';
import { i18n, say } from '../../i18n';
import { type ColumnId, FIXED_COLUMNS, type OptionalColumn } from '../../stores/list-preferences';

interface Column {
  /** Least width in pixels, and the share of what is left. */
  least: number;
  share: number;
  /** What a copy of the list says: headings and the text below each. */
  copy: readonly (readonly [heading: Heading, text: (view: MachineView, now: number) => string])[];
}

type Heading = `columns.${ColumnId}` | `copy.${keyof (typeof en)['list']['copy']}`;

/** How wide each column is, and what it says when it is copied. */
const COLUMN: Readonly<Record<ColumnId, Column>> = {
  machine: {
    least: 132,
    share: 1.6,
    copy: [
      ['copy.address', ({ sighting }) => sighting.address],
      ['copy.name', ({ sighting }) => sighting.hostname ?? ''],
    ],
  },
  model: { least: 88, share: 1, copy: [['columns.model', ({ model }) => model ?? '']] },
  firmware: {
    least: 88,
    share: 0.6,
    copy: [['columns.firmware', ({ sighting }) => firmwareText(sighting)]],
  },
  status: {
    least: 160,
    share: 2,
    copy: [
      ['columns.status', ({ status }) => i18n.t(`status.word.${status.kind}`)],
      ['copy.detail', (view, now) => statusDetail(view, now, i18n.t)],
    ],
  },
  action: { least: 152, share: 0.3, copy: [] },
  password: {
    least: 104,
    share: 0.2,
    copy: [['columns.password', ({ credential }) => (credential.stored ? i18n.t('list.table.stored') : '')]],
  },
  diagnosis: {
    least: 200,
    share: 1,
    copy: [['columns.diagnosis', ({ sighting }) => say(sighting.verdict.title)]],
  },
  state: {
    least: 92,
    share: 0.2,
    copy: [['columns.state', ({ sighting }) => stateText(sighting.provisioningState)]],
  },
  configMgr: {
    least: 170,
    share: 0.6,
    copy: [['columns.configMgr', ({ sighting }) => configMgrText(sighting)]],
  },
  serial: { least: 130, share: 0.3, copy: [['columns.serial', ({ serial }) => serial ?? '']] },
  hostName: { least: 150, share: 0.5, copy: [['columns.hostName', ({ hostName }) => hostName ?? '']] },
  note: { least: 160, share: 1, copy: [['columns.note', ({ note }) => note ?? '']] },
  tags: { least: 120, share: 0.5, copy: [['columns.tags', ({ tags = [] }) => tags.join(', ')]] },
  mac: {
    least: 150,
    share: 0.5,
    copy: [
      ['columns.mac', ({ sighting }) => sighting.mac ?? ''],
      ['copy.macMaker', ({ sighting }) => sighting.macVendor ?? ''],
    ],
  },
  uuid: { least: 290, share: 0.2, copy: [['columns.uuid', ({ sighting }) => sighting.uuid ?? '']] },
  realm: { least: 310, share: 0.2, copy: [['columns.realm', ({ sighting }) => sighting.realm ?? '']] },
  certificate: {
    least: 170,
    share: 0.2,
    copy: [['columns.certificate', ({ sighting }) => validUntilText(sighting)]],
  },
  ports: { least: 130, share: 0.4, copy: [['columns.ports', ({ sighting }) => openPortsText(sighting)]] },
  lastSeen: {
    least: 130,
    share: 0.3,
    // The exact time: a copy is read another day.
    copy: [['columns.lastSeen', ({ sighting }) => sighting.lastSeen ?? '']],
  },
  changes: {
    least: 220,
    share: 1,
    copy: [['columns.changes', ({ sighting }, now) => newestChangeText(sighting, now)]],
  },
};

/** What is left of the table beside the page of a machine. */
export const COMPACT_COLUMNS: readonly ColumnId[] = ['machine', 'status'];

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
  const fields = columns.flatMap((id) => COLUMN[id].copy);
  const lines = views.map((view) => fields.map(([, text]) => toCell(text(view, now))));
  return [fields.map(([heading]) => i18n.t(`list.${heading}`)), ...lines]
    .map((line) => line.join('\t'))
    .join('\n');
}

/** Names come from the network: one cell stays one cell, and a spreadsheet takes none for a formula. */
function toCell(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}
