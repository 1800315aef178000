import { Button, Group, Modal, Text } from '@mantine/core';
import { useAppState } from '../../stores/app-store-context';

/** Asks before a range of more than 65,536 addresses. Not scanning is the default. */
export function LargeRangeDialog(): React.JSX.Element {
  const open = useAppState((state) => state.confirmLarge);
  const check = useAppState((state) => state.targetCheck);
  const start = useAppState((state) => state.startScan);
  const dismiss = useAppState((state) => state.dismissLarge);
  return (
    <Modal opened={open} onClose={dismiss} title="That many?" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Text size="sm">
        {(check?.addresses ?? 0).toLocaleString('en')} addresses take a while and touch many machines. Scan
        them all?
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void start(true)}>
          Scan them all
        </Button>
        <Button onClick={dismiss} data-autofocus>
          Choose a smaller range
        </Button>
      </Group>
    </Modal>
  );
}
