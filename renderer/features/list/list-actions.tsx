import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconDownload, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { MachineView } from '../../../shared/contract/contract';
import { FailureAlert } from '../../components/failure-alert';
import { saveFile } from '../../components/save-file';
import { countOf } from '../../components/words';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';
import { ConfigureButton } from '../fleet/configure-button';
import { ForgetDialog } from './forget-dialog';
import { copyText, shownColumns } from './machine-columns';

interface Props {
  shown: readonly MachineView[];
  total: number;
}

/**
 * What can be done with the rows that are selected, or with all that are shown where none is. Rows that the filter
 * hides are left alone: nobody acts on what they cannot see.
 */
export function ListActions({ shown, total }: Props): React.JSX.Element {
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
            ? `${chosen.length.toLocaleString('en')} selected`
            : shown.length === total
              ? countOf(total, 'machine')
              : `${shown.length.toLocaleString('en')} of ${countOf(total, 'machine')} shown`}
          {hidden > 0 && `, ${hidden.toLocaleString('en')} more hidden by the filter`}
        </Text>
        {chosen.length > 0 && <SelectionActions chosen={chosen} shown={shown} />}
        {selected.size > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => selectRows([...selected], false)}>
            Clear selection
          </Button>
        )}
        <Group gap={6} ml="auto">
          <CopyAndExport views={chosen.length > 0 ? chosen : shown} />
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
        Scan these again
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconTrash size={13} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        Take off the list
      </Button>
      {asking && <ForgetDialog chosen={chosen} shown={shown} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Copy and files. */
function CopyAndExport({ views }: { views: readonly MachineView[] }): React.JSX.Element {
  const columns = useAppState((state) => state.columns);
  const exportMachines = useAppState((state) => state.exportMachines);
  const clipboard = useClipboard();
  const save = async (as: 'csv' | 'json'): Promise<void> => {
    const ids = views.map(({ id }) => id);
    const file = await exportMachines(ids, as);
    if (file) saveFile(file);
  };
  return (
    <>
      <Text size="xs" role="status">
        {clipboard.copied && `${countOf(views.length, 'machine')} copied`}
        {clipboard.error && 'The clipboard was refused. Export a file instead.'}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        disabled={views.length === 0}
        leftSection={<IconCopy size={13} aria-hidden />}
        onClick={() => clipboard.copy(copyText(views, shownColumns(columns), Date.now()))}
      >
        Copy
      </Button>
      {(['csv', 'json'] as const).map((as) => (
        <Button
          key={as}
          size="compact-xs"
          variant="default"
          disabled={views.length === 0}
          leftSection={<IconDownload size={13} aria-hidden />}
          onClick={() => void save(as)}
        >
          Export {as.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
