import { Button, Group, Text } from '@mantine/core';
import { IconPlayerTrackNext, IconRefresh } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobKind } from '../../../shared/model/job';
import type { ScanSummary } from '../../../shared/model/sighting';
import { useAppState } from '../../stores/app-store-context';
import { scanOf } from '../../stores/scan-slice';

/** The result of the last scan, and what to do next. */
export function ScanOutcome(): React.JSX.Element | null {
  const { t } = useTranslation();
  const scan = useAppState(scanOf);
  const rest = useAppState((state) => state.scanRest);
  const machines = useAppState((state) => state.machines);
  const continueScan = useAppState((state) => state.continueScan);
  const rescan = useAppState((state) => state.rescan);
  const report = scan?.end?.scan;
  const kind = scan?.kind;
  // Some may have answered since, or were taken off the list.
  const missing = useMemo(
    () => (report?.missing ?? []).filter((id) => machines[id]?.sighting.missing),
    [report, machines],
  );
  if (!report && !rest) return null;
  return (
    <Group gap="xs" mih={26}>
      {report && (
        <Text size="sm" c="dimmed" role="status">
          {outcomeText(report, kind, t)}
        </Text>
      )}
      {report && report.left > 0 && (
        <Text size="sm">
          {t(kind === 'rescan' ? 'list.scan.stoppedMachines' : 'list.scan.stoppedAddresses', {
            count: report.left,
          })}
        </Text>
      )}
      {!report && rest && (
        <Text size="sm">{t('list.scan.stoppedEarlier', { targets: shortened(rest.targets) })}</Text>
      )}
      {rest && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerTrackNext size={14} aria-hidden />}
          onClick={() => void continueScan()}
          title={rest.targets}
        >
          {t('list.scan.continue', { count: rest.left })}
        </Button>
      )}
      {missing.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => void rescan(missing)}
        >
          {t('list.scan.lookAgain', { count: missing.length })}
        </Button>
      )}
    </Group>
  );
}

function outcomeText(report: ScanSummary, kind: JobKind | undefined, t: TFunction): string {
  const { found, scanned, durationMs } = report;
  const seconds = (durationMs / 1000).toFixed(1);
  if (kind === 'rescan') return t('list.scan.answered', { count: scanned, found, seconds });
  const addresses = t('list.scan.addresses', { count: scanned });
  return t('list.scan.found', { count: found, addresses, seconds });
}

function shortened(targets: string): string {
  return targets.length > 60 ? `${targets.slice(0, 60)} …` : targets;
}
