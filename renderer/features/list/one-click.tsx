import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { useAppState } from '../../stores/app-store-context';

/** Nothing has to be asked first: its password is known, and nothing speaks against it. */
export function isOneClick({ status }: MachineView): boolean {
  return status.kind === 'ready';
}

/**
 * Reads the machine with its stored password and shows what the profile in use would change; nothing is changed yet.
 * With the keyboard it is the letter c on the row, so that Tab does not stop at every machine.
 */
export function OneClick({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.openMachine);
  return (
    <button
      type="button"
      className="row-button"
      tabIndex={-1}
      aria-label={t('fleet.configureRow', { address: view.sighting.address })}
      title={t('common.loginNote')}
      onClick={(event) => {
        event.stopPropagation();
        open(view.id, 'plan');
      }}
    >
      {t('fleet.configureShort')}
    </button>
  );
}
