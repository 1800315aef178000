import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConfirmed } from '../../../shared/model/action';
import type { Failure } from '../../../shared/result';
import { FormDialog } from '../../components/dialogs/form-dialog';
import { TypedName } from '../../components/dialogs/typed-name';
import { saveFile } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';
import type { Subject } from './subject';

/** A file with passwords is as good as the passwords: the name of the machine has to be typed. */
export function ExportDialog({ of, onClose }: { of: Subject; onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const exportPasswords = useAppState((state) => state.exportPasswords);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const confirmed = isConfirmed(of.name, typed);
  const save = async (): Promise<void> => {
    const file = await exportPasswords(of.owner, typed);
    if (!file.ok) {
      setFailure(file.error);
      return;
    }
    saveFile(file.value);
    onClose();
  };
  return (
    <FormDialog
      title={t('vault.exportDialog.title')}
      onClose={onClose}
      onSubmit={() => {
        if (confirmed) void save();
      }}
      failure={failure}
      cancel={t('vault.exportDialog.cancel')}
      actions={
        <Button type="submit" color="red" disabled={!confirmed}>
          {t('vault.exportDialog.save')}
        </Button>
      }
    >
      <Text size="sm">{t('vault.exportDialog.text')}</Text>
      <TypedName machine={of.name} typed={typed} onType={setTyped} />
    </FormDialog>
  );
}
