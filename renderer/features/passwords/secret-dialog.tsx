import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECRET_NAME } from '../../../shared/model/secret-source';
import { type SecretKind, secretProblems } from '../../../shared/password-rules';
import type { Failure } from '../../../shared/result';
import { sentences } from '../../../shared/texts/sentences';
import { FormDialog, typedIn } from '../../components/dialogs/form-dialog';
import { PasswordField } from '../../components/password-field';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';

interface Props {
  /** What it is for, where that is known. */
  kind?: SecretKind;
  /** The one that gets another value; absent: a new one. */
  replaces?: string;
  onSaved?: (name: string) => void;
  onClose: () => void;
}

/** Stores a named secret. Its value lives in the field alone, and goes to main once. */
export function SecretDialog({ kind, replaces, onSaved, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const save = useAppState((state) => state.saveSecret);
  const secrets = useAppState((state) => state.vault?.secrets);
  const keychain = useAppState((state) => state.info?.vault.kind === 'keychain');
  const [problems, setProblems] = useState<{ name?: string; secret?: string }>({});
  const [failure, setFailure] = useState<Failure>();
  const users = secrets?.find(({ name }) => name === replaces)?.profiles ?? [];
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const name = replaces ?? typedIn(form, 'name').trim();
    const secret = typedIn(form, 'secret');
    const taken = replaces === undefined && secrets?.some((each) => each.name === name) === true;
    const broken = kind === undefined ? [] : secretProblems(kind, secret);
    const wrong = {
      ...(!SECRET_NAME.test(name) && { name: t('vault.secretDialog.nameInvalid') }),
      ...(taken && { name: t('vault.secretDialog.nameTaken') }),
      ...(broken.length > 0 && { secret: say(sentences(...broken)) }),
      ...(secret === '' && { secret: t('vault.secretDialog.required') }),
    };
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    const refused = await save({
      name,
      secret,
      ...(kind && { kind }),
      ...(replaces !== undefined && { replace: true }),
    });
    setFailure(refused);
    if (refused) return;
    onSaved?.(name);
    onClose();
  };
  return (
    <FormDialog
      title={
        replaces === undefined
          ? t('vault.secretDialog.addTitle')
          : t('vault.secretDialog.replaceTitle', { name: replaces })
      }
      onClose={onClose}
      onSubmit={(form) => void submit(form)}
      failure={failure}
      actions={<Button type="submit">{t('vault.secretDialog.save')}</Button>}
    >
      {replaces === undefined && (
        <TextInput
          name="name"
          label={t('vault.secretDialog.name')}
          description={t('vault.secretDialog.nameHelp')}
          error={problems.name}
          maxLength={64}
          spellCheck={false}
          data-autofocus
        />
      )}
      <PasswordField
        name="secret"
        label={t('vault.secretDialog.secret')}
        description={t(`vault.secretDialog.kind.${kind ?? 'any'}`)}
        error={problems.secret}
        autoComplete="off"
        {...(replaces !== undefined && { 'data-autofocus': true })}
      />
      {users.length > 0 && <Text size="sm">{t('vault.secretDialog.usedBy', { count: users.length })}</Text>}
      <Text size="xs" c="dimmed">
        {keychain ? t('vault.secretDialog.keptKeychain') : t('vault.secretDialog.keptSession')}
      </Text>
    </FormDialog>
  );
}
