import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ListGeometry } from './list-geometry';

/**
 * Keeps the visible rows in place while machines come and go above them, so that nobody opens the wrong one because it
 * moved under the mouse. Another filter or order begins at the top.
 * @param pane what scrolls; browsers must not do the same in addition there (overflow-anchor)
 * @param question what is asked of the list: filter and order, in any form that can be compared
 */
export function useSteadyScroll(
  pane: RefObject<HTMLElement | null>,
  order: readonly string[],
  { top, covered }: ListGeometry,
  question: string,
  rowHeight: number,
): void {
  const last = useRef({ order, top, question });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { order, top, question };
    const scrolled = pane.current;
    // At its top, the list stays there.
    if (
      !scrolled ||
      scrolled.scrollTop === 0 ||
      before.top === 0 ||
      scrolled.scrollTop + covered <= before.top
    ) {
      return;
    }
    if (before.question !== question) {
      scrolled.scrollTo(0, top - covered);
      return;
    }
    if (before.order === order && before.top === top) return;
    const first = Math.floor((scrolled.scrollTop + covered - before.top) / rowHeight);
    const moved = rowsMoved(before.order, order, first) * rowHeight + top - before.top;
    if (moved !== 0) scrolled.scrollBy(0, moved);
  }, [pane, order, top, covered, question, rowHeight]);
}

/** How many rows further down those are that were in sight. One of them may have gone elsewhere by itself. */
export function rowsMoved(before: readonly string[], now: readonly string[], first: number): number {
  const moves = before.slice(first, first + 3).flatMap((id, n) => {
    const place = now.indexOf(id);
    return place === -1 ? [] : [place - first - n];
  });
  return moves.sort((a, b) => a - b)[moves.length >> 1] ?? 0;
}
