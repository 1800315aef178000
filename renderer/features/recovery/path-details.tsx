import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import type { PathRef } from '../../../shared/model/verdict';
import { CopyLine } from '../../components/copy-line';
import { useBench } from '../../app/bench-context';

/** One path in full. @param locked the BitLocker question is open, so the steps cannot be ticked yet */
export function PathDetails({ path, locked }: { path: PathRef; locked: boolean }): React.JSX.Element {
  const ticks = useBench((state) => state.ticks);
  const tick = useBench((state) => state.tick);
  const done = useBench((state) => state.pathDone);
  const busy = useBench((state) => state.busy);
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
      {locked && (
        <Alert color="orange" variant="light" p="xs" title="BitLocker first">
          BIOS and battery change what BitLocker measures: without the key, Windows may stay shut. Say above
          that the key is at hand or the disk is not encrypted.
        </Alert>
      )}
      <Stack component="ol" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {path.steps.map((step, index) => (
          <li key={step.text}>
            <Checkbox
              label={`${String(index + 1)}. ${step.text}`}
              checked={ticks.includes(index)}
              disabled={locked}
              onChange={() => tick(index)}
            />
            {step.command !== undefined && <CopyLine text={step.command} />}
          </li>
        ))}
      </Stack>
      <Text size="sm">
        <b>Proven by:</b> {path.proof}
      </Text>
      {path.notConfirmed.map((doubt) => (
        <Text key={doubt} size="xs" c="dimmed">
          Not confirmed on hardware: {doubt}
        </Text>
      ))}
      <Group>
        <Button
          disabled={locked || busy !== undefined}
          loading={busy === 'recheck'}
          onClick={() => void done()}
        >
          I have done it, check again
        </Button>
      </Group>
    </Stack>
  );
}
