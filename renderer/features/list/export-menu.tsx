import { Button, Popover, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MACHINE_EXPORTS, type MachineExport } from '../../../shared/model/export-formats';
import { closedByEscape } from '../../components/dialogs/escape';
import { saveBytes, saveFile } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';

interface Props {
  /** Machines, in the order of the list. */
  ids: readonly string[];
  onSaved: (name: string) => void;
}

/** The forms in which the list can be saved as a file. */
export function ExportMenu({ ids, onSaved }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const exportMachines = useAppState((state) => state.exportMachines);
  const exportScs = useAppState((state) => state.exportScs);
  const [opened, setOpened] = useState(false);
  const save = async (as: MachineExport | 'scs'): Promise<void> => {
    setOpened(false);
    if (as === 'scs') {
      const archive = await exportScs(ids);
      if (archive) onSaved(saveBytes(archive));
      return;
    }
    const file = await exportMachines(ids, as);
    if (file) onSaved(saveFile(file));
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      closeOnEscape={false}
      withinPortal
    >
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          disabled={ids.length === 0}
          leftSection={<IconDownload size={13} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('list.actions.export')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={t('list.actions.export')}
        onKeyDown={closedByEscape(() => setOpened(false))}
      >
        <Stack gap={4}>
          {([...MACHINE_EXPORTS, 'scs'] as const).map((as) => (
            <Button
              key={as}
              size="compact-sm"
              variant="subtle"
              justify="flex-start"
              onClick={() => void save(as)}
            >
              {t(`list.actions.exportAs.${as}`)}
            </Button>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
