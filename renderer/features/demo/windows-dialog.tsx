import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMachineState } from '../../stores/machine-store-context';
import { ActDialog, type MachineDialogProps } from './act-dialog';

/** Host-based activation inside the Windows of a simulated machine. */
export function WindowsDialog({ machine, onClose }: MachineDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const act = useMachineState((state) => state.act);
  return (
    <ActDialog
      title={t('demo.windows.title')}
      explanation={t('demo.windows.explanation')}
      leaveLabel={t('common.cancel')}
      submitLabel={t('demo.windows.activate')}
      onClose={onClose}
      onSubmit={(field) =>
        void act(machine.id, { act: 'activate-from-windows', adminPassword: field('password') })
      }
    >
      <TextInput
        name="password"
        label={t('demo.windows.password')}
        data-autofocus
        required
        spellCheck={false}
      />
    </ActDialog>
  );
}
