import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import type { Act, SimulatedMachineInfo } from '../../../shared/model/demo';
import { useMachineState } from '../../stores/machine-store-context';
import { MebxDialog } from './mebx-dialog';
import { WindowsDialog } from './windows-dialog';

/** Acts that need no more than a button, in the order in which a technician would think of them. */
const BUTTONS: readonly { act: Act; label: string }[] = [
  { act: { act: 'ask-windows' }, label: 'Ask Windows for the mode' },
  { act: { act: 'unconfigure-from-windows' }, label: 'Reset AMT from Windows' },
  { act: { act: 'bios-unconfigure' }, label: 'Un-configure AMT in the BIOS' },
  { act: { act: 'pull-rtc-battery' }, label: 'Pull the RTC battery' },
  { act: { act: 'power-off' }, label: 'Power off' },
  { act: { act: 'power-on' }, label: 'Power on' },
];

/** What somebody who stands at a simulated machine can do to it. Only the demo bench has this panel. */
export function DemoPanel({ machine }: { machine: SimulatedMachineInfo }): React.JSX.Element {
  const act = useMachineState((state) => state.act);
  const busy = useMachineState((state) => state.busy !== undefined);
  const last = useMachineState((state) => state.lastAct);
  const [dialog, setDialog] = useState<'mebx' | 'windows'>();
  const can = (name: Act['act']): boolean => machine.acts.includes(name);
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        <IconFlask size={16} aria-hidden /> At the simulated machine
      </Title>
      <Text size="sm" mt={4}>
        {machine.title}. {machine.story}
      </Text>
      {machine.login && (
        <Text size="sm" mt={4}>
          You have: user <span className="mono">{machine.login.user}</span>, password{' '}
          <span className="mono">{machine.login.password}</span>
        </Text>
      )}
      <Group gap={6} mt="xs">
        {can('open-mebx') && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setDialog('mebx')}>
            Open MEBx
          </Button>
        )}
        {can('activate-from-windows') && (
          <Button size="compact-sm" variant="default" disabled={busy} onClick={() => setDialog('windows')}>
            Activate from Windows
          </Button>
        )}
        {BUTTONS.filter(({ act: { act: name } }) => can(name)).map(({ act: what, label }) => (
          <Button
            key={what.act}
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => void act(machine.id, what)}
          >
            {label}
          </Button>
        ))}
      </Group>
      {last && (
        <Alert
          mt="xs"
          p="xs"
          color={last.ok ? 'teal' : 'orange'}
          variant="light"
          role="status"
          title="The machine shows"
        >
          {last.says}
        </Alert>
      )}
      {dialog === 'mebx' && <MebxDialog machine={machine} onClose={() => setDialog(undefined)} />}
      {dialog === 'windows' && <WindowsDialog machine={machine} onClose={() => setDialog(undefined)} />}
    </Paper>
  );
}
