import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';

/** Looks for the AMT of the computer that AMT Bench runs on; the list then has it, or the page says why it cannot be seen. */
export function OwnComputer(): React.JSX.Element {
  const { t } = useTranslation();
  const look = useAppState((state) => state.lookAtOwnComputer);
  const looking = useAppState((state) => state.lookingAtOwn);
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDeviceLaptop size={14} aria-hidden />}
      title={t('list.own.tip')}
      // Stays enabled: a disabled button would lose the focus.
      aria-disabled={looking}
      data-disabled={looking || undefined}
      onClick={() => void look()}
    >
      {looking ? t('list.add.looking') : t('list.own.open')}
    </Button>
  );
}
