import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../stores/app-store-context';

/** The page of a machine that is not in the list: an old link, or it was taken off the list. */
export function UnknownMachine({ id }: { id: string }): React.JSX.Element {
  const { t } = useTranslation();
  const showList = useAppState((state) => state.showList);
  const openTarget = useAppState((state) => state.openTarget);
  return (
    <Stack gap="sm" py="sm">
      <Title order={2} size="h3" tabIndex={-1} data-page-heading>
        {id}
      </Title>
      <Text size="sm">{t('machine.unknown')}</Text>
      <Group gap="xs">
        <Button onClick={() => void openTarget(id)}>{t('machine.lookForIt')}</Button>
        <Button variant="default" onClick={showList}>
          {t('machine.allMachines')}
        </Button>
      </Group>
    </Stack>
  );
}
