import { List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';

/** Why there is nothing to see, and what to try. */
export function EmptyList(): React.JSX.Element | null {
  const { t } = useTranslation();
  const scan = useAppState(scanOf);
  if (isRunning(scan)) return null;
  const report = scan?.end?.scan;
  // Machines that were found and taken off the list are no reason to look for a fault.
  if (!report || report.found > 0) {
    return (
      <Paper withBorder p="lg">
        <Title order={2} size="h4">
          {t('list.empty.title')}
        </Title>
        <Text size="sm" mt={4}>
          {t('list.empty.text')}
        </Text>
        <Text size="sm" mt="xs">
          {t('list.empty.demo')}
        </Text>
      </Paper>
    );
  }
  return (
    <Paper withBorder p="lg">
      <Title order={2} size="h4">
        {t('list.empty.silentTitle')}
      </Title>
      <List size="sm" mt={4} spacing={4}>
        {(['subnet', 'cable', 'old', 'firewall'] as const).map((why) => (
          <List.Item key={why}>{t(`list.empty.silent.${why}`)}</List.Item>
        ))}
      </List>
    </Paper>
  );
}
