import { Button, FileButton, Stack, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page';
import { useAppState } from '../../stores/app-store-context';
import { useDropped } from '../../stores/use-dropped';
import { Contents } from './contents';
import { WriteForm } from './write-form';

/** A setup.bin for a USB stick: what one holds, and writing one. */
export function UsbKeyScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const info = useAppState((state) => state.info);
  const [file, setFile] = useState<File>();
  useDropped(useCallback(([first]: readonly File[]) => setFile(first), []));
  return (
    <Page
      title={t('usbKey.title')}
      actions={
        <FileButton accept=".bin" onChange={(chosen) => setFile(chosen ?? undefined)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {t('usbKey.read')}
            </Button>
          )}
        </FileButton>
      }
    >
      <Stack gap="sm" maw={760}>
        <Text size="sm">{t('usbKey.intro')}</Text>
        {file && <Contents file={file} />}
        <Title order={3} size="h5">
          {t('usbKey.write')}
        </Title>
        {info && <WriteForm />}
      </Stack>
    </Page>
  );
}
