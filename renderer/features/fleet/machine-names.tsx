import { useAppStore } from '../../stores/app-store-context';
import type { AppState } from '../../stores/state';

/** Address and host name of a machine, as far as they are known. */
export function machineText({ machines }: Pick<AppState, 'machines'>, machineId: string): string {
  const view = machines[machineId];
  const name = view?.inventory?.hostName ?? view?.sighting.hostname;
  const address = view?.sighting.address ?? machineId;
  return name === undefined || name === '' || name === address ? address : `${address} · ${name}`;
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
