import '@xterm/xterm/css/xterm.css';
import '../../theme/console.css';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MachineView } from '../../../shared/contract/contract';
import { Dialog } from '../../components/dialogs/dialog';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { ConsoleStatus } from './console-status';
import { ConsoleTerminal } from './console-terminal';
import { ConsoleTools } from './console-tools';

/** The serial console of a machine, in a dialog that fills the window. It ends when the dialog is closed. */
export function ConsoleDialog({
  view,
  onClose,
}: {
  view: MachineView;
  onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const { hostname, address } = view.sighting;
  const asksConsent = useMachineState(({ openConsent }) => openConsent?.order === 'bios-serial');
  const withdrawConsent = useMachineState((state) => state.withdrawConsent);
  const openConsole = useMachineState((state) => state.openConsole);
  const [terminal] = useState(() => new ConsoleTerminal(openConsole));
  const connected = useStore(terminal.shown, ({ state }) => state.at === 'connected');
  const close = (): void => {
    // The question was asked here, for an order that is given here.
    if (asksConsent) void withdrawConsent();
    onClose();
  };
  return (
    <Dialog
      fullScreen
      className="console-dialog"
      onClose={close}
      // Whoever leaves a BIOS setup with Esc must not lose the console because the focus was elsewhere.
      {...(connected && { onEscape: () => terminal.focus() })}
      title={t('console.titleOf', { machine: hostname ?? address })}
    >
      <Console view={view} terminal={terminal} onClose={close} />
    </Dialog>
  );
}

function Console({
  view,
  terminal,
  onClose,
}: {
  view: MachineView;
  terminal: ConsoleTerminal;
  onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const hint = useId();
  const scheme = useComputedColorScheme('light');
  const [label, tooMuch] = [t('console.terminal'), t('console.tooMuch')];
  const go = useAppState((state) => state.go);
  const recheck = useMachineState((state) => state.recheck);
  const check = (): void => {
    onClose();
    go({ page: 'machines', machine: view.id }, 'replace');
    // AMT may be restarting.
    void recheck(undefined, true);
  };
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => (place ? terminal.attach(place) : undefined), [terminal, place]);
  useEffect(() => {
    terminal.screen?.setScheme(scheme);
    terminal.screen?.describe({ label, tooMuch, describedBy: hint });
  }, [terminal, place, scheme, label, tooMuch, hint]);
  return (
    <div className="console">
      <ConsoleTools view={view} terminal={terminal} onCheck={check} />
      <ConsoleStatus view={view} terminal={terminal} hint={hint} />
      <div className="console-screen" ref={setPlace} />
    </div>
  );
}
