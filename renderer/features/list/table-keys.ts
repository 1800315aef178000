/** What a key means while the focus is on a row. */
export type RowKey =
  | { do: 'walk'; to: number }
  | { do: 'toggle' }
  | { do: 'select-through' }
  | { do: 'select-all' }
  | { do: 'open' }
  | { do: 'configure' }
  | { do: 'note' }
  | { do: 'star' };

interface Place {
  /** The row that has the focus; -1 while none has. */
  row: number;
  rows: number;
  /** Rows that fit on the screen. */
  page: number;
  /** The focus is on the row's checkbox, which knows some keys itself. */
  onCheckbox: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns undefined for keys that the table leaves to others */
export function rowKey(event: Key, { row, rows, page, onCheckbox }: Place): RowKey | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'a' ? { do: 'select-all' } : undefined;
  }
  if (row === -1) return undefined;
  const walk = (to: number): RowKey => ({ do: 'walk', to: Math.max(0, Math.min(rows - 1, to)) });
  switch (event.key) {
    case 'ArrowDown':
      return walk(row + 1);
    case 'ArrowUp':
      return walk(row - 1);
    case 'PageDown':
      return walk(row + page);
    case 'PageUp':
      return walk(row - page);
    case 'Home':
      return walk(0);
    case 'End':
      return walk(rows - 1);
    case ' ':
      if (onCheckbox) return undefined;
      return event.shiftKey ? { do: 'select-through' } : { do: 'toggle' };
    case 'Enter':
      return { do: 'open' };
    case 'c':
      return { do: 'configure' };
    case 'n':
      return { do: 'note' };
    case 'f':
      return { do: 'star' };
    default:
      return undefined;
  }
}
