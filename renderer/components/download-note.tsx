import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says beside its button that a file is on its way. @param name of the file; undefined: none was asked for yet */
export function DownloadNote({ name }: { name: string | undefined }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed" role="status">
      {name !== undefined && t('common.downloading', { name })}
    </Text>
  );
}
