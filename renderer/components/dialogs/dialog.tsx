import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { closedByEscape } from './escape';

interface Props extends Pick<
  ModalProps,
  'title' | 'size' | 'fullScreen' | 'className' | 'returnFocus' | 'transitionProps'
> {
  /** For one that stays mounted while it is closed, so that it leaves with a transition. */
  opened?: boolean;
  onClose: () => void;
  /** What Esc does instead. */
  onEscape?: (() => void) | undefined;
  children: React.ReactNode;
}

/** A dialog of the window. Esc closes it and does nothing else; one that was opened from another one closes alone. */
export function Dialog({ opened = true, onClose, onEscape, children, ...look }: Props): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      {...look}
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      onKeyDown={closedByEscape(onEscape ?? onClose)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  );
}
