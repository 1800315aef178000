import { describe, expect, it } from 'vitest';
import type { ClassDefinition } from '../classes/model/class-model';
import { Enumerations } from './enumerations';

const definition = (pulls?: ClassDefinition['pulls']): ClassDefinition => ({
  name: 'CIM_Card',
  keys: ['Tag'],
  declaresCommon: false,
  read: [],
  write: [],
  instances: () => [],
  ...(pulls ? { pulls } : {}),
});
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ className: 'CIM_Card', properties: { Tag: `${index}` } }));

/** Sizes of the rounds until the sequence ends. */
function rounds(count: number, most: number, pulls?: ClassDefinition['pulls']): number[] {
  const enumerations = new Enumerations(() => 0, 4, 0x5c);
  const sizes: number[] = [];
  let context = enumerations.start(definition(pulls), items(count));
  const seen = new Set<string>();
  while (context !== undefined) {
    expect(seen).not.toContain(context);
    seen.add(context);
    const round = enumerations.pull(context, 'CIM_Card', most);
    sizes.push(round?.items.length ?? Number.NaN);
    context = round?.next;
  }
  return sizes;
}

describe('enumerations', () => {
  it.each([
    ['everything at once', 3, 999, undefined, [3]],
    ['two by two', 5, 2, undefined, [2, 2, 1]],
    ['nothing', 0, 999, undefined, [0]],
    ['one at a time by habit', 3, 999, 'one-at-a-time' as const, [1, 1, 1]],
    ['an empty round at the end by habit', 1, 999, 'ends-late' as const, [1, 0]],
  ])('pull %s, each round under a fresh context', (_name, count, most, pulls, sizes) => {
    expect(rounds(count, most, pulls)).toEqual(sizes);
  });

  it('writes contexts like the recorded ones: the number first, little endian', () => {
    expect(new Enumerations(() => 0, 4, 0x5c).start(definition(), [])).toBe(
      '5C000000-0000-0000-0000-000000000000',
    );
  });

  it('may put a context beside the end, which is good for nothing', () => {
    const enumerations = new Enumerations(() => 0, 4, 0);
    const context = enumerations.start(definition('ends-with-context'), items(1)) ?? '';
    const round = enumerations.pull(context, 'CIM_Card', 999);
    expect(round).toMatchObject({ ended: true, next: expect.any(String) as string });
    expect(enumerations.pull(round?.next ?? '', 'CIM_Card', 999)).toBeUndefined();
  });

  it('has room for a few only, until one is pulled to its end, released or expired', () => {
    let now = 0;
    const enumerations = new Enumerations(() => now, 2, 0);
    const first = enumerations.start(definition(), []) ?? '';
    const second = enumerations.start(definition(), []) ?? '';
    expect(enumerations.start(definition(), [])).toBeUndefined();
    enumerations.pull(first, 'CIM_Card', 1);
    expect(enumerations.start(definition(), [])).toBeDefined();
    expect(enumerations.release(second)).toBe(true);
    expect(enumerations.start(definition(), [])).toBeDefined();
    expect(enumerations.start(definition(), [])).toBeUndefined();
    now = 60_001;
    expect(enumerations.start(definition(), [])).toBeDefined();
  });

  it('knows a context once, and for its own class', () => {
    const enumerations = new Enumerations(() => 0, 4, 0);
    const context = enumerations.start(definition(), items(1)) ?? '';
    expect(enumerations.pull(context, 'CIM_Chip', 1)).toBeUndefined();
    expect(enumerations.pull(context, 'CIM_Card', 1)).toBeDefined();
    expect(enumerations.pull(context, 'CIM_Card', 1)).toBeUndefined();
  });
});
