import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MachineView } from '../../../shared/contract/contract';
import { english } from '../../i18n';
import { isRunning } from '../../stores/jobs';
import { useMachineJob, useMachineState } from '../../stores/machine-store-context';
import { PowerDialog } from '../machine/power-dialog';
import type { ConsoleTerminal } from './console-terminal';

/** Restarts the machine into its BIOS setup, which it then shows in the console. Asks first, as every power order does. */
export function RestartIntoBios({
  view,
  terminal,
}: {
  view: MachineView;
  terminal: ConsoleTerminal;
}): React.JSX.Element {
  const { t } = useTranslation();
  const planPower = useMachineState((state) => state.planPower);
  const orderPower = useMachineState((state) => state.orderPower);
  const dismiss = useMachineState((state) => state.dismissPower);
  const plan = useMachineState((state) => state.powerPlan);
  const busy = useMachineState((state) => state.busy);
  const working = [useMachineJob('actionJob'), useMachineJob('configureJob')].some(isRunning);
  const connected = useStore(terminal.shown, ({ state }) => state.at === 'connected');
  const [asked, setAsked] = useState(false);
  const power = view.inventory?.power;
  const isOn = power === undefined || english(power) === 'on';
  const label = isOn ? t('power.orders.bios') : t('power.orders.biosFromOff');
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy === 'power'}
        disabled={!connected || busy !== undefined || working}
        onClick={() => {
          setAsked(true);
          terminal.change({ ordered: true });
          void planPower('bios-serial').then((planned) => {
            if (!planned) setAsked(false);
          });
        }}
      >
        {label}
      </Button>
      {asked && (
        <PowerDialog
          view={view}
          label={label}
          loses={isOn}
          plan={plan}
          onClose={() => {
            setAsked(false);
            dismiss();
          }}
          onOrder={(planned, clear) => {
            setAsked(false);
            void orderPower(planned, clear).then(() => terminal.focus());
          }}
        />
      )}
    </>
  );
}
