import type { MachineView } from '../../../shared/contract/contract';
import { urgencyOf } from './machine-list';

/** Addresses of a /24, in rows of this many. */
export const MAP_COLUMNS = 16;
const CELLS = 256;

/** One /24 with machines. */
export interface SubnetGrid {
  /** The first three numbers, such as `192.168.1`. */
  subnet: string;
  /** By the last number: the machine that needs action most, and how many more are at its address. */
  cells: readonly (MapCell | undefined)[];
  /** Machines in it. */
  count: number;
}

export interface MapCell {
  view: MachineView;
  more: number;
}

export interface MapLayout {
  /** In the order of their addresses. */
  grids: readonly SubnetGrid[];
  /** Machines without an IPv4 address. */
  elsewhere: number;
}

/** Where each machine is on the map: a grid for each /24 that has machines. */
export function layOutMap(views: readonly MachineView[]): MapLayout {
  const subnets = new Map<string, { cells: (MapCell | undefined)[]; count: number }>();
  let elsewhere = 0;
  for (const view of views) {
    const place = placeOf(view.sighting.address);
    if (!place) {
      elsewhere += 1;
      continue;
    }
    const { subnet, host } = place;
    const known = subnets.get(subnet) ?? { cells: emptyCells(), count: 0 };
    const there = known.cells[host];
    known.cells[host] = there ? merged(there, view) : { view, more: 0 };
    known.count += 1;
    subnets.set(subnet, known);
  }
  const grids = [...subnets].map(([subnet, { cells, count }]) => ({ subnet, cells, count }));
  return { grids: grids.sort((a, b) => numberOf(a.subnet) - numberOf(b.subnet)), elsewhere };
}

export type MapMove =
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown';

/**
 * The cell that a key leads to: arrows go to the neighbour, Home and End to the first and last machine, Page Up and Page
 * Down to the previous and next machine. At the edge it stays.
 */
export function cellAfter(key: MapMove, from: number, cells: SubnetGrid['cells']): number {
  const inside = (to: number): number => (to < 0 || to >= CELLS ? from : to);
  const isTaken = (cell: MapCell | undefined): boolean => cell !== undefined;
  switch (key) {
    case 'ArrowLeft':
      return inside(from - 1);
    case 'ArrowRight':
      return inside(from + 1);
    case 'ArrowUp':
      return inside(from - MAP_COLUMNS);
    case 'ArrowDown':
      return inside(from + MAP_COLUMNS);
    case 'Home':
      return inside(cells.findIndex(isTaken));
    case 'End':
      return inside(cells.findLastIndex(isTaken));
    case 'PageUp':
      return inside(cells.findLastIndex((cell, place) => place < from && isTaken(cell)));
    case 'PageDown':
      return inside(cells.findIndex((cell, place) => place > from && isTaken(cell)));
  }
}

function emptyCells(): (MapCell | undefined)[] {
  return Array.from({ length: CELLS }, () => undefined);
}

function merged(there: MapCell, view: MachineView): MapCell {
  const first = urgencyOf(view) < urgencyOf(there.view) ? view : there.view;
  return { view: first, more: there.more + 1 };
}

function placeOf(address: string): { subnet: string; host: number } | undefined {
  const parts = address.split('.');
  const host = Number(parts[3]);
  if (parts.length !== 4 || !Number.isInteger(host) || host < 0 || host >= CELLS) return undefined;
  return { subnet: parts.slice(0, 3).join('.'), host };
}

function numberOf(subnet: string): number {
  return subnet.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
