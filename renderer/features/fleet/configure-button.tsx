import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';

/** Opens the dialog for rows that are selected. */
export function ConfigureButton({ ids }: { ids: readonly string[] }): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.openFleet);
  const busy = useAppState((state) => isRunning(fleetOf(state)));
  return (
    <Button size="compact-xs" disabled={busy} onClick={() => open(ids)}>
      {t('fleet.configure', { count: ids.length })}
    </Button>
  );
}
