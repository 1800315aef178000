import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialogs/dialog';
import { useAppState } from '../../stores/app-store-context';

interface Props {
  opened: boolean;
  name: string;
  /** The profile that is in use then; undefined: another one is in use anyway. */
  next: string | undefined;
  onClose: () => void;
  onRemoved: () => void;
}

/** Machines that are named; the rest is counted. */
const NAMED = 5;

/** Asks before a profile is deleted. */
export function RemoveDialog({ opened, name, next, onClose, onRemoved }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const remove = useAppState((state) => state.removeProfile);
  const machines = useAppState((state) => state.machines);
  const configured = Object.values(machines).filter(
    ({ status }) => 'profile' in status && status.profile === name,
  );
  const count = configured.length;
  const names = configured
    .slice(0, NAMED)
    .map(({ sighting }) => sighting.hostname ?? sighting.address)
    .join(', ');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('profiles.deleteDialog.title', { name })}>
      <Text size="sm">{t('profiles.deleteDialog.text')}</Text>
      {count > 0 && (
        <Text size="sm" mt="xs">
          {count > NAMED
            ? t('profiles.deleteDialog.machinesMany', { count, names })
            : t('profiles.deleteDialog.machines', { count, names })}
        </Text>
      )}
      {next !== undefined && (
        <Text size="sm" mt="xs">
          {t('profiles.deleteDialog.next', { next })}
        </Text>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('profiles.deleteDialog.keep')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            onClose();
            void remove(name).then((removed) => removed && onRemoved());
          }}
        >
          {t('profiles.deleteDialog.delete')}
        </Button>
      </Group>
    </Dialog>
  );
}
