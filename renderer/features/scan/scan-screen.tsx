import { Alert, Stack } from '@mantine/core';
import { FailureAlert } from '../../components/failure-alert';
import { useAppState } from '../../stores/app-store-context';
import { scanOf } from '../../stores/scan-slice';
import { FleetBar } from '../fleet/fleet-bar';
import { FleetDialog } from '../fleet/fleet-dialog';
import { EmptyList } from '../list/empty-list';
import { MachineSection } from '../list/machine-section';
import { LargeRangeDialog } from './large-range-dialog';
import { ScanStatus } from './scan-status';
import { TargetForm } from './target-form';

/** Where the technician says what to look at, and sees every machine with its verdict. @param compact in little room */
export function ScanScreen({ compact }: { compact: boolean }): React.JSX.Element {
  const failure = useAppState((state) => state.scanFailure);
  const confirmLarge = useAppState((state) => state.confirmLarge);
  const warnings = useAppState((state) => scanOf(state)?.warnings);
  const empty = useAppState((state) => Object.keys(state.machines).length === 0);
  return (
    <Stack gap="sm">
      <TargetForm />
      {failure && !confirmLarge && <FailureAlert failure={failure} />}
      <LargeRangeDialog />
      <ScanStatus />
      <FleetBar />
      <FleetDialog />
      {warnings?.map((warning) => (
        <Alert key={warning} color="yellow" variant="light" p="xs">
          {warning}
        </Alert>
      ))}
      {empty ? <EmptyList /> : <MachineSection compact={compact} />}
    </Stack>
  );
}
