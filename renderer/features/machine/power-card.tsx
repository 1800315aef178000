import { Alert, Button, Group, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import type { MachineView } from '../../../shared/contract/contract';
import type { PowerOrder, PowerPlan } from '../../../shared/model/power';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { PowerDialog } from './power-dialog';

const ORDERS: readonly { order: PowerOrder; label: string; loses: boolean }[] = [
  { order: 'on', label: 'Switch on', loses: false },
  { order: 'off', label: 'Switch off', loses: true },
  { order: 'reset', label: 'Reset', loses: true },
  { order: 'bios', label: 'Restart into the BIOS', loses: true },
];

/**
 * Power of a machine that was logged in to. What loses unsaved work is asked about first, and so is whatever sets or
 * meets boot options.
 */
export function PowerCard({ view }: { view: MachineView }): React.JSX.Element | null {
  const planPower = useMachineState((state) => state.planPower);
  const orderPower = useMachineState((state) => state.orderPower);
  const dismiss = useMachineState((state) => state.dismissPower);
  const plan = useMachineState((state) => state.powerPlan);
  const report = useMachineState((state) => state.powerReport);
  const busy = useMachineState((state) => state.busy);
  const working = [useMachineJob('actionJob'), useMachineJob('configureJob')].some(isRunning);
  const [asked, setAsked] = useState<{ label: string; loses: boolean }>();
  const power = view.inventory?.power;
  if (power === undefined || view.sighting.verdict.code !== 'ready' || !view.credential.stored) return null;
  const isOn = power === 'on';
  const close = (): void => {
    setAsked(undefined);
    dismiss();
  };
  const begin = async ({ order, label, loses }: (typeof ORDERS)[number]): Promise<void> => {
    const asks = { label: order === 'bios' && !isOn ? INTO_BIOS : label, loses: loses && isOn };
    const asksAtOnce = asks.loses || order === 'bios';
    if (asksAtOnce) setAsked(asks);
    const planned = await planPower(order);
    if (!planned) setAsked(undefined);
    // Whoever closed the dialog while the machine was read does not get it back.
    if (!planned || asksAtOnce) return;
    if (needsConfirmation(planned)) setAsked(asks);
    else await orderPower(planned);
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
            onClick={() => void begin(each)}
          >
            {each.order === 'bios' && !isOn ? INTO_BIOS : each.label}
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
      {asked && (
        <PowerDialog
          view={view}
          label={asked.label}
          loses={asked.loses}
          plan={plan}
          onClose={close}
          onOrder={(planned, clear) => {
            setAsked(undefined);
            void orderPower(planned, clear);
          }}
        />
      )}
    </Paper>
  );
}

const INTO_BIOS = 'Start into the BIOS';

function needsConfirmation({ sets, clears, stays, blockers, remarks }: PowerPlan): boolean {
  return [sets, clears, stays, blockers, remarks].some((part) => part.length > 0);
}
