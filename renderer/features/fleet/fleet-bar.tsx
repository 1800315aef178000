import { Button, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { IconDownload, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetResult } from '../../../shared/model/plan';
import { inSentences } from '../../../shared/result';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { useDownload } from '../../components/use-download';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import { fleetOf } from '../../stores/fleet-slice';
import { isRunning, type Job } from '../../stores/jobs';
import { type FleetRow, FleetRows, LeftOutMachines } from './fleet-rows';
import { resultText } from './row-progress';

/** Progress of a run on several machines and its result, above the list. Each machine's own is in its row. */
export function FleetBar(): React.JSX.Element | null {
  const fleet = useAppState(fleetOf);
  return fleet ? <Bar key={fleet.id} fleet={fleet} /> : null;
}

function Bar({ fleet }: { fleet: Job }): React.JSX.Element {
  const { t } = useTranslation();
  const [failedShown, setFailedShown] = useState(false);
  const heading = useFocusedHeading(fleet);
  const { total, failed } = countsOf(fleet);
  const ended = fleet.end !== undefined;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('fleet.bar.label')} className="no-print">
      <Group justify="space-between" gap="xs">
        <div>
          <Title order={2} size="h5" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {ended ? endText(fleet, t) : t('fleet.bar.running', { count: total })}
          </Title>
          {!ended && <Text size="sm">{progressText(fleet, t)}</Text>}
        </div>
        <Group gap={6}>
          {ended ? (
            <EndActions
              fleet={fleet}
              failed={failed}
              failedShown={failedShown}
              onShowFailed={() => setFailedShown(!failedShown)}
            />
          ) : (
            <StopButton stopping={fleet.stopping} />
          )}
        </Group>
      </Group>
      <Announced fleet={fleet} />
      {!ended && (
        <Progress
          mt={6}
          size="sm"
          value={(fleet.machines.length / Math.max(1, total)) * 100}
          aria-label={t('fleet.bar.progress')}
        />
      )}
      {fleet.end?.failure && <FailureAlert failure={fleet.end.failure} />}
      {ended && failedShown && <Failed results={failed} />}
      {ended && <LeftOutMachines leftOut={fleet.leftOut} />}
    </Paper>
  );
}

/**
 * The heading takes the focus when a run begins, because the dialog that had it is gone, and when it ends; then not from a
 * field or dialog where somebody works.
 */
function useFocusedHeading(fleet: Job): React.RefObject<HTMLHeadingElement | null> {
  const store = useAppStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasRunning = useRef(false);
  const running = isRunning(fleet);
  useEffect(() => {
    const over = !running && wasRunning.current;
    wasRunning.current = running;
    const busy = document.activeElement?.closest(
      'input:not([type="checkbox"]), textarea, select, [role="dialog"]',
    );
    if (store.getState().fleetFocusWanted || (over && !busy)) heading.current?.focus();
    store.setState({ fleetFocusWanted: false });
  }, [running, store]);
  return heading;
}

function StopButton({ stopping }: { stopping: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const stop = useAppState((state) => state.stopFleet);
  return (
    <Button
      size="compact-sm"
      variant="default"
      title={stopping ? t('fleet.bar.stopNowHint') : t('fleet.bar.stopHint')}
      leftSection={<IconPlayerStop size={14} aria-hidden />}
      onClick={() => void stop()}
    >
      {stopping ? t('fleet.bar.stopNow') : t('fleet.bar.stop')}
    </Button>
  );
}

interface EndProps {
  fleet: Job;
  failed: readonly FleetResult[];
  failedShown: boolean;
  onShowFailed: () => void;
}

function EndActions({ fleet, failed, failedShown, onShowFailed }: EndProps): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.openFleet);
  const dismiss = useAppState((state) => state.dismissFleet);
  return (
    <>
      {failed.length > 0 && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() => open(failed.map(({ machineId }) => machineId))}
          >
            {t('fleet.bar.retryFailed')}
          </Button>
          <Button size="compact-sm" variant="default" aria-expanded={failedShown} onClick={onShowFailed}>
            {failedShown ? t('fleet.bar.hideFailed') : t('fleet.bar.showFailed')}
          </Button>
        </>
      )}
      <SaveReport fleet={fleet} />
      <Button size="compact-sm" variant="default" onClick={dismiss}>
        {t('common.close')}
      </Button>
    </>
  );
}

/** One report for the ticket, of all machines that were chosen. */
function SaveReport({ fleet }: { fleet: Job }): React.JSX.Element | null {
  const { t } = useTranslation();
  const report = useAppState((state) => state.journalReport);
  const { download, saved, failure } = useDownload();
  const { id, machines, leftOut } = fleet;
  const runIds = machines.flatMap(({ runId }) => runId ?? []);
  if (machines.length + leftOut.length === 0) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => void download(report(runIds, 'html', id))}
      >
        {t('fleet.bar.report')}
      </Button>
      <DownloadNote name={saved} />
      {failure && <FailureAlert failure={failure} />}
    </>
  );
}

/** Says the progress to a screen reader: at the quarters and at the end, not at every machine. */
function Announced({ fleet }: { fleet: Job }): React.JSX.Element {
  const { t } = useTranslation();
  const { total } = countsOf(fleet);
  const quarter = Math.floor((fleet.machines.length * 4) / Math.max(1, total));
  const [said, setSaid] = useState({ quarter, text: progressText(fleet, t) });
  if (said.quarter !== quarter) setSaid({ quarter, text: progressText(fleet, t) });
  return (
    <span role="status" className="visually-hidden">
      {fleet.end ? endText(fleet, t) : said.text}
    </span>
  );
}

function Failed({ results }: { results: readonly FleetResult[] }): React.JSX.Element {
  const { t } = useTranslation();
  const rows = results.map((result): FleetRow => {
    const { machineId, failure } = result;
    return { machineId, text: resultText(result, t), details: failure ? [inSentences(failure)] : [] };
  });
  return <FleetRows label={t('fleet.bar.failedMachines')} rows={rows} />;
}

function countsOf({ machines, progress }: Job): { total: number; done: number; failed: FleetResult[] } {
  const failed = machines.filter(({ verified }) => !verified);
  return { total: Math.max(progress?.total ?? 0, machines.length), done: machines.length, failed };
}

function progressText(fleet: Job, t: TFunction): string {
  const { total, done, failed } = countsOf(fleet);
  if (failed.length === 0) return t('fleet.bar.counts', { done, total });
  return t('fleet.bar.countsFailed', { done, total, failed: failed.length });
}

function endText(fleet: Job, t: TFunction): string {
  const { total, done, failed } = countsOf(fleet);
  const good = done - failed.length;
  if (failed.length === 0) return t('fleet.bar.ended', { count: good });
  return t('fleet.bar.endedFailed', { good, total, failed: total - good });
}
