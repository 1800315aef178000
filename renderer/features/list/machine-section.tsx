import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';
import { ListActions } from './list-actions';
import { ListFilters } from './list-filters';
import { listMachines } from './machine-list';
import { MachineTable } from './machine-table';
import { SubnetMap } from './subnet-map';
import { useListQuery } from './use-list-query';

interface Props {
  /** There is little room. */
  compact: boolean;
  /** What was scanned, in a line that stays in sight. */
  bar?: React.ReactNode;
}

/** Every machine, live: filters, what can be done with rows, and the rows. */
export function MachineSection({ compact, bar }: Props): React.JSX.Element {
  const machines = useAppState((state) => state.machines);
  // What is typed is shown at once, and the rows follow.
  const text = useDeferredValue(useAppState((state) => state.filterText));
  const query = useListQuery(text);
  const { t } = useTranslation();
  const view = useAppState((state) => state.view);
  const views = useMemo(() => Object.values(machines), [machines]);
  const { shown, total, counts } = useMemo(() => listMachines(views, query), [views, query]);
  const walkTo = useAppState((state) => state.walkTo);
  const first = view === 'table' ? shown[0]?.id : undefined;
  const tools = (
    <>
      {bar}
      <ListFilters
        total={total}
        counts={counts}
        compact={compact}
        onLeaveDown={first === undefined ? undefined : () => walkTo(first)}
      />
      <ListActions shown={shown} total={total} compact={compact} />
    </>
  );
  if (view === 'map') {
    return (
      <>
        <div className="list-tools">{tools}</div>
        <SubnetMap views={shown} />
      </>
    );
  }
  return (
    <>
      <MachineTable
        shown={shown}
        compact={compact}
        question={JSON.stringify([text, query.group, query.sort, query.favouritesFirst])}
        tools={tools}
      />
      <p className="list-hint no-print">{t('list.table.hint')}</p>
    </>
  );
}
