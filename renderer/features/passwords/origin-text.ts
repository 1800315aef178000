import type { TFunction } from 'i18next';
import type { PasswordOrigin } from '../../../shared/model/vault';

/** Where a password came from. */
export function originText(origin: PasswordOrigin, t: TFunction): string {
  return origin.from === 'named'
    ? t('vault.password.origin.named', { name: origin.name })
    : t(`vault.password.origin.${origin.from}`);
}
