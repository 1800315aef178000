import { Button, Group, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { DeviceView } from '../../../shared/contract/contract';
import { useBench } from '../../app/bench-context';
import { StoredPassword } from '../device/stored-password';
import { machineAfter } from '../scan/machine-list';

interface Props {
  view: DeviceView;
  /** What else can be done here. It stands first, and is what is advised. */
  children?: React.ReactNode;
}

/** The way on from a page where this machine wants nothing more: its password, the next machine, the list. */
export function NextSteps({ view, children }: Props): React.JSX.Element {
  const showList = useBench((state) => state.showList);
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
function NextMachine({ view, advised }: { view: DeviceView; advised: boolean }): React.JSX.Element | null {
  const devices = useBench((state) => state.devices);
  const text = useBench((state) => state.filterText);
  const group = useBench((state) => state.filterGroup);
  const sort = useBench((state) => state.sort);
  const open = useBench((state) => state.openMachine);
  const next = useMemo(
    () => machineAfter(view.id, Object.values(devices), { text, group, sort }),
    [view.id, devices, text, group, sort],
  );
  if (!next) return null;
  return (
    <Button variant={advised ? 'filled' : 'default'} onClick={() => open(next.id)}>
      Next machine: {next.sighting.address}
    </Button>
  );
}
