import { describe, expect, it } from 'vitest';
import {
  type KeyValueStore,
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

const plain = { columns: [], sort: { column: 'machine', down: false } };

describe('the look of the list', () => {
  it('is kept', () => {
    const store = storeOf(null);
    writePreferences(store, { columns: ['mac', 'changes'], sort: { column: 'mac', down: true } });
    expect(readPreferences(store)).toEqual({
      columns: ['mac', 'changes'],
      sort: { column: 'mac', down: true },
    });
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
    const sorted = { columns: ['uuid' as const], sort: { column: 'uuid' as const, down: true } };
    expect(withColumnToggled(sorted, 'mac').columns).toEqual(['mac', 'uuid']);
    expect(withColumnToggled(sorted, 'uuid')).toEqual(plain);
  });

  it('turns the order round at the second press', () => {
    const once = sortedBy({ column: 'machine', down: false }, 'verdict');
    expect(once).toEqual({ column: 'verdict', down: false });
    expect(sortedBy(once, 'verdict')).toEqual({ column: 'verdict', down: true });
  });
});
