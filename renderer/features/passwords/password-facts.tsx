import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { timeAgo } from '../../components/machine-words';
import { useNow } from '../../components/use-now';
import { useAppState } from '../../stores/app-store-context';
import { originText } from './origin-text';

/** What is stored for a machine, in sentences, without any password. */
export function PasswordFacts({ credential }: { credential: MachineView['credential'] }): React.JSX.Element {
  const { t } = useTranslation();
  const now = useNow(30_000);
  const session = useAppState((state) => state.info?.vault.kind === 'session');
  const { stored, user, origin, provenAt, earlier = 0, changeOpen, shared, mebx, beforeReset } = credential;
  const none = !stored && !changeOpen && !shared && !mebx && !beforeReset;
  return (
    <div>
      <Text size="sm">
        {[
          none && t('vault.password.none'),
          stored && t('vault.password.storedFor', { user: user ?? '' }),
          !stored && !beforeReset && changeOpen && t('vault.password.changeOnly'),
          beforeReset && t('vault.password.beforeReset'),
          shared && t('vault.password.shared'),
          stored && changeOpen && t('vault.password.changeOpen'),
          mebx && t('vault.password.mebx'),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <Text size="xs" c="dimmed">
        {[
          none && t('vault.password.noneNext'),
          stored && origin && `${originText(origin, t)}.`,
          stored &&
            (provenAt === undefined
              ? t('vault.password.untried')
              : t('vault.password.worked', { when: timeAgo(provenAt, now) })),
          earlier > 0 && t('vault.password.earlier', { count: earlier }),
          !none && session && t('vault.password.session'),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
    </div>
  );
}
