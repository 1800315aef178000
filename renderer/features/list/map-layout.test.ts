import { describe, expect, it } from 'vitest';
import { viewOf } from '../../testing/views';
import { cellAfter, layOutMap } from './map-layout';

describe('the subnet map', () => {
  it('has a grid for each /24 with machines, in the order of their addresses', () => {
    const { grids, elsewhere } = layOutMap(
      ['10.0.10.1', '10.0.9.255', '9.1.1.0', '10.0.10.7', 'fe80::1', 'pc-7'].map((each) => viewOf(each)),
    );
    expect(grids.map(({ subnet, count }) => [subnet, count])).toEqual([
      ['9.1.1', 1],
      ['10.0.9', 1],
      ['10.0.10', 2],
    ]);
    expect(elsewhere).toBe(2);
    expect(grids[0]?.cells[0]?.view.id).toBe('9.1.1.0');
    expect(grids[1]?.cells[255]?.view.id).toBe('10.0.9.255');
    expect(grids.every(({ cells }) => cells.length === 256)).toBe(true);
  });

  it('shows the machine that needs action most where several have one address', () => {
    const calm = { ...viewOf('10.0.0.1', { status: { kind: 'ready' } }), id: '10.0.0.1:1' };
    const failed = viewOf('10.0.0.1', {
      status: { kind: 'failed', at: '2026-11-26T08:00:00.000Z', cutShort: true },
    });
    for (const views of [
      [calm, failed],
      [failed, calm],
    ]) {
      expect(layOutMap(views).grids[0]?.cells[1]).toEqual({ view: failed, more: 1 });
    }
  });
});

describe('a key on the map', () => {
  const cells =
    layOutMap(['10.0.0.3', '10.0.0.40', '10.0.0.200'].map((each) => viewOf(each))).grids[0]?.cells ?? [];

  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 3, 19],
    ['ArrowUp', 3, 3],
    ['ArrowDown', 250, 250],
    ['ArrowRight', 255, 255],
    ['Home', 100, 3],
    ['End', 100, 200],
    ['PageDown', 3, 40],
    ['PageDown', 200, 200],
    ['PageUp', 100, 40],
    ['PageUp', 3, 3],
  ] as const)('%s leads from %i to %i', (key, from, to) => {
    expect(cellAfter(key, from, cells)).toBe(to);
  });
});
