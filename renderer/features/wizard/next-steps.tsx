import { Button, Group, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { MachineView } from '../../../shared/contract/contract';
import { useAppState } from '../../stores/app-store-context';
import { machineAfter } from '../list/machine-list';
import { StoredPassword } from '../passwords/stored-password';

interface Props {
  view: MachineView;
  /** A further action, shown first because it is the recommended one. */
  children?: React.ReactNode;
}

/** What to do next when this machine needs nothing more: its password, the next machine, the list. */
export function NextSteps({ view, children }: Props): React.JSX.Element {
  const showList = useAppState((state) => state.showList);
  const advised = children !== undefined;
  return (
    <Stack gap="sm">
      {view.credential.stored && <StoredPassword what="admin" />}
      <Group>
        {children}
        <NextMachine view={view} advised={!advised} />
        <Button variant="default" onClick={showList}>
          Back to the list
        </Button>
      </Group>
    </Stack>
  );
}

/** The one below in the list, as it is sorted and filtered now; from the last one, the first. */
function NextMachine({ view, advised }: { view: MachineView; advised: boolean }): React.JSX.Element | null {
  const machines = useAppState((state) => state.machines);
  const text = useAppState((state) => state.filterText);
  const group = useAppState((state) => state.filterGroup);
  const sort = useAppState((state) => state.sort);
  const favouritesFirst = useAppState((state) => state.favouritesFirst);
  const open = useAppState((state) => state.openMachine);
  const next = useMemo(
    () => machineAfter(view.id, Object.values(machines), { text, group, sort, favouritesFirst }),
    [view.id, machines, text, group, sort, favouritesFirst],
  );
  if (!next) return null;
  return (
    <Button variant={advised ? 'filled' : 'default'} onClick={() => open(next.id)}>
      Next machine: {next.sighting.address}
    </Button>
  );
}
