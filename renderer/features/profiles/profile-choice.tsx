import { Button, Group, NativeSelect } from '@mantine/core';
import { useBench } from '../../app/bench-context';

/** Which of the profiles is in use, and the way to their page. */
export function ProfileChoice(): React.JSX.Element | null {
  const shelf = useBench((state) => state.shelf);
  const select = useBench((state) => state.selectProfile);
  const show = useBench((state) => state.showProfiles);
  const busy = useBench((state) => state.configureJob !== undefined || state.fleet?.jobId !== undefined);
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
