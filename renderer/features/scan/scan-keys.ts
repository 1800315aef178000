import { useHotkeys } from '@mantine/hooks';
import { useAppState } from '../../stores/app-store-context';

/** Keys of the scan, whether its form is shown or folded. */
export function useScanKeys(): void {
  const start = useAppState((state) => state.startScan);
  const stop = useAppState((state) => state.stopScan);
  const machineOpen = useAppState((state) => state.machineStore !== undefined);
  useHotkeys(
    [
      ['mod+Enter', () => void start()],
      ['F5', () => void start()],
      // With a machine open, Escape closes that: the key must be left for it.
      ['Escape', () => machineOpen || void stop(), { preventDefault: false }],
    ],
    [],
  );
}
