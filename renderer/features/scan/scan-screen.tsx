import { Alert, Stack } from '@mantine/core';
import { FailureAlert } from '../../components/failure-alert';
import { useBench } from '../../app/bench-context';
import { EmptyList } from './empty-list';
import { LargeRangeDialog } from './large-range-dialog';
import { MachineTable } from './machine-table';
import { ScanProgress } from './scan-progress';
import { TargetForm } from './target-form';

/** Where the technician says what to look at, and sees every machine with its verdict. */
export function ScanScreen(): React.JSX.Element {
  const failure = useBench((state) => state.scanFailure);
  const confirmLarge = useBench((state) => state.confirmLarge);
  const warnings = useBench((state) => state.scanWarnings);
  const count = useBench((state) => Object.keys(state.devices).length);
  return (
    <Stack gap="sm">
      <TargetForm />
      {failure && !confirmLarge && <FailureAlert failure={failure} />}
      <LargeRangeDialog />
      <ScanProgress />
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" variant="light" p="xs">
          {warning}
        </Alert>
      ))}
      {count > 0 ? <MachineTable /> : <EmptyList />}
    </Stack>
  );
}
