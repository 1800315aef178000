import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useAppState } from '../../stores/app-store-context';

export interface LeaveQuestion {
  /** It is asked now. */
  open: boolean;
  /** @param agreed what is not saved may be left */
  answer: (agreed: boolean) => void;
}

/**
 * Asks before something unsaved is left: for another page, another part of this one, or when the window is closed or
 * loaded again. What the browser asks then is its own question.
 * @param saving it is being saved at the moment: whether that works is waited for, and nothing is asked if it does
 */
export function useLeaveQuestion(
  unsaved: boolean,
  saving: RefObject<Promise<boolean> | undefined>,
): LeaveQuestion {
  const guardLeaving = useAppState((state) => state.guardLeaving);
  const [open, setOpen] = useState(false);
  const waiting = useRef<(agreed: boolean) => void>(undefined);
  const answer = useCallback((agreed: boolean) => {
    setOpen(false);
    waiting.current?.(agreed);
    waiting.current = undefined;
  }, []);
  const ask = useCallback(async () => {
    if ((await saving.current) === true) return true;
    return new Promise<boolean>((resolve) => {
      // Where to go was changed meanwhile: only the last is done.
      waiting.current?.(false);
      waiting.current = resolve;
      setOpen(true);
    });
  }, [saving]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const stopGuarding = guardLeaving(ask);
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    // Electron would just not close, and would not say why: main asks there.
    if (window.amtBench) window.amtBench.unsaved(true);
    else window.addEventListener('beforeunload', hold);
    return () => {
      stopGuarding();
      if (window.amtBench) window.amtBench.unsaved(false);
      else window.removeEventListener('beforeunload', hold);
    };
  }, [unsaved, guardLeaving, ask]);
  return { open, answer };
}
