import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialogs/dialog';

interface Props {
  opened: boolean;
  /** Of the profile. */
  name: string;
  onSave: () => void;
  onDiscard: () => void;
  onKeep: () => void;
}

/** Asks what becomes of unsaved changes before they are left. */
export function LeaveDialog({ opened, name, onSave, onDiscard, onKeep }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onKeep} title={t('profiles.leaveDialog.title', { name })}>
      <Text size="sm">{t('profiles.leaveDialog.text')}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onKeep}>
          {t('profiles.leaveDialog.keep')}
        </Button>
        <Button variant="default" onClick={onDiscard}>
          {t('profiles.leaveDialog.discard')}
        </Button>
        <Button onClick={onSave} data-autofocus>
          {t('profiles.leaveDialog.save')}
        </Button>
      </Group>
    </Dialog>
  );
}
