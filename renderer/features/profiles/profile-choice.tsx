import { Button, Group, NativeSelect } from '@mantine/core';
import { useAppState } from '../../stores/app-store-context';
import { useMachineJob } from '../../stores/machine-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';

/** Which of the profiles is in use, and the way to their page. */
export function ProfileChoice(): React.JSX.Element | null {
  const shelf = useAppState((state) => state.shelf);
  const select = useAppState((state) => state.selectProfile);
  const show = useAppState((state) => state.showProfiles);
  const busy = [useMachineJob('configureJob'), useAppState(fleetOf)].some(isRunning);
  if (!shelf) return null;
  return (
    <Group gap="xs" align="flex-end">
      <NativeSelect
        label="Profile: what a machine should look like"
        value={shelf.selected}
        disabled={busy}
        onChange={(event) => void select(event.currentTarget.value)}
        data={shelf.profiles.map(({ name }) => name)}
      />
      <Button variant="default" onClick={() => show(true)}>
        Edit profiles
      </Button>
    </Group>
  );
}
