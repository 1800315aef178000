import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PAGE_LINK } from '../../shared/page-link';
import { FailureAlert } from '../components/failure-alert';
import { useSay } from '../i18n';
import { useAppState } from '../stores/app-store-context';

/** What concerns the whole window: a lost connection, passwords that are not kept, the demo bench. */
export function Notices(): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const info = useAppState((state) => state.info);
  const failure = useAppState((state) => state.failure);
  const dismiss = useAppState((state) => state.dismissFailure);
  const connected = useAppState((state) => state.connected);
  const needsLink = useAppState((state) => state.needsLink);
  const unsafeVault = info !== undefined && info.vault.kind !== 'keychain';
  return (
    <section className="notices no-print" aria-label={t('shell.notices.label')}>
      {needsLink && (
        <Alert role="alert" color="red" variant="light" p="xs" title={say(PAGE_LINK.needed)}>
          {say(PAGE_LINK.rule)} {say(PAGE_LINK.how)}
        </Alert>
      )}
      {!connected && !needsLink && (
        <Alert role="alert" color="red" variant="light" p="xs">
          {t('shell.notices.disconnected')}
        </Alert>
      )}
      {failure && !needsLink && <FailureAlert failure={failure} onClose={dismiss} />}
      {info?.demo === 'on' && <DemoNotice />}
      {unsafeVault && info.demo === 'off' && (
        <Alert color="orange" variant="light" p="xs">
          {say(info.vault.message)}
        </Alert>
      )}
      {info?.data.elsewhere === true && (
        <Text size="xs" c="dimmed">
          {say(info.data.message)}
        </Text>
      )}
      {info?.notices.map((notice) => (
        <Alert key={say(notice)} color="orange" variant="light" p="xs">
          {say(notice)}
        </Alert>
      ))}
    </section>
  );
}

function DemoNotice(): React.JSX.Element {
  const { t } = useTranslation();
  const stop = useAppState((state) => state.stopDemo);
  return (
    <Group className="demo-notice" justify="space-between" gap="xs">
      <Text size="sm" fw={600}>
        {t('shell.notices.demo')}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => void stop()}>
        {t('shell.notices.stopDemo')}
      </Button>
    </Group>
  );
}
