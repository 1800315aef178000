import { Stack } from '@mantine/core';
import { useState } from 'react';
import { FailureAlert } from '../../components/failure-alert';
import { Warnings } from '../../components/warnings';
import { useAppState } from '../../stores/app-store-context';
import { scanOf } from '../../stores/scan-slice';
import type { AppState } from '../../stores/state';
import { FleetBar } from '../fleet/fleet-bar';
import { FleetDialog } from '../fleet/fleet-dialog';
import { EmptyList } from '../list/empty-list';
import { MachineSection } from '../list/machine-section';
import { LargeRangeDialog } from './large-range-dialog';
import { ScanBar } from './scan-bar';
import { useScanKeys } from './scan-keys';
import { ScanStatus } from './scan-status';
import { TargetForm } from './target-form';

/** The list is that of the last scan: it has ended, perhaps before this window was opened, and no other targets are chosen. */
function isOver(state: AppState): boolean {
  const scan = scanOf(state);
  if (scan) return scan.end?.scan !== undefined;
  return state.targetsSuggested && state.targets === state.recentTargets[0];
}

/** Where the technician says what to scan, and sees every machine with its status. @param compact in little room */
export function ScanScreen({ compact }: { compact: boolean }): React.JSX.Element {
  const failure = useAppState((state) => state.scanFailure);
  const confirmLarge = useAppState((state) => state.confirmLarge);
  const warnings = useAppState((state) => scanOf(state)?.warnings);
  const empty = useAppState((state) => Object.keys(state.machines).length === 0);
  const scanJob = useAppState((state) => state.scanJob);
  const over = useAppState(isOver);
  /** The scan after which the technician wants to change the targets. */
  const [changedAfter, setChangedAfter] = useState<string | null>(null);
  const folded = over && !empty && changedAfter !== (scanJob ?? '');
  useScanKeys();
  return (
    <Stack gap="sm">
      {!folded && <TargetForm takesFocus={over && !empty} />}
      {failure && !confirmLarge && <FailureAlert failure={failure} />}
      <LargeRangeDialog />
      {!folded && <ScanStatus />}
      <FleetBar />
      <FleetDialog />
      {warnings && <Warnings warnings={warnings} />}
      {empty ? (
        <EmptyList />
      ) : (
        <MachineSection
          compact={compact}
          bar={folded && <ScanBar onChange={() => setChangedAfter(scanJob ?? '')} />}
        />
      )}
    </Stack>
  );
}
