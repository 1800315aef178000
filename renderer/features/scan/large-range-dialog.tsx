import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialogs/dialog';
import { useAppState } from '../../stores/app-store-context';

/** Asks before a range of more than 65,536 addresses. Not scanning is the default. */
export function LargeRangeDialog(): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.confirmLarge);
  const check = useAppState((state) => state.targetCheck);
  const start = useAppState((state) => state.startScan);
  const dismiss = useAppState((state) => state.dismissLarge);
  return (
    <Dialog opened={open} onClose={dismiss} title={t('list.scan.largeTitle')}>
      <Text size="sm">
        {t('list.scan.large', { addresses: t('list.scan.addresses', { count: check?.addresses ?? 0 }) })}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => void start(true)}>
          {t('list.scan.largeYes')}
        </Button>
        <Button onClick={dismiss} data-autofocus>
          {t('list.scan.largeNo')}
        </Button>
      </Group>
    </Dialog>
  );
}
