import { powerMonitor } from 'electron';
import { awakeClock } from '#shared/awake-clock';

/**
 * The system says when it sleeps. By itself the clock notices long sleeps only, and those up to a second late.
 * @returns a function that ends it
 */
export function watchSleep(): () => void {
  const onSuspend = (): void => awakeClock.suspending();
  const onResume = (): void => awakeClock.resumed();
  powerMonitor.on('suspend', onSuspend);
  powerMonitor.on('resume', onResume);
  return () => {
    powerMonitor.off('suspend', onSuspend);
    powerMonitor.off('resume', onResume);
  };
}
