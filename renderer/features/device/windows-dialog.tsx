import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { SimulatedMachineInfo } from '../../../shared/model/demo';
import { useBench } from '../../app/bench-context';

interface Props {
  machine: SimulatedMachineInfo;
  onClose: () => void;
}

/** Host-based activation inside the Windows of a simulated machine. */
export function WindowsDialog({ machine, onClose }: Props): React.JSX.Element {
  const act = useBench((state) => state.act);
  const submit = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    void act(machine.id, {
      act: 'activate-from-windows',
      adminPassword: typeof password === 'string' ? password : '',
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="rpc activate --local --ccm"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="sm">
          <Text size="sm">
            Run as administrator in the Windows of the simulated machine. No MEBx password is asked for.
          </Text>
          <TextInput
            name="password"
            label="New AMT admin password"
            data-autofocus
            required
            spellCheck={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Activate</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
