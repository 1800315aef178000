import { useEffect, useLayoutEffect, useRef } from 'react';
import { type ListGeometry, ROW_HEIGHT } from './list-geometry';

/**
 * Keeps the visible rows in place while machines come and go above them, so that nobody opens the wrong one because it
 * moved under the mouse. Another filter or order begins at the top.
 * @param question what is asked of the list: filter and order, in any form that can be compared
 */
export function useSteadyScroll(
  order: readonly string[],
  { top, covered }: ListGeometry,
  question: string,
): void {
  const last = useRef({ order, top, question });
  useEffect(() => {
    // Browsers do this, too (scroll anchoring), but not in all cases, and must not do it in addition.
    const { style } = document.documentElement;
    style.setProperty('overflow-anchor', 'none');
    return () => void style.removeProperty('overflow-anchor');
  }, []);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { order, top, question };
    if (before.top === 0 || window.scrollY + covered <= before.top) return;
    if (before.question !== question) {
      window.scrollTo(0, top - covered);
      return;
    }
    if (before.order === order && before.top === top) return;
    const first = Math.floor((window.scrollY + covered - before.top) / ROW_HEIGHT);
    const moved = rowsMoved(before.order, order, first) * ROW_HEIGHT + top - before.top;
    if (moved !== 0) window.scrollBy(0, moved);
  }, [order, top, covered, question]);
}

/** How many rows further down those are that were in sight. One of them may have gone elsewhere by itself. */
export function rowsMoved(before: readonly string[], now: readonly string[], first: number): number {
  const moves = before.slice(first, first + 3).flatMap((id, n) => {
    const place = now.indexOf(id);
    return place === -1 ? [] : [place - first - n];
  });
  return moves.sort((a, b) => a - b)[moves.length >> 1] ?? 0;
}
