import { type RefObject, useEffect } from 'react';

/** Dialogs put the focus back themselves; the guard looks only after them. Milliseconds. */
const PATIENCE_MS = 60;

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

/**
 * Keeps the focus from getting lost: what had it may be removed, or disabled while something is done. Then it goes back
 * to the same place when that can be used again, or to what stands nearest to it now.
 * @param main what is shown, where the focus goes when nothing nearer is left
 */
export function FocusGuard({ main }: { main: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    /** What had the focus last, and what was around it, from the inside out. */
    let last: HTMLElement | undefined;
    let around: HTMLElement[] = [];
    let timer: number | undefined;

    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      around = [];
      for (let each = target.parentElement; each; each = each.parentElement) around.push(each);
    };
    const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
      // Whoever presses beside everything wants it so.
      if (relatedTarget === null && target === last && isUsable(last)) last = undefined;
    };
    const check = (): void => {
      timer = undefined;
      const active = document.activeElement;
      if (!last || (active !== null && active !== document.body)) return;
      if (last.isConnected) {
        if (isUsable(last)) last.focus({ preventScroll: true });
        return;
      }
      const place = around.find((each) => each.isConnected && main.current?.contains(each)) ?? main.current;
      const next = place && nextIn(place);
      // A heading is announced, and Tab goes on from there.
      (next ?? main.current?.querySelector<HTMLElement>('[data-page-heading]'))?.focus({
        preventScroll: true,
      });
    };
    const observer = new MutationObserver(() => {
      timer ??= window.setTimeout(check, PATIENCE_MS);
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'data-disabled'],
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      observer.disconnect();
      window.clearTimeout(timer);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, [main]);
  return null;
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** The heading of a part of the page, or else the first thing in it that can have the focus. */
function nextIn(place: HTMLElement): HTMLElement | undefined {
  const all = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => each.getClientRects().length > 0,
  );
  return all.find((each) => /^H\d$/.test(each.tagName)) ?? all.find(({ tabIndex }) => tabIndex >= 0);
}
