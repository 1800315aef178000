import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import type { ListGeometry } from './list-geometry';

interface Options {
  order: readonly string[];
  /** Place of the row that the keyboard is on; -1 when it is not shown. */
  active: number;
  /** What scrolls. */
  pane: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
  geometry: ListGeometry;
  scrollTo: (index: number, align: 'auto' | 'center') => void;
}

interface FocusWatch {
  onFocus: () => void;
  onBlur: (event: React.FocusEvent) => void;
}

/**
 * Moves the focus with the keyboard, restores it after a machine was opened, and moves it to the next row when its own
 * is removed.
 * @returns what the element around the rows has to listen to
 */
export function useRowFocus({ order, active, pane, body, geometry, scrollTo }: Options): FocusWatch {
  const store = useAppStore();
  const wanted = useAppState((state) => state.rowFocusWanted);
  const lastPlace = useRef(0);
  const hasFocus = useRef(false);
  /** The first time after coming back, the row is shown among its neighbours and not at the edge. */
  const arrived = useRef(false);

  // After every render: the row may come with one that something else has asked for.
  useLayoutEffect(() => {
    const { walkTo, rowFocused } = store.getState();
    const lost = hasFocus.current && document.activeElement === document.body;
    if (active === -1) {
      const next = order[Math.min(lastPlace.current, order.length - 1)];
      if ((wanted || lost) && next !== undefined) walkTo(next);
      // Rows that come later must not take the focus from where it is by then.
      else if (wanted) rowFocused(undefined);
      return;
    }
    lastPlace.current = active;
    if (!wanted || geometry.top === 0) return;
    const row = body.current?.querySelector(`[data-row="${CSS.escape(order[active] ?? '')}"]`);
    if (!row) return;
    row.querySelector<HTMLElement>('.machine-link')?.focus({ preventScroll: true });
    const { top, bottom } = row.getBoundingClientRect();
    const around = pane.current?.getBoundingClientRect();
    if (around && (top < around.top + geometry.covered || bottom > around.bottom)) {
      scrollTo(active, arrived.current ? 'auto' : 'center');
    }
    arrived.current = true;
  });

  return {
    onFocus() {
      hasFocus.current = true;
    },
    onBlur(event) {
      // A removed row loses the focus; the user has not left the table.
      if (event.target.isConnected) hasFocus.current = false;
    },
  };
}
