import { Alert, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DeviceView } from '../../../shared/contract/contract';
import type { PowerOrder } from '../../../shared/model/power';
import { useBench } from '../../app/bench-context';

const ORDERS: readonly { order: PowerOrder; label: string; loses: boolean }[] = [
  { order: 'on', label: 'Switch on', loses: false },
  { order: 'off', label: 'Switch off', loses: true },
  { order: 'reset', label: 'Reset', loses: true },
  { order: 'bios', label: 'Restart into the BIOS', loses: true },
];

/** Power of a machine that was logged in to. What loses unsaved work is asked about first. */
export function PowerCard({ view }: { view: DeviceView }): React.JSX.Element | null {
  const orderPower = useBench((state) => state.orderPower);
  const report = useBench((state) => state.powerReport);
  const busy = useBench((state) => state.busy);
  const working = useBench((state) => state.deedJob !== undefined || state.configureJob !== undefined);
  const [asked, setAsked] = useState<(typeof ORDERS)[number]>();
  const power = view.inventory?.power;
  if (power === undefined || view.sighting.verdict.code !== 'ready' || !view.credential.stored) return null;
  const isOn = power === 'on';
  const send = (order: PowerOrder): void => {
    setAsked(undefined);
    void orderPower(order);
  };
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        Power: {power}
      </Title>
      <Group gap={6} mt="xs">
        {ORDERS.filter(({ order }) => (order === 'on' ? !isOn : order === 'bios' || isOn)).map((each) => (
          <Button
            key={each.order}
            size="compact-sm"
            variant="default"
            loading={busy === 'power'}
            disabled={busy !== undefined || working}
            onClick={() => (each.loses && isOn ? setAsked(each) : send(each.order))}
          >
            {each.order === 'bios' && !isOn ? 'Start into the BIOS' : each.label}
          </Button>
        ))}
      </Group>
      {report && (
        <Alert
          mt="xs"
          p="xs"
          variant="light"
          role="status"
          color={report.outcome === 'unknown' ? 'orange' : 'teal'}
        >
          {report.message}
        </Alert>
      )}
      <Modal
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={`${asked?.label ?? ''}?`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {view.sighting.hostname ?? view.sighting.address} is on. Its system is not asked: whatever is not
            saved there is lost.
          </Text>
          {asked?.order === 'off' && view.inventory?.powerPackage?.awakeWhenOff === false && (
            <Text size="sm">
              AMT sleeps on this machine while the PC is off ({view.inventory.powerPackage.name}): it cannot
              be switched on again from here, only at its power button.
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsked(undefined)} data-autofocus>
              Leave it on
            </Button>
            <Button color="red" onClick={() => asked && send(asked.order)}>
              {asked?.label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Paper>
  );
}
