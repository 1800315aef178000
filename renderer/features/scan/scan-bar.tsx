import { Button } from '@mantine/core';
import { IconPencil, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../components/dates';
import { useAppState } from '../../stores/app-store-context';
import { scanOf } from '../../stores/scan-slice';
import { AddMachine } from './add-machine';
import { ImportList } from './import-list';
import { OwnComputer } from './own-computer';
import { ScanOutcome } from './scan-outcome';

/** What was scanned, when, and what came of it, in one line. @param onChange the targets are to be changed */
export function ScanBar({ onChange }: { onChange: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const targets = useAppState((state) => state.targets);
  const start = useAppState((state) => state.startScan);
  const endedAt = useAppState((state) => scanOf(state)?.end?.at);
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The form that had the focus is gone.
    if (document.activeElement === document.body) again.current?.focus({ preventScroll: true });
  }, []);
  const time = endedAt && dateText(endedAt, 'minute');
  return (
    <section className="scan-bar no-print" aria-label={t('list.scan.last')}>
      <span className="scan-bar-targets" title={targets}>
        {targets}
      </span>
      {time && <span className="nothing">{t('list.scan.at', { time })}</span>}
      <ScanOutcome />
      <span className="scan-bar-actions">
        <AddMachine />
        <OwnComputer />
        <ImportList />
        <Button
          ref={again}
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => void start()}
        >
          {t('list.scan.again')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={14} aria-hidden />}
          onClick={onChange}
        >
          {t('list.scan.change')}
        </Button>
      </span>
    </section>
  );
}
