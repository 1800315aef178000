import { Alert, Button, Group, List, Loader, Modal, Stack, Text } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { isArmed, planLines, type PowerPlan } from '../../../shared/model/power';

interface Props {
  view: MachineView;
  /** What was pressed. */
  label: string;
  /** The machine is on, and its system is not asked. */
  loses: boolean;
  /** Undefined while the machine is read. */
  plan: PowerPlan | undefined;
  onClose: () => void;
  /** @param clear what an earlier order has left is cleared first */
  onOrder: (plan: PowerPlan, clear: boolean) => void;
}

/** What an order will do, before it is sent: what is lost, what is set and cleared, and what is in the way. */
export function PowerDialog({ view, label, loses, plan, onClose, onOrder }: Props): React.JSX.Element {
  const { sighting, inventory } = view;
  const armed = plan !== undefined && isArmed(plan);
  const blocked = plan !== undefined && plan.blockers.length > 0;
  // What is armed is the one obstacle that can be cleared from here.
  const clears = armed && plan.blockers.length === 1;
  return (
    <Modal opened onClose={onClose} title={`${label}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="sm">
        {loses && (
          <Text size="sm">
            {sighting.hostname ?? sighting.address} is on. Its system is not asked: whatever is not saved
            there is lost.
          </Text>
        )}
        {plan?.sends === 'off' && inventory?.powerPackage?.awakeWhenOff === false && (
          <Text size="sm">
            AMT sleeps on this machine while the PC is off ({inventory.powerPackage.name}): it cannot be
            switched on again from here, only at its power button.
          </Text>
        )}
        {plan ? <Plan plan={plan} /> : <Reading />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {loses ? 'Leave it on' : 'Leave it as it is'}
          </Button>
          {clears ? (
            <Button color="red" onClick={() => onOrder(plan, true)}>
              Clear and go on
            </Button>
          ) : (
            <Button color="red" disabled={!plan || blocked} onClick={() => plan && onOrder(plan, false)}>
              {label}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Plan({ plan }: { plan: PowerPlan }): React.JSX.Element {
  const dangerous = plan.clears.filter(({ danger }) => danger);
  return (
    <>
      {dangerous.length > 0 && (
        <Alert color="red" variant="light" title="An earlier order has left something dangerous">
          The next start would have carried it out: {dangerous.map(({ does }) => does).join('; ')}. It is
          cleared first.
        </Alert>
      )}
      {plan.blockers.map((blocker) => (
        <Alert
          key={blocker.message}
          color={isArmed(plan) ? 'red' : 'orange'}
          variant="light"
          title={blocker.message}
        >
          {blocker.nextStep}
        </Alert>
      ))}
      {plan.blockers.length === 0 && (
        <List size="sm" aria-label="What happens">
          {planLines(plan).map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function Reading(): React.JSX.Element {
  return (
    <Group gap="xs" role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm">Reading the machine …</Text>
    </Group>
  );
}
