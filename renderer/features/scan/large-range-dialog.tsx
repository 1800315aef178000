import { Button, Group, Modal, Text } from '@mantine/core';
import { useBench } from '../../app/bench-context';

/** Asks before a range of more than 65,536 addresses. Not scanning is the default. */
export function LargeRangeDialog(): React.JSX.Element {
  const open = useBench((state) => state.confirmLarge);
  const check = useBench((state) => state.targetCheck);
  const start = useBench((state) => state.startScan);
  const dismiss = useBench((state) => state.dismissLarge);
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
