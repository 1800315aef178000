import { Button, Group, Text } from '@mantine/core';
import { IconPlayerTrackNext, IconRefresh } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { JobKind } from '../../../shared/model/job';
import type { ScanSummary } from '../../../shared/model/sighting';
import { countOf } from '../../components/words';
import { useAppState } from '../../stores/app-store-context';
import { scanOf } from '../../stores/scan-slice';

/** The result of the last scan, and what to do next. */
export function ScanOutcome(): React.JSX.Element | null {
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
          {outcomeText(report, kind)}
        </Text>
      )}
      {report && report.left > 0 && (
        <Text size="sm">
          Stopped:{' '}
          {kind === 'rescan' ? countOf(report.left, 'machine') : countOf(report.left, 'address', 'addresses')}{' '}
          {report.left === 1 ? 'was' : 'were'} not looked at.
        </Text>
      )}
      {!report && rest && <Text size="sm">A scan of {shortened(rest.targets)} was stopped half way.</Text>}
      {rest && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerTrackNext size={14} aria-hidden />}
          onClick={() => void continueScan()}
          title={rest.targets}
        >
          Continue: {countOf(rest.left, 'address', 'addresses')} left
        </Button>
      )}
      {missing.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => void rescan(missing)}
        >
          {missing.length === 1
            ? 'Look again at the one that did not answer'
            : `Look again at the ${missing.length.toLocaleString('en')} that did not answer`}
        </Button>
      )}
    </Group>
  );
}

function outcomeText(report: ScanSummary, kind: JobKind | undefined): string {
  const time = `in ${(report.durationMs / 1000).toFixed(1)} s`;
  if (kind === 'rescan') {
    return `${report.found.toLocaleString('en')} of ${countOf(report.scanned, 'machine')} answered, ${time}.`;
  }
  return `${countOf(report.found, 'machine')} among ${countOf(report.scanned, 'address', 'addresses')}, ${time}.`;
}

function shortened(targets: string): string {
  return targets.length > 60 ? `${targets.slice(0, 60)} …` : targets;
}
