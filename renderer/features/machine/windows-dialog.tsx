import { TextInput } from '@mantine/core';
import type { SimulatedMachineInfo } from '../../../shared/model/demo';
import { useMachineState } from '../../stores/machine-store-context';
import { ActDialog } from './act-dialog';

interface Props {
  machine: SimulatedMachineInfo;
  onClose: () => void;
}

/** Host-based activation inside the Windows of a simulated machine. */
export function WindowsDialog({ machine, onClose }: Props): React.JSX.Element {
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
