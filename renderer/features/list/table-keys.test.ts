import { describe, expect, it } from 'vitest';
import { rowKey } from './table-keys';

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const place = { row: 10, rows: 100, page: 20, onCheckbox: false };

describe('keys on a row', () => {
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 30],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s walks to %i', (key, to) => {
    expect(rowKey({ ...none, key }, place)).toEqual({ do: 'walk', to });
  });

  it('walks no further than the last row', () => {
    expect(rowKey({ ...none, key: 'PageDown' }, { ...place, row: 95 })).toEqual({ do: 'walk', to: 99 });
  });

  it('selects with Space, a range with Shift, all with Ctrl or Cmd and A; the checkbox knows Space itself', () => {
    expect(rowKey({ ...none, key: ' ' }, place)).toEqual({ do: 'toggle' });
    expect(rowKey({ ...none, key: ' ', shiftKey: true }, place)).toEqual({ do: 'select-through' });
    expect(rowKey({ ...none, key: 'a', ctrlKey: true }, place)).toEqual({ do: 'select-all' });
    expect(rowKey({ ...none, key: 'A', metaKey: true }, { ...place, row: -1 })).toEqual({ do: 'select-all' });
    expect(rowKey({ ...none, key: ' ' }, { ...place, onCheckbox: true })).toBeUndefined();
  });

  it('leaves other keys, and keys in the header, to others', () => {
    expect(rowKey({ ...none, key: 'ArrowLeft', altKey: true }, place)).toBeUndefined();
    expect(rowKey({ ...none, key: 'x' }, place)).toBeUndefined();
    expect(rowKey({ ...none, key: 'Enter' }, { ...place, row: -1 })).toBeUndefined();
  });
});
