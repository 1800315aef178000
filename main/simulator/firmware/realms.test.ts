import { describe, expect, it } from 'vitest';
import { demoBench } from '../demo/demo-bench';
import { Realms } from './realms';

describe('digest realms', () => {
  it.each([
    [8, /^Digest:[0-9A-F]{4}0{28}$/],
    [12, /^Digest:[0-9A-F]{4}0{28}$/],
    [15, /^Digest:[0-9A-F]{32}$/],
  ])('of AMT %s', (major, shape) => {
    const realm = new Realms().next(1, major, 'pc/realm/0');
    expect(realm).toMatch(shape);
    expect(realm.endsWith('0'.repeat(28))).toBe(major <= 12);
    expect(new Realms().next(1, major, 'pc/realm/0')).toBe(realm);
  });

  it('differ on one bench, however many machines and whatever the seed', () => {
    for (let seed = 0; seed < 200; seed++) {
      const realms = new Realms();
      const given = demoBench().map(({ id }) => realms.next(seed, 12, `${id}/realm/0`));
      expect(new Set(given).size).toBe(given.length);
    }
    const many = new Realms();
    expect(new Set(Array.from({ length: 2_000 }, (_, n) => many.next(1, 12, `${n}`))).size).toBe(2_000);
  });
});
