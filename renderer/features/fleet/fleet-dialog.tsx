import { useFocusReturn } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialogs/dialog';
import { FailureAlert } from '../../components/failure-alert';
import { useAppState } from '../../stores/app-store-context';
import { FleetReview } from './fleet-review';
import { FleetSettings } from './fleet-settings';
import { machineText } from './machine-names';

/** From a selection to a run: profile and password, then what would change, then the start. */
export function FleetDialog(): React.JSX.Element {
  const { t } = useTranslation();
  const dialog = useAppState((state) => state.fleetDialog);
  const failure = useAppState((state) => state.fleetFailure);
  const close = useAppState((state) => state.closeFleet);
  // Not after the start of a run: then the focus goes to its progress.
  const returnFocus = useFocusReturn({ opened: dialog !== undefined, shouldReturnFocus: false });
  const leave = (): void => {
    close();
    setTimeout(returnFocus);
  };
  const title = useAppState((state) => {
    const ids = state.fleetDialog?.machineIds ?? [];
    return ids.length === 1 && ids[0] !== undefined
      ? t('fleet.configureRow', { address: machineText(state, ids[0]) })
      : t('fleet.configure', { count: ids.length });
  });
  return (
    <Dialog
      opened={dialog !== undefined}
      onClose={leave}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size="xl"
      title={title}
    >
      {failure && <FailureAlert failure={failure} />}
      {dialog && (dialog.review ? <FleetReview /> : <FleetSettings machineIds={dialog.machineIds} />)}
    </Dialog>
  );
}
