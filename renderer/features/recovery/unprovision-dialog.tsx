import { Button, List, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Extent, extentSchema, isConfirmed } from '../../../shared/model/action';
import type { RecoveryPlan } from '../../../shared/model/recovery';
import { FormDialog } from '../../components/dialogs/form-dialog';
import { TypedName } from '../../components/dialogs/typed-name';
import { useSay } from '../../i18n';
import { useMachineState } from '../../stores/machine-store-context';

/** The name of the machine has to be typed, so that nothing is wiped by accident. */
export function UnprovisionDialog({
  plan,
  onClose,
}: {
  plan: RecoveryPlan;
  onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  const unprovision = useMachineState((state) => state.unprovision);
  const [extent, setExtent] = useState<Extent>('full');
  const [typed, setTyped] = useState('');
  const { address = '', hostname } = plan.device;
  const machine = { address, hostname };
  const path = plan.paths.find(({ id }) => id === 'remote-unprovision');
  const confirmed = isConfirmed(machine, typed);
  return (
    <FormDialog
      title={t('recovery.unprovision.title')}
      onClose={onClose}
      onSubmit={() => {
        if (!confirmed) return;
        void unprovision(extent, typed);
        onClose();
      }}
      actions={
        <Button type="submit" color="red" disabled={!confirmed}>
          {t('recovery.unprovision.submit')}
        </Button>
      }
    >
      <Radio.Group
        label={t('recovery.unprovision.extent')}
        value={extent}
        onChange={(value) => setExtent(extentSchema.catch('full').parse(value))}
      >
        <Stack gap={4} mt={4}>
          <Radio value="full" label={t('recovery.unprovision.full')} />
          <Radio value="partial" label={t('recovery.unprovision.partial')} />
        </Stack>
      </Radio.Group>
      <Text size="sm">{path && say(path.erases)}</Text>
      <List size="sm">
        {path?.sideEffects.map(say).map((effect) => (
          <List.Item key={effect}>{effect}</List.Item>
        ))}
      </List>
      <TypedName machine={machine} typed={typed} onType={setTyped} />
    </FormDialog>
  );
}
