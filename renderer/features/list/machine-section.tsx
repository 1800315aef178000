import { useMemo } from 'react';
import { useAppState } from '../../stores/app-store-context';
import { ListActions } from './list-actions';
import { ListFilters } from './list-filters';
import { listMachines } from './machine-list';
import { MachineTable } from './machine-table';

interface Props {
  /** There is little room. */
  compact: boolean;
}

/** Every machine, live: filters, what can be done with rows, and the rows. */
export function MachineSection({ compact }: Props): React.JSX.Element {
  const machines = useAppState((state) => state.machines);
  const text = useAppState((state) => state.filterText);
  const group = useAppState((state) => state.filterGroup);
  const sort = useAppState((state) => state.sort);
  const views = useMemo(() => Object.values(machines), [machines]);
  const { shown, total, counts } = useMemo(
    () => listMachines(views, { text, group, sort }),
    [views, text, group, sort],
  );
  return (
    <>
      <MachineTable
        shown={shown}
        compact={compact}
        question={JSON.stringify([text, group, sort])}
        tools={
          <>
            <ListFilters total={total} counts={counts} />
            <ListActions shown={shown} total={total} />
          </>
        }
      />
      <p className="list-hint no-print">
        Arrow keys, Page Up and Page Down, Home and End walk along the machines, Enter opens one, Space
        selects it, “c” configures one that is ready, “/” goes to the filter.
      </p>
    </>
  );
}
