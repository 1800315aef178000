import { List, Paper, Text, Title } from '@mantine/core';
import { useAppState } from '../../stores/app-store-context';
import { isRunning } from '../../stores/jobs';
import { scanOf } from '../../stores/scan-slice';

/** Why there is nothing to see, and what to try. */
export function EmptyList(): React.JSX.Element | null {
  const scan = useAppState(scanOf);
  if (isRunning(scan)) return null;
  const report = scan?.end?.scan;
  // Machines that were found and taken off the list are no reason to look for a fault.
  if (!report || report.found > 0) {
    return (
      <Paper withBorder p="lg">
        <Title order={2} size="h4">
          Plug in and scan
        </Title>
        <Text size="sm" mt={4}>
          Connect this laptop to the machines, choose their subnet above and press Scan. Every machine with
          Intel AMT appears here, with the reason why it will or will not configure. Scanning sends no
          password and changes nothing.
        </Text>
        <Text size="sm" mt="xs">
          No machines at hand? “Try the demo bench” starts thirteen simulated ones on this laptop, each with a
          trouble of its own.
        </Text>
      </Paper>
    );
  }
  return (
    <Paper withBorder p="lg">
      <Title order={2} size="h4">
        No AMT machine answered
      </Title>
      <List size="sm" mt={4} spacing={4}>
        <List.Item>Is this the right subnet? The ones that this laptop is in are offered above.</List.Item>
        <List.Item>
          Are the machines on mains and on a cable? Many laptops answer on their docking port only.
        </List.Item>
        <List.Item>
          A machine before AMT 6.1, or one whose AMT is switched off in the BIOS, is silent until it is set
          up. That is normal from AMT 16.1 on, too.
        </List.Item>
        <List.Item>Does a firewall on this laptop block UDP 623 or TCP 16992 and 16993?</List.Item>
      </List>
    </Paper>
  );
}
