import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';
import { ListActions } from './list-actions';
import { ListFilters } from './list-filters';
import { listMachines } from './machine-list';
import { MachineTable } from './machine-table';
import { SubnetMap } from './subnet-map';

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
  const group = useAppState((state) => state.filterGroup);
  const { t } = useTranslation();
  const sort = useAppState((state) => state.sort);
  const favouritesFirst = useAppState((state) => state.favouritesFirst);
  const demo = useAppState((state) => state.demoMachines);
  const view = useAppState((state) => state.view);
  const views = useMemo(() => Object.values(machines), [machines]);
  const { shown, total, counts } = useMemo(
    () => listMachines(views, { text, group, sort, favouritesFirst, demo }),
    [views, text, group, sort, favouritesFirst, demo],
  );
  const tools = (
    <>
      {bar}
      <ListFilters total={total} counts={counts} compact={compact} />
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
        question={JSON.stringify([text, group, sort, favouritesFirst])}
        tools={tools}
      />
      <p className="list-hint no-print">{t('list.table.hint')}</p>
    </>
  );
}
