import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Container,
  Group,
  Text,
  Title,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import {
  IconAlertTriangle,
  IconHeartRateMonitor,
  IconListCheck,
  IconMoon,
  IconShieldCheck,
  IconSun,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { PAGE_LINK } from '../../shared/page-link';
import { FailureAlert } from '../components/failure-alert';
import { useAppState } from '../stores/app-store-context';

/** Frame of every screen: name, where passwords are kept, colour scheme. */
export function Shell({ children }: { children: React.ReactNode }): React.JSX.Element {
  const info = useAppState((state) => state.info);
  const failure = useAppState((state) => state.failure);
  const dismiss = useAppState((state) => state.dismissFailure);
  const connected = useAppState((state) => state.connected);
  const needsLink = useAppState((state) => state.needsLink);
  const unsafeVault = info !== undefined && info.vault.kind !== 'keychain';
  return (
    <>
      <Container component="header" size="xl" py="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm">
            <IconHeartRateMonitor aria-hidden size={22} />
            <Title order={1} size="h4">
              AMT Bench
            </Title>
            {info && (
              <Text size="xs" c="dimmed">
                {info.version}
              </Text>
            )}
            {info?.demo === 'on' && <Badge variant="light">Demo bench: simulated machines</Badge>}
          </Group>
          <Group gap="xs">
            {info && (
              <Tooltip label={`${info.vault.message} ${info.data.message}`} multiline w={320}>
                <Badge
                  variant="default"
                  tabIndex={0}
                  leftSection={
                    unsafeVault ? (
                      <IconAlertTriangle size={13} color="var(--mantine-color-orange-7)" aria-hidden />
                    ) : (
                      <IconShieldCheck size={13} color="var(--mantine-color-teal-7)" aria-hidden />
                    )
                  }
                >
                  Passwords: {info.vault.kind === 'keychain' ? 'keychain' : 'this session only'}
                </Badge>
              </Tooltip>
            )}
            <ProfilesButton />
            <SchemeToggle />
          </Group>
        </Group>
      </Container>
      <Container component="main" size="xl" pb="xl">
        {needsLink && (
          <Alert role="alert" color="red" variant="light" mb="sm" p="xs" title={PAGE_LINK.needed}>
            {PAGE_LINK.rule} {PAGE_LINK.how}
          </Alert>
        )}
        {!connected && !needsLink && (
          <Alert role="alert" color="red" variant="light" mb="sm" p="xs">
            AMT Bench does not answer. Is it still running? This page reconnects by itself; work in progress
            goes on.
          </Alert>
        )}
        {failure && !needsLink && <FailureAlert failure={failure} onClose={dismiss} />}
        {unsafeVault && info.demo === 'off' && (
          <Alert color="orange" variant="light" mb="sm" p="xs">
            {info.vault.message}
          </Alert>
        )}
        {info?.data.elsewhere === true && (
          <Text size="xs" c="dimmed" mb="xs">
            {info.data.message}
          </Text>
        )}
        {info?.notices.map((notice) => (
          <Alert key={notice} color="orange" variant="light" mb="sm" p="xs">
            {notice}
          </Alert>
        ))}
        {children}
      </Container>
    </>
  );
}

/** Opens the profiles from any page. */
function ProfilesButton(): React.JSX.Element {
  const open = useAppState((state) => state.profilesOpen);
  const show = useAppState((state) => state.showProfiles);
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-pressed={open}
      leftSection={<IconListCheck size={14} aria-hidden />}
      onClick={() => show(!open)}
    >
      Profiles
    </Button>
  );
}

function SchemeToggle(): React.JSX.Element {
  const { toggleColorScheme, colorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  useEffect(() => {
    window.amtBench?.showsScheme(colorScheme === 'auto' ? 'system' : colorScheme);
  }, [colorScheme]);
  return (
    <ActionIcon variant="default" aria-label="Light or dark" onClick={toggleColorScheme}>
      {dark ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
    </ActionIcon>
  );
}
