import { z } from 'zod';
import { parseJson } from '../../shared/parse-json';

/** Columns that are always there, and those that a technician can switch on. Their order is the table's. */
export const FIXED_COLUMNS = ['machine', 'model', 'firmware', 'status', 'action', 'password'] as const;
export const OPTIONAL_COLUMNS = [
  'diagnosis',
  'state',
  'configMgr',
  'serial',
  'hostName',
  'note',
  'tags',
  'mac',
  'uuid',
  'realm',
  'certificate',
  'ports',
  'lastSeen',
  'changes',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
export type ColumnId = (typeof FIXED_COLUMNS)[number] | OptionalColumn;

const sortSchema = z.object({ column: z.enum([...FIXED_COLUMNS, ...OPTIONAL_COLUMNS]), down: z.boolean() });
export type Sort = z.infer<typeof sortSchema>;

const BY_ADDRESS: Sort = { column: 'machine', down: false };

/** What somebody else, or an older version, has left there costs no more than the default. */
const preferencesSchema = z.object({
  columns: z.array(z.enum(OPTIONAL_COLUMNS)).catch([]),
  sort: sortSchema.catch(BY_ADDRESS),
  /** One line per machine. */
  dense: z.boolean().catch(false),
  favouritesFirst: z.boolean().catch(false),
  view: z.enum(['table', 'map']).catch('table'),
});
export type ListPreferences = z.infer<typeof preferencesSchema>;

/** The part of the browser's storage that is used, so that tests need no browser. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'amt-bench.list';

const DEFAULTS: ListPreferences = {
  columns: [],
  sort: BY_ADDRESS,
  dense: false,
  favouritesFirst: false,
  view: 'table',
};

export function readPreferences(store: KeyValueStore | undefined): ListPreferences {
  const parsed = preferencesSchema.safeParse(parseJson(ignoringErrors(() => store?.getItem(KEY)) ?? '{}'));
  return normalised(parsed.success ? parsed.data : DEFAULTS);
}

export function writePreferences(store: KeyValueStore | undefined, preferences: ListPreferences): void {
  ignoringErrors(() => store?.setItem(KEY, JSON.stringify(preferences)));
}

export function withColumnToggled(preferences: ListPreferences, column: OptionalColumn): ListPreferences {
  const { columns } = preferences;
  const next = columns.includes(column) ? columns.filter((id) => id !== column) : [...columns, column];
  return normalised({ ...preferences, columns: next });
}

/** A press on a header sorts by it; a second one turns the order round. */
export function sortedBy(sort: Sort, column: ColumnId): Sort {
  return { column, down: sort.column === column && !sort.down };
}

/** Columns once each and in the table's order; nothing is sorted by a column that nobody sees. */
function normalised(preferences: ListPreferences): ListPreferences {
  const { columns, sort } = preferences;
  const shown: readonly ColumnId[] = [...FIXED_COLUMNS, ...columns];
  return {
    ...preferences,
    columns: OPTIONAL_COLUMNS.filter((id) => columns.includes(id)),
    sort: shown.includes(sort.column) ? sort : BY_ADDRESS,
  };
}

/** Storage may be switched off or full; the list works without it. */
function ignoringErrors<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
