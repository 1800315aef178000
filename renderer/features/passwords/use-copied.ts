import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copySecret } from '../../components/copy-secret';

/** Copies secrets, and says what became of the last one. @returns that sentence, empty at first; and a function to copy */
export function useCopied(): [message: string, copy: (secret: string) => Promise<void>] {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<Awaited<ReturnType<typeof copySecret>>>();
  const messages = {
    'taken-back': t('vault.password.copiedTakenBack'),
    stays: t('vault.password.copiedStays'),
    refused: t('vault.password.copiedRefused'),
  };
  return [
    copied === undefined ? '' : messages[copied],
    async (secret) => setCopied(await copySecret(secret)),
  ];
}
