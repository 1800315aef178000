import { Button, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';
import { useMachineJob } from '../../stores/machine-store-context';

/** Which of the profiles is in use, and the way to their page. */
export function ProfileChoice(): React.JSX.Element | null {
  const { t } = useTranslation();
  const storedProfiles = useAppState((state) => state.storedProfiles);
  const select = useAppState((state) => state.selectProfile);
  const go = useAppState((state) => state.go);
  const busy = [useMachineJob('configureJob'), useAppState(fleetOf)].some(isRunning);
  if (!storedProfiles) return null;
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        label={t('profiles.choice.label')}
        value={storedProfiles.selected}
        disabled={busy}
        onChange={(event) => void select(event.currentTarget.value)}
        data={storedProfiles.profiles.map(({ name }) => name)}
      />
      <Button variant="default" onClick={() => go({ page: 'profiles' })}>
        {t('profiles.choice.edit')}
      </Button>
    </Group>
  );
}
