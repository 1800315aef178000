import { describe, expect, it } from 'vitest';
import {
  type KeyValueStore,
  type ListPreferences,
  readPreferences,
  sortedBy,
  withColumnToggled,
  writePreferences,
} from './list-preferences';

function storeOf(text: string | null): KeyValueStore & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}

const plain: ListPreferences = {
  columns: [],
  sort: { column: 'machine', down: false },
  dense: false,
  favouritesFirst: false,
  view: 'table',
};

describe('the look of the list', () => {
  it('is kept', () => {
    const store = storeOf(null);
    const chosen: ListPreferences = {
      columns: ['mac', 'changes'],
      sort: { column: 'mac', down: true },
      dense: true,
      favouritesFirst: true,
      view: 'map',
    };
    writePreferences(store, chosen);
    expect(readPreferences(store)).toEqual(chosen);
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"columns":"mac","sort":7}',
    '{"columns":["nonsense"],"sort":{"column":"nonsense","down":true}}',
    // A column that is not shown is not sorted by.
    '{"columns":[],"sort":{"column":"uuid","down":true}}',
  ])('survives %s in its place', (text) => expect(readPreferences(storeOf(text))).toEqual(plain));

  it('survives a browser that keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = { getItem: refuse, setItem: refuse };
    expect(readPreferences(store)).toEqual(plain);
    expect(() => writePreferences(store, readPreferences(undefined))).not.toThrow();
  });

  it('keeps columns once each and in order, and sorts by address when the sorted one goes', () => {
    expect(readPreferences(storeOf('{"columns":["changes","mac","mac"]}')).columns).toEqual([
      'mac',
      'changes',
    ]);
    const sorted: ListPreferences = { ...plain, columns: ['uuid'], sort: { column: 'uuid', down: true } };
    expect(withColumnToggled(sorted, 'mac').columns).toEqual(['mac', 'uuid']);
    expect(withColumnToggled(sorted, 'uuid')).toEqual(plain);
  });

  it('turns the order round at the second press', () => {
    const once = sortedBy({ column: 'machine', down: false }, 'status');
    expect(once).toEqual({ column: 'status', down: false });
    expect(sortedBy(once, 'status')).toEqual({ column: 'status', down: true });
  });
});
