import { type RefObject, useEffect } from 'react';

/** Dialogs put the focus back themselves; the guard looks only after them. Milliseconds. */
const PATIENCE_MS = 60;

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

/**
 * Keeps the focus from getting lost: what had it may be removed, or disabled while something is done. Then it goes to the
 * heading of what stands nearest to it, and back where it was if that can be used again before somebody has moved on.
 * @param main what is shown, where the focus goes when nothing nearer is left
 */
export function FocusGuard({ main }: { main: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    /** What had the focus last, and what was around it, from the inside out. */
    let last: HTMLElement | undefined;
    let around: HTMLElement[] = [];
    /** What the focus waits for, and where. */
    let waiting: { for: HTMLElement; at: HTMLElement } | undefined;
    /** What had the focus before the dialog that has it now. */
    let opener: { element: HTMLElement; around: readonly HTMLElement[] } | undefined;
    let timer: number | undefined;

    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      if (target !== waiting?.at) waiting = undefined;
      if (!isInDialog(target)) opener = undefined;
      else if (last && !isInDialog(last)) opener = { element: last, around };
      last = target;
      around = [];
      for (let each = target.parentElement; each; each = each.parentElement) around.push(each);
    };
    const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
      const left = last;
      if (!left || relatedTarget !== null || target !== left) return;
      // Browsers say so before they take an element away, too. Whoever presses beside everything wants it so.
      window.setTimeout(() => {
        if (last === left && isUsable(left)) last = undefined;
      });
    };
    const check = (): void => {
      timer = undefined;
      const active = document.activeElement;
      if (active !== null && active === waiting?.at && isUsable(waiting.for)) {
        waiting.for.focus({ preventScroll: true });
        return;
      }
      if (!last || (active !== null && active !== document.body)) return;
      if (isUsable(last)) {
        last.focus({ preventScroll: true });
        return;
      }
      if (opener && isUsable(opener.element)) {
        opener.element.focus({ preventScroll: true });
        return;
      }
      const left = opener?.element ?? last;
      const place =
        (opener?.around ?? around).find((each) => each.isConnected && main.current?.contains(each)) ??
        main.current;
      // A heading is announced, and Tab goes on from there.
      const next =
        (place && nextIn(place)) ?? main.current?.querySelector<HTMLElement>('[data-page-heading]');
      if (!next) return;
      next.focus({ preventScroll: true });
      if (left.isConnected) waiting = { for: left, at: next };
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

function isInDialog(element: HTMLElement): boolean {
  return element.closest('[role="dialog"]') !== null;
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** The heading of a part of the page, or of what is around it, or else the first thing in it that can have the focus. */
function nextIn(place: HTMLElement): HTMLElement | undefined {
  for (let each: HTMLElement | null = place; each && each.tagName !== 'MAIN'; each = each.parentElement) {
    const heading = focusable(each).find(({ tagName }) => /^H\d$/.test(tagName));
    if (heading) return heading;
  }
  return focusable(place).find(({ tabIndex }) => tabIndex >= 0);
}

function focusable(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => each.getClientRects().length > 0,
  );
}
