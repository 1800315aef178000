import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConfirmed, wordToConfirm } from '../../../shared/model/action';
import type { Failure } from '../../../shared/result';
import { FormDialog } from '../../components/dialogs/form-dialog';
import { TypedName } from '../../components/dialogs/typed-name';
import { useAppState } from '../../stores/app-store-context';
import type { Subject } from './subject';

interface Props {
  of: Subject;
  /** Nobody else has one of the passwords, as far as is known here; main knows for certain, and says so. */
  onlyCopy: boolean;
  onClose: () => void;
}

/** Asks before passwords are deleted; where that locks everybody out, the name of the machine has to be typed. */
export function ForgetPasswordsDialog({ of, onlyCopy, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const forget = useAppState((state) => state.forgetPasswords);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const asksName = onlyCopy || failure?.code === 'not-confirmed';
  const blocked = asksName && !isConfirmed(of.name, typed);
  const submit = async (): Promise<void> => {
    const refused = await forget(of.owner, asksName ? typed : undefined);
    if (refused) setFailure(refused);
    else onClose();
  };
  return (
    <FormDialog
      title={t('vault.forgetDialog.title', { machine: wordToConfirm(of.name) })}
      onClose={onClose}
      onSubmit={() => {
        if (!blocked) void submit();
      }}
      failure={failure?.code === 'not-confirmed' ? undefined : failure}
      cancel={t('vault.forgetDialog.keep')}
      actions={
        <Button type="submit" color="red" disabled={blocked}>
          {t('vault.forgetDialog.forget')}
        </Button>
      }
    >
      <Text size="sm">{t('vault.forgetDialog.text')}</Text>
      {asksName && (
        <>
          <Alert color="orange" variant="light" p="xs" role="alert">
            {t('vault.forgetDialog.onlyCopy')}
          </Alert>
          <TypedName machine={of.name} typed={typed} onType={setTyped} />
        </>
      )}
    </FormDialog>
  );
}
