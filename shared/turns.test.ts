import { describe, expect, it } from 'vitest';
import { NamedTurns, Turns } from './turns';

/** Work that ends when it is told to. */
function heldWork(log: string[], name: string): { work: () => Promise<string>; end: () => void } {
  let end = (): void => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  const work = async (): Promise<string> => {
    log.push(`${name} begins`);
    await held;
    log.push(`${name} ends`);
    return name;
  };
  return { work, end: () => end() };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Turns', () => {
  it('does one piece of work after the other', async () => {
    const log: string[] = [];
    const turns = new Turns();
    const [one, two] = [heldWork(log, 'one'), heldWork(log, 'two')];
    const both = Promise.all([turns.run(one.work), turns.run(two.work)]);
    two.end();
    await settled();
    expect(log).toEqual(['one begins']);
    one.end();
    expect(await both).toEqual(['one', 'two']);
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('goes on after work that failed, which only its caller learns', async () => {
    const turns = new Turns();
    const failed = turns.run(() => Promise.reject(new Error('no')));
    const next = turns.run(() => Promise.resolve(2));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe(2);
  });
});

describe('NamedTurns', () => {
  it('lets work under different names go on side by side, and none under one name', async () => {
    const log: string[] = [];
    const turns = new NamedTurns();
    const [first, second, other] = [heldWork(log, 'first'), heldWork(log, 'second'), heldWork(log, 'other')];
    const all = [turns.run('a', first.work), turns.run('a', second.work), turns.run('b', other.work)];
    await settled();
    expect(log).toEqual(['first begins', 'other begins']);
    for (const { end } of [first, second, other]) end();
    expect(await Promise.all(all)).toEqual(['first', 'second', 'other']);
  });

  it('makes work that comes between two others wait for both', async () => {
    const log: string[] = [];
    const turns = new NamedTurns();
    const [first, second] = [heldWork(log, 'first'), heldWork(log, 'second')];
    const one = turns.run('a', first.work);
    const two = turns.run('a', second.work);
    first.end();
    await one;
    const three = turns.run('a', () => Promise.resolve(log.push('third')));
    await settled();
    expect(log).not.toContain('third');
    second.end();
    await Promise.all([two, three]);
    expect(log.at(-1)).toBe('third');
  });
});
