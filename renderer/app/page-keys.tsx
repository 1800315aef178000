import { lazy, Suspense, useEffect, useState } from 'react';
import { isOverlayOpen, isTextField } from '../components/typing';
import { useAppState, useAppStore } from '../stores/app-store-context';
import { PAGES } from './pages';
import { useOpenPage } from './rail';

const ListenDialog = lazy(() =>
  import('../features/scan/listen-dialog').then((loaded) => ({ default: loaded.ListenDialog })),
);
const Palette = lazy(() => import('./palette').then((loaded) => ({ default: loaded.Palette })));
const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog').then((loaded) => ({ default: loaded.ShortcutsDialog })),
);

/**
 * Keys of the window: a letter for each page, Escape and Alt with the left arrow to go back, Ctrl+K to search, and “?”
 * for the list of keys.
 */
export function PageKeys(): React.JSX.Element {
  const openPage = useOpenPage();
  const store = useAppStore();
  const machineOpen = useAppState(({ route }) => route.page === 'machines' && route.machine !== undefined);
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts'>();
  useEffect(() => {
    // A dialog that Escape closes is gone when the key comes here.
    let overlayWasOpen = false;
    const beforeOthers = (): void => {
      overlayWasOpen = isOverlayOpen();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || overlayWasOpen) return;
      const command = commandOf(event);
      if (!command) return;
      if (command !== 'back') event.preventDefault();
      if (command === 'palette' || command === 'shortcuts') setOverlay(command);
      else if (command === 'history-back') window.history.back();
      else if (command === 'back') back();
      else openPage(command);
    };
    const back = (): void => {
      const { route, showList, showMachines } = store.getState();
      if (route.page !== 'machines') showMachines();
      else if (machineOpen) showList();
    };
    window.addEventListener('keydown', beforeOthers, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', beforeOthers, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [openPage, store, machineOpen]);
  const listening = useAppState((state) => state.listenShown);
  const closePalette = (): void => setOverlay((open) => (open === 'palette' ? undefined : open));
  return (
    <Suspense>
      {overlay === 'palette' && (
        <Palette onClose={closePalette} onShortcuts={() => setOverlay('shortcuts')} />
      )}
      {listening && <ListenDialog />}
      {overlay === 'shortcuts' && <ShortcutsDialog onClose={() => setOverlay(undefined)} />}
    </Suspense>
  );
}

type Command = 'palette' | 'shortcuts' | 'back' | 'history-back' | (typeof PAGES)[number]['name'];

function commandOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Command | undefined {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return 'palette';
  if (altKey && key === 'ArrowLeft') return 'history-back';
  if (ctrlKey || metaKey || altKey) return undefined;
  // Escape must not throw away what somebody has typed.
  if (key === 'Escape') return isTextField(target) && hasText(target) ? undefined : 'back';
  if (isTextField(target)) return undefined;
  if (key === '?') return 'shortcuts';
  return PAGES.find(({ letter }) => letter === key)?.name;
}

function hasText(field: HTMLElement): boolean {
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== '';
}
