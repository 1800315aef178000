import type { MachineView } from '../../../shared/contract/contract';
import type { SimulatedMachineInfo } from '../../../shared/model/demo';
import { groupOf, STATUS_GROUPS, type StatusGroup, type StatusKind } from '../../../shared/model/status';
import {
  changeText,
  demoTitle,
  firmwareText,
  openPortsText,
  stateText,
  validUntilText,
} from '../../components/machine-words';
import { statusDetail } from '../../components/status-words';
import { i18n, say } from '../../i18n';
import type { ColumnId, Sort } from '../../stores/list-preferences';

export interface ListQuery {
  text: string;
  group: StatusGroup | undefined;
  sort: Sort;
  /** Machines with a star come before all others. */
  favouritesFirst: boolean;
  /** Machines of the demo that runs: their rows show its titles. */
  demo: readonly SimulatedMachineInfo[];
}

export interface MachineList {
  /** In the order in which they are shown. */
  shown: MachineView[];
  total: number;
  /** Of all machines, whatever the filter. */
  counts: Readonly<Record<StatusGroup, number>>;
}

/** The machines that pass the filter, sorted. Takes a few milliseconds for 5,000, so it may run at every key stroke. */
export function listMachines(views: readonly MachineView[], query: ListQuery): MachineList {
  const counts = Object.fromEntries(STATUS_GROUPS.map((group) => [group, 0])) as Record<StatusGroup, number>;
  const words = query.text.toLowerCase().split(/\s+/);
  const shown = views.filter((view) => {
    const { group, searchText } = factsOf(view);
    counts[group] += 1;
    if (query.group && query.group !== group) return false;
    const title = demoTitle(view, query.demo)?.toLowerCase() ?? '';
    return words.every((word) => searchText.includes(word) || title.includes(word));
  });
  return { shown: sorted(shown, query), total: views.length, counts };
}

/**
 * The machine below this one in the list as it is shown; from the last one, the first. One that the filter has left out
 * meanwhile counts from where it would stand.
 * @returns undefined when no other machine is shown
 */
export function machineAfter(
  id: string,
  views: readonly MachineView[],
  query: ListQuery,
): MachineView | undefined {
  const { shown } = listMachines(views, query);
  const { shown: all } = listMachines(views, { ...query, text: '', group: undefined });
  const here = all.findIndex((view) => view.id === id);
  const ids = new Set(shown.map((view) => view.id));
  return [...all.slice(here + 1), ...all.slice(0, Math.max(0, here))].find((view) => ids.has(view.id));
}

interface Facts {
  /** That of the words in the search text. */
  language: string;
  group: StatusGroup;
  /** All that the filter looks in. */
  searchText: string;
  /** The diagnosis in words; sorts by them. */
  diagnosis: string;
  /** Sorts as the address does. */
  address: string;
}

/** A view is replaced whenever something about its machine changes, so what was computed from it stays valid. */
const known = new WeakMap<MachineView, Facts>();

function factsOf(view: MachineView): Facts {
  const before = known.get(view);
  const { language } = i18n;
  if (before?.language === language) return before;
  const { sighting } = view;
  const facts = {
    language,
    group: groupOf(view.status),
    searchText: searchTextOf(view),
    diagnosis: say(sighting.verdict.title).toLowerCase(),
    address: addressKey(sighting.address, sighting.portNumbers.http),
  };
  known.set(view, facts);
  return facts;
}

/** Everything that a row shows or can show. The time of a search does not matter: no relative time is searched. */
function searchTextOf(view: MachineView): string {
  const { sighting, simulated, status, model, serial, hostName, note, tags = [] } = view;
  const { address, hostname, verdict, mac, macVendor, uuid, realm } = sighting;
  // Labels and tickets write hardware addresses in three ways.
  const macs = mac === undefined ? [] : [mac, mac.replaceAll(':', '-'), mac.replaceAll(':', '')];
  const all = [
    address,
    hostname,
    hostName,
    model,
    serial,
    note,
    ...tags,
    firmwareText(sighting),
    i18n.t(`status.word.${status.kind}`),
    statusDetail(view, 0, i18n.t),
    say(verdict.title),
    stateText(sighting.provisioningState),
    ...(sighting.changes ?? []).map(changeText),
    view.credential.stored ? i18n.t('list.table.stored') : undefined,
    simulated,
    ...macs,
    macVendor,
    uuid,
    realm,
    openPortsText(sighting),
    validUntilText(sighting),
  ];
  return all.join(' ').toLowerCase();
}

/** A text that sorts as the address does: IPv4 before IPv6, numbers by value, then the web port. */
export function addressKey(address: string, port: number): string {
  return `${addressDigits(address)} ${String(port).padStart(5, '0')}`;
}

function addressDigits(address: string): string {
  const bytes = address.split('.');
  if (bytes.length === 4) return `4 ${bytes.map((byte) => byte.padStart(3, '0')).join('.')}`;
  if (!address.includes(':')) return `9 ${address}`;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groupsOf = (part: string): string[] => part.split(':').filter((group) => group !== '');
  const [front, back] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return `6 ${[...front, ...zeros, ...back].map((group) => group.padStart(4, '0')).join(':')}`;
}

/** Machines that need action come first, those that need none here come last. */
const URGENCY: readonly StatusKind[] = [
  'failed',
  'drifted',
  'blocked',
  'not-set-up',
  'needs-password',
  'ready',
  'configured',
  'other-vendor',
  'not-identified',
  'unreachable',
];

/** How urgent a status is; 0 is the most. */
export function urgencyOf({ status }: Pick<MachineView, 'status'>): number {
  return URGENCY.indexOf(status.kind);
}

const STATES = ['pre', 'in', 'post', 'unknown'] as const;

/** What a column is sorted by, as text; empty where there is nothing to sort by. */
const SORT_KEY: Readonly<Record<ColumnId, (view: MachineView) => string>> = {
  machine: (view) => factsOf(view).address,
  firmware: ({ sighting: { vendor = '', version = '' } }) =>
    [vendor, ...version.split('.').map((part) => part.padStart(6, '0'))].join(' ').trim(),
  configMgr: ({ sighting }) => String(sighting.configMgr?.number ?? -1),
  state: ({ sighting }) => String(STATES.indexOf(sighting.provisioningState)),
  model: ({ model }) => model?.toLowerCase() ?? '',
  status: (view) => `${String(urgencyOf(view)).padStart(2, '0')} ${factsOf(view).diagnosis}`,
  action: (view) => String(urgencyOf(view)).padStart(2, '0'),
  diagnosis: (view) => factsOf(view).diagnosis,
  serial: ({ serial }) => serial?.toLowerCase() ?? '',
  hostName: ({ hostName }) => hostName?.toLowerCase() ?? '',
  note: ({ note }) => note?.toLowerCase() ?? '',
  tags: ({ tags = [] }) => tags.join(' ').toLowerCase(),
  password: ({ credential }) => (credential.stored ? 'stored' : ''),
  mac: ({ sighting }) => sighting.mac ?? '',
  uuid: ({ sighting }) => sighting.uuid ?? '',
  realm: ({ sighting }) => sighting.realm?.toLowerCase() ?? '',
  certificate: ({ sighting }) => validUntilText(sighting),
  ports: ({ sighting }) => openPortsText(sighting),
  lastSeen: ({ sighting }) => sighting.lastSeen ?? '',
  changes: ({ sighting }) => sighting.changes?.[0]?.at ?? '',
};

/** Rows without a value come last either way round; equal ones stay in the order of their addresses. */
function sorted(
  views: readonly MachineView[],
  { sort: { column, down }, favouritesFirst }: Pick<ListQuery, 'sort' | 'favouritesFirst'>,
): MachineView[] {
  const rows = views.map((view) => ({
    view,
    key: SORT_KEY[column](view),
    address: factsOf(view).address,
  }));
  rows.sort((a, b) => {
    const star = favouritesFirst ? Number(b.view.favourite ?? false) - Number(a.view.favourite ?? false) : 0;
    if (star !== 0) return star;
    if (a.key === b.key) return compare(a.address, b.address);
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return down ? compare(b.key, a.key) : compare(a.key, b.key);
  });
  return rows.map(({ view }) => view);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
