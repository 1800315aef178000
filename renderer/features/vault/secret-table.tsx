import { Button, Group, Text, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECRET_NAME } from '../../../shared/model/secret-source';
import type { VaultContents } from '../../../shared/model/vault';
import type { Failure } from '../../../shared/result';
import { FormDialog, typedIn } from '../../components/dialogs/form-dialog';
import { FailureAlert } from '../../components/failure-alert';
import { useAppState } from '../../stores/app-store-context';
import { HidesNote, SecretLine } from '../passwords/revealed-passwords';
import { SecretDialog } from '../passwords/secret-dialog';
import { usersText } from './credential-texts';
import { RevealDialog } from './reveal-dialog';
import { RowButton } from './row-button';

type Secret = VaultContents['secrets'][number];

interface Open {
  what: 'rename' | 'replace' | 'delete';
  secret: Secret;
}

/** Named secrets, a row each, with the profiles that use them. */
export function SecretTable({ secrets }: { secrets: readonly Secret[] }): React.JSX.Element {
  const { t } = useTranslation();
  const reveal = useAppState((state) => state.revealSecret);
  const [shown, setShown] = useState<{ name: string; secret: string }>();
  const [open, setOpen] = useState<Open>();
  const [failure, setFailure] = useState<Failure>();
  const hide = useCallback(() => setShown(undefined), []);
  const close = (): void => setOpen(undefined);
  const show = async (name: string): Promise<void> => {
    const revealed = await reveal(name);
    setFailure(revealed.ok ? undefined : revealed.error);
    if (revealed.ok) setShown({ name, ...revealed.value });
  };
  return (
    <>
      {failure && <FailureAlert failure={failure} />}
      <div className="vault-scroll">
        <div role="table" aria-labelledby="vault-secrets">
          <div role="row" className="vault-row vault-head" data-kind="secret">
            <span role="columnheader">{t('vault.secrets.name')}</span>
            <span role="columnheader">{t('vault.secrets.usedBy')}</span>
            <span role="columnheader">{t('vault.machines.actions')}</span>
          </div>
          {secrets.map((secret) => (
            <SecretRow
              key={secret.name}
              secret={secret}
              onShow={() => void show(secret.name)}
              onOpen={(what) => setOpen({ what, secret })}
            />
          ))}
        </div>
      </div>
      {shown && (
        <RevealDialog title={t('vault.revealed.secretTitle', { name: shown.name })} onClose={hide}>
          <SecretLine label={t('vault.revealed.secret')} secret={shown.secret} testId="revealed" />
          <HidesNote />
        </RevealDialog>
      )}
      {open?.what === 'replace' && <SecretDialog replaces={open.secret.name} onClose={close} />}
      {open?.what === 'rename' && <RenameDialog secret={open.secret} onClose={close} />}
      {open?.what === 'delete' && <DeleteDialog secret={open.secret} onClose={close} />}
    </>
  );
}

function SecretRow({
  secret,
  onShow,
  onOpen,
}: {
  secret: Secret;
  onShow: () => void;
  onOpen: (what: Open['what']) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { name } = secret;
  const users = usersText(secret, t);
  return (
    <div role="row" className="vault-row" data-kind="secret" data-vault-secret={name}>
      <span role="cell" className="vault-first-line">
        {name}
      </span>
      <span role="cell" className="vault-first-line" title={users}>
        {users}
      </span>
      <span role="cell">
        <Group gap={4} wrap="nowrap">
          <RowButton label={t('vault.secrets.showLabel', { name })} onClick={onShow}>
            {t('vault.secrets.show')}
          </RowButton>
          <RowButton label={t('vault.secrets.replaceLabel', { name })} onClick={() => onOpen('replace')}>
            {t('vault.secrets.replace')}
          </RowButton>
          <RowButton label={t('vault.secrets.renameLabel', { name })} onClick={() => onOpen('rename')}>
            {t('vault.secrets.rename')}
          </RowButton>
          <RowButton label={t('vault.secrets.deleteLabel', { name })} onClick={() => onOpen('delete')}>
            {t('vault.secrets.delete')}
          </RowButton>
        </Group>
      </span>
    </div>
  );
}

function RenameDialog({ secret, onClose }: { secret: Secret; onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const rename = useAppState((state) => state.renameSecret);
  const loadProfiles = useAppState((state) => state.loadProfiles);
  const [wrong, setWrong] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const { name, profiles } = secret;
  const submit = async (to: string): Promise<void> => {
    const valid = SECRET_NAME.test(to);
    setWrong(valid ? undefined : t('vault.secretDialog.nameInvalid'));
    if (!valid) return;
    const refused = await rename(name, to);
    setFailure(refused);
    if (refused) return;
    // Those that use it have changed.
    void loadProfiles();
    onClose();
  };
  return (
    <FormDialog
      title={t('vault.renameDialog.title', { name })}
      onClose={onClose}
      onSubmit={(form) => void submit(typedIn(form, 'name').trim())}
      failure={failure}
      actions={<Button type="submit">{t('vault.renameDialog.save')}</Button>}
    >
      <TextInput
        name="name"
        label={t('vault.renameDialog.label')}
        description={t('vault.secretDialog.nameHelp')}
        defaultValue={name}
        error={wrong}
        maxLength={64}
        spellCheck={false}
        data-autofocus
      />
      {profiles.length > 0 && (
        <Text size="sm">{t('vault.renameDialog.profiles', { count: profiles.length })}</Text>
      )}
    </FormDialog>
  );
}

function DeleteDialog({ secret, onClose }: { secret: Secret; onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const remove = useAppState((state) => state.deleteSecret);
  const [failure, setFailure] = useState<Failure>();
  const { name, profiles } = secret;
  const submit = async (): Promise<void> => {
    const refused = await remove(name);
    setFailure(refused);
    if (!refused) onClose();
  };
  return (
    <FormDialog
      title={t('vault.deleteDialog.title', { name })}
      onClose={onClose}
      onSubmit={() => void submit()}
      failure={failure}
      cancel={t('vault.deleteDialog.keep')}
      actions={
        <Button type="submit" color="red">
          {t('vault.deleteDialog.delete')}
        </Button>
      }
    >
      <Text size="sm">{t('vault.deleteDialog.text')}</Text>
      {profiles.length > 0 && (
        <Text size="sm">
          {t('vault.deleteDialog.profiles', { count: profiles.length, names: profiles.join(', ') })}
        </Text>
      )}
    </FormDialog>
  );
}
