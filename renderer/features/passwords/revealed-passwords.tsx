import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contract/contract';
import { useSay } from '../../i18n';
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

/** One secret, with what it is. */
export function SecretLine({
  label,
  secret,
  testId,
}: {
  label: string;
  secret: string;
  testId?: string;
}): React.JSX.Element {
  return (
    <Text size="sm">
      {label}:{' '}
      <span className="mono" data-testid={testId}>
        {secret}
      </span>
    </Text>
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
