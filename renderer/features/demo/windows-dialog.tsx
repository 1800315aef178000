import { TextInput } from '@mantine/core';
import { useMachineState } from '../../stores/machine-store-context';
import { ActDialog, type MachineDialogProps } from './act-dialog';

/** Host-based activation inside the Windows of a simulated machine. */
export function WindowsDialog({ machine, onClose }: MachineDialogProps): React.JSX.Element {
  const act = useMachineState((state) => state.act);
  return (
    <ActDialog
      title="rpc activate --local --ccm"
      explanation="Run as administrator in the Windows of the simulated machine. No MEBx password is asked for."
      leaveLabel="Cancel"
      submitLabel="Activate"
      onClose={onClose}
      onSubmit={(field) =>
        void act(machine.id, { act: 'activate-from-windows', adminPassword: field('password') })
      }
    >
      <TextInput name="password" label="New AMT admin password" data-autofocus required spellCheck={false} />
    </ActDialog>
  );
}
