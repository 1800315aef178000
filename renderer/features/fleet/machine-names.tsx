import { demoTitle, nameText } from '../../components/machine-words';
import { useAppStore } from '../../stores/app-store-context';
import type { AppState } from '../../stores/state';

/** A machine as people know it: address, name or else model, and note, as far as they are known. */
export function machineText(
  { machines, demoMachines }: Pick<AppState, 'machines' | 'demoMachines'>,
  machineId: string,
): string {
  const view = machines[machineId];
  if (!view) return machineId;
  const { address } = view.sighting;
  const name = view.hostName ?? nameText(view, demoTitle(view, demoMachines));
  const called = name === '' ? (view.model ?? '') : name;
  return [...new Set([address, called, view.note ?? ''])].filter(Boolean).join(' · ');
}

interface Props {
  machineIds: readonly string[];
  /** What to say of each beside its name. */
  detail?: (index: number) => string | undefined;
}

/** Machines by their names, one a line. */
export function MachineNames({ machineIds, detail }: Props): React.JSX.Element {
  // They keep their names while somebody reads them.
  const state = useAppStore().getState();
  return (
    <ul className="fleet-names">
      {machineIds.map((machineId, index) => {
        const more = detail?.(index);
        return (
          <li key={machineId}>
            {machineText(state, machineId)}
            {more !== undefined && <span className="fleet-detail">{more}</span>}
          </li>
        );
      })}
    </ul>
  );
}
