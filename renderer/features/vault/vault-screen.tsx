import '../../theme/vault.css';
import { Alert, Button, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultContents, VaultMachine } from '../../../shared/model/vault';
import { FailureAlert } from '../../components/failure-alert';
import { demoTitle } from '../../components/machine-words';
import { Page } from '../../components/page';
import { useAppState } from '../../stores/app-store-context';
import { SecretDialog } from '../passwords/secret-dialog';
import { CredentialTable } from './credential-table';
import { foundInVault } from './credential-texts';
import { SecretTable } from './secret-table';

/** Everything that is stored, without the secrets: passwords of machines, named secrets, and where they are kept. */
export function VaultScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const vault = useAppState((state) => state.vault);
  const failure = useAppState((state) => state.vaultFailure);
  const load = useAppState((state) => state.loadVault);
  const [adding, setAdding] = useState(false);
  useEffect(() => void load(), [load]);
  return (
    <Page
      title={t('vault.title')}
      actions={
        <>
          {failure && (
            <Button variant="default" onClick={() => void load()}>
              {t('common.retry')}
            </Button>
          )}
          <Button onClick={() => setAdding(true)}>{t('vault.secrets.add')}</Button>
        </>
      }
    >
      {failure && <FailureAlert failure={failure} />}
      {vault ? <Contents vault={vault} /> : !failure && <Loader size="sm" aria-label={t('vault.loading')} />}
      {adding && <SecretDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Contents({ vault }: { vault: VaultContents }): React.JSX.Element {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const listed = useAppState((state) => state.machines);
  const demo = useAppState((state) => state.demoMachines);
  const words = useMemo(() => {
    const titleOf = ({ machineId }: VaultMachine): string | undefined => {
      const view = machineId === undefined ? undefined : listed[machineId];
      return view && demoTitle(view, demo);
    };
    return { t, titleOf };
  }, [t, listed, demo]);
  const { machines, secrets } = useMemo(() => foundInVault(vault, text, words), [vault, text, words]);
  const nothing = <Text size="sm">{t('vault.machines.noMatch', { text: text.trim() })}</Text>;
  return (
    <Stack gap="md">
      {vault.kind === 'session' ? (
        <Alert color="orange" variant="light" p="xs">
          {t('vault.where.session')}
        </Alert>
      ) : (
        <Text size="sm" c="dimmed">
          {t('vault.where.keychain')}
        </Text>
      )}
      <TextInput
        type="search"
        aria-label={t('vault.search')}
        placeholder={t('vault.search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={text}
        maw={360}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Stack gap={6} component="section" aria-labelledby="vault-machines">
        <Title order={3} size="h5" id="vault-machines">
          {t('vault.machines.heading')}
        </Title>
        {machines.length > 0 ? (
          <CredentialTable machines={machines} words={words} />
        ) : vault.machines.length > 0 ? (
          nothing
        ) : (
          <Text size="sm">{t('vault.machines.empty')}</Text>
        )}
      </Stack>
      <Stack gap={6} component="section" aria-labelledby="vault-secrets">
        <Title order={3} size="h5" id="vault-secrets">
          {t('vault.secrets.heading')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('vault.secrets.explanation')}
        </Text>
        {secrets.length > 0 ? (
          <SecretTable secrets={secrets} />
        ) : vault.secrets.length > 0 ? (
          nothing
        ) : (
          <Text size="sm">{t('vault.secrets.empty')}</Text>
        )}
      </Stack>
    </Stack>
  );
}
