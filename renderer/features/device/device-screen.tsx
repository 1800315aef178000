import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useBench } from '../../app/bench-context';
import { Wizard } from '../wizard/wizard';
import { DemoPanel } from './demo-panel';
import { EvidenceCard } from './evidence-card';
import { IdentityCard } from './identity-card';

/** One machine: the way through it, and beside it what is known. */
export function DeviceScreen(): React.JSX.Element {
  const view = useBench((state) =>
    state.openDevice === undefined ? undefined : state.devices[state.openDevice],
  );
  const demo = useBench((state) => state.demoMachines.find(({ id }) => id === view?.simulated));
  const showList = useBench((state) => state.showList);
  useHotkeys([['alt+ArrowLeft', showList]]);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={showList}
        >
          All machines
        </Button>
        {view && (
          <Title order={2} size="h3">
            {view.sighting.address}
          </Title>
        )}
        {view && <Text c="dimmed">{view.sighting.hostname ?? demo?.title}</Text>}
      </Group>
      {view ? (
        <div className="device-columns">
          <Wizard view={view} />
          <Stack component="aside" gap="sm" aria-label="What is known of this machine">
            {demo && <DemoPanel machine={demo} />}
            <IdentityCard view={view} />
            <EvidenceCard verdict={view.sighting.verdict} />
          </Stack>
        </div>
      ) : (
        <Text>This machine is not in the list any more. Scan again.</Text>
      )}
    </Stack>
  );
}
