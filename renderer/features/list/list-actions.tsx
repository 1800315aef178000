import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';
import { ConfigureButton } from '../fleet/configure-button';
import { ExportMenu } from './export-menu';
import { ForgetDialog } from './forget-dialog';
import { copyText, shownColumns } from './machine-columns';

interface Props {
  shown: readonly MachineView[];
  total: number;
  /** There is little room. */
  compact: boolean;
}

/**
 * What can be done with the rows that are selected, or with all that are shown where none is. Rows that the filter
 * hides are left alone: nobody acts on what they cannot see.
 */
export function ListActions({ shown, total, compact }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const selected = useAppState((state) => state.selected);
  const selectRows = useAppState((state) => state.selectRows);
  const failure = useAppState((state) => state.listFailure);
  const dismiss = useAppState((state) => state.dismissListFailure);
  const chosen = selected.size === 0 ? [] : shown.filter(({ id }) => selected.has(id));
  const hidden = selected.size - chosen.length;
  return (
    <>
      <Group gap={6} mt={6} mih={26} className="no-print">
        <Text size="sm" role="status">
          {chosen.length > 0
            ? t('list.actions.selected', { count: chosen.length })
            : shown.length === total
              ? t('list.actions.total', { count: total })
              : t('list.actions.shown', {
                  count: shown.length,
                  total: t('list.actions.total', { count: total }),
                })}
        </Text>
        <Text size="sm" c="dimmed" role="status">
          {hidden > 0 && t('list.actions.hidden', { count: hidden })}
        </Text>
        {chosen.length > 0 && <SelectionActions chosen={chosen} shown={shown} />}
        {selected.size > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => selectRows([...selected], false)}>
            {t('list.actions.clear')}
          </Button>
        )}
        <Group gap={6} ml="auto">
          {!compact && <CopyAndExport views={chosen.length > 0 ? chosen : shown} />}
        </Group>
      </Group>
      {failure && <FailureAlert failure={failure} onClose={dismiss} />}
    </>
  );
}

interface SelectionProps {
  chosen: readonly MachineView[];
  shown: readonly MachineView[];
}

function SelectionActions({ chosen, shown }: SelectionProps): React.JSX.Element {
  const { t } = useTranslation();
  const running = useAppState((state) => isRunning(scanOf(state)));
  const rescan = useAppState((state) => state.rescan);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ConfigureButton ids={chosen.map(({ id }) => id)} />
      <Button
        size="compact-xs"
        variant="default"
        disabled={running}
        leftSection={<IconRefresh size={13} aria-hidden />}
        onClick={() => void rescan(chosen.map(({ id }) => id))}
      >
        {t('list.actions.rescan')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconTrash size={13} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('list.actions.forget')}
      </Button>
      {asking && <ForgetDialog chosen={chosen} shown={shown} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Copy and files. */
function CopyAndExport({ views }: { views: readonly MachineView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const columns = useAppState((state) => state.columns);
  const clipboard = useClipboard();
  const [saved, setSaved] = useState<string>();
  return (
    <>
      <Text size="xs" role="status">
        {clipboard.copied && t('list.actions.copied', { count: views.length })}
        {clipboard.error && t('list.actions.copyRefused')}
      </Text>
      <DownloadNote name={saved} />
      <Button
        size="compact-xs"
        variant="default"
        disabled={views.length === 0}
        leftSection={<IconCopy size={13} aria-hidden />}
        onClick={() => clipboard.copy(copyText(views, shownColumns(columns), Date.now()))}
      >
        {t('common.copy')}
      </Button>
      <ExportMenu ids={views.map(({ id }) => id)} onSaved={setSaved} />
    </>
  );
}
