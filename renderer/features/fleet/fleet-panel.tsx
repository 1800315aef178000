import { Button, Group, Paper, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import type { FleetResult } from '../../../shared/model/plan';
import { FailureAlert } from '../../components/failure-alert';
import { countOf } from '../../components/words';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning } from '../../stores/jobs';
import { fleetWords, resultWords } from './fleet-words';

/** One profile on several machines: progress, the result of each, and what to do about those that failed. */
export function FleetPanel(): React.JSX.Element | null {
  const fleet = useAppState(fleetOf);
  const failure = useAppState((state) => state.fleetFailure);
  const stop = useAppState((state) => state.stopFleet);
  const start = useAppState((state) => state.startFleet);
  const dismiss = useAppState((state) => state.dismissFleet);
  if (failure && !fleet) return <FailureAlert failure={failure} onClose={dismiss} />;
  if (!fleet) return null;
  const running = isRunning(fleet);
  const retry = fleet.machines.filter(({ verified }) => !verified).map(({ machineId }) => machineId);
  return (
    <Paper withBorder p="sm" component="section" aria-label="Configuring machines">
      <Group justify="space-between" gap="xs">
        <div role="status">
          <Title order={2} size="h5">
            {fleetWords(fleet)}
          </Title>
        </div>
        <Group gap={6}>
          {running ? (
            <Button
              size="compact-sm"
              variant="light"
              color="red"
              title={fleet.stopping ? 'Breaks off the changes under way' : 'Finishes the changes under way'}
              leftSection={<IconPlayerStop size={14} aria-hidden />}
              onClick={() => void stop()}
            >
              {fleet.stopping ? 'Stopping … Stop now' : 'Stop'}
            </Button>
          ) : (
            <>
              {retry.length > 0 && (
                <Button
                  size="compact-sm"
                  leftSection={<IconRefresh size={14} aria-hidden />}
                  onClick={() => void start(retry)}
                >
                  Try {retry.length === 1 ? 'that one' : `those ${String(retry.length)}`} again
                </Button>
              )}
              <Button size="compact-sm" variant="default" onClick={dismiss}>
                Close
              </Button>
            </>
          )}
        </Group>
      </Group>
      {running && (
        <Progress
          mt={6}
          size="sm"
          value={(fleet.machines.length / Math.max(1, fleet.progress?.total ?? 0)) * 100}
          aria-label="Machines that are done with"
        />
      )}
      {failure && <FailureAlert failure={failure} />}
      {fleet.machines.length > 0 && <Results results={fleet.machines} />}
    </Paper>
  );
}

function Results({ results }: { results: readonly FleetResult[] }): React.JSX.Element {
  const store = useAppStore();
  const machines = useAppState((state) => state.machines);
  // Those that need attention first.
  const order = results.toSorted((a, b) => Number(a.verified) - Number(b.verified));
  return (
    <div className="fleet-results" tabIndex={0} role="region" aria-label="Results">
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {order.map((result) => {
            const { machineId } = result;
            const view = machines[machineId];
            return (
              <Table.Tr key={machineId}>
                <Table.Td className="fleet-machine">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    px={0}
                    onClick={() => store.getState().openMachine(machineId)}
                  >
                    {view?.sighting.address ?? machineId}
                  </Button>
                  <Text size="xs" c="dimmed">
                    {view?.inventory?.hostName ?? view?.sighting.hostname}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Stack gap={0}>
                    <Text size="sm">{resultWords(result)}</Text>
                    {result.failure && (
                      <Text size="sm" c="dimmed">
                        {result.failure.message} {result.failure.nextStep}
                      </Text>
                    )}
                  </Stack>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Starts it for rows that were chosen. */
export function ConfigureButton({ ids }: { ids: readonly string[] }): React.JSX.Element {
  const start = useAppState((state) => state.startFleet);
  const busy = useAppState((state) => isRunning(fleetOf(state)));
  const name = useAppState((state) => state.storedProfiles?.selected);
  return (
    <Button
      size="compact-xs"
      disabled={busy}
      title={name === undefined ? undefined : `With the profile “${name}”`}
      onClick={() => void start(ids)}
    >
      Configure {countOf(ids.length, 'machine')}
    </Button>
  );
}
