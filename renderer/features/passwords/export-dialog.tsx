import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isConfirmed } from '../../../shared/model/action';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { saveFile } from '../../components/save-file';
import { TypedName } from '../../components/typed-name';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';

/** A file with passwords is as good as the passwords: the name of the machine has to be typed. */
export function ExportDialog({ onClose }: { onClose: () => void }): React.JSX.Element | null {
  const exportPasswords = useMachineState((state) => state.exportPasswords);
  const id = useMachineState((state) => state.id);
  const machine = useAppState((state) => state.machines[id]?.sighting);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  if (!machine) return null;
  const confirmed = isConfirmed(machine, typed);
  const save = async (): Promise<void> => {
    const file = await exportPasswords(typed);
    if (file?.ok === false) setFailure(file.error);
    if (!file?.ok) return;
    saveFile(file.value);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Save the passwords of this machine to a file"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (confirmed) void save();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            The file holds them as plain text. Whoever can read it has the machine; delete it once it is where
            it belongs.
          </Text>
          {failure && <FailureAlert failure={failure} />}
          <TypedName machine={machine} typed={typed} onType={setTyped} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep them in the keychain only
            </Button>
            <Button type="submit" color="red" disabled={!confirmed}>
              Save the file
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
