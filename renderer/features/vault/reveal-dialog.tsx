import { Button, Group, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialogs/dialog';
import { SHOWN_MS } from '../passwords/use-shown';

interface Props {
  title: string;
  onClose: () => void;
  /** Absent where what is shown cannot be saved to a file. */
  onSave?: () => void;
  children: React.ReactNode;
}

/** Shows secrets, and closes by itself. */
export function RevealDialog({ title, onClose, onSave, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onClose]);
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack gap="sm">
        {children}
        <Group justify="flex-end">
          {onSave && (
            <Button variant="default" onClick={onSave}>
              {t('vault.password.save')}
            </Button>
          )}
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('vault.revealed.close')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
