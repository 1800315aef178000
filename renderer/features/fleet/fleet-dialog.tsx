import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closedByEscape } from '../../components/escape';
import { FailureAlert } from '../../components/failure-alert';
import { useAppState } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';
import { FleetReview } from './fleet-review';
import { FleetSettings } from './fleet-settings';

/** From a selection to a run: profile and password, then what would change, then the start. */
export function FleetDialog(): React.JSX.Element {
  const { t } = useTranslation();
  const dialog = useAppState((state) => state.fleetDialog);
  const failure = useAppState((state) => state.fleetFailure);
  const close = useAppState((state) => state.closeFleet);
  // A run that has just begun shows its progress, and the focus goes there.
  const begun = useAppState((state) => isRunning(fleetOf(state)));
  return (
    <Modal
      opened={dialog !== undefined}
      onClose={close}
      closeOnEscape={false}
      onKeyDown={closedByEscape(close)}
      returnFocus={!begun}
      transitionProps={{ duration: 0 }}
      size="xl"
      title={dialog && t('fleet.configure', { count: dialog.machineIds.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {failure && <FailureAlert failure={failure} />}
      {dialog && (dialog.review ? <FleetReview /> : <FleetSettings machineIds={dialog.machineIds} />)}
    </Modal>
  );
}
