import { useEffect, useRef } from 'react';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';
import { ScanOutcome } from './scan-outcome';
import { ScanProgress } from './scan-progress';

/** How far the scan is, or what it came to. */
export function ScanStatus(): React.JSX.Element {
  const running = useAppState((state) => isRunning(scanOf(state)));
  const box = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    // “Stop” goes away with the scan, and must not take the keyboard's place on the page with it.
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
