import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MACHINE_EXPORTS, type MachineExport } from '../../../shared/model/export-formats';
import { saveBytes, saveFile } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';
import { ButtonMenu } from './button-menu';

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
  const save = async (as: MachineExport | 'scs'): Promise<void> => {
    if (as === 'scs') {
      const archive = await exportScs(ids);
      if (archive) onSaved(saveBytes(archive));
      return;
    }
    const file = await exportMachines(ids, as);
    if (file) onSaved(saveFile(file));
  };
  return (
    <ButtonMenu
      label={t('list.actions.export')}
      gap={4}
      size="compact-xs"
      disabled={ids.length === 0}
      leftSection={<IconDownload size={13} aria-hidden />}
    >
      {(close) =>
        ([...MACHINE_EXPORTS, 'scs'] as const).map((as) => (
          <Button
            key={as}
            size="compact-sm"
            variant="subtle"
            justify="flex-start"
            onClick={() => {
              close();
              void save(as);
            }}
          >
            {t(`list.actions.exportAs.${as}`)}
          </Button>
        ))
      }
    </ButtonMenu>
  );
}
