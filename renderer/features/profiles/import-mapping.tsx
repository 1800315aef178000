import { Button, Group, NativeSelect, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ProfileMapping,
  type ProfilePreview,
  type ProfileSource,
  type ProfileTarget,
} from '../../../shared/model/import';
import type { NamedProfile } from '../../../shared/model/profile';
import { Dialog } from '../../components/dialogs/dialog';
import { Warnings } from '../../components/warnings';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { TARGET_LABELS } from './import-targets';

interface Props {
  file: string;
  text: string;
  first: ProfilePreview;
  onClose: () => void;
  onConfirm: (profile: NamedProfile) => void;
}

/** What each value of another tool’s profile is taken for. Nothing is kept before the profile is saved. */
export function ImportMapping({ file, text, first, onClose, onConfirm }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const previewProfile = useAppState((state) => state.previewProfile);
  const [preview, setPreview] = useState(first);
  const [mapping, setMapping] = useState<ProfileMapping>({});
  const choose = async (path: string, target: ProfileTarget | null): Promise<void> => {
    const next = { ...mapping, [path]: target };
    setMapping(next);
    const looked = await previewProfile({ text, format: preview.format, mapping: next });
    if (looked.ok) setPreview(looked.value);
  };
  const settings = Object.keys(preview.profile).length - 1;
  return (
    <Dialog onClose={onClose} size="xl" title={t('imports.profile.title', { file })}>
      <Stack gap="sm">
        <Text size="sm">
          {t('imports.profile.intro', { format: t(`imports.formats.${preview.format}`) })}
        </Text>
        <Warnings warnings={preview.warnings} />
        <ScrollArea.Autosize
          mah={360}
          type="auto"
          viewportProps={{ tabIndex: 0, 'aria-label': t('imports.profile.values') }}
        >
          <Table stickyHeader withTableBorder fz="sm" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('imports.profile.path')}</Table.Th>
                <Table.Th>{t('imports.profile.value')}</Table.Th>
                <Table.Th>{t('imports.profile.target')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {preview.sources.map((source) => (
                <SourceRow key={source.path} source={source} onChoose={choose} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
        {preview.secrets.length > 0 && (
          <Text size="sm">{t('imports.profile.secrets', { names: preview.secrets.join(', ') })}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={settings === 0} onClick={() => onConfirm(preview.profile)} data-autofocus>
            {t('imports.profile.create')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface RowProps {
  source: ProfileSource;
  onChoose: (path: string, target: ProfileTarget | null) => Promise<void>;
}

function SourceRow({ source, onChoose }: RowProps): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { path, value, target, choices, part, remark, secret } = source;
  const label = (each: ProfileTarget): string => t(TARGET_LABELS[each]);
  return (
    <Table.Tr>
      <Table.Td className="import-path">{path}</Table.Td>
      <Table.Td className="import-path">{secret ? t('imports.profile.hidden') : value}</Table.Td>
      <Table.Td>
        {part !== undefined && <Text size="sm">{say(part)}</Text>}
        {part === undefined && choices.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('imports.profile.targetOf', { path })}
            value={target ?? ''}
            data={[
              { value: '', label: t('imports.profile.none') },
              ...choices.map((each) => ({ value: each, label: label(each) })),
            ]}
            onChange={(event) => {
              const chosen = choices.find((each) => each === event.currentTarget.value);
              void onChoose(path, chosen ?? null);
            }}
          />
        )}
        {remark !== undefined && (
          <Text size="xs" c="dimmed">
            {say(remark)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
