import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { saveBytes } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';

/** One archive for whoever helps. */
export function SaveBundle(): React.JSX.Element {
  const { t } = useTranslation();
  const bundle = useAppState((state) => state.supportBundle);
  const [failure, setFailure] = useState<Failure>();
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<string>();
  const save = async (): Promise<void> => {
    setSaving(true);
    setSaved(undefined);
    const file = await bundle();
    setSaving(false);
    setFailure(file?.ok === false ? file.error : undefined);
    if (file?.ok) setSaved(saveBytes(file.value));
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t('help.bundle.explanation')}</Text>
      <Button
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        loading={saving}
        onClick={() => void save()}
      >
        {t('help.bundle.save')}
      </Button>
      <div role="status">{saving && <Text size="sm">{t('help.bundle.saving')}</Text>}</div>
      <DownloadNote name={saved} />
      {failure && <FailureAlert failure={failure} />}
    </Stack>
  );
}
