import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { VERDICTS } from '../../../shared/model/verdict';
import { useAppState } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';

/** Nothing has to be asked first: its password is known, and nothing speaks against it. */
export function isOneClick({ sighting, credential }: MachineView): boolean {
  return credential.stored && VERDICTS[sighting.verdict.code].oneClick === true;
}

/**
 * Opens the review of what the profile would change on this machine. With the keyboard it is the letter c on the row, so
 * that Tab does not stop at every machine.
 */
export function OneClick({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.openFleet);
  const busy = useAppState((state) => isRunning(fleetOf(state)));
  return (
    <Button
      size="compact-xs"
      variant="default"
      tabIndex={-1}
      disabled={busy}
      aria-label={t('fleet.configureRow', { address: view.sighting.address })}
      onClick={(event) => {
        event.stopPropagation();
        open([view.id]);
      }}
    >
      {t('fleet.configureShort')}
    </Button>
  );
}
