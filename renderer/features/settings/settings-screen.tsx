import { Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../shared/model/settings';
import { CopyLine } from '../../components/copy-line';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { useAppState } from '../../stores/app-store-context';
import { Appearance } from './appearance';
import type { Change } from './change';
import { LogLevelSetting, ProfileSetting, ScanRateSetting, VaultSetting } from './work-settings';

/** What the technician can set. Everything is kept at once. */
export function SettingsScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const view = useAppState((state) => state.settings);
  const failure = useAppState((state) => state.settingsFailure);
  return (
    <Page title={t('settings.title')}>
      <Text c="dimmed" size="sm">
        {t('settings.explanation')}
      </Text>
      {failure && <FailureAlert failure={failure} />}
      {view ? <Settings view={view} /> : !failure && <Loader size="sm" aria-label={t('settings.loading')} />}
    </Page>
  );
}

function Settings({ view }: { view: SettingsView }): React.JSX.Element {
  const { t } = useTranslation();
  const changeSettings = useAppState((state) => state.changeSettings);
  const [saved, setSaved] = useState(false);
  const change: Change = (patch) => {
    setSaved(false);
    void changeSettings(patch).then(setSaved);
  };
  return (
    <Stack gap="sm" maw={720}>
      <Text size="sm" c="dimmed" role="status" mih={20}>
        {saved && t('settings.saved')}
      </Text>
      <Part title={t('settings.appearance')}>
        <Appearance settings={view.settings} change={change} />
      </Part>
      <Part title={t('settings.work')}>
        <ProfileSetting />
        <ScanRateSetting settings={view.settings} change={change} />
      </Part>
      <Part title={t('settings.passwords')}>
        <VaultSetting view={view} change={change} />
      </Part>
      <Part title={t('settings.support')}>
        <LogLevelSetting view={view} change={change} />
        <Home home={view.home} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }): React.JSX.Element {
  return (
    <Paper withBorder p="sm" component="section" aria-label={title}>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  );
}

/** A browser cannot open folders; there the path is copied. */
function OpenHome(): React.JSX.Element | null {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const host = window.amtBench;
  if (!host) return null;
  return (
    <Group gap="xs" mt={4}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderOpen size={14} aria-hidden />}
        onClick={() => void host.openHome().then((opened) => setFailed(!opened))}
      >
        {t('settings.homeOpen')}
      </Button>
      <Text size="sm" role="status">
        {failed && t('settings.homeNotOpened')}
      </Text>
    </Group>
  );
}

function Home({ home: { path, chosen } }: { home: SettingsView['home'] }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('settings.home')}
      </Text>
      <CopyLine text={path} />
      <OpenHome />
      <Text size="xs" c="dimmed">
        {chosen ? t('settings.homeChosen') : t('settings.homeDefault')}
      </Text>
      <Text size="sm" mt={4}>
        {t('settings.homeMove')}
      </Text>
    </div>
  );
}
