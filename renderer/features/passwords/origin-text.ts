import { useTranslation } from 'react-i18next';
import type { PasswordOrigin } from '../../../shared/model/vault';

/** @returns a function that says where a password came from */
export function useOriginText(): (origin: PasswordOrigin) => string {
  const { t } = useTranslation();
  return (origin) =>
    origin.from === 'named'
      ? t('vault.password.origin.named', { name: origin.name })
      : t(`vault.password.origin.${origin.from}`);
}
