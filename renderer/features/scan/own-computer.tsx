import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inactive } from '../../components/inactive';
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
      {...inactive(looking)}
      onClick={() => void look()}
    >
      {looking ? t('list.add.looking') : t('list.own.open')}
    </Button>
  );
}
