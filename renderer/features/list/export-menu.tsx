import { Divider } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MACHINE_EXPORTS, type MachineExport } from '../../../shared/model/export-formats';
import { FLEET_SERVERS, type FleetServerKind } from '../../../shared/model/hand-over-names';
import { ButtonMenu, MenuChoice } from '../../components/button-menu';
import { lazyWithTexts } from '../../components/lazy-with-texts';
import { saveBytes, saveFile } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';

/** Loaded when somebody hands machines over. */
const HandOverDialog = lazyWithTexts(async () => (await import('./hand-over-dialog')).HandOverDialog);

interface Props {
  /** Machines, in the order of the list. */
  ids: readonly string[];
  onSaved: (name: string) => void;
}

/** The forms in which the list can be saved as a file, and the servers that it can be handed over to. */
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
  const [handingTo, setHandingTo] = useState<FleetServerKind>();
  return (
    <>
      <ButtonMenu
        label={t('list.actions.export')}
        gap={4}
        size="compact-xs"
        disabled={ids.length === 0}
        leftSection={<IconDownload size={13} aria-hidden />}
      >
        {(close) => (
          <>
            {([...MACHINE_EXPORTS, 'scs'] as const).map((as) => (
              <MenuChoice
                key={as}
                label={t(`list.actions.exportAs.${as}`)}
                onClick={() => {
                  close();
                  void save(as);
                }}
              />
            ))}
            <Divider />
            {FLEET_SERVERS.map((to) => (
              <MenuChoice
                key={to}
                label={t(`list.actions.handOverTo.${to}`)}
                onClick={() => {
                  close();
                  setHandingTo(to);
                }}
              />
            ))}
          </>
        )}
      </ButtonMenu>
      {handingTo && (
        <Suspense>
          <HandOverDialog to={handingTo} ids={ids} onClose={() => setHandingTo(undefined)} />
        </Suspense>
      )}
    </>
  );
}
