import { Checkbox, TextInput } from '@mantine/core';
import { useMachineState } from '../../stores/machine-store-context';
import { ActDialog, type MachineDialogProps } from './act-dialog';

/** The MEBx of a simulated machine: what a technician would type there. These passwords are made up like the machine. */
export function MebxDialog({ machine, onClose }: MachineDialogProps): React.JSX.Element {
  const act = useMachineState((state) => state.act);
  return (
    <ActDialog
      title="MEBx of the simulated machine"
      explanation="From the factory the password is “admin”, and MEBx makes you choose a new one at first."
      leaveLabel="Leave MEBx"
      submitLabel="Enter"
      onClose={onClose}
      onSubmit={(field) => {
        const newPassword = field('newPassword');
        void act(machine.id, {
          act: 'open-mebx',
          password: field('password'),
          ...(newPassword !== '' && { newPassword }),
          activateNetwork: field('activate') === 'on',
        });
      }}
    >
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
    </ActDialog>
  );
}
