import { Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalRun, UndoOffer } from '../../../shared/model/journal';
import type { Result } from '../../../shared/result';
import { BackButton } from '../../components/back-button';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { useDownload } from '../../components/use-download';
import { useSay } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import { OutcomeBadge } from './entry-table';
import { PrintReport } from './print-report';
import { FactTable, StepTable, useRunFacts } from './run-facts';

/** A whole run: plan, steps, proof, report, and the way to take it back. */
export function RunDetails({ runId }: { runId: string }): React.JSX.Element {
  const { t } = useTranslation();
  const read = useAppState((state) => state.journalRun);
  const go = useAppState((state) => state.go);
  const [answer, setAnswer] = useState<Result<JournalRun>>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let wanted = true;
    void read(runId).then((result) => {
      if (wanted) setAnswer(result);
    });
    return () => {
      wanted = false;
    };
  }, [read, runId]);
  const known = answer !== undefined;
  useEffect(() => {
    if (known) heading.current?.focus();
  }, [known]);
  return (
    <Paper withBorder p="sm" component="section" className="journal-run" aria-label={t('journal.run.facts')}>
      <Stack gap="sm">
        <Group>
          <BackButton onBack={() => go({ page: 'journal' })}>{t('journal.run.back')}</BackButton>
        </Group>
        {!answer && (
          <Group gap="xs" role="status">
            <Loader size="sm" aria-hidden />
            <Text size="sm">{t('journal.run.loading')}</Text>
          </Group>
        )}
        {answer?.ok === false && <FailureAlert failure={answer.error} />}
        {answer?.ok && <Run run={answer.value} heading={heading} />}
      </Stack>
    </Paper>
  );
}

function Run({
  run,
  heading,
}: {
  run: JournalRun;
  heading: React.RefObject<HTMLHeadingElement | null>;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { entry, machine, report } = run;
  const { about, proof } = useRunFacts(run);
  const kind = t(`journal.kinds.${entry.kind}`);
  return (
    <>
      <Group gap="xs">
        <Title order={3} size="h4" ref={heading} tabIndex={-1}>
          {t('journal.run.heading', { kind, machine: machine.hostname ?? machine.address })}
        </Title>
        <OutcomeBadge outcome={entry.outcome} />
      </Group>
      {report && (
        <Text size="sm">{report.verified ? t('journal.run.verified') : t('journal.run.notVerified')}</Text>
      )}
      {run.takenUpBy !== undefined && <Text size="sm">{t('journal.run.takenUp')}</Text>}
      {report?.failure && <FailureAlert failure={report.failure} />}
      <ReportButtons run={run} />
      {run.plan && (
        <section>
          <Title order={4} size="h5">
            {t('journal.run.changes')}
          </Title>
          <StepTable run={run} />
        </section>
      )}
      {report?.proof && (
        <section>
          <Title order={4} size="h5">
            {t('journal.run.proof')}
          </Title>
          <FactTable facts={proof} />
        </section>
      )}
      <section>
        <Title order={4} size="h5">
          {t('journal.run.facts')}
        </Title>
        <FactTable facts={about} />
      </section>
      {run.undo && <Undo offer={run.undo} row={entry.machine.row} />}
    </>
  );
}

const FORMATS = ['html', 'txt', 'json'] as const;

function ReportButtons({ run }: { run: JournalRun }): React.JSX.Element {
  const { t } = useTranslation();
  const report = useAppState((state) => state.journalReport);
  const [printing, setPrinting] = useState(false);
  const { download, saved, failure } = useDownload();
  const { runId } = run.entry;
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          {t('journal.run.print')}
        </Button>
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => void download(report(runId === undefined ? [] : [runId], format))}
          >
            {t('journal.run.save', { format: format.toUpperCase() })}
          </Button>
        ))}
      </Group>
      <DownloadNote name={saved} />
      {failure && <FailureAlert failure={failure} />}
      {printing && <PrintReport run={run} onClose={() => setPrinting(false)} />}
    </>
  );
}

function Undo({ offer, row }: { offer: UndoOffer; row: string | undefined }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const undo = useAppState((state) => state.undoRun);
  const listed = useAppState((state) => row !== undefined && state.machines[row] !== undefined);
  return (
    <section>
      <Title order={4} size="h5">
        {t('journal.undo.title')}
      </Title>
      <Text size="sm">{t('journal.undo.explanation')}</Text>
      <ul className="undo-steps">
        {offer.steps.map(({ id, title, before }) => (
          <li key={id}>{t('journal.undo.before', { title: say(title), before: say(before) })}</li>
        ))}
      </ul>
      {offer.notUndoable.length > 0 && (
        <>
          <Text size="sm">{t('journal.undo.not')}</Text>
          <ul className="undo-steps">
            {offer.notUndoable.map(({ id, title, why }) => (
              <li key={id}>{t(`journal.undo.why.${why}`, { title: say(title) })}</li>
            ))}
          </ul>
        </>
      )}
      {row !== undefined && listed ? (
        <Button mt="xs" onClick={() => undo(row, offer)}>
          {t('journal.undo.start')}
        </Button>
      ) : (
        <Text size="sm">{t('journal.undo.notInList')}</Text>
      )}
    </section>
  );
}
