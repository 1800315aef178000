import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { closedByEscape } from '../../components/escape';
import { SHOWN_MS } from '../passwords/use-shown';

interface Props {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
}

/** Shows secrets, and closes by itself. */
export function RevealDialog({ title, onClose, children }: Props): React.JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onClose]);
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={closedByEscape(onClose)}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('vault.revealed.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
