import { Alert, Code, Spoiler, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/result';
import { useSay } from '../i18n';
import { Countdown } from './countdown';

/** What went wrong, what to do next, and the code to look up. */
export function FailureAlert({
  failure,
  onClose,
}: {
  failure: Failure;
  onClose?: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      mb="sm"
      icon={<IconAlertTriangle aria-hidden />}
      title={say(failure.message)}
      {...(onClose && { withCloseButton: true, onClose, closeButtonLabel: t('common.closeMessage') })}
    >
      <Stack gap={4}>
        <Text size="sm">{say(failure.nextStep)}</Text>
        {failure.nextAt !== undefined && <Countdown until={failure.nextAt} />}
        {/* The blue of links is too faint on red. */}
        <Spoiler
          maxHeight={0}
          showLabel={t('common.technicalDetail')}
          hideLabel={t('common.hideDetail')}
          attributes={{ content: { 'aria-label': t('common.technicalDetail') } }}
          styles={{ control: { color: 'var(--mantine-color-text)', textDecoration: 'underline' } }}
        >
          <Code block>
            {[
              failure.code,
              failure.amtStatus !== undefined && t('common.status', { status: failure.amtStatus }),
              failure.detail,
            ]
              .filter(Boolean)
              .join('\n')}
          </Code>
        </Spoiler>
      </Stack>
    </Alert>
  );
}
