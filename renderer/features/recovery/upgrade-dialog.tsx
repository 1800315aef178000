import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/result';
import { FormDialog } from '../../components/dialogs/form-dialog';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { PfxFields, usePfxForm } from '../certificate/pfx-form';

/** From client to admin control mode with a PFX. What is typed lives in the fields alone, and goes to main once. */
export function UpgradeDialog({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const upgradeToAcm = useMachineState((state) => state.upgradeToAcm);
  const busy = useMachineState((state) => state.busy === 'upgrade');
  const id = useMachineState((state) => state.id);
  const address = useAppState((state) => state.machines[id]?.sighting.address ?? id);
  const [failure, setFailure] = useState<Failure>();
  const form = usePfxForm(() => setFailure(undefined));

  const submit = async (): Promise<void> => {
    if (busy) return;
    setFailure(undefined);
    const read = await form.read();
    const ended = read?.ok === true ? await upgradeToAcm(read.value) : read;
    if (ended === undefined) return;
    if (ended.ok) onClose();
    else {
      setFailure(ended.error);
      form.password.current?.focus();
    }
  };

  return (
    <FormDialog
      title={t('recovery.toAcm.title', { address })}
      onClose={onClose}
      onSubmit={() => void submit()}
      failure={failure}
      busy={busy}
      actions={
        <Button type="submit" disabled={!form.file} loading={busy}>
          {t('recovery.toAcm.submit')}
        </Button>
      }
    >
      <Text size="sm">{t('recovery.toAcm.explanation')}</Text>
      <PfxFields form={form} />
    </FormDialog>
  );
}
