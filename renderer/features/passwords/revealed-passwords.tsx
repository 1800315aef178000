import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contract/contract';
import { useSay } from '../../i18n';
import { useCopied } from './use-copied';
import { SHOWN_MS } from './use-shown';

export type Revealed = CallOutput<'vault.reveal'>;

/** All passwords of a machine, each with what it is. The only place that shows them. */
export function RevealedPasswords({ revealed }: { revealed: Revealed }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const { user, password, candidate, mebx = [], earlier = [], others = [], remark } = revealed;
  return (
    <Stack gap={4}>
      {user !== MEBX_ONLY && (
        <SecretLine label={t('vault.revealed.password', { user })} secret={password} testId="revealed" />
      )}
      {candidate && <SecretLine label={t('vault.revealed.candidate')} secret={candidate.password} />}
      {mebx.map((each) => (
        <SecretLine key={each} label={t('vault.revealed.mebx')} secret={each} testId="revealed-mebx" />
      ))}
      {earlier.map((each) => (
        <SecretLine key={each} label={t('vault.revealed.earlier')} secret={each} />
      ))}
      {others.map((each) => (
        <SecretLine key={each} label={t('vault.revealed.other')} secret={each} />
      ))}
      {remark !== undefined && <Text size="sm">{say(remark)}</Text>}
      <HidesNote />
    </Stack>
  );
}

/** What main calls the user where only a password of MEBx is stored. */
const MEBX_ONLY = 'MEBx';

/** One secret, with what it is and a button to copy it. */
export function SecretLine({
  label,
  secret,
  testId,
}: {
  label: string;
  secret: string;
  testId?: string;
}): React.JSX.Element {
  const { t } = useTranslation();
  const [copied, copy] = useCopied();
  return (
    <>
      <Group gap="xs">
        <Text size="sm">
          {label}:{' '}
          <span className="mono" data-testid={testId}>
            {secret}
          </span>
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('vault.revealed.copyLabel', { label })}
          leftSection={<IconCopy size={13} aria-hidden />}
          onClick={() => void copy(secret)}
        >
          {t('common.copy')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {copied}
      </Text>
    </>
  );
}

export function HidesNote(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed">
      {t('vault.password.hides', { seconds: SHOWN_MS / 1000 })}
    </Text>
  );
}
