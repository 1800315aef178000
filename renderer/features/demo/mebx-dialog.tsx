import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMachineState } from '../../stores/machine-store-context';
import { ActDialog, type MachineDialogProps } from './act-dialog';

/** The MEBx of a simulated machine: what a technician would type there. These passwords are made up like the machine. */
export function MebxDialog({ machine, onClose }: MachineDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const act = useMachineState((state) => state.act);
  return (
    <ActDialog
      title={t('demo.mebx.title')}
      explanation={t('demo.mebx.explanation')}
      leaveLabel={t('demo.mebx.leave')}
      submitLabel={t('demo.mebx.enter')}
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
        label={t('demo.mebx.password')}
        defaultValue="admin"
        data-autofocus
        spellCheck={false}
      />
      <TextInput
        name="newPassword"
        label={t('demo.mebx.newPassword')}
        description={t('demo.mebx.keep')}
        spellCheck={false}
      />
      <Checkbox name="activate" label={t('demo.mebx.activate')} />
    </ActDialog>
  );
}
