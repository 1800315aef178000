import { Button } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { useAppState } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';

/** Nothing has to be asked first: its password is known, and nothing speaks against it. */
export function isOneClick({ status }: MachineView): boolean {
  return status.kind === 'ready';
}

/**
 * Diagnose, plan, apply and verify with the profile in use; stops where a human is needed. With the keyboard it is the
 * letter c on the row, so that Tab does not stop at every machine.
 */
export function OneClick({ view }: { view: MachineView }): React.JSX.Element {
  const start = useAppState((state) => state.startFleet);
  const busy = useAppState((state) => isRunning(fleetOf(state)));
  const profile = useAppState((state) => state.storedProfiles?.selected);
  return (
    <Button
      size="compact-xs"
      variant="default"
      tabIndex={-1}
      disabled={busy}
      aria-label={`Configure ${view.sighting.address}`}
      title={profile === undefined ? undefined : `With the profile “${profile}”`}
      onClick={(event) => {
        event.stopPropagation();
        void start([view.id]);
      }}
    >
      Configure
    </Button>
  );
}
