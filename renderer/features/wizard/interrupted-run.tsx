import { Alert, Button, Text } from '@mantine/core';
import type { OpenRun } from '../../../shared/model/plan';
import { useMachineState } from '../../stores/machine-store-context';

/** A run that ended without saying so: what is certain of it, and the way on. */
export function InterruptedRun(): React.JSX.Element | null {
  const run = useMachineState((state) => state.openRun);
  const read = useMachineState((state) => state.plan !== undefined);
  const over = useMachineState((state) => state.openRunComplete);
  const continueRun = useMachineState((state) => state.continueRun);
  if (!run) return null;
  return (
    <Alert
      color={over ? 'teal' : 'orange'}
      variant="light"
      title={`A configuration of this machine was cut short on ${new Date(run.startedAt).toLocaleString()}`}
    >
      {over ? (
        <Text size="sm">The machine was read again: nothing of it is left to do.</Text>
      ) : (
        <>
          <Text size="sm">{knownProgress(run, read)}</Text>
          <Button size="compact-sm" mt="xs" onClick={() => void continueRun()}>
            Continue with its profile
            {run.profile.name === undefined ? '' : `, “${run.profile.name}”`}
          </Button>
        </>
      )}
    </Alert>
  );
}

/** @param read the machine was read since, and its plan is shown below */
function knownProgress({ steps }: OpenRun, read: boolean): string {
  const done = steps.filter(({ state }) => state === 'ok').length;
  const open = steps.filter(({ state }) => state === 'under-way' || state === 'unknown');
  return [
    `${String(done)} of ${String(steps.length)} changes were done and proven.`,
    open.length > 0 && `How “${open.map(({ title }) => title).join('”, “')}” ended was not written down.`,
    read
      ? 'The plan below starts from what the machine says now.'
      : 'Continuing logs in with the stored password and reads the machine first.',
  ]
    .filter((part) => part !== false)
    .join(' ');
}
