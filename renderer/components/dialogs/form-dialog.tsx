import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../failure-alert';
import { Dialog } from './dialog';

interface Props {
  title: string;
  onClose: () => void;
  /** Enter, or the last button. */
  onSubmit: (form: HTMLFormElement) => void;
  /** What could not be done. */
  failure?: Failure | undefined;
  cancel?: string;
  /** What was asked for is under way, and its result will be shown here: the dialog stays. */
  busy?: boolean;
  /** The button that does it, and others before it. */
  actions: React.ReactNode;
  children: React.ReactNode;
}

/**
 * A dialog with a form. Secrets live in its fields alone. It may stand inside of another form, which hears nothing of
 * it.
 */
export function FormDialog({
  title,
  onClose,
  onSubmit,
  failure,
  cancel,
  busy = false,
  actions,
  children,
}: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog onClose={busy ? () => undefined : onClose} title={title}>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onSubmit(event.currentTarget);
        }}
      >
        <Stack gap="sm">
          {children}
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end">
            <Button variant="default" disabled={busy} onClick={onClose}>
              {cancel ?? t('common.cancel')}
            </Button>
            {actions}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What was typed into a field of a form. */
export function typedIn(form: HTMLFormElement, name: string): string {
  const typed = new FormData(form).get(name);
  return typeof typed === 'string' ? typed : '';
}
