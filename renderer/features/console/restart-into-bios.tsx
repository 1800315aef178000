import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MachineView } from '../../../shared/contract/contract';
import { startsOnly } from '../../../shared/model/power';
import { english } from '../../i18n';
import { ConsentPanel } from '../machine/consent-panel';
import { PowerDialog } from '../machine/power-dialog';
import { usePower } from '../machine/use-power';
import type { ConsoleTerminal } from './console-terminal';

const ORDER = 'bios-serial';

/**
 * Restarts the machine into its BIOS setup, which it then shows in the console. Asks first, as every power order does.
 * @param children the tools, with the button among them; what is asked stands below
 */
export function RestartIntoBios({
  view,
  terminal,
  children,
}: {
  view: MachineView;
  terminal: ConsoleTerminal;
  children: (button: React.JSX.Element) => React.ReactNode;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { planPower, orderPower, dismiss, askConsent, openConsent, plan, busy, working } = usePower();
  const connected = useStore(terminal.shown, ({ state }) => state.at === 'connected');
  const [asked, setAsked] = useState(false);
  const power = view.inventory?.power;
  const isOn = power === undefined || english(power) === 'on';
  const label = isOn ? t('power.orders.bios') : t('power.orders.biosFromOff');
  const close = (): void => {
    setAsked(false);
    dismiss();
  };
  const begin = async (): Promise<void> => {
    setAsked(true);
    terminal.change({ ordered: true });
    if (!(await planPower(ORDER))) setAsked(false);
  };
  const goOn = async (given: Promise<boolean>): Promise<void> => {
    if (await given) await begin();
  };
  return (
    <>
      {children(
        <Button
          size="compact-sm"
          variant="default"
          loading={busy === 'power'}
          disabled={!connected || busy !== undefined || working}
          onClick={() => void begin()}
        >
          {label}
        </Button>,
      )}
      {openConsent?.order === ORDER && (
        <ConsentPanel
          open={openConsent}
          busy={busy !== undefined}
          level={3}
          onGiven={(given) => void goOn(given)}
        />
      )}
      {asked && (
        <PowerDialog
          view={view}
          label={label}
          ends={(plan ? startsOnly(plan) : !isOn) ? 'nothing' : 'unsaved-work'}
          plan={plan}
          onClose={close}
          onAskConsent={() => {
            close();
            void goOn(askConsent(ORDER));
          }}
          onOrder={(planned, clear) => {
            setAsked(false);
            void orderPower(planned, clear);
            // Keys that enter the setup are pressed while the machine starts.
            terminal.focus();
          }}
        />
      )}
    </>
  );
}
