import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Extent, extentSchema, isConfirmed } from '../../../shared/model/action';
import type { RecoveryPlan } from '../../../shared/model/recovery';
import { TypedName } from '../../components/typed-name';
import { useMachineState } from '../../stores/machine-store-context';

/** The name of the machine has to be typed, so that nothing is wiped by accident. */
export function UnprovisionDialog({
  plan,
  onClose,
}: {
  plan: RecoveryPlan;
  onClose: () => void;
}): React.JSX.Element {
  const unprovision = useMachineState((state) => state.unprovision);
  const [extent, setExtent] = useState<Extent>('full');
  const [typed, setTyped] = useState('');
  const { address = '', hostname } = plan.device;
  const machine = { address, hostname };
  const path = plan.paths.find(({ id }) => id === 'remote-unprovision');
  const confirmed = isConfirmed(machine, typed);
  return (
    <Modal
      opened
      onClose={onClose}
      title="Un-configure AMT of this machine"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!confirmed) return;
          void unprovision(extent, typed);
          onClose();
        }}
      >
        <Stack gap="sm">
          <Radio.Group
            label="How far"
            value={extent}
            onChange={(value) => setExtent(extentSchema.catch('full').parse(value))}
          >
            <Stack gap={4} mt={4}>
              <Radio value="full" label="Full: everything but the MEBx password" />
              <Radio
                value="partial"
                label="Partial: keeps the admin account; of little use, in admin control mode only"
              />
            </Stack>
          </Radio.Group>
          <Text size="sm">{path?.erases}</Text>
          <List size="sm">
            {path?.sideEffects.map((effect) => (
              <List.Item key={effect}>{effect}</List.Item>
            ))}
          </List>
          <TypedName machine={machine} typed={typed} onType={setTyped} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Leave it as it is
            </Button>
            <Button type="submit" color="red" disabled={!confirmed}>
              Un-configure
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
