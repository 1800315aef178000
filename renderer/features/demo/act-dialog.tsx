import { Button, Text } from '@mantine/core';
import type { SimulatedMachineInfo } from '../../../shared/model/demo';
import { FormDialog, typedIn } from '../../components/dialogs/form-dialog';

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
  return (
    <FormDialog
      title={props.title}
      onClose={props.onClose}
      onSubmit={(form) => {
        props.onSubmit((name) => typedIn(form, name));
        props.onClose();
      }}
      cancel={props.leaveLabel}
      actions={<Button type="submit">{props.submitLabel}</Button>}
    >
      <Text size="sm">{props.explanation}</Text>
      {props.children}
    </FormDialog>
  );
}
