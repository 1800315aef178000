import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JournalRun } from '../../../shared/model/journal';
import { Dialog } from '../../components/dialogs/dialog';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { FactTable, StepTable, useRunFacts } from './run-facts';

/** The report of a job on paper, or as a PDF through the browser’s print. Holds no password. */
export function PrintReport({ run, onClose }: { run: JournalRun; onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const version = useAppState((state) => state.info?.version ?? '');
  const { about, proof } = useRunFacts(run);
  const { entry, machine, report } = run;
  const kind = t(`journal.kinds.${entry.kind}`);
  return (
    <Dialog size="xl" onClose={onClose} title={t('journal.run.report')} className="print-dialog">
      <Group mb="sm" className="no-print">
        <Button onClick={() => window.print()}>{t('journal.run.print')}</Button>
      </Group>
      <article className="print-card" aria-label={t('journal.run.report')}>
        <h1>{t('journal.run.heading', { kind, machine: machine.hostname ?? machine.address })}</h1>
        {report && <p>{report.verified ? t('journal.run.verified') : t('journal.run.notVerified')}</p>}
        {report?.failure && <p>{say(report.failure.message)}</p>}
        <FactTable facts={about} />
        {run.plan && (
          <>
            <h2>{t('journal.run.changes')}</h2>
            <StepTable run={run} />
          </>
        )}
        {report?.proof && (
          <>
            <h2>{t('journal.run.proof')}</h2>
            <FactTable facts={proof} />
          </>
        )}
        <footer>{t('journal.run.reportFooter', { version })}</footer>
      </article>
    </Dialog>
  );
}
