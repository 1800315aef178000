import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { SimulatedMachineInfo } from '../../../shared/model/demo';
import { useBench } from '../../app/bench-context';

interface Props {
  machine: SimulatedMachineInfo;
  onClose: () => void;
}

/** The MEBx of a simulated machine: what a technician would type there. These passwords are made up like the machine. */
export function MebxDialog({ machine, onClose }: Props): React.JSX.Element {
  const act = useBench((state) => state.act);
  const submit = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const newPassword = textOf(data, 'newPassword');
    void act(machine.id, {
      act: 'open-mebx',
      password: textOf(data, 'password'),
      ...(newPassword !== '' && { newPassword }),
      activateNetwork: data.get('activate') === 'on',
    });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="MEBx of the simulated machine"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="sm">
          <Text size="sm">
            From the factory the password is “admin”, and MEBx makes you choose a new one at first.
          </Text>
          <TextInput
            name="password"
            label="MEBx password"
            defaultValue="admin"
            data-autofocus
            spellCheck={false}
          />
          <TextInput
            name="newPassword"
            label="New password"
            description="Leave empty to keep it"
            spellCheck={false}
          />
          <Checkbox name="activate" label="Activate Network Access" />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Leave MEBx
            </Button>
            <Button type="submit">Enter</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
