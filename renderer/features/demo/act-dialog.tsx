import { Button, Group, Stack, Text } from '@mantine/core';
import type { SimulatedMachineInfo } from '../../../shared/model/demo';
import { Dialog } from '../../components/dialogs/dialog';

/** What a dialog about one simulated machine is given. */
export interface MachineDialogProps {
  machine: SimulatedMachineInfo;
  onClose: () => void;
}

interface Props {
  title: string;
  explanation: string;
  submitLabel: string;
  leaveLabel: string;
  onSubmit: (field: (name: string) => string) => void;
  onClose: () => void;
  children: React.ReactNode;
}

/** A small form for an act at a simulated machine; `onSubmit` gets a reader of the fields’ texts, empty when unset. */
export function ActDialog(props: Props): React.JSX.Element {
  const submit = (event: React.SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    props.onSubmit((name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    });
    props.onClose();
  };
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form onSubmit={submit} autoComplete="off">
        <Stack gap="sm">
          <Text size="sm">{props.explanation}</Text>
          {props.children}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {props.leaveLabel}
            </Button>
            <Button type="submit">{props.submitLabel}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
