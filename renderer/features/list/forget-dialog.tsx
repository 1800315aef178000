import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { Dialog } from '../../components/dialogs/dialog';
import { useAppState, useAppStore } from '../../stores/app-store-context';

interface Props {
  chosen: readonly MachineView[];
  /** The whole list as it is shown, to find the row that takes over the focus. */
  shown: readonly MachineView[];
  onClose: () => void;
}

/** Asks before machines are taken off the list. Keeping them is the default. */
export function ForgetDialog({ chosen, shown, onClose }: Props): React.JSX.Element {
  const store = useAppStore();
  const kind = useAppState((state) => state.info?.vault.kind);
  const { t } = useTranslation();
  const count = chosen.length;
  const forget = async (): Promise<void> => {
    const { forgetMachines, walkTo } = store.getState();
    const selectedIds = new Set(chosen.map(({ id }) => id));
    const first = shown.findIndex(({ id }) => selectedIds.has(id));
    const stays = ({ id }: MachineView): boolean => !selectedIds.has(id);
    const next = shown.slice(first).find(stays) ?? shown.slice(0, first).findLast(stays);
    onClose();
    if ((await forgetMachines([...selectedIds])) && next) walkTo(next.id);
  };
  return (
    <Dialog onClose={onClose} title={t('list.forget.title', { count })}>
      <Text size="sm">
        {t('list.forget.text', { count })}{' '}
        {kind === 'keychain' ? t('list.forget.keychain') : t('list.forget.session')}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void forget()}>
          {t('list.actions.forget')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('list.forget.keep', { count })}
        </Button>
      </Group>
    </Dialog>
  );
}
