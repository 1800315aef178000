import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { MachineView } from '../../shared/contract/contract';
import { BackButton } from '../components/back-button';
import { isStale, timeAgo } from '../components/machine-words';
import { useNow } from '../components/use-now';
import { DemoPanel } from '../features/demo/demo-panel';
import { EvidenceCard } from '../features/machine/evidence-card';
import { IdentityCard } from '../features/machine/identity-card';
import { PowerCard } from '../features/machine/power-card';
import { Wizard } from '../features/wizard/wizard';
import { useAppState } from '../stores/app-store-context';
import { useMachineState } from '../stores/machine-store-context';

/** One machine: the way through it, and beside it what is known. */
export function MachineScreen(): React.JSX.Element {
  const id = useMachineState((state) => state.id);
  const view = useAppState((state) => state.machines[id]);
  const demo = useAppState((state) => state.demoMachines.find((each) => each.id === view?.simulated));
  const showList = useAppState((state) => state.showList);
  useTitle(view?.sighting.address);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <BackButton onBack={showList}>All machines</BackButton>
        {view && (
          <Title order={2} size="h3">
            {view.sighting.address}
          </Title>
        )}
        {view && <Text c="dimmed">{view.sighting.hostname ?? demo?.title}</Text>}
        {view && <LastSeen view={view} />}
      </Group>
      {view ? (
        <div className="machine-page">
          <Wizard view={view} />
          <Stack component="aside" gap="sm" aria-label="What is known of this machine">
            {demo && <DemoPanel machine={demo} />}
            <PowerCard view={view} />
            <IdentityCard view={view} />
            <EvidenceCard view={view} />
          </Stack>
        </div>
      ) : (
        <Text>This machine is not in the list any more. Scan again.</Text>
      )}
    </Stack>
  );
}

/** Warns when what is shown is not current. */
function LastSeen({ view: { sighting } }: { view: MachineView }): React.JSX.Element | null {
  const stale = useAppState((state) => isStale(sighting, state.sessionStart));
  const now = useNow(30_000);
  if (!stale || sighting.lastSeen === undefined) return null;
  return (
    <Badge variant="default">
      {sighting.missing ? 'Did not answer, last' : 'Last'} seen {timeAgo(sighting.lastSeen, now)}
    </Badge>
  );
}

/** In the title of the window, for the taskbar and for several tabs. */
function useTitle(address: string | undefined): void {
  useEffect(() => {
    if (address === undefined) return undefined;
    document.title = `${address} – AMT Bench`;
    return () => {
      document.title = 'AMT Bench';
    };
  }, [address]);
}
