import { Button, Checkbox, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListMapping, ListPreview, ListTaken } from '../../../shared/model/import';
import type { Failure } from '../../../shared/result';
import { FailureAlert } from '../../components/failure-alert';
import { inactive } from '../../components/inactive';
import { readTextFile } from '../../components/read-text-file';
import { Warnings } from '../../components/warnings';
import { useAppState } from '../../stores/app-store-context';
import { ImportColumns } from './import-columns';
import { ImportRows } from './import-rows';

/** A list of that size has some ten thousand computers, and fits into one message to main. */
const MOST_BYTES = 600_000;

interface Chosen {
  name: string;
  text: string;
}

/** A file, what it would bring, and what has become of it. */
export function ImportListForm({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const previewList = useAppState((state) => state.previewList);
  const takeList = useAppState((state) => state.takeList);
  const rescan = useAppState((state) => state.rescan);
  const [chosen, setChosen] = useState<Chosen>();
  const [preview, setPreview] = useState<ListPreview>();
  const [failure, setFailure] = useState<Failure>();
  const [replaceNotes, setReplaceNotes] = useState(false);
  const [taking, setTaking] = useState(false);
  const [taken, setTaken] = useState<ListTaken>();

  const look = async (text: string, mapping?: ListMapping): Promise<void> => {
    const looked = await previewList({ text, ...(mapping && { mapping }) });
    setFailure(looked.ok ? undefined : looked.error);
    if (looked.ok) setPreview(looked.value);
    else if (!mapping) setPreview(undefined);
  };
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const text = await readTextFile(file, MOST_BYTES);
    setChosen({ name: file.name, text });
    await look(text);
  };
  const take = async (): Promise<void> => {
    if (!chosen || !preview || taking) return;
    setTaking(true);
    const mapping = preview.format === 'csv' ? { mapping: preview.mapping } : {};
    const done = await takeList({ text: chosen.text, format: preview.format, ...mapping, replaceNotes });
    setTaking(false);
    setFailure(done.ok ? undefined : done.error);
    if (done.ok) setTaken(done.value);
  };

  if (taken) {
    return (
      <Taken
        taken={taken}
        onClose={onClose}
        onScan={() => {
          onClose();
          void rescan(taken.machineIds);
        }}
      />
    );
  }
  const count = preview ? preview.counts.added + preview.counts.listed : 0;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('imports.list.intro')}</Text>
      <Group gap="sm">
        <FileButton accept=".csv,.txt,.tsv,.json" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {t('imports.choose')}
            </Button>
          )}
        </FileButton>
        {chosen && (
          <Text size="sm" role="status">
            {preview
              ? t('imports.list.recognised', {
                  name: chosen.name,
                  format: t(`imports.formats.${preview.format}`),
                })
              : chosen.name}
          </Text>
        )}
      </Group>
      {failure && <FailureAlert failure={failure} />}
      {chosen && preview && (
        <>
          <Warnings warnings={preview.warnings} />
          {preview.columns.length > 0 && (
            <ImportColumns
              columns={preview.columns}
              mapping={preview.mapping}
              onChange={(mapping) => void look(chosen.text, mapping)}
            />
          )}
          <ImportRows preview={preview} />
          {preview.counts.notes > 0 && (
            <Checkbox
              label={t('imports.list.replaceNotes', { count: preview.counts.notes })}
              checked={replaceNotes}
              onChange={(event) => setReplaceNotes(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={() => void take()} disabled={count === 0} {...inactive(taking)}>
          {t('imports.list.take', { count })}
        </Button>
      </Group>
    </Stack>
  );
}

interface TakenProps {
  taken: ListTaken;
  onClose: () => void;
  onScan: () => void;
}

/** What has been done, and the one next thing. Nothing was sent yet. */
function Taken({ taken, onClose, onScan }: TakenProps): React.JSX.Element {
  const { t } = useTranslation();
  const { added, completed, refused, machineIds } = taken;
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('imports.list.taken', { added, completed, refused })}
      </Text>
      <Text size="sm">{t('imports.list.notContacted')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
        <Button onClick={onScan} data-autofocus>
          {t('imports.list.scan', { count: machineIds.length })}
        </Button>
      </Group>
    </Stack>
  );
}
