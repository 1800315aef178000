import { useEffect, useRef } from 'react';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';
import { ScanOutcome } from './scan-outcome';
import { ScanProgress } from './scan-progress';

/** The progress of the scan, or its result. */
export function ScanStatus(): React.JSX.Element {
  const running = useAppState((state) => isRunning(scanOf(state)));
  const box = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    // “Stop” disappears with the scan, and the focus must not be lost with it.
    if (hadFocus.current && document.activeElement === document.body) box.current?.focus();
  }, [running]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="scan-status"
      onFocus={() => (hadFocus.current = true)}
      onBlur={(event) => {
        if (event.target.isConnected) hadFocus.current = false;
      }}
    >
      {running ? <ScanProgress /> : <ScanOutcome />}
    </div>
  );
}
