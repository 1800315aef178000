import { Button, Group, Modal, Text } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { closedByEscape } from '../../components/escape';
import { countOf } from '../../components/words';
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
  const machines = countOf(chosen.length, 'machine');
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
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={closedByEscape(onClose)}
      title={`Take ${machines} off the list?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text size="sm">
        What was seen of {chosen.length === 1 ? 'it' : 'them'} is forgotten; a scan finds{' '}
        {chosen.length === 1 ? 'it' : 'them'} again.{' '}
        {kind === 'keychain'
          ? 'Passwords stay in the keychain.'
          : 'Passwords are kept until AMT Bench is closed.'}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void forget()}>
          Take off the list
        </Button>
        <Button onClick={onClose} data-autofocus>
          Keep {chosen.length === 1 ? 'it' : 'them'}
        </Button>
      </Group>
    </Modal>
  );
}
