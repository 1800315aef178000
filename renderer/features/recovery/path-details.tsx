import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RecoveryPath, RecoveryPlan } from '../../../shared/model/recovery';
import { CopyLine } from '../../components/copy-line';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { SetMebxDialog } from './set-mebx-dialog';
import { UnprovisionDialog } from './unprovision-dialog';

/** One path in full, with what locks it, its steps to tick, and the proof. */
export function PathDetails({ path, plan }: { path: RecoveryPath; plan: RecoveryPlan }): React.JSX.Element {
  const locked = path.lockedBy.length > 0;
  return (
    <Stack gap="xs">
      {path.needs.length > 0 && (
        <Text size="sm">
          <b>You need:</b> {path.needs.join('; ')}.
        </Text>
      )}
      <Text size="sm">
        <b>It erases:</b> {path.erases}
      </Text>
      {path.sideEffects.length > 0 && (
        <List size="sm">
          {path.sideEffects.map((effect) => (
            <List.Item key={effect}>{effect}</List.Item>
          ))}
        </List>
      )}
      {locked && <Lock path={path} />}
      <Steps path={path} locked={locked} />
      <Text size="sm">
        <b>Proven by:</b> {path.proof}
      </Text>
      <Text size="sm">
        <b>Risk:</b> {path.risk}
      </Text>
      {path.notConfirmed.map((doubt) => (
        <Text key={doubt} size="xs" c="dimmed">
          Not confirmed on hardware: {doubt}
        </Text>
      ))}
      <Action path={path} plan={plan} locked={locked} />
    </Stack>
  );
}

/** With boxes to tick where a person does them; what AMT Bench does itself is only told. */
function Steps({ path, locked }: { path: RecoveryPath; locked: boolean }): React.JSX.Element {
  const ticks = useMachineState((state) => state.ticks);
  const tick = useMachineState((state) => state.tick);
  const own = path.deed !== undefined && path.deed !== 'log-in';
  return (
    <Stack component="ol" className="path-steps" gap={6} m={0} p={0}>
      {path.steps.map((step, index) => {
        const text = `${String(index + 1)}. ${step.text}`;
        return (
          <li key={step.text}>
            {own ? (
              <Text size="sm">{text}</Text>
            ) : (
              <Checkbox
                label={text}
                checked={ticks.includes(index)}
                disabled={locked}
                onChange={() => tick(index)}
              />
            )}
            {step.command !== undefined && <CopyLine text={step.command} />}
          </li>
        );
      })}
    </Stack>
  );
}

/** BitLocker comes first; it can be answered for right here. */
function Lock({ path }: { path: RecoveryPath }): React.JSX.Element {
  const answer = useMachineState((state) => state.answer);
  return (
    <Alert color="orange" variant="light" p="xs" title="Locked: BitLocker first">
      {path.lockedBy.map((why) => (
        <Text key={why} size="sm">
          {why}
        </Text>
      ))}
      <Group gap={6} mt={6}>
        <Button size="compact-sm" variant="default" onClick={() => void answer({ bitlocker: 'key-at-hand' })}>
          The key is at hand
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void answer({ bitlocker: 'not-encrypted' })}
        >
          The disk is not encrypted
        </Button>
      </Group>
    </Alert>
  );
}

/** AMT may be restarting: it is looked at again and again for a while. */
function RestartStatus(): React.JSX.Element | null {
  const progress = useMachineJob('recheckJob')?.progress;
  if (!progress || progress.done === 0) return null;
  return (
    <Text size="sm" role="status">
      It does not answer yet. AMT may be restarting; looking again for {progress.total - progress.done} s at
      the most.
    </Text>
  );
}

/** What AMT Bench does itself, or the way to say that it was done. */
function Action({
  path,
  plan,
  locked,
}: {
  path: RecoveryPath;
  plan: RecoveryPlan;
  locked: boolean;
}): React.JSX.Element {
  const done = useMachineState((state) => state.pathDone);
  const goTo = useMachineState((state) => state.goTo);
  const busy = useMachineState((state) => state.busy);
  const working = isRunning(useMachineJob('actionJob'));
  const [dialog, setDialog] = useState(false);
  const close = (): void => setDialog(false);
  const stopped = locked || working || busy !== undefined;
  switch (path.deed) {
    case 'unprovision-full':
      return (
        <Group>
          <Button color="red" disabled={stopped} onClick={() => setDialog(true)}>
            Un-configure …
          </Button>
          {dialog && <UnprovisionDialog plan={plan} onClose={close} />}
        </Group>
      );
    case 'set-mebx-password':
      return (
        <Group>
          <Button disabled={stopped} loading={busy === 'mebx'} onClick={() => setDialog(true)}>
            Set a new MEBx password …
          </Button>
          {dialog && <SetMebxDialog onClose={close} />}
        </Group>
      );
    case 'log-in':
      return (
        <Group>
          <Button disabled={stopped} onClick={() => goTo('diagnose')}>
            Go to the login
          </Button>
        </Group>
      );
    case undefined:
      return (
        <Group>
          <Button disabled={stopped} loading={busy === 'recheck'} onClick={() => void done()}>
            I have done it, check again
          </Button>
          <RestartStatus />
        </Group>
      );
  }
}
