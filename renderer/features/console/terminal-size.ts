/** Sizes that BIOSes draw for, or as many characters as there is room for. */
export const TERMINAL_SIZES = ['80x24', '80x25', '100x31', 'fit'] as const;
export type TerminalSize = (typeof TERMINAL_SIZES)[number];

/** Columns and rows; undefined: as many as fit. */
export function charactersOf(size: TerminalSize): { cols: number; rows: number } | undefined {
  if (size === 'fit') return undefined;
  const [cols = 80, rows = 25] = size.split('x').map(Number);
  return { cols, rows };
}

interface Extent {
  width: number;
  height: number;
}

/** Letters that can be read, and that do not look blown up. Pixels. */
const [SMALLEST, LARGEST] = [9, 28];

/**
 * The size of letters with which a screen fills its place.
 * @param now what the screen takes with letters of this size
 */
export function letterSize(now: Extent & { size: number }, place: Extent): number {
  const scale = Math.min(place.width / now.width, place.height / now.height);
  return Math.max(SMALLEST, Math.min(LARGEST, Math.floor(now.size * scale * 2) / 2));
}
