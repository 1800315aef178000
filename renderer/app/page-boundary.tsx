import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Where the window is; another place is shown anew. */
  place: string;
  children: React.ReactNode;
}

interface State {
  place: string;
  failed?: { error: unknown } | undefined;
}

/** Keeps a page that fails from taking the window with it: the rail and the work in progress stay. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State {
    return place === state.place ? state : { place, failed: undefined };
  }

  override render(): React.ReactNode {
    const { place, failed } = this.state;
    if (!failed) return this.props.children;
    return <FailedPage error={failed.error} onRetry={() => this.setState({ place, failed: undefined })} />;
  }
}

function FailedPage({ error, onRetry }: { error: unknown; onRetry: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const retry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    retry.current?.focus();
  }, []);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : t('shell.failed.unknown');
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      m="md"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('shell.failed.title')}
    >
      <Stack gap="xs" align="start">
        <Text size="sm">{t('shell.failed.text')}</Text>
        <Group gap="xs">
          <Button ref={retry} size="compact-sm" onClick={onRetry}>
            {t('shell.failed.retry')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
            {t('shell.failed.reload')}
          </Button>
        </Group>
        <Code block>{detail.slice(0, LONGEST_DETAIL)}</Code>
      </Stack>
    </Alert>
  );
}

/** Characters. */
const LONGEST_DETAIL = 500;
