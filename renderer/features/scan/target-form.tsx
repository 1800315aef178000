import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFlask, IconPlayerPlay } from '@tabler/icons-react';
import { countOf } from '../../components/words';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';

/** Targets, the laptop's own subnets to choose from, and Start. */
export function TargetForm(): React.JSX.Element {
  const targets = useAppState((state) => state.targets);
  const setTargets = useAppState((state) => state.setTargets);
  const check = useAppState((state) => state.targetCheck);
  const subnets = useAppState((state) => state.subnets);
  const running = useAppState((state) => isRunning(scanOf(state)));
  const start = useAppState((state) => state.startScan);
  const stop = useAppState((state) => state.stopScan);
  const machineOpen = useAppState((state) => state.machineStore !== undefined);
  useHotkeys(
    [
      ['mod+Enter', () => void start()],
      ['F5', () => void start()],
      // With a machine open, Escape closes that.
      ['Escape', () => machineOpen || void stop()],
    ],
    [],
  );
  return (
    <Paper withBorder p="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Stack gap={8}>
          <Group align="flex-start" wrap="nowrap" gap="sm">
            <TextInput
              flex={1}
              label="What to look at"
              description={description(check)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder="192.168.1.0/24, 10.0.0.5-10.0.0.40, pc-17.example"
              value={targets}
              onChange={(event) => setTargets(event.currentTarget.value)}
              error={check?.problem && !check.needsConfirmation ? check.problem.message : undefined}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
            />
            <Button
              mt={24}
              type="submit"
              disabled={targets.trim() === ''}
              // Stays enabled: a disabled button would lose the focus.
              aria-disabled={running}
              data-disabled={running || undefined}
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
            >
              Scan
            </Button>
          </Group>
          <Group gap={6}>
            {subnets.length > 0 && (
              <Text size="xs" c="dimmed">
                This laptop is in:
              </Text>
            )}
            {subnets.map(({ cidr, adapter, virtual }) => (
              <Button
                key={cidr}
                size="compact-xs"
                variant={virtual ? 'subtle' : 'default'}
                color={virtual ? 'gray' : undefined}
                onClick={() => setTargets(cidr)}
              >
                {cidr} ({adapter})
              </Button>
            ))}
            <DemoButton />
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function DemoButton(): React.JSX.Element {
  const startDemo = useAppState((state) => state.startDemo);
  const running = useAppState((state) => isRunning(scanOf(state)));
  return (
    <Button
      size="compact-xs"
      variant="light"
      disabled={running}
      leftSection={<IconFlask size={13} aria-hidden />}
      onClick={() => void startDemo()}
    >
      Try the demo bench
    </Button>
  );
}

function description(
  check: { addresses: number; needsConfirmation: boolean; problem?: unknown } | undefined,
): string {
  if (!check || (check.problem !== undefined && !check.needsConfirmation)) {
    return 'Subnets, ranges, addresses or names, separated by commas. Nothing outside of them is touched.';
  }
  const count = countOf(check.addresses, 'address', 'addresses');
  return check.needsConfirmation ? `${count}: you will be asked before it starts.` : count;
}
